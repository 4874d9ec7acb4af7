"""Lists of the inspector: as high as their rows, and entities that can be dragged onto each other."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from annotator.ui.inspector.entities import EntityModel, EntityRow
from annotator.ui.parts import StillList
from annotator.ui.parts.rows import ROW
from annotator.ui.theme.current import Theme


class WholeList(StillList):
    """A list as high as its rows: the column around it scrolls. Return, Space and Delete are told."""

    accepted = Signal(QModelIndex)
    removed = Signal(QModelIndex)

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelReset.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Take the height of the rows."""
        rows = range(self.model().rowCount())
        if self.uniformItemSizes():
            self.setFixedHeight(len(rows) * self.sizeHintForRow(0) if rows else 0)
        else:
            self.setFixedHeight(sum(self.sizeHintForRow(row) for row in rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
            and self.currentIndex().isValid()
        ):
            self.accepted.emit(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class EntityList(WholeList):
    """`merge_wanted(EntityRow, EntityRow)`: the first was dragged onto the second, which is an entity.

    Esc, or letting go anywhere else, gives the drag up.
    """

    merge_wanted = Signal(object, object)

    def __init__(self, theme: Theme, model: EntityModel, name: str, parent: QWidget) -> None:
        super().__init__(model, name, parent)
        self._theme = theme
        self._pressed: tuple[QPoint, EntityRow] | None = None
        self._carried: EntityRow | None = None
        self._over = QPersistentModelIndex()  # rows may change while one is dragged

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        row = self.indexAt(place).data(ROW)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (place, row) if is_left and isinstance(row, EntityRow) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        place, (start, row) = event.position().toPoint(), self._pressed
        if self._carried is None and (place - start).manhattanLength() >= QApplication.startDragDistance():
            self._carried = row
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried is not None:
            index = self.indexAt(place)
            taken = index if self._takes(index.data(ROW)) else QModelIndex()
            self._over = QPersistentModelIndex(taken)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, into = self._carried, self._over.data(ROW) if self._over.isValid() else None
        self._let_go()
        if carried is None:
            super().mouseReleaseEvent(event)
        elif isinstance(into, EntityRow):
            self.merge_wanted.emit(carried, into)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._carried is not None and event.key() == Qt.Key.Key_Escape:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over.isValid():
            wide = self._theme.px(2)
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colours.colour("accent"), wide))
            inset = wide // 2
            painter.drawRect(self.visualRect(self._over).adjusted(inset, inset, -inset - 1, -inset - 1))

    def _takes(self, row: object) -> bool:
        """Whether what is dragged can become this: another row, and one that is an entity."""
        return (
            isinstance(row, EntityRow)
            and row.entity is not None
            and self._carried is not None
            and row.key != self._carried.key
        )

    def _let_go(self) -> None:
        self._pressed = self._carried = None
        self._over = QPersistentModelIndex()
        self.viewport().unsetCursor()
        self.viewport().update()
