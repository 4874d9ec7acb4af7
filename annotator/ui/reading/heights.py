"""Heights of many blocks: find a block by its place and its place by its number, in microseconds."""

from __future__ import annotations

from collections.abc import Iterable

GROUP = 512


class Heights:
    """A list of heights in whole pixels with sums of groups of 512."""

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        self._sums = [sum(self._heights[at : at + GROUP]) for at in range(0, len(self._heights), GROUP)]
        self.total = sum(self._sums)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> int:
        return self._heights[number]

    def put(self, number: int, height: int) -> None:
        """Correct one height."""
        change = height - self._heights[number]
        if change:
            self._heights[number] = height
            self._sums[number // GROUP] += change
            self.total += change

    def top(self, number: int) -> int:
        """The sum of all heights before a block."""
        group = number // GROUP
        return sum(self._sums[:group]) + sum(self._heights[group * GROUP : number])

    def find(self, y: int) -> tuple[int, int]:
        """The block at a place and the pixels into it; the first or last block outside."""
        if y < 0:
            return 0, 0
        rest, group = y, 0
        while group < len(self._sums) - 1 and rest >= self._sums[group]:
            rest -= self._sums[group]
            group += 1
        number = group * GROUP
        last = min(number + GROUP, len(self._heights)) - 1
        while number < last and rest >= self._heights[number]:
            rest -= self._heights[number]
            number += 1
        return number, min(rest, max(0, self._heights[number] - 1))
