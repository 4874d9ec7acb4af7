"""How an open project is asked: everything is answered on the storage thread, in its turn."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from annotator.storage.errors import ProjectClosed, when_reading
from annotator.storage.store import Store
from annotator.storage.worker import Worker

T = TypeVar("T")
M = TypeVar("M")
_BRIEF = 0.005
"""Seconds for which a thread that has other things to do may wait at a time."""


class Asking:
    """Asks the storage thread for others; each question sees everything appended before it.

    Each may raise DamagedProject, ProjectBusy or ProjectClosed.
    """

    _store: Store
    _worker: Worker
    _closed: bool

    @property
    def path(self) -> Path:
        return self._store.path

    def answer(self, question: Callable[[], T], meanwhile: M) -> Generator[M, None, T]:
        """The answer to a question, and `meanwhile` again and again until it is there.

        It is for jobs of the window, which must not wait. The question may itself ask this project.
        Closing the iterator withdraws it.
        """
        self._check_open()
        answer = self._worker.put(self._refreshed(question))
        try:
            while not _is_there(answer):
                yield meanwhile
        finally:
            answer.cancel()
        with self._errors_told():
            return answer.result()

    def when_ready(self, meanwhile: M) -> Iterator[M]:
        """Goes on while the storage thread is busy with what was appended and asked before."""
        yield from self.answer(lambda: None, meanwhile)

    def _ask(self, question: Callable[[], T]) -> T:
        """The answer to a question, waited for."""
        self._check_open()
        with self._errors_told():
            return self._worker.ask(self._refreshed(question))

    def _refreshed(self, question: Callable[[], T]) -> Callable[[], T]:
        """A question that sees what others wrote meanwhile, where the project is open to read only."""

        def look() -> T:
            self._store.refresh()
            return question()

        return look

    @contextmanager
    def _errors_told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, ValueError) as error:
            raise when_reading(error, self.path) from error

    def _check_open(self) -> None:
        if self._closed:
            raise ProjectClosed(file=self.path.name)


def _is_there(answer: Future[T]) -> bool:
    """Whether a question was answered, after waiting a moment for it."""
    with suppress(TimeoutError):
        answer.exception(_BRIEF)
    return answer.done()
