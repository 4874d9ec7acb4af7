import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text import boundaries, is_boundary, next_boundary, previous_boundary, widen_to_boundaries
from annotator.text.graphemes import last_boundary
from tests.text.texts import TEXTS

PARTS = "a \n\r\u0301\u200d👩🇫🇷👍🏽क्षि한한กำ\u0600é❤\ufe0f\u00ad\u2028\x00"
CLUSTERS = st.one_of(TEXTS, st.text(st.sampled_from(PARTS), max_size=14))


@given(CLUSTERS)
def test_looking_near_an_offset_agrees_with_reading_it_all(text: str) -> None:
    found = list(boundaries(text))
    assert (found[0], found[-1]) == (0, len(text))
    for offset in range(len(text) + 1):
        assert is_boundary(text, offset) == (offset in found)
        assert next_boundary(text, offset) == min((at for at in found if at > offset), default=len(text))
        assert previous_boundary(text, offset) == max((at for at in found if at < offset), default=0)


@given(CLUSTERS)
def test_the_last_boundary_before_a_limit(text: str) -> None:
    found = list(boundaries(text))
    for limit in range(1, len(text) + 1):
        assert last_boundary(text, 0, limit) == max(at for at in found if at <= limit)


def test_what_a_reader_sees_as_one_sign_is_one_stop() -> None:
    text = "a👨‍👩‍👧‍👦🇫🇷e\u0301\r\nb"
    assert [text[a:b] for a, b in zip(boundaries(text), list(boundaries(text))[1:], strict=False)] == [
        "a", "👨‍👩‍👧‍👦", "🇫🇷", "e\u0301", "\r\n", "b",
    ]  # fmt: skip


def test_a_limit_after_a_sure_pair_is_found_at_once() -> None:
    assert last_boundary("abc", 0, 2) == 2
    assert last_boundary("a\u0301\u0301\u0301", 0, 2) == 0


def test_a_range_widens_to_whole_signs() -> None:
    assert widen_to_boundaries("ae\u0301🇫🇷", 2, 4) == (1, 5)
    assert widen_to_boundaries("abc", 1, 2) == (1, 2)


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_the_text_is_an_error(offset: int) -> None:
    for ask in (is_boundary, next_boundary, previous_boundary):
        with pytest.raises(ValueError, match="outside a text of 2"):
            ask("ab", offset)
