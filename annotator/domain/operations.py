"""Operations: the steps of history, each a list of changes, chained by their hashes.

The chain of operations is the truth; the state is only its sum. Undo is one more operation, turned round.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import orjson
from msgspec import Struct

from annotator.domain.canonical import (
    canonical,
    canonical_again,
    canonical_words,
    decode,
    encode,
    is_canonical,
    parse_canonical,
)
from annotator.domain.errors import StaleChange
from annotator.domain.records import CORPUS_KINDS, KINDS, Kind, Record, record_id
from annotator.domain.values import NO_HASH

_PLAIN = re.compile("[A-Za-z0-9._@-]*")


class Key(NamedTuple):
    """Where a record is kept. `article` is None for what belongs to the whole corpus."""

    article: str | None
    kind: Kind
    id: str


State = Mapping[Key, str]


class Change(Struct, frozen=True):
    """One record of one article before and after, as canonical JSON; None where it did not exist.

    The strings become both log and state, so that nothing is encoded twice.
    """

    key: Key
    before: str | None
    after: str | None

    @classmethod
    def of(cls, article: str | None, before: Record | None, after: Record | None) -> Change:
        """The change from one record to another of the same kind and id; one of them may be None."""
        record = after if after is not None else before
        if record is None:
            raise ValueError("a change needs a record before or after")
        kind = KINDS[type(record)]
        key = Key(None if kind in CORPUS_KINDS else article, kind, record_id(record))
        return cls(key, None if before is None else encode(before), None if after is None else encode(after))

    def turned_round(self) -> Change:
        return Change(self.key, self.after, self.before)

    def record_before(self) -> Record | None:
        return None if self.before is None else decode(self.key.kind, self.before)

    def record_after(self) -> Record | None:
        return None if self.after is None else decode(self.key.kind, self.after)

    def json(self) -> str:
        """The canonical JSON of this change, as the log holds it."""
        article, kind, id_ = self.key
        where = "null" if article is None else _quoted(article)
        head = f'"record":"{kind}","id":{_quoted(id_)},"article":{where}'
        return f'{{{head},"before":{self.before or "null"},"after":{self.after or "null"}}}'

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> Change:
        """A change from the data of the log, as `parse_canonical` gave it."""
        before, after = data["before"], data["after"]
        return cls(
            Key(data["article"], data["record"], data["id"]),
            None if before is None else canonical_again(before),
            None if after is None else canonical_again(after),
        )


class Draft(Struct, frozen=True):
    """An operation that is not in the chain yet."""

    id: str
    actor: str
    at: str
    summary: str
    changes: tuple[Change, ...]
    reverts: str | None = None

    def chained(self, prev_hash: str = NO_HASH) -> Operation:
        """This operation with its place in the chain."""
        return Operation(
            self.id, self.actor, self.at, self.summary, self.changes, self.reverts, prev_hash,
            _digest(self, prev_hash),
        )  # fmt: skip


class Operation(Struct, frozen=True):
    """One step of history. `hash` is the SHA-256 of its canonical JSON without the `hash` key."""

    id: str
    actor: str
    at: str
    summary: str
    changes: tuple[Change, ...]
    reverts: str | None
    prev_hash: str
    hash: str

    def body(self) -> str:
        """The canonical JSON that is hashed."""
        return _body(self, self.prev_hash).decode("utf-8")

    def line(self) -> str:
        """The canonical JSON with the hash, as `operations.jsonl` holds it (without the line end)."""
        return f'{self.body()[:-1]},"hash":"{self.hash}"}}'

    @classmethod
    def parse(cls, body: str | bytes) -> Operation:
        """An operation from its canonical JSON, with or without the `hash` key; the hash is computed anew."""
        return _parse_canonical_body(body) or cls._parse_any(body)

    @classmethod
    def _parse_any(cls, body: str | bytes) -> Operation:
        data = parse_canonical(body)
        draft = Draft(
            data["id"], data["actor"], data["at"], data["summary"],
            tuple(Change.parse(change) for change in data["changes"]), data["reverts"],
        )  # fmt: skip
        return draft.chained(data["prev_hash"])


def _quoted(text: str) -> str:
    """Canonical JSON of an id: nearly always itself between quotation marks."""
    return f'"{text}"' if _PLAIN.fullmatch(text) else canonical(text)


def around_changes(
    id_: str, actor: str, at: str, summary: str, reverts: str | None, prev_hash: str
) -> tuple[bytes, bytes]:
    """What stands before and behind the list of changes in an operation's canonical JSON."""
    head = canonical_words({"id": id_, "actor": actor, "at": at, "summary": summary})
    tail = canonical_words({"reverts": reverts, "prev_hash": prev_hash})
    return head[:-1] + b',"changes":', b"," + tail[1:]


