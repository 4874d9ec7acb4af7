import os

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QGuiApplication, QTextLayout

from annotator.text import Utf8Table, Utf16Table, cut_blocks, display, normalise
from tests.text.texts import TEXTS

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
LOW_SURROGATES = tuple(bytes([high]) for high in range(0xDC, 0xE0))


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


@settings(
    max_examples=5_000,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(raw=TEXTS)
def test_no_offset_is_off_by_one_in_a_text_layout(qapp: QGuiApplication, raw: str) -> None:
    """Walk Qt's own cursor positions through every block: each is a code point offset and comes back."""
    try:
        text = normalise(raw).text
    except ValueError:
        return
    covered = 0
    for start, end in cut_blocks(text):
        shown = display(text[start:end])
        assert len(shown) == end - start
        table = Utf16Table(text[start:end])
        layout = QTextLayout(shown)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e9)
        layout.endLayout()
        assert layout.text() == shown
        assert line.textLength() == table.length
        units = text[start:end].encode("utf-16-le")
        position, reached = 0, [0]
        while position < table.length:
            position = layout.nextCursorPosition(position)
            offset = table.code_point(position)
            # Qt stops within a pair where a rare sign stands beside an Indic script; nowhere else
            within_pair = units[2 * position + 1 : 2 * position + 2] in LOW_SURROGATES
            assert table.utf16(offset) == position - within_pair
            assert text[start:end][:offset] == units[: 2 * (position - within_pair)].decode("utf-16-le")
            reached.append(offset)
        assert reached == sorted(reached)
        covered += end - start
    assert covered <= len(text)
