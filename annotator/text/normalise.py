"""What import does to decoded text, once and for ever: every offset counts in the result.

One leading byte order mark is dropped and newlines become LF. Nothing else changes: no NFC, no trimming,
no mending of quotes or spaces; NUL and other control characters stay.
"""

import re
from dataclasses import dataclass

from annotator.text.newlines import NewlineMap, settle_newlines

_SURROGATE = re.compile("[\ud800-\udfff]")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Normalised:
    """A settled text, the way back to what was decoded, and whether a byte order mark was dropped."""

    text: str
    newlines: NewlineMap
    bom: bool


def normalise(decoded: str) -> Normalised:
    """Settle a decoded text.

    Raises ValueError for a lone surrogate (half a character, which no file can hold) and for a text
    without anything but white space, control characters and byte order marks.
    """
    bom = decoded.startswith(BYTE_ORDER_MARK)
    text, newlines = settle_newlines(decoded[1:] if bom else decoded)
    if not text.isascii() and (lone := _SURROGATE.search(text)):
        raise ValueError(f"half a character (U+{ord(lone[0]):04X}) at offset {lone.start()}")
    if not has_text(text):
        raise ValueError("no text")
    return Normalised(text, newlines, bom)


def has_text(text: str) -> bool:
    """Whether there is anything to read: one character that is not white space, control or format."""
    head = text[:256].lstrip()
    if head and head[0].isprintable():
        return True
    return any(sign.isprintable() and not sign.isspace() for sign in text)
