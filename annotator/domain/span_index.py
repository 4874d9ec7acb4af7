"""The spans of one article in order, found by place. Offsets are code points."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable
from operator import itemgetter

from annotator.domain.records import Span

Place = tuple[int, int, str, str]
_MANY = 200  # to sort them all anew takes less time


def place_of(span: Span) -> Place:
    """Where a span stands among others: by start, the longer first, then label and id."""
    return span.start, -span.end, span.label, span.id


class SpanIndex:
    """Sorted by place, kept so span by span: a change costs next to nothing, however many there are."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._sort(spans)

    def _sort(self, spans: Iterable[Span]) -> None:
        placed = sorted(((place_of(span), span) for span in spans), key=itemgetter(0))
        self._places = [place for place, _ in placed]
        self._spans = [span for _, span in placed]
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def exchange(self, gone: Collection[Span], come: Collection[Span]) -> None:
        """Take spans out, and others in."""
        if len(gone) + len(come) > _MANY:
            out = {span.id for span in gone}
            self._sort([*(span for span in self._spans if span.id not in out), *come])
            return
        for span in gone:
            self.remove(span)
        for span in come:
            self.add(span)

    def add(self, span: Span) -> None:
        place = place_of(span)
        self._spans.insert(bisect_left(self._places, place), span)
        insort(self._places, place)
        self._longest = max(self._longest, span.end - span.start)

    def remove(self, span: Span) -> None:
        at = bisect_left(self._places, place_of(span))
        del self._spans[at], self._places[at]

    def all(self) -> tuple[Span, ...]:
        return tuple(self._spans)

    def over(self, start: int, end: int) -> list[Span]:
        """The spans that share some of the range, in order."""
        first = bisect_left(self._places, (start - self._longest,))
        last = bisect_left(self._places, (end,))
        return [span for span in self._spans[first:last] if span.end > start]
