"""Ids: ULIDs for operations, short ones for records, reproducible ones for suggestions."""

from __future__ import annotations

import base64
import hashlib
import secrets

from ulid import ULID

_LENGTH = 10


def operation_id() -> str:
    """A new ULID: sorts by time, never collides, so that merged projects keep their ids."""
    return str(ULID())


def record_id(prefix: str) -> str:
    """A new id for what a person made, 50 random bits behind a letter: `s` span, `t` stance, `e` entity."""
    return prefix + _short(secrets.token_bytes(8))


def suggestion_id(prefix: str, *parts: object) -> str:
    """The id of what a program suggests: equal input gives equal ids, so that runs can be compared."""
    return prefix + _short(hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8")).digest())


def _short(data: bytes) -> str:
    return base64.b32encode(data).decode("ascii").lower()[:_LENGTH]
