"""The list of the history: arrows go from entry to entry, and pass over days and details."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView


class HistoryList(QListView):
    """The list. `entered()`: Return was pressed; `left()`: Esc; `moved()`: rows stand elsewhere."""

    entered = Signal()
    left = Signal()
    moved = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Days and the room for details are stepped over."""
        start, model = self.currentIndex(), self.model()
        found = super().moveCursor(action, modifiers).row()
        step = -1 if found < start.row() else 1
        onwards = range(found, model.rowCount() if step > 0 else -1, step)
        back = range(found, -1 if step > 0 else model.rowCount(), -step)
        for row in (*onwards, *back):
            if model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable:
                return model.index(row, 0)
        return start

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.moved.emit()
