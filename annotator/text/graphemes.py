r"""Grapheme boundaries: where a caret may stand (Unicode Standard Annex 29, by `regex`'s `\X`).

All offsets are code points. A question about one place reads only its neighbourhood.
"""

from collections.abc import Iterator

from annotator.text.patterns import compiled

# Pairs that always part, whatever stands around them: nothing extends, joins, precedes nor pairs up.
_APART = r"""(?V1sx)(?!\r\n)(?:
    [\p{GCB=Other}\p{GCB=LV}\p{GCB=LVT}][\p{GCB=Other}\p{GCB=LV}\p{GCB=LVT}]
    | [\p{GCB=Control}\p{GCB=CR}\p{GCB=LF}].
    | .[\p{GCB=Control}\p{GCB=CR}\p{GCB=LF}]
    | \P{GCB=Prepend}[\x00-\x7f]
)"""
_CLUSTER = r"\X"


def is_boundary(text: str, offset: int) -> bool:
    """Whether no character that a reader sees goes across `offset` (ValueError if outside the text)."""
    return next_boundary(text, offset - 1) == offset if _needs_look(text, offset) else True


def next_boundary(text: str, offset: int) -> int:
    """Give the first boundary after `offset`; at the end of the text, the end."""
    _check(text, offset)
    if offset == len(text):
        return offset
    if compiled(_APART).match(text, offset):
        return offset + 1
    for match in compiled(_CLUSTER).finditer(text, _anchor(text, offset)):
        if match.end() > offset:
            return int(match.end())
    return len(text)


def previous_boundary(text: str, offset: int) -> int:
    """Give the last boundary before `offset`; at the start of the text, the start."""
    _check(text, offset)
    if offset == 0:
        return 0
    if offset >= 2 and compiled(_APART).match(text, offset - 2):
        return offset - 1
    start = 0
    for match in compiled(_CLUSTER).finditer(text, _anchor(text, offset - 1)):
        start = int(match.start())
        if match.end() >= offset:
            break
    return start


def last_boundary(text: str, start: int, limit: int) -> int:
    """Give the last boundary after `start` (itself one) and not after `limit`; `start` if there is none."""
    if limit == len(text) or compiled(_APART).match(text, limit - 1):
        return limit
    last = _anchor(text, limit, start)
    for match in compiled(_CLUSTER).finditer(text, last, limit + 1):
        if match.end() > limit:
            break
        last = int(match.end())
    return last


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
    for match in compiled(_CLUSTER).finditer(text):
        yield int(match.end())


def _check(text: str, offset: int) -> None:
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is outside a text of {len(text)} code points")


def _needs_look(text: str, offset: int) -> bool:
    _check(text, offset)
    return 0 < offset < len(text) and compiled(_APART).match(text, offset - 1) is None


def _anchor(text: str, offset: int, first: int = 0) -> int:
    """Find a sure boundary at or before `offset`, as near as may be; `first` is one."""
    while offset > first and not compiled(_APART).match(text, offset - 1):
        offset -= 1
    return offset
