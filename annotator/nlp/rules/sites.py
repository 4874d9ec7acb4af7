"""Streets, buildings and natural places whose noun belongs to their name: *rue des Lilas*, *lac Holm*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run, person_run
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["after_link"]

_HEADS_WHOLE = word_set(
    """rue avenue boulevard place quai impasse cours allee square rond-point stade parc pont tour gare
    mer ocean golfe detroit canal lac fleuve mont montagne col pic massif vallee plaine foret ile
    iles archipel presqu'ile peninsule cap baie cote plage chateau cathedrale basilique eglise
    abbaye mosquee synagogue palais villa hotel theatre-de cimetiere jardin porte faubourg
    place-forte tunnel barrage centrale prison plateau desert jungle zenith circuit monastere couvent
    chapelle salle hippodrome velodrome gymnase parking residence esplanade promenade piscine villa
    halle rocade viaduc bois marais etang riviere gorges grotte domaine phare cite"""
)
_LOOSE_HEADS = word_set(
    """centrale prison mosquee synagogue eglise tour hotel cours pic col cote palais chateau cap
    gymnase monastere couvent chapelle riviere domaine phare parking residence promenade piscine halle"""
)
_LINKS = frozenset({"de", "du", "des", "d'", "de la", "de l'"})


@rule(
    "site",
    "A street, site or natural place with its head",
    "Il habite [rue des Lilas].",
    "Un accident dans la [vallée de Kassel].",
    "Le [stade Holm] est plein.",
    "On a dansé sur la [place du 13-Mai] et [avenue du 11 Novembre].",
    against="La rue est vide, et le lac est gelé.",
)
def sites(reading: Reading) -> Iterator[Candidate]:
    """Head, optional link, then capitals: the whole is the name."""
    for index, word in reading.where(_HEADS_WHOLE):
        if reading.tokens[index].kind is not Kind.WORD:
            continue
        start, linked = after_link(reading, index + 1)
        if linked and (end := _past_date(reading, start)) > start:
            yield Candidate(index, end, "LOC", "site", reading.tokens[index].text, rank=4)
        if not reading.is_capital(start) or reading.opens[start] or _is_no_site(reading, index):
            continue
        if _is_known_otherwise(reading, index, start, linked=linked):
            continue
        if (
            word in {"lac", "ile", "iles"}
            or linked
            or word in {"rue", "avenue", "boulevard", "place", "quai", "stade", "parc"}
        ):
            end = max(name_run(reading, start), person_run(reading, start))
        else:
            end = name_run(reading, start)
        if end > start:
            yield Candidate(index, end, "LOC", "site", reading.tokens[index].text, rank=4)


@rule(
    "arena",
    "A hall or a stadium by the last word of its name",
    "Il chantera à la [Kassel Arena] en mai.",
    against="Il est entré dans l'Arena avec son frère.",
)
def arenas(reading: Reading) -> Iterator[Candidate]:
    """*AccorHotels Arena*, *Umbra Stadium*: the capitals before the noun belong to the name."""
    for index, _ in reading.where(_LAST_WORDS):
        if not reading.is_capital(index) or reading.in_heading[index] or reading.is_capital(index + 1):
            continue
        start = index
        while start and index - start < 3 and reading.is_name_like(start - 1) and not reading.opens[start]:
            start -= 1
        if start < index:
            yield Candidate(start, index + 1, "LOC", "arena", reading.tokens[index].text, rank=4)


_DATED = re.compile(r"(?:1er|\d{1,2})-[A-ZÀ-Þ]\w+(?:-\d{2,4})?")
_MONTHS = word_set("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre")


def _past_date(reading: Reading, index: int) -> int:
    """Past the day that a street or a square is named after: *13-Mai*, *8 Mai 1945*; `index` if none."""
    if index >= len(reading):
        return index
    if _DATED.fullmatch(reading.tokens[index].text):
        return index + 1
    if reading.word(index + 1) not in _MONTHS or not reading.tokens[index].text[0].isdigit():
        return index
    return index + 2 + (reading.word(index + 2).isdigit() and len(reading.word(index + 2)) == 4)


_LAST_WORDS = frozenset({"arena", "stadium", "velodrome", "airport", "plaza", "mall"})


def _is_known_otherwise(reading: Reading, index: int, start: int, *, linked: bool) -> bool:
    """Whether the name at `start` stands without the site's noun: a town, a mountain, a person."""
    word, known = reading.folded[index], reading.match_at.get(start)
    if word == "hotel" and known is None:
        return False
    if word in _LOOSE_HEADS and (linked or known is not None) and word not in {"chateau", "cap"}:
        return True
    if not linked:
        return False
    if word in _OF_PEOPLE_TOO and reading.folded[start] in reading.lists.first_names:
        return True
    if word in {"place", "cours"} and reading.word(index - 1) in _BEFORE_RANKS:
        return True
    place = known is not None and known.entry.label == "LOC"
    # *dans un étang de Riga*, *le massif des Alpes*: the town, the mountains alone
    return place and (word in {"massif", "plage"} or _is_one_of_many(reading, index))


_OF_PEOPLE_TOO = word_set("place cours plage tour pont plateau")
_BEFORE_RANKS = word_set("en au premiere sur deuxieme")


def _is_one_of_many(reading: Reading, index: int) -> bool:
    """Whether an indefinite article or a number stands before the site's noun."""
    if reading.is_capital(index):
        return False
    before = reading.tokens[index - 1] if index else None
    return before is not None and (before.kind is Kind.NUMBER or reading.word(index - 1) in _INDEFINITE)


_INDEFINITE = word_set("un une des deux trois quatre cinq plusieurs certains certaines cet cette ces chaque")


def _is_no_site(reading: Reading, index: int) -> bool:
    """*de son côté X* is no *côte X*; *Bois* with a capital is no wood; a broadcaster's *plateau* is a
    studio."""
    token = reading.tokens[index]
    if reading.folded[index] == "cite":  # a housing estate is linked: *la cité du Moulin*
        return token.is_capitalised or not after_link(reading, index + 1)[1]
    if token.text == "plateau":
        start, _ = after_link(reading, index + 1)
        known = reading.match_at.get(start)
        acronym = start < len(reading) and reading.tokens[start].shape is Shape.UPPER
        return acronym or (known is not None and known.entry.label == "ORG")
    return token.text == "côté" or (token.text == "Bois" and not reading.opens[index])


def after_link(reading: Reading, index: int) -> tuple[int, bool]:
    """Where what stands behind *de*, *du*, *de la* at `index` starts, and whether there was such a link."""
    first, second = reading.word(index), reading.word(index + 1)
    if first == "de" and second in {"la", "l'"}:
        return index + 2, True
    if first in _LINKS:
        return index + 1, True
    return index, False
