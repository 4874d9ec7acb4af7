"""The exported history, `operations.jsonl`: whether its chain of hashes is whole.

Each line's `hash` is the SHA-256 of the line without it, and each names the hash of the line before.
Source: `docs/data-format.md`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.importing.jsonl import JsonLine

_SEAL = re.compile(rb',"hash":"([0-9a-f]{64})"\}\s*$')


def is_operation(data: Mapping[str, Any]) -> bool:
    """Whether a line of JSON is a step of a project's history."""
    return {"changes", "prev_hash", "hash"} <= data.keys()


def break_in(lines: Iterable[JsonLine]) -> tuple[int, str] | None:
    """Give the first line that does not continue the chain, and why; None if the chain is whole."""
    before: JsonLine | None = None
    last = "0" * 64
    for line in lines:
        seal = _SEAL.search(line.raw)
        if line.data is None or seal is None:
            return line.number, line.fault or "it has no hash"
        if line.data.get("prev_hash") != last:
            return line.number, f"hash does not fit line {before.number if before else 0}"
        last = seal[1].decode("ascii")
        if hashlib.sha256(line.raw[: seal.start()] + b"}").hexdigest() != last:
            return line.number, "hash does not fit the line itself"
        before = line
    return None
