"""Long work in the window: a job of the session is driven in short slices, so that no frame is late.

A job is a plain generator of `Progress` (or None, where it waits); its last item is the report. It touches
the session, so it runs on the window's own thread, a few milliseconds at a time.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Generator, Iterator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.domain.errors import AnnotatorError
from annotator.session.jobs import Progress

SLICE_SECONDS = 0.015
_log = logging.getLogger(__name__)


class Job(QObject):
    """One job. `progressed(done, total or -1, words)`; then exactly one of `finished(report)`,
    `failed(AnnotatorError)`, `cancelled()`."""

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, steps: Iterator[Any], words: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._steps = steps
        self._report: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def start(self, *, at_once: int = 0) -> None:
        """Begin; so many steps are taken before this returns, and what is short may be over then."""
        self._timer.start()
        if at_once:
            self._drive(math.inf, at_once)

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; what was done before stands."""
        if self._timer.isActive():
            self._timer.stop()
            self._close()
            self.cancelled.emit()

    @Slot()
    def _slice(self) -> None:
        self._drive(time.monotonic() + SLICE_SECONDS)

    def _drive(self, end: float, most: int = -1) -> None:
        """Go on until it is late, or at most so many steps."""
        latest: Progress | None = None
        try:
            while most and time.monotonic() < end:
                most -= 1
                step = next(self._steps)
                if step is None:  # nothing is ready: give the time back
                    break
                if isinstance(step, Progress):
                    latest = step
                else:
                    self._report = step
        except StopIteration:
            self._timer.stop()
            self.finished.emit(self._report)
            return
        except AnnotatorError as problem:
            _log.warning("job stopped: %s", type(problem).__name__)
            self._timer.stop()
            self.failed.emit(problem)
            return
        if latest is not None:
            self.progressed.emit(latest.done, -1 if latest.total is None else latest.total, latest.text)

    def _close(self) -> None:
        if isinstance(self._steps, Generator):
            self._steps.close()


class Latest(QObject):
    """Jobs of which only the latest is wanted: a new one takes the place of the one before.

    `progressed`, `finished` and `failed` are those of a `Job`; what was given up says nothing more.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def run(self, steps: Iterator[Any]) -> None:
        """Begin."""
        self.stop()
        self._job = job = Job(steps, "", self)
        job.progressed.connect(self.progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.start()

    @Slot()
    def stop(self) -> None:
        """Give up what is under way."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.deleteLater()

    @Slot(object)
    def _finished(self, report: object) -> None:
        self.stop()
        self.finished.emit(report)

    @Slot(object)
    def _failed(self, problem: object) -> None:
        self.stop()
        self.failed.emit(problem)
