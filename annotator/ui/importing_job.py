"""Adding articles in the window: files are read on a thread, what they hold is stored between frames."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.importing import Progress as Reading
from annotator.importing import Result
from annotator.session.jobs import Progress
from annotator.session.jobs.importing import Importing, ImportReport
from annotator.session.session import Session

AHEAD = 8
WAIT_SECONDS = 0.004


class _Reader(threading.Thread):
    """Reads the sources ahead of what is stored; stops at the next result when told to."""

    def __init__(self, importing: Importing, sources: Sequence[Path]) -> None:
        super().__init__(name="reading articles", daemon=True)
        self._importing, self._sources = importing, sources
        self.results: queue.Queue[Result | BaseException | None] = queue.Queue(AHEAD)
        self.stopped = threading.Event()

    def run(self) -> None:
        try:
            for result in self._importing.read(self._sources):
                self._put(result)
                if self.stopped.is_set():
                    return
        except Exception as error:  # noqa: BLE001 - it is raised again on the thread that takes results
            self._put(error)
        else:
            self._put(None)

    def _put(self, result: Result | BaseException | None) -> None:
        while not self.stopped.is_set():
            try:
                self.results.put(result, timeout=0.1)
            except queue.Full:
                continue
            return


def import_sources(session: Session, sources: Sequence[Path]) -> Iterator[Progress | ImportReport | None]:
    """Yield progress, None where nothing is ready yet, and the report last. Closing keeps what is in."""
    importing = Importing(session)
    reader = _Reader(importing, sources)
    reader.start()
    try:
        while True:
            try:
                result = reader.results.get(timeout=WAIT_SECONDS)
            except queue.Empty:
                yield None
                continue
            if result is None:
                break
            if isinstance(result, BaseException):
                raise result
            if isinstance(result, Reading):
                yield Progress(result.done, result.total, result.file)
            else:
                importing.take(result)
                yield None
    finally:
        reader.stopped.set()
        reader.join()
    yield importing.report
