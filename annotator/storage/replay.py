"""Replaying the log from its first operation: is the chain whole, and to what state does it lead?

The state is kept as digests of 16 bytes, so that the memory stays small.
"""

from __future__ import annotations

import hashlib
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator

import orjson

from annotator.domain.operations import Change, Operation
from annotator.domain.records import CLASSES, CORPUS_KINDS, Kind
from annotator.domain.summaries import Summary, updated
from annotator.storage import findings as f
from annotator.storage.articles import CORPUS
from annotator.storage.codec import BadPacking, unpack
from annotator.storage.findings import Finding
from annotator.storage.schema import NO_HEAD, Head

Records = dict[tuple[Kind, str], bytes]


class Replay:
    """The log up to `head`, and what follows from it."""

    def __init__(self) -> None:
        self.head = NO_HEAD
        self.broken = False
        self.numbers: dict[str, int] = {}
        self.summaries: dict[int, Summary | None] = {}
        self.records: defaultdict[int, Records] = defaultdict(dict)
        self.touches: defaultdict[int, array[int]] = defaultdict(lambda: array("Q"))
        self.sources: set[str] = set()
        self.hashes: dict[int, str] = {}

    def go_on(self, connection: sqlite3.Connection, most: int, wanted: frozenset[int]) -> Iterator[Finding]:
        """Replay at most so many operations more. The hashes of `wanted` numbers are kept in `hashes`."""
        rows = connection.execute(
            "SELECT seq, id, at, actor, summary, reverts, hash, payload FROM operation"
            " WHERE seq > ? ORDER BY seq LIMIT ?",
            (self.head.seq, most),
        ).fetchall()
        for seq, *columns, digest, packed in rows:
            found = [Finding(f"operation {seq}", *what) for what in self._take(seq, columns, digest, packed)]
            self.broken = self.broken or bool(found)
            yield from found
            self.head = Head(seq, digest.hex())
            if seq in wanted:
                self.hashes[seq] = self.head.hash

    def _take(
        self, seq: int, columns: list[str | None], digest: bytes, packed: bytes
    ) -> Iterator[tuple[str, dict[str, object]]]:
        """Check one operation and take its changes in; give what is wrong with it."""
        if seq != self.head.seq + 1:
            yield f.GAP, {"expected": self.head.seq + 1}
        try:
            payload = unpack(packed)
            operation = Operation.parse(payload)
            _check_keys(operation.changes)
        except BadPacking as error:
            yield f.PACKING, {"reason": error}
            return
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            yield f.NO_OPERATION, {"reason": in_short(error) or type(error).__name__}
            return
        # The hash of the canonical form and that of the very bytes: both fit only canonical bytes.
        if hashlib.sha256(payload).digest() != digest or operation.hash != digest.hex():
            yield f.HASH, {}
        if operation.prev_hash != self.head.hash:
            yield f.CHAIN, {}
        said = (operation.id, operation.at, operation.actor, operation.summary, operation.reverts)
        for name, in_column, in_payload in zip(
            ("id", "at", "actor", "summary", "reverts"), columns, said, strict=True
        ):
            if in_column != in_payload:
                yield f.COLUMN, {"column": name}
        yield from self._take_changes(seq, operation.changes)

    def _take_changes(self, seq: int, changes: Iterable[Change]) -> Iterator[tuple[str, dict[str, object]]]:
        own: dict[int, list[Change]] = {}
        for change in changes:
            no = self._number(change.key.article)
            own.setdefault(no, []).append(change)
            records, key = self.records[no], (change.key.kind, change.key.id)
            if not self.broken and records.get(key) != _digest_or_none(change.before):
                yield f.BEFORE, {"kind": change.key.kind, "id": change.key.id}
            if change.after is None:
                records.pop(key, None)
            else:
                records[key] = digest_of(change.after)
                if change.key.kind == "article":
                    self.sources.add(orjson.loads(change.after)["source"]["sha256"])
        for no, some in own.items():
            self.touches[no].append(seq)
            if no != CORPUS:
                try:
                    self.summaries[no] = updated(self.summaries.get(no), some)
                except (KeyError, TypeError, ValueError) as error:
                    yield f.NO_OPERATION, {"reason": in_short(error)}

    def _number(self, article: str | None) -> int:
        return CORPUS if article is None else self.numbers.setdefault(article, len(self.numbers) + 1)


def digest_of(body: str) -> bytes:
    """16 bytes that stand for a record."""
    return hashlib.blake2b(body.encode("utf-8"), digest_size=16).digest()


def _digest_or_none(body: str | None) -> bytes | None:
    return None if body is None else digest_of(body)


def _check_keys(changes: Iterable[Change]) -> None:
    """Raise ValueError where a change names no record that can be."""
    for change in changes:
        article, kind, id_ = change.key
        if kind not in CLASSES or not isinstance(id_, str):
            raise ValueError(f"no record is called {kind} {id_}")
        if (article is None) != (kind in CORPUS_KINDS) or not isinstance(article, str | None):
            raise ValueError(f"a {kind} belongs elsewhere")


def in_short(error: Exception) -> str:
    """The first line of what an error says."""
    return str(error).partition("\n")[0]
