"""Blocks: the pieces of a text that are laid out on their own, and what stands in for odd characters there.

A block is a half-open range of code points without any line separator; separators belong to no block. Very
long lines are cut, because laying out a line is superlinear in its length.
"""

import re

from annotator.text.graphemes import is_boundary, last_boundary

Block = tuple[int, int]

UNBROKEN_LIMIT = 1_000
SPACED_LIMIT = 2_000

_SEPARATOR = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_OTHER_SEPARATORS = "\r\v\f\x85\u2028\u2029"

_ODD = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufdd0-\ufdef\ufffc\ufffe\uffff]"
)
_ODD_ASTRAL = re.compile(
    "[" + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)) + "]"
)
_TIED_SPACE = re.compile("(?<=«) | (?=[»;:!?%])")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ASTRAL_REPLACEMENT = "\N{EMPTY PAGE}"  # as many UTF-16 units as what it stands for


def cut_blocks(text: str) -> list[Block]:
    """Give the blocks of `text` in order, an empty one for each empty line (an empty text has one).

    Cut at CR LF, LF, CR, VT, FF, NEL, U+2028 and U+2029. A line of more than 1,000 characters without
    spaces, or 2,000 with, is cut after a space of the second half, otherwise between graphemes.
    """
    lines = cut_lines(text)
    if all(end - start <= UNBROKEN_LIMIT for start, end in lines):
        return lines
    blocks: list[Block] = []
    for start, end in lines:
        if end - start <= UNBROKEN_LIMIT:
            blocks.append((start, end))
        else:
            blocks.extend(_pieces(text, start, end))
    return blocks


def cut_lines(text: str) -> list[Block]:
    """Give the lines of `text` in order, however long, without their separators."""
    return _lines_at_separators(text) if _has_other_separators(text) else _lines_at_feeds(text)


def display(block: str) -> str:
    """Give what a layout receives for a block: as many code points and UTF-16 units, none of them dropped.

    Controls become their pictures; lone surrogates, C1 controls and noncharacters U+FFFD, or an
    empty page beyond U+FFFF. A space that French typography ties to a sign becomes a no-break space.
    """
    if block.isascii() and block.isprintable():
        return _TIED_SPACE.sub(_NO_BREAK_SPACE, block)
    shown = _ODD.sub(_stand_in, block)
    if not shown.isascii() and max(shown) > "\uffff":
        shown = _ODD_ASTRAL.sub(_ASTRAL_REPLACEMENT, shown)
    return _TIED_SPACE.sub(_NO_BREAK_SPACE, shown)


def _has_other_separators(text: str) -> bool:
    return any(sign in text for sign in _OTHER_SEPARATORS)


def _lines_at_feeds(text: str) -> list[Block]:
    lines: list[Block] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        lines.append((start, end))
        start = end + 1
    return lines


def _lines_at_separators(text: str) -> list[Block]:
    lines: list[Block] = []
    start = 0
    for match in _SEPARATOR.finditer(text):
        lines.append((start, match.start()))
        start = match.end()
    lines.append((start, len(text)))
    return lines


def _pieces(text: str, start: int, end: int) -> list[Block]:
    pieces: list[Block] = []
    while not _fits(text, start, end):
        cut = _cut_in(text, start, end)
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


def _fits(text: str, start: int, end: int) -> bool:
    if end - start <= UNBROKEN_LIMIT:
        return True
    if end - start > SPACED_LIMIT:
        return False
    return max(map(len, text[start:end].split(" "))) <= UNBROKEN_LIMIT


def _cut_in(text: str, start: int, end: int) -> int:
    """Give where to cut a long line: after a space in the second half, else between graphemes."""
    half, limit = start + UNBROKEN_LIMIT, min(start + SPACED_LIMIT, end)
    space = text.rfind(" ", half, limit)
    while space != -1:
        if space + 1 < end and is_boundary(text, space + 1):
            return space + 1
        space = text.rfind(" ", half, space)
    cut = last_boundary(text, start, half)
    return cut if cut > start else half  # one endless heap of accents: cut it, for it cannot be laid out


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0xFEFF:
        return "\N{WORD JOINER}"  # PySide drops a byte order mark at the start of a string
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else _REPLACEMENT
