"""Moving the edges of a span or of evidence: by a word or by a character, outwards or inwards.

Offsets are code points, half-open. The edge never leaves the line, never ends in white space.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from annotator.text.graphemes import next_boundary, previous_boundary
from annotator.text.words import word_at

Range = tuple[int, int]
Side = Literal["left", "right"]
Unit = Literal["word", "char"]
_APOSTROPHES = frozenset("'’ʼ")
_CLAUSE_ENDS = frozenset(',;:–—()«»“”"')


def moved(text: str, start: int, end: int, side: Side, unit: Unit, *, outwards: bool) -> Range | None:
    """The range with one edge moved by a step; None where it cannot move that way."""
    if side == "right":
        edge = _right_out(text, end, unit) if outwards else _right_in(text, start, end, unit)
        found = None if edge is None else (start, edge)
    else:
        edge = _left_out(text, start, unit) if outwards else _left_in(text, start, end, unit)
        found = None if edge is None else (edge, end)
    if found is None or found[0] >= found[1] or "\n" in text[found[0] : found[1]]:
        return None
    return found


def _right_out(text: str, end: int, unit: Unit) -> int | None:
    if unit == "char":
        return _past_space(text, end)
    at = end
    while at < len(text):
        word = word_at(text, at)
        if word is not None and word[1] > end and text[word[1] - 1] not in _APOSTROPHES:
            return word[1]  # an elided article takes the word behind it along
        at = max(at + 1, word[1] if word else 0)
    return None


def _past_space(text: str, end: int) -> int | None:
    at = end
    while at < len(text):
        at = next_boundary(text, at)
        if not text[at - 1].isspace():
            return at
    return None


def _right_in(text: str, start: int, end: int, unit: Unit) -> int | None:
    if unit == "char":
        at = previous_boundary(text, end)
    else:
        at = end - 1
        last = word_at(text, at)
        at = last[0] if last is not None and last[0] < end <= last[1] else at
    while at > start and (text[at - 1].isspace() or (unit == "word" and word_at(text, at - 1) is None)):
        at -= 1
    return at if at > start else None


def _left_out(text: str, start: int, unit: Unit) -> int | None:
    at = start
    while at > 0:
        at = previous_boundary(text, at)
        if text[at].isspace():
            continue
        if unit == "char":
            return at
        word = word_at(text, at)
        if word is not None and word[0] <= at < word[1]:
            return word[0]
    return None


def _left_in(text: str, start: int, end: int, unit: Unit) -> int | None:
    at = next_boundary(text, start)
    if unit == "word":
        first = word_at(text, start)
        at = first[1] if first is not None and first[0] <= start < first[1] else at
        while at < end:
            word = word_at(text, at)
            if word is not None and word[0] >= at:
                break
            at += 1
    while at < end and text[at].isspace():
        at += 1
    return at if at < end else None


@lru_cache(maxsize=16)
def found_sentence(text: str, offset: int) -> Range:
    """The sentence around a code point; the form asks for the same one again and again."""
    from annotator.session.guessing import sentence_around

    return sentence_around(text, offset)


def clause(text: str, start: int, end: int) -> Range:
    """The part of the sentence around a range, from one punctuation mark to the next."""
    first, last = found_sentence(text, start)
    left, right = max(start, first), min(max(end, start + 1), last)
    while left > first and text[left - 1] not in _CLAUSE_ENDS:
        left -= 1
    while right < last and text[right] not in _CLAUSE_ENDS:
        right += 1
    return _trimmed(text, left, max(right, left + 1))


def sentence(text: str, start: int) -> Range:
    """The sentence around a code point, without its full stop."""
    return _trimmed(text, *found_sentence(text, start))


def paragraph(text: str, start: int) -> Range:
    """The line around a code point."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", start)
    return _trimmed(text, left, len(text) if right < 0 else right)


def _trimmed(text: str, start: int, end: int) -> Range:
    """Imported when it is asked for: the window opens sooner."""
    from annotator.session.guessing import trim_evidence

    return trim_evidence(text, start, end)
