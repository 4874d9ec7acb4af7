"""Article ids, made from file names: they become file names themselves, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
_REFUSED = re.compile(r"[^A-Za-z0-9._-]+")
_LETTERS = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ß": "ss", "ł": "l", "Ł": "L", "đ": "d"}
)
_LONGEST = 100


def article_id(name: str, taken: Container[str]) -> str:
    """Make an id from a file's name without its ending, or from a title.

    `[A-Za-z0-9][A-Za-z0-9._-]{0,99}`, no Windows device name; `taken` holds the ids that exist, in lower
    case, and a clash is settled by `-2`, `-3` … The caller adds the result to them.
    """
    stem = PurePosixPath(name).stem or name
    plain = unicodedata.normalize("NFKD", stem.translate(_LETTERS)).encode("ascii", "ignore").decode("ascii")
    made = _REFUSED.sub("-", plain).lstrip("._-").rstrip(".-")[:_LONGEST].rstrip(".-") or "article"
    if made.lower().split(".")[0] in _DEVICES:
        made = f"article-{made}"
    return free_id(made, taken)


def free_id(wanted: str, taken: Container[str], mark: str = "-") -> str:
    """Give `wanted` if it is free, else with the first free number behind it."""
    number, candidate = 1, wanted
    while candidate.lower() in taken:
        number += 1
        tail = f"{mark}{number}"
        candidate = wanted[: _LONGEST - len(tail)] + tail
    return candidate
