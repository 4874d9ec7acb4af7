"""The places found, grouped, filtered and ticked, as an item model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from annotator.session.occurrences import GROUPS, Group, Occurrence
from annotator.text.fold import fold
from annotator.ui.parts.rows import Index, RowsModel

Place = tuple[str, int, int]
_TICKED_AT_FIRST: frozenset[Group] = frozenset({"new", "waiting"})


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The head of a group. `ticked` of `count` places are chosen."""

    group: Group
    count: int
    ticked: int
    is_open: bool


class OccurrenceModel(RowsModel[GroupRow | Occurrence]):
    """Heads of groups and their places. `counted()` when something is chosen otherwise, or comes in."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[Group, list[Occurrence]] = {group: [] for group in GROUPS}
        self._choices: dict[Place, bool] = {}
        self._closed: set[Group] = set()
        self._filter = ""
        self._takes_outside = False

    # -- what there is

    @property
    def total(self) -> int:
        return sum(map(len, self._all.values()))

    def articles(self) -> int:
        """How many articles have a place."""
        return len({one.article for group in self._all.values() for one in group})

    def chosen(self) -> list[Occurrence]:
        """The ticked places, whether the filter shows them or not."""
        return [one for group in self._all.values() for one in group if self.is_ticked(one)]

    def is_ticked(self, one: Occurrence) -> bool:
        default = one.group in _TICKED_AT_FIRST and (one.outside is None or self._takes_outside)
        return self._choices.get(_place(one), default)

    def says(self, row: GroupRow | Occurrence, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(row).value
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.group if isinstance(row, GroupRow) else f"{row.before}{row.text}{row.after}"
        return None

    def _check_state(self, row: GroupRow | Occurrence) -> Qt.CheckState:
        if isinstance(row, Occurrence):
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        if row.ticked == 0:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if row.ticked == row.count else Qt.CheckState.PartiallyChecked

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    # -- what comes in

    def clear(self) -> None:
        for group in self._all.values():
            group.clear()
        self.show()

    def take(self, found: Iterable[Occurrence]) -> None:
        """Take places in; they are shown by the next `show`."""
        for one in found:
            self._all[one.group].append(one)

    def show(self) -> None:
        """Bring the rows up to date."""
        self.beginResetModel()
        self.rows = []
        for group, every in self._all.items():
            shown = [one for one in every if self._passes(one)]
            if shown:
                self.rows.append(self._head(group, shown))
                if group not in self._closed:
                    self.rows.extend(shown)
        self.endResetModel()
        self.counted.emit()

    def filter(self, words: str) -> None:
        self._filter = fold(words.strip())
        self.show()

    def take_outside(self, wanted: bool) -> None:
        """Tick what lies outside the article by default, or do not."""
        self._takes_outside = wanted
        self.show()

    # -- what is chosen

    def set_ticked(self, index: Index, ticked: bool) -> None:
        """Choose a place, or all the places that a group shows."""
        row = self.rows[index.row()]
        ones = [row] if isinstance(row, Occurrence) else self._shown_of(row.group)
        for one in ones:
            self._choices[_place(one)] = ticked
        self._retell()

    def toggle(self, index: Index) -> None:
        self.set_ticked(index, self._check_state(self.rows[index.row()]) != Qt.CheckState.Checked)

    def set_open(self, index: Index, is_open: bool) -> None:
        """Open or close a group."""
        row = self.rows[index.row()]
        if isinstance(row, GroupRow) and row.is_open != is_open:
            (self._closed.discard if is_open else self._closed.add)(row.group)
            self.show()

    def _retell(self) -> None:
        for number, row in enumerate(self.rows):
            if isinstance(row, GroupRow):
                self.rows[number] = self._head(row.group, self._shown_of(row.group))
        self.paint_all_anew()
        self.counted.emit()

    def _shown_of(self, group: Group) -> list[Occurrence]:
        return [one for one in self._all[group] if self._passes(one)]

    def _head(self, group: Group, shown: list[Occurrence]) -> GroupRow:
        ticked = sum(self.is_ticked(one) for one in shown)
        return GroupRow(group, len(shown), ticked, group not in self._closed)

    def _passes(self, one: Occurrence) -> bool:
        return not self._filter or self._filter in fold(
            f"{one.before}{one.text}{one.after} {self.title(one.article)}"
        )

    def title(self, article: str) -> str:
        """What the filter also looks at: set by the dialog."""
        return self._titles.get(article, "")

    _titles: dict[str, str] = {}  # noqa: RUF012 - replaced as a whole

    def set_titles(self, titles: dict[str, str]) -> None:
        self._titles = titles


def _place(one: Occurrence) -> Place:
    return one.article, one.start, one.end
