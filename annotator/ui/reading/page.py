"""The article laid out on an endless page: every question about places in it, without a widget.

Coordinates are logical pixels: x from the column's left, y from the top of a block.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QRectF

from annotator.ui.reading.boxes import BlockBoxes, Piece, build_boxes, chip_rect
from annotator.ui.reading.content import Content
from annotator.ui.reading.heights import Heights
from annotator.ui.reading.layouts import BlockLayout, LayoutCache
from annotator.ui.reading.spanmap import SpanMap
from annotator.ui.reading.typesetting import Typesetting
from annotator.ui.reading.values import Range, SpanLike
from annotator.ui.theme import chip_width

BOXES_KEPT = 400


class Page:
    """Content, measures and spans together. Rebuilt for another article, font or width, never for an edit."""

    def __init__(self, content: Content, spans: SpanMap, measures: Typesetting, width: int) -> None:
        self.content = content
        self.spans = spans
        self.measures = measures
        self.width = width
        self.layouts = LayoutCache(self._lay_out)
        self._boxes: OrderedDict[int, BlockBoxes] = OrderedDict()
        self.boxes_built = 0
        self._widths: dict[str, int] = {}
        self.heights = Heights(self._estimates())

    def layout(self, number: int) -> BlockLayout:
        """A block's layout, made if need be; its height is then exact."""
        is_new = number not in self.layouts
        found = self.layouts[number]
        if is_new:
            self.heights.put(number, self._height(number, found.height))
        return found

    def settle(self, number: int) -> int:
        """A block's exact height."""
        if not self.is_empty(number) and not self.content.is_hidden(number):
            self.layout(number)
        return self.heights[number]

    def is_empty(self, number: int) -> bool:
        start, end = self.content.blocks[number]
        return start == end

    def has_lines(self, number: int) -> bool:
        """Whether a block has words on the page: not empty, not folded away."""
        return not self.is_empty(number) and not self.content.is_hidden(number)

    def refold(self) -> None:
        """Take new heights after folding or unfolding; layouts stay."""
        self.heights = Heights(self._estimates())

    def boxes(self, number: int) -> BlockBoxes:
        """What the spans of a block draw, from the cache if the block was not touched since."""
        found = self._boxes.get(number)
        if found is None:
            spans = self.spans.in_block(number)
            found = BlockBoxes()
            if spans and self.has_lines(number):
                self.boxes_built += 1
                start = self.content.starts[number]
                found = build_boxes(self.layout(number), start, spans, self.measures, self._chip_width)
            self._boxes[number] = found
            while len(self._boxes) > BOXES_KEPT:
                self._boxes.popitem(last=False)
        return found

    def forget_boxes(self, numbers: Iterable[int]) -> None:
        """Drop the geometry of blocks whose spans changed."""
        for number in numbers:
            self._boxes.pop(number, None)

    def forget_all_boxes(self) -> None:
        self._boxes.clear()

    def line_rect(self, extent: tuple[int, float, float]) -> QRectF:
        """The ink's rectangle of a stretch of a line, from its block's top left."""
        line, left, right = extent
        baseline = line * self.measures.pitch + self.measures.baseline
        high = self.measures.ink_above + self.measures.ink_below
        return QRectF(left, baseline - self.measures.ink_above, right - left, high)

    def range_rects(self, number: int, span: Range) -> list[QRectF]:
        """The ink's rectangles of a range within a block, from the block's top left."""
        start, end = self.content.blocks[number]
        low, high = max(span[0], start), min(span[1], end)
        if high <= low or not self.has_lines(number):
            return []
        extents = self.layout(number).extents(low - start, high - start)
        return [self.line_rect(extent) for extent in extents]

    def piece_rect(self, piece: Piece, *, to_lane: bool = False) -> QRectF:
        """A piece's ground: one pixel wider than its words on each side; down to its underline on demand."""
        rect = self.line_rect((piece.line, piece.left - 1, piece.right + 1))
        if to_lane:
            rect.setBottom(rect.bottom() + self.measures.lane_top(piece.lane) + 2 - self.measures.ink_below)
        return rect

    def offset_at(self, number: int, x: float, y: float, *, on_character: bool = False) -> int:
        """The caret stop nearest to a place in a block, or the character under it."""
        start = self.content.starts[number]
        if not self.has_lines(number):
            return start
        layout = self.layout(number)
        line = min(max(int(y // self.measures.pitch), 0), len(layout.lines) - 1)
        return start + layout.offset_at(line, x, on_character=on_character)

    def spans_at(self, number: int, x: float, y: float) -> list[SpanLike]:
        """The spans under a place in a block: the one whose chip is hit, else by words, innermost first."""
        if not self.has_lines(number):
            return []
        chip = self.chip_at(number, x, y)
        if chip is not None:
            return [chip]
        line = int(y // self.measures.pitch)
        found: dict[str, SpanLike] = {}
        for piece in self.boxes(number).pieces:
            if piece.line == line and self.piece_rect(piece, to_lane=True).contains(x, y):
                found[piece.span.id] = piece.span
        return sorted(found.values(), key=lambda span: (span.end - span.start, -span.start, span.id))

    def chip_at(self, number: int, x: float, y: float) -> SpanLike | None:
        """The span whose chip is at a place in a block; in compact density chips are not there to be hit."""
        if self.measures.setting.is_compact or not self.has_lines(number):
            return None
        chips = self.boxes(number).chips
        return next((place.span for place in chips if chip_rect(place, self.measures).contains(x, y)), None)

    def place_of(self, offset: int) -> tuple[int, int, float]:
        """Block, line and x of the caret at an offset."""
        number = self.content.block_at(offset)
        if not self.has_lines(number):
            return number, 0, 0.0
        layout = self.layout(number)
        local = min(offset - self.content.starts[number], layout.length)
        return number, layout.line_of(local), layout.x_of(local)

    def _chip_width(self, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = chip_width(text, self.measures.chip_scale)
        return self._widths[text]

    def _lay_out(self, number: int) -> BlockLayout:
        start, end = self.content.blocks[number]
        font = self.measures.font(is_title=self.content.is_title(number))
        return BlockLayout(self.content.text[start:end], font, self.measures, self.width)

    def _height(self, number: int, lines_height: int) -> int:
        if self.content.is_hidden(number):
            return self.measures.fold_row if self.content.is_fold_row(number) else 0
        return lines_height + (0 if self.content.is_continued(number) else self.measures.gap)

    def _estimates(self) -> list[int]:
        measures, content = self.measures, self.content
        blank, pitch, gap = max(1, measures.blank - measures.gap), measures.pitch, measures.gap
        share = measures.average_advance / self.width
        made = [
            blank if start == end else (int((end - start) * share) + 1) * pitch + gap
            for start, end in content.blocks
        ]
        for number in self.layouts.numbers():
            made[number] = self._height(number, self.layouts[number].height)
        if content.is_folding:
            for number in content.hidden():
                made[number] = self._height(number, 0)
        return made
