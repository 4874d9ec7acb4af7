"""Unions with the trade of their branch, and troops by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.sites import after_link
from annotator.nlp.rules.zones import is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Shape

__all__: list[str] = []

_UNIONS = frozenset(
    {
        "CGT",
        "CFDT",
        "FO",
        "SUD",
        "Sud",
        "Unsa",
        "UNSA",
        "CFTC",
        "CFE-CGC",
        "FSU",
        "Solidaires",
        "FNSEA",
        "CNT",
    }
)
_TRADES = word_set(
    """cheminots ferroviaire rail energie energies mines petrole chimie sante action sociale education
    transports transport police penitentiaire justice spectacle culture commerce services construction
    bois metallurgie metaux ptt postaux industrie industries agroalimentaire banques banque assurances
    enseignement recherche pompiers territoriaux hopitaux hopital fonction publique fonctionnaires
    finances travail equipement environnement aerien aeriens ports docks dockers livre journalistes
    communication conseil textile verre ceramique interim retraites jeunes paysans routiers taxis
    tourisme hotellerie restauration securite douanes etat administration magistrats surveillants
    nationale et"""
)


@rule(
    "union-trade",
    "A union with the trade of its branch",
    "La [CGT Énergie] appelle à la grève.",
    "La [CFDT Renault] a signé.",
    "Selon la [CFDT Construction et Bois], la grève continue dans tout le pays.",
    against="La CGT et la CFDT Paris ont signé.",
)
def union_trades(reading: Reading) -> Iterator[Candidate]:
    """*CGT Cheminots*, *SUD-Rail*: one name."""
    for index in reading.capitals:
        if reading.tokens[index].text not in _UNIONS or reading.in_heading[index]:
            continue
        end = index + 1
        if reading.word(end) == "-" and reading.tokens[end].start == reading.tokens[index].end:
            end += 1
        first = end
        while end < len(reading) and reading.folded[end] in _TRADES and not reading.opens[end]:
            if reading.is_capital(end) or end > first:
                end += 1
            else:
                break
        company = reading.match_at.get(first) if end == first else None
        if company is not None and company.entry.source == "companies" and not reading.opens[first]:
            yield Candidate(index, company.end, "ORG", "union-trade", reading.tokens[index].text, rank=5)
            continue
        while end > first and not (reading.is_capital(end - 1) or is_adjective(reading, end - 1)):
            end -= 1
        if end > first and reading.folded[end - 1] != "et":
            yield Candidate(index, end, "ORG", "union-trade", reading.tokens[index].text, rank=5)


@rule(
    "troops",
    "Troops by their number and arm",
    "Le [2e régiment d'infanterie] défile.",
    "La [82e division aéroportée] part.",
    against="Il joue en 2e division, et le 3e bataillon attend.",
)
def troops(reading: Reading) -> Iterator[Candidate]:
    """*1er régiment de hussards parachutistes*; a body that they belong to goes with them."""
    for index, word in reading.where(_TROOPS):
        if not index or not re.fullmatch(
            r"(?:[IVX]+|\d{1,3})(?:e|er|re|ère|ème)", reading.tokens[index - 1].text
        ):
            continue
        end = index + 1
        noun, linked = after_link(reading, end)
        small = noun < len(reading) and reading.tokens[noun].shape is Shape.LOWER
        if linked and small and (word != "division" or reading.folded[noun] in _ARMS):
            end = noun + 1
        while is_adjective(reading, end) and (word != "division" or reading.folded[end] in _ARMS):
            end += 1
        if end == index + 1:
            continue
        after, linked = after_link(reading, end)
        known = reading.match_at.get(after) if linked else None
        if known is not None and known.start == after and known.entry.label == "ORG":
            end = known.end
        yield Candidate(index - 1, end, "ORG", "troops", reading.span_text(index - 1, end), rank=6)


_TROOPS = word_set("regiment bataillon brigade division escadron escadre")
_ARMS = word_set(
    """infanterie blindee blindees aeroportee parachutiste parachutistes mecanisee cavalerie montagne
    artillerie"""
)
