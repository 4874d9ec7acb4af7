"""Listed names with what joins them: a year, a region, the country of a branch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind

__all__: list[str] = []


@rule(
    "dated",
    "A listed prize or event with its year",
    "Le [prix Goncourt 2036] est attribué.",
    against="Le prix de 2036 est haut.",
)
def dated(reading: Reading) -> Iterator[Candidate]:
    """*prix Goncourt 2016*, *Festival de Cannes 2019*: the year belongs to the name."""
    for match in reading.matches:
        if match.entry.source != "things" or match.end >= len(reading):
            continue
        year = reading.tokens[match.end]
        if (
            not re.fullmatch(r"(?:19|20)\d\d", year.text)
            or year.start != reading.tokens[match.end - 1].end + 1
        ):
            continue
        if _YEARLY & set(reading.folded[match.start : match.end]):
            yield Candidate(match.start, match.end + 1, "MISC", "dated", match.entry.why, rank=2)


_YEARLY = word_set(
    """prix coupe festival goncourt renaudot mondial salon oscars cesars miss tour open eurovision mostra"""
)


@rule(
    "regional-station",
    "A broadcaster and its region",
    "Selon [France 3 Bretagne], il pleut.",
    against="Il a vu la France entière.",
)
def regional_stations(reading: Reading) -> Iterator[Candidate]:
    """*France 3 Occitanie*, *France Bleu Gironde*: one name."""
    for match in reading.matches:
        if match.entry.name not in {"France 3", "France Bleu", "France 2", "BFMTV"} or match.end >= len(
            reading
        ):
            continue
        region = reading.match_at.get(match.end)
        if region is not None and region.entry.label == "LOC" and not reading.opens[match.end]:
            yield Candidate(match.start, region.end, "ORG", "regional-station", match.entry.why, rank=3)
        elif (
            region is None
            and match.entry.name in {"France 3", "France Bleu"}
            and _goes_on(reading, match.end)
        ):
            yield Candidate(match.start, match.end + 1, "ORG", "regional-station", match.entry.why, rank=3)


@rule(
    "version",
    "A listed product and its version",
    "Le [Tiguan Vrak Edition] arrive.",
    against="Le Tiguan arrive. Vrak aussi.",
)
def versions(reading: Reading) -> Iterator[Candidate]:
    """*iPhone 12 Pro Max*, *Levante Trofeo*: rare capitals right behind belong to the name."""
    for match in reading.matches:
        end = match.end
        if match.entry.source != "things" or match.end - match.start > 2:
            continue
        while end < min(match.end + 4, len(reading)) and _is_of_version(reading, end):
            end += 1
        if end > match.end and any(map(str.isupper, reading.tokens[match.start].text)):
            yield Candidate(match.start, end, "MISC", "version", match.entry.why, rank=2)


def _is_of_version(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    near = token.start == reading.tokens[index - 1].end + 1
    known = reading.match_at.get(index)
    capital = reading.is_capital(index) or token.kind is Kind.ABBREVIATION
    if not near or reading.opens[index] or reading.in_heading[index] or not capital:
        return False
    if known is not None and known.entry.label != "MISC":
        return False
    named = reading.folded[index] in reading.lists.first_names
    stands = reading.folded[index] in reading.lists.functions or token.text in reading.lists.civilities
    return token.text not in SENTENCE_OPENERS and not named and not stands


@rule(
    "branch",
    "A body and the country or region of its branch",
    "Selon [Greenpeace France], il pleut.",
    against="Greenpeace a quitté la France.",
)
def branches(reading: Reading) -> Iterator[Candidate]:
    """*Google France*, *Urssaf Bretagne*: one name; a party's elected member and a town are two."""
    for match in reading.matches:
        entry, place = match.entry, reading.match_at.get(match.end)
        if entry.label != "ORG" or entry.source not in {"companies", "organisations"} or place is None:
            continue
        near = reading.tokens[match.end].start == reading.tokens[match.end - 1].end + 1
        region = place.entry.label == "LOC" and place.entry.source in {"places", "territories"}
        if near and region and not reading.opens[match.end] and not reading.in_heading[match.end]:
            yield Candidate(match.start, place.end, "ORG", "branch", entry.why, rank=3)


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a capital follows in the same name: *France Bleu Azur*."""
    near = reading.tokens[index].start == reading.tokens[index - 1].end + 1
    return near and reading.is_name_like(index) and not reading.opens[index]


@rule(
    "numbered-body",
    "A fire service or a riot squad by its number",
    "Le [SDIS 38] a envoyé vingt hommes.",
    against="Il a vu 38 pompiers du SDIS.",
)
def numbered_bodies(reading: Reading) -> Iterator[Candidate]:
    """*SDIS 38*, *CRS 8*, *Udaf 44*: one name."""
    for index, _ in reading.where(("sdis", "crs", "udaf", "codis", "fdsea", "peep", "fcpe")):
        number = reading.tokens[index + 1] if index + 1 < len(reading) else None
        if number is None or not reading.is_capital(index) or number.start != reading.tokens[index].end + 1:
            continue
        if re.fullmatch(r"\d{1,3}", number.text):
            yield Candidate(index, index + 2, "ORG", "numbered-body", reading.tokens[index].text, rank=4)


@rule(
    "half-country",
    "The North or the South for a country that the article names in full",
    "La [Corée du Nord] nie. Selon [Séoul], le [Nord] a tiré.",
    against="Il roule vers le nord du pays.",
)
def half_countries(reading: Reading) -> Iterator[Candidate]:
    """*le Nord*, *le Sud* where *Corée du Nord* or *du Sud* is named; not as a direction (*au Nord de*)."""
    for direction in ("nord", "sud"):
        country = next((m for m in reading.matches if m.entry.name == f"Corée du {direction.title()}"), None)
        if country is None:
            continue
        for index, _ in reading.where((direction,)):
            if not reading.is_capital(index) or index in reading.match_at_multi:
                continue
            if reading.word(index - 1) in {"le", "du", "au"} and reading.word(index + 1) not in {
                "de",
                "du",
                "des",
                "est",
            }:
                yield Candidate(
                    index, index + 1, "LOC", "half-country", country.entry.name, name=country.entry.name
                )
