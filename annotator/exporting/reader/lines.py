"""JSON lines, read strictly: the bytes must be the canonical ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_MUST_BE_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
_MINUS_ZERO = re.compile("-0[.]0")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class Line(NamedTuple):
    """One line: its number from 1, its text without the line end, its data, or what is wrong with it."""

    number: int
    text: str
    data: dict[str, Any]
    fault: str | None


def read_lines(path: Path) -> Iterator[Line]:
    """Every line of a file, however wrong."""
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            yield read_line(number, raw)


def read_line(number: int, raw: bytes) -> Line:
    """One line with its line end. Wrong are: no LF, no UTF-8, no JSON object, a key twice, other bytes."""
    text = ""
    try:
        text = _text(raw)
        data = _parsed(text)
    except UnicodeDecodeError as error:
        fault = f"byte 0x{raw[error.start]:02X} at column {error.start + 1} is not UTF-8"
    except json.JSONDecodeError as error:
        fault = f"not valid JSON at column {error.colno} ({error.msg})"
    except (ValueError, RecursionError) as error:
        fault = str(error)
    else:
        return Line(number, text, data, None)
    return Line(number, text, {}, fault)


def _text(raw: bytes) -> str:
    if not raw.endswith(b"\n"):
        raise ValueError("the line does not end with LF")
    return raw[:-1].decode("utf-8")


def _parsed(text: str) -> dict[str, Any]:
    """The data of a line. Whatever is not canonical is looked at once more, for the right words."""
    try:
        data = json.loads(text)
        wanted = canonical_text(data)
    except (ValueError, RecursionError):
        wanted = ""
    if text != wanted or _MINUS_ZERO.search(text):
        data = _closely(text)
    if not isinstance(data, dict):
        raise ValueError("the line is no JSON object")  # noqa: TRY004 - of the file, not of a caller
    return data


def _closely(text: str) -> Any:
    if text.startswith("\ufeff"):
        raise ValueError("the line begins with a byte order mark")
    data = json.loads(
        text, object_pairs_hook=_no_key_twice, parse_constant=_no_constant, parse_float=_no_minus_zero
    )
    wanted = canonical_text(data)
    if text != wanted:
        pairs = zip(text, wanted, strict=False)
        column = next((place for place, (one, other) in enumerate(pairs, 1) if one != other), None)
        raise ValueError(f"not in canonical form at column {column or min(len(text), len(wanted)) + 1}")
    return data


def canonical_text(data: Any) -> str:
    """The only form in which data may stand in a file."""
    text = _ENCODER.encode(data)
    return _MUST_BE_ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise ValueError(f'key "{key}" occurs twice')
            seen.add(key)
    return data


def _no_constant(word: str) -> Any:
    raise ValueError(f"{word} is not a number of JSON")


def _no_minus_zero(digits: str) -> float:
    value = float(digits)
    if value == 0.0 and digits.startswith("-"):
        raise ValueError("-0.0 is written as 0.0")
    if value in {float("inf"), float("-inf")}:
        raise ValueError(f"{digits} is too large for a number")
    return value
