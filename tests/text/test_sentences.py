"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.sentences import sentence_at, sentences


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il part. Elle reste.", ["Il part.", "Elle reste."]),
        (
            "M. Holm et J. K. Sow partent. Mme Roux reste.",
            ["M. Holm et J. K. Sow partent.", "Mme Roux reste."],
        ),
        ('Il a dit : "Je pars."Elle reste.', ['Il a dit : "Je pars."', "Elle reste."]),
        ('Il part."Je reste", dit-elle.', ["Il part.", '"Je reste", dit-elle.']),
        ("Titre sans point\n\nLe texte.", ["Titre sans point", "Le texte."]),
        ("une ligne\nqui continue. Fin.", ["une ligne\nqui continue.", "Fin."]),
        ("Où ? Là ! Bien…", ["Où ?", "Là !", "Bien…"]),
        ("3,5 % en 2020. Puis 4.", ["3,5 % en 2020.", "Puis 4."]),
    ],
)
def test_sentences_are_cut(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_the_sentence_of_an_offset() -> None:
    ranges = sentences("Un. Deux.")
    assert sentence_at(ranges, 5) == (4, 9)
    assert sentence_at(ranges, 0) == (0, 3)
    assert sentence_at([], 0) is None


@given(st.text(alphabet=" \n.!?\"'«»abAB1M", max_size=60))
def test_sentences_hold_all_that_is_not_white_space(text: str) -> None:
    ranges = sentences(text)
    covered = "".join(text[start:end] for start, end in ranges)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(ranges))
