"""From bytes to text, by a ladder: byte order mark, strict UTF-8, what the file declares, statistics.

Decoding is always strict: a file that would need replacement characters is refused.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from annotator.importing.encodings import is_nearly_utf8, known_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_HEAD = 2_048
_SAMPLE = 65_536
# What browsers read where a page declares these (WHATWG Encoding Standard)
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its byte order mark still in front, and how it was decoded.

    `encoding` is Python's name of the codec; `certainty` is 0 to 1; `by` is the rung of the ladder.
    """

    text: str
    encoding: str
    certainty: float
    by: str


def decode(data: bytes) -> Decoded:
    """Decode a whole file. Raises ValueError, saying why, if it is no text in any encoding tried.

    What would be UTF-8 but for a few bytes is in no other encoding: that raises UnicodeDecodeError.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding), encoding, 1.0, "byte order mark")
    if wide := _wide_without_mark(data):
        return Decoded(_strictly(data, wide), wide, 0.9, "zero bytes")
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 1.0, "utf-8")
    except UnicodeDecodeError:
        if is_nearly_utf8(data):
            raise
        return _by_declaration(data) or _by_statistics(data)


def decode_as(data: bytes, encoding: str) -> Decoded:
    """Decode with the encoding a person chose. Raises UnknownEncoding, and ValueError if it does not fit."""
    name = known_encoding(encoding)
    return Decoded(_strictly(data, name), name, 1.0, "choice")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"byte 0x{data[error.start]:02X} at {error.start} is not {encoding}") from error


def _wide_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its zero bytes stand."""
    sample = data[:_HEAD]
    if len(data) % 2 or sample.count(0) < len(sample) // 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 10 * odd else None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_HEAD]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 10:
        raise ValueError("it looks like binary data")


def _by_declaration(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    declared = (match[1] or match[2]).decode("ascii")
    try:
        name = codecs.lookup(declared).name
        name = _AS_BROWSERS.get(name, name)
        return Decoded(data.decode(name), name, 0.95, "declaration")
    except (LookupError, UnicodeDecodeError):
        return None


def _by_statistics(data: bytes) -> Decoded:
    import chardet

    guess = chardet.detect(data[:_SAMPLE])
    encoding, certainty = guess.get("encoding"), float(guess.get("confidence") or 0.0)
    tried = [(str(encoding), certainty)] if encoding else []
    for candidate, sure in [*tried, ("cp1252", 0.5)]:
        try:
            name = codecs.lookup(candidate).name
            return Decoded(data.decode(name), name, min(sure, 0.99), "statistics")
        except (LookupError, UnicodeDecodeError):
            continue
    guessed = f"{encoding} at best" if encoding else "no encoding fits"
    raise ValueError(f"{guessed}, and only with replaced characters")
