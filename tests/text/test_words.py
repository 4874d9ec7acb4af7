import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text import is_boundary, snap_to_words, trim, word_at
from tests.text.texts import TEXTS


def words(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(text):
        word = word_at(text, at)
        if word and word[0] >= at:
            found.append(text[slice(*word)])
            at = word[1]
        else:
            at += 1
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’Albanie et d'Estrel", ["l’", "Albanie", "et", "d'", "Estrel"]),
        ("Qu’Anne, jusqu'à Lyon", ["Qu’", "Anne", "jusqu'", "à", "Lyon"]),
        ("aujourd'hui O'Brien", ["aujourd'hui", "O'Brien"]),
        ("Jean-Pierre Dupont‑Aignan", ["Jean-Pierre", "Dupont‑Aignan"]),
        ("Ireland's U.R.S.S. J.-C.", ["Ireland", "'s", "U.R.S.S.", "J.-C."]),
        ("AT&T : 3,5 % en 2026.", ["AT&T", "3,5", "en", "2026"]),
        ("e\u0301te\u0301, нет, עברית", ["e\u0301te\u0301", "нет", "עברית"]),
        ("fin.", ["fin"]),
    ],
)
def test_words_of_french_and_english(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_word_is_found_from_its_end_but_the_next_one_wins() -> None:
    assert word_at("le jour.", 7) == (3, 7)
    assert word_at("l'été", 2) == (2, 5)
    assert word_at("a  b", 2) is None
    assert word_at("", 0) is None


def test_a_place_outside_has_no_word() -> None:
    with pytest.raises(ValueError, match="outside a text of 2"):
        word_at("ab", 3)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("la ville de Port-Clair dort", "Clai", "Port-Clair"),
        ("de l’Albanie.", "lban", "Albanie"),
        ("Ivan Loriot salue", "van Lor", "Ivan Loriot"),
        ("un 👨‍👩‍👧 ici", "👩", "👨‍👩‍👧"),
        ("le mot, ici", ", i", ", ici"),
    ],
)
def test_a_selection_snaps_to_whole_words(text: str, part: str, whole: str) -> None:
    start = text.index(part)
    new = snap_to_words(text, start, start + len(part))
    assert text[slice(*new)] == whole


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1), (-1, 1), (0, 4)])
def test_an_empty_or_outside_selection_is_an_error(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="is empty or outside"):
        snap_to_words("abc", start, end)


@given(TEXTS.filter(bool), st.data())
def test_snapping_widens_to_boundaries_and_then_rests(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    new_start, new_end = snap_to_words(text, start, end)
    assert new_start <= start < end <= new_end
    assert is_boundary(text, new_start)
    assert is_boundary(text, new_end)
    assert snap_to_words(text, new_start, new_end) == (new_start, new_end)


@pytest.mark.parametrize(
    ("selected", "kept"),
    [
        ("« un pari utile »", "un pari utile"),
        (" Port-Clair,\n", "Port-Clair"),
        ("Radio Nord (RN)", "Radio Nord (RN)"),
        ("(RN)", "RN"),
        ("Nord (RN).", "Nord (RN)"),
        ("Nord RN)", "Nord RN"),
        ("(Haute) Vallée,", "(Haute) Vallée"),
        ("((a)", "a"),
        ("(a (b))", "a (b)"),
        ("«a» et «b»", "«a» et «b»"),
        ('"Le Quai"', "Le Quai"),
        ('"Le Quai" du soir', '"Le Quai" du soir'),
        ('Le "Quai"', 'Le "Quai"'),
        ("Anton Weiss Jr.", "Anton Weiss Jr."),
        ("U.S.", "U.S."),
        ("Karim B.", "Karim B."),
        ("plan B.", "plan B"),
        ("Canal+", "Canal+"),
        ("@lequai", "@lequai"),
        ("…", ""),
        ("\x00x\x1f", "x"),
    ],
)
def test_a_name_loses_its_wrapping(selected: str, kept: str) -> None:
    text = f"<{selected}>"
    assert text[slice(*trim(text, 1, 1 + len(selected)))] == kept


@given(TEXTS, st.data())
def test_trimming_narrows_and_then_rests(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new_start, new_end = trim(text, start, end)
    assert start <= new_start <= new_end <= end
    assert trim(text, new_start, new_end) == (new_start, new_end)
    assert not text[new_start:new_end][:1].isspace()
    assert not text[new_start:new_end][-1:].isspace()
