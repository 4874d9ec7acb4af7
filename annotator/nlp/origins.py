"""Which origin a role is told with: *le chef de la diplomatie russe*, *le dirigeant nord-coréen*."""

from __future__ import annotations

from annotator.nlp.reading import Reading
from annotator.text.tokens import Shape

__all__ = ["origin_of"]

_GROUP = 5  # tokens in which a function has its adjective
_STEM = 6  # letters in which adjectives of one origin are alike: *américain*, *américaine*
_BEFORE = frozenset({"de", "d'", "du", "of", "general", "generale"})


def origin_of(reading: Reading, index: int) -> str | None:
    """The first letters of the adjective of origin that goes with the function at token `index`, if any."""
    for at in range(index + 1, min(index + _GROUP, len(reading))):
        word = reading.folded[at]
        if reading.tokens[at].shape is not Shape.LOWER:
            return None
        if word in reading.lists.demonyms:
            return word[:_STEM]
        if at == index + 1 and word not in _BEFORE:
            return None
    return None
