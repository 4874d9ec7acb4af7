"""The copy of an article that a trained pipeline reads: straight quotes, spaces at joints, headings in
small letters.

The article's own text never changes; `origin` maps every code point of the copy back to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from annotator.nlp.reading import Reading
from annotator.text.tokens import Kind, Token

__all__ = ["Cleaned", "cleaned"]

_STRAIGHT = str.maketrans("“”„«»‟’‘ʼ‹›\u00a0\u202f\u2009\u00ad‐‑", '""""""\'\'\'\'\'   ---')
_CLOSING = frozenset("\"”»)]'’")
_ENDING = frozenset(".!?…;:,")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`text` for the pipeline; `origin[i]` is where its code point i comes from (one more than its
    length)."""

    text: str
    origin: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The range of the article's text that `start:end` of the copy stands for."""
        return self.origin[start], self.origin[end - 1] + 1


def cleaned(reading: Reading) -> Cleaned:
    """Make the copy of one article."""
    text, tokens = reading.text, reading.tokens
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for index, token in enumerate(tokens):
        gap = text[at : token.start].translate(_STRAIGHT)
        pieces.append(gap)
        origin.extend(range(at, token.start))
        if index and at == token.start and _is_joint(reading, index - 1, index):
            pieces.append(" ")
            origin.append(token.start)
        pieces.append(_in_small_letters(reading, index, token).translate(_STRAIGHT))
        origin.extend(range(token.start, token.end))
        at = token.end
    pieces.append(text[at:].translate(_STRAIGHT))
    origin.extend(range(at, len(text) + 1))
    return Cleaned("".join(pieces), tuple(origin))


def _in_small_letters(reading: Reading, index: int, token: Token) -> str:
    """Common words of a heading in small letters; a word whose length would change stays."""
    if token.kind is not Kind.WORD or not reading.in_heading[index] or not reading.is_common(index):
        return token.text
    if index == 0 or reading.match_at.get(index) is not None:
        return token.text
    small = token.text.lower()
    return small if len(small) == len(token.text) else token.text


def _is_joint(reading: Reading, left: int, right: int) -> bool:
    """Whether scraping has run these two adjacent tokens together."""
    first, second = reading.tokens[left], reading.tokens[right]
    if second.kind not in {Kind.WORD, Kind.ABBREVIATION, Kind.ELISION}:
        return (
            first.text[-1] in ".!?…"
            and second.text in {'"', "«", "“", "-", "•"}
            and not reading.text[second.end : second.end + 1].isspace()
        )
    if first.kind in {Kind.WORD, Kind.NUMBER}:
        return second.kind is not Kind.ELISION or second.text[0].isupper()
    if first.kind is not Kind.PUNCTUATION:
        return False
    if first.text[-1] in _ENDING:
        return second.text[0].isupper() or first.text in {";", ":"}
    if first.text in _CLOSING and left:
        glued = reading.tokens[left - 1].end == first.start
        return glued and second.text[0].isupper()
    return False
