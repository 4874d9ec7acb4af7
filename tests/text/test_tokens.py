"""Light tokens: elision, abbreviations, names with marks inside, and words glued by scraping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.tokens import Kind, Shape, shape_of, tokenise


def words(text: str, common: frozenset[str] = frozenset()) -> list[str]:
    return [token.text for token in tokenise(text, common)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("d'EDF", ["d'", "EDF"]),
        ("l’Albanie", ["l’", "Albanie"]),
        ("qu'il aujourd'hui", ["qu'", "il", "aujourd'hui"]),
        ("d’”opération”", ["d’", "”", "opération", "”"]),
        ("N'Djamena O'Brien", ["N'Djamena", "O'Brien"]),
        ("Saint-Malo a-t-il", ["Saint-Malo", "a-t-il"]),
        ("M. Holm, J.-C.", ["M.", "Holm", ",", "J.-C."]),
        ("B-52 G20 20e", ["B-52", "G20", "20e"]),
        ("Holm's boat", ["Holm", "'s", "boat"]),
        ("lesoir.com", ["lesoir.com"]),
        ("l'ex-UDX et pro-Holm", ["l'", "ex-", "UDX", "et", "pro-", "Holm"]),
        ("3,5 millions", ["3,5", "millions"]),
    ],
)
def test_words_are_split_as_french_writes_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_glued_words_are_cut_before_an_opener_or_a_civility() -> None:
    assert words("dit M. HolmLe maire") == ["dit", "M.", "Holm", "Le", "maire"]
    assert words('caméra."Il part') == ["caméra", ".", '"', "Il", "part"]
    assert words("l'ONULe chef") == ["l'", "ONU", "Le", "chef"]
    assert words("simplifiéeL'Assemblée") == ["simplifiée", "L'", "Assemblée"]


def test_a_known_left_part_is_cut_and_a_brand_stays_whole() -> None:
    assert words("quotidiensRiga YouTube McDonald", frozenset({"quotidiens"})) == [
        "quotidiens",
        "Riga",
        "YouTube",
        "McDonald",
    ]


def test_shapes() -> None:
    assert [shape_of(word) for word in ("Riga", "ONU", "mer", "iPhone", "Saint-Malo", "É")] == [
        Shape.TITLE,
        Shape.UPPER,
        Shape.LOWER,
        Shape.MIXED,
        Shape.TITLE,
        Shape.TITLE,
    ]


def test_a_line_feed_is_a_token_and_a_space_is_not() -> None:
    assert [token.kind for token in tokenise("un \n\n deux")] == [Kind.WORD, Kind.NEWLINE, Kind.WORD]


@given(st.text())
def test_tokens_are_exact_slices_in_order_and_leave_out_only_white_space(text: str) -> None:
    at = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text
        assert text[at : token.start].strip() == ""
        assert token.end > token.start >= at
        at = token.end
    assert text[at:].strip() == ""