def changes_json(changes: Iterable[Change]) -> str:
    """The canonical JSON of a list of changes."""
    return f"[{','.join([change.json() for change in changes])}]"


def _body(operation: Draft | Operation, prev_hash: str) -> bytes:
    of = operation
    head, tail = around_changes(of.id, of.actor, of.at, of.summary, of.reverts, prev_hash)
    return b"".join((head, changes_json(of.changes).encode("utf-8"), tail))


def _digest(draft: Draft, prev_hash: str) -> str:
    return hashlib.sha256(_body(draft, prev_hash)).hexdigest()


_KEYS = ["id", "actor", "at", "summary", "changes", "reverts", "prev_hash"]
_CHANGE_KEYS = ["record", "id", "article", "before", "after"]


def _parse_canonical_body(body: str | bytes) -> Operation | None:
    """An operation whose bytes are canonical as they are, as nearly all are: nothing is encoded again."""
    if isinstance(body, str):
        return None
    data = orjson.loads(body)
    if not isinstance(data, dict) or list(data) != _KEYS or not is_canonical(body, data):
        return None
    if not _are_changes(data["changes"]):
        return None
    return Operation(
        data["id"],
        data["actor"],
        data["at"],
        data["summary"],
        tuple(
            Change(
                Key(change["article"], change["record"], change["id"]),
                _dumped(change["before"]),
                _dumped(change["after"]),
            )
            for change in data["changes"]
        ),
        data["reverts"],
        data["prev_hash"],
        hashlib.sha256(body).hexdigest(),
    )


class PlainChanges(NamedTuple):
    """A list of changes as plain data, whether its bytes were canonical, and what encodes a record of it."""

    changes: list[dict[str, Any]]
    is_canonical: bool
    encode: Callable[[Any], bytes]


def plain_changes(data: bytes, *, looked_at: bool = False) -> PlainChanges:
    """The changes in the JSON of a list of them, without an object for each: a replay takes in thousands.

    Where the bytes are `looked_at` by somebody else (`is_final`), orjson need only write the same.
    Raises KeyError, TypeError, ValueError where they are no changes.
    """
    parsed = orjson.loads(data)
    is_plain = orjson.dumps(parsed) == data if looked_at else is_canonical(data, parsed)
    if is_plain and _are_changes(parsed):
        return PlainChanges(parsed, is_canonical=True, encode=orjson.dumps)
    parsed = parse_canonical(data)
    again = changes_json(map(Change.parse, parsed)).encode("utf-8")
    return PlainChanges(parsed, again == data, lambda record: canonical_again(record).encode("utf-8"))


def _are_changes(data: Any) -> bool:
    return all([isinstance(change, dict) and [*change] == _CHANGE_KEYS for change in data])  # noqa: C419 - quicker


def _dumped(data: object) -> str | None:
    """A part of canonical JSON by itself."""
    return None if data is None else orjson.dumps(data).decode("utf-8")


def apply(state: State, changes: Iterable[Change]) -> dict[Key, str]:
    """The state after some changes. Raises StaleChange where a `before` is not what the state holds."""
    after = dict(state)
    for change in changes:
        if after.get(change.key) != change.before:
            raise StaleChange(kind=change.key.kind, id=change.key.id)
        if change.after is None:
            after.pop(change.key, None)
        else:
            after[change.key] = change.after
    return after
