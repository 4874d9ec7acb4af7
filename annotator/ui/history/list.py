"""The list of the history: laid out by itself, so that a row more costs the same however many there are.

Arrows go from entry to entry, and pass over days and details.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QCursor, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

_STEP = 20
_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_State = QStyle.StateFlag


class HistoryList(QListView):
    """The list. `entered()`: Return was pressed; `left()`: Esc; `moved()`: rows stand elsewhere.

    Qt's own list asks every row for its height whenever one comes or goes; here only new ones are asked.
    Call `measure` where all of them may be of another height.
    """

    entered = Signal()
    left = Signal()
    moved = Signal()

    _heights: list[int] = []  # noqa: RUF012 - Qt asks before `setModel` was called
    _tops: list[int] = [0]  # noqa: RUF012

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.rowsInserted.connect(self._take_in)
            model.rowsRemoved.connect(self._let_go)
            model.modelReset.connect(self.measure)
            self.measure()

    # -- where rows stand

    @Slot()
    def measure(self) -> None:
        """Ask every row for its height."""
        self._heights, self._tops = self._asked(0, self.model().rowCount()), [0]
        self._lay_out(0)

    @Slot(QModelIndex, int, int)
    def _take_in(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights[first:first] = self._asked(first, last + 1)
        self._lay_out(first)

    @Slot(QModelIndex, int, int)
    def _let_go(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self._heights[first : last + 1]
        self._lay_out(first)

    def _asked(self, first: int, end: int) -> list[int]:
        option, delegate, model = QStyleOptionViewItem(), self.itemDelegate(), self.model()
        return [delegate.sizeHint(option, model.index(row, 0)).height() for row in range(first, end)]

    def _lay_out(self, first: int) -> None:
        """Rows from this one on stand elsewhere."""
        self._tops[first:] = accumulate(self._heights[first:], initial=self._tops[first])
        self.updateGeometries()
        self.viewport().update()

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setSingleStep(_STEP)
        bar.setRange(0, max(0, self._tops[-1] - room))
        QAbstractItemView.updateGeometries(self)
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self.moved.emit()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        row = index.row()
        if not 0 <= row < len(self._heights):
            return QRect()
        return QRect(0, self._tops[row] - self.verticalOffset(), self.viewport().width(), self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = bisect_right(self._tops, point.y() + self.verticalOffset()) - 1
        return self.model().index(row, 0) if 0 <= row < len(self._heights) else QModelIndex()

    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: _Hint = _Hint.EnsureVisible) -> None:
        place, room, bar = self.visualRect(index), self.viewport().height(), self.verticalScrollBar()
        if not place.isValid():
            return
        above, below = place.top(), place.bottom() + 1 - room
        if hint == _Hint.PositionAtCenter:
            bar.setValue(bar.value() + (above + below) // 2)
        elif hint == _Hint.PositionAtTop or above < 0:
            bar.setValue(bar.value() + above)
        elif hint == _Hint.PositionAtBottom or below > 0:
            bar.setValue(bar.value() + min(below, above))

    # -- what is chosen

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: ARG002 - Qt's signature
        return QRegion(self.viewport().rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002
        """Days and the room for details are stepped over."""
        start, model, last = self.currentIndex(), self.model(), len(self._heights) - 1
        found = min(max(self._reached(start.row(), action, last), 0), last)
        step = -1 if found < start.row() else 1
        onwards = range(found, last + 1 if step > 0 else -1, step)
        back = range(found, -1 if step > 0 else last + 1, -step)
        for row in (*onwards, *back):
            if model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable:
                return model.index(row, 0)
        return start

    def _reached(self, row: int, action: _Action, last: int) -> int:
        """Where a key leads, perhaps beyond the ends."""
        page, top = self.viewport().height(), self._tops[max(row, 0)]
        reached = {
            _Action.MoveHome: 0,
            _Action.MoveEnd: last,
            _Action.MoveUp: row - 1,
            _Action.MovePrevious: row - 1,
            _Action.MoveDown: row + 1,
            _Action.MoveNext: row + 1,
            _Action.MovePageUp: bisect_right(self._tops, top - page) - 1,
            _Action.MovePageDown: bisect_right(self._tops, top + page) - 1,
        }
        return reached.get(action, row)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, offset = QPainter(self.viewport()), self.verticalOffset()
        first = bisect_right(self._tops, offset + event.rect().top()) - 1
        end = min(bisect_right(self._tops, offset + event.rect().bottom()), len(self._heights))
        under = QModelIndex()
        if self.viewport().underMouse():
            under = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))
        for row in range(first, end):
            index = self.model().index(row, 0)
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            if self.selectionModel().isSelected(index):
                option.state |= _State.State_Selected
            if index == under:
                option.state |= _State.State_MouseOver
            if index == self.currentIndex() and self.hasFocus():
                option.state |= _State.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
        painter.end()
