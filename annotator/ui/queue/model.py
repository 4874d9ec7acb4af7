"""The queue as an item model over the session's summaries, and what its tabs and its search let through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import (
    QObject,
    QSortFilterProxyModel,
    Qt,
)

from annotator.domain.summaries import Summary
from annotator.session.searches import in_order
from annotator.ui import wording
from annotator.ui.parts.rows import ROW, Index, RowsModel

SUMMARY = ROW
COPIES = Qt.ItemDataRole.UserRole + 2
FAILED = Qt.ItemDataRole.UserRole + 3


class QueueModel(RowsModel[Summary]):
    """One row an article, in the order of import."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: list[Summary] = []
        self._order = "file"
        self._doubts: Mapping[str, int] = {}
        self._row_of: dict[str, int] = {}
        self._copies: dict[str, int] = {}
        self.turns = 0
        """Grows when articles come or go or one takes another status: then counts are made anew."""

    def says(self, summary: Summary, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.headline(summary.title)
        if role == COPIES:
            return self.copies(summary)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._told(summary)
        return None

    def fill(self, summaries: Iterable[Summary]) -> None:
        """Show another project, or the same one after an import: summaries in file order."""
        self._given = list(summaries)
        self._arrange()

    def arrange(self, order: str, doubts: Mapping[str, int] | None = None) -> None:
        """Show the articles in one of `session.searches.ORDERS`; what changes later moves nothing."""
        at = self._row_of
        self._given = [self.rows[at[summary.id]] for summary in self._given]
        self._order, self._doubts = order, self._doubts if doubts is None else doubts
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self.turns += 1
        self.rows = in_order(self._order, self._given, self._doubts)
        self._row_of = {summary.id: row for row, summary in enumerate(self.rows)}
        self._copies = {}
        for summary in self.rows:
            if summary.cluster:
                self._copies[summary.cluster] = self._copies.get(summary.cluster, 0) + 1
        self.endResetModel()

    def refresh(self, summary: Summary) -> None:
        """Take the new summary of an article that is listed."""
        row = self._row_of[summary.id]
        if self.rows[row] != summary:
            self.turns += self.rows[row].status != summary.status
            self.rows[row] = summary
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, article: str) -> int | None:
        return self._row_of.get(article)

    def summary(self, row: int) -> Summary:
        return self.rows[row]

    def summaries(self) -> list[Summary]:
        return list(self.rows)

    def copies(self, summary: Summary) -> int:
        """How many other articles carry the same dispatch."""
        return self._copies.get(summary.cluster, 1) - 1 if summary.cluster else 0

    def _told(self, summary: Summary) -> str:
        parts = [wording.headline(summary.title), summary.outlet or "", wording.day(summary.date, year=True)]
        parts.append(wording.word(summary.status))
        if summary.to_check:
            parts.append(self.tr("%n to check", "", summary.to_check))
        copies = self.copies(summary)
        if copies:
            parts.append(self.tr("carried by %n titles", "", copies))
        return "\n".join(part for part in parts if part)


class QueueFilter(QSortFilterProxyModel):
    """What is shown: one of the tabs, and what the search box asks for.

    *To review* holds all that is not done, and what was finished in this sitting, so that nothing jumps away.
    """

    def __init__(self, model: QueueModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tab = "review"
        self._found: frozenset[str] | None = None
        self._sitting: set[str] = set()
        self.searches = 0
        """Grows when another search is made."""
        self.setSourceModel(model)
        self._model = model

    @property
    def tab(self) -> str:
        return self._tab

    def show_tab(self, tab: str) -> None:
        """`review`, `flagged` or `done`."""
        self._tab = tab
        self._again()

    def show_found(self, ids: frozenset[str] | None) -> None:
        """Keep only what a search found; None for everything."""
        if ids != self._found:
            self._found = ids
            self.searches += 1
            self._again()

    def keep_in_sitting(self, article: str) -> None:
        """Leave an article that was just finished in its place."""
        self._sitting.add(article)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002 - Qt's signature
        summary = self._model.summary(source_row)
        return self._in_tab(summary) and self.finds(summary)

    def _in_tab(self, summary: Summary) -> bool:
        if self._tab == "flagged":
            return summary.status == "flagged"
        if self._tab == "done":
            return summary.status == "done"
        return summary.status != "done" or summary.id in self._sitting

    def finds(self, summary: Summary) -> bool:
        """Whether the search lets an article through, whatever the tab."""
        return self._found is None or summary.id in self._found

    def _again(self) -> None:
        self.invalidate()


def tab_counts(summaries: Iterable[Summary]) -> dict[str, int]:
    """How many articles each tab counts: what is left to review, flagged, done."""
    counts = {"review": 0, "flagged": 0, "done": 0}
    for summary in summaries:
        counts["done" if summary.status == "done" else "review"] += 1
        counts["flagged"] += summary.status == "flagged"
    return counts
