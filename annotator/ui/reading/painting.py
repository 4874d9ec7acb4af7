"""Painting, in this order: grounds, selection, rings, words, underlines, brackets, chips, gutter, caret.

Nothing here decides anything: it reads the scene. Chips are cached pixmaps, the rest is filled or stroked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout

from annotator.ui.reading.boxes import BlockBoxes, Piece, chip_rect
from annotator.ui.reading.evidence import bars_of
from annotator.ui.reading.scene import Scene
from annotator.ui.reading.values import Range
from annotator.ui.theme import Theme, slot_role
from annotator.ui.theme.colours import Colours
from annotator.ui.theme.fonts import SANS, make_font
from annotator.ui.theme.underlines import paint_underline

RING = 1.6
BAR_GAP, BAR_WIDTH, BAR_STEP = 16, 3, 6


class ScenePainter:
    """Paints one scene with one painter. Built for each paint event; holds no state between them."""

    def __init__(
        self, painter: QPainter, scene: Scene, theme: Theme, ratio: float, *, has_focus: bool
    ) -> None:
        self._painter = painter
        self._scene = scene
        self._page = scene.page
        self._measures = scene.page.measures
        self._theme = theme
        self._colours: Colours = theme.colours
        self._ratio = ratio
        self._has_focus = has_focus

    def paint(self, clip: QRect) -> None:
        """Paint what lies in a rectangle of the viewport."""
        self._painter.fillRect(clip, self._colours.colour("page"))
        reach = self._measures.pitch
        for number, top in list(self._scene.scroll.visible()):
            bottom = top + self._page.heights[number]
            if bottom + reach < clip.top() or top - reach > clip.bottom():
                continue
            if self._page.has_lines(number):
                self._block(number, top, clip)
            elif self._page.content.is_fold_row(number):
                self._fold_row(number, top)
        if self._scene.is_caret_shown and self._has_focus:
            self._painter.fillRect(self._scene.caret_rect(), self._colours.colour("text"))

    def _block(self, number: int, top: int, clip: QRect) -> None:
        origin = QPointF(self._scene.column_left, top)
        boxes = self._page.boxes(number)
        self._grounds(number, boxes, origin)
        self._rings(boxes, origin)
        self._words(number, origin, clip)
        for piece in boxes.pieces:
            self._underline(piece, origin)
        for piece in boxes.pieces:
            if piece.span.status == "suggested" and piece.span.id != self._scene.current:
                self._bracket(piece, origin)
        self._chips(boxes, origin)
        self._edge(boxes, origin)
        self._gutter(number, boxes, origin)

    def _grounds(self, number: int, boxes: BlockBoxes, origin: QPointF) -> None:
        painter, scene, colours = self._painter, self._scene, self._colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        start, end = self._page.content.blocks[number]
        for found in scene.highlighted(start, end):
            for rect in self._page.range_rects(number, found):
                self._highlight(rect.translated(origin))
        for piece in boxes.pieces:
            if piece.span.status == "accepted":
                ground = colours.colour(slot_role(scene.slot(piece.span.label)) + "t")
                painter.fillRect(_snapped(self._page.piece_rect(piece).translated(origin)), ground)
        selection = scene.preview or scene.selection
        if selection is not None and selection[0] < end and selection[1] > start:
            for rect in self._page.range_rects(number, selection):
                painter.fillRect(_snapped(rect.translated(origin)), colours.colour("tsel"))

    def _highlight(self, rect: QRectF) -> None:
        self._painter.fillRect(_snapped(rect.adjusted(-1, 0, 1, 0)), self._colours.colour("evt"))
        if self._theme.scheme.is_high:  # grounds vanish there: a line takes their place
            self._painter.fillRect(
                _snapped(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)), self._colours.colour("ev")
            )

    def _rings(self, boxes: BlockBoxes, origin: QPointF) -> None:
        for span_id, role, width in (
            (self._scene.hovered, "ctl", 1.0),
            (self._scene.current, "accent", RING),
        ):
            if span_id is None or (role == "ctl" and span_id == self._scene.current):
                continue
            for piece in boxes.of(span_id):
                rect = self._page.piece_rect(piece, to_lane=True).translated(origin)
                self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                self._painter.setPen(QPen(self._colours.colour(role), width))
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                side, below = (1.2, 2.0) if role == "accent" else (0.5, 0.5)
                around = QRectF(_snapped(rect)).adjusted(-side, -width / 2, side, below)
                self._painter.drawRoundedRect(around, 3, 3)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _words(self, number: int, origin: QPointF, clip: QRect) -> None:
        """The block's text: boilerplate dimmed, but not where selected: there it would be faint."""
        start, end = self._page.content.blocks[number]
        layout = self._page.layout(number)
        self._painter.setPen(self._colours.colour("text"))
        formats: list[QTextLayout.FormatRange] = []
        grey = QTextCharFormat()
        grey.setForeground(self._colours.colour("dim"))
        for low, high in _without(self._page.content.dim_in(start, end), self._scene.selection):
            part = QTextLayout.FormatRange()
            part.start = layout.positions.qt(low - start)
            part.length = layout.positions.qt(high - start) - part.start
            part.format = grey
            formats.append(part)
        layout.layout.draw(self._painter, origin, formats, QRectF(clip))

    def _underline(self, piece: Piece, origin: QPointF) -> None:
        slot = self._scene.slot(piece.span.label)
        baseline = origin.y() + piece.line * self._measures.pitch + self._measures.baseline
        rect = _snapped(self._page.piece_rect(piece).translated(origin))
        ink = self._colours.colour(slot_role(slot))
        top = baseline + self._measures.lane_top(piece.lane)
        unit = self._measures.unit
        paint_underline(self._painter, slot, rect.left(), rect.left() + rect.width(), top, ink, unit)

    def _bracket(self, piece: Piece, origin: QPointF) -> None:
        """The suggested span's frame: left, top and right in 1 px; its underline closes it."""
        rect = QRectF(_snapped(self._page.piece_rect(piece, to_lane=True).translated(origin)))
        left, right, top, bottom = rect.left() - 0.5, rect.right() + 0.5, rect.top() + 0.5, rect.bottom() - 1
        radius = 2.0
        path = QPainterPath()
        if piece.is_first:
            path.moveTo(left, bottom)
            path.lineTo(left, top + radius)
            path.quadTo(left, top, left + radius, top)
        else:
            path.moveTo(left, top)
        if piece.is_last:
            path.lineTo(right - radius, top)
            path.quadTo(right, top, right, top + radius)
            path.lineTo(right, bottom)
        else:
            path.lineTo(right, top)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._painter.setPen(QPen(self._colours.colour(slot_role(self._scene.slot(piece.span.label))), 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _chips(self, boxes: BlockBoxes, origin: QPointF) -> None:
        near = {self._scene.current, self._scene.hovered}
        for place in boxes.chips:
            if self._measures.setting.is_compact and place.span.id not in near:
                continue
            picture = self._theme.pictures.chip(
                place.text,
                self._scene.slot(place.span.label),
                self._ratio,
                filled=place.span.status == "accepted",
                scale=self._measures.chip_scale,
                width=place.width,
            )
            self._painter.drawPixmap(chip_rect(place, self._measures).topLeft() + origin, picture)

    def _edge(self, boxes: BlockBoxes, origin: QPointF) -> None:
        """The handle under the pointer: a bar on the edge that can be dragged."""
        if self._scene.hovered_edge is None or self._scene.current is None:
            return
        for piece in boxes.of(self._scene.current):
            rect = self._page.piece_rect(piece, to_lane=True).translated(origin)
            is_here = piece.is_first if self._scene.hovered_edge == "start" else piece.is_last
            if is_here:
                x = rect.left() - 3 if self._scene.hovered_edge == "start" else rect.right()
                bar = QRectF(x, rect.top() - 2, 3, rect.height() + 4)
                self._painter.fillRect(_snapped(bar), self._colours.colour("accent"))

    def _gutter(self, number: int, boxes: BlockBoxes, origin: QPointF) -> None:
        """Evidence bars on the left; on the right how many spans share the last lane of a line."""
        painter, measures = self._painter, self._measures
        self._evidence(number, origin)
        if not boxes.deeper:
            return
        painter.setFont(make_font(SANS, measures.tiny_size, 600))
        painter.setPen(self._colours.colour("dim"))
        for line, count in boxes.deeper.items():
            baseline = origin.y() + line * measures.pitch + measures.baseline
            painter.drawText(QPointF(origin.x() + self._page.width + 8, baseline), f"+{count}")

    def _evidence(self, number: int, origin: QPointF) -> None:
        """The bars of a block's passages and, where one begins, its sign; those of a line in a pile."""
        measures, ink = self._measures, self._colours.colour("ev")
        start, end = self._page.content.blocks[number]
        here = [one for one in self._scene.evidence if one.range[0] < end and start < one.range[1]]
        if not here:
            return
        layout = self._page.layout(number)
        lines = [
            (layout.line_of(max(low - start, 0)), layout.line_of(min(high, end) - start - 1))
            for low, high in (one.range for one in here)
        ]
        bars = bars_of(lines)
        signs: Counter[int] = Counter()
        for passage, (first, last), bar in zip(here, lines, bars, strict=True):
            top = origin.y() + first * measures.pitch + measures.baseline - measures.ink_above
            bottom = origin.y() + last * measures.pitch + measures.baseline + measures.ink_below + 2
            left = round(origin.x()) - BAR_GAP - BAR_WIDTH - bar * BAR_STEP
            rect = QRect(left, round(top), BAR_WIDTH, round(bottom - top))
            self._painter.fillRect(rect, ink)
            if passage.mark.is_suggested:
                self._painter.fillRect(rect.adjusted(1, 1, -1, -1), self._colours.colour("page"))
            if passage.range[0] >= start:
                right = origin.x() - BAR_GAP - BAR_WIDTH - max(bars) * BAR_STEP - 3
                self._sign(passage.mark.sign, right, top, signs[first])
                signs[first] += 1

    def _sign(self, sign: str, right: float, top: float, place: int) -> None:
        """A polarity's sign left of all bars, `place` steps below the top of its line."""
        high = self._measures.tiny_size + 2
        self._painter.setFont(make_font(SANS, high, 700))
        self._painter.setPen(self._colours.colour("ev"))
        box = QRectF(right - 14, top + 2 + place * high, 14, high)
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), sign)

    def _fold_row(self, number: int, top: int) -> None:
        """The row that stands for folded lines: a hairline, three dots and how many."""
        painter, measures = self._painter, self._measures
        middle = top + (measures.fold_row - measures.gap) // 2
        left, right = self._scene.column_left, self._scene.column_left + self._page.width
        painter.fillRect(QRect(left, middle, right - left, 1), self._colours.colour("line"))
        painter.setFont(make_font(SANS, measures.tiny_size))
        text = f"⋯ {self._page.content.folded_lines(number)}"
        wide = painter.fontMetrics().horizontalAdvance(text) + 16
        box = QRect((left + right - wide) // 2, middle - 8, wide, 16)
        painter.fillRect(box, self._colours.colour("page"))
        painter.setPen(self._colours.colour("dim"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


def _without(ranges: list[Range], hole: Range | None) -> Iterator[Range]:
    """What is left of ranges outside one other range."""
    for low, high in ranges:
        if hole is None or hole[1] <= low or hole[0] >= high:
            yield low, high
            continue
        if low < hole[0]:
            yield low, hole[0]
        if hole[1] < high:
            yield hole[1], high


def _snapped(rect: QRectF) -> QRect:
    """A rectangle with its edges on whole pixels, rounded outwards never by more than half a pixel."""
    left, top = round(rect.left()), round(rect.top())
    return QRect(left, top, max(1, round(rect.right()) - left), max(1, round(rect.bottom()) - top))
