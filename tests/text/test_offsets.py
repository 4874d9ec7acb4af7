import os
from itertools import accumulate

import pytest
from hypothesis import given
from PySide6.QtGui import QGuiApplication, QTextLayout

from annotator.text import Utf8Table, Utf16Table, cut_blocks, display
from annotator.text.normalise import normalise
from tests.text.texts import TEXTS, generated_texts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@given(TEXTS)
def test_code_points_survive_the_trip_through_utf16(text: str) -> None:
    table = Utf16Table(text)
    for offset in range(len(text) + 1):
        assert table.utf16(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert table.code_point(table.utf16(offset)) == offset


@given(TEXTS)
def test_code_points_survive_the_trip_through_bytes(text: str) -> None:
    table = Utf8Table(text)
    assert table.length == len(text.encode("utf-8"))
    for offset in range(len(text) + 1):
        assert table.byte(offset) == len(text[:offset].encode("utf-8"))
        assert table.code_point(table.byte(offset)) == offset


@given(TEXTS)
def test_an_offset_inside_a_character_gives_its_start(text: str) -> None:
    units, octets = Utf16Table(text), Utf8Table(text)
    for offset, sign in enumerate(text):
        for inside in range(len(sign.encode("utf-16-le")) // 2):
            assert units.code_point(units.utf16(offset) + inside) == offset
        for inside in range(len(sign.encode("utf-8"))):
            assert octets.code_point(octets.byte(offset) + inside) == offset


def test_a_text_without_astral_characters_is_plain() -> None:
    assert Utf16Table("l’été").is_plain
    assert not Utf16Table("🚀").is_plain


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_the_text_is_an_error(offset: int) -> None:
    with pytest.raises(ValueError, match="outside a text of 2 code points"):
        Utf16Table("né").utf16(offset)
    with pytest.raises(ValueError, match="outside a text of 2 code points"):
        Utf8Table("né").byte(offset)


def test_offsets_in_other_units_outside_the_text_are_errors() -> None:
    with pytest.raises(ValueError, match="outside a text of 2 UTF-16 units"):
        Utf16Table("🚀").code_point(3)
    with pytest.raises(ValueError, match="outside a text of 4 bytes"):
        Utf8Table("🚀").code_point(5)


def test_no_offset_is_off_by_one_in_a_text_layout(qapp: QGuiApplication) -> None:
    """Walk Qt's own cursor positions through 5,000 texts: each is a code point offset and comes back."""
    blocks = 0
    for raw in generated_texts(5_000, seed=1):
        try:
            text = normalise(raw).text
        except ValueError:
            continue
        for start, end in cut_blocks(text):
            check_against_qt(text[start:end])
            blocks += 1
    assert blocks > 5_000


def check_against_qt(block: str) -> None:
    shown = display(block)
    assert len(shown) == len(block)
    table = Utf16Table(block)
    places = list(accumulate((1 + (sign > "\uffff") for sign in block), initial=0))
    layout = QTextLayout(shown)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e9)
    layout.endLayout()
    assert layout.text() == shown
    assert line.textLength() == table.length == places[-1], ascii(block)
    assert [table.utf16(offset) for offset in range(len(block) + 1)] == places
    position = last = 0
    while position < table.length:
        position = layout.nextCursorPosition(position)
        offset = table.code_point(position)
        # Qt stops within a pair where a rare sign stands beside an Indic script; nowhere else
        within_pair = position not in places
        assert places[offset] == position - within_pair, ascii(block)
        assert offset >= last
        last = offset
