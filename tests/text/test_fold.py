import unicodedata

import pytest
from hypothesis import given

from annotator.text import fold, fold_aligned, occurrences
from tests.text.texts import TEXTS


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Été", "l'ete"),
        ("e\u0301TE\u0301", "ete"),
        ("cœur Ægir", "coeur aegir"),
        ("STRAẞE straße", "strasse strasse"),
        ("a\u00a0b\u202fc\td", "a b c d"),
        ("Nor\u00advège", "norvege"),
        ("« oui »", '" oui "'),
        ("Dupont‑Aignan — Łódź", "dupont-aignan - lodz"),
        ("İstanbul ıi", "istanbul ii"),
        ("a\nb", "a\nb"),
        ("PLAIN`s", "plain's"),
    ],
)
def test_folding_forgets_case_accents_and_typography(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(TEXTS)
def test_composition_makes_no_difference(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_aligned_folding_keeps_every_place(text: str) -> None:
    aligned = fold_aligned(text)
    assert len(aligned) == len(text)
    assert all(fold_aligned(sign) == other for sign, other in zip(text, aligned, strict=True))


def test_aligned_folding_keeps_what_one_code_point_cannot_say() -> None:
    assert fold_aligned("L’ÉTÉ Œuvré\u00ad") == "l'ete œuvre\u00ad"
    assert fold_aligned("PLAIN\tTEXT") == "plain text"


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("coeur", ["Cœur"]),
        ("norvege", ["Nor\u00advège"]),
        ("l'ete", ["l’été"]),
        ("ETE", ["été", "e\u0301te\u0301"]),
        ("absent", []),
        ("", []),
        ("\u0301", []),
    ],
)
def test_occurrences_are_ranges_of_the_text_itself(needle: str, found: list[str]) -> None:
    text = "Cœur de la Nor\u00advège : l’été, e\u0301te\u0301."
    assert [text[a:b] for a, b in occurrences(text, needle)] == found


def test_occurrences_in_plain_text_do_not_overlap() -> None:
    assert list(occurrences("ANANANA", "ana")) == [(0, 3), (4, 7)]


@given(TEXTS)
def test_every_occurrence_folds_to_the_needle(text: str) -> None:
    for start, end in occurrences(text, "é"):
        assert fold(text[start:end]).endswith("e")


def test_a_long_text_folds_as_its_parts_do() -> None:
    part = "Été, « l’Œuvre »\u00a0: à Nîmes, ÇA… ` sœur e\u0301te\u0301 Straße\u202f! "
    assert fold(part * 20) == fold(part) * 20
