"""Works by what stands around their quotation marks: an author, a year, a neighbour that is a title too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["CLOSING", "WORK_NOUNS", "is_title", "quote_end", "quotes"]

CLOSING = {'"': '"', "«": "»", "“": "”", "”": "”", "'": "'", "‘": "’"}
_DOUBLE = ('"', "«", "“")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BY = word_set("de d' du by")
_SIGNED = word_set("signe signee realise realisee ecrit ecrite compose composee interprete adapte adaptee")


def quote_end(reading: Reading, start: int, close: str, limit: int = 12) -> int | None:
    """Where a short quotation closes, on the same line and without an end of sentence inside."""
    for index in range(start, min(start + limit, len(reading))):
        token = reading.tokens[index]
        if token.text == close:
            return index
        if token.kind is Kind.NEWLINE or token.text in {".", ";"}:
            return None
    return None


def is_title(reading: Reading, start: int, end: int) -> bool:
    """Opens with a capital and is not shouted."""
    if end <= start or not reading.tokens[start].is_capitalised:
        return False
    shouted = sum(reading.tokens[index].shape is Shape.UPPER for index in range(start, end))
    return shouted < 3


@lru_cache(maxsize=8)
def quotes(reading: Reading, limit: int = 12) -> tuple[tuple[int, int], ...]:
    """Token ranges inside short quotations that could be titles, double marks only."""
    closed, ranges = -1, []
    for index, _ in reading.where(('"',)):  # all double marks fold to this one
        mark = reading.tokens[index].text
        if index <= closed or mark not in _DOUBLE:
            continue
        end = quote_end(reading, index + 1, CLOSING[mark], limit)
        if end is None:
            continue
        closed = end
        if is_title(reading, index + 1, end):
            ranges.append((index + 1, end))
    return tuple(ranges)


@rule(
    "title-by",
    "A title in quotes with its author or its year behind it",
    "On joue « [Les Nuits blêmes] » d'[Ida Holm].",
    'Elle a lu "[Rivage]" ([Awa Sow], 2019) en un soir.',
    'Il y a aussi "[Le Cri du lac]" (1987), son premier.',
    against="Il a dit « Partez » de sa voix calme.",
)
def titles_by(reading: Reading) -> Iterator[Candidate]:
    """*« X » de Ida Holm*, *« X » (2019)*, *« X », signé Holm*: speech has no author behind it."""
    for start, end in quotes(reading, 22):
        if reading.in_heading[start] and reading.is_common(start) and end - start == 1:
            continue
        why = _author(reading, end + 1) or _author(reading, end + 1 + (reading.word(end + 1) == ","))
        if why is not None:
            yield Candidate(start, end, "MISC", "title-by", why, rank=6)


def _author(reading: Reading, index: int) -> str | None:
    """What stands at `index` behind the closing mark, if it speaks for a work."""
    word = reading.word(index)
    if word == "(":
        inside = reading.bracketed(index)
        if inside is not None and _YEAR.fullmatch(reading.tokens[inside[1] - 1].text):
            return reading.tokens[inside[1] - 1].text
        return None
    if word in _SIGNED:
        return reading.tokens[index].text
    if word in {"de", "d'"} and reading.word(index + 1) in {"l'", "la"}:
        index += 1
        word = "de"
    if word == "du":
        word = "de"
    if word not in _BY or not reading.is_capital(index + 1):
        return None
    at = index + 1
    known = reading.match_at.get(at)
    if known is not None and known.entry.source == "peoples" and reading.is_capital(known.end):
        at = known.end  # *« X », du Danois Ida Holm*
        known = reading.match_at.get(at)
    person = known is not None and known.entry.label == "PER"
    first = reading.folded[at] in reading.lists.first_names and reading.is_capital(at + 1)
    return reading.tokens[at].text if person or first else None


@rule(
    "title-case",
    "A short quotation whose words all have capitals",
    'Elle chante "[Rivages Of Silver]" chaque soir.',
    "On a vu « [Le Grand Lac Gris] » deux fois.",
    against="Il a répondu « Je ne sais pas quoi dire » au juge.",
)
def titles_in_title_case(reading: Reading) -> Iterator[Candidate]:
    """Three capitals or more and no longer word in small letters; people and listed names stay themselves."""
    for start, end in quotes(reading):
        words = [at for at in range(start, end) if reading.tokens[at].kind is Kind.WORD]
        capitals = sum(reading.tokens[at].shape is Shape.TITLE for at in words)
        long_ones = [at for at in words if len(reading.tokens[at].text) > 3]
        if capitals < 3 or not all(reading.tokens[at].is_capitalised for at in long_ones):
            continue
        known = reading.match_at.get(start)
        person = reading.folded[start] in reading.lists.first_names
        if not reading.in_heading[start] and not person and (known is None or known.end < end):
            yield Candidate(start, end, "MISC", "title-case", reading.span_text(start, end), rank=4)


@rule(
    "title-list",
    "A title in quotes beside another one",
    "Le film « [Le Cri du lac] » et « [Rivages gris] » sortent lundi.",
    against="Il a crié « Partez » et « Restez » au juge.",
)
def titles_in_lists(reading: Reading) -> Iterator[Candidate]:
    """*le film « X », « Y » et « Z »*: what one is, the others are."""
    ranges = quotes(reading)
    if len(ranges) < 2:
        return
    known = {one.start for one in titles_by(reading)} | {
        start for start, _ in ranges if _noun_before(reading, start - 1)
    }
    for (start, end), (left, right) in pairwise(ranges):
        between = [reading.word(index) for index in range(end + 1, left - 1)]
        if not between or len(between) > 3 or not set(between) <= _BETWEEN:
            continue
        if start in known and left not in known:
            known.add(left)
            yield Candidate(left, right, "MISC", "title-list", reading.span_text(start, end), rank=5)
        elif left in known and start not in known:
            known.add(start)
            yield Candidate(start, end, "MISC", "title-list", reading.span_text(left, right), rank=5)


def _noun_before(reading: Reading, mark: int) -> bool:
    return bool({reading.word(mark - 1), reading.word(mark - 2)} & WORK_NOUNS)


_BETWEEN = frozenset({",", "et", "ou", "puis", "and", "or", "de", "a"})
WORK_NOUNS = word_set(
    """film films roman romans serie series album albums chanson chansons livre livres emission emissions
    jeu exposition piece pieces documentaire documentaires spectacle tube tubes titre titres single
    singles tableau tableaux toile opera ballet comedie essai essais biopic long-metrage court-metrage
    telefilm saga intitule intitulee intitules intitulees publier baptise baptisee clip clips sitcom
    programme telerealite podcast manga best-seller recueil ouvrage ouvrages hymne magazine rubrique
    nouvelle morceau mini-serie thriller polar conte revue novel movie song show book books songs films
    dessin-anime blockbuster comedie-musicale nomme nommee surnomme franchise sequence chronique"""
)
