"""The thorough check of a project: replay the whole log and compare it with everything else in the file.

A generator: it can be driven in slices between other work and closed at any yield. What is committed while it
runs is replayed as well.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotator.storage import findings as f
from annotator.storage.connection import connect
from annotator.storage.errors import DamagedProject, when_reading
from annotator.storage.findings import Finding, Progress
from annotator.storage.lock import holder_of
from annotator.storage.pages import integrity, never
from annotator.storage.replay import Replay, in_short
from annotator.storage.schema import META_KEYS, Head, check_schema
from annotator.storage.state_check import StateCheck

if TYPE_CHECKING:
    from annotator.storage.second_look import SecondLook

T = TypeVar("T")
_OPERATIONS_A_STEP = 200
_ARTICLES_A_STEP = 10
_FILES_A_STEP = 5
_MOST_FINDINGS = 200
_MOST_PATIENCE = 20
_LONG = 20_000
"""From so many operations on a second process is worth its start, a quarter of a second."""


def verify(
    path: Path, against: Sequence[Head] = (), elsewhere: Sequence[Head] = ()
) -> Iterator[Progress | Finding]:
    """Check a project file on a connection of its own, which only reads.

    `against` are heads that were seen earlier in this file and noted outside the project, `elsewhere` such of
    copies of it: two copies that were worked on apart are no damage, and worth knowing. Without a grave
    finding the project is sound. Raises NoSuchProject, NotAProject, NewerProject, ProjectBusy,
    ProjectNotWritable.
    """
    path = Path(path).absolute()
    try:
        connection = connect(path, "ro")
    except sqlite3.Error as error:
        raise when_reading(error, path) from error
    try:
        holder = holder_of(path)
        if holder is not None:
            fields = {"person": holder.person, "machine": holder.machine}
            yield Finding("", f.IN_USE, fields, grave=False)
        with _second_look(connection, path) as second:
            yield from check(connection, path, against, elsewhere=elsewhere, second=second)
    finally:
        connection.close()


@contextmanager
def _second_look(connection: sqlite3.Connection, path: Path) -> Iterator[SecondLook | None]:
    """A second process for a long history; where its end cannot be read, the check will say why."""
    try:
        (last,) = connection.execute("SELECT MAX(seq) FROM operation").fetchone()
    except sqlite3.Error:
        last = None
    if not isinstance(last, int) or last < _LONG:
        yield None
        return
    from annotator.storage.second_look import SecondLook  # runs as a module of its own, too

    with closing(SecondLook(path, last)) as second:
        yield second


def check(
    connection: sqlite3.Connection,
    path: Path,
    against: Sequence[Head] = (),
    hurried: Callable[[], bool] | None = None,
    elsewhere: Sequence[Head] = (),
    second: SecondLook | None = None,
) -> Generator[Progress | Finding, None, None]:
    """Like `verify`, on a connection that is there. Nothing stays open in it at a yield.

    `second` looks meanwhile at what needs no replay. `hurried` tells whether something else wants the
    connection: the one long statement gives way to it.
    """
    grave = 0
    for news in _guarded(connection, path, _Check(connection, against, elsewhere, second), hurried or never):
        if isinstance(news, Finding) and news.grave:
            grave += 1
            if grave > _MOST_FINDINGS:
                yield Finding("", f.MANY)
                return
        yield news


def _guarded(
    connection: sqlite3.Connection, path: Path, rows: _Check, hurried: Callable[[], bool]
) -> Iterator[Progress | Finding]:
    """The steps, with what cannot be read as one more finding."""
    try:
        check_schema(connection, path)
        if not rows.is_helped:
            yield from _pages(connection, hurried)
        yield from rows.steps()
    except DamagedProject as error:
        yield Finding("", f.TABLES, {"reason": error.fields["reason"]})
    except sqlite3.Error as error:
        translated = when_reading(error, path)
        if not isinstance(translated, DamagedProject):
            raise translated from error
        yield Finding("", f.UNREADABLE, {"reason": translated.fields["reason"]})
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # A value of another type or form than the tables allow: only damage puts it there.
        yield Finding("", f.UNREADABLE, {"reason": in_short(error) or type(error).__name__})


def _pages(connection: sqlite3.Connection, hurried: Callable[[], bool]) -> Iterator[Progress | Finding]:
    """SQLite's own check of pages, indexes and types. Rows that belong to nothing are found by comparing."""
    said: list[str] | None = None
    for patience in range(_MOST_PATIENCE + 1):
        yield Progress(f.PAGES, 0, 1)
        said = integrity(connection, hurried if patience < _MOST_PATIENCE else never)
        if said is not None:
            break
    for words in said or ():
        yield Finding("", f.PAGE, {"reason": words})
    yield Progress(f.PAGES, 1, 1)


