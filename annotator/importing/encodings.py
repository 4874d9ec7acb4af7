"""The encodings a person may name: which are offered, and what a name stands for."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from annotator.importing.errors import UnknownEncoding

OFFERED = (
    "utf-8", "cp1252", "iso8859-15", "mac-roman", "cp850", "utf-16", "cp1250", "cp1251", "koi8-r", "cp1253",
    "cp1254", "cp1255", "cp1256", "gb18030", "big5", "shift_jis", "euc_kr",
)  # fmt: skip
"""Those a choice shows, by Python's names: the likely ones of French and English texts first."""

_NO_FILE_HAS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})
_LEAST_SOUND = 2


@dataclass(frozen=True, slots=True)
class BadByte:
    """A byte that is not UTF-8: its line and column, in code points, both from 1."""

    line: int
    column: int
    byte: str

    def __str__(self) -> str:
        return f"byte {self.byte} at column {self.column} is not UTF-8"


def known_encoding(name: str) -> str:
    """Python's name of an encoding of texts. Raises UnknownEncoding."""
    try:
        codec = codecs.lookup(name).name
        b"\0\0\0\0".decode(name)  # a codec that is of no texts refuses
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(name=name) from error
    if codec.replace("-", "_") in _NO_FILE_HAS:
        raise UnknownEncoding(name=name)
    return codec


def bad_byte(data: bytes, error: UnicodeDecodeError) -> BadByte:
    """Where UTF-8 fails in a file; lines end as the file ends them."""
    before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return BadByte(before.count("\n") + 1, len(before) - before.rfind("\n"), f"0x{data[error.start]:02X}")


def is_nearly_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII in a file is sound UTF-8, which no other encoding looks like."""
    text = data.decode("utf-8", "surrogateescape")
    sound = text.encode("utf-8", "ignore").decode("utf-8")
    wide = len(sound) - len(sound.encode("ascii", "ignore"))
    return wide >= _LEAST_SOUND and wide > len(text) - len(sound)
