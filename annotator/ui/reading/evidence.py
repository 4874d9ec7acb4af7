"""Evidence of stances in the gutter: which of the parallel bars each passage takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.ui.reading.content import Content
from annotator.ui.reading.values import EvidenceMark, Range

LANES = 3
NEAR = 80  # code points: about a line; passages of one paragraph that are closer may meet on a line


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """One passage of a mark, and its bar: 0 is next to the text."""

    mark: EvidenceMark
    range: Range
    lane: int


def place_marks(marks: Iterable[EvidenceMark], content: Content) -> tuple[PlacedMark, ...]:
    """Give each passage the innermost free bar; whatever needs a fourth shares the third."""
    passages = sorted(
        ((tuple(found), mark) for mark in marks for found in mark.ranges),
        key=lambda one: (one[0][0], -one[0][1]),
    )
    last: list[int] = []
    placed: list[PlacedMark] = []
    for (start, end), mark in passages:
        block = content.block_at(start)
        free = (
            at for at, until in enumerate(last) if until + NEAR <= start or content.block_at(until) < block
        )
        lane = min(next(free, len(last)), LANES - 1)
        if lane == len(last):
            last.append(0)
        last[lane] = max(last[lane], end - 1)
        placed.append(PlacedMark(mark, (start, end), lane))
    return tuple(placed)
