"""Adding articles in the window: files are read on a thread, what they hold is stored between frames."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.importing import Progress as Reading
from annotator.importing import Refused, Result
from annotator.session.jobs import Progress
from annotator.session.jobs.importing import Importing, ImportReport, Refusal
from annotator.session.session import Session
from annotator.ui import wording

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
            if isinstance(result, Reading):
                yield Progress(result.done, result.total, result.file)
            else:
                importing.take(result)
                if isinstance(result, Refused):
                    refused[result.file, result.line] = " ".join(wording.error(result.error)).strip()
                yield None
    finally:
        reader.stopped.set()
        reader.join()
    yield _in_the_readers_words(importing.report, refused)


def _in_the_readers_words(
    report: ImportReport, refused: Mapping[tuple[str, int | None], str]
) -> ImportReport:
    """The report with the reasons of refusals in the language of the interface."""
    told = tuple(
        Refusal(one.file, one.line, refused.get((one.file, one.line), one.reason)) for one in report.refused
    )
    return replace(report, refused=told)
