"""Folding for search and matching: case, accents, apostrophes, spaces and hyphens no longer differ.

`fold` is for comparing whole strings; `fold_aligned` keeps one code point per code point, so that offsets
hold; `occurrences` finds with the full folding and gives exact ranges of the text itself.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

_SAME = (
    dict.fromkeys(map(ord, "’‘ʼ‛′´`"), "'")
    | dict.fromkeys(map(ord, "«»“”„‟″"), '"')
    | dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
    | dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), "")
    | {ord("œ"): "oe", ord("Œ"): "oe", ord("æ"): "ae", ord("Æ"): "ae", ord("ø"): "o", ord("Ø"): "o"}
    | {ord("ł"): "l", ord("Ł"): "l", ord("đ"): "d", ord("Đ"): "d", ord("ı"): "i"}
)


class _Folding(dict[int, str]):
    """Folds a character when it is first met, and remembers."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code))
        kept = "".join(sign for sign in parts if not unicodedata.combining(sign))
        folded = unicodedata.normalize("NFKD", kept.casefold()) if kept else ""
        self[code] = folded = " " if folded.isspace() and folded not in "\n\r" else folded
        return folded


class _AlignedFolding(dict[int, str]):
    """Folds one character to exactly one, its lower case where the full folding has another length."""

    def __missing__(self, code: int) -> str:
        folded = _FOLDING[code]
        if len(folded) != 1:
            lower = chr(code).lower()
            folded = lower if len(lower) == 1 else chr(code)
        self[code] = folded
        return folded


_FOLDING = _Folding(_SAME)
_ALIGNED = _AlignedFolding()
_OFTEN = tuple((sign, _FOLDING[ord(sign)]) for sign in "éàè’êçôîûâ«»\u00a0\u202f")
_LONG = 200  # code points, from which on these go sooner one after the other than each where it stands


def fold(text: str) -> str:
    """Fold a whole string: case, accents (composed or not), ligatures, apostrophes, quotes, dashes, spaces.

    Soft hyphens and zero-width characters go. The length may change, so offsets do not hold.
    """
    text = text.lower()
    if len(text) > _LONG:
        for sign, folded in _OFTEN:
            if sign in text:
                text = text.replace(sign, folded)
    return _ODD.sub(_folded, text)


def fold_aligned(text: str) -> str:
    """Fold as far as one code point can stand for one: `fold_aligned(text)[i]` is of `text[i]`.

    Ligatures, combining accents and soft hyphens stay, in lower case.
    """
    return text.lower().translate(_CONTROL_SPACES) if text.isascii() else text.translate(_ALIGNED)


def occurrences(text: str, needle: str) -> Iterator[tuple[int, int]]:
    """Give the ranges of `text` that fold to the same as `needle`, left to right, not overlapping.

    Accents and soft hyphens that follow the last character belong to the range.
    """
    wanted = fold(needle)
    if not wanted:
        return
    folded = fold(text)
    place = folded.find(wanted)
    if place == -1:
        return
    starts: list[int] | None = None if len(folded) == len(text) else _starts(text)
    while place != -1:
        last = place + len(wanted)
        if starts is None and not _reads(text, place, last, wanted):
            starts = _starts(text)  # as many signs, but not one for one
        if starts is None:
            yield place, last
        else:
            end = bisect_right(starts, last) - 1
            yield bisect_right(starts, place) - 1, end if starts[end] == last else end + 1
        place = folded.find(wanted, last)


def _reads(text: str, start: int, end: int, wanted: str) -> bool:
    """Whether a range folds to what is wanted, and no accent of its last character follows it."""
    return fold(text[start:end]) == wanted and (end == len(text) or _FOLDING[ord(text[end])] != "")


def _starts(text: str) -> list[int]:
    """Give, for each code point and the end of the text, where its folding starts in the folded text."""
    return list(accumulate(map(len, map(_FOLDING.__getitem__, map(ord, text))), initial=0))


def _folded(match: re.Match[str]) -> str:
    return match[0].translate(_FOLDING)


_ODD = re.compile("[\t\v\f\x1c-\x1f`\x80-\U0010ffff]+")  # all that lower case alone does not settle
_CONTROL_SPACES = dict.fromkeys(map(ord, "\t\v\f\x1c\x1d\x1e\x1f"), " ") | {ord("`"): "'"}
