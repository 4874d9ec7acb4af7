"""Sets of words written as running text: easier to read and to correct than lists of strings."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(words: str) -> frozenset[str]:
    """The words of `words`, which white space parts."""
    return frozenset(words.split())
