"""The index of texts: a cache in the user's cache folder that may be deleted at any time.

A full-text table inside the project would be a place where damage goes unseen. Beside each number stand the
first bytes of the text's hash, so that a foreign or older index is noticed, and made anew.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from annotator.storage.codec import unpack
from annotator.text.fold import fold

_SCHEMA = (
    "CREATE TABLE known (no INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='unicode61 remove_diacritics 2')",
)
_VERSION = 1
_DIGEST_BYTES = 8
_BUSY_SECONDS = 1.0
_LETTER = re.compile(r"\w")


class TextIndex:
    """The index of one project. Made and used on the storage thread."""

    def __init__(self, folder: Path, project: str) -> None:
        name = hashlib.sha256(project.encode("utf-8")).hexdigest()[:32]
        self._path = folder / "texts" / f"{name}.index"
        self._connection = self._opened()
        self._known: dict[int, bytes] = self._read()

    def close(self) -> None:
        self._connection.close()

    def has(self, no: int) -> bool:
        """Whether the text of this article is in the index."""
        return no in self._known

    def phrase(self, words: str, *, goes_on: bool) -> Sequence[int]:
        """Numbers of articles with these words in this order; the last word may go on."""
        if not _LETTER.search(words):
            return ()
        quoted = '"' + fold(words).replace('"', " ").replace("\0", " ") + '"'
        rows = self._connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ?", (quoted + (" *" if goes_on else ""),)
        ).fetchall()
        return [no for (no,) in rows if no in self._known]

    def missing(self, project: sqlite3.Connection) -> list[int]:
        """Numbers of articles that the index lacks. Begins anew where the index is of other texts."""
        there = dict(
            project.execute(
                "SELECT article, json_extract(body, '$.text_sha256') FROM record WHERE kind = 'article'"
            ).fetchall()
        )
        wanted = {no: bytes.fromhex(digest)[:_DIGEST_BYTES] for no, digest in there.items()}
        if any(wanted.get(no, digest) != digest for no, digest in self._known.items()):
            self._begin_anew()
        return [no for no in wanted if no not in self._known]

    def add(self, project: sqlite3.Connection, numbers: Sequence[int]) -> None:
        """Take the texts of some articles in, in one transaction."""
        try:
            self._add(project, numbers)
        except sqlite3.Error:  # no room in the cache folder, or another program holds it
            self._connection.close()
            self._connection, self._known = _in_memory(), {}
            self._add(project, numbers)

    def _add(self, project: sqlite3.Connection, numbers: Sequence[int]) -> None:
        rows = []
        for no in numbers:
            row = project.execute("SELECT body FROM text WHERE no = ?", (no,)).fetchone()
            if row is not None:
                data = unpack(row[0])
                rows.append((no, fold(data.decode("utf-8")), hashlib.sha256(data).digest()[:_DIGEST_BYTES]))
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            there = {no for (no,) in self._connection.execute("SELECT no FROM known")}
            rows = [row for row in rows if row[0] not in there]  # another window was quicker
            self._connection.executemany(
                "INSERT INTO words (rowid, body) VALUES (?, ?)", [(no, body) for no, body, _ in rows]
            )
            self._connection.executemany(
                "INSERT INTO known VALUES (?, ?)", [(no, digest) for no, _, digest in rows]
            )
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._known = self._read()

    def _opened(self) -> sqlite3.Connection:
        """The index on disk; in memory where that cannot be used."""
        with suppress(sqlite3.Error, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return _ready(sqlite3.connect(self._path, isolation_level=None, timeout=_BUSY_SECONDS))
        with suppress(sqlite3.Error, OSError):  # spoilt, or made by another version
            self._path.unlink(missing_ok=True)
            return _ready(sqlite3.connect(self._path, isolation_level=None, timeout=_BUSY_SECONDS))
        return _in_memory()

    def _read(self) -> dict[int, bytes]:
        try:
            return dict(self._connection.execute("SELECT no, digest FROM known").fetchall())
        except sqlite3.Error:
            self._begin_anew()
            return {}

    def _begin_anew(self) -> None:
        self._known = {}
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            self._connection.execute("DELETE FROM known")
            self._connection.execute("COMMIT")
        except sqlite3.Error:
            self._connection.close()
            self._connection = _in_memory()


def _in_memory() -> sqlite3.Connection:
    return _ready(sqlite3.connect(":memory:", isolation_level=None))


def _ready(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Settings of a cache, and its tables where there are none. Raises sqlite3.Error for another file."""
    try:
        for pragma in ("trusted_schema=OFF", "journal_mode=MEMORY", "synchronous=OFF"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != _VERSION:
            connection.execute("BEGIN IMMEDIATE")
            for statement in _SCHEMA:  # the tables of another version are in the way: an error
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={_VERSION}")
            connection.execute("COMMIT")
        connection.execute("SELECT COUNT(*) FROM known").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
