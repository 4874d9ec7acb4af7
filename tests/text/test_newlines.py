import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.newlines import NewlineMap, settle_newlines
from annotator.text.normalise import normalise
from tests.text.texts import TEXTS

MIXED = st.text(st.sampled_from("a\r\né🚀\u2028"), max_size=20)


@pytest.mark.parametrize(
    ("raw", "text", "kind"),
    [
        ("a\nb", "a\nb", "lf"),
        ("a\r\nb\r\n", "a\nb\n", "crlf"),
        ("a\rb\r", "a\nb\n", "cr"),
        ("a\r\nb\nc\rd", "a\nb\nc\nd", "mixed"),
        ("a\r\r\nb", "a\n\nb", "mixed"),
        ("a\u2028b\x85c\vd\fe", "a\u2028b\x85c\vd\fe", "none"),
        ("", "", "none"),
    ],
)
def test_newlines_become_line_feeds(raw: str, text: str, kind: str) -> None:
    settled, newlines = settle_newlines(raw)
    assert (settled, newlines.kind) == (text, kind)


@given(st.one_of(MIXED, TEXTS))
def test_the_map_gives_the_original_back(raw: str) -> None:
    text, newlines = settle_newlines(raw)
    assert newlines.restored() == raw
    assert NewlineMap.unpacked(newlines.packed(), text) == newlines


@given(MIXED)
def test_offsets_lead_to_the_same_place_in_the_original(raw: str) -> None:
    text, newlines = settle_newlines(raw)
    for offset in range(len(text) + 1):
        there = newlines.original(offset)
        assert settle_newlines(raw[:there])[0] == text[:offset]
        assert newlines.settled(there) == offset


def test_inside_a_wide_newline_is_before_it() -> None:
    _, newlines = settle_newlines("a\r\nb")
    assert newlines.settled(2) == 1


def test_a_map_of_plain_newlines_takes_one_word() -> None:
    assert settle_newlines("a\r\nb\r\n")[1].packed() == "crlf"
    assert settle_newlines("a\r\nb\rc\n" + "x" * 40 + "\r\n")[1].packed() == "mixed:1,2d:3"


@pytest.mark.parametrize("packed", ["", "crlf:1", "windows", "mixed:1", "mixed:x:y"])
def test_a_damaged_map_is_an_error(packed: str) -> None:
    with pytest.raises(ValueError, match=r"not a newline map|invalid literal"):
        NewlineMap.unpacked(packed, "a\nb")


@pytest.mark.parametrize("offset", [-1, 9])
def test_offsets_outside_are_errors(offset: int) -> None:
    _, newlines = settle_newlines("a\r\nb")
    with pytest.raises(ValueError, match="outside a text of 3"):
        newlines.original(offset)
    with pytest.raises(ValueError, match="outside an original of 4"):
        newlines.settled(offset)


@given(TEXTS)
def test_normalising_changes_nothing_but_the_mark_and_newlines(raw: str) -> None:
    try:
        settled = normalise(raw)
    except ValueError:
        assert not any(sign.isalnum() for sign in raw)
        return
    assert "\r" not in settled.text
    assert "\ufeff" * settled.bom + settled.newlines.restored() == raw


def test_only_the_first_byte_order_mark_is_dropped() -> None:
    settled = normalise("\ufeff\ufeffLe\ufeff jour")
    assert settled.bom
    assert settled.text == "\ufeffLe\ufeff jour"


@pytest.mark.parametrize("text", ["Le \ud83d jour", "\udc80", "a\ude80\ud83d"])
def test_half_a_character_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"half a character \(U\+D"):
        normalise(text)


@pytest.mark.parametrize(
    "text", ["", "\ufeff", " \n\t\u00a0\u2028", "\x00\x00\x1f", "\u200b\u200d" + " " * 300]
)
def test_a_text_without_anything_to_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no text"):
        normalise(text)


def test_nul_and_composition_are_kept() -> None:
    assert normalise("a\x00e\u0301").text == "a\x00e\u0301"
