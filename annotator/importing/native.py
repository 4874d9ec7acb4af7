"""JSONL of our own kinds: audit and training records, and labels of articles that are there already.

What cannot be used is said with its line and item, and its bytes are handed back: nothing is lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.records import Article, Source
from annotator.importing.errors import BadFile, BadLine, BadRecord
from annotator.importing.jsonl import JsonLine, has_byte_order_mark, read_json_lines
from annotator.importing.native_records import NativeRecords, from_audit, from_gold, from_training
from annotator.importing.results import Finding, Imported, Labelled, Labels, Refused
from annotator.importing.rows import TEXT_KEYS, Row, is_row, read_row

SCHEMA = "annotator/1"
Found = Callable[[str], Article | None]


def is_gold(data: Mapping[str, Any]) -> bool:
    """Whether a line of JSON is labels for a text that it names by its hash only."""
    return "schema" not in data and "text" not in data and {"text_sha256", "spans"} <= data.keys()


def read_native(
    path: Path, file: str, data: bytes, found: Found
) -> Iterator[Imported | Labelled | Refused | Finding | Row]:
    """One result for each record of a file, in its order; what was set aside comes behind them.

    A row of somebody else's is given as it is, to become an article.

    `file` is the relative name with `/`; `found` gives the article with a text of this SHA-256, if the
    project has it. A file that cannot be read at all is one Refused.
    """
    try:
        _refuse_other_versions(file, read_json_lines(file, data))
    except BadFile as error:
        yield Refused(path, file, error, error.fields["line"])
        return
    if has_byte_order_mark(data):
        yield Finding(file, 1, f"{file}, line 1: byte order mark skipped.")
    reader = _Reader(path, file, _source(file, data), found)
    refused: list[Refused] = []
    faulty: list[JsonLine] = []
    taken = 0
    for line in read_json_lines(file, data):  # once more, so that no more than one is in memory
        if line.fault is not None:
            faulty.append(line)
        result = reader.read(line) if line.data is not None else None
        if isinstance(result, (Imported, Labelled, Row)):
            taken += 1
            yield result
        elif result is not None:
            refused.append(result)
    yield from refused
    for line in faulty:
        fault = BadLine(
            file=file, line=line.number, reason=f"{line.fault}. This line was set aside{_others(taken)}"
        )
        yield Refused(path, file, fault, line.number, line.raw)


def _others(taken: int) -> str:
    if taken == 0:
        return ""
    return f", the other {taken} were imported" if taken > 1 else ", the other one was imported"


def _refuse_other_versions(file: str, lines: Iterable[JsonLine]) -> None:
    for line in lines:
        if line.data is None:
            continue
        schema, unit = line.data.get("schema", SCHEMA), line.data.get("offset_unit", "codepoint")
        if schema != SCHEMA:
            reason = f"schema {schema}, this version reads {SCHEMA}"
        elif unit != "codepoint":
            reason = f"offsets are counted in {unit}, this version reads codepoint"
        else:
            continue
        raise BadFile(file=file, line=line.number, reason=reason)


def _source(file: str, data: bytes) -> Source:
    """Where records come from that do not say it themselves."""
    return Source(
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="utf-8",
        bom=has_byte_order_mark(data),
        newline="lf",
    )


class _Reader:
    """Reads the lines of one file, remembering which records it has seen."""

    def __init__(self, path: Path, file: str, source: Source, found: Found) -> None:
        self._path = path
        self._file = file
        self._source = source
        self._found = found
        self._seen: dict[str, tuple[int, bytes]] = {}

    def read(self, line: JsonLine) -> Imported | Labelled | Refused | Row:
        """What one line gives. Raises nothing: what is wrong with it is in the Refused."""
        data = line.data or {}
        try:
            if is_gold(data):
                return self._labels(line, data)
            if is_row(data):
                return read_row(self._file, line)
            records = self._records(data)
            self._refuse_second(line, records)
        except ValueError as error:
            return self._refused(line, str(error))
        labels, findings = self._split(line, records)
        return Imported(self._path, records.article, labels, findings=findings, line=line)

    def _records(self, data: Mapping[str, Any]) -> NativeRecords:
        if "schema" not in data and "profile" not in data:
            raise ValueError(f"there is no text under {', '.join(TEXT_KEYS)}")
        profile = data.get("profile")
        if profile == "audit":
            records = from_audit(data)
        elif profile == "training":
            records = from_training(data, self._source)
        else:
            raise ValueError(f"profile {profile} is not audit or training")
        if records.layer != "main":
            raise ValueError(f"this is the reading of layer {records.layer}, only main can be imported")
        return records

    def _labels(self, line: JsonLine, data: Mapping[str, Any]) -> Labelled | Refused:
        article = self._found(str(data["text_sha256"]))
        if article is None:
            return self._refused(line, f"no article with the text of {data.get('file')} is there")
        labels, findings = self._split(line, from_gold(data, article, self._file))
        return Labelled(self._path, article.id, labels, findings, line)

    def _refuse_second(self, line: JsonLine, records: NativeRecords) -> None:
        id_ = records.article.id.lower()
        if id_ in self._seen:
            number, raw = self._seen[id_]
            content = "the same" if raw == line.raw else "other"
            raise ValueError(f"is also on line {number} with {content} content")
        self._seen[id_] = line.number, line.raw

    def _split(self, line: JsonLine, records: NativeRecords) -> tuple[Labels, tuple[Finding, ...]]:
        labels = Labels(records.regions, records.spans, records.stances, records.entities, records.decision)
        start = f"{self._file}, line {line.number}, "
        return labels, tuple(
            Finding(self._file, line.number, start + said, line.raw) for said in records.findings
        )

    def _refused(self, line: JsonLine, reason: str) -> Refused:
        data = line.data or {}
        meta = data.get("meta")
        id_ = data.get("id", meta.get("id") if isinstance(meta, dict) else None)
        where: dict[str, Any] = {"file": self._file, "line": line.number}
        if reason.startswith("is also"):
            error = BadLine(**where, reason=f"record {id_} {reason}. The second one was set aside")
        elif id_ is None:
            error = BadLine(**where, reason=f"{reason}. The record was set aside")
        else:
            error = BadRecord(**where, record=id_, reason=f"{reason}. The record was set aside")
        return Refused(self._path, self._file, error, line.number, line.raw)
