"""Spans by block: an edit touches the one or two blocks it is in, and painting never scans them all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from annotator.ui.reading.content import Content
from annotator.ui.reading.values import SpanLike


class SpanMap:
    """The spans that are shown: rejected ones are left out."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._by_block: dict[int, list[SpanLike]] = {}
        self.by_id: dict[str, SpanLike] = {}

    def put(self, spans: Iterable[SpanLike]) -> set[int]:
        """Add or replace spans; give the blocks touched, of the former place and of the new."""
        touched: set[int] = set()
        for span in spans:
            touched |= self.drop([span.id])
            if span.status == "rejected" or not 0 <= span.start < span.end <= len(self._content.text):
                continue
            self.by_id[span.id] = span
            numbers = self._content.blocks_of(span.start, span.end)
            for number in numbers:
                self._by_block.setdefault(number, []).append(span)
            touched.update(numbers)
        return touched

    def drop(self, ids: Iterable[str]) -> set[int]:
        """Take spans away by id; unknown ids are passed over. Give the blocks touched."""
        touched: set[int] = set()
        for span_id in ids:
            span = self.by_id.pop(span_id, None)
            if span is None:
                continue
            for number in self._content.blocks_of(span.start, span.end):
                kept = [other for other in self._by_block.get(number, ()) if other.id != span_id]
                if kept:
                    self._by_block[number] = kept
                else:
                    self._by_block.pop(number, None)
                touched.add(number)
        return touched

    def in_block(self, number: int) -> list[SpanLike]:
        return self._by_block.get(number, [])

    def at(self, offset: int) -> list[SpanLike]:
        """The spans around a character, the shortest first."""
        near = self.in_block(self._content.block_at(offset))
        return _sorted(span for span in near if span.start <= offset < span.end)

    def touching(self, offset: int) -> list[SpanLike]:
        """The spans that a caret stands in or beside, those it stands in first, the shortest first."""
        block = self._content.block_at(offset)
        near = {span.id: span for span in chain(self.in_block(block), self.in_block(max(0, block - 1)))}
        inside = _sorted(span for span in near.values() if span.start <= offset < span.end)
        return inside + _sorted(span for span in near.values() if span.end == offset)


def _sorted(spans: Iterable[SpanLike]) -> list[SpanLike]:
    return sorted(spans, key=lambda span: (span.end - span.start, -span.start, span.id))
