"""A project: the front of the storage room. Everything behind it runs on one thread, over one connection."""

from __future__ import annotations

import atexit
import hashlib
import logging
import sqlite3
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from annotator.domain.errors import ProjectError, StaleChange
from annotator.domain.ids import operation_id
from annotator.domain.operations import Draft, Key, Operation
from annotator.domain.records import Kind
from annotator.domain.summaries import Summary
from annotator.storage import schema
from annotator.storage.batch import Append, Written
from annotator.storage.errors import (
    NoSuchProject,
    ProjectClosed,
    ProjectExists,
    ProjectNotMade,
    ProjectNotWritable,
    when_making,
    when_reading,
    when_writing,
)
from annotator.storage.found import Found, OperationHead, Place, Wanted
from annotator.storage.lock import Lock
from annotator.storage.schema import Head
from annotator.storage.store import Store, create
from annotator.storage.unsaved import records_with, summaries_with
from annotator.storage.worker import Duties, Worker

if TYPE_CHECKING:
    from annotator.storage.findings import Finding, Progress

T = TypeVar("T")
_log = logging.getLogger(__name__)
_SLICE = 200
_SLICE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Saved:
    """An operation is on disk. `waiting` are not yet."""

    id: str
    seq: int
    hash: str
    waiting: int


@dataclass(frozen=True, slots=True)
class Failed:
    """Writing failed; this operation and all behind it wait in memory, `waiting` in number."""

    id: str
    error: ProjectError
    waiting: int


