"""The thorough check of the open project beside the work, on a thread of its own."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import closing

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.errors import AnnotatorError
from annotator.session.jobs import Progress
from annotator.session.session import Session
from annotator.storage import Finding
from annotator.ui.beside import unless_gone

TELL_EVERY = 0.1
_log = logging.getLogger(__name__)


class Checking(QObject):
    """Checks one session's project from its first operation on.

    `progressed(done, total)` while it goes on; `ended()` when it is over, was stopped, or could not go on.
    Afterwards `verified` is the number of the last operation that was checked, None where something was
    found or the check did not come to its end; `findings` holds what is grave, `problem` why it stopped.
    """

    progressed = Signal(int, int)
    ended = Signal()
    _over = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()
        self.verified: int | None = None
        self.findings: list[Finding] = []
        self.problem: AnnotatorError | None = None
        self._over.connect(self._end)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    @Slot()
    def start(self) -> None:
        """Begin anew, unless a check is under way."""
        if self._thread is None:
            self._stopped.clear()
            self.verified, self.findings, self.problem = None, [], None
            self._thread = threading.Thread(target=self._check, name="checking the project", daemon=True)
            self._thread.start()

    @Slot()
    def stop(self) -> None:
        """Give it up, and wait for the moment that takes."""
        self._stopped.set()
        if self._thread is not None:
            self._end(self._thread)

    def _check(self) -> None:
        """On the thread: the project may be asked from any."""
        told = 0.0
        last = self._session.project.head.seq
        try:
            with closing(self._session.verify()) as steps:  # type: ignore[type-var]
                for news in steps:
                    if self._stopped.is_set():
                        break
                    if isinstance(news, Finding):
                        self.findings += [news] if news.grave else []
                    elif time.monotonic() - told > TELL_EVERY:
                        told = time.monotonic()
                        self._tell(news)
                else:
                    self.verified = None if self.findings else last
        except AnnotatorError as problem:
            _log.warning("the check stopped: %s", type(problem).__name__)
            self.problem = problem
        with unless_gone():
            self._over.emit(threading.current_thread())

    def _tell(self, news: Progress) -> None:
        with unless_gone():
            self.progressed.emit(news.done, news.total or 0)

    @Slot(object)
    def _end(self, thread: threading.Thread) -> None:
        if self._thread is thread:
            thread.join()
            self._thread = None
            self.ended.emit()
