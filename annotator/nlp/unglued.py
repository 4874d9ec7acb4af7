"""Tokens of an article with names apart that scraping, a hyphen or a full stop has run together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.nlp.lists import Entry, Lists, fold_word
from annotator.text.tokens import Kind, Shape, Token, shape_of

__all__ = ["unglued"]

_JOINT = re.compile(r"(?<=[a-zà-öø-ÿœ])(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ])")


def unglued(tokens: list[Token], known: Lists, text: str) -> list[Token]:
    """The tokens of a text, with the full stop behind a network's one letter apart (*sur X.*), and names
    that run together cut."""
    cut = _ungluing(tokens, known)
    return _without_stop(cut) if _NETWORK in text else cut


def _ungluing(tokens: list[Token], known: Lists) -> list[Token]:
    """Names that scraping has run together (*HolmIda*), cut where the article itself has both parts apart, or
    the left one and a first name at the right; and two people, listed places or bodies joined by a hyphen
    (*Oslo-Riga*, *UE-Celac*)."""
    word, title, mixed = Kind.WORD, Shape.TITLE, Shape.MIXED
    odd = [
        index
        for index, (text, _, _, kind, shape) in enumerate(tokens)
        if kind is word and (shape is mixed or ("-" in text and text[0].isupper()))
    ]
    if not odd:
        return tokens
    alone = {text for text, _, _, _, shape in tokens if shape is title}
    cut: list[Token] = []
    done = 0
    for index in odd:
        cut += tokens[done:index]
        done = index + 1
        token = tokens[index]
        if "-" not in token.text or _JOINT.search(token.text):
            cut += _cut_at_joint(token, alone, known)
        else:
            beside = _is_beside(cut[-1:], token)
            named = cut and (fold_word(cut[-1].text), fold_word(token.text)) in known.phrases
            pair = _cut_media(token, cut[-1:], tokens[index + 1 : index + 2], known)
            pair = pair or _cut_people(token, cut[-1:], alone, known)
            cut += pair or ([token] if beside or named else _cut_at_hyphen(token, known))
    cut += tokens[done:]
    return cut


def _is_beside(before: Sequence[Token], token: Token) -> bool:
    """Whether a capital stands directly before the token."""
    return bool(before) and before[0].end + 1 == token.start and before[0].is_capitalised


def _without_stop(tokens: list[Token]) -> list[Token]:
    """*sur le réseau social X.*: the full stop is no part of the name, as it is of an initial."""
    cut: list[Token] = []
    for token in tokens:
        if token.text == "X." and cut and cut[-1].text.lower() in _NETWORKS:
            cut.append(Token("X", token.start, token.end - 1, Kind.WORD, Shape.UPPER))
            cut.append(Token(".", token.end - 1, token.end, Kind.PUNCTUATION, Shape.NONE))
        else:
            cut.append(token)
    return cut


_NETWORK = " X."
_NETWORKS = frozenset({"sur", "social", "réseau", "plateforme", "plate-forme", "on", "platform", "network"})


def _cut_at_joint(token: Token, alone: set[str], known: Lists) -> list[Token]:
    place = next((m.start() for m in _JOINT.finditer(token.text)), 0)
    left, right = token.text[:place], token.text[place:]
    first = fold_word(right.split("-")[0]) in known.first_names
    named = right in alone or (first and len(right) > 3)
    if left in _SMALL:
        named = named or (fold_word(right),) in known.phrases
    elif place < 3 or left not in alone:
        named = False
    if not named:
        return [token]
    middle = token.start + place
    return [
        Token(left, token.start, middle, Kind.WORD, shape_of(left)),
        Token(right, middle, token.end, Kind.WORD, shape_of(right)),
    ]


def _cut_at_hyphen(token: Token, known: Lists) -> list[Token]:
    sides = token.text.split("-")
    folded = tuple(map(fold_word, sides))
    if folded in known.phrases or (fold_word(token.text),) in known.phrases:
        return [token]
    for side, word in zip(sides, folded, strict=True):
        entry = known.phrases.get((word,))
        if entry is None or not _stands_in_pair(entry) or word in known.first_names:
            return [token]
        if entry.upper and not side.isupper():
            return [token]
    return _parted(token, sides)


def _cut_people(token: Token, before: Sequence[Token], alone: set[str], known: Lists) -> list[Token]:
    """Two people whom the article names apart as well: *le duel Holm-Berzins*, *sommet Holm-Berzins*."""
    left, _, right = token.text.partition("-")
    if left not in alone or right not in alone or (fold_word(token.text),) in known.phrases:
        return []
    meeting = bool(before) and fold_word(before[0].text) in _MEETINGS
    if not meeting and (_is_beside(before, token) or {fold_word(left), fold_word(right)} & known.first_names):
        return []
    return _parted(token, (left, right))


def _parted(token: Token, sides: Sequence[str]) -> list[Token]:
    """A token cut at the hyphens between its `sides`."""
    cut: list[Token] = []
    at = token.start
    for side in sides:
        if cut:
            cut.append(Token("-", at, at + 1, Kind.PUNCTUATION, Shape.NONE))
            at += 1
        cut.append(Token(side, at, at + len(side), Kind.WORD, shape_of(side)))
        at += len(side)
    return cut


_MEETINGS = frozenset(
    {"sommet", "rencontre", "entrevue", "duel", "debat", "face-a-face", "tete-a-tete", "tandem", "duo"}
    | {"ticket", "binome", "accord", "pacte", "entretien", "dialogue", "match", "axe", "couple"}
)


def _cut_media(token: Token, before: Sequence[Token], after: Sequence[Token], known: Lists) -> list[Token]:
    """Media and pollsters joined by a hyphen, of which the outer ones may have a second word (*RTL-Le
    Soir-LCI*); none of them, where it is one name."""
    left, _, right = token.text.partition("-")
    if not left or "-" in right or not right[:1].isupper():
        return []
    if (fold_word(token.text),) in known.phrases or (fold_word(left), fold_word(right)) in known.phrases:
        return []
    first = (left,) if not before else (before[0].text, left)
    last = (right,) if not after else (right, after[0].text.partition("-")[0])
    if not all(
        _is_medium(words, known) or _is_medium((side,), known)
        for words, side in ((first, left), (last, right))
    ):
        return []
    return _parted(token, (left, right))


def _is_medium(words: Sequence[str], known: Lists) -> bool:
    entry = known.phrases.get(tuple(map(fold_word, words)))
    told = entry is not None and (entry.source == "media" or entry.form in _POLLSTERS)
    return told and entry is not None and not (len(words) == 1 and entry.is_ambiguous)


_POLLSTERS = frozenset(
    {
        "Ifop",
        "Ipsos",
        "Elabe",
        "Odoxa",
        "OpinionWay",
        "BVA",
        "CSA",
        "Kantar",
        "Viavoice",
        "Fiducial",
        "YouGov",
    }
)


def _stands_in_pair(entry: Entry) -> bool:
    """Whether a name may be joined to another by a hyphen: a place, or a body that states belong to."""
    bodies = entry.source in {"organisations", "parties", "companies"}
    return not entry.is_ambiguous and (entry.label == "LOC" or bodies)


_SMALL = frozenset({"et", "ou", "de", "du", "des", "la", "le", "les", "à", "au", "aux", "en", "par", "sur"})
