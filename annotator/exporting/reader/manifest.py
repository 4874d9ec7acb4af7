"""The check of a manifest: is it of this very file, and does it name a place in a history?"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.exporting.reader.findings import Check, Finding

_DIGEST = re.compile("[0-9a-f]{64}")
_KEYS = ["manifest", "tool", "project", "options", "articles", "files", "losses", "chain_head"]


def check_manifest(path: Path, export: Path) -> Check:
    """Hold a manifest against the file that it tells of. Raises OSError."""
    try:
        data = json.loads(path.read_bytes().decode("utf-8"))
    except ValueError as error:
        return Check(findings=(Finding(f"the manifest is no JSON: {error}"),))
    try:
        found = tuple(map(Finding, _found(data, export)))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        found = (Finding(f"the manifest lacks something: {error}"),)
    return Check(findings=found)


def _found(data: dict[str, Any], export: Path) -> Iterator[str]:
    if list(data)[: len(_KEYS)] != _KEYS or data["manifest"] != "annotator-manifest/1":
        yield "the manifest has other keys than it should"
    head = data["chain_head"]
    if type(head["operations"]) is not int or head["operations"] < 0 or not _DIGEST.fullmatch(head["hash"]):
        yield "the manifest names no head of a history"
    (told,) = data["files"]
    is_table = told["format"] == "csv"
    digest, size, lines = hashlib.sha256(), 0, 0
    with export.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
            size += len(block)
            lines += block.count(b"\n")
    records = _rows(export) if is_table else lines
    if (told["bytes"], told["sha256"]) != (size, digest.hexdigest()):
        yield "the manifest is of another file: size and hash differ"
    exported = records if is_table else data["articles"]["exported"]
    if not told["records"] == records == exported:
        yield f"the manifest counts {told['records']} records, the file has {records}"
    if told["check"]["ok"] is not True:
        yield "the manifest says that the file did not read back as written"


def _rows(table: Path) -> int:
    """The rows of a CSV file under its head; a cell may hold line ends."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1
