"""Reading a damaged project: everything that still can be read, row by row, and nothing taken on trust.

Works on a copy that nobody else has open.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from annotator.domain.operations import Operation
from annotator.storage import schema
from annotator.storage.codec import PLAIN, BadPacking, unpack
from annotator.storage.log_rows import COLUMNS, LogRow, body_of
from annotator.storage.schema import NO_HEAD, Head
from annotator.storage.short import whole

PAGE = 4096
"""The size of a page in every project."""
_MAGIC = b"SQLite format 3\0"
_LEAST_BYTES = 60  # of an operation in the file: a hash, an id, and a payload
_TOO_MANY = 1_000_000_000
_Row = tuple[object, ...]


class Seen(NamedTuple):
    """An operation that holds together in itself, under the number at which it stood."""

    seq: int
    operation: Operation


class StoredRecord(NamedTuple):
    """A row of `record` as it was read; its article is a number still."""

    no: int
    kind: str
    id: str
    body: str
    columns: tuple[object, ...]


def fill_up(path: Path, *, new_first_page: bool) -> None:
    """Give a file the length that its header tells, or SQLite reads nothing of it.

    With `new_first_page` its first page becomes that of a new project: the tables of a project that was never
    compacted begin at the same pages as those of a new one.
    """
    with path.open("r+b") as file:
        data = file.read(100)
        length = os.fstat(file.fileno()).st_size
        told = int.from_bytes(data[28:32], "big") if data.startswith(_MAGIC) else 0
        pages = max(-(-length // PAGE), min(told, _TOO_MANY // PAGE) if not new_first_page else 0, 1)
        file.truncate(pages * PAGE)
        if new_first_page:
            first = bytearray(_first_page())
            first[28:32] = pages.to_bytes(4, "big")
            first[92:96] = first[24:28]  # the length above is valid for this state of the file
            file.seek(0)
            file.write(first)


def _first_page() -> bytes:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        schema.make(connection, "")
        return connection.serialize()[:PAGE]
    finally:
        connection.close()


class Wreck:
    """A damaged project, read as far as it goes."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.text_factory = _text
        self._connection.execute("PRAGMA trusted_schema=OFF")
        self._connection.execute("PRAGMA mmap_size=0")
        self._size = path.stat().st_size
        self.lost: set[str] = set()
        """The tables of which something could not be read."""

    def close(self) -> None:
        self._connection.close()

    def meta(self) -> dict[str, str]:
        """The project's own data, or what there is of it."""
        rows = self._some("meta", "SELECT key, value FROM meta")
        return {key: value for key, value in rows if isinstance(key, str) and isinstance(value, str)}

    def last(self) -> int:
        """The highest number that an operation can have in a file of this length, whatever the file says."""
        return self._size // _LEAST_BYTES

    def operations(self) -> Iterator[Seen]:
        """Operations that hold together in themselves, in order. Their chain is for the caller to follow."""
        kept: tuple[int, Operation, bool] | None = None
        said = NO_HEAD  # the row before, and the hash that stands in it
        for row in self._ranges("operation", f"SELECT {COLUMNS} FROM operation", "seq", self.last()):  # noqa: S608
            hashes = [kept[1].hash] if kept and kept[0] == said.seq else []
            read = _operation(row, said.seq, [*hashes, said.hash])
            if kept is not None and (kept[2] or _proves(read, row, kept[1])):
                yield Seen(*kept[:2])
            kept = read
            said = _head(row)
        if kept is not None and kept[2]:
            yield Seen(*kept[:2])

    def article_ids(self) -> dict[int, str]:
        """The ids of articles by their numbers."""
        rows = list(self._ranges("article", "SELECT no, id FROM article", "no", self._most_articles()))
        rows += self._some("record", "SELECT article, id FROM record WHERE kind = 'article'")
        return {no: id_ for no, id_ in rows if isinstance(no, int) and isinstance(id_, str) and no}

    def records(self) -> Iterator[StoredRecord]:
        """Rows of `record`, of any shape."""
        columns = "article, kind, id, body, label, status, entity, origin, score, name"
        statement = f"SELECT {columns} FROM record"  # noqa: S608 - our own names
        for no, kind, id_, body, *rest in self._ranges("record", statement, "article", self._most_articles()):
            if isinstance(no, int) and all(isinstance(value, str) for value in (kind, id_, body)):
                yield StoredRecord(no, str(kind), str(id_), whole(str(body)), tuple(rest))

    def text(self, no: int, digest: str) -> str | None:
        """The text of an article if its hash is this one: as stored, or as the bytes of its file."""
        packed = [row[0] for row in self._some("text", "SELECT body FROM text WHERE no = ?", no)]
        raw = self.raw(digest)
        for data in (*map(_unpacked, packed), raw):
            if data is not None and hashlib.sha256(data).hexdigest() == digest:
                return data.decode("utf-8")
        return None

    def raw(self, digest: str) -> bytes | None:
        """The bytes of an imported file by their SHA-256 in hex."""
        statement = "SELECT body FROM raw WHERE sha256 = ?"
        for (packed,) in self._some("raw", statement, bytes.fromhex(digest)):
            data = _unpacked(packed)
            if data is not None and hashlib.sha256(data).hexdigest() == digest:
                return data
        return None

    def _most_articles(self) -> int:
        return self._size // _LEAST_BYTES

    def _some(self, table: str, statement: str, *values: object) -> list[_Row]:
        """The rows of a statement up to the first damage."""
        rows: list[_Row] = []
        try:
            rows.extend(self._connection.execute(statement, values))  # what came before a damage stays
        except (sqlite3.Error, UnicodeDecodeError):
            self.lost.add(table)
        return rows

    def _ranges(self, table: str, statement: str, column: str, last: int) -> Iterator[_Row]:
        """Rows in order of a whole number, from 0; where a stretch cannot be read it is halved."""
        wanted = f"{statement} WHERE {column} BETWEEN ? AND ? ORDER BY {column}"
        open_ = [(0, last)]
        while open_:
            low, high = open_.pop()
            place, given = low - 1, 0
            try:
                for row in self._connection.execute(wanted, (low, high)):
                    given = given + 1 if row[0] == place else 1
                    place = row[0] if isinstance(row[0], int) else place
                    yield row
            except (sqlite3.Error, UnicodeDecodeError):
                self.lost.add(table)
                yield from self._rest_of(f"{statement} WHERE {column} = ?", max(place, low), given)
                after = max(place, low) + 1
                middle = (after + high) // 2
                open_ += [(middle + 1, high), (after, middle)] if after < high else []
                open_ += [(high, high)] if after == high else []

    def _rest_of(self, statement: str, place: int, given: int) -> Iterator[_Row]:
        """Rows of one number behind those that were given, each by itself: a cursor reads ahead."""
        for skipped in count(given):
            try:
                rows = self._connection.execute(f"{statement} LIMIT 1 OFFSET ?", (place, skipped)).fetchall()
            except (sqlite3.Error, UnicodeDecodeError):
                return
            if not rows:
                return
            yield rows[0]


