"""Comparing what the tables hold with what the log leads to, article by article."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping

from annotator.domain.canonical import decode
from annotator.domain.records import Article, Kind, Record
from annotator.storage import findings as f
from annotator.storage.articles import COLUMNS, CORPUS, EMPTY, cells
from annotator.storage.codec import BadPacking, unpack
from annotator.storage.findings import Finding
from annotator.storage.replay import Replay, digest_of, digest_of_all, in_short
from annotator.storage.rows import Columns, columns, stored, with_text
from annotator.storage.short import whole

RECORD = ", ".join(("kind", "id", "body", *Columns._fields))
_ARTICLE_COLUMNS = ", ".join(("id", "base", *COLUMNS))


class StateCheck:
    """The comparison of one file with one replay of its log."""

    def __init__(
        self, connection: sqlite3.Connection, replay: Replay, looked_at: Mapping[int, str] | None = None
    ) -> None:
        """`looked_at` are digests of the records of each article, whose form somebody else looked at."""
        self._connection = connection
        self._is_helped = looked_at is not None
        self._looked_at = looked_at or {}
        self._replay = replay
        self.wanted_raw: set[str] = set()

    def numbers(self) -> Iterator[Finding]:
        """Are there rows of `article` for all that the log named, and for nothing else?"""
        stored = dict(self._connection.execute("SELECT no, id FROM article").fetchall())
        expected = {no: id_ for id_, no in self._replay.numbers.items()} | {CORPUS: ""}
        for no in sorted(stored.keys() ^ expected.keys()):
            yield Finding(str(stored.get(no) or expected.get(no) or ""), f.NUMBER)
        for table, column in (("record", "article"), ("touch", "article"), ("text", "no")):
            for (no,) in self._connection.execute(f"SELECT DISTINCT {column} FROM {table}"):  # noqa: S608
                if no not in expected:
                    yield Finding("", f.LINKS, {"table": table})

    def article(self, no: int, id_: str) -> Iterator[Finding]:
        """Is this article, or number 0, the corpus, as the log left it?"""
        row = self._connection.execute(
            f"SELECT {_ARTICLE_COLUMNS} FROM article WHERE no = ?",  # noqa: S608 - our own names
            (no,),
        ).fetchone()
        said = EMPTY if no == CORPUS else cells(self._replay.summary(no))
        if row is not None and row != (id_, None, *said):
            yield Finding(id_, f.SUMMARY)
        touched = self._connection.execute(
            "SELECT seq FROM touch WHERE article = ? ORDER BY seq", (no,)
        ).fetchall()
        if [seq for (seq,) in touched] != list(self._replay.touches.get(no, ())):
            yield Finding(id_, f.TOUCHES)
        yield from self._records(no, id_)

    def _records(self, no: int, article: str) -> Iterator[Finding]:
        expected = self._replay.records.get(no, {})
        text = self._text(no)
        if (text is not None) != (("article", article) in expected):
            yield Finding(article, f.TEXT)
        seen: set[tuple[Kind, str]] = set()
        which = ""
        if self._looked_at.get(no) == digest_of_all(expected):
            seen.update(key for key in expected if key[0] != "article")
            which = " AND kind = 'article'"
        for kind, id_, body, *rest in self._connection.execute(
            f"SELECT {RECORD} FROM record WHERE article = ?{which}",  # noqa: S608 - our own words
            (no,),
        ).fetchall():
            seen.add((kind, id_))
            place = {"kind": kind, "id": id_}
            full = with_text(body, text or "") if kind == "article" else whole(body)
            if (kind, id_) not in expected:
                yield Finding(article, f.FOREIGN, place)
            elif digest_of(full) != expected[kind, id_]:
                yield Finding(article, f.ALTERED, place)
            elif kind == "article" or not self._is_helped:
                if stored(kind, full) != body:
                    yield Finding(article, f.ALTERED, place)
                yield from self._shape(article, kind, id_, full, Columns(*rest))
        for kind, id_ in expected.keys() - seen:
            yield Finding(article, f.MISSING, {"kind": kind, "id": id_})

    def _text(self, no: int) -> str | None:
        row = self._connection.execute("SELECT body FROM text WHERE no = ?", (no,)).fetchone()
        try:
            return None if row is None else unpack(row[0]).decode("utf-8")
        except (BadPacking, UnicodeDecodeError):
            return None

    def _shape(self, place: str, kind: Kind, id_: str, body: str, said: Columns) -> Iterator[Finding]:
        found, record = shape(place, kind, id_, body, said)
        yield from found
        if isinstance(record, Article):
            if hashlib.sha256(record.text.encode("utf-8")).hexdigest() != record.text_sha256:
                yield Finding(place, f.TEXT_HASH)
            if record.source.sha256 != record.text_sha256:
                self.wanted_raw.add(record.source.sha256)

    def raw(self, after: int, most: int, found: list[Finding]) -> int | None:
        """Check some stored files and add to `found`; give the row to go on from, None at the end."""
        rows = self._connection.execute(
            "SELECT rowid, sha256, body FROM raw WHERE rowid > ? ORDER BY rowid LIMIT ?", (after, most)
        ).fetchall()
        for _, digest, packed in rows:
            self.wanted_raw.discard(digest.hex())
            try:
                sound = hashlib.sha256(unpack(packed)).digest() == digest
            except BadPacking:
                sound = False
            if not sound:
                found.append(Finding(f"file {digest.hex()[:12]}", f.RAW))
            if digest.hex() not in self._replay.sources:
                found.append(Finding(f"file {digest.hex()[:12]}", f.RAW_FOREIGN))
        return rows[-1][0] if rows else None


def shape(place: str, kind: Kind, id_: str, body: str, said: Columns) -> tuple[list[Finding], Record | None]:
    """Is a stored record one at all, and do its columns say what it says? What is wrong, and the record."""
    key = {"kind": kind, "id": id_}
    try:
        record = decode(kind, body)
        if columns(kind, body) != said:
            return [Finding(place, f.SEARCH, key)], record
    except (KeyError, TypeError, ValueError) as error:
        return [Finding(place, f.SHAPE, key | {"reason": in_short(error)})], None
    return [], record
