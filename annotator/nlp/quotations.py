"""Quotations in an article: ranges of tokens between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.nlp.reading import Reading
from annotator.text.tokens import Kind

__all__ = ["Quotation", "quotations"]

_PAIRS = {"«": "»", "“": "”", '"': '"', "”": "”"}
_MARKS = frozenset(_PAIRS) | frozenset(_PAIRS.values())
_LIMIT = 250


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `start:end` inside the marks."""

    start: int
    end: int


def quotations(reading: Reading) -> list[Quotation]:
    """All quotations that close within the paragraph, in order, not nested."""
    newline, tokens = Kind.NEWLINE, reading.tokens
    places = [at for at, token in enumerate(tokens) if token.text in _MARKS or token.kind is newline]
    found = []
    free = 0
    for place, index in enumerate(places):
        close = _PAIRS.get(tokens[index].text)
        if close is None or index < free:
            continue
        end = _closing(reading, places, place, close)
        if end is None:
            continue
        if end > index + 1:
            found.append(Quotation(index + 1, end))
        free = end + 1
    return found


def _closing(reading: Reading, places: list[int], place: int, close: str) -> int | None:
    """The mark that closes the quotation opened at `places[place]`."""
    start = places[place] + 1
    for index in places[place + 1 :]:
        token = reading.tokens[index]
        if token.kind is Kind.NEWLINE or index >= start + _LIMIT:
            return None
        if token.text == close or (close == "”" and token.text == "“" and index > start):
            return index
    return None
