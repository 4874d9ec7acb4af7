"""How the rows of the history are painted: a day's head, 24 high, and an entry in two lines, 43 high."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.session.history import Entry
from annotator.ui import wording
from annotator.ui.history.model import LINE, HistoryModel
from annotator.ui.history.rows import Day, Details, Told, local
from annotator.ui.parts.rows import ROW, Index
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

DAY, ENTRY = 24, 43


class HistoryDelegate(QStyledItemDelegate):
    """Icon, what was done, where and by whom; the hour at the right. What was undone is struck through."""

    def __init__(self, theme: Theme, model: HistoryModel) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        row, px = index.data(ROW), self._theme.px
        if isinstance(row, Details):
            return QSize(px(200), row.height)
        return QSize(px(200), px(DAY if isinstance(row, Day) else ENTRY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Day):
            self._paint_day(painter, option.rect, row, index.data())
        elif not isinstance(row, Details):
            self._paint_entry(painter, option, index, row)

    def _paint_day(self, painter: QPainter, rect: QRect, day: Day, name: str) -> None:
        px, colours = self._theme.px, self._theme.colours
        painter.fillRect(rect, colours.colour("window"))
        for top in (rect.top(), rect.bottom()):
            painter.fillRect(rect.left(), top, rect.width(), 1, colours.colour("line"))
        area = rect.adjusted(px(16), 0, -px(16), 0)
        painter.setFont(self._theme.font(Style.SMALL_STRONG))
        painter.setPen(colours.colour("text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        count = self._model.count_of(day)
        painter.setFont(self._theme.font(Style.SMALL, tabular=True))
        painter.setPen(colours.colour("text2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Told) -> None:
        line = index.data(LINE)
        paint_ground(painter, self._theme, option)
        if line is None:
            return
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        undone = self._model.undone(row) if isinstance(row, Entry) else ""
        is_gone = isinstance(row, Entry) and bool(undone) and not row.is_partly_undone
        ink = "text2" if is_gone else "text"
        icon = self._theme.icons.pixmap(line.icon, "text2", px(16), painter.device().devicePixelRatio())
        painter.drawPixmap(QPoint(rect.left() + px(16), rect.top() + px(6)), icon)
        right = rect.right() - px(16)
        at = local(row.at if isinstance(row, Entry) else row.entries[0].at)
        small = self._theme.font(Style.SMALL, tabular=True)
        hour, metrics = wording.hour(at), QFontMetrics(small)
        width = metrics.horizontalAdvance(hour)
        painter.setFont(small)
        painter.setPen(colours.colour("text2"))
        painter.drawText(QPoint(right - width, rect.top() + px(19)), hour)
        left, room = rect.left() + px(40), right - width - px(8) - rect.left() - px(40)
        font = self._theme.font(Style.UI_CURRENT if is_current else Style.UI)
        font.setStrikeOut(is_gone)
        painter.setFont(font)
        painter.setPen(colours.colour(ink))
        title = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPoint(left, rect.top() + px(19)), title)
        painter.setFont(small)
        painter.setPen(colours.colour("text2"))
        about = f"{undone} · {line.about}" if undone else line.about
        painter.drawText(
            QPoint(left, rect.top() + px(36)),
            metrics.elidedText(about, Qt.TextElideMode.ElideRight, right - left),
        )
