"""Stances that oppose each other, and copies of one dispatch treated otherwise, as cases to settle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import AddArticle, AddSpan, AddStance, Decide, RemoveStances, SetRuling
from annotator.domain.records import Party, Polarity
from annotator.session.consistency import Case, Found
from annotator.session.consistency_cases import Dossier, settle, ways_to_settle
from annotator.session.opening import create_project
from annotator.session.positions import positions
from annotator.session.session import Session
from tests.domain.making import article

TEXT = "Ida Holm salue le choix de Riga. Oslo se tait."
HOLM, RIGA = Party(ref="concept", text="Ida Holm"), Party(ref="concept", text="Riga")
DATES = {"a1": "2026-03-02", "a2": "2026-03-04", "a3": "2026-03-05", "b1": "2026-04-01", "b2": "2026-05-20"}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "press.annotator", reviewer="Noor")
    for id_, date in DATES.items():
        one = article(id_=id_, text=TEXT if id_ != "b2" else f"De notre bureau. {TEXT}")
        cluster = "c1" if id_ in {"b1", "b2"} else None
        made.apply(AddArticle(one.altered(source=one.source.altered(date=date), cluster=cluster)))
    yield made
    made.close()


def judge(session: Session, id_: str, polarity: Polarity) -> None:
    start = session.article(id_).text.index("salue")
    session.apply(
        AddStance(id_, polarity, HOLM, RIGA, "reported", ((start, start + 14),), "so it reads", 0.8)
    )


def mark(session: Session, id_: str, words: str, label: str) -> None:
    start = session.article(id_).text.index(words)
    session.apply(AddSpan(id_, start, start + len(words), label))


def cases(session: Session, kind: str) -> list[Case]:
    found = next(step for step in session.cases() if isinstance(step, Found))
    return [case for case in found.cases if case.kind == kind]


def opened(session: Session, case: Case, into: str | None = None) -> Dossier:
    return next(step for step in session.open_case(case, whole=True, into=into) if step is not None)


def settle_all(session: Session, dossier: Dossier) -> None:
    rows = [row for group in dossier.groups if not group.is_majority for row in group.rows]
    session.apply(settle(dossier, rows, session.entities))


def polarities(session: Session, *ids: str) -> list[str | None]:
    return [stance.polarity for id_ in ids for stance in session.article(id_).stances]


def test_opposite_stances_of_one_week_are_a_case_that_goes_to_the_majority(session: Session) -> None:
    for id_, polarity in (("a1", "critical"), ("a2", "supportive"), ("a3", "supportive")):
        judge(session, id_, polarity)  # type: ignore[arg-type]
    (case,) = cases(session, "opposed")
    assert (case.shown, case.counts, case.mentions, case.articles) == (
        "Ida Holm → Riga",
        (("supportive", 2), ("critical", 1)),
        3,
        3,
    )
    dossier = opened(session, case)
    assert [(group.way, group.count) for group in dossier.groups] == [("critical", 1), ("supportive", 2)]
    before = session.article("a1").stances[0]
    settle_all(session, dossier)
    assert polarities(session, "a1", "a2", "a3") == ["supportive"] * 3
    after = session.article("a1").stances[0]
    assert after == before.altered(polarity="supportive")
    assert not cases(session, "opposed")
    session.undo()
    assert polarities(session, "a1", "a2", "a3") == ["critical", "supportive", "supportive"]


def test_the_other_way_can_be_taken_instead(session: Session) -> None:
    for id_, polarity in (("a1", "critical"), ("a2", "supportive"), ("a3", "supportive")):
        judge(session, id_, polarity)  # type: ignore[arg-type]
    (case,) = cases(session, "opposed")
    dossier = opened(session, case, "critical")
    assert ways_to_settle(dossier) == ("supportive", "critical")
    settle_all(session, dossier)
    assert polarities(session, "a1", "a2", "a3") == ["critical"] * 3


def test_both_may_be_right_and_are_then_listed_nowhere(session: Session) -> None:
    judge(session, "a1", "critical")
    judge(session, "a2", "supportive")
    (case,) = cases(session, "opposed")
    (found,) = positions_of(session)
    assert case.key == found
    session.apply(SetRuling(case.key, case.shown, "he changed his mind"))
    assert positions_of(session) == []


def positions_of(session: Session) -> list[str]:
    return [one.id for one in positions(session).contradictions]


def test_a_stance_taken_away_meanwhile_is_no_place_any_more(session: Session) -> None:
    judge(session, "a1", "critical")
    judge(session, "a2", "supportive")
    (case,) = cases(session, "opposed")
    session.apply(RemoveStances("a1", (session.article("a1").stances[0].id,)))
    assert [group.way for group in opened(session, case).groups] == ["supportive"]


def test_copies_judged_differently_are_one_case_whatever_their_dates(session: Session) -> None:
    judge(session, "b1", "neutral")
    judge(session, "b2", "critical")
    (case,) = cases(session, "copies")
    assert case.is_of_stances
    settle_all(session, opened(session, case, "neutral"))
    assert polarities(session, "b1", "b2") == ["neutral", "neutral"]


def test_copies_labelled_differently_are_settled_sentence_by_sentence(session: Session) -> None:
    mark(session, "b1", "Riga", "LOC")
    mark(session, "b2", "Riga", "ORG")
    (case,) = cases(session, "copies")
    assert (case.shown, case.counts, case.articles) == ("Riga", (("LOC", 1), ("ORG", 1)), 2)
    settle_all(session, opened(session, case, "LOC"))
    assert [span.label for id_ in ("b1", "b2") for span in session.article(id_).live_spans] == ["LOC", "LOC"]
    assert not cases(session, "copies")


def test_a_finished_copy_without_the_mention_is_marked_as_the_other_one(session: Session) -> None:
    mark(session, "b1", "Riga", "LOC")
    mark(session, "b2", "Oslo se tait", "MISC")
    assert cases(session, "copies") == []
    session.apply(Decide("b2", "done"))
    (case,) = cases(session, "copies")
    dossier = opened(session, case)
    assert ways_to_settle(dossier) == ("LOC",)
    assert dossier.groups[0].rows[0].text == "Riga"
    settle_all(session, dossier)
    assert [span.text for span in session.article("b2").live_spans] == ["Riga", "Oslo se tait"]


def test_copies_decided_alike_and_sentences_of_one_alone_are_no_case(session: Session) -> None:
    for id_ in ("b1", "b2"):
        mark(session, id_, "Riga", "LOC")
        judge(session, id_, "critical")
    mark(session, "b2", "De notre bureau", "ORG")
    assert cases(session, "copies") == []
