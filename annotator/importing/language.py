"""Tells French from English by their small words: enough for a press corpus, and nothing to install."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from annotator.resources import read_json

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SAMPLE = 2_000
_FEWEST = 5


def language_of(text: str) -> str | None:
    """Give `fr`, `en` or, where neither is clearly ahead, None."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    counts = {language: sum(map(small.__contains__, words)) for language, small in _small_words().items()}
    best = max(counts, key=lambda language: counts[language])
    others = sum(count for language, count in counts.items() if language != best)
    if counts[best] < max(_FEWEST, len(words) // 10) or counts[best] <= 2 * others:
        return None
    return best


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    lists = read_json("importing", "small-words.json")
    return {language: frozenset(lists[language]) for language in ("fr", "en")}
