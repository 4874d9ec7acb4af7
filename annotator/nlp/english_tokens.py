"""Tokens that English joins and names part: *Toulouse-based*, *R-Texas*, *Holm Co.* at a paragraph's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.nationalities import NATIONALITIES
from annotator.text.tokens import Kind, Shape, Token, shape_of

__all__ = ["parted"]

_SUFFIXED = re.compile(
    r"(.*[^-])(-(?:based|born|backed|led|owned|run|controlled|bound|trained|educated|occupied|held|listed"
    r"|funded|made|built|linked|aligned|wide|style|brokered|sponsored|headquartered|area|bred|friendly|appointed|supported|dominated|administered))",
    re.DOTALL,
)
_STATE = re.compile(r"([RDI]-)([A-Z][a-z]{3,})")
_FORMS = frozenset({"Co.", "Inc.", "Ltd.", "Corp."})


def parted(tokens: list[Token]) -> list[Token]:
    """The tokens of an English article, cut where a name ends inside one; offsets stay those of the text."""
    cut: list[Token] = []
    for index, token in enumerate(tokens):
        if "-" in token.text and token.kind is Kind.WORD and token.text[0].isupper():
            cut += _at_hyphen(token)
        elif token.text in _FORMS and _ends_paragraph(tokens, index):
            cut += _split(token, len(token.text) - 1, Kind.WORD, Kind.PUNCTUATION)
        else:
            cut.append(token)
    return cut


def _at_hyphen(token: Token) -> Iterator[Token]:
    found = _SUFFIXED.fullmatch(token.text) or _STATE.fullmatch(token.text)
    if found is None or found[1].lower() in NATIONALITIES:
        yield token
        return
    yield from _split(token, len(found[1]), Kind.WORD, Kind.WORD)


def _split(token: Token, at: int, left: Kind, right: Kind) -> Iterator[Token]:
    middle = token.start + at
    first, second = token.text[:at], token.text[at:]
    shape = Shape.NONE if right is Kind.PUNCTUATION else shape_of(second)
    yield Token(first, token.start, middle, left, Shape.NONE if first.endswith("-") else shape_of(first))
    yield Token(second, middle, token.end, right, shape)


def _ends_paragraph(tokens: list[Token], index: int) -> bool:
    return index + 1 == len(tokens) or tokens[index + 1].kind is Kind.NEWLINE
