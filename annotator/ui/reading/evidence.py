"""Evidence of stances in the gutter: which of the parallel bars each passage takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.ui.reading.values import EvidenceMark, Range

LANES = 3
NEAR = 160  # code points: passages closer than two lines of the column must not share a bar


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """One passage of a mark, and its bar: 0 is next to the text."""

    mark: EvidenceMark
    range: Range
    lane: int


def place_marks(marks: Iterable[EvidenceMark]) -> tuple[PlacedMark, ...]:
    """Give each passage the innermost free bar; whatever needs a fourth shares the third."""
    passages = sorted(
        ((tuple(found), mark) for mark in marks for found in mark.ranges),
        key=lambda one: (one[0][0], -one[0][1]),
    )
    busy_until: list[int] = []
    placed: list[PlacedMark] = []
    for (start, end), mark in passages:
        free = (at for at, until in enumerate(busy_until) if until + NEAR <= start)
        lane = min(next(free, len(busy_until)), LANES - 1)
        if lane == len(busy_until):
            busy_until.append(0)
        busy_until[lane] = max(busy_until[lane], end)
        placed.append(PlacedMark(mark, (start, end), lane))
    return tuple(placed)
