"""What edits of spans come to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import edits, planning
from annotator.domain.drafting import Actor
from annotator.domain.errors import EditRefused
from annotator.domain.records import Party, Scheme, Span, Was
from annotator.domain.span_index import SpanIndex, place_of
from annotator.domain.views import ArticleView
from tests.domain.making import AT, RULE, SCHEME, TEXT, article, done, entity, stance, state, suggested

IDA = (0, 8)
RIGA = (TEXT.index("Riga"), TEXT.index("Riga") + 4)


def only(view: ArticleView) -> Span:
    (span,) = view.spans
    return span


def test_a_labelled_selection_becomes_an_accepted_span_with_a_new_entity() -> None:
    view, corpus = state(article())
    plan = done(view, corpus, edits.AddSpan("a1", *IDA, "PER"))
    span = only(view)
    assert (span.text, span.label, span.status, span.how) == ("Ida Holm", "PER", "accepted", "new")
    assert (span.origin.type, span.origin.name) == ("human", "r01")
    assert corpus.entities[str(span.entity)].name == "Ida Holm"
    assert plan.summary == "add PER Ida Holm"


def test_the_first_edit_takes_the_article_up() -> None:
    view, corpus = state(article())
    assert not view.is_touched
    done(view, corpus, edits.AddSpan("a1", *IDA, "PER"))
    decision = view.decision(corpus.scheme)
    assert (decision.status, decision.reviewer, decision.scheme) == ("doing", "r01", "press/1")
    assert decision.started is not None
    assert view.is_touched


def lines_run(count: int) -> int:
    """How many lines of Python are run to label a selection with so many suggestions in it."""
    words = "Riga, " * count
    waiting = [
        Span(id=f"s{at}", start=at, end=at + 4, text="Riga", label="LOC", status="suggested", origin=RULE)
        for at in range(0, len(words), 6)
    ]
    view, corpus = state(article(words), *waiting)
    lines = 0

    def trace(_frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal lines
        lines += event == "line"
        return trace

    former = sys.gettrace()
    sys.settrace(trace)
    try:
        plan = planning.plan(edits.AddSpan("a1", 0, len(words) - 2, "PER"), view, corpus, Actor("r01", AT))
    finally:
        sys.settrace(former)
    assert len(plan.changes) > count
    return lines


def test_what_gives_way_costs_the_same_however_many_there_are() -> None:
    assert lines_run(400) < 5 * lines_run(100)


def test_a_stance_moves_on_twice_in_one_edit() -> None:
    """What stood on a span that gave way is found again when another of its parties does."""
    holder, target = suggested("s1", "Ida Holm", "PER"), suggested("s2", "Riga", "LOC")
    held = stance(
        "t1", Party(ref="span", text="Ida Holm", id="s1"), Party(ref="span", text="Riga", id="s2"), "a salué"
    )
    view, corpus = state(article(), holder, target, held)
    done(view, corpus, edits.AddSpan("a1", 0, TEXT.index("Riga") + 4, "MISC"))
    (moved,) = view.stances
    assert (moved.holder.ref, moved.target.ref) == ("concept", "concept")


def test_the_entity_of_the_same_words_is_used_again() -> None:
    view, corpus = state(article(), entity("e9", "Rīga", "LOC"))
    done(view, corpus, edits.AddSpan("a1", *RIGA, "LOC"))
    assert only(view).entity == "e9"
    second = TEXT.index("Riga", RIGA[1])
    done(view, corpus, edits.AddSpan("a1", second, second + 4, "LOC"))
    assert {span.entity for span in view.spans} == {"e9"}


def test_a_given_entity_is_taken_if_its_label_fits() -> None:
    view, corpus = state(article(), entity("e1", "Ville de Riga", "LOC"), entity("e2", "Riga FC", "ORG"))
    done(view, corpus, edits.AddSpan("a1", *RIGA, "LOC", entity="e1"))
    assert only(view).entity == "e1"
    view, corpus = state(article(), entity("e2", "Riga FC", "ORG"))
    done(view, corpus, edits.AddSpan("a1", *RIGA, "LOC", entity="e2"))
    assert only(view).entity != "e2"


@pytest.mark.parametrize("wrong", [(3, 3), (5, 3), (-1, 3), (0, len(TEXT) + 1), (0, 9), (8, 12)])
def test_ranges_outside_or_with_white_space_at_an_edge_are_refused(wrong: tuple[int, int]) -> None:
    view, corpus = state(article())
    with pytest.raises(EditRefused):
        done(view, corpus, edits.AddSpan("a1", *wrong, "PER"))
    assert view.spans == ()


def test_a_label_the_scheme_does_not_have_is_refused() -> None:
    view, corpus = state(article())
    with pytest.raises(EditRefused, match="no label EVT"):
        done(view, corpus, edits.AddSpan("a1", *IDA, "EVT"))


def test_labelling_a_suggestion_with_its_own_label_confirms_it() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"))
    done(view, corpus, edits.AddSpan("a1", *IDA, "PER"))
    assert (only(view).id, only(view).status, only(view).how) == ("s1", "accepted", "confirmed")


def test_labelling_a_suggestion_otherwise_corrects_it() -> None:
    view, corpus = state(article(), suggested("s1", "Riga", "PER"))
    done(view, corpus, edits.AddSpan("a1", *RIGA, "LOC"))
    span = only(view)
    assert (span.id, span.label, span.how) == ("s1", "LOC", "edited")
    assert span.was == Was(start=RIGA[0], end=RIGA[1], label="PER")


def test_a_wider_selection_with_the_same_label_moves_the_suggestions_edges() -> None:
    view, corpus = state(article(), suggested("s1", "Ida", "PER"))
    done(view, corpus, edits.AddSpan("a1", *IDA, "PER"))
    span = only(view)
    assert (span.id, span.text, span.how) == ("s1", "Ida Holm", "edited")
    assert span.was == Was(start=0, end=3, label="PER")


def test_what_overlaps_gives_way_and_is_named() -> None:
    view, corpus = state(
        article(), suggested("s1", "Ida", "PER", status="accepted"), suggested("s2", "Holm", "LOC")
    )
    plan = done(view, corpus, edits.AddSpan("a1", *IDA, "PER"))
    assert [(s.text, s.status) for s in view.spans if s.status != "rejected"] == [("Ida Holm", "accepted")]
    assert {s.id for s in view.spans if s.status == "rejected"} == {"s1", "s2"}
    assert "replaced:PER Ida" in plan.notes


def test_a_scheme_that_allows_nesting_keeps_what_is_inside_but_not_what_crosses() -> None:
    nested = SCHEME.altered(overlap="nested")
    inner = suggested("s1", "Riga", "LOC", status="accepted")
    crossing = suggested("s2", "le plan", "MISC", status="accepted")
    view, corpus = state(article(), inner, crossing, nested)
    start = TEXT.index("plan de Riga")
    done(view, corpus, edits.AddSpan("a1", start, start + 12, "ORG"))
    assert {s.text for s in view.live_spans} == {"plan de Riga", "Riga"}
    view, corpus = state(article(), inner, crossing, SCHEME.altered(overlap="free"))
    done(view, corpus, edits.AddSpan("a1", start, start + 12, "ORG"))
    assert {s.text for s in view.live_spans} == {"plan de Riga", "Riga", "le plan"}


def test_rejecting_a_suggestion_keeps_it_on_record_and_removing_ones_own_does_not() -> None:
    view, corpus = state(article(), suggested("s1", "Riga", "PER"))
    plan = done(view, corpus, edits.RemoveSpans("a1", ("s1",)))
    assert (only(view).status, only(view).how) == ("rejected", "confirmed")
    assert plan.summary == "reject PER Riga"
    view, corpus = state(article())
    done(view, corpus, edits.AddSpan("a1", *IDA, "PER"))
    plan = done(view, corpus, edits.RemoveSpans("a1", (only(view).id,)))
    assert view.spans == ()
    assert plan.summary == "remove PER Ida Holm"


def test_rejecting_a_corrected_suggestion_brings_back_what_was_suggested() -> None:
    view, corpus = state(article(), suggested("s1", "Ida", "PER"))
    done(view, corpus, edits.ResizeSpan("a1", "s1", *IDA))
    done(view, corpus, edits.RemoveSpans("a1", ("s1",)))
    span = only(view)
    assert (span.text, span.status, span.was) == ("Ida", "rejected", None)


def test_a_corrected_suggestion_whose_old_place_is_taken_is_dropped() -> None:
    free = SCHEME.altered(overlap="free")
    view, corpus = state(article(), suggested("s1", "Ida", "PER"), free)
    done(view, corpus, edits.ResizeSpan("a1", "s1", *IDA))
    done(view, corpus, edits.AddSpan("a1", 0, 3, "PER"))
    done(view, corpus, edits.RemoveSpans("a1", ("s1",)))
    assert [s.text for s in view.spans] == ["Ida"]


def test_a_rejected_suggestion_can_be_labelled_again() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER", status="rejected"))
    done(view, corpus, edits.AddSpan("a1", *IDA, "PER"))
    assert (only(view).id, only(view).status) == ("s1", "accepted")


def test_relabelling_remembers_what_it_was_and_finds_an_entity_of_that_label() -> None:
    view, corpus = state(article(), suggested("s1", "Riga", "PER", entity="e1"), entity("e1", "Riga", "PER"))
    plan = done(view, corpus, edits.RelabelSpans("a1", ("s1",), "LOC"))
    span = only(view)
    assert (span.label, span.status, span.how, span.was and span.was.label) == (
        "LOC", "accepted", "edited", "PER",
    )  # fmt: skip
    assert corpus.entities[str(span.entity)].label == "LOC"
    assert plan.summary == "relabel PER Riga as LOC"


def test_relabelling_with_the_same_label_accepts() -> None:
    view, corpus = state(article(), suggested("s1", "Riga", "LOC"))
    done(view, corpus, edits.RelabelSpans("a1", ("s1",), "LOC"))
    assert (only(view).status, only(view).how) == ("accepted", "confirmed")
    assert not done(view, corpus, edits.RelabelSpans("a1", ("s1",), "LOC")).changes


def test_no_two_spans_share_edges_and_label() -> None:
    free = SCHEME.altered(overlap="free")
    view, corpus = state(article(), suggested("s1", "Riga", "PER"), suggested("s2", "Riga", "LOC"), free)
    with pytest.raises(EditRefused, match="already marked"):
        done(view, corpus, edits.RelabelSpans("a1", ("s1",), "LOC"))
    done(view, corpus, edits.RemoveSpans("a1", ("s2",)))
    done(view, corpus, edits.RelabelSpans("a1", ("s1",), "LOC"))
    assert [s.id for s in view.spans] == ["s1"]


def test_resizing_keeps_id_and_entity_and_a_persons_span_stays_a_persons() -> None:
    view, corpus = state(article())
    done(view, corpus, edits.AddSpan("a1", 0, 3, "PER"))
    before = only(view)
    plan = done(view, corpus, edits.ResizeSpan("a1", before.id, *IDA))
    after = only(view)
    assert (after.id, after.entity, after.text, after.how, after.was) == (
        before.id, before.entity, "Ida Holm", "new", None,
    )  # fmt: skip
    assert plan.summary == "resize PER Ida to Ida Holm"
    assert not done(view, corpus, edits.ResizeSpan("a1", before.id, *IDA)).changes


def test_accepting_several_lets_the_first_of_two_that_overlap_stand() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"), suggested("s2", "Holm", "LOC"))
    plan = done(view, corpus, edits.AcceptSpans("a1", ("s1", "s2"), "bulk"))
    assert {s.id: s.status for s in view.spans} == {"s1": "accepted", "s2": "rejected"}
    assert view.span("s1").how == "bulk"
    assert plan.summary == "accept 2 spans"
    assert not done(view, corpus, edits.AcceptSpans("a1", ("s1",))).changes


def test_a_span_that_is_not_there_is_refused() -> None:
    view, corpus = state(article())
    with pytest.raises(EditRefused, match="no span s7"):
        done(view, corpus, edits.AcceptSpans("a1", ("s7",)))


def test_linking_finds_or_makes_the_entity_under_the_spans_label() -> None:
    view, corpus = state(article(), suggested("s1", "Riga", "LOC"), entity("e1", "Riga", "ORG"))
    done(view, corpus, edits.LinkSpans("a1", ("s1",), entity="e1"))
    linked = corpus.entities[str(only(view).entity)]
    assert (linked.name, linked.label) == ("Riga", "LOC")
    done(view, corpus, edits.LinkSpans("a1", ("s1",), name="Ville de Riga"))
    assert corpus.entities[str(only(view).entity)].name == "Ville de Riga"
    done(view, corpus, edits.LinkSpans("a1", ("s1",), entity=linked.id))
    assert only(view).entity == linked.id
    for wrong in (edits.LinkSpans("a1", ("s1",), name=" "), edits.LinkSpans("a1", ("s1",), entity="e0")):
        with pytest.raises(EditRefused):
            done(view, corpus, wrong)


def test_labelling_occurrences_is_one_step_and_leaves_longer_accepted_spans_alone() -> None:
    longer = suggested("s1", "plan de Riga", "MISC", status="accepted")
    view, corpus = state(article(), longer)
    ranges = tuple(
        (s.start, s.end) for s in (suggested("x", "Riga", "LOC"), suggested("y", "Riga", "LOC", nth=1))
    )
    plan = done(view, corpus, edits.LabelOccurrences("a1", ranges, "LOC"))
    assert [s.text for s in view.live_spans] == ["plan de Riga", "Riga"]
    assert plan.notes == ("covered:1",)
    assert plan.summary == "label 1 × LOC Riga"
    assert not done(view, corpus, edits.LabelOccurrences("a1", (), "LOC")).changes


def test_a_stance_keeps_its_holder_when_the_span_goes() -> None:
    holder, target = Party(ref="span", id="s1", text="Ida Holm"), Party(ref="span", id="s2", text="Riga")
    view, corpus = state(
        article(),
        entity("e1", "Ida Holm", "PER"),
        suggested("s1", "Ida Holm", "PER", entity="e1"),
        suggested("s2", "Riga", "LOC"),
        stance("t1", holder, target, "a salué"),
    )
    plan = done(view, corpus, edits.RemoveSpans("a1", ("s1", "s2")))
    (kept,) = view.stances
    assert (kept.holder.ref, kept.holder.id) == ("entity", "e1")
    assert (kept.target.ref, kept.target.text) == ("concept", "Riga")
    assert "released:t1" in plan.notes


def test_summaries_stay_short() -> None:
    view, corpus = state(article())
    plan = done(view, corpus, edits.AddSpan("a1", 0, len(TEXT), "MISC"))
    assert len(plan.summary) < 60
    assert plan.summary.endswith("…")


def test_the_scheme_in_force_is_the_projects() -> None:
    _, corpus = state(article())
    assert isinstance(corpus.scheme, Scheme)


RANGES = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(RANGES, st.booleans()), max_size=30), RANGES)
def test_the_index_finds_what_a_walk_over_all_spans_finds(
    steps: list[tuple[tuple[int, int], bool]], asked: tuple[int, int]
) -> None:
    index, kept = SpanIndex(), dict[str, Span]()
    for number, ((start, end), is_gone) in enumerate(steps):
        span = Span(
            id=f"s{number}", start=start, end=end, text="x", label="PER", status="suggested", origin=RULE
        )
        index.add(span)
        kept[span.id] = span
        if is_gone:
            first = next(iter(kept))
            index.remove(kept.pop(first))
    ordered = sorted(kept.values(), key=place_of)
    assert list(index.all()) == ordered
    assert index.over(*asked) == [s for s in ordered if s.start < asked[1] and asked[0] < s.end]


def test_a_corrected_suggestion_gives_way_to_what_it_was_and_is_not_kept_twice() -> None:
    view, corpus = state(article(), suggested("s1", "Ida Holm", "PER"))
    start, end = view.span("s1").start, view.span("s1").end
    done(view, corpus, edits.ResizeSpan("a1", "s1", start + 4, end))
    done(view, corpus, edits.LabelOccurrences("a1", ((start, end),), "PER"))
    assert [(s.start, s.end, s.label, s.status) for s in view.spans] == [(start, end, "PER", "accepted")]
