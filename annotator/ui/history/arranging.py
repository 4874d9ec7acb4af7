"""The rows of the history as they come and go: only those that are concerned are touched."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from annotator.session.history import Entry
from annotator.ui.history.rows import Day, Details, Row, Suggested, Told, in_days, is_suggestion, local
from annotator.ui.parts.rows import Index, RowsModel


class ArrangedRows(RowsModel[Row]):
    """Entries below the heads of their days. `arranging()`, then `arranged()`: rows come and go."""

    arranging = Signal()
    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._is_whole = False
        self._opened: set[str] = set()  # suggestions that are shown one by one
        self._details: tuple[str, int] | None = None
        self.details_row: int | None = None  # where the room for details is
        self._last_day = -1
        self._found = 0  # the row that was asked for last

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self.rows[index.row()], Told):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def told(self, number: int) -> Told | None:
        """The entry in a row, or the suggestions."""
        row = self.rows[number] if 0 <= number < len(self.rows) else None
        return row if isinstance(row, Told) else None

    def row_of(self, id_: str) -> int | None:
        """The row of an entry among those that are loaded."""
        for number in (self._found, self._found + 1):
            row = self.told(number)
            if row is not None and row.id == id_:
                return number
        found = next((n for n, row in enumerate(self.rows) if isinstance(row, Told) and row.id == id_), None)
        self._found = found or 0
        return found

    def unfold(self, id_: str | None, height: int = 0) -> None:
        """Make room below an entry, and nowhere else."""
        self.arranging.emit()
        former, self.details_row = self.details_row, None
        if former is not None:
            self._remove(former, former)
        at = None if id_ is None else self.row_of(id_)
        self._details = None if id_ is None or at is None else (id_, height)
        if at is not None:
            self.details_row = at + 1
            self._insert(at + 1, [Details(height)])
        self.arranged.emit()

    def _single(self) -> Collection[str]:
        """The suggestions that are not taken together."""
        return self._opened

    def _arrangement(self) -> list[Row]:
        rows = in_days(self._entries, self._single(), is_whole=self._is_whole)
        self.details_row = None
        if self._details is not None:
            id_, height = self._details
            at = next((n for n, row in enumerate(rows) if isinstance(row, Told) and row.id == id_), None)
            if at is not None:
                self.details_row = at + 1
                rows.insert(at + 1, Details(height))
        self._last_day = next((n for n in range(len(rows) - 1, -1, -1) if isinstance(rows[n], Day)), -1)
        return rows

    def _append(self, page: list[Entry]) -> None:
        """Show what was read on: of what stands there only the last day's head and last row are touched."""
        if not page or self._last_day < 0 or not isinstance(self.rows[-1], Told):
            self._show([*self._entries, *page])
            return
        self.arranging.emit()
        last, day = self.rows[-1], self.rows[self._last_day]
        joined = isinstance(last, Suggested) or (is_suggestion(last) and last.id not in self._single())
        before = (last.entries if isinstance(last, Suggested) else (last,)) if joined else ()
        new = in_days([*before, *page], self._single(), is_whole=self._is_whole)
        head = new[0]
        assert isinstance(day, Day)
        assert isinstance(head, Day)
        if local(page[0].at).date() == day.date or before:
            known = sum(entry.operations for entry in before)
            head = Day(day.date, day.operations + head.operations - known, head.is_whole)
            new = new[1:]
        else:
            head = Day(day.date, day.operations, is_whole=True)
        self._replace(self._last_day, head)
        if before:
            self._replace(len(self.rows) - 1, new[0])
            new = new[1:]
        days = [len(self.rows) + n for n, row in enumerate(new) if isinstance(row, Day)]
        self._entries += page
        self._insert(len(self.rows), new)
        self._last_day = days[-1] if days else self._last_day
        self.arranged.emit()

    def _show(self, entries: Sequence[Entry]) -> None:
        """Show other entries: rows that stay alike at both ends stay where they are."""
        self.arranging.emit()
        self._entries = list(entries)
        old, new = self.rows, self._arrangement()
        first = _alike(old, new)
        last = _alike(old[first:][::-1], new[first:][::-1])
        gone, come = len(old) - first - last, len(new) - first - last
        if not first and gone and come and isinstance(old[0], Day) and isinstance(new[0], Day):
            self._replace(0, new[0])
            first, gone, come = 1, gone - 1, come - 1
        last_day, details = self._last_day, self.details_row
        if gone > 0:
            self._remove(first, first + gone - 1)
        if come > 0:
            self._insert(first, new[first : first + come])
        self._last_day, self.details_row = last_day, details
        self.arranged.emit()

    def _replace(self, number: int, row: Row) -> None:
        if self.rows[number] != row:
            self.rows[number] = row
            self.dataChanged.emit(self.index(number), self.index(number))

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        del self.rows[first : last + 1]
        self._last_day -= (last - first + 1) * (self._last_day > last)
        self.endRemoveRows()

    def _insert(self, first: int, rows: Sequence[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows[first:first] = rows
            self._last_day += len(rows) * (self._last_day >= first)
            self.endInsertRows()


def _alike(one: Iterable[Row], other: Iterable[Row]) -> int:
    """How many rows are the same from the begin on."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a is not b and a != b:
            break
        count += 1
    return count
