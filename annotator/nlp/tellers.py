"""Who is told to speak in words alone: *poursuit la jeune fille*, *dit l'un d'eux*, *tacle un proche*."""

from __future__ import annotations

from annotator.nlp.actors import Actors, mention_party
from annotator.nlp.group_words import FORE, PREPOSITIONS
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["teller"]

_OPENERS = word_set(
    """le la les l' un une ce cet cette ces son sa ses leur leurs des plusieurs certains certaines
    quelques deux trois quatre cinq six"""
)
_ONE = frozenset({"un", "une"})
_OF = word_set("de d' des du")
_NOBODY = word_set(
    """lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi jour journee semaine mois annee an
    ans heure heures fois temps suite veille lendemain sujet part propos meme cas point"""
)
_REACH = 5  # tokens behind *l'un des avocats* in which a comma and his name follow
_YOUNG = word_set("jeune jeunes vieux vieil vieille vieilles autre autres pauvre pauvres ex-")


def teller(reading: Reading, parties: Actors, start: int, stop: int) -> tuple[int, Party] | None:
    """The first noun in `start:stop` behind an article and no preposition, with its token; None behind a
    comma."""
    for index in range(start, stop):
        if reading.tokens[index].text == ",":
            return None
        governed = index > start and _is_governed(reading, index)
        if parties.covers(index) or reading.folded[index] not in _OPENERS or governed:
            continue
        if reading.folded[index] == "des" and index > start:
            continue
        one = index + (reading.folded[index] == "l'")
        if reading.word(one) in _ONE and reading.word(one + 1) in _OF:
            return one, _one_of(reading, parties, index, one)
        head = _head(reading, index + 1, stop)
        if head is not None and not parties.is_own_thing(head):
            return head, _party(parties, index + 1, head)
    return None


def _is_governed(reading: Reading, index: int) -> bool:
    before = reading.word(index - 1)
    return before in PREPOSITIONS and reading.tokens[index - 1].text != "a"


def _head(reading: Reading, index: int, stop: int) -> int | None:
    """The noun behind an article, past what stands before it: *jeune*, *deux*, *principal*."""
    while index + 1 < stop and (reading.folded[index] in FORE or reading.folded[index] in _YOUNG):
        if not _is_small(reading, index + 1):
            break
        index += 1
    if index >= stop or not _is_small(reading, index) or reading.folded[index] in _NOBODY:
        return None
    return index


def _is_small(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    return token.kind is Kind.WORD and token.shape is Shape.LOWER


def _party(parties: Actors, first: int, head: int) -> Party:
    if parties.is_latter(head) and (latter := parties.latter(head)) is not None:
        return latter
    if parties.is_somebody(head):
        known = parties.group(head)
        if known.entity_name is not None:
            return known
    return parties.words(first, parties.noun_end(head))


def _one_of(reading: Reading, parties: Actors, first: int, one: int) -> Party:
    """*l'un des avocats de Riga, Paul Sow*: Paul Sow; else the words."""
    at = one + 2
    while reading.word(at) in _OPENERS or reading.word(at) in FORE or reading.word(at) in _YOUNG:
        at += 1
    end = parties.noun_end(at)
    comma = next((i for i in range(end, end + _REACH) if reading.word(i) == ","), end)
    named = parties.mentions.get(comma + 1)
    return mention_party(named[2]) if named is not None else parties.words(first, end)
