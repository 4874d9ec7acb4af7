"""The rows that a batch of operations comes to, gathered before its transaction begins."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct, field

from annotator.domain.errors import StaleChange
from annotator.domain.operations import Change, Draft
from annotator.domain.records import Kind
from annotator.domain.summaries import Summary, updated
from annotator.storage.articles import CORPUS, Articles, cells
from annotator.storage.codec import pack
from annotator.storage.log_rows import LogRow, payload_and_body
from annotator.storage.rows import columns, stored, without_text
from annotator.storage.schema import Head

Row = tuple[object, ...]


class Append(Struct, frozen=True):
    """An operation on its way into the file, with the raw bytes that came with it (by SHA-256, in hex)."""

    draft: Draft
    raw: Mapping[str, bytes]


class Written(NamedTuple):
    """An operation that is in the file."""

    id: str
    seq: int
    hash: str


class _Turn(Struct):
    """What a batch makes of one record: as the file holds it, and as it will."""

    before: str | None
    after: str | None


class Batch(Struct):
    """The rows that some operations come to, gathered before the transaction begins."""

    articles: Articles
    head: Head
    numbers: dict[str, int] = field(default_factory=dict)
    summaries: dict[int, Summary | None] = field(default_factory=dict)
    operations: list[Row] = field(default_factory=list)
    touches: list[Row] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    _turns: dict[tuple[int, Kind, str], _Turn] = field(default_factory=dict)
    _raw: dict[str, bytes] = field(default_factory=dict)
    _first_new: int = 0

    def __post_init__(self) -> None:
        self._first_new = self.articles.next_number()

    def add(self, append: Append) -> None:
        """Take one more operation in. Raises StaleChange where it does not follow from the one before."""
        draft = append.draft
        seq = self.head.seq + 1
        payload, body = payload_and_body(draft, self.head.hash)
        digest = hashlib.sha256(body)
        self.operations.append(
            LogRow(
                seq, draft.id, draft.at, draft.actor, draft.summary, draft.reverts, digest.digest(), payload
            )
        )
        touched = self._take_changes(draft.changes)
        self.touches.extend((no, seq) for no in sorted(touched))
        self._raw.update(append.raw)
        self.head = Head(seq, digest.hexdigest())
        self.written.append(Written(draft.id, seq, self.head.hash))

    def _take_changes(self, changes: Iterable[Change]) -> set[int]:
        own: dict[int, list[Change]] = {}
        for change in changes:
            no = self._number(change.key.article)
            own.setdefault(no, []).append(change)
            turn = self._turns.get((no, change.key.kind, change.key.id))
            if turn is None:
                self._turns[no, change.key.kind, change.key.id] = _Turn(change.before, change.after)
            elif turn.after != change.before:
                raise StaleChange(kind=change.key.kind, id=change.key.id)
            else:
                turn.after = change.after
        for no, some in own.items():
            if no != CORPUS:
                self.summaries[no] = updated(self._summary(no), some)
        return set(own)

    def _number(self, article: str | None) -> int:
        no = self.articles.number(article)
        if no is None and article is not None:
            no = self.numbers.get(article)
            if no is None:
                no = self.numbers[article] = self._first_new + len(self.numbers)
        return no or CORPUS

    def _summary(self, no: int) -> Summary | None:
        return self.summaries[no] if no in self.summaries else self.articles.summary(no)

    def new_articles(self) -> list[Row]:
        return [(no, id_, None, *cells(self.summaries.get(no))) for id_, no in self.numbers.items()]

    def altered_articles(self) -> list[Row]:
        return [
            (*cells(summary), no)
            for no, summary in self.summaries.items()
            if no < self._first_new and summary != self.articles.summary(no)
        ]

    def texts(self) -> list[Row]:
        return [
            (no, pack(without_text(turn.after)[1].encode("utf-8")))
            for (no, kind, _), turn in self._turns.items()
            if kind == "article" and turn.after is not None
        ]

    def removed_texts(self) -> list[Row]:
        return [
            (no,)
            for (no, kind, _), turn in self._turns.items()
            if kind == "article" and turn.before is not None
        ]

    def raw_rows(self, connection: sqlite3.Connection) -> list[Row]:
        """Raw bytes that the file does not hold yet, also not as the UTF-8 bytes of a text of this batch."""
        texts = {
            hashlib.sha256(without_text(turn.after)[1].encode("utf-8")).hexdigest()
            for (_, kind, _), turn in self._turns.items()
            if kind == "article" and turn.after is not None and self._raw
        }
        return [
            (bytes.fromhex(digest), pack(data))
            for digest, data in self._raw.items()
            if digest not in texts
            and not connection.execute(
                "SELECT 1 FROM raw WHERE sha256 = ?", (bytes.fromhex(digest),)
            ).fetchone()
        ]

    def records(self) -> tuple[list[Row], list[Row], list[Row]]:
        """Rows to insert, to alter and to remove; each carries what the file must hold before."""
        inserted: list[Row] = []
        altered: list[Row] = []
        removed: list[Row] = []
        for (no, kind, id_), turn in self._turns.items():
            before = _stored(kind, turn.before)
            if turn.after is None:
                if before is not None:
                    removed.append((no, kind, id_, before))
                continue
            said = columns(kind, turn.after)
            after = _stored(kind, turn.after)
            if before is None:
                inserted.append((no, kind, id_, *said, after))
            else:
                altered.append((*said, after, no, kind, id_, before))
        return inserted, altered, removed

    def stale(self, connection: sqlite3.Connection) -> StaleChange:
        """The error that names the first record which the file does not hold as a change says."""
        statement = "SELECT body FROM record WHERE article = ? AND kind = ? AND id = ?"
        for (no, kind, id_), turn in self._turns.items():
            row = connection.execute(statement, (no, kind, id_)).fetchone()
            if (row[0] if row else None) != _stored(kind, turn.before):
                return StaleChange(kind=kind, id=id_)
        return StaleChange(kind="record", id="of an operation")


def _stored(kind: Kind, body: str | None) -> str | None:
    return None if body is None else stored(kind, body)
