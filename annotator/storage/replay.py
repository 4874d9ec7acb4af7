"""Replaying the log from its first operation: is the chain whole, and to what state does it lead?

The state is kept as digests of 16 bytes, so that the memory stays small.
"""

from __future__ import annotations

import hashlib
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from annotator.domain.operations import Change, Operation, PlainChanges, changes_json, plain_changes
from annotator.domain.records import CLASSES, CORPUS_KINDS, Kind
from annotator.domain.summaries import Summary, updated
from annotator.storage import findings as f
from annotator.storage.articles import CORPUS
from annotator.storage.codec import BadPacking, unpack
from annotator.storage.findings import Finding
from annotator.storage.log_rows import COLUMNS, LogRow, put_together
from annotator.storage.schema import NO_HEAD, Head

Records = dict[tuple[Kind, str], bytes]
_News = tuple[str, dict[str, object]]
_Plain = dict[str, Any]


class Replay:
    """The log up to `head`, and what follows from it."""

    def __init__(self, *, hashed_elsewhere: int = 0) -> None:
        self.head = NO_HEAD
        self._hashed_elsewhere = hashed_elsewhere  # up to this number another process looks at the hashes
        self.broken = False
        self.numbers: dict[str, int] = {}
        self._summaries: dict[int, Summary | None] = {}
        self._counts: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        self.records: defaultdict[int, Records] = defaultdict(dict)
        self.touches: defaultdict[int, array[int]] = defaultdict(lambda: array("Q"))
        self.sources: set[str] = set()
        self.hashes: dict[int, str] = {}

    def go_on(self, connection: sqlite3.Connection, most: int, wanted: frozenset[int]) -> Iterator[Finding]:
        """Replay at most so many operations more. The hashes of `wanted` numbers are kept in `hashes`."""
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM operation WHERE seq > ? ORDER BY seq LIMIT ?",  # noqa: S608 - our own names
            (self.head.seq, most),
        ).fetchall()
        for columns in rows:
            row = LogRow._make(columns)
            said = self._take(row)
            self.head = Head(row.seq, row.hash.hex())
            if row.seq in wanted:
                self.hashes[row.seq] = self.head.hash
            if said:
                self.broken = True
                yield from [Finding(f"operation {row.seq}", *what) for what in said]

    def summary(self, no: int) -> Summary | None:
        """The summary of an article as it follows from the log."""
        summary = self._summaries.get(no)
        if summary is None:
            return None
        spans, settled_spans, stances, settled_stances = self._counts[no]
        return replace(
            summary,
            open_spans=spans,
            settled_spans=settled_spans,
            open_stances=stances,
            settled_stances=settled_stances,
        )

    def _take(self, row: LogRow) -> list[_News]:
        """Check one operation and take its changes in; give what is wrong with it."""
        said: list[_News] = []
        if row.seq != self.head.seq + 1:
            said.append((f.GAP, {"expected": self.head.seq + 1}))
        try:
            data = unpack(row.payload)
            if row.is_whole:
                data = _look_through(row, data, self.head.hash, said)
            plain = plain_changes(data, looked_at=row.seq <= self._hashed_elsewhere)
            if not row.is_whole and not (plain.is_canonical and self._has_its_hash(row, data)):
                said.append((f.HASH, {}))
            for change in plain.changes:
                _check_key(change["article"], change["record"], change["id"])
            self._take_changes(row.seq, plain, said)
        except BadPacking as error:
            said.append((f.PACKING, {"reason": error}))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            said.append((f.NO_OPERATION, {"reason": in_short(error) or type(error).__name__}))
        return said

    def _has_its_hash(self, row: LogRow, changes: bytes) -> bool:
        if row.seq <= self._hashed_elsewhere:
            return True
        return hashlib.sha256(put_together(row, changes, self.head.hash)).digest() == row.hash

    def _take_changes(self, seq: int, plain: PlainChanges, said: list[_News]) -> None:
        broken, encode = self.broken or bool(said), plain.encode
        touched: dict[int, list[_Plain]] = {}
        for change in plain.changes:
            article, kind, id_ = change["article"], change["record"], change["id"]
            before, after = change["before"], change["after"]
            no = CORPUS if article is None else self.numbers.get(article) or self._number(article)
            if no not in touched:
                touched[no] = []
            records, key = self.records[no], (kind, id_)
            was = None if before is None else _digest(encode(before))
            if not broken and records.get(key) != was:
                said.append((f.BEFORE, {"kind": kind, "id": id_}))
            if after is None:
                records.pop(key, None)
            else:
                records[key] = _digest(encode(after))
            if kind in _PLACES:
                self._count(no, kind, before and before["status"], after and after["status"])
            else:
                touched[no].append(change)
        for no, others in touched.items():
            self.touches[no].append(seq)
            if no != CORPUS and (others or self._summaries.get(no) is None):
                self._sum_up(no, others)

    def _count(self, no: int, kind: str, was: object, is_: object) -> None:
        """Count one mention or stance by its status before and after, None where it was not there."""
        if was != is_:
            counts, place = self._counts[no], _PLACES[kind]
            counts[place] += (is_ == "suggested") - (was == "suggested")
            counts[place + 1] += (is_ == "accepted") - (was == "accepted")

    def _sum_up(self, no: int, changes: list[_Plain]) -> None:
        """Follow the summary of an article, as `updated` does; mentions and stances are counted already."""
        seldom = [Change.parse(change) for change in changes if change["record"] in {"article", "decision"}]
        if seldom:
            self._summaries[no] = updated(self._summaries.get(no), seldom)
        if self._summaries.get(no) is None:
            self._counts[no] = [0, 0, 0, 0]
        for change in changes:
            if change["record"] == "article" and change["after"] is not None:
                self.sources.add(change["after"]["source"]["sha256"])

    def _number(self, article: str) -> int:
        return self.numbers.setdefault(article, len(self.numbers) + 1)


