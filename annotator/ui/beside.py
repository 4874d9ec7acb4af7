"""One piece of work beside the event loop: it waits for a disk, and touches no widget."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.errors import AnnotatorError


def unless_gone() -> AbstractContextManager[None]:
    """Around what a thread tells: whoever listened may have been closed meanwhile, and the signal with it."""
    return suppress(RuntimeError)


class Beside(QObject):
    """Runs a function on a thread of its own. Exactly one of `done(result)`, `failed(AnnotatorError)`
    comes, on the thread of its parent."""

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[], object], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ended.connect(self._end)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wait(self) -> None:
        """Wait until it has come to its end, which is told afterwards."""
        self._thread.join()

    def _run(self) -> None:
        result: object = None
        refusal: AnnotatorError | None = None
        try:
            result = self._work()
        except AnnotatorError as problem:
            refusal = problem
        with unless_gone():
            self._ended.emit(result, refusal)

    @Slot(object, object)
    def _end(self, result: object, problem: AnnotatorError | None) -> None:
        self._thread.join()
        if problem is None:
            self.done.emit(result)
        else:
            self.failed.emit(problem)
