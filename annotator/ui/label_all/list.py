"""The list of the places found: what a click or a key on a row means."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from annotator.ui.label_all.model import GroupRow, OccurrenceModel
from annotator.ui.label_all.rows import Columns, OccurrenceDelegate
from annotator.ui.parts.rows import ROW, Index
from annotator.ui.theme.current import Theme


class OccurrenceList(QListView):
    """Space ticks, left and right close and open a group. `choice_wanted(index, point)` opens a decision."""

    choice_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, theme: Theme, model: OccurrenceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._occurrences = theme, model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        rect, row = self.visualRect(index), index.data(ROW)
        columns = Columns.of(self._theme, rect.width())
        delegate = self.itemDelegate()
        x = place.x() - rect.left()
        if x < self._theme.px(28):
            self._occurrences.toggle(index)
        elif isinstance(delegate, OccurrenceDelegate) and delegate.choice_rect(rect, columns).contains(place):
            if row.group == "conflict":
                self.choice_wanted.emit(index, delegate.choice_rect(rect, columns).bottomLeft())
        elif isinstance(row, GroupRow):
            self._open(index, not row.is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        row = index.data(ROW) if index.isValid() else None
        if key == Qt.Key.Key_Space and row is not None:
            self._occurrences.toggle(index)
        elif isinstance(row, GroupRow) and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._open(index, key == Qt.Key.Key_Right)
        elif (
            key == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and row is not None
            and row.group == "conflict"
        ):
            delegate = self.itemDelegate()
            assert isinstance(delegate, OccurrenceDelegate)
            rect = self.visualRect(index)
            self.choice_wanted.emit(
                index, delegate.choice_rect(rect, Columns.of(self._theme, rect.width())).bottomLeft()
            )
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index, is_open: bool) -> None:
        number = index.row()
        self._occurrences.set_open(index, is_open)
        self.setCurrentIndex(self._occurrences.index(number))
