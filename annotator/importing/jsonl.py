"""JSON lines as people hand them over: what cannot be read is said with its line and kept apart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.importing.decoding import decode, decode_as
from annotator.importing.encodings import bad_byte
from annotator.importing.errors import NotText, NotUtf8

_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_NO_LINES = re.compile(rb"\s*(?:\[(?=\s*[{\]])|(?=\{\s*?\n))")  # a list, or a brace alone on its line
_BETWEEN = re.compile(r"[\s,]*(?:\]\s*\Z)?")
_NO_RECORD = "not a record in braces"
_REASONS = {
    "Unterminated string": "a quote is missing",
    "Expecting ',' delimiter": "a comma is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting value": "a value is missing",
    "Expecting property name": "a key is missing",
    "Illegal trailing comma": "there is a comma too much",
    "Extra data": "something follows the record",
    "Invalid control character": "a control character is not escaped",
    "Invalid \\": "a backslash is out of place",
}


@dataclass(frozen=True, slots=True)
class JsonLine:
    """One line: its number from 1 and its bytes, and either its data or a sentence on what is wrong.

    Where a file is a list or its records go over several lines, it is a record, and its number is that of the
    line where it begins; `record` is then its own number, from 1.
    """

    number: int
    raw: bytes
    data: dict[str, Any] | None
    fault: str | None = None
    record: int = 0

    @property
    def place(self) -> int:
        """The number of the record in its file."""
        return self.record or self.number


def has_byte_order_mark(data: bytes) -> bool:
    """Whether the file begins with a byte order mark, which is then skipped."""
    return data.startswith(_BOM)


def as_utf8(file: str, data: bytes, encoding: str | None = None) -> bytes:
    """The bytes of a file in UTF-8, where a person says its encoding or it begins with the mark of UTF-16.

    Raises NotText and UnknownEncoding.
    """
    if encoding is None and not data.startswith(_WIDE):
        return data
    try:
        return (decode_as(data, encoding) if encoding else decode(data)).text.encode("utf-8")
    except ValueError as error:
        raise NotText(file=file, reason=str(error)) from error


def read_json_lines(file: str, data: bytes) -> Iterator[JsonLine]:
    """Every line of a file that is not empty; where it is a list, or not written in lines, every record.

    Raises NotUtf8 before the first where any line is not UTF-8.
    """
    body = data.removeprefix(_BOM)
    _refuse_other_encodings(file, body)
    if start := _NO_LINES.match(body):
        yield from _records(body.decode("utf-8"), start.end())
        return
    for number, raw in enumerate(body.split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            yield JsonLine(number, raw, _parsed(raw.decode("utf-8")))
        except json.JSONDecodeError as error:
            yield JsonLine(
                number, raw, None, f"not valid JSON at column {error.colno} ({_in_words(error.msg)})"
            )
        except (ValueError, RecursionError) as error:
            yield JsonLine(number, raw, None, str(error))


def _records(text: str, at: int) -> Iterator[JsonLine]:
    """The records of a list, or one behind the other. From what cannot be read on, all is one faulty one."""
    decoder = json.JSONDecoder(object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    line, counted, record = 1, 0, 0
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if at == len(text):
            return
        line, counted, record = line + text.count("\n", counted, at), at, record + 1
        data, fault = None, None
        try:
            data, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            end, fault = len(text), f"not valid JSON from line {error.lineno} on ({_in_words(error.msg)})"
        except (ValueError, RecursionError) as error:
            end, fault = _end_of(text, at), str(error)
        if fault is None and not isinstance(data, dict):
            fault = _NO_RECORD
        yield JsonLine(line, text[at:end].encode("utf-8"), None if fault else data, fault, record)
        at = end


def _end_of(text: str, at: int) -> int:
    """Where a record ends that is JSON and still cannot be used."""
    try:
        return json.JSONDecoder().raw_decode(text, at)[1]
    except (ValueError, RecursionError):
        return len(text)


def _refuse_other_encodings(file: str, body: bytes) -> None:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        where = bad_byte(body, error)
        raise NotUtf8(file=file, line=where.line, reason=str(where)) from error


def _in_words(message: str) -> str:
    return next((words for start, words in _REASONS.items() if message.startswith(start)), message)


def _parsed(text: str) -> dict[str, Any]:
    data = json.loads(text, object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    if not isinstance(data, dict):
        raise ValueError(_NO_RECORD)  # noqa: TRY004 - of the file, not of a caller
    return data


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"key “{next(key for key in keys if keys.count(key) > 1)}” occurs twice")
    return data


def _no_constant(word: str) -> Any:
    raise ValueError(f"{word} is not a number of JSON")
