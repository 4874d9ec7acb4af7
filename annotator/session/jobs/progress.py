"""How far a job is. A job is a plain generator that can be closed at any step."""

from __future__ import annotations

from msgspec import Struct


class Progress(Struct, frozen=True):
    """So many of so many; `total` is None where nobody knows yet. `text` names what is being done."""

    done: int
    total: int | None
    text: str = ""
