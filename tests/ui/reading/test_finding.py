"""Finding agrees with the reference search and goes round in both directions."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.fold import occurrences
from annotator.ui.reading.finding import Finder

LETTERS = st.text("aAéÉe\u0301œ oe’'\u00ad\nß", max_size=40)


@given(LETTERS, st.text("aéeœ o’'ß", min_size=1, max_size=3))
def test_hits_are_those_of_the_reference_search_line_by_line(text: str, wanted: str) -> None:
    expected, start = [], 0
    for line in text.split("\n"):
        expected += [(start + low, start + high) for low, high in occurrences(line, wanted)]
        start += len(line) + 1
    assert Finder().hits(text, wanted) == expected


def test_another_text_and_other_words_are_searched_anew() -> None:
    finder = Finder()
    assert finder.hits("Éric\nœuvre", "eric") == [(0, 4)]
    assert finder.hits("Éric\nœuvre", "oeuvre") == [(5, 10)]
    assert finder.hits("ici eric", "eric") == [(4, 8)]
    assert finder.hits("ici eric", "") == []


def test_going_on_from_a_hit_takes_the_next_and_from_the_last_the_first() -> None:
    finder, text = Finder(), "aXaXa"
    assert finder.find(text, "a", (0, 1), is_forward=True) == (2, 3)
    assert finder.find(text, "a", (4, 5), is_forward=True) == (0, 1)
    assert finder.find(text, "a", (2, 3), is_forward=False) == (0, 1)
    assert finder.find(text, "a", (0, 1), is_forward=False) == (4, 5)
    assert finder.find(text, "z", (0, 0), is_forward=True) is None
