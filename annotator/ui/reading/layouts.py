"""One `QTextLayout` per block, made when the block is first seen and kept while it is among the last seen."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from annotator.text.blocks import display
from annotator.ui.positions import Positions
from annotator.ui.reading.typesetting import Typesetting

KEPT = 300
_RTL = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

Extent = tuple[int, float, float]


class BlockLayout:
    """A block laid out in lines of constant pitch. Offsets are code points from the start of the block."""

    __slots__ = ("_ends", "height", "is_rtl", "layout", "length", "lines", "positions")

    def __init__(self, text: str, font: QFont, measures: Typesetting, width: int) -> None:
        self.length = len(text)
        shown = display(text)
        self.positions = Positions(shown)
        self.is_rtl = not text.isascii() and _RTL.search(text) is not None
        self.layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.lines: list[QTextLine] = []
        self.layout.beginLayout()
        line = self.layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            baseline = len(self.lines) * measures.pitch + measures.baseline
            line.setPosition(QPointF(0, baseline - line.ascent()))
            self.lines.append(line)
            line = self.layout.createLine()
        self.layout.endLayout()
        self._ends = [line.textStart() + line.textLength() for line in self.lines]
        self.height = len(self.lines) * measures.pitch

    def line_of(self, offset: int) -> int:
        """The line that an offset is drawn on; at a wrap, the next line."""
        position = self.positions.qt(offset)
        for number, end in enumerate(self._ends):
            if position < end:
                return number
        return len(self.lines) - 1

    def line_start(self, number: int) -> int:
        return self.positions.offset(self.lines[number].textStart())

    def line_end(self, number: int) -> int:
        """Where the End key leads: before the space at which the line wraps, or the end of the block."""
        if number == len(self.lines) - 1:
            return self.length
        return self.positions.offset(self.layout.previousCursorPosition(self._ends[number]))

    def x_of(self, offset: int) -> float:
        """The caret's x at an offset, from the column's left."""
        line = self.lines[self.line_of(offset)]
        return float(line.cursorToX(self.positions.qt(offset))[0])  # type: ignore[index]

    def offset_at(self, number: int, x: float, *, on_character: bool = False) -> int:
        """The caret stop nearest to `x` on a line, or the character that lies under it."""
        line = self.lines[number]
        how = QTextLine.CursorPosition
        position = line.xToCursor(x, how.CursorOnCharacter if on_character else how.CursorBetweenCharacters)
        if not on_character and number < len(self.lines) - 1 and position >= self._ends[number]:
            position = self.layout.previousCursorPosition(self._ends[number])
        return self.positions.offset(position)

    def has_ink_at(self, number: int, x: float) -> bool:
        """Whether `x` is over the words of a line and not beyond its end."""
        rect = self.lines[number].naturalTextRect()
        return bool(rect.left() <= x <= rect.right())

    def extents(self, start: int, end: int) -> list[Extent]:
        """Where a range is drawn: (line, left, right), several for a line that mixes directions.

        What of the range lies outside the block is left out. `cursorToX` is wrong inside mixed directions:
        there the glyphs themselves are asked.
        """
        start, end = max(0, start), min(self.length, end)
        first, last = self.positions.qt(start), self.positions.qt(end)
        found: list[Extent] = []
        for number in range(self.line_of(start), self.line_of(max(start, end - 1)) + 1):
            line = self.lines[number]
            low, high = max(first, line.textStart()), min(last, self._ends[number])
            if high <= low:
                continue
            if self.is_rtl:
                found.extend((number, left, right) for left, right in _glyph_extents(line, low, high))
            else:
                left = line.cursorToX(low)[0]  # type: ignore[index]
                right = min(line.cursorToX(high)[0], line.x() + line.naturalTextWidth())  # type: ignore[index]
                if right > left:
                    found.append((number, left, right))
        return found


def _glyph_extents(line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
    limit = line.naturalTextRect()
    boxes: list[list[float]] = []
    rects = [run.boundingRect() for run in line.glyphRuns(low, high - low)]
    for one, other in sorted((rect.left(), rect.right()) for rect in rects):
        left, right = max(one, limit.left()), min(other, limit.right())
        if right <= left:
            continue
        if boxes and left - boxes[-1][1] < 3:
            boxes[-1][1] = max(boxes[-1][1], right)
        else:
            boxes.append([left, right])
    return [(left, right) for left, right in boxes]


class LayoutCache:
    """The last laid out blocks; the bound is far above what a window shows at once."""

    def __init__(self, make: Callable[[int], BlockLayout]) -> None:
        self._make = make
        self._kept: OrderedDict[int, BlockLayout] = OrderedDict()
        self.made = 0

    def __getitem__(self, number: int) -> BlockLayout:
        found = self._kept.get(number)
        if found is None:
            found = self._kept[number] = self._make(number)
            self.made += 1
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(number)
        return found

    def __contains__(self, number: int) -> bool:
        return number in self._kept

    def numbers(self) -> list[int]:
        """The blocks that are laid out now."""
        return list(self._kept)
