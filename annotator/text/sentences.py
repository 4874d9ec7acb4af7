"""Sentences of an article as ranges of code points, robust to abbreviations, quotations and glued
paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotator.text.tokens import Kind, Token, tokenise

__all__ = ["sentence_at", "sentences", "starts_of_sentences"]

_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"'”’»)]›")
_OPENING = frozenset("\"'“‘«([‹-–—•*+")
# Abbreviations that close a sentence as often as not; the others always expect a name or a number behind
# them.
_MAY_END = frozenset({"etc.", "av.", "J.-C.", "Inc.", "Ltd.", "Corp.", "Co.", "Jr.", "Sr.", "Cie."})


def sentences(text: str, tokens: Sequence[Token] | None = None) -> list[tuple[int, int]]:
    """The sentences of `text`: half-open ranges without outer white space, in order.

    A sentence ends at `. ! ? …` (and the quote behind it) where a capital, a quote, a figure or a new
    line follows, with
    or without a space; at an empty line; and at a line feed, unless the next line goes on in small letters.
    """
    if tokens is None:
        tokens = tokenise(text)
    if not tokens:
        return []
    starts = starts_of_sentences(tokens)
    ranges = []
    for first, following in zip(starts, [*starts[1:], len(tokens)], strict=True):
        last = following - 1
        while last > first and tokens[last].kind is Kind.NEWLINE:
            last -= 1
        if tokens[first].kind is not Kind.NEWLINE:
            ranges.append((tokens[first].start, tokens[last].end))
    return ranges


def starts_of_sentences(tokens: Sequence[Token]) -> list[int]:
    """Indices of the tokens that open a sentence (leading line feeds count as their own)."""
    starts = [0] if tokens else []
    count, newline, punctuation = len(tokens), Kind.NEWLINE, Kind.PUNCTUATION
    passed = 0
    for index, (text, _, _, kind, _) in enumerate(tokens):
        if kind is newline:
            following = index + 1
            if following < count and (starts[-1] == index or not _goes_on(tokens[index], tokens, index)):
                starts.append(following)
        elif index >= passed and (text[0] in _ENDS if kind is punctuation else text in _MAY_END):
            passed = _skip_closing(tokens, index, index + 1)
            if passed >= count:
                break
            if _opens(tokens, passed, tokens[index]):
                starts.append(passed)
    return starts


def sentence_at(ranges: Sequence[tuple[int, int]], offset: int) -> tuple[int, int] | None:
    """The sentence that holds the code point `offset`, or the one before it; None before the first."""
    found = bisect_right(ranges, (offset, 1 << 60)) - 1
    return ranges[found] if found >= 0 else None


def _skip_closing(tokens: Sequence[Token], index: int, following: int) -> int:
    """Past the quotes and brackets that belong to the sentence ended at `index`; a spaced straight
    quote opens the next."""
    while following < len(tokens):
        token = tokens[following]
        if token.text in _ENDS or token.text[0] in _ENDS:
            following += 1
        elif token.text in _CLOSING and token.kind is Kind.PUNCTUATION:
            glued_left = token.start == tokens[following - 1].end
            if token.text in "\"'" and not glued_left:
                break
            if (
                token.text in "\"'"
                and following + 1 < len(tokens)
                and _glued_opening(tokens, index, following)
            ):
                break
            following += 1
        else:
            break
    return following


def _glued_opening(tokens: Sequence[Token], index: int, quote: int) -> bool:
    """Whether the straight quote at `quote` is closed later in the line and was not open before: then
    it opens."""
    opened = 0
    for back in range(index, max(-1, index - 400), -1):
        if tokens[back].kind is Kind.NEWLINE:
            break
        if tokens[back].text == tokens[quote].text:
            opened += 1
    return opened % 2 == 0


def _opens(tokens: Sequence[Token], index: int, ended: Token) -> bool:
    token = tokens[index]
    if token.kind is Kind.NEWLINE:
        return False  # the line feed settles it
    if token.kind is Kind.PUNCTUATION:
        return token.text in _OPENING and ended.kind is Kind.PUNCTUATION
    if token.text[0].isupper():
        return True
    spaced = token.start > ended.end
    return token.kind is Kind.NUMBER and spaced and ended.kind is Kind.PUNCTUATION


def _goes_on(newline: Token, tokens: Sequence[Token], index: int) -> bool:
    """Whether a single line feed is only a wrapped line: small letters follow and no mark ended the line."""
    if newline.text.count("\n") > 1 or index == 0 or index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    return before.text not in _ENDS and before.text not in _CLOSING and after.text[0].islower()
