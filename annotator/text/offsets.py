"""Offsets in other units: UTF-16 for Qt, UTF-8 bytes for exchange files.

Everything of ours counts code points. A table is built once per text and answers by bisection over the
characters that are wider than usual, so plain text costs nothing.
"""

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_WIDE = re.compile("[^\x00-\x7f]")


def _checked(offset: int, length: int, unit: str) -> int:
    if not 0 <= offset <= length:
        raise ValueError(f"offset {offset} is outside a text of {length} {unit}")
    return offset


class Utf16Table:
    """Converts between code points and UTF-16 units of one text.

    Both ways take 0 up to and including the length; anything else raises ValueError. A UTF-16 offset
    inside a surrogate pair gives the start of its character.
    """

    __slots__ = ("_astral", "_astral16", "_length")

    def __init__(self, text: str) -> None:
        """Read `text` once; only the positions of characters beyond U+FFFF are kept."""
        self._length = len(text)
        self._astral: list[int] | None = None
        self._astral16: list[int] = []
        if not text.isascii() and text and max(text) > "\uffff":
            self._astral = [match.start() for match in _ASTRAL.finditer(text)]
            self._astral16 = [place + before for before, place in enumerate(self._astral)]

    @property
    def is_plain(self) -> bool:
        """Whether both units are the same throughout this text."""
        return self._astral is None

    @property
    def length(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._length + len(self._astral16)

    def utf16(self, code_point_offset: int) -> int:
        """Give the UTF-16 offset of a code point offset."""
        offset = _checked(code_point_offset, self._length, "code points")
        return offset if self._astral is None else offset + bisect_left(self._astral, offset)

    def code_point(self, utf16_offset: int) -> int:
        """Give the code point offset of a UTF-16 offset."""
        offset = _checked(utf16_offset, self.length, "UTF-16 units")
        return offset - bisect_left(self._astral16, offset) if self._astral16 else offset


class Utf8Table:
    """Converts between code points and UTF-8 bytes of one text.

    Both ways take 0 up to and including the length; anything else raises ValueError. A byte offset inside
    a character gives the start of that character. Lone surrogates have no bytes: UnicodeEncodeError.
    """

    __slots__ = ("_extra", "_length", "_starts", "_wide")

    def __init__(self, text: str) -> None:
        """Read `text` once; only the positions of characters beyond ASCII are kept."""
        self._length = len(text)
        self._wide: list[int] = []
        self._starts: list[int] = []
        self._extra: list[int] = [0]
        if text.isascii():
            return
        extra = 0
        for match in _WIDE.finditer(text):
            place = match.start()
            self._wide.append(place)
            self._starts.append(place + extra)
            extra += len(match[0].encode("utf-8")) - 1
            self._extra.append(extra)

    @property
    def length(self) -> int:
        """The length of the text in bytes."""
        return self._length + self._extra[-1]

    def byte(self, code_point_offset: int) -> int:
        """Give the byte offset of a code point offset."""
        offset = _checked(code_point_offset, self._length, "code points")
        return offset + self._extra[bisect_left(self._wide, offset)]

    def code_point(self, byte_offset: int) -> int:
        """Give the code point offset of a byte offset."""
        offset = _checked(byte_offset, self.length, "bytes")
        before = bisect_right(self._starts, offset)
        if before and offset - self._starts[before - 1] <= self._extra[before] - self._extra[before - 1]:
            return self._wide[before - 1]
        return offset - self._extra[before]
