"""Every place of a corpus that reads like a mention, and labelling those chosen as one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddRegion,
    AddSpan,
    Decide,
    RelabelEntity,
    RemoveSpans,
    Suggest,
    Together,
)
from annotator.session.occurrences import Occurrence, Wish, labelling, surfaces_of
from annotator.session.opening import create_project
from annotator.session.session import Session
from tests.domain.making import article

TEXTS = {
    "a1": "L’Institut Mareval publie. « Institut Mareval » signe, dit Mareval.",
    "a2": "Le navire Institut Mareval II a quitté Brest. institut mareval, en minuscules.",
    "a3": "Partenaires : Institut Mareval, mairie. INSTITUT MAREVAL en capitales.",
    "a4": "Rien de tel ici, ni Marevalois ni mare.",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    for id_, text in TEXTS.items():
        made.apply(AddArticle(article(text, id_=id_)))
    yield made
    made.close()


def found(session: Session, wish: Wish) -> list[Occurrence]:
    steps = session.occurrences_in_corpus(wish)
    return [one for step in steps if isinstance(step, list) for one in step]


def place(id_: str, words: str, nth: int = 0) -> tuple[str, int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[id_].index(words, start + 1)
    return id_, start, start + len(words)


def label(session: Session, id_: str, words: str, code: str, nth: int = 0) -> None:
    session.apply(AddSpan(*place(id_, words, nth), code))


WISH = Wish(("Institut Mareval",), "ORG")


def test_every_place_of_the_same_case_is_found_in_the_order_of_the_queue(session: Session) -> None:
    places = [(one.article, one.start, one.text) for one in found(session, WISH)]
    assert places == [
        ("a1", 2, "Institut Mareval"),
        ("a1", 29, "Institut Mareval"),
        ("a2", 10, "Institut Mareval"),
        ("a3", 14, "Institut Mareval"),
        ("a3", 40, "INSTITUT MAREVAL"),
    ]
    assert {one.group for one in found(session, WISH)} == {"new"}


def test_other_names_count_too_and_the_longest_place_wins(session: Session) -> None:
    wish = Wish(surfaces_of("Mareval", ["Institut Mareval", "mareval"]), "ORG")
    assert wish.surfaces == ("Mareval", "Institut Mareval")
    texts = [one.text for one in found(session, wish) if one.article == "a1"]
    assert texts == ["Institut Mareval", "Institut Mareval", "Mareval"]


def test_parts_of_words_are_found_where_whole_words_are_not_asked_for(session: Session) -> None:
    wish = Wish(("Mareval",), "ORG", whole_words=False)
    assert "a4" in {one.article for one in found(session, wish)}
    assert "a4" not in {one.article for one in found(session, Wish(("Mareval",), "ORG"))}


def test_a_scope_leaves_the_other_articles_out(session: Session) -> None:
    wish = Wish(("Institut Mareval",), "ORG", only=frozenset({"a2"}))
    assert {one.article for one in found(session, wish)} == {"a2"}


def test_places_are_grouped_by_what_stands_there(session: Session) -> None:
    label(session, "a1", "Institut Mareval", "ORG")  # settled: not listed
    label(session, "a1", "Institut Mareval", "PER", 1)
    label(session, "a2", "Institut Mareval II", "MISC")
    groups = {(one.article, one.start): one.group for one in found(session, WISH)}
    assert groups == {
        ("a1", 29): "conflict",
        ("a2", 10): "conflict",
        ("a3", 14): "new",
        ("a3", 40): "new",
    }


def test_suggestions_wait_and_rejected_ones_stay_aside(session: Session) -> None:
    suggest(session)
    groups = {one.article: (one.group, one.there and one.there.status) for one in found(session, WISH)[1:]}
    assert groups["a2"] == ("waiting", "suggested")
    assert groups["a3"] == ("new", None)
    session.apply(RemoveSpans("a2", ("s2",)))
    assert next(one.group for one in found(session, WISH) if one.article == "a2") == "rejected"


def suggest(session: Session) -> None:
    from annotator.domain.records import Span
    from tests.domain.making import RULE

    id_, start, end = place("a2", "Institut Mareval")
    span = Span(
        id="s2", start=start, end=end, text="Institut Mareval", label="ORG", status="suggested", origin=RULE
    )
    session.apply(Suggest(id_, (span,)))


def test_a_place_outside_the_article_says_so(session: Session) -> None:
    session.apply(AddRegion("a3", 0, 38, "boilerplate"))
    outside = {one.start: one.outside for one in found(session, WISH) if one.article == "a3"}
    assert outside == {14: "boilerplate", 40: None}


def test_context_is_one_line_that_touches_the_place(session: Session) -> None:
    first = found(session, WISH)[0]
    assert (first.before, first.after[:9]) == ("L’", " publie. ")


def test_what_is_chosen_is_labelled_as_one_step_with_one_undo(session: Session) -> None:
    suggest(session)
    label(session, "a1", "Institut Mareval", "PER", 1)
    meant = session.article("a1").live_spans[0].entity
    session.apply(RelabelEntity(str(meant), "ORG"))
    head = len(session.history())
    wish = replace(WISH, entity=meant)
    chosen = found(session, wish)
    changed = session.apply(labelling(wish, chosen))
    assert len(session.history()) == head + 1
    labelled = {
        (id_, span.start): (span.label, span.status, span.how)
        for id_ in ("a1", "a2", "a3")
        for span in session.article(id_).live_spans
    }
    assert set(labelled) == {(one.article, one.start) for one in chosen}
    assert {code for code, _, _ in labelled.values()} == {"ORG"}
    assert labelled["a2", 10] == ("ORG", "accepted", "bulk")
    assert changed.articles == {"a1", "a2", "a3"}
    entities = {span.entity for id_ in TEXTS for span in session.article(id_).live_spans}
    assert entities == {meant}
    session.undo()
    assert session.article("a2").span("s2").is_open
    assert [s.label for s in session.article("a1").live_spans] == ["PER"]
    assert not session.article("a3").live_spans


def test_a_conflict_that_is_not_chosen_is_left_as_it_is(session: Session) -> None:
    label(session, "a2", "Institut Mareval II", "MISC")
    chosen = [one for one in found(session, WISH) if one.group != "conflict"]
    session.apply(labelling(WISH, chosen))
    assert [s.label for s in session.article("a2").live_spans] == ["MISC"]


def test_no_article_is_taken_up_or_reopened(session: Session) -> None:
    session.apply(Decide("a3", "done"))
    session.apply(labelling(WISH, found(session, WISH)))
    assert session.summary("a1").status == "todo"
    assert session.summary("a3").status == "done"


def test_an_article_touched_meanwhile_is_planned_again(session: Session) -> None:
    suggest(session)
    steps = session.apply_together(labelling(WISH, found(session, WISH)))
    next(steps)
    session.apply(AcceptSpans("a2", ("s2",)))
    for _ in steps:
        pass
    assert session.article("a2").span("s2").how == "confirmed"
    session.flush()
    assert session.failure is None


def test_a_step_that_is_given_up_does_nothing(session: Session) -> None:
    head = len(session.history())
    steps = session.apply_together(labelling(WISH, found(session, WISH)))
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert len(session.history()) == head
    assert not session.article("a1").live_spans


def test_a_refused_part_refuses_the_whole(session: Session) -> None:
    from annotator.domain.errors import EditRefused

    parts = (AddSpan(*place("a1", "Mareval"), "ORG"), AddSpan("a9", 0, 3, "ORG"))
    with pytest.raises(EditRefused):
        session.apply(Together(parts, "both"))
    assert not session.article("a1").live_spans
