"""A small list to choose a name from: type to find one, or take the words as a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.text.fold import fold
from annotator.ui.parts import Words
from annotator.ui.parts.rows import Index
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.search_box import SearchBox
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

WIDTH, HEIGHT = 360, 268
ROW_HEIGHT = 28
MOST_SHOWN = 200


class _NameDelegate(QStyledItemDelegate):
    """A name a row, as in the other lists."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(WIDTH) // 2, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, font = self._theme.px, self._theme.font(Style.UI)
        paint_ground(painter, self._theme, option)
        area = option.rect.adjusted(px(10), 0, -px(10), 0)
        name = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(self._theme.colours.colour("text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)


class Picker(QFrame):
    """Child of the viewport, below a mention. `taken(name)` or `given_up()`; `closed()` as it hides."""

    taken = Signal(str)
    given_up = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._theme = theme
        self._viewport = viewport
        self._names: list[tuple[str, str]] = []
        self.field = SearchBox(theme, self.tr("Name of the entity"), parent=self)
        self.field.setAccessibleName(self.tr("Name of the entity"))
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._take)
        self.field.left.connect(self._give_up)
        self.field.stepped.connect(self._step)
        self._model = QStringListModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_NameDelegate(theme, self))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setPalette(list_palette(theme.colours))
        self.list.clicked.connect(self._clicked)
        self._hint = Words(theme, "", Style.SMALL, "text2", elided=True, parent=self)
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)
        self.hide()

    def open(self, names: Sequence[str], name: str, place: QRect) -> None:
        """Offer names; `name` is what is meant so far, selected so that typing replaces it."""
        self._names = [(one, fold(one)) for one in names]
        px, viewport = self._theme.px, self._viewport.rect()
        width, height = min(px(WIDTH), viewport.width() - px(20)), px(HEIGHT)
        top = place.bottom() + px(10)
        if top + height > viewport.bottom():
            top = max(viewport.top(), place.top() - height - px(16))
        left = min(max(viewport.left() + px(10), place.left()), viewport.right() - width - px(10))
        self.setGeometry(left, top, width, height)
        self.field.setText(name)
        self._narrow(all_=True)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_list(self) -> None:
        """Hide without taking anything."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        # every other key ends here: it must not reach the text below

    @Slot()
    def _narrow(self, text: object = "", *, all_: bool = False) -> None:  # noqa: ARG002 - the signal's text
        wanted = "" if all_ else fold(self.field.text())
        starts = [name for name, folded in self._names if folded.startswith(wanted)]
        inside = [name for name, folded in self._names if wanted in folded and not folded.startswith(wanted)]
        self._model.setStringList([*starts, *inside][:MOST_SHOWN])
        self.list.setCurrentIndex(QModelIndex())
        self._say()

    def _say(self) -> None:
        text = self.field.text().strip()
        known = any(name == text for name, _ in self._names)
        words = self.tr("Enter takes it") if known or not text else self.tr("Enter makes a new entity")
        self._hint.setText(words)

    @Slot(int)
    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self._model.rowCount():
            index = self._model.index(row)
            self.list.setCurrentIndex(index)
            self.field.blockSignals(True)
            self.field.setText(index.data())
            self.field.blockSignals(False)
            self._say()

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.field.setText(index.data())
        self._take()

    @Slot()
    def _take(self) -> None:
        text = self.field.text().strip()
        if text:
            self.close_list()
            self.taken.emit(text)

    @Slot()
    def _give_up(self) -> None:
        self.close_list()
        self.given_up.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("base"))
        painter.setPen(self._theme.colours.colour("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
