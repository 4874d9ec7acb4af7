"""Find in the article: folded for case and accents, exact ranges of the text itself, once around.

The article is folded once, line by line; then every further letter typed costs a plain search.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from annotator.text.fold import fold, fold_aligned, occurrences
from annotator.ui.reading.values import Range


class Finder:
    """Remembers the folded lines of one text, and the hits of the last words looked for."""

    def __init__(self) -> None:
        self._text = ""
        self._lines: list[tuple[int, str, bool]] = []
        self._wanted = ""
        self._hits: list[Range] = []

    def hits(self, text: str, wanted: str) -> list[Range]:
        """All ranges that read the same as `wanted` and lie in one line, in order."""
        if text is not self._text:
            self._text, self._lines, self._wanted = text, list(_folded_lines(text)), ""
        if wanted != self._wanted:
            self._wanted, self._hits = wanted, list(self._search(wanted)) if wanted else []
        return self._hits if wanted else []

    def find(self, text: str, wanted: str, around: Range, *, is_forward: bool) -> Range | None:
        """The hit after `around` (before it when going backwards), round the end of the text."""
        hits = self.hits(text, wanted)
        if not hits:
            return None
        if is_forward:
            starts = [start for start, _ in hits]
            return hits[bisect_left(starts, around[1]) % len(hits)]
        ends = [end for _, end in hits]
        return hits[bisect_right(ends, around[0]) - 1]

    def _search(self, wanted: str) -> Iterator[Range]:
        needle = fold(wanted)
        if not needle:
            return
        for start, folded, is_aligned in self._lines:
            at = folded.find(needle)
            if at != -1 and not is_aligned:
                line = self._text[start : _line_end(self._text, start)]
                yield from ((start + low, start + high) for low, high in occurrences(line, wanted))
                continue
            while at != -1:
                yield start + at, start + at + len(needle)
                at = folded.find(needle, at + len(needle))


def _folded_lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Each line's start, its folding, and whether that keeps every offset."""
    start = 0
    for line in text.split("\n"):
        folded = fold(line)
        yield start, folded, len(folded) == len(line) and folded == fold_aligned(line)
        start += len(line) + 1


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end == -1 else end
