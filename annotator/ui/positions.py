"""The one place where code points, which we count, meet UTF-16 units, which Qt counts."""

from __future__ import annotations

from annotator.text.offsets import Utf16Table


class Positions:
    """Both ways between the offsets of one block of text and Qt's positions in it.

    Offsets outside the block raise ValueError: they are bugs of the caller.
    """

    __slots__ = ("_table", "is_plain")

    def __init__(self, text: str) -> None:
        self._table = Utf16Table(text)
        self.is_plain = self._table.is_plain

    def qt(self, offset: int) -> int:
        """Qt's position of a code-point offset."""
        return offset if self.is_plain else self._table.utf16(offset)

    def offset(self, position: int) -> int:
        """The code-point offset of Qt's position; inside a surrogate pair, its character's."""
        return position if self.is_plain else self._table.code_point(position)
