"""Quotations in an article: ranges of tokens between quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from annotator.nlp.reading import Reading
from annotator.text.tokens import Kind

__all__ = ["Quotation", "is_quoting", "quotation_at", "quotations", "whole"]

_PAIRS = {"«": "»", "“": "”", '"': '"', "”": "”"}
_MARKS = frozenset(_PAIRS) | frozenset(_PAIRS.values())
_SINGLE_PAIRS = {"‘": "’", "'": "'"}
_SINGLE = frozenset(_SINGLE_PAIRS) | frozenset(_SINGLE_PAIRS.values())
_LIMIT = 250
_WIDER = 200  # code points that evidence gains at most; more is marks that do not pair as they seem to
_BRACKET = 200  # code points in which a bracket closes


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `start:end` inside the marks."""

    start: int
    end: int


def quotations(reading: Reading) -> list[Quotation]:
    """All quotations that close within the paragraph, in order, not nested."""
    found = _between(reading, _MARKS, _PAIRS)
    if reading.language != "en":
        return found
    single = [one for one in _between(reading, _SINGLE, _SINGLE_PAIRS) if _is_single(reading, one)]
    kept = [one for one in single if not any(other.start <= one.start < other.end for other in found)]
    return sorted([*found, *kept], key=lambda one: one.start) if kept else found


def _is_single(reading: Reading, quote: Quotation) -> bool:
    """Whether English single marks open a quotation and close it: no apostrophe, no *workers’ union*."""
    text, tokens = reading.text, reading.tokens
    opening, closing = tokens[quote.start - 1], tokens[quote.end]
    free = not opening.start or not text[opening.start - 1].isalnum()
    behind = text[closing.end : closing.end + 1]
    return free and tokens[quote.start].start == opening.end and not behind.isalnum()


def _between(reading: Reading, marks: Collection[str], pairs: Mapping[str, str]) -> list[Quotation]:
    newline, tokens = Kind.NEWLINE, reading.tokens
    places = [at for at, token in enumerate(tokens) if token.text in marks or token.kind is newline]
    found = []
    free = 0
    for place, index in enumerate(places):
        close = pairs.get(tokens[index].text)
        if close is None or index < free:
            continue
        end = _closing(reading, places, place, close)
        if end is None:
            continue
        if end > index + 1:
            found.append(Quotation(index + 1, end))
        free = end + 1
    return found


def quotation_at(quotes: Sequence[Quotation], index: int) -> Quotation | None:
    """The quotation of an ordered list that holds token `index`."""
    at = bisect_right(quotes, index, key=lambda one: one.start) - 1
    return quotes[at] if at >= 0 and index < quotes[at].end else None


def is_quoting(reading: Reading, quotes: Sequence[Quotation], start: int, end: int) -> bool:
    """Whether code points `start:end` meet one of the ordered `quotes`."""
    at = bisect_left(quotes, end, key=lambda one: reading.tokens[one.start].start) - 1
    return at >= 0 and start < reading.tokens[quotes[at].end - 1].end


def whole(reading: Reading, quotes: Sequence[Quotation], start: int, end: int) -> tuple[int, int]:
    """Code points `start:end` widened so that no quotation or bracket that begins or ends in it is cut."""
    tokens = reading.tokens
    at = bisect_left(quotes, end, key=lambda one: tokens[one.start].start) - 1
    if at >= 0:
        one = quotes[at]
        first, last = tokens[one.start - 1].start, tokens[one.end].end
        wider = min(start, first), max(end, last)
        is_cut = first < start < last < end or start <= first < end < last
        if is_cut and wider[1] - wider[0] - (end - start) <= _WIDER:
            start, end = wider
    opened = reading.text.rfind("(", start, end)
    if opened >= 0 and reading.text.find(")", opened, end) < 0:
        closed = reading.text.find(")", end, end + _BRACKET)
        end = closed + 1 if closed >= 0 and "\n" not in reading.text[end:closed] else end
    return start, end


def _closing(reading: Reading, places: list[int], place: int, close: str) -> int | None:
    """The mark that closes the quotation opened at `places[place]`."""
    start = places[place] + 1
    for index in places[place + 1 :]:
        token = reading.tokens[index]
        if token.kind is Kind.NEWLINE and _is_gone_on_with(reading, index):
            return index
        if token.kind is Kind.NEWLINE or index >= start + _LIMIT:
            return None
        if token.text == close or (close == "”" and token.text == "“" and index > start):
            return index
        if close == '"' and token.text == "”" and reading.language == "en":
            return index  # a straight mark opened it, a curly one closes it
    return None


def _is_gone_on_with(reading: Reading, newline: int) -> bool:
    """Whether the paragraph behind an English quotation that was not closed opens with a mark: it goes on."""
    if reading.language != "en":
        return False
    behind = next((token for token in reading.tokens[newline:] if token.kind is not Kind.NEWLINE), None)
    return behind is not None and behind.text in {'"', "“"}
