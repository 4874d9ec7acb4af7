"""The small pictures in the table: the bar of fates, the line of late, their legend."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.session.ledger import FATES, Tally
from annotator.ui.parts import Words
from annotator.ui.parts.rows import Index
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

BAR = 10
DOUBTFUL = 0.5


def paint_part(painter: QPainter, rect: QRectF, fate: str, theme: Theme) -> None:
    """One part of a bar; told apart by filling, not by colour alone: full, striped, empty, full in red."""
    colours = theme.colours
    ink = colours.colour("crit" if fate == "rejected" else "text2")
    if fate in {"kept", "rejected"}:
        painter.fillRect(rect, ink)
        return
    painter.fillRect(rect, colours.colour("page"))
    if fate == "relabelled":
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    wide, step = theme.px(2), theme.px(4)
    left = rect.left()
    while left < rect.right():
        painter.fillRect(QRectF(left, rect.top(), min(wide, rect.right() - left), rect.height()), ink)
        left += step


def paint_bar(painter: QPainter, rect: QRectF, tally: Tally, theme: Theme) -> None:
    """The fates of a source side by side, in whole pixels; each that occurs is at least two wide."""
    if not tally.judged:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    left = rect.left()
    for fate in FATES:
        share = tally.fates[fate] / tally.judged
        if not share:
            continue
        wide = max(round(rect.width() * share), 2)
        wide = min(wide, round(rect.right() - left))
        paint_part(painter, QRectF(left, rect.top(), max(wide - 1, 1), rect.height()), fate, theme)
        left += wide


def paint_trend(painter: QPainter, rect: QRectF, tally: Tally, theme: Theme) -> None:
    """The share that was right, part by part, the latest with a dot."""
    if not tally.trend:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme.colours.colour("crit" if tally.right < DOUBTFUL else "text2")
    step = rect.width() / max(len(tally.trend) - 1, 1)
    points = [
        QPointF(rect.left() + step * number, rect.bottom() - rect.height() * share)
        for number, share in enumerate(tally.trend)
    ]
    if len(points) == 1:
        points[0].setX(rect.right())
    painter.setPen(QPen(ink, 1.5 * theme.scale))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(points[-1], theme.px(3), theme.px(3))


class RowMarks(QStyledItemDelegate):
    """Rows with a line below; the current one on its own ground, with its name in strong letters."""

    def __init__(
        self, theme: Theme, tally_role: int, fate: int, trend: int, right: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, tally_role
        self._fate, self._trend, self._right = fate, trend, right

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        colours, px = theme.colours, theme.px
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colours.colour("sel" if is_current else "base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.colour("line"))
        tally = index.data(self._role)
        if index.column() == self._fate:
            area = QRectF(
                rect.left() + px(12), rect.center().y() - px(BAR) // 2, rect.width() - px(20), px(BAR)
            )
            paint_bar(painter, area, tally, theme)
        elif index.column() == self._trend:
            area = QRectF(
                rect.left() + px(14), rect.top() + px(10), rect.width() - px(28), rect.height() - px(20)
            )
            paint_trend(painter, area, tally, theme)
        else:
            self._paint_words(painter, rect, index, tally, is_current=is_current)

    def _paint_words(
        self, painter: QPainter, rect: QRect, index: Index, tally: Tally, *, is_current: bool
    ) -> None:
        theme, px, words = self._theme, self._theme.px, index.data()
        if not words:
            return
        is_bad = index.column() == self._right and tally.judged and tally.right < DOUBTFUL
        is_strong = is_bad or (index.column() == 0 and is_current)
        style = Style.UI_CURRENT if is_strong else Style.SMALL if index.column() == 1 else Style.UI
        font = theme.font(style, tabular=True)
        painter.setFont(font)
        quiet = "text" if is_current else "text2"
        painter.setPen(theme.colours.colour("crit" if is_bad else quiet if index.column() == 1 else "text"))
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        area = rect.adjusted(px(16 if index.column() == 0 else 6), 0, -px(4), 0)
        flags = side if side is not None else Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, flags, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(80), self._theme.px(40))


class _Part(QWidget):
    """A piece of a bar that stands for one fate."""

    def __init__(self, theme: Theme, fate: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._fate = theme, fate
        self.setFixedSize(theme.px(16), theme.px(BAR))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        paint_part(QPainter(self), QRectF(self.rect()), self._fate, self._theme)


class FateLegend(QWidget):
    """The four fillings with their words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(40))
        words = {
            "kept": self.tr("as it was"),
            "edges": self.tr("edges moved"),
            "relabelled": self.tr("label changed"),
            "rejected": self.tr("rejected"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(8))
        for fate in FATES:
            row.addWidget(_Part(theme, fate, self))
            row.addWidget(Words(theme, words[fate], Style.SMALL, "text2", parent=self))
            row.addSpacing(theme.px(8))
        row.addStretch(1)
