"""The check of a chain of operations: shapes, hashes, and that nothing is missing in between."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator
from pathlib import Path

from annotator.exporting.reader.findings import Check, Finding
from annotator.exporting.reader.lines import Line, read_lines
from annotator.exporting.reader.shape import digest, list_of, null_or, obj, one_of, record, text, time, words

_MOST = 20
_NO_HASH = "0" * 64
_CORPUS = frozenset({"entity", "scheme", "reviewer", "ruling"})


_OPERATION = obj(
    id=words,
    actor=words,
    at=time,
    summary=text,
    changes=list_of(
        obj(
            record=one_of(
                "article", "region", "span", "entity", "stance", "decision", "scheme", "reviewer", "ruling"
            ),
            id=words,
            article=null_or(words),
            before=null_or(record),
            after=null_or(record),
        )
    ),
    reverts=null_or(words),
    prev_hash=digest,
    hash=digest,
)


def check_operations(path: Path) -> Generator[int, None, Check]:
    """Read a chain; yields the number of lines read so far and returns the outcome.

    `articles` of the outcome is the number of operations.
    """
    findings: list[Finding] = []
    ids: set[str] = set()
    head, number = _NO_HASH, 0
    for line in read_lines(path):
        number = line.number
        findings += [Finding(said, number) for said in _faults(line, head, ids)]
        head = str(line.data.get("hash", head))
        yield number
    return Check(articles=number, findings=tuple(findings[:_MOST]))


def _faults(line: Line, head: str, ids: set[str]) -> Iterator[str]:
    if line.fault is not None:
        yield line.fault
        return
    shapeless = list(_OPERATION.faults(line.data, "operation"))
    if shapeless:
        yield from shapeless
        return
    if line.data["id"] in ids:
        yield f"operation {line.data['id']} occurs twice"
    ids.add(line.data["id"])
    if line.data["prev_hash"] != head:
        yield f"hash does not fit line {line.number - 1}"
    ending = f',"hash":"{line.data["hash"]}"}}'
    body = line.text.removesuffix(ending) + "}"
    if hashlib.sha256(body.encode("utf-8")).hexdigest() != line.data["hash"]:
        yield "the operation does not have this hash; it was changed after it was written"
    for change in line.data["changes"]:
        if change["before"] is None and change["after"] is None:
            yield f"the change of {change['record']} {change['id']} says nothing"
        if (change["article"] is None) != (change["record"] in _CORPUS):
            yield f"the change of {change['record']} {change['id']} names the wrong article"