class _Check:
    """Replay, then comparison; every step reads one state of the file, in one transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        against: Sequence[Head],
        elsewhere: Sequence[Head],
        second: SecondLook | None,
    ) -> None:
        self._connection = connection
        self._against = against
        self._elsewhere = elsewhere
        self._second = second
        self._replay = Replay(hashed_elsewhere=second.last if second else 0)
        self._seen = frozenset(head.seq for head in (*against, *elsewhere))

    @property
    def is_helped(self) -> bool:
        """Whether another process looks at what needs no replay."""
        return self._second is not None

    def steps(self) -> Iterator[Progress | Finding]:
        """All steps in their order; without a whole history there is nothing to compare with."""
        yield from self._compared()
        if self._second is not None:
            yield from self._second.findings()

    def _compared(self) -> Iterator[Progress | Finding]:
        yield from self._history()
        if self._replay.broken:
            yield Finding("", f.NOT_COMPARED)
            return
        looked_at = None if self._second is None else self._second.records()
        state = StateCheck(self._connection, self._replay, looked_at)
        yield from self._step(self._ends)
        yield from self._step(state.numbers)
        yield from self._articles(state)
        yield from self._files(state)

    def _history(self) -> Iterator[Progress | Finding]:
        while True:
            done = self._replay.head.seq
            yield from self._step(tuple, most=_OPERATIONS_A_STEP)
            yield Progress(f.HISTORY, self._replay.head.seq, max(self._last(), self._replay.head.seq))
            if self._replay.head.seq == done:
                return

    def _articles(self, state: StateCheck) -> Iterator[Progress | Finding]:
        done = -1
        while done < len(self._replay.numbers):
            ids = ["", *self._replay.numbers]
            for no in range(done + 1, min(done + 1 + _ARTICLES_A_STEP, len(ids))):
                yield from self._step(partial(state.article, no, ids[no]))
                done = no
            yield Progress(f.ARTICLES, done, len(self._replay.numbers))

    def _files(self, state: StateCheck) -> Iterator[Progress | Finding]:
        last: int | None = 0
        while last is not None:
            found: list[Finding] = []
            last = self._in_transaction(partial(state.raw, last, _FILES_A_STEP, found))
            yield from found
            yield Progress(f.FILES, 0, 1)
        if state.wanted_raw:
            yield Finding("", f.RAW_ABSENT, {"count": len(state.wanted_raw)}, grave=False)
        yield Progress(f.FILES, 1, 1)

    def _ends(self) -> Iterator[Finding]:
        """Does the history end where the project says, and as those remember who saw it earlier?"""
        meta = dict(self._connection.execute("SELECT key, value FROM meta").fetchall())
        last = self._replay.head
        if meta.keys() != META_KEYS:
            yield Finding("", f.META)
        elif (meta["head_seq"], meta["head_hash"]) != (str(last.seq), last.hash):
            yield Finding("", f.HEAD, {"last": last.seq, "head": meta["head_seq"]})
        for seq, digest in self._against:
            if seq > last.seq:
                yield Finding("", f.SHORTER, {"seq": seq, "last": last.seq})
            elif seq and self._replay.hashes.get(seq) != digest:
                yield Finding("", f.WITNESS, {"seq": seq})
        for seq, digest in self._elsewhere:
            if seq > last.seq or (seq and self._replay.hashes.get(seq) != digest):
                yield Finding("", f.ELSEWHERE, {"seq": seq, "last": last.seq}, grave=False)
                return

    def _step(self, look: Callable[[], Iterable[Finding]], most: int = -1) -> list[Finding]:
        """Take in what was committed since the last step, all of it or `most` operations; then look."""

        def both() -> list[Finding]:
            return [*self._replay.go_on(self._connection, most, self._seen), *look()]

        return self._in_transaction(both)

    def _in_transaction(self, read: Callable[[], T]) -> T:
        self._connection.execute("BEGIN")
        try:
            return read()
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _last(self) -> int:
        (last,) = self._connection.execute("SELECT MAX(seq) FROM operation").fetchone()
        return last or 0
