"""Operations: the chain, and the state as the sum of changes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import StaleChange
from annotator.domain.operations import Change, Draft, Key, Operation, apply
from annotator.domain.records import Origin, Span
from annotator.domain.values import NO_HASH
from tests.domain.making import AT, article, entity

MODEL = Origin(type="model", name="fr_core_news_md", version="3.8.0", score=0.41)


def spans() -> tuple[Span, Span]:
    before = Span(id="s5", start=37, end=42, text="salue", label="PER", status="suggested", origin=MODEL)
    return before, before.altered(status="rejected", how="confirmed")


def test_the_hash_is_the_one_of_the_data_format() -> None:
    change = Change.of("portclair-0412", *spans())
    draft = Draft("op-000017", "r07", "2026-03-16T09:12:40.000Z", "reject PER salue", (change,))
    operation = draft.chained(NO_HASH)
    assert operation.hash == "419ca891aafdc37ead5d3ba539bc9c669198e17bdafcb083204f056282e32768"
    data = json.loads(operation.line())
    assert list(data) == ["id", "actor", "at", "summary", "changes", "reverts", "prev_hash", "hash"]
    assert list(data["changes"][0]) == ["record", "id", "article", "before", "after"]


def test_an_operation_reads_back_from_its_line() -> None:
    draft = Draft("01J", "r01", AT, "add « x »", (Change.of("a1", None, spans()[1]),), reverts="01H")
    operation = draft.chained("ab" * 32)
    assert Operation.parse(operation.line()) == operation
    assert Operation.parse(operation.body()) == operation


def test_a_change_reads_back_as_records() -> None:
    before, after = spans()
    change = Change.of("a1", before, after)
    assert (change.record_before(), change.record_after()) == (before, after)
    assert Change.of("a1", None, after).record_before() is None
    assert Change.of("a1", before, None).record_after() is None


def test_a_change_of_nothing_is_a_bug() -> None:
    with pytest.raises(ValueError, match="before or after"):
        Change.of("a1", None, None)


def test_entities_belong_to_the_corpus_and_articles_to_themselves() -> None:
    assert Change.of("a1", None, entity("e1", "Riga", "LOC")).key == Key(None, "entity", "e1")
    assert Change.of("a1", None, article()).key == Key("a1", "article", "a1")


def test_a_stale_change_is_refused_and_names_the_record() -> None:
    change = Change.of("a1", *spans())
    with pytest.raises(StaleChange, match="span s5"):
        apply({}, [change])


KEYS = st.sampled_from([Key("a1", "span", id_) for id_ in "abcd"])
STEPS = st.lists(st.tuples(KEYS, st.none() | st.sampled_from(["1", "2", "3"])), max_size=30)


@given(STEPS)
def test_changes_turned_round_in_reverse_give_the_first_state_back(
    steps: list[tuple[Key, str | None]],
) -> None:
    first: dict[Key, str] = {Key("a1", "span", "a"): "0"}
    state, changes = first, []
    for key, after in steps:
        change = Change(key, state.get(key), after)
        state = apply(state, [change])
        changes.append(change)
    assert apply(first, changes) == state
    assert apply(state, [change.turned_round() for change in reversed(changes)]) == first
