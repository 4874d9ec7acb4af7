"""Edges of what a pipeline found, trimmed to the labelling guidelines and moved onto light tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotator.nlp.pipeline import Ent, known_labels
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import ARABIC_PREFIX, PARTICLES
from annotator.nlp.rules.zones import Zone
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind

__all__ = ["Found", "trimmed"]

Found = tuple[int, int, str]  # token range and label

_ARTICLES = word_set(
    """le la les l' un une des du de d' au aux ce cette ces son sa ses leur leurs et the a an"""
)
_KEPT_HEADS = word_set(
    """ministere cour tribunal universite ecole lycee college hopital chu musee conseil parquet affaire
    loi prix traite accord accords guerre mer ocean golfe lac mont rue avenue boulevard place pont
    stade parc ile iles vallee foret canal detroit palais festival tour chateau cathedrale eglise
    cite gare circuit federation agence comite opera theatre institut porte secretariat prefecture
    ambassade operation bataille fete forum championnat coupe cimetiere"""
)


def trimmed(reading: Reading, ents: Sequence[Ent], forbidden: Sequence[Zone]) -> list[Found]:
    """Mentions on token ranges: articles, functions, civilities, quotes and what hangs over are cut off."""
    starts = [token.start for token in reading.tokens]
    ends = [token.end for token in reading.tokens]
    labels = known_labels([ent.label for ent in ents])
    found: list[Found] = []
    for ent in ents:
        label = labels.get(ent.label)
        if label is None:
            continue
        start, end = bisect_right(ends, ent.start), bisect_left(starts, ent.end)
        for piece in _pieces(reading, start, end):
            cut = _trim(reading, *piece, label)
            if cut is None or any(zone.start <= cut[0] < zone.end for zone in forbidden):
                continue
            if cut not in found:
                found.append(cut)
    return found


def _pieces(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The ent cut at line feeds and at the ends of sentences."""
    pieces, left = [], start
    for index in range(start, end):
        token = reading.tokens[index]
        if token.kind is Kind.NEWLINE or (token.text in {".", "!", "?", ";", "•"} and index > start):
            pieces.append((left, index))
            left = index + 1
        elif index > start and token.text in SENTENCE_OPENERS and reading.opens[index]:
            pieces.append((left, index))
            left = index
    pieces.append((left, end))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _trim(reading: Reading, start: int, end: int, label: str) -> Found | None:
    tokens = reading.tokens
    while end > start and not _may_end(reading, end - 1):
        end -= 1
    while start < end and not _may_start(reading, start, label, end):
        start += 1
    if start >= end:
        return None
    if label == "PER":
        end = _end_of_person(reading, start, end)
    if tokens[end - 1].text == ")" and not any(tokens[index].text == "(" for index in range(start, end)):
        end -= 1
    if not any(token.text[0].isupper() for token in tokens[start:end]) or tokens[start].kind is Kind.LINK:
        return None
    if end - start == 1:
        alone = tokens[start]
        if alone.text in SENTENCE_OPENERS or alone.text in reading.lists.stop_capitals or len(alone.text) < 2:
            return None
        if (reading.opens[start] or reading.in_heading[start]) and reading.is_common(start):
            return None
    return start, end, label


def _may_end(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.kind in {Kind.PUNCTUATION, Kind.NEWLINE, Kind.ELISION, Kind.POSSESSIVE}:
        return False
    return reading.folded[index] not in _ARTICLES


def _may_start(reading: Reading, index: int, label: str, end: int) -> bool:
    token = reading.tokens[index]
    if token.kind in _NO_START or token.text in reading.lists.civilities:
        return False
    if token.kind is Kind.ELISION:
        return token.text[0].isupper() and not reading.opens[index]
    if token.kind is Kind.NUMBER:
        return label == "MISC"
    if token.text[0].isupper():
        return _may_start_capital(reading, index, label, end)
    if label != "PER":
        return reading.folded[index] in _KEPT_HEADS or any(map(str.isupper, token.text))
    particle = reading.folded[index] in PARTICLES - {"le", "la", "l'"} and not reading.opens[index]
    return particle or ARABIC_PREFIX.match(token.text) is not None


_NO_START = frozenset({Kind.PUNCTUATION, Kind.NEWLINE, Kind.POSSESSIVE})


def _may_start_capital(reading: Reading, index: int, label: str, end: int) -> bool:
    """A capital may start a mention unless it is an article, or a function or generic noun before the
    name."""
    token, word = reading.tokens[index], reading.folded[index]
    goes_on = index + 1 < end
    if word in _ARTICLES and (
        reading.opens[index] or token.text in {"Un", "Une", "Des", "Du", "Au", "Aux", "Ce"}
    ):
        return label in {"ORG", "MISC"} and token.text in {"Le", "La", "Les"} and not reading.opens[index]
    if label == "PER" and goes_on and word in reading.lists.functions:
        return word in reading.lists.first_names
    generic = word in {"etat", "region", "ville", "republique"}
    return not (label == "LOC" and goes_on and generic and reading.opens[index])


def _end_of_person(reading: Reading, start: int, end: int) -> int:
    """A person's name ends before words in small letters that are no particles."""
    for index in range(start + 1, end):
        token = reading.tokens[index]
        small = (
            token.kind is Kind.WORD and token.text[0].islower() and ARABIC_PREFIX.match(token.text) is None
        )
        if (small and reading.folded[index] not in PARTICLES) or token.text in {",", "(", '"', ":", "et"}:
            end = index
            break
    while end - 1 > start and not reading.tokens[end - 1].text[0].isupper():
        end -= 1
    return end
