"""From raw selections to the words they mean. Offsets are code points."""

from __future__ import annotations

from annotator.text.graphemes import widen_to_boundaries
from annotator.text.words import snap_to_words, trim
from annotator.ui.reading.content import Content
from annotator.ui.reading.values import Range


def snapped(content: Content, start: int, end: int) -> Range:
    """Widen a range to whole words, each end within its own block."""
    if end <= start:
        return start, start
    first, last = content.block_at(start), content.block_at(end - 1)
    if first == last:
        base, until = content.blocks[first]
        low, high = max(start, base), min(end, until)
        if high <= low:
            return start, end
        low, high = snap_to_words(content.text[base:until], low - base, high - base)
        return base + low, base + high
    low, _ = _snapped_in(content, first, start, start + 1)
    _, high = _snapped_in(content, last, end - 1, end)
    return low, high


def _snapped_in(content: Content, number: int, start: int, end: int) -> Range:
    base, until = content.blocks[number]
    if not base <= start < end <= until:
        return start, end
    low, high = snap_to_words(content.text[base:until], start - base, end - base)
    return base + low, base + high


def widened(content: Content, start: int, end: int) -> Range:
    """Widen a range so that it cuts no character a reader sees."""
    return widen_to_boundaries(content.text, start, end) if end > start else (start, end)


def trimmed(content: Content, start: int, end: int) -> Range | None:
    """Narrow a range by outer white space and punctuation; None when nothing is left."""
    low, high = trim(content.text, start, end)
    return (low, high) if high > low else None