class Project:
    """One project, open. Safe to use from any thread.

    Questions are answered after everything that was appended before them; whoever asks waits. Operations are
    written in order on the storage thread, and `listener` hears there what became of each: it must return at
    once and must not raise.
    """

    def __init__(self, store: Store, lock: Lock | None) -> None:
        self._store = store
        self._lock = lock
        self._closed = False
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
            return cls(Store.open(path, read_only=read_only), lock)
        except BaseException as error:
            if lock is not None:
                lock.release()
            if isinstance(error, (sqlite3.Error, OSError, ValueError, TypeError, AttributeError)):
                raise when_reading(error, path) from error
            raise

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def project_id(self) -> str:
        """The random id of the project, the same in all its copies."""
        return self._store.project

    @property
    def read_only(self) -> bool:
        return self._store.read_only

    @property
    def schema_version(self) -> int:
        return schema.VERSION

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
            self._worker.ask(copy)
        except (sqlite3.Error, OSError, StaleChange) as error:
            raise when_making(error, path) from error

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

    def warm(self) -> None:
        """Import what writing and searching need, on the storage thread; for after the first paint."""
        self._check_open()
        self._worker.soon(lambda: (self._store.finder, self._store.read_only or self._store.writer))

    # What is asked before and by the first paint: no SQLAlchemy behind it.

    def summaries(self) -> list[Summary]:
        """The summaries of all articles, in the order of import."""
        return self._ask(lambda: summaries_with(self._store.articles.summaries(), self._worker.unsaved()))

    def article(self, id_: str) -> dict[Key, str]:
        """All records of an article with the article itself as canonical JSON; empty for an unknown id."""
        return self._ask(lambda: records_with(self._store.reader.article(id_), id_, self._worker.unsaved()))

    def corpus(self) -> dict[Key, str]:
        """Schemes, entities, reviewers and rulings as canonical JSON."""
        return self._ask(lambda: records_with(self._store.reader.corpus(), None, self._worker.unsaved()))

    def steps(self, actor: str, limit: int | None = None) -> list[tuple[str, str | None]]:
        """(id, reverts) of an actor's operations, the last `limit` of them, oldest first."""
        return self._ask(lambda: self._store.reader.steps(actor, limit))

    def operation(self, id_: str) -> Operation | None:
        """One operation with its changes."""
        return self._ask(lambda: self._store.reader.operation(id_))

    def log(self) -> Iterator[Operation]:
        """The whole chain in order, read in slices."""
        return (Operation.parse(line) for line in self.log_lines())

    def log_lines(self) -> Iterator[bytes]:
        """The whole chain in order as lines of `operations.jsonl`, without line ends."""
        last, until = 0, self._ask(lambda: self._store.head.seq)
        while last < until:
            after = last
            for seq, line in self._ask(lambda: self._store.reader.lines(after, until, _SLICE)):  # noqa: B023
                yield line
                last = seq

    def raw(self, sha256: str) -> bytes | None:
        """The bytes of an imported file by their SHA-256 in hex; None where they are not in the project."""
        return self._ask(lambda: self._store.reader.raw(sha256))

    def has_raw(self, sha256: str) -> bool:
        """Whether the bytes of an imported file are here."""
        return self.raw(sha256) is not None

    def sources(self) -> dict[str, list[str]]:
        """Which articles came from the file with this SHA-256: for finding what is imported already."""
        return self._ask(self._store.reader.sources)

    def entity_counts(self) -> dict[str, int]:
        """How many mentions of each entity the corpus has, rejected ones left out."""
        return self._ask(self._store.reader.entity_counts)

    # Lists and searches, by SQLAlchemy.

    def records(
        self,
        kind: Kind,
        *,
        label: str | None = None,
        status: str | None = None,
        entity: str | None = None,
        origin: str | None = None,
        name: str | None = None,
        containing: str | None = None,
    ) -> Iterator[Found]:
        """Records of the whole corpus by article and id, read in slices. `label` of a stance is its polarity.

        `name` is the whole mention, holder and target, or entity; `containing` a part of it; case and accents
        do not matter.
        """
        wanted = Wanted(kind, label, status, entity, origin, name, containing)
        place: Place | None = (-1, "")
        while place is not None:
            begin = place
            found, place = self._ask(lambda: self._store.finder.records(wanted, begin, _SLICE))  # noqa: B023
            yield from found

    def operations(
        self,
        *,
        article: str | None = None,
        actor: str | None = None,
        before: int | None = None,
        limit: int = _SLICE,
    ) -> list[OperationHead]:
        """Operations without their changes, newest first: of one article, of one actor, before a number."""
        return self._ask(lambda: self._store.finder.operations(article, actor, before, limit))

    def touching(self, keys: Collection[Key], since: int | str) -> list[OperationHead]:
        """Later operations (than a number or id) that changed any of these records, oldest first."""

        def look() -> list[OperationHead]:
            finder = self._store.finder
            number = finder.number_of(since) if isinstance(since, str) else since
            return finder.touching(keys, number or 0)

        return self._ask(look)

    def verify(self, against: Sequence[Head] = ()) -> Iterator[Progress | Finding]:
        """The thorough check, in short slices on the storage thread between everything else that it does.

        Close the generator to stop. See `annotator.storage.verifying`.
        """
        from annotator.storage.verifying import check

        steps = check(self._store.connection, self.path, against, lambda: self._worker.is_wanted)

        def slice_of() -> tuple[list[Progress | Finding], bool]:
            news: list[Progress | Finding] = []
            until = time.monotonic() + _SLICE_SECONDS
            for one in steps:
                news.append(one)
                if time.monotonic() > until:
                    return news, False
            return news, True

        try:
            ended = False
            while not ended:
                news, ended = self._ask(slice_of)
                yield from news
        finally:
            if not self._closed:
                self._worker.ask(steps.close)

    def _ask(self, question: Callable[[], T]) -> T:
        def refreshed() -> T:
            self._store.refresh()
            return question()

        self._check_open()
        try:
            return self._worker.ask(refreshed)
        except (sqlite3.Error, ValueError) as error:
            raise when_reading(error, self.path) from error

    def _check_open(self) -> None:
        if self._closed:
            raise ProjectClosed(file=self.path.name)

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
