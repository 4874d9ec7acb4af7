"""How a row of the queue is painted: whole, 56 high, and folded into a rail of state icons."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.summaries import Summary
from annotator.ui import wording
from annotator.ui.parts.rows import Index
from annotator.ui.queue.model import COPIES, SUMMARY
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

ICONS = {
    "todo": ("circle", "text2"),
    "doing": ("circle-half-2", "accent"),
    "done": ("circle-check", "text2"),
    "flagged": ("flag", "ev"),
    "skipped": ("player-skip-forward", "text2"),
}
State = QStyle.StateFlag


class QueueDelegate(QStyledItemDelegate):
    """Icon, title, outlet · date; at the right what is left to check and how many titles carry it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(200), self._theme.px(56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary: Summary = index.data(SUMMARY)
        px, colours = self._theme.px, self._theme.colours
        rect, is_current = option.rect, bool(option.state & State.State_Selected)
        paint_ground(painter, self._theme, option)
        painter.drawPixmap(
            QPoint(rect.left() + px(12), rect.top() + px(11)), _icon(self._theme, painter, summary)
        )

        right = rect.right() - px(12)
        to_check = wording.number(summary.to_check) if summary.to_check and summary.status != "done" else ""
        width = _right(painter, self._theme, to_check, right, rect.top() + px(19), Style.SMALL, "text")
        title_font = self._theme.font(Style.UI_CURRENT if is_current else Style.UI_STRONG)
        painter.setFont(title_font)
        painter.setPen(colours.colour("text2" if summary.status in {"done", "skipped"} else "text"))
        left = rect.left() + px(36)
        room = right - left - (width + px(8) if width else 0)
        title = QFontMetrics(title_font).elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPoint(left, rect.top() + px(24)), title)
        copies: int = index.data(COPIES)
        if copies:
            width = _right(
                painter, self._theme, wording.number(copies), right, rect.top() + px(39), Style.TINY, "text2"
            )
            stack = self._theme.icons.pixmap("stack-2", "text2", px(14), painter.device().devicePixelRatio())
            painter.drawPixmap(QPoint(right - width - px(18), rect.top() + px(32)), stack)
            right -= width + px(26)
        small = self._theme.font(Style.SMALL)
        painter.setFont(small)
        painter.setPen(colours.colour("text2"))
        line = second_line(summary)
        painter.drawText(
            QPoint(left, rect.top() + px(43)),
            QFontMetrics(small).elidedText(line, Qt.TextElideMode.ElideRight, right - left),
        )


def second_line(summary: Summary) -> str:
    """Outlet and day; of an article that names neither, its id, which was made of the name of its file."""
    known = [part for part in (summary.outlet or "", wording.day(summary.date)) if part]
    return " · ".join(known) or summary.id


class RailDelegate(QStyledItemDelegate):
    """The folded queue: the state alone, 32 high."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(32), self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_ground(painter, self._theme, option)
        side, rect = self._theme.px(16), option.rect
        place = QPoint(rect.left() + (rect.width() - side) // 2, rect.top() + (rect.height() - side) // 2)
        painter.drawPixmap(place, _icon(self._theme, painter, index.data(SUMMARY)))


def paint_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem) -> None:
    """The ground of a list's row: `sel` with an accent bar where the list has the keyboard or leads it."""
    if option.state & State.State_Selected:
        painter.fillRect(option.rect, theme.colours.colour("sel"))
        bar = QRect(option.rect.left(), option.rect.top(), theme.px(3), option.rect.height())
        painter.fillRect(bar, theme.colours.colour("accent"))
    elif option.state & State.State_MouseOver:
        painter.fillRect(option.rect, theme.colours.colour("hover"))
    if option.state & State.State_HasFocus and not option.state & State.State_Selected:
        painter.setPen(theme.colours.colour("accent"))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _icon(theme: Theme, painter: QPainter, summary: Summary) -> QPixmap:
    name, role = ICONS[summary.status]
    return theme.icons.pixmap(name, role, theme.px(16), painter.device().devicePixelRatio())


def _right(
    painter: QPainter, theme: Theme, text: str, right: int, middle: int, style: Style, role: str
) -> int:
    """Paint a number that ends at `right`; its width."""
    if not text:
        return 0
    font = theme.font(style, tabular=True)
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(theme.colours.colour(role))
    painter.drawText(QPoint(right - width, middle + metrics.capHeight() // 2), text)
    return width
