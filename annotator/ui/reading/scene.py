"""What is on screen at a moment: the page, the scroll position, caret, selection, current span and marks.

The painter reads it, the mouse and the keys change it, the view owns it. Points are in the viewport.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from PySide6.QtCore import QPointF, QRect, QRectF

from annotator.ui.reading.evidence import Passage
from annotator.ui.reading.page import Page
from annotator.ui.reading.scroll import Scroll
from annotator.ui.reading.values import FALLBACK_SLOT, Range, SpanLike

EDGE_REACH = 4.0


class Hit(Struct, frozen=True):
    """What lies under a point. `offset` is the nearest caret stop, `character` the character under it."""

    block: int
    offset: int
    character: int
    spans: tuple[SpanLike, ...]
    is_over_text: bool
    is_chip: bool


class Scene(Struct):
    """The mutable state of one reading view. Offsets are code points."""

    page: Page
    scroll: Scroll
    column_left: int = 0
    width: int = 0
    anchor: int = 0
    caret: int = 0
    is_caret_shown: bool = False
    current: str | None = None
    hovered: str | None = None
    hovered_edge: str | None = None
    preview: Range | None = None
    highlights: tuple[Range, ...] = ()
    evidence: Sequence[Passage] = ()
    slots: Mapping[str, int] = field(default_factory=dict)

    @property
    def selection(self) -> Range | None:
        """The selected range, or None."""
        if self.anchor == self.caret:
            return None
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def highlighted(self, start: int, end: int) -> Iterator[Range]:
        """The highlights that touch a range; `highlights` are in order and do not overlap."""
        at = bisect_right(self.highlights, start, key=_end)
        while at < len(self.highlights) and self.highlights[at][0] < end:
            yield self.highlights[at]
            at += 1

    def slot(self, label: str) -> int:
        """The slot of a label; a label the scheme does not know gets the wave."""
        return self.slots.get(label, FALLBACK_SLOT)

    def block_under(self, y: float) -> tuple[int, int]:
        """The block nearest to a height of the viewport, and its top there."""
        found = None
        for number, top in self.scroll.visible():
            if found is None or top <= y:
                found = number, top
        return found or (self.scroll.block, -self.scroll.offset)

    def hit(self, point: QPointF) -> Hit:
        """What lies under a point of the viewport."""
        number, top = self.block_under(point.y())
        x, y = point.x() - self.column_left, point.y() - top
        offset = self.page.offset_at(number, x, y)
        character = self.page.offset_at(number, x, y, on_character=True)
        spans = tuple(self.page.spans_at(number, x, y))
        is_over = False
        if self.page.has_lines(number):
            layout = self.page.layout(number)
            line = int(y // self.page.measures.pitch)
            is_over = 0 <= line < len(layout.lines) and layout.has_ink_at(line, x)
        is_chip = self.page.chip_at(number, x, y) is not None
        return Hit(number, offset, character, spans, is_over, is_chip)

    def edge_at(self, point: QPointF) -> str | None:
        """`start` or `end` where the pointer can take hold of the current span's edge."""
        span = self.page.spans.by_id.get(self.current or "")
        if span is None:
            return None
        number, top = self.block_under(point.y())
        for piece in self.page.boxes(number).of(span.id):
            rect = self.page.piece_rect(piece, to_lane=True).translated(self.column_left, top)
            if not rect.top() - 2 <= point.y() <= rect.bottom() + 2:
                continue
            reach = min(EDGE_REACH, rect.width() / 3)
            if piece.is_last and -reach <= point.x() - rect.right() <= EDGE_REACH:
                return "end"
            if piece.is_first and -EDGE_REACH <= point.x() - rect.left() <= reach:
                return "start"
        return None

    def block_rect(self, number: int) -> QRect:
        """The part of the viewport that a block may paint on, one chip above and below included."""
        top = self.scroll.top_of(number)
        reach = self.page.measures.chip_height + self.page.measures.gap
        return QRect(0, top - reach, self.width, self.page.heights[number] + 2 * reach)

    def is_near(self, number: int) -> bool:
        """Whether a block may be in the viewport; a cheap test that lays nothing out."""
        y, at = -self.scroll.offset, self.scroll.block
        while at < number and y < self.scroll.height:
            y += self.page.heights[at]
            at += 1
        return at == number

    def rects(self, span: Range) -> list[QRectF]:
        """The ink's rectangles of a range in the viewport. O(the range's blocks): for short ranges."""
        found: list[QRectF] = []
        for number in self.page.content.blocks_of(*span):
            rects = self.page.range_rects(number, span)
            if rects:
                top = self.scroll.top_of(number)
                found.extend(rect.translated(self.column_left, top) for rect in rects)
        return found

    def caret_rect(self) -> QRect:
        """The caret's rectangle in the viewport."""
        number, line, x = self.page.place_of(self.caret)
        measures = self.page.measures
        top = self.scroll.top_of(number)
        if not self.page.has_lines(number):
            return QRect(round(self.column_left + x) - 1, top - measures.ink_below, 2, measures.ink_above)
        baseline = top + line * measures.pitch + measures.baseline
        high = measures.ink_above + measures.ink_below + 2
        return QRect(round(self.column_left + x) - 1, baseline - measures.ink_above - 1, 2, high)

    def dirty(self, numbers: Iterable[int]) -> QRect:
        """The part of the viewport to repaint for some blocks; empty when none is visible."""
        rect = QRect()
        for number in numbers:
            if self.is_near(number):
                rect = rect.united(self.block_rect(number))
        return rect.intersected(QRect(0, 0, self.width, self.scroll.height))


def _end(found: Range) -> int:
    return found[1]
