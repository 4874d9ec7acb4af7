"""Adding articles in the window: files are read on a thread, what they hold is stored between frames."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.session.jobs import Progress
from annotator.session.session import Session
from annotator.ui import wording

if TYPE_CHECKING:
    from annotator.importing import Result
    from annotator.session.jobs.importing import Importing, ImportReport

AHEAD = 8
WAIT_SECONDS = 0.004


class _Reader(threading.Thread):
    """Reads the sources ahead of what is stored; stops at the next result when told to.

    The readers of file formats are imported here too, and a backup is made first: that takes a second or more
    that the window must not wait for.
    """

    def __init__(self, session: Session, sources: Sequence[Path], encoding: str | None) -> None:
        super().__init__(name="reading articles", daemon=True)
        self._session, self._sources, self._encoding = session, sources, encoding
        self.importing: Importing | None = None
        self.results: queue.Queue[Result | BaseException | None] = queue.Queue(AHEAD)
        self.stopped = threading.Event()

    def run(self) -> None:
        try:
            from annotator.importing import known_encoding
            from annotator.session.jobs.importing import Importing

            encoding = self._encoding and known_encoding(self._encoding)
            self._session.keeper.before_bulk()
            self.importing = Importing(self._session)
            for result in self.importing.read(self._sources, encoding):
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


def import_sources(
    session: Session, sources: Sequence[Path], encoding: str | None = None
) -> Iterator[Progress | ImportReport | None]:
    """Yield progress, None where nothing is ready yet, and the report last. Closing keeps what is in."""
    reader = _Reader(session, sources, encoding)
    refused: dict[tuple[str, int | None], str] = {}
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
            yield _taken(result, reader.importing, refused)
    finally:
        reader.stopped.set()
        reader.join()
    if reader.importing is not None:
        yield _in_the_readers_words(reader.importing.report, refused)


def _taken(
    result: Result, importing: Importing | None, refused: dict[tuple[str, int | None], str]
) -> Progress | None:
    """Store a result, on the window's thread; what is only progress is handed on."""
    from annotator.importing import Progress as Reading
    from annotator.importing import Refused

    if isinstance(result, Reading):
        return Progress(result.done, result.total, result.file)
    if importing is not None:
        importing.take(result)
    if isinstance(result, Refused):
        refused[result.file, result.line] = " ".join(wording.error(result.error)).strip()
    return None


def _in_the_readers_words(
    report: ImportReport, refused: Mapping[tuple[str, int | None], str]
) -> ImportReport:
    """The report with the reasons of refusals in the language of the interface."""
    told = tuple(replace(one, reason=refused.get((one.file, one.line), one.reason)) for one in report.refused)
    return replace(report, refused=told)
