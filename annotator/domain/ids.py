"""Ids: ULIDs for operations, short ones for records, reproducible ones for suggestions."""

from __future__ import annotations

import base64
import hashlib
import secrets

_LENGTH = 10


def operation_id() -> str:
    """A new ULID: sorts by time, never collides, so that merged projects keep their ids."""
    from ulid import ULID  # reads the metadata of its package: not on the way to the first frame

    return str(ULID())


class Action:
    """Hands out the ids of one action that is stored as many operations: they share a stem."""

    def __init__(self) -> None:
        self._stem = operation_id()
        self._count = 0

    def next_id(self) -> str:
        self._count += 1
        return f"{self._stem}.{self._count}"


def stem_of(operation: str) -> str:
    """What the ids of one action have in common; an id without a stem is its own."""
    return operation.partition(".")[0]


def record_id(prefix: str) -> str:
    """A new id for what a person made, 50 random bits behind a letter: `s` span, `t` stance, `e` entity."""
    return prefix + _short(secrets.token_bytes(8))


def suggestion_id(prefix: str, *parts: object) -> str:
    """The id of what a program suggests: equal input gives equal ids, so that runs can be compared."""
    return prefix + _short(hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8")).digest())


def _short(data: bytes) -> str:
    return base64.b32encode(data).decode("ascii").lower()[:_LENGTH]
