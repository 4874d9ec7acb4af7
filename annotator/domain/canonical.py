"""The canonical bytes of JSON data: equal state gives equal bytes, on every system and in every run.

Keys stand in the order of the record, no white space between tokens, UTF-8. Besides what JSON demands also
U+007F–009F, U+2028, U+2029 and U+FEFF are escaped, so that no line reader can cut a line.
Source: `docs/data-format.md`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

import orjson

from annotator.domain.records import CLASSES, Kind, Record

# orjson writes the same bytes as json.dumps but for these: escapes of our own, and numbers with an exponent.
# The exponent is looked for by its letter first, which is quick; orjson writes none for some small numbers.
_TINY = "0.0000"
_EXPONENT = re.compile(r"e(?<=[0-9]e)[-+]?[0-9]+(?![^,}\]])")
_LONG_NUMBER = re.compile("[0-9]{19}")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def canonical(data: Any) -> str:
    """Canonical JSON of plain data. Raises ValueError for NaN, infinity and lone surrogates."""
    if not _has_odd_number(data):
        try:
            text = orjson.dumps(data).decode("utf-8")
        except TypeError:  # a lone surrogate, or an integer beyond 64 bits
            pass
        else:
            if _is_final(text):
                return text
    text = json.dumps(_no_minus_zero(data), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    text.encode("utf-8")
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def canonical_words(data: Mapping[str, str | None]) -> bytes:
    """Like `canonical`, and quicker, for what holds no number."""
    try:
        text = orjson.dumps(data)
    except TypeError:
        return canonical(data).encode("utf-8")
    is_final = b"\x7f" not in text if text.isascii() else not _ESCAPED.search(text.decode("utf-8"))
    return text if is_final else canonical(data).encode("utf-8")


def parse_canonical(text: str | bytes) -> Any:
    """The data behind JSON text, every number as it was. Raises ValueError."""
    data = orjson.loads(text)
    if not isinstance(text, str):
        text = text.decode("utf-8")
    # orjson makes a float of an integer beyond 64 bits, and then does not write back what it read
    if orjson.dumps(data) != text.encode("utf-8") and _LONG_NUMBER.search(text):
        data = json.loads(text)
    return data


def canonical_again(data: Any) -> str:
    """Canonical JSON of what `parse_canonical` gave: NaN and infinity cannot be in it, so it is quick."""
    try:
        text = orjson.dumps(data).decode("utf-8")
    except TypeError:
        return canonical(data)
    return text if _is_final(text) and "-0.0" not in text else canonical(data)


def is_canonical(text: bytes, data: Any) -> bool:
    """Whether JSON text is surely the canonical form of the data that orjson parsed from it; quick.

    False means that only `canonical` can tell.
    """
    return orjson.dumps(data) == text and is_final(text)


def is_final(text: bytes) -> bool:
    """Whether JSON that orjson would write again as it is holds nothing that the canonical form writes
    otherwise.
    """
    return b"-0.0" not in text and _is_final(text.decode("utf-8"))


def _is_final(text: str) -> bool:
    """Whether what orjson wrote is canonical already."""
    if _TINY in text or _EXPONENT.search(text):
        return False
    return "\x7f" not in text if text.isascii() else not _ESCAPED.search(text)


def _has_odd_number(data: Any) -> bool:
    """Whether data holds NaN, an infinity or -0.0, which orjson would write otherwise."""
    if isinstance(data, float):
        return not math.isfinite(data) or str(data) == "-0.0"
    if not isinstance(data, (dict, list, tuple)):
        return False
    for value in data.values() if isinstance(data, dict) else data:
        if value is not None and not isinstance(value, (str, int)) and _has_odd_number(value):
            return True
    return False


def _no_minus_zero(data: Any) -> Any:
    if isinstance(data, float):
        return data + 0.0
    if isinstance(data, dict):
        return {key: _no_minus_zero(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_no_minus_zero(value) for value in data]
    return data


def encode(record: Record) -> str:
    """The canonical JSON of one record."""
    return canonical(record.plain())


def decode(kind: Kind, body: str) -> Record:
    """The record behind its canonical JSON. Raises Invalid if it is none."""
    return CLASSES[kind].parse_json(body)
