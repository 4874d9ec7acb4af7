"""Wire copies: articles that share much of one dispatch form a cluster.

Each text is sketched by the smallest hashes of its shingles (five folded words of prose, without accents), so
that comparing two texts costs little and no text is kept. A copy may be shortened, reordered and added to:
what counts is the share of the shorter text that the longer one has too.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter
from collections.abc import Sequence

from annotator.text.fold import fold

VERSION = "1"
"""Another one where the same text has another sketch."""
_WORD = re.compile(r"\w+")
_BETWEEN_WORDS = {code: " " for code in range(128) if not _WORD.match(chr(code))}
_SHINGLE = 5
_SKETCH = 200
_SHARE = 0.3
_FEWEST = 30
_COMMON = 200  # a shingle in more articles than this is no sign of a copy
_FEWEST_MET = 3


def sketch(text: str, furniture: Sequence[tuple[int, int]] = ()) -> tuple[int, ...]:
    """Sketch the prose of a text: ascending hashes, the smallest of its shingles.

    `furniture` are ranges (code points, in order) that do not count. Empty for a text too short to tell.
    """
    parts, at = [], 0
    for start, end in furniture:
        parts.append(text[at:start])
        at = end
    parts.append(text[at:])
    words = _words(fold("\n".join(parts)))
    if len(words) < _FEWEST:
        return ()
    numbers = {word: zlib.crc32(word.encode("utf-8")) for word in set(words)}
    numbered = [numbers[word] for word in words]
    shingles = zip(*(numbered[offset:] for offset in range(_SHINGLE)), strict=False)
    return tuple(sorted(set(map(hash, shingles)))[:_SKETCH])  # of numbers: the same in every run


def _words(folded: str) -> list[str]:
    """The words of a folded text, which is plain ASCII more often than not."""
    return folded.translate(_BETWEEN_WORDS).split() if folded.isascii() else _WORD.findall(folded)


def share(one: Sequence[int], other: Sequence[int]) -> float:
    """Estimate how much of the text with fewer shingles the other has too, 0 to 1.

    Only hashes that both sketches could hold are compared.
    """
    if not one or not other:
        return 0.0
    limit = min(
        one[-1] if len(one) == _SKETCH else sys.maxsize,
        other[-1] if len(other) == _SKETCH else sys.maxsize,
    )
    first = {value for value in one if value <= limit}
    second = {value for value in other if value <= limit}
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 0.0


class Clusters:
    """Groups articles as they come; the first of a group gives it its name, `c-` and its id."""

    def __init__(self) -> None:
        self._sketches: list[Sequence[int]] = []
        self._names: list[str] = []
        self._places: dict[int, int | list[int]] = {}  # most hashes are of one article: no list for those

    def add(self, sketched: Sequence[int], article: str, name: str | None = None) -> str:
        """Give the cluster of an article: the one it has, that of the article most like it, or a new one."""
        found = name or self._nearest(sketched) or f"c-{article}"
        number = len(self._names)
        self._names.append(found)
        self._sketches.append(sketched)
        places = self._places
        for value in sketched:
            there = places.setdefault(value, number)
            if isinstance(there, list):
                there.append(number)
            elif there != number:
                places[value] = [there, number]
        return found

    def _nearest(self, sketched: Sequence[int]) -> str | None:
        met: Counter[int] = Counter()
        for value in sketched:
            there = self._places.get(value)
            if isinstance(there, list):
                met.update(there if len(there) <= _COMMON else ())
            elif there is not None:
                met[there] += 1
        best, most = None, 0.0
        for number in sorted(
            (number for number in met if met[number] >= _FEWEST_MET), key=lambda n: (-met[n], n)
        )[:10]:
            alike = share(sketched, self._sketches[number])
            if alike > most:
                best, most = number, alike
        return self._names[best] if best is not None and most >= _SHARE else None
