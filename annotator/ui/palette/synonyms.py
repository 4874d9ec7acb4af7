"""Other words for what the commands are called, in both languages: the one that comes to mind finds them."""

from __future__ import annotations

from functools import cache

from annotator.resources import read_json
from annotator.text.fold import fold

_SHORTEST = 4


def synonyms(*names: str) -> str:
    """What else might be typed for something of these names, folded; empty where nothing is known."""
    words = {word for name in names for word in fold(name).replace("'", " ").replace("…", " ").split()}
    found: dict[str, None] = {}
    for group in _groups():
        if any(_is_one(word, known) for known in group for word in words):
            found.update(dict.fromkeys(group))
    return " ".join(found)


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    """Folded words; those of a group stand for each other."""
    return tuple(tuple(map(fold, group)) for group in read_json("synonyms.json")["entries"])


def _is_one(word: str, known: str) -> bool:
    """Whether a word of a name is one of a group: the same, or with another ending."""
    if word == known:
        return True
    stem = known[:-1] if len(known) > _SHORTEST else known
    return len(stem) >= _SHORTEST and word.startswith(stem)
