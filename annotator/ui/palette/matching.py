"""How well a name answers what was typed: word starts before word parts before loose letters.

Case and accents do not matter. Ranges are half-open code points of the name, for showing what matched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from annotator.text.fold import fold_aligned

Range = tuple[int, int]

EXACT, START, WORD_STARTS, INSIDE, NEARLY, LOOSE = range(6)
"""Kinds of match, the best first."""
SHORTEST_LOOSE = 3
SHORTEST_NEARLY = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """`kind` is one of those above; `rank` orders matches of one kind, the lower the better."""

    kind: int
    rank: int
    ranges: tuple[Range, ...]

    @property
    def order(self) -> tuple[int, int]:
        return self.kind, self.rank


class Name:
    """A name made ready for being compared with what is typed, letter by letter."""

    __slots__ = ("folded", "words")

    def __init__(self, text: str) -> None:
        self.folded = fold_aligned(text)
        self.words: tuple[Range, ...] = tuple(match.span() for match in _WORD.finditer(self.folded))

    def match(self, typed: str, *, loosely: bool = True) -> Match | None:
        """How this name answers; None where it does not. `loosely` also takes letters with gaps and slips."""
        wanted = _parts(typed)
        if not wanted:
            return Match(EXACT, 0, ())
        whole = " ".join(wanted)
        if self.folded.startswith(whole):
            kind = EXACT if len(self.folded) == len(whole) else START
            return Match(kind, len(self.folded), ((0, len(whole)),))
        return self._by_words(wanted) or (self._by_letters(wanted) if loosely else None)

    def _by_words(self, wanted: tuple[str, ...]) -> Match | None:
        """Every part that was typed begins a word, or at least lies within one."""
        folded = self.folded
        for part in wanted:
            if part not in folded:
                return None
        found: list[Range] = []
        kind = WORD_STARTS
        for part in wanted:
            first = start = folded.find(part)
            while start > 0 and _is_of_a_word(folded[start - 1]):
                start = folded.find(part, start + 1)
            if start < 0:
                kind, start = INSIDE, first
            found.append((start, start + len(part)))
        return Match(kind, min(found)[0] * 100 + len(self.folded), _joined(found))

    def _by_letters(self, wanted: tuple[str, ...]) -> Match | None:
        """A slip of the keyboard in a word, or the letters in their order with gaps between them."""
        if len(wanted) == 1 and len(wanted[0]) >= SHORTEST_NEARLY:
            for start, end in self.words:
                if _is_slip(wanted[0], self.folded[start:end]):
                    return Match(NEARLY, start, ((start, min(end, start + len(wanted[0]))),))
        letters = "".join(wanted)
        if len(letters) < SHORTEST_LOOSE:
            return None
        at, places = -1, []
        for letter in letters:
            starts = (a for a, _ in self.words if a > at and self.folded[a] == letter)
            near = self.folded.find(letter, at + 1)
            at = near if near == at + 1 else next(starts, near)
            if at < 0:
                return self._in_a_row(letters)
            places.append(at)
        return Match(LOOSE, places[-1] - places[0], _joined([(one, one + 1) for one in places]))

    def _in_a_row(self, letters: str) -> Match | None:
        """The letters as early as they come; their stretch may be no longer than three times their number."""
        at, places = -1, []
        for letter in letters:
            at = self.folded.find(letter, at + 1)
            if at < 0:
                return None
            places.append(at)
        stretch = places[-1] - places[0] + 1
        if stretch > 3 * len(letters):
            return None
        return Match(LOOSE, stretch, _joined([(one, one + 1) for one in places]))


@lru_cache(maxsize=8)
def _parts(typed: str) -> tuple[str, ...]:
    return tuple(fold_aligned(typed).split())


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _joined(ranges: list[Range]) -> tuple[Range, ...]:
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _is_slip(typed: str, word: str) -> bool:
    """Whether one wrong, missing, doubled or swapped letter parts what was typed from how a word begins."""
    at = next((n for n, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), None)
    if at is None:
        return False  # one begins the other: no slip
    after, rest = typed[at:], word[at:]
    swapped = after[1:2] + after[:1] + after[2:]
    return any(
        rest.startswith(other)
        for other in (after[1:], swapped, rest[:1] + after[1:], rest[:1] + after)
        if other
    )
