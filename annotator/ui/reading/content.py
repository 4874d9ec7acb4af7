"""The article as the view sees it: text cut to blocks, title, boilerplate, and what is folded away."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from annotator.text.blocks import cut_blocks
from annotator.ui.reading.values import Range, RegionLike


def joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in order, with those that overlap or touch made one."""
    made: list[Range] = []
    for start, end in sorted(ranges):
        if made and start <= made[-1][1]:
            made[-1] = made[-1][0], max(made[-1][1], end)
        else:
            made.append((start, end))
    return tuple(made)


class Content:
    """Text and blocks. All offsets are code points into `text`, all ranges half-open."""

    def __init__(self, text: str, title: Range | None) -> None:
        self.text = text
        self.blocks = cut_blocks(text)
        self.starts = [start for start, _ in self.blocks]
        self._title = title
        self.dim: tuple[Range, ...] = ()
        self._dim_ends: list[int] = []
        self._boilerplate: set[int] = set()
        self.is_folding = False

    def __len__(self) -> int:
        return len(self.blocks)

    def block_at(self, offset: int) -> int:
        """The block of an offset; one in a separator belongs to the block before."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def blocks_of(self, start: int, end: int) -> range:
        """The blocks that a range touches."""
        return range(self.block_at(start), self.block_at(max(start, end - 1)) + 1)

    def clamped(self, offset: int) -> int:
        """The nearest offset inside the text where a caret may stand as far as blocks go."""
        offset = min(max(offset, 0), len(self.text))
        start, end = self.blocks[self.block_at(offset)]
        return min(max(offset, start), end)

    def is_title(self, number: int) -> bool:
        start, end = self.blocks[number]
        return self._title is not None and self._title[0] <= start and end <= self._title[1] and end > start

    def is_continued(self, number: int) -> bool:
        """Whether the next block goes on with the same line of the text: a long line that was cut."""
        return number + 1 < len(self.blocks) and self.blocks[number][1] == self.blocks[number + 1][0]

    def set_regions(self, regions: Iterable[RegionLike]) -> None:
        """Take the boilerplate of the article; what overlaps is joined."""
        self.dim = joined((region.start, region.end) for region in regions if region.is_boilerplate)
        self._dim_ends = [end for _, end in self.dim]
        self._boilerplate = self._whole_blocks()

    def dim_in(self, start: int, end: int) -> list[Range]:
        """The boilerplate within a range, clipped to it."""
        found: list[Range] = []
        for at in range(bisect_right(self._dim_ends, start), len(self.dim)):
            low, high = self.dim[at]
            if low >= end:
                break
            found.append((max(low, start), min(high, end)))
        return found

    def is_hidden(self, number: int) -> bool:
        """Whether a block is folded away now."""
        return self.is_folding and number in self._boilerplate

    def is_fold_row(self, number: int) -> bool:
        """Whether a folded block is the first of its run: it shows the row that stands for all."""
        return self.is_hidden(number) and (number == 0 or number - 1 not in self._boilerplate)

    def folded_lines(self, number: int) -> int:
        """How many blocks with text the run of a folded block holds."""
        count = 0
        while number < len(self.blocks) and number in self._boilerplate:
            count += self.blocks[number][1] > self.blocks[number][0]
            number += 1
        return count

    def hidden(self) -> frozenset[int]:
        """The blocks folded away now."""
        return frozenset(self._boilerplate) if self.is_folding else frozenset()

    def _whole_blocks(self) -> set[int]:
        found: set[int] = set()
        for start, end in self.dim:
            first = bisect_left(self.starts, start)
            last = self.block_at(end)
            found.update(
                number
                for number in range(first, last + 1)
                if self.blocks[number][1] <= end and self.blocks[number][1] > self.blocks[number][0]
            )
        for number in sorted(found):  # empty lines between two folded blocks go with them
            following = number + 1
            while following < len(self.blocks) and self.blocks[following][0] == self.blocks[following][1]:
                following += 1
            if following in found or following == len(self.blocks):
                found.update(range(number + 1, following))
        return found
