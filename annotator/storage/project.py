"""A project: the front of the storage room. Everything behind it runs on one thread, over one connection."""

from __future__ import annotations

import atexit
import hashlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from annotator.domain.errors import ProjectError, StaleChange
from annotator.domain.ids import operation_id
from annotator.domain.operations import Draft
from annotator.storage import backups
from annotator.storage.backups import Backup
from annotator.storage.batch import Append, Written
from annotator.storage.errors import (
    NoSuchProject,
    OlderProject,
    ProjectClosed,
    ProjectExists,
    ProjectNotMade,
    ProjectNotWritable,
    when_making,
    when_reading,
    when_writing,
)
from annotator.storage.lock import Lock
from annotator.storage.questions import Questions
from annotator.storage.schema import Head
from annotator.storage.store import StoppedHalfway, Store, create
from annotator.storage.worker import Duties, Worker

_log = logging.getLogger(__name__)


class Saved(Struct, frozen=True):
    """An operation is on disk. `waiting` are not yet."""

    id: str
    seq: int
    hash: str
    waiting: int


class Failed(Struct, frozen=True):
    """Writing failed; this operation and all behind it wait in memory, `waiting` in number."""

    id: str
    error: ProjectError
    waiting: int


class Project(Questions):
    """One project, open. Safe to use from any thread.

    Questions are answered after everything that was appended before them; whoever asks waits. Operations are
    written in order on the storage thread, and `listener` hears there what became of each: it must return at
    once and must not raise.
    """

    def __init__(self, store: Store, lock: Lock | None) -> None:
        self._store = store
        self._lock = lock
        self._closed = False
        self._backing_up = threading.Lock()
        self._failure: ProjectError | None = None
        self.listener: Callable[[Saved | Failed], None] | None = None
        self._worker = Worker(Duties(store.write, self._saved, self._failed), store.path.name)
        atexit.register(self._close_at_exit)

    @classmethod
    def create(cls, path: Path, first: Sequence[Draft], *, person: str = "") -> Self:
        """Make a new project that begins with some operations, and open it.

        It stands at `path` whole or not at all. Raises ProjectExists, ProjectNotWritable, ProjectLocked,
        WriteFailed.
        """
        path = Path(path).absolute()
        _check_free(path)
        lock = Lock.take(path, person)
        partial = path.with_name(path.name + ".partial")
        try:
            partial.unlink(missing_ok=True)
            create(partial, operation_id(), [Append(draft, {}) for draft in first])
            _check_free(path)
            partial.rename(path)
            return cls(Store.open(path, read_only=False), lock)
        except BaseException as error:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            lock.release()
            if isinstance(error, (sqlite3.Error, OSError)):
                raise when_making(error, path) from error
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, person: str = "") -> Self:
        """Open a project after the checks that fit into a glance; `verify` makes the thorough ones.

        Raises NoSuchProject, NotAProject, NewerProject, DamagedProject, ProjectLocked, ProjectBusy,
        ProjectNotWritable.
        """
        path = Path(path).absolute()
        lock = None
        try:
            _check_there(path)
            if not read_only:
                lock = Lock.take(path, person)
            return cls(_opened(path, read_only=read_only), lock)
        except BaseException as error:
            if lock is not None:
                lock.release()
            if isinstance(error, (sqlite3.Error, OSError, ValueError, TypeError, AttributeError)):
                raise when_reading(error, path) from error
            raise

    @property
    def project_id(self) -> str:
        """The random id of the project, the same in all its copies."""
        return self._store.project

    @property
    def read_only(self) -> bool:
        return self._store.read_only

    @property
    def head(self) -> Head:
        """Number and hash of the last operation that is on disk."""
        return self._store.head

    @property
    def waiting(self) -> int:
        """How many operations are not on disk yet."""
        return self._worker.waiting

    @property
    def failure(self) -> ProjectError | None:
        """Why operations wait, where they could not be written."""
        return self._failure

    def append(self, draft: Draft, raw: Mapping[str, bytes] | None = None) -> None:
        """Queue an operation, with the raw bytes of the files behind it by their SHA-256; returns at once.

        Raises ProjectNotWritable where the project is open to read only, ValueError where bytes do not have
        the digest given.
        """
        self._check_open()
        if self.read_only:
            raise ProjectNotWritable(file=self.path.name, reason="it is open to read only")
        for digest, data in (raw or {}).items():
            if hashlib.sha256(data).hexdigest() != digest:
                raise ValueError(f"raw bytes do not have the digest {digest}")
        self._worker.append(Append(draft, dict(raw or {})))

    def flush(self, timeout: float | None = None) -> None:
        """Wait until everything appended is on disk. Raises WriteFailed, TimeoutError after `timeout` s."""
        self._check_open()
        self._worker.ask(self._raise_failure, timeout)

    def retry(self) -> None:
        """Write again what could not be written. Raises WriteFailed if it still cannot."""
        self._check_open()
        self._worker.retry()
        self.flush()

    def save_copy(self, path: Path) -> None:
        """Write the whole project, with what waits, to a new file. Raises ProjectExists, WriteFailed."""
        path = Path(path).absolute()
        _check_free(path)
        partial = path.with_name(path.name + ".partial")

        def copy() -> None:
            partial.unlink(missing_ok=True)
            self._store.copy_to(partial, self._worker.unsaved())
            _check_free(path)
            partial.rename(path)

        self._check_open()
        try:
            self._worker.ask(copy, alone=True)
        except (sqlite3.Error, OSError, StaleChange) as error:
            raise when_making(error, path) from error

    def back_up(self, copied: Callable[[], None] | None = None) -> Backup:
        """Make a verified backup beside the project, and drop those that rotation no longer keeps.

        Edits go on meanwhile; what comes after `copied` was called is not in it. Whoever asks waits, and may
        be on a thread of its own. Raises ProjectNotMade, and ProjectClosed where the project was closed
        before the backup was finished.
        """
        self._check_open()

        def copy(path: Path) -> None:
            self._worker.ask(lambda: self._store.back_up_to(path, self._worker.serve), alone=True)
            if copied is not None:
                copied()

        try:
            with self._backing_up:
                return backups.make(self.path, copy, lambda: self._closed)
        except StoppedHalfway as error:
            raise ProjectClosed(file=self.path.name) from error

    def close(self, *, abandon: bool = False) -> None:
        """Write what waits, close the file and release the lock. Does nothing the second time.

        Raises WriteFailed, and stays open, where operations cannot be written; `abandon` gives them up.
        """
        if self._closed:
            return
        if abandon:
            self._worker.drop()
        elif self._worker.stuck:
            self.retry()
        else:
            self.flush()
        self._closed = True
        atexit.unregister(self._close_at_exit)
        self._worker.end(self._store.close)
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _raise_failure(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _close_at_exit(self) -> None:
        try:
            self.close()
        except ProjectError:
            _log.exception("the project was not closed in order")

    # What the storage thread reports.

    def _saved(self, written: Written, waiting: int) -> None:
        self._failure = None
        self._tell(Saved(written.id, written.seq, written.hash, waiting))

    def _failed(self, first: Append, error: Exception, waiting: int) -> None:
        self._failure = when_writing(error, self.path)
        self._tell(Failed(first.draft.id, self._failure, waiting))

    def _tell(self, news: Saved | Failed) -> None:
        if self.listener is None:
            return
        try:
            self.listener(news)
        except Exception:  # noqa: BLE001 - a fault of the window must not stop the writing
            _log.exception("the listener of a project raised")


def _opened(path: Path, *, read_only: bool) -> Store:
    """Open the file; one of an older format is brought up to date first, where it may be written."""
    try:
        return Store.open(path, read_only=read_only)
    except OlderProject:
        if read_only:
            raise
    from annotator.storage.migrating import migrate

    migrate(path)
    return Store.open(path, read_only=False)


def _check_there(path: Path) -> None:
    if not path.exists():
        raise NoSuchProject(path=path, file=path.name)


def _check_free(path: Path) -> None:
    try:
        there, folder = path.exists(), path.parent.is_dir()
    except OSError as error:
        raise when_making(error, path) from error
    if there:
        raise ProjectExists(file=path.name)
    if not folder:
        raise ProjectNotMade(file=path.name, reason=f"there is no folder {path.parent}")
