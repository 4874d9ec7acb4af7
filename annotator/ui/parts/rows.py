"""What every flat list of values is as an item model: a row each, and what a row says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole
"""The role that asks for the row's value itself."""
Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")


class RowsModel(QAbstractListModel, Generic[R]):
    """A value a row. A subclass says what a row `says`, and may have heads, which cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = []

    def says(self, row: R, role: int) -> Any:
        """What a row says in a role other than `ROW`."""
        raise NotImplementedError

    def is_head(self, row: R) -> bool:  # noqa: ARG002 - for those who have heads
        return False

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show others."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> R | None:
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def first_where(self, is_wanted: Callable[[R], bool]) -> QModelIndex:
        """The first such row; an invalid index where there is none."""
        number = next((number for number, row in enumerate(self.rows) if is_wanted(row)), -1)
        return self.index(number) if number >= 0 else QModelIndex()

    def paint_all_anew(self) -> None:
        """Say that every row may look different now."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    # -- Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == ROW else self.says(row, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.is_head(self.rows[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)
