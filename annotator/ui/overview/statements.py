"""The list of statements behind a cell, a line, a party or a week; each leads to its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.domain.records import Polarity
from annotator.ui import wording
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

HIGH, HEAD_HIGH = 48, 36


@dataclass(frozen=True, slots=True)
class Line:
    """A statement: where it is, how it judges, its words and what is told below them.

    A head (`is_head`) stands over the statements that contradict each other; `group` is theirs in common.
    """

    words: str
    facts: str
    article: str = ""
    start: int = 0
    end: int = 0
    polarity: Polarity | None = None
    is_open: bool = False
    is_head: bool = False
    group: str = ""


class LineModel(RowsModel[Line]):
    """Statements in the order given."""

    def is_head(self, row: Line) -> bool:
        return row.is_head

    def says(self, line: Line, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{line.words}\n{line.facts}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sign = "" if line.is_head else f"{wording.polarity(line.polarity)}, "
            return f"{sign}{line.words}, {line.facts}"
        return None


class LineDelegate(QStyledItemDelegate):
    """Sign, the words in quote style, below them outlet, date and mode; an arrow at the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        line: Line = index.data(ROW)
        return QSize(self._theme.px(200), self._theme.px(HEAD_HIGH if line.is_head else HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        line: Line = index.data(ROW)
        if line.is_head:
            self._paint_head(painter, rect, line)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.colour("sel"))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(
                    QRect(rect.left(), rect.top(), px(3), rect.height()), colours.colour("accent")
                )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.colour("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.colour("line"))
        ratio = painter.device().devicePixelRatio()
        sign = self._theme.pictures.sign(line.polarity, ratio, outlined=line.is_open)
        painter.drawPixmap(QPoint(rect.left() + px(16), rect.center().y() - px(8)), sign)
        chevron = self._theme.icons.pixmap("chevron-right", "text2", px(16), ratio)
        painter.drawPixmap(QPoint(rect.right() - px(28), rect.center().y() - px(8)), chevron)
        area = rect.adjusted(px(40), px(5), -px(40), -px(6))
        quote, small = self._theme.font(Style.QUOTE), self._theme.font(Style.SMALL)
        _paint_line(painter, area, Qt.AlignmentFlag.AlignTop, line.words, quote, colours.colour("text"))
        _paint_line(painter, area, Qt.AlignmentFlag.AlignBottom, line.facts, small, colours.colour("text2"))

    def _paint_head(self, painter: QPainter, rect: QRect, line: Line) -> None:
        px, colours = self._theme.px, self._theme.colours
        painter.fillRect(rect, colours.colour("window"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.colour("line"))
        ratio = painter.device().devicePixelRatio()
        icon = self._theme.icons.pixmap("alert-triangle", "ev", px(16), ratio)
        painter.drawPixmap(QPoint(rect.left() + px(16), rect.center().y() - px(8)), icon)
        area = rect.adjusted(px(40), 0, -px(16), 0)
        strong, small = self._theme.font(Style.SMALL_STRONG), self._theme.font(Style.SMALL)
        middle = Qt.AlignmentFlag.AlignVCenter
        facts = QFontMetrics(small).horizontalAdvance(line.facts) + px(12)
        _paint_line(
            painter, area.adjusted(0, 0, -facts, 0), middle, line.words, strong, colours.colour("text")
        )
        shown = min(QFontMetrics(strong).horizontalAdvance(line.words), max(0, area.width() - facts))
        _paint_line(
            painter, area.adjusted(shown + px(12), 0, 0, 0), middle, line.facts, small, colours.colour("ev")
        )


def _paint_line(painter: QPainter, area: QRect, side: Any, words: str, font: Any, colour: Any) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, side | Qt.AlignmentFlag.AlignLeft, shown)


class Statements(QListView):
    """`wanted(Line)`: Enter, Space or a double click on a statement."""

    wanted = Signal(object)
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = LineModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(LineDelegate(theme, self))
        self.setAccessibleName(self.tr("Statements"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self._follow()
        theme.changed.connect(self._follow)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines.rows)

    def current_line(self) -> Line | None:
        """The statement that keys act on."""
        line: Line | None = self.currentIndex().data(ROW)
        return line

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Other statements; the first of them is current."""
        self._lines.show_rows(lines)
        first = self._lines.first_where(lambda line: not line.is_head)
        if first.isValid():
            self.setCurrentIndex(first)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and self.currentIndex().isValid():
            self._open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._lines.rows:
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font(Style.UI))
            painter.setPen(self._theme.colours.colour("dim"))
            area = self.viewport().rect().adjusted(self._theme.px(16), self._theme.px(16), 0, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft, self.tr("No statement here."))

    @Slot()
    def _open(self) -> None:
        line = self.current_line()
        if line is not None and not line.is_head:
            self.wanted.emit(line)

    @Slot()
    def _follow(self) -> None:
        self.setPalette(list_palette(self._theme.colours))
        self.viewport().update()
