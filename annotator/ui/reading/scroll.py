"""The scroll position: a block and pixels into it, so nothing visible moves when heights are corrected."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from annotator.ui.reading.page import Page


class ScrollState(Struct, frozen=True):
    """Where the reader was: the offset at the top, pixels into its line, caret, selection, span."""

    top: int
    pixels: int
    caret: int
    anchor: int
    current: str | None


class Scroll:
    """Where the viewport's top lies on the page. Above the first block the offset is negative."""

    def __init__(self, page: Page, height: int) -> None:
        self.page = page
        self.height = height
        self.block = 0
        self.offset = -page.measures.top_padding

    @property
    def value(self) -> int:
        """The distance from the page's top, as far as heights are known."""
        return self.page.heights.top(self.block) + self.offset + self.page.measures.top_padding

    @property
    def maximum(self) -> int:
        """The greatest useful value, as far as heights are known."""
        measures = self.page.measures
        whole = self.page.heights.total + measures.top_padding + measures.bottom_padding
        return max(0, whole - self.height, self.value)

    def visible(self) -> Iterator[tuple[int, int]]:
        """The blocks in the viewport and their tops there; laid out on the way, so heights are exact."""
        y, number = -self.offset, self.block
        while number < len(self.page.content) and y < self.height:
            high = self.page.settle(number)
            if high and y + high > 0:
                yield number, y
            y += high
            number += 1

    def top_of(self, number: int) -> int:
        """A block's top in the viewport: exact as far as the viewport reaches, an estimate beyond."""
        y, at = -self.offset, self.block
        while at < number and y < self.height:
            y += self.page.settle(at)
            at += 1
        if at - number in {1, 2}:  # a range may begin just above
            return y - sum(self.page.settle(above) for above in range(number, at))
        heights = self.page.heights
        return y if at == number else y + heights.top(number) - heights.top(at)

    def move(self, pixels: int) -> None:
        """Scroll by pixels, downwards when positive."""
        self.offset += pixels
        self._settle()

    def jump(self, value: int) -> None:
        """Scroll to a distance from the page's top."""
        padding = self.page.measures.top_padding
        self.block, self.offset = self.page.heights.find(value - padding)
        if value < padding:
            self.block, self.offset = 0, value - padding
        self._settle()

    def put(self, number: int, offset: int) -> None:
        """Bring a place of a block to the viewport's top, as far as the page reaches."""
        self.block = min(max(number, 0), len(self.page.content) - 1)
        self.offset = offset
        self._settle()

    def _settle(self) -> None:
        self._normalise()
        y, number = -self.offset, self.block
        while number < len(self.page.content) and y < self.height:
            y += self.page.settle(number)
            number += 1
        missing = self.height - y - self.page.measures.bottom_padding
        if missing > 0:
            self.offset -= missing
            self._normalise()

    def _normalise(self) -> None:
        page = self.page
        while self.offset < 0 and self.block > 0:
            self.block -= 1
            self.offset += page.settle(self.block)
        last = len(page.content) - 1
        while self.block < last and self.offset >= page.settle(self.block):
            self.offset -= page.settle(self.block)
            self.block += 1
        if self.block == 0:
            self.offset = max(self.offset, -page.measures.top_padding)
