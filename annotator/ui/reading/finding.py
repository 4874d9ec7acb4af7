"""Find in the article: folded for case and accents, exact ranges of the text itself, once around."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from annotator.text.fold import occurrences
from annotator.ui.reading.values import Range


class Finder:
    """Remembers the hits of the last words looked for, so that going to the next costs nothing."""

    def __init__(self) -> None:
        self._asked: tuple[str, str] | None = None
        self._hits: list[Range] = []

    def hits(self, text: str, wanted: str) -> list[Range]:
        """All ranges that read the same as `wanted`, in order."""
        if self._asked != (text, wanted):
            self._hits = list(occurrences(text, wanted)) if wanted else []
            self._asked = text, wanted
        return self._hits

    def find(self, text: str, wanted: str, around: Range, *, is_forward: bool) -> Range | None:
        """The hit after `around` (before it when going backwards), round the end of the text."""
        hits = self.hits(text, wanted)
        if not hits:
            return None
        starts = [start for start, _ in hits]
        if is_forward:
            at = bisect_left(starts, around[1]) if around[1] > around[0] else bisect_left(starts, around[0])
            return hits[at % len(hits)]
        ends = [end for _, end in hits]
        return hits[bisect_right(ends, around[0]) - 1]
