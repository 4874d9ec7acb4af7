"""An open project file as the storage thread sees it: one connection, its checks, its reads, its writer."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.storage import schema
from annotator.storage.articles import Articles
from annotator.storage.batch import Append, Written
from annotator.storage.connection import connect, enlarge_cache, prepare_for_writing
from annotator.storage.reading import Reader

if TYPE_CHECKING:
    from annotator.storage.concordance import Concordance
    from annotator.storage.finding import Finder
    from annotator.storage.text_index import TextIndex
    from annotator.storage.writing import Writer

_EDITS_AT_ONCE = 50
_PAGES_A_STEP = 256


class StoppedHalfway(Exception):
    """A copy was given up because the project is being closed."""


class Store:
    """One project file, open. Made by whoever opens it, then used by the storage thread alone."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.connection = connection
        seen = schema.glance(connection, path)
        self.project = seen.project
        self.head = seen.head
        self.articles = Articles.load(connection)
        self.reader = Reader(connection, self.articles)
        self._text_index: TextIndex | None = None
        self._bulk = False
        self._data_version = self._version_of_data()

    @classmethod
    def open(cls, path: Path, *, read_only: bool) -> Store:
        """Check and open. Raises ProjectError of some kind, sqlite3.Error."""
        connection = connect(path, "ro" if read_only else "rw")
        try:
            store = cls(path, connection, read_only=read_only)
            if not read_only:
                prepare_for_writing(connection)
        except BaseException:
            connection.close()
            raise
        return store

    @cached_property
    def writer(self) -> Writer:
        """Imports SQLAlchemy."""
        from annotator.storage.writing import Writer

        return Writer(self.connection, self.articles, self.head)

    @cached_property
    def finder(self) -> Finder:
        """Imports SQLAlchemy."""
        from annotator.storage.finding import Finder

        return Finder(self.connection, self.articles)

    @cached_property
    def concordance(self) -> Concordance:
        """Reads for lists over the whole corpus."""
        from annotator.storage.concordance import Concordance

        return Concordance(self.connection, self.articles)

    def text_index(self, cache: Path) -> TextIndex:
        """The index of texts in a cache folder, made when it is first asked for."""
        from annotator.storage.text_index import TextIndex

        if self._text_index is None:
            self._text_index = TextIndex(cache, self.project)
        return self._text_index

    def write(self, batch: Sequence[Append]) -> list[Written]:
        """Bring a batch to disk; when it raises, nothing of it is there.

        After an unclear failure the file itself is asked, so that nothing is ever written twice.
        """
        bulk = len(batch) > _EDITS_AT_ONCE
        if bulk != self._bulk:
            enlarge_cache(self.connection, bulk=bulk)
            self._bulk = bulk
        writer = self.writer
        try:
            written = writer.write(batch)
        except Exception:
            writer.roll_back()
            known = writer.written([append.draft.id for append in batch])
            if len(known) < len(batch):
                raise
            written = [known[append.draft.id] for append in batch]
        self.head = writer.head
        return written

    def refresh(self) -> None:
        """Beside somebody who writes: take in what they committed since the last look."""
        if self.read_only and (version := self._version_of_data()) != self._data_version:
            self.head = schema.glance(self.connection, self.path).head
            fresh = Articles.load(self.connection)
            self.articles.take(fresh.numbers(), fresh.by_number())
            self._data_version = version

    def copy_to(self, path: Path, waiting: Sequence[Append]) -> None:
        """Write the project, and operations that could not be written into it, to a new file."""
        try:
            self.connection.execute("VACUUM INTO ?", (str(path),))
            if waiting:
                copy = Store.open(path, read_only=False)
                try:
                    copy.writer.write(waiting)
                finally:
                    copy.close()
            flush(path)
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise

    def back_up_to(self, path: Path, pause: Callable[[], bool]) -> None:
        """Copy the project to a new file, page by page, with what is committed meanwhile.

        `pause` is called between steps, in which this connection may be used; where it says False, or where
        anything fails, nothing is left and StoppedHalfway or the error is raised.
        """

        def step(_status: int, _left: int, _all: int) -> None:
            if not pause():
                raise StoppedHalfway

        try:
            copy = connect(path, "rwc")
            try:
                copy.execute("PRAGMA journal_mode=OFF").fetchall()
                copy.execute("PRAGMA synchronous=OFF")
                self.connection.backup(copy, pages=_PAGES_A_STEP, progress=step)
            finally:
                copy.close()
            flush(path)
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise

    def close(self) -> None:
        """Close the connection and leave one file behind, not two."""
        if "writer" in self.__dict__:
            self.writer.close()
        if self._text_index is not None:
            self._text_index.close()
        with suppress(sqlite3.Error):
            if not self.read_only:
                self.connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        self.connection.close()

    def _version_of_data(self) -> int:
        (version,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(version)


def flush(path: Path) -> None:
    """Bring a new file of ours, which nobody has open, to disk. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Bring a new name in a folder to disk, where the system can do that by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def create(path: Path, project: str, first: Sequence[Append]) -> None:
    """Write a new project file at `path`, where nothing is. Raises sqlite3.Error, OSError."""
    connection = connect(path, "rwc")
    try:
        prepare_for_writing(connection)
        schema.make(connection, project)
    finally:
        connection.close()
    store = Store.open(path, read_only=False)
    try:
        if first:
            store.write(first)
    finally:
        store.close()
