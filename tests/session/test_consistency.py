"""Contradictions of a corpus: found in what was decided, opened place by place, settled in one step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from annotator.domain.edits import (
    AddArticle,
    AddRegion,
    AddSpan,
    Decide,
    LinkSpans,
    RelabelMentions,
    RemoveSpans,
    SetRuling,
    Suggest,
)
from annotator.domain.records import Span
from annotator.session.consistency import Case, Found
from annotator.session.consistency_cases import FIRST_ROWS, Dossier, settle
from annotator.session.opening import create_project
from annotator.session.session import Session
from tests.domain.making import RULE, article

LINES = (
    "Selon l’Institut Mareval, tout va bien.",
    "Dit Mareval, président. Ida Holm se tait.",
    "Une note de l’Institut Mareval circule.",
    "Le rapport de Mareval, encore.",
    "Encore Mareval, toujours Mareval.",
    "Ida Hohn approuve. Mareval aussi.",
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    for number, text in enumerate(LINES):
        made.apply(AddArticle(article(text, id_=f"a{number}")))
    yield made
    made.close()


def label(session: Session, number: int, words: str, code: str, nth: int = 0) -> str:
    start = -1
    for _ in range(nth + 1):
        start = LINES[number].index(words, start + 1)
    changed = session.apply(AddSpan(f"a{number}", start, start + len(words), code))
    return next(span.id for span in changed.spans(f"a{number}")[0] if span.start == start)


def cases(session: Session, kind: str) -> list[Case]:
    found = next(step for step in session.cases() if isinstance(step, Found))
    assert found.articles == len(LINES)
    return [case for case in found.cases if case.kind == kind]


def opened(session: Session, case: Case, *, whole: bool = False) -> Dossier:
    return next(step for step in session.open_case(case, whole=whole) if step is not None)


def settle_all(session: Session, dossier: Dossier) -> None:
    rows = [row for group in dossier.groups if not group.is_majority for row in group.rows]
    session.apply(settle(dossier, rows, session.entities))


def test_one_surface_under_two_labels_goes_to_the_majority(session: Session) -> None:
    for number in (3, 4, 5):
        label(session, number, "Mareval", "ORG")
    label(session, 1, "Mareval", "PER")
    (case,) = cases(session, "labels")
    assert (case.shown, case.counts, case.mentions, case.articles) == (
        "Mareval",
        (("ORG", 3), ("PER", 1)),
        4,
        4,
    )
    dossier = opened(session, case)
    assert [(group.way, group.is_majority) for group in dossier.groups] == [("PER", False), ("ORG", True)]
    row = dossier.groups[0].rows[0]
    assert (row.article, row.before, row.text, row.after) == (
        "a1", "Dit ", "Mareval", ", président. Ida Holm se tait.",
    )  # fmt: skip
    steps = len(session.history())
    settle_all(session, dossier)
    assert len(session.history()) == steps + 1
    assert not cases(session, "labels")
    assert {s.entity for n in (1, 3) for s in session.article(f"a{n}").live_spans} == {
        session.article("a4").live_spans[0].entity
    }
    session.undo()
    assert cases(session, "labels") == [case]


def test_suggestions_contradict_nobody(session: Session) -> None:
    label(session, 3, "Mareval", "ORG")
    start = LINES[1].index("Mareval")
    waiting = Span(
        id="s9", start=start, end=start + 7, text="Mareval", label="PER", status="suggested", origin=RULE
    )
    session.apply(Suggest("a1", (waiting,)))
    assert not cases(session, "labels")


def test_a_ruling_has_the_key_of_its_case_until_it_is_decided_in_yet_another_way(session: Session) -> None:
    label(session, 3, "Mareval", "ORG")
    label(session, 1, "Mareval", "PER")
    (case,) = cases(session, "labels")
    session.apply(SetRuling(case.key, case.shown, "A person and a body."))
    assert case.key in session.corpus.rulings
    label(session, 4, "Mareval", "LOC")
    (other,) = cases(session, "labels")
    assert other.key not in session.corpus.rulings


def test_a_part_of_a_name_is_widened_to_the_whole(session: Session) -> None:
    for number in (0, 2):
        label(session, number, "Institut Mareval", "ORG")
    session.undo()
    label(session, 2, "Mareval", "ORG")
    assert not cases(session, "edges")  # the whole name is known from one article only
    session.apply(AddArticle(article("L’Institut Mareval, deux fois.", id_="a9")))
    session.apply(AddSpan("a9", 2, 18, "ORG"))
    found = next(step for step in session.cases() if isinstance(step, Found))
    (case,) = [one for one in found.cases if one.kind == "edges"]
    assert case.counts == (("ORG", 2), ("", 1))
    settle_all(session, opened(session, case))
    assert [s.text for s in session.article("a2").live_spans] == ["Institut Mareval"]


def test_one_name_that_means_two_entities_is_linked_to_the_first(session: Session) -> None:
    ids = [label(session, number, "Mareval", "ORG") for number in (3, 4, 5)]
    session.apply(LinkSpans("a5", (ids[2],), name="Mareval SA"))
    (case,) = cases(session, "entities")
    assert [count for _, count in case.counts] == [2, 1]
    settle_all(session, opened(session, case))
    assert not cases(session, "entities")
    assert session.article("a5").live_spans[0].entity == session.article("a3").live_spans[0].entity


def test_names_that_differ_by_a_letter_are_merged(session: Session) -> None:
    label(session, 1, "Ida Holm", "PER")
    label(session, 5, "Ida Hohn", "PER")
    assert not cases(session, "near")  # two letters
    session.apply(AddArticle(article("Ida Hohm parle, Ida Holm écoute, Ida Holm part.", id_="a9")))
    for start in (0, 16, 33):
        session.apply(AddSpan("a9", start, start + 8, "PER"))
    pairs = {case.shown: case for case in _near(session)}
    dossier = opened(session, pairs["Ida Holm / Ida Hohm"])
    settle_all(session, dossier)
    names = {entity.name: entity for entity in session.entities.values()}
    assert "Ida Hohm" not in names
    assert names["Ida Holm"].aliases == ("Ida Hohm",)
    assert len({span.entity for span in session.article("a9").live_spans}) == 1
    session.undo()
    assert "Ida Hohm" in {entity.name for entity in session.entities.values()}


def test_what_is_as_frequent_as_another_is_ordered_by_name(session: Session) -> None:
    names = ("Vera Zhmol", "Vera Zhmok", "Vera Zhmon", "Vera Zhmom")  # the later is the better one, by name
    session.apply(AddArticle(article(f"{', '.join(names)} : Mareval et Mareval.", id_="a9")))
    for number in range(len(names)):
        session.apply(AddSpan("a9", number * 12, number * 12 + 10, "PER"))
    near = [case.shown for case in _near(session)]
    assert near == [f"{one} / {other}" for one, other in combinations(sorted(names), 2)]
    start = session.article("a9").text.index("Mareval")
    for at, name in ((start, "Zwei Mareval"), (start + 11, "Ein Mareval")):
        session.apply(AddSpan("a9", at, at + 7, "ORG"))
        made = next(span.id for span in session.article("a9").live_spans if span.start == at)
        session.apply(LinkSpans("a9", (made,), name=name))
    found = next(step for step in session.cases() if isinstance(step, Found))
    (case,) = [one for one in found.cases if one.kind == "entities"]
    ordered = [session.entities[way].name for way, _ in case.counts]
    assert ordered == ["Ein Mareval", "Zwei Mareval"]
    assert session.entities[opened(session, case).majority.way].name == "Ein Mareval"


def _near(session: Session) -> list[Case]:
    found = next(step for step in session.cases() if isinstance(step, Found))
    return [one for one in found.cases if one.kind == "near"]


def test_one_entity_with_several_labels_gets_one(session: Session) -> None:
    for number in (3, 4, 5):
        label(session, number, "Mareval", "ORG")
    entity = session.article("a3").live_spans[0].entity
    assert entity is not None
    session.apply(RelabelMentions("a5", entity, "MISC"))
    (case,) = cases(session, "odd")
    assert (case.shown, case.counts) == ("Mareval", (("ORG", 2), ("MISC", 1)))
    settle_all(session, opened(session, case))
    assert not cases(session, "odd")
    assert (session.article("a5").live_spans[0].label, session.article("a5").live_spans[0].entity) == (
        "ORG",
        entity,
    )


def test_a_name_without_a_label_in_a_finished_article_was_missed(session: Session) -> None:
    for number in (1, 3, 4):
        label(session, number, "Mareval", "ORG")
    assert not cases(session, "missed")
    session.apply(Decide("a4", "done"))
    (case,) = cases(session, "missed")
    assert (case.shown, case.mentions, [spot.start for spot in case.spots]) == ("Mareval", 1, [25])
    settle_all(session, opened(session, case))
    assert [s.start for s in session.article("a4").live_spans] == [7, 25]
    assert session.summary("a4").status == "done"
    assert not cases(session, "missed")


def test_what_was_rejected_or_lies_outside_was_not_missed(session: Session) -> None:
    for number in (1, 3, 4):
        label(session, number, "Mareval", "ORG")
    session.apply(Decide("a4", "done"))
    session.apply(AddRegion("a4", 20, len(LINES[4]), "boilerplate"))
    assert not cases(session, "missed")


def test_a_lone_rejection_is_accepted_like_the_others(session: Session) -> None:
    start = LINES[1].index("Mareval")
    lone = Span(
        id="s9", start=start, end=start + 7, text="Mareval", label="ORG", status="suggested", origin=RULE
    )
    session.apply(Suggest("a1", (lone,)))
    session.apply(RemoveSpans("a1", ("s9",)))
    for number, nth in ((3, 0), (4, 0), (4, 1), (5, 0)):
        label(session, number, "Mareval", "ORG", nth)
    assert not cases(session, "rejected")  # four times as often is not enough
    label(session, 0, "Mareval", "ORG")
    (case,) = cases(session, "rejected")
    assert case.counts == (("accepted", 5), ("rejected", 1))
    settle_all(session, opened(session, case))
    assert session.article("a1").span("s9").how == "bulk"


def test_a_large_majority_is_shown_in_part_until_all_is_wanted(session: Session) -> None:
    many = " ".join(["Mareval"] * (FIRST_ROWS + 5))
    session.apply(AddArticle(article(many, id_="a9")))
    for number in range(FIRST_ROWS + 5):
        session.apply(AddSpan("a9", number * 8, number * 8 + 7, "ORG"))
    label(session, 1, "Mareval", "PER")
    found = next(step for step in session.cases() if isinstance(step, Found))
    case = next(one for one in found.cases if one.kind == "labels")
    majority = opened(session, case).majority
    assert (len(majority.rows), majority.count, majority.is_whole) == (FIRST_ROWS, FIRST_ROWS + 5, False)
    assert opened(session, case, whole=True).majority.is_whole


def test_only_the_chosen_places_change(session: Session) -> None:
    for number in (3, 4, 5):
        label(session, number, "Mareval", "ORG")
    label(session, 1, "Mareval", "PER")
    label(session, 0, "Mareval", "PER")
    (case,) = cases(session, "labels")
    dossier = opened(session, case)
    chosen = [row for row in dossier.groups[0].rows if row.article == "a1"]
    session.apply(settle(dossier, chosen, session.entities))
    assert session.article("a0").live_spans[0].label == "PER"
    assert session.article("a1").live_spans[0].label == "ORG"
