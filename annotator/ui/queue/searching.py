"""What the queue's box asks of the corpus, and the index of texts behind it; neither holds a frame up."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from contextlib import closing

from msgspec import Struct
from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.errors import AnnotatorError, QueryError
from annotator.session.searches import least_sure
from annotator.session.session import Session
from annotator.ui.beside import unless_gone

_log = logging.getLogger(__name__)


class Found(Struct, frozen=True):
    """What a query came to. `ids` is None where it asks for everything, or cannot be read.

    `missing` texts could not be searched yet; `error` says why the query cannot be read.
    """

    text: str
    ids: frozenset[str] | None = None
    missing: int = 0
    error: AnnotatorError | None = None

    @property
    def column(self) -> int | None:
        """Where the mistake is, from 1 on, in code points."""
        column = self.error.fields.get("column") if isinstance(self.error, QueryError) else None
        return column if isinstance(column, int) else None


class CorpusSearch(QObject):
    """Asks one session. `found(Found)` answers the latest `ask`; `indexed(missing)` as the index grows;
    `ranked(ranks)` answers `rank`."""

    found = Signal(object)
    indexed = Signal(int)
    ranked = Signal(object)
    _answered = Signal(int, object)
    _progressed = Signal(int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0
        self._threads: list[threading.Thread] = []
        self._stopped = threading.Event()
        self._indexing: threading.Thread | None = None
        self.missing = 0
        self._answered.connect(self._take)
        self._progressed.connect(self._follow)

    @property
    def session(self) -> Session:
        return self._session

    def now(self, text: str) -> Found:
        """The answer at once; for a key that goes on from it."""
        self._number += 1  # what is under way is no longer waited for
        return self._look(text)

    def ask(self, text: str) -> None:
        """Ask beside the event loop; a later question takes this one's place."""
        self._number += 1
        number = self._number
        if not text.strip():
            self.found.emit(Found(text))
            return
        self._start(lambda: self._answer(number, text), "searching")

    def rank(self) -> None:
        """Ask which articles are the least sure."""
        self._start(self._rank, "ranking")

    def index(self) -> None:
        """Bring the index of texts up to date; nothing happens where that is under way."""
        if self._indexing is None or not self._indexing.is_alive():
            self._indexing = self._start(self._index, "indexing")

    @Slot()
    def stop(self) -> None:
        """The project leaves the window: give everything up, and wait for the moment that takes."""
        self._stopped.set()
        self._number += 1
        for thread in self._threads:
            thread.join()

    def _answer(self, number: int, text: str) -> None:
        found = self._look(text)
        with unless_gone():
            self._answered.emit(number, found)

    def _look(self, text: str) -> Found:
        if not text.strip():
            return Found(text)
        try:
            hits = self._session.search(text)
        except AnnotatorError as error:
            return Found(text, error=error)
        return Found(text, frozenset(hits.ids), hits.total - hits.indexed)

    def _rank(self) -> None:
        try:
            ranks: Mapping[str, int] = least_sure(self._session)
        except AnnotatorError:
            return
        if not self._stopped.is_set():
            with unless_gone():
                self.ranked.emit(ranks)

    def _index(self) -> None:
        try:
            with closing(self._session.index_texts()) as steps:  # type: ignore[type-var]
                for news in steps:
                    if self._stopped.is_set():
                        return
                    with unless_gone():
                        self._progressed.emit((news.total or 0) - news.done)
        except AnnotatorError as problem:
            _log.warning("the texts were not indexed: %s", type(problem).__name__)

    def _start(self, work: object, name: str) -> threading.Thread:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=work, name=name, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()
        return thread

    @Slot(int, object)
    def _take(self, number: int, found: Found) -> None:
        if number == self._number:
            self.found.emit(found)

    @Slot(int)
    def _follow(self, missing: int) -> None:
        self.missing = missing
        self.indexed.emit(missing)
