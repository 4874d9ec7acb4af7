"""How names answer what is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.palette.matching import EXACT, INSIDE, LOOSE, NEARLY, START, WORD_STARTS, Name


@pytest.mark.parametrize(
    ("name", "typed", "kind"),
    [
        ("Exporter", "exporter", EXACT),
        ("Étiqueter partout", "etiq", START),
        ("Etiqueter partout", "Éti", START),
        ("Article done, next one", "done next", WORD_STARTS),
        ("Rejeter toutes les suggestions", "sug rej", WORD_STARTS),
        ("Show boilerplate", "plate", INSIDE),
        ("Préférences", "prefrences", NEARLY),
        ("Exporter", "exoprter", NEARLY),
        ("Label all others in this article", "lao", LOOSE),
    ],
)
def test_kinds_of_match(name: str, typed: str, kind: int) -> None:
    match = Name(name).match(typed)
    assert match is not None
    assert match.kind == kind


@pytest.mark.parametrize(("name", "typed"), [("Undo", "redo"), ("Export", "xyz"), ("Flag", "fx"), ("", "a")])
def test_what_does_not_answer(name: str, typed: str) -> None:
    assert Name(name).match(typed) is None


def test_strictly_there_are_no_gaps() -> None:
    assert Name("Label all others").match("lao", loosely=False) is None


def test_word_starts_come_before_what_lies_inside() -> None:
    start, inside = Name("Next article").match("art"), Name("Start again").match("art")
    assert start is not None
    assert inside is not None
    assert start.order < inside.order


@given(st.text(max_size=40), st.text(max_size=12))
def test_ranges_lie_in_the_name_in_order(name: str, typed: str) -> None:
    match = Name(name).match(typed)
    if match is not None:
        places = [place for one in match.ranges for place in one]
        assert places == sorted(places)
        assert all(0 <= start < end <= len(name) for start, end in match.ranges)


@given(st.text(min_size=1, max_size=40))
def test_a_name_answers_to_itself(name: str) -> None:
    assert Name(name).match(name) is not None
