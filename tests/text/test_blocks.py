import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.text import boundaries, cut_blocks, cut_lines, display, is_boundary
from annotator.text.blocks import SPACED_LIMIT, UNBROKEN_LIMIT
from tests.text.texts import SNIPPETS, TEXTS

SEPARATORS = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
LONG = st.lists(
    st.tuples(st.one_of(st.sampled_from(SNIPPETS), TEXTS), st.integers(1, 700)).map(
        lambda pair: pair[0] * pair[1]
    ),
    max_size=4,
).map("".join)


@given(TEXTS)
def test_separators_belong_to_no_block_and_all_else_to_one(text: str) -> None:
    blocks = cut_blocks(text)
    assert [text[a:b] for a, b in blocks] == SEPARATORS.split(text)


@given(LONG)
def test_lines_stay_whole_however_long(text: str) -> None:
    assert [text[a:b] for a, b in cut_lines(text)] == SEPARATORS.split(text)


@given(LONG)
def test_blocks_of_long_lines_are_short_and_cut_no_sign(text: str) -> None:
    last = 0
    for start, end in cut_blocks(text):
        assert SEPARATORS.fullmatch(text[last:start]) or last == start
        assert end - start <= SPACED_LIMIT
        assert is_boundary(text, start) or text[start - 1 : start] == "\r"
        last = end
    assert last == len(text)


def test_an_ordinary_paragraph_stays_whole() -> None:
    text = "mot " * 490
    assert cut_blocks(text) == [(0, len(text))]


def test_a_long_paragraph_is_cut_after_the_last_space_of_the_second_half() -> None:
    text = "mots " * 600
    assert cut_blocks(text) == [(0, 2_000), (2_000, 3_000)]


def test_a_line_without_spaces_is_cut_between_graphemes() -> None:
    text = "🇫🇷e\u0301" * 600
    stops = set(boundaries(text))
    assert all(end - start <= UNBROKEN_LIMIT and {start, end} <= stops for start, end in cut_blocks(text))


def test_one_word_too_long_does_not_hide_behind_a_space() -> None:
    text = "a " + "x" * 1_500
    assert max(end - start for start, end in cut_blocks(text)) <= UNBROKEN_LIMIT


def test_a_space_that_carries_an_accent_is_no_place_to_cut() -> None:
    text = "x" * 1_500 + " \u0301" + "y" * 1_500
    assert all(is_boundary(text, end) for _, end in cut_blocks(text))


def test_an_endless_heap_of_accents_is_cut_all_the_same() -> None:
    assert max(end - start for start, end in cut_blocks("a" + "\u0301" * 5_000)) <= SPACED_LIMIT


@given(TEXTS)
def test_display_gives_one_code_point_and_unit_for_each(text: str) -> None:
    shown = display(text)
    assert len(shown) == len(text)
    assert len(shown.encode("utf-16-le")) == len(text.encode("utf-16-le"))
    changed = {sign for sign, other in zip(text, shown, strict=True) if sign != other}
    assert all(sign == " " or not sign.isprintable() or sign == "\ufffc" for sign in changed)


def test_display_shows_controls_and_ties_french_spaces() -> None:
    assert display("a\x00\x1b\x7f\x9b\ufdd0\U0002fffe\td\ud800") == "a␀␛␡��🗌\td�"
    assert display("\ufeffa") == "\u2060a"
    assert display("« oui » : 5 % ; non !") == "«\u00a0oui\u00a0»\u00a0: 5\u00a0%\u00a0; non\u00a0!"
    assert display("plain text?") == "plain text?"
