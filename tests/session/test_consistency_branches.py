"""Contradictions of a corpus at its edges: nothing marked, short names, places that are gone meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import (
    AddArticle,
    AddSpan,
    Decide,
    RelabelMentions,
    RemoveArticle,
    RemoveSpans,
    Suggest,
)
from annotator.domain.records import Span
from annotator.session import history
from annotator.session.consistency import Case, Found, find_cases
from annotator.session.consistency_cases import Dossier, settle
from annotator.session.occurrences import Occurrence, Wish, surfaces_of
from annotator.session.opening import create_project
from annotator.session.session import Session
from tests.domain.making import RULE, article

LINES = ("Dit Mareval, à Riga.", "Encore Mareval, à Riga.", "Toujours Mareval, à UE.", "Mareval, à UE.")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    for number, text in enumerate(LINES):
        made.apply(AddArticle(article(text, id_=f"a{number}")))
    yield made
    made.close()


def label(session: Session, number: int, words: str, code: str) -> None:
    start = LINES[number].index(words)
    session.apply(AddSpan(f"a{number}", start, start + len(words), code))


def suggest(session: Session, number: int, words: str, code: str) -> None:
    start = LINES[number].index(words)
    span = Span(
        id=f"w{number}", start=start, end=start + len(words), text=words, label=code, status="suggested",
        origin=RULE,
    )  # fmt: skip
    session.apply(Suggest(f"a{number}", (span,)))


def found(session: Session) -> list[Case]:
    return list(next(step for step in session.cases() if isinstance(step, Found)).cases)


def opened(session: Session, case: Case) -> Dossier:
    return next(step for step in session.open_case(case) if step is not None)


def test_a_corpus_without_mentions_contradicts_nothing(session: Session) -> None:
    assert found(session) == []


def test_names_only_suggested_or_short_contradict_nothing(session: Session) -> None:
    suggest(session, 0, "Mareval", "ORG")
    label(session, 0, "Riga", "LOC")
    label(session, 2, "UE", "ORG")
    label(session, 3, "UE", "ORG")
    session.apply(Decide("a1", "done"))
    assert found(session) == []


def test_mentions_of_nobody_known_are_left_out(session: Session) -> None:
    label(session, 0, "Mareval", "ORG")
    label(session, 1, "Mareval", "ORG")
    entity = session.article("a0").live_spans[0].entity
    assert entity is not None
    session.apply(RelabelMentions("a1", entity, "MISC"))
    summaries = list(session.queue())
    kinds = [
        {case.kind for case in step.cases}
        for entities in (session.entities, {})
        for step in find_cases(session.project, entities, summaries)
        if isinstance(step, Found)
    ]
    assert kinds == [{"labels", "odd"}, {"labels"}]


def test_an_opened_case_shows_only_what_is_accepted(session: Session) -> None:
    label(session, 0, "Mareval", "ORG")
    label(session, 1, "Mareval", "ORG")
    label(session, 2, "Mareval", "PER")
    suggest(session, 3, "Mareval", "PER")
    (case,) = [one for one in found(session) if one.kind == "labels"]
    assert [(group.way, group.count) for group in opened(session, case).groups] == [("PER", 1), ("ORG", 2)]
    session.apply(RemoveSpans("a3", ("w3",)))
    assert [(group.way, group.count) for group in opened(session, case).groups] == [("PER", 1), ("ORG", 2)]


def test_a_missed_place_whose_article_is_gone_has_no_row(session: Session) -> None:
    label(session, 0, "Mareval", "ORG")
    label(session, 1, "Mareval", "ORG")
    session.apply(AddArticle(article("Mareval et Riga.", id_="a9")))
    session.apply(AddSpan("a9", 11, 15, "LOC"))
    session.apply(Decide("a9", "done"))
    (case,) = [one for one in found(session) if one.kind == "missed"]
    assert [spot.article for spot in case.spots] == ["a9"]
    session.apply(RemoveArticle("a9"))
    group = opened(session, case).groups[0]
    assert (group.count, group.rows) == (1, ())


def test_the_entity_itself_takes_the_label_of_most_of_its_mentions(session: Session) -> None:
    for number in range(3):
        label(session, number, "Mareval", "ORG")
    entity = session.article("a0").live_spans[0].entity
    assert entity is not None
    for number in (1, 2):
        session.apply(RelabelMentions(f"a{number}", entity, "MISC"))
    (case,) = [one for one in found(session) if one.kind == "odd"]
    dossier = opened(session, case)
    session.apply(settle(dossier, dossier.groups[0].rows, session.entities))
    assert session.entities[entity].label == "MISC"
    assert {session.article(f"a{n}").live_spans[0].label for n in range(3)} == {"MISC"}


def places(session: Session, wish: Wish) -> list[Occurrence]:
    return [one for step in session.occurrences_in_corpus(wish) if isinstance(step, list) for one in step]


def test_parts_of_longer_names_are_settled_and_suggestions_with_other_edges_wait(session: Session) -> None:
    label(session, 0, "Dit Mareval", "ORG")
    suggest(session, 1, "Mareval", "ORG")
    names = Wish(("Mareval", "Encore Mareval"), "ORG")
    ways = {one.article: one.group for one in places(session, names)}
    assert ways == {"a1": "waiting", "a2": "new", "a3": "new"}


def test_a_name_of_white_space_alone_is_no_surface() -> None:
    assert surfaces_of("Mareval", ("  ", "MAREVAL", "Riga")) == ("Mareval", "Riga")


def test_the_history_goes_on_over_its_pages(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = session.history()
    monkeypatch.setattr(history, "_AT_ONCE", 2)
    assert session.history() == whole
    assert session.history(limit=2) == whole[:2]
