"""Evidence of stances in the gutter: passages, and which of the parallel bars each takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from annotator.ui.reading.values import EvidenceMark, Range

LANES = 3


class Passage(Struct, frozen=True):
    """One passage of a mark, in code points."""

    mark: EvidenceMark
    range: Range


def passages_of(marks: Iterable[EvidenceMark]) -> tuple[Passage, ...]:
    """The passages of all marks in reading order, of two that begin together the longer one first."""
    passages = (Passage(mark, (start, end)) for mark in marks for start, end in mark.ranges)
    return tuple(sorted(passages, key=lambda one: (one.range[0], -one.range[1])))


def bars_of(lines: Sequence[tuple[int, int]]) -> list[int]:
    """For passages over (first, last) lines of a block, in reading order: the innermost bar that is free.

    0 is next to the text; whatever needs a fourth shares the third.
    """
    until: list[int] = []
    bars = []
    for first, last in lines:
        free = (bar for bar, line in enumerate(until) if line < first)
        bar = min(next(free, len(until)), LANES - 1)
        if bar == len(until):
            until.append(-1)
        until[bar] = max(until[bar], last)
        bars.append(bar)
    return bars
