"""How an operation lies in its row, and how its canonical bytes come out of it again.

The row holds what an operation says of itself in columns, and only its changes packed: the canonical bytes
are put together from these and from the hash of the row before. So nothing stands there twice, and whatever
is altered in a row, or put before it, no longer has its hash. Format 1 packed the canonical bytes whole; such
rows stay as they are.
"""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.operations import Draft, around_changes, changes_json
from annotator.domain.values import NO_HASH
from annotator.storage.codec import PLAIN, pack_changes, unpack

COLUMNS = "seq, id, at, actor, summary, reverts, hash, payload"
WITH_HASH_BEFORE = (
    f"SELECT {COLUMNS}, (SELECT hash FROM operation AS one WHERE one.seq = operation.seq - 1) FROM operation"  # noqa: S608
)
"""Rows of the log, each with the hash of the one before."""


class LogRow(NamedTuple):
    """A row of `operation`."""

    seq: int
    id: str
    at: str
    actor: str
    summary: str
    reverts: str | None
    hash: bytes
    payload: bytes

    @property
    def is_whole(self) -> bool:
        """Whether the canonical bytes are packed whole, as in format 1."""
        return self.payload[:1] == PLAIN


def payload_and_body(draft: Draft, prev_hash: str) -> tuple[bytes, bytes]:
    """(the payload of an operation's row, its canonical bytes)."""
    changes = changes_json(draft.changes).encode("utf-8")
    head, tail = around_changes(draft.id, draft.actor, draft.at, draft.summary, draft.reverts, prev_hash)
    return pack_changes(changes), b"".join((head, changes, tail))


def body_of(row: LogRow, prev_hash: str) -> bytes:
    """The canonical bytes of an operation, where `prev_hash` is that of the row before. Raises BadPacking."""
    data = unpack(row.payload)
    if row.is_whole:
        return data
    return put_together(row, data, prev_hash)


def put_together(row: LogRow, changes: bytes, prev_hash: str) -> bytes:
    """The canonical bytes of an operation around its changes, where these alone are packed."""
    head, tail = around_changes(row.id, row.actor, row.at, row.summary, row.reverts, prev_hash)
    return b"".join((head, changes, tail))


def read(columns: tuple[object, ...]) -> tuple[LogRow, bytes]:
    """A row of `WITH_HASH_BEFORE` and the operation's canonical bytes. Raises BadPacking."""
    row = LogRow(*columns[:-1])  # type: ignore[arg-type]  # the tables are STRICT
    before = columns[-1]
    return row, body_of(row, before.hex() if isinstance(before, bytes) else NO_HASH)