_COUNTED = ("open_spans", "settled_spans", "open_stances", "settled_stances")
_PLACES = {"span": 0, "stance": 2}


def _look_through(row: LogRow, payload: bytes, prev_hash: str, said: list[_News]) -> bytes:
    """Check an operation packed whole, whose columns repeat what is in it, and give its changes."""
    operation = Operation.parse(payload)
    # The hash of the canonical form and that of the very bytes: both fit only canonical bytes.
    if hashlib.sha256(payload).digest() != row.hash or operation.hash != row.hash.hex():
        said.append((f.HASH, {}))
    if operation.prev_hash != prev_hash:
        said.append((f.CHAIN, {}))
    for name in ("id", "at", "actor", "summary", "reverts"):
        if getattr(row, name) != getattr(operation, name):
            said.append((f.COLUMN, {"column": name}))  # noqa: PERF401 - behind the others
    return changes_json(operation.changes).encode("utf-8")


def digest_of(body: str) -> bytes:
    """16 bytes that stand for a record."""
    return _digest(body.encode("utf-8"))


def digest_of_all(digests: Mapping[tuple[Kind, str], bytes]) -> str:
    """One for the records of an article, by kind and id; its own row, which holds no text, is left out."""
    rows = [f"{kind} {id_} ".encode() + one for (kind, id_), one in digests.items() if kind != "article"]
    return hashlib.blake2b(b"\n".join(sorted(rows)), digest_size=16).hexdigest()


def _digest(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).digest()


def _check_key(article: str | None, kind: str, id_: str) -> None:
    """Raise ValueError where a change names no record that can be."""
    if type(id_) is not str or kind not in CLASSES:
        raise ValueError(f"no record is called {kind} {id_}")
    if (article is None) != (kind in CORPUS_KINDS) or (article is not None and type(article) is not str):
        raise ValueError(f"a {kind} belongs elsewhere")


def in_short(error: Exception) -> str:
    """The first line of what an error says."""
    return str(error).partition("\n")[0]
