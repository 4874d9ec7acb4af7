r"""Grapheme boundaries: where a caret may stand (Unicode Standard Annex 29, by `regex`'s `\X`).

All offsets are code points. A question about one place reads only its neighbourhood.
"""

from collections.abc import Iterator

import regex

_CLUSTER = regex.compile(r"\X")

# Two such characters in a row always part (but CR LF): neither extends, joins, precedes nor pairs up.
_APART = regex.compile(
    "(?!\r\n)[{0}][{0}]".format(
        "\x00-\u02ff\u0370-\u0482\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u3041-\u3096\u4e00-\u9fff"
        "\U0001f300-\U0001f3fa\U0001f400-\U0001faff",
    ),
)


def is_boundary(text: str, offset: int) -> bool:
    """Whether no character that a reader sees goes across `offset` (ValueError if outside the text)."""
    return next_boundary(text, offset - 1) == offset if _needs_look(text, offset) else True


def next_boundary(text: str, offset: int) -> int:
    """Give the first boundary after `offset`; at the end of the text, the end."""
    _check(text, offset)
    if offset == len(text):
        return offset
    if _APART.match(text, offset):
        return offset + 1
    for match in _CLUSTER.finditer(text, _anchor(text, offset)):
        if match.end() > offset:
            return int(match.end())
    return len(text)


def previous_boundary(text: str, offset: int) -> int:
    """Give the last boundary before `offset`; at the start of the text, the start."""
    _check(text, offset)
    if offset == 0:
        return 0
    if offset >= 2 and _APART.match(text, offset - 2):
        return offset - 1
    start = 0
    for match in _CLUSTER.finditer(text, _anchor(text, offset - 1)):
        start = int(match.start())
        if match.end() >= offset:
            break
    return start


def widen_to_boundaries(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen `text[start:end]` until it cuts no character that a reader sees."""
    if not is_boundary(text, start):
        start = previous_boundary(text, start)
    if not is_boundary(text, end):
        end = next_boundary(text, end)
    return start, end


def boundaries(text: str) -> Iterator[int]:
    """Give every boundary in order, 0 and the length included."""
    yield 0
    for match in _CLUSTER.finditer(text):
        yield int(match.end())


def _check(text: str, offset: int) -> None:
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is outside a text of {len(text)} code points")


def _needs_look(text: str, offset: int) -> bool:
    _check(text, offset)
    return 0 < offset < len(text) and _APART.match(text, offset - 1) is None


def _anchor(text: str, offset: int) -> int:
    """Find a sure boundary at or before `offset`, as near as may be."""
    while offset > 0 and not _APART.match(text, offset - 1):
        offset -= 1
    return offset
