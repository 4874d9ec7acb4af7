"""Edges of spans and evidence: they step by words and characters and never break a rule of spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.edges import Side, Unit, clause, moved, paragraph, sentence

TEXT = "Mme Maëlle Kervadec, ministre de la Mer, a salué l’Islande. Rien d’autre.\nUne ligne."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("before", "side", "unit", "outwards", "after"),
    [
        ("Kervadec", "left", "word", True, "Maëlle Kervadec"),
        ("Maëlle Kervadec", "left", "word", False, "Kervadec"),
        ("Maëlle", "right", "word", True, "Maëlle Kervadec"),
        ("Maëlle Kervadec", "right", "word", False, "Maëlle"),
        ("salué", "right", "word", True, "salué l’Islande"),
        ("Kervadec", "right", "char", True, "Kervadec,"),
        ("Kervadec", "right", "char", False, "Kervade"),
        ("Kervadec", "left", "char", False, "ervadec"),
        ("Kervadec", "left", "char", True, "e Kervadec"),
    ],
)
def test_steps(before: str, side: Side, unit: Unit, outwards: bool, after: str) -> None:
    found = moved(TEXT, *place(before), side, unit, outwards=outwards)
    assert found is not None
    assert TEXT[slice(*found)] == after


def test_an_edge_stays_in_its_line() -> None:
    assert moved(TEXT, *place("autre."), "right", "word", outwards=True) is None
    assert moved(TEXT, *place("Une"), "left", "word", outwards=True) is None


def test_a_word_cannot_be_taken_from_itself() -> None:
    assert moved(TEXT, *place("Kervadec"), "right", "word", outwards=False) is None


@given(
    st.text(alphabet="ab é’l'-.,«»\n\U0001f600e\u0301", min_size=1, max_size=60),
    st.data(),
    st.sampled_from(["left", "right"]),
    st.sampled_from(["word", "char"]),
    st.booleans(),
)
def test_a_moved_range_is_always_one_that_a_span_may_have(
    text: str, data: st.DataObject, side: Side, unit: Unit, outwards: bool
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start].isspace() or text[end - 1].isspace():
        return
    found = moved(text, start, end, side, unit, outwards=outwards)
    if found is not None:
        first, last = found
        assert 0 <= first < last <= len(text)
        assert not text[first].isspace()
        assert not text[last - 1].isspace()
        assert (first, last) != (start, end)
        assert (first == start) if side == "right" else (last == end)


def test_extents_of_evidence() -> None:
    start, _ = place("ministre")
    assert TEXT[slice(*clause(TEXT, start, start + 1))] == "ministre de la Mer"
    assert TEXT[slice(*sentence(TEXT, start))].endswith("l’Islande")
    assert TEXT[slice(*paragraph(TEXT, start))].endswith("d’autre")
