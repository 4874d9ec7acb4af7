"""Feminine and plural forms of French adjectives and nouns, so that lists need to name each but once."""

from __future__ import annotations

__all__ = ["inflected"]

_FEMININE = (  # endings of adjectives, longest first
    ("eux", "euse"),
    ("teur", "trice"),
    ("eur", "euse"),
    ("ien", "ienne"),
    ("if", "ive"),
    ("el", "elle"),
    ("al", "ale"),
    ("ant", "ante"),
    ("ent", "ente"),
    ("é", "ée"),
    ("er", "ère"),
)


def inflected(word: str, *, adjective: bool) -> list[str]:
    """The word and its plural; of an adjective also its feminine forms. Irregular ones have to be listed."""
    forms = [word]
    ending = next((pair for pair in _FEMININE if word.endswith(pair[0])), None)
    if adjective and ending is not None:
        forms.append(word.removesuffix(ending[0]) + ending[1])
    return [*forms, *map(_plural, forms)]


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + ("x" if word.endswith(("au", "eu")) else "s")
