"""The history as an item model: read in pages, told when it is shown, searched in slices."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Collection, Generator, Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import stem_of
from annotator.session.history import Entry
from annotator.session.session import Session
from annotator.text.fold import fold
from annotator.ui import wording
from annotator.ui.history.arranging import ArrangedRows
from annotator.ui.history.recounting import Line, Recounter
from annotator.ui.history.rows import Day, Row, Suggested, Told, day_name, local
from annotator.ui.parts.rows import ROW, Index
from annotator.ui.timers import later

LINE = ROW + 1
PAGE = 60
MOST_ASKED_AGAIN = 500
SLICE_SECONDS = 0.010
_TOLD = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class HistoryModel(ArrangedRows):
    """Newest first. `searched()`: a search went on."""

    searched = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.recounter = Recounter(session, self)
        self.article: str | None = None
        self.actor: str | None = None
        self._words: tuple[str, ...] = ()
        self._lines: dict[str, Line] = {}
        self._undone: dict[str, str] = {}
        self._budget = SLICE_SECONDS
        self._untold: set[str] = set()
        self._soon = later(self, self._tell_some)
        self._search: Generator[Entry | None] | None = None
        self._wanted = 0
        self._newest = 0  # the last operation when a search began, or was followed
        self.searched_back_to: dt.date | None = None
        self._searching = QTimer(self)
        self._searching.setInterval(0)
        self._searching.timeout.connect(self._search_on)

    # -- Qt's questions

    def says(self, row: Row, role: int) -> Any:
        if role == LINE:
            return self.line(row)
        if role in _TOLD:
            return self._said(row, whole=role != Qt.ItemDataRole.DisplayRole)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_whole and not self.is_searching

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._read_more()

    # -- what is shown

    @property
    def is_searching(self) -> bool:
        return self._searching.isActive()

    def show_history(self, article: str | None, actor: str | None = None, words: str = "") -> None:
        """The history of the project or of an article; of one actor; of what holds all these words."""
        self.article, self.actor = article, actor
        self._words = tuple(fold(words).split())
        self.start_again()

    @Slot()
    def start_again(self) -> None:
        """Read the newest entries anew."""
        self.stop()
        self._lines.clear()
        self._undone.clear()
        self._entries, self._details, self._is_whole = [], None, False
        self.searched_back_to = None
        self.arranging.emit()
        self.beginResetModel()
        if not self._words:
            self._entries = self._page(None)
            self._is_whole = len(self._entries) < PAGE
        self.rows = self._arrangement()
        self.endResetModel()
        self.arranged.emit()
        if self._words:
            self._newest = self._session.project.head.seq
            self._read_more()

    @Slot()
    def stop(self) -> None:
        """Search no further."""
        self._searching.stop()
        self._search = None

    def follow(self) -> None:
        """Something was appended: bring its entries in, and strike out what it undid."""
        if self._words:
            self._follow_found()
            return
        known = {entry.id for entry in self._entries[:PAGE]}
        newest = stem_of(self._entries[0].id) if self._entries else ""
        fresh: list[Entry] = []
        for entry in self._page(None):
            if entry.id in known:
                break
            fresh.append(entry)
        if len(fresh) == PAGE or any(entry.reverts or stem_of(entry.id) == newest for entry in fresh):
            self._ask_again(len(self._entries) + len(fresh))
        elif fresh:
            self._show([*fresh, *self._entries])

    def _follow_found(self) -> None:
        """Bring in what was appended since and holds the words; strike out what it undid."""
        fresh = [entry for entry in self._page(None) if entry.seq > self._newest]
        if not fresh:
            return
        self._newest = self._session.project.head.seq
        turned = {stem_of(entry.reverts) for entry in fresh if entry.reverts}
        kept = [self._anew(one) if stem_of(one.id) in turned else one for one in self._entries]
        self._show([*(entry for entry in fresh if self._is_found(entry)), *kept])

    def _anew(self, entry: Entry) -> Entry:
        """The entry as it stands now."""
        self._lines.pop(entry.id, None)
        self._undone.pop(entry.id, None)
        return next(iter(self._page(entry.seq + 1)), entry)

    def open_group(self, row: Suggested) -> None:
        """Show these suggestions one by one."""
        self._opened.update(entry.id for entry in row.entries)
        self._show(self._entries)

    def find(self, operation: str) -> int | None:
        """The row of the entry an operation belongs to, reading on until it is there."""
        stem = stem_of(operation)
        while True:
            found = next((entry for entry in self._entries if stem_of(entry.id) == stem), None)
            if found is not None:
                self._opened.add(found.id)
                self._show(self._entries)
                return self.row_of(found.id)
            if self._is_whole or self._words:
                return None
            self._read_more()

    # -- telling

    def line(self, row: Row) -> Line | None:
        """What an entry did; None where that is told in a moment."""
        if isinstance(row, Suggested):
            lines = [line for entry in row.entries if (line := self.line(entry)) is not None]
            if len(lines) < len(row.entries):
                self._untold.add(row.id)
                return None
            words = self.tr("Suggestions for %n articles", "", _articles(lines))
            return Line("stack-2", words, self.recounter.actor(row.entries[0]), "")
        if not isinstance(row, Entry):
            return None
        if row.id not in self._lines:
            self._soon.start()
            if self._budget <= 0:
                self._untold.add(row.id)
                return None
            begun = time.perf_counter()
            self._lines[row.id] = self._tell(row)
            self._budget -= time.perf_counter() - begun
        return self._lines[row.id]

    def line_now(self, entry: Entry) -> Line:
        """What an entry did, whatever telling it takes."""
        if entry.id not in self._lines:
            self._lines[entry.id] = self._tell(entry)
        return self._lines[entry.id]

    def articles_of(self, row: Suggested) -> int:
        """How many articles these suggestions are for, whatever telling it takes."""
        return _articles(map(self.line_now, row.entries))

    def undone(self, entry: Entry) -> str:
        """`undone at 10:12`; empty where it stands."""
        if entry.undone_by is not None and entry.id not in self._undone:
            self._undone[entry.id] = self.recounter.undone(entry)
        return self._undone.get(entry.id, "")

    def count_of(self, day: Day) -> str:
        """`146 operations`; of a day that is not read to its begin, how many at least."""
        if day.is_whole:
            return self.tr("%n operations", "", day.operations)
        return self.tr("%n operations and more", "", day.operations)

    def _tell(self, entry: Entry) -> Line:
        try:
            return self.recounter.line(entry)
        except AnnotatorError as problem:
            return Line("alert-triangle", entry.summary, wording.error(problem)[0], "")

    @Slot()
    def _tell_some(self) -> None:
        """Time for more: the rows that waited ask again."""
        self._budget = SLICE_SECONDS
        waiting, self._untold = self._untold, set()
        numbers = [n for n, row in enumerate(self.rows) if isinstance(row, Told) and row.id in waiting]
        if numbers:
            self.dataChanged.emit(self.index(numbers[0]), self.index(numbers[-1]))

    def _said(self, row: Row, *, whole: bool) -> str | None:
        if isinstance(row, Day):
            return day_name(row.date, self.tr("Today"), self.tr("Yesterday"))
        line = self.line(row)
        if line is None or not whole or not isinstance(row, Entry):
            return line.title if line else None
        at = local(row.at)
        when = f"{wording.day(at.date().isoformat(), year=True)}, {wording.hour(at)}"
        return "\n".join(part for part in (line.title, line.about, when, self.undone(row)) if part)

    # -- reading

    def _page(self, before: int | None) -> list[Entry]:
        try:
            return self._session.history(self.article, actor=self.actor, before=before, limit=PAGE)
        except AnnotatorError:
            return []

    def _read_more(self) -> None:
        if self._words:
            self._wanted = len(self._entries) + PAGE
            self._search = self._search or self._matching()
            self._searching.start()
            return
        page = self._page(self._entries[-1].seq if self._entries else None)
        self._is_whole = len(page) < PAGE
        self._append(page)

    def _ask_again(self, wanted: int) -> None:
        """Read anew what is loaded: some of it may be undone now, or have grown."""
        wanted = min(wanted, MOST_ASKED_AGAIN)
        self._lines.clear()
        self._undone.clear()
        entries = self._page(None)
        page = entries
        while len(page) == PAGE and len(entries) < wanted:
            page = self._page(entries[-1].seq)
            entries = [*entries, *page]
        self._is_whole = len(page) < PAGE
        self._show(entries)

    def _single(self) -> Collection[str]:
        return {entry.id for entry in self._entries} if self._words else super()._single()

    # -- searching

    def _matching(self) -> Generator[Entry | None]:
        """Every entry, newest first: itself where it holds the words, else None."""
        before: int | None = None
        while True:
            page = self._page(before)
            for entry in page:
                self.searched_back_to = local(entry.at).date()
                yield entry if self._is_found(entry) else None
            if len(page) < PAGE:
                return
            before = page[-1].seq

    def _is_found(self, entry: Entry) -> bool:
        """Whether it holds all the words; what does is told."""
        line = self._lines.get(entry.id) or self._tell(entry)
        is_found = all(word in line.found_by for word in self._words)
        if is_found:
            self._lines[entry.id] = line
        return is_found

    @Slot()
    def _search_on(self) -> None:
        """Search for a moment; the list grows as something is found."""
        found: list[Entry] = []
        until = time.perf_counter() + SLICE_SECONDS
        for entry in self._search or ():
            if entry is not None:
                found.append(entry)
            if time.perf_counter() > until:
                break
        else:
            self._is_whole = True
            self.stop()
        if len(self._entries) + len(found) >= self._wanted:
            self._searching.stop()
        if found or self._is_whole:
            self._show([*self._entries, *found])
        self.searched.emit()


def _articles(lines: Iterable[Line]) -> int:
    return len({id_ for line in lines for id_ in line.articles})
