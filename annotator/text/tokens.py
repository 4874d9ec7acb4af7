"""Light tokens: words, numbers and marks of an article, found by one regular expression.

They cost a small part of a trained tokeniser, know French elision, and cut words that scraping has run
together (`dit M. HolmLe maire`). Offsets are code points into the text given, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Container
from enum import StrEnum
from typing import NamedTuple

__all__ = ["SENTENCE_OPENERS", "Kind", "Shape", "Token", "shape_of", "tokenise"]


class Kind(StrEnum):
    """What a token is."""

    __hash__ = str.__hash__  # several times as fast as an enumeration's own: tokens are kept in sets

    WORD = "word"
    ELISION = "elision"  # l' d' qu' …, with its apostrophe
    ABBREVIATION = "abbreviation"  # M. J.-C. U.S., with its dots
    POSSESSIVE = "possessive"  # English 's
    NUMBER = "number"
    LINK = "link"  # web and mail addresses
    PUNCTUATION = "punctuation"
    NEWLINE = "newline"  # white space that holds at least one line feed


class Shape(StrEnum):
    """How the letters of a token are cased."""

    __hash__ = str.__hash__

    TITLE = "Title"
    UPPER = "UPPER"
    LOWER = "lower"
    MIXED = "mixed"  # iPhone, YouTube, HolmLe
    NONE = ""  # no letters


class Token(NamedTuple):
    """One token: `text` stands at `start:end` (code points) of the article."""

    text: str
    start: int
    end: int
    kind: Kind
    shape: Shape

    @property
    def is_capitalised(self) -> bool:
        """Whether its first letter is a capital."""
        return self.text[0].isupper()


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ABBREVIATED = "|".join(
    sorted(
        _listed(
            """MM Mmes Dr Pr Prof Mr Mrs Ms St Ste Mgr Jr Sr Gen Gén Col Lt Sgt Capt Sen Rep Gov Rev Hon Cie
            Inc
        Ltd Corp Co Ph Ch Th Fr av apr env vol cf etc art éd p pp No Nos vs"""
        )
    )
)
_APOSTROPHE = "['’ʼ]"
_TOKEN = re.compile(
    rf"""
      [A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿœ]++(?:[ ](?=\S)|(?=,))  # no group: most words by far, with the space behind them
    | (?P<mark>[,;:!?"«»()])
    | (?P<newline>[^\S\n]*\n\s*)
    | (?P<link>https?://twitter\.com/\w+/status/\d+
        |(?:https?://|www\.)[^\s<>"«»“”]+
        |[\w.+-]+@[\w-]+\.[\w.-]+
        |\b[A-Za-z][\w-]*\.(?:fr|com|org|net|tv|eu|info|gouv\.fr|co\.uk)\b)
    | (?P<elision>(?<![^\W_])(?:[cdjlmnstCDJLMNSTçÇ]|[Qq]u|QU
        |[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu){_APOSTROPHE}
        (?=[^\W\d_]|["“”«‘(\[]|\d)(?![nNmM]?{_APOSTROPHE})(?<![NM]['’ʼ](?=[BCDFGJKPTZ][a-zé])))
    | (?P<abbreviation>(?<![^\W_])
        (?:(?:[A-ZÀ-ÖØ-Þ]\.)(?:-?[A-ZÀ-ÖØ-Þ]\.)*|(?:{_ABBREVIATED})\.))(?!\w*\.\w)
    | (?P<possessive>(?<=[^\W_]){_APOSTROPHE}s(?![^\W_]))
    | (?P<word>[^\W\d_][^\W_]*(?:(?:[-‐‑\u00ad]|(?<!\b[DLdl]){_APOSTROPHE}(?!s(?![^\W_])))[^\W_]+)*)
    | (?P<mixed>\d+(?:[-‐‑]?[^\W\d_]+[^\W_]*(?:[-‐‑][^\W_]+)*))
    | (?P<number>\d+(?:[.,:\u202f\u00a0]\d+)*)
    | (?P<punctuation>\.{{2,}}|[^\w\s]|_+)
    """,
    re.VERBOSE,
)

SENTENCE_OPENERS = _listed(
    """Le La Les Un Une Des Du Au Aux Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Tu Son Sa Ses
    Leur Leurs Mon Ma Mes
    Notre Nos Votre Vos En Dans Pour Par Sur Sous Selon Avec Sans Mais Et Ou Or Donc Car Ni Si Que Qui
    Quand Quant Quel Quelle
    Quels Quelles Comme Comment Pourquoi Après Avant Depuis Pendant Lors Lorsque Alors Ainsi Aussi Puis
    Ensuite Enfin Entre
    Vers Chez Contre Malgré Outre Parmi Dès Plus Moins Très Tout Toute Tous Toutes Plusieurs Certains
    Certaines Chaque Aucun
    Aucune Même Toutefois Cependant Pourtant Néanmoins Notamment Parfois Souvent Jamais Hier Aujourd
    Demain Mardi Lundi Mercredi
    Jeudi Vendredi Samedi Dimanche Interrogé Interrogée Face Grâce Afin Là Ici Voici Voilà Deux Trois
    Quatre Cinq Six Sept Huit
    Neuf Dix Rien Personne Celui Celle Ceux Cela Ça Ceci Y À A Est Sont Était Ont Ne Pas Non Oui Déjà
    Encore Bien Peu Trop
    The An This That These Those He She They We It His Her Their Our In On At From With But And For
    After Before When While As
    By If There"""
)
_CIVILITIES = _listed("M MM Mme Mmes Mlle Me Mr Mrs Ms Dr")
_JOINT = re.compile(r"(?<=[a-zà-öø-ÿœ0-9])(?=[A-ZÀ-ÖØ-ÞŒ])|(?<=[A-ZÀ-ÖØ-Þ]{2})(?=[A-ZÀ-ÖØ-ÞŒ][a-zà-öø-ÿœ])")
_FIXED = {
    "newline": Kind.NEWLINE,
    "link": Kind.LINK,
    "elision": Kind.ELISION,
    "abbreviation": Kind.ABBREVIATION,
    "possessive": Kind.POSSESSIVE,
    "number": Kind.NUMBER,
    "punctuation": Kind.PUNCTUATION,
}


def shape_of(word: str) -> Shape:
    """How `word` is cased; a single capital counts as Title, and each part of a hyphenated name on its
    own."""
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if sum(map(str.isalpha, word)) > 1 else Shape.TITLE
    if word[0].isupper() and word[1:].islower():
        return Shape.TITLE
    if not any(map(str.isalpha, word)):
        return Shape.NONE
    if word[0].isupper() and all(not part[1:] or part[1:].islower() for part in re.split(r"[-‐‑'’ʼ]", word)):
        return Shape.TITLE
    return Shape.MIXED


def tokenise(text: str, common_words: Container[str] = frozenset()) -> list[Token]:
    """The tokens of `text`, in order; white space without a line feed belongs to none.

    `common_words` (lower case) lets a glued word be cut where its left part is one of them; without it
    only openers of
    sentences and civilities are cut off. *YouTube* and *McDonald* stay whole.
    """
    tokens: list[Token] = []
    add, new = tokens.append, tuple.__new__  # half the cost of calling Token, for most of all tokens
    none = Shape.NONE
    word, punctuation, lower, title = Kind.WORD, Kind.PUNCTUATION, Shape.LOWER, Shape.TITLE
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        start, end = match.span()
        if group is None:
            end -= text[end - 1] == " "
            piece = text[start:end]
            add(new(Token, (piece, start, end, word, lower if piece.islower() else title)))
            continue
        piece = text[start:end]
        if group == "word":
            if piece.islower():
                add(new(Token, (piece, start, end, word, lower)))
                continue
            shape = shape_of(piece)
            if shape is Shape.MIXED and len(piece) > 3 and text[start - 1 : start] != "#":
                _add_cut(tokens, piece, start, common_words)
            else:
                add(new(Token, (piece, start, end, word, shape)))
        elif group in {"mark", "punctuation"}:
            add(new(Token, (piece, start, end, punctuation, none)))
        elif group == "mixed":
            _add_cut(tokens, piece, start, common_words)
        else:
            assert group is not None
            kind = _FIXED[group]
            add(Token(piece, start, end, kind, none if kind in _UNCASED else shape_of(piece)))
    return tokens


_UNCASED = frozenset({Kind.NEWLINE, Kind.NUMBER, Kind.LINK})


_PREFIX = re.compile(r"(?:ex|pro|anti|non|vice)[-‐‑](?=[A-ZÀ-ÖØ-Þ])")
_ELIDED = re.compile(rf"(?:[DJLSCNT]|Qu){_APOSTROPHE}(?=\w)")


def _add_cut(tokens: list[Token], piece: str, start: int, common_words: Container[str]) -> None:
    """Append `piece`, cut at its joints where scraping has run two words together, and behind *ex-*,
    *pro-*."""
    left = 0
    prefix = _PREFIX.match(piece)
    if prefix is not None:
        left = prefix.end()
        tokens.append(Token(prefix.group(), start, start + left, Kind.WORD, Shape.LOWER))
    for joint in (match.start() for match in _JOINT.finditer(piece)):
        if _is_glue(piece[left:joint], piece[joint:], common_words):
            tokens.append(_token(piece[left:joint], start + left))
            left = joint
            elided = _ELIDED.match(piece, left)
            if elided is not None:
                tokens.append(
                    Token(elided.group(), start + left, start + elided.end(), Kind.ELISION, Shape.TITLE)
                )
                left = elided.end()
    tokens.append(_token(piece[left:], start + left))


def _token(piece: str, start: int) -> Token:
    kind = Kind.NUMBER if piece.isdigit() else Kind.WORD
    return Token(piece, start, start + len(piece), kind, shape_of(piece))


def _is_glue(left: str, right: str, common_words: Container[str]) -> bool:
    first = _JOINT.split(right, maxsplit=1)[0]
    first = re.split(r"[-‐‑'’ʼ]", first, maxsplit=1)[0]
    if first in _CIVILITIES:
        return len(left) > 1
    if _ELIDED.match(right) is not None:
        return len(left) > 2 and left[-1].islower()
    if first in SENTENCE_OPENERS and len(left) > 2:
        return len(first) > 1 or right[1:2] in "'’ʼ"
    if left.isdigit():
        return len(left) == 4 and first in SENTENCE_OPENERS
    return len(left) > 3 and len(first) > 1 and left.lower() in common_words and left.islower()
