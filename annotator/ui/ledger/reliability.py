"""The plot of how sure against how right: what was looked at one by one, apart what came by completion."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.session.ledger import BUCKETS
from annotator.ui import wording
from annotator.ui.ledger.words import percent
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

_FIRST, _LAST = BUCKETS[0], 1.0
Rows = Mapping[float, tuple[int, int]]


class Reliability(QWidget):
    """Share accepted as it was, by the certainty announced. The larger a point, the more were judged."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looked: Rows = {}
        self._completion: Rows = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(theme.px(200))
        self.setAccessibleName(self.tr("Calibration"))
        theme.changed.connect(self.update)

    def show_rows(self, by_score: Mapping[str, Rows]) -> None:
        """`by_score`: for `looked` and `completion`, (judged, right) by the lower edge of each tenth."""
        self._looked = by_score.get("looked", {})
        self._completion = by_score.get("completion", {})
        told = [self._told(self.tr("looked at one by one"), self._looked)]
        told.append(self._told(self.tr("by completion"), self._completion))
        self.setAccessibleDescription(" ".join(part for part in told if part))
        self.setToolTip("\n".join(part for part in told if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(440), self._theme.px(290))

    def _told(self, name: str, rows: Rows) -> str:
        points = [
            f"{wording.share(low)}: {percent(right / judged)} ({wording.number(judged)})"
            for low, (judged, right) in sorted(rows.items())
        ]
        return f"{name}: {', '.join(points)}." if points else ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colours.colour("base"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(px(60), px(14), -px(24), -px(52))
        rates = [
            right / judged for rows in (self._looked, self._completion) for judged, right in rows.values()
        ]
        lowest = 0.0 if any(rate < 0.2 for rate in rates) else 0.2
        self._paint_grid(painter, area, lowest)
        self._paint_points(painter, area, lowest, self._completion, "text2", is_ours=False)
        self._paint_points(painter, area, lowest, self._looked, "accent", is_ours=True)
        self._name_lines(painter, area, lowest)
        if self.hasFocus():
            painter.setPen(QPen(theme.colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _place(self, area: QRectF, lowest: float, score: float, share: float) -> QPointF:
        across = (score - _FIRST) / (_LAST - _FIRST)
        up = (share - lowest) / (1 - lowest)
        return QPointF(area.left() + area.width() * across, area.bottom() - area.height() * max(up, 0.0))

    def _paint_grid(self, painter: QPainter, area: QRectF, lowest: float) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font(Style.TINY, tabular=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        steps = range(round(lowest * 10), 11, 2)
        for step in steps:
            left = self._place(area, lowest, _FIRST, step / 10)
            painter.setPen(QPen(theme.colours.colour("line"), 1))
            painter.drawLine(left, QPointF(area.right(), left.y()))
            painter.setPen(theme.colours.colour("text2"))
            words = wording.number(step * 10)
            wide = metrics.horizontalAdvance(words)
            painter.drawText(QPointF(area.left() - px(8) - wide, left.y() + metrics.capHeight() / 2), words)
        for step in range(round(_FIRST * 10), 11):
            words = wording.locale().toString(step / 10, "f", 1) if step < 10 else "1"
            place = self._place(area, lowest, step / 10, lowest)
            wide = metrics.horizontalAdvance(words)
            painter.drawText(QPointF(place.x() - wide / 2, area.bottom() + px(16)), words)
        words = self.tr("certainty announced")
        wide = metrics.horizontalAdvance(words)
        painter.drawText(QPointF(area.center().x() - wide / 2, area.bottom() + px(36)), words)
        pen = QPen(theme.colours.colour("ctl"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        first = max(_FIRST, lowest)
        painter.drawLine(self._place(area, lowest, first, first), self._place(area, lowest, _LAST, 1.0))

    def _points(self, area: QRectF, lowest: float, rows: Rows) -> list[tuple[QPointF, int]]:
        """Where each tenth stands: at its middle, so that what is just right lies on the dashed line."""
        return [
            (self._place(area, lowest, low + 0.05, right / judged), judged)
            for low, (judged, right) in sorted(rows.items())
        ]

    def _paint_points(
        self, painter: QPainter, area: QRectF, lowest: float, rows: Rows, role: str, *, is_ours: bool
    ) -> None:
        theme = self._theme
        ink = theme.colours.colour(role)
        points = self._points(area, lowest, rows)
        if not points:
            return
        most = max(judged for _, judged in points)
        painter.setPen(QPen(ink, (2 if is_ours else 1.2) * theme.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([place for place, _ in points]))
        for place, judged in points:
            radius = (3 + 4 * (judged / most) ** 0.5) * theme.scale
            if is_ours:
                painter.setBrush(ink)
                painter.drawEllipse(place, radius, radius)
            else:
                side = 4 * theme.scale
                painter.setBrush(theme.colours.colour("base"))
                painter.drawRect(QRectF(place.x() - side, place.y() - side, 2 * side, 2 * side))

    def _name_lines(self, painter: QPainter, area: QRectF, lowest: float) -> None:
        """The names beside their lines: ours below the line of the ideal, the other above its first point."""
        theme, px = self._theme, self._theme.px
        looked = self._points(area, lowest, self._looked)
        other = self._points(area, lowest, self._completion)
        if looked:
            painter.setFont(theme.font(Style.SMALL_STRONG))
            painter.setPen(theme.colours.colour("accent"))
            words = self.tr("looked at one by one")
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QPointF(area.right() - wide, area.bottom() - px(10)), words)
        if other:
            painter.setFont(theme.font(Style.SMALL))
            painter.setPen(theme.colours.colour("text2"))
            words = self.tr("by completion")
            wide = painter.fontMetrics().horizontalAdvance(words)
            place = other[0][0]
            left = min(max(place.x() - wide / 2, area.left()), area.right() - wide)
            up = place.y() - px(12)
            painter.drawText(QPointF(left, up if up > area.top() + px(8) else place.y() + px(22)), words)
        painter.setFont(theme.font(Style.TINY))
        painter.setPen(theme.colours.colour("text2"))
        place = self._place(area, lowest, 0.36, 0.36)
        painter.drawText(QPointF(place.x() - px(28), place.y() - px(10)), self.tr("ideal"))
