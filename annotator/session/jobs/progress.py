"""How far a job is. A job is a plain generator that can be closed at any step."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of so many; `total` is None where nobody knows yet. `text` names what is being done."""

    done: int
    total: int | None
    text: str = ""