def _text(data: bytes) -> str | bytes:
    """Text as it is, spoilt text as bytes, so that its row is seen and refused."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data


def _proves(read: tuple[int, Operation, bool] | None, row: _Row, before: Operation) -> bool:
    """Whether an operation says which one it follows: by its own hash, or packed whole, by naming it."""
    if read is None or read[1].prev_hash != before.hash:
        return False
    payload = row[7]
    return read[2] or (isinstance(payload, bytes) and payload[:1] == PLAIN)


def _head(row: _Row) -> Head:
    """What a row says of itself; 64 zeros where that is no hash."""
    seq, digest = row[0], row[6]
    return Head(
        seq if isinstance(seq, int) else 0, digest.hex() if isinstance(digest, bytes) else NO_HEAD.hash
    )


def _operation(row: _Row, before: int, hashes: list[str]) -> tuple[int, Operation, bool] | None:
    """(number, operation, whether its hash is the one beside it) of a row; None where it is none.

    `hashes` are those that the row before, `before`, can have: with the first of them that fits it holds
    together. Without the row before only an operation that is packed whole can be told to be sound.
    """
    try:
        log_row = LogRow._make(row)  # of any types: what they spoil is caught
        if not isinstance(log_row.seq, int):
            return None
        found = None
        for prev_hash in hashes if log_row.seq == before + 1 or log_row.is_whole else []:
            body = body_of(log_row, prev_hash)
            operation = Operation.parse(body)
            if hashlib.sha256(body).hexdigest() != operation.hash:
                return None  # not the canonical bytes
            is_beside = log_row.hash == bytes.fromhex(operation.hash)
            if is_beside or found is None:
                found = log_row.seq, operation, is_beside
            if is_beside:
                break
    except (BadPacking, KeyError, TypeError, ValueError, AttributeError):
        return None
    return found


def _unpacked(packed: object) -> bytes | None:
    try:
        return unpack(packed) if isinstance(packed, bytes) else None
    except BadPacking:
        return None
