"""Quotations in an article: ranges of tokens between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.nlp.reading import Reading
from annotator.text.tokens import Kind

__all__ = ["Quotation", "quotations"]

_PAIRS = {"«": "»", "“": "”", '"': '"', "”": "”"}
_LIMIT = 250


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `start:end` inside the marks."""

    start: int
    end: int


def quotations(reading: Reading) -> list[Quotation]:
    """All quotations that close within the paragraph, in order, not nested."""
    found = []
    index = 0
    while index < len(reading):
        close = _PAIRS.get(reading.tokens[index].text)
        if close is None:
            index += 1
            continue
        end = _closing(reading, index + 1, close)
        if end is None:
            index += 1
            continue
        if end > index + 1:
            found.append(Quotation(index + 1, end))
        index = end + 1
    return found


def _closing(reading: Reading, start: int, close: str) -> int | None:
    for index in range(start, min(start + _LIMIT, len(reading))):
        token = reading.tokens[index]
        if token.kind is Kind.NEWLINE:
            return None
        if token.text == close or (close == "”" and token.text == "“" and index > start):
            return index
    return None
