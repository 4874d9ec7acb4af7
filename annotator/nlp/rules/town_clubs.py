"""Clubs under the name of their town, in articles about sport: *Lyon bat Marseille*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Match, Reading
from annotator.nlp.wordset import word_set

__all__: list[str] = []

_OF_SPORT = word_set(
    """championnat entraineur entraineurs buteur buteurs attaquant attaquants defenseur defenseurs gardien
    mi-temps penalty penaltys arbitre vestiaire mercato match matchs matches rencontre journee
    classement points victoire victoires defaite defaites nul joueur joueurs equipe club but buts essai
    essais stade saison supporters pelouse licence ailier ouvreur quinze rugby football basket handball
    relegation montee promu leader barrages playoffs coach striker midfielder defender goalkeeper
    half-time kick-off referee season win wins defeat draw goal goals side game games fixture squad
    transfer league premiership tackle scored"""
)
_ONLY_SPORT = word_set(
    """championnat entraineur buteur attaquant mi-temps penalty mercato ailier ouvreur rugby football
    basket handball relegation coach striker midfielder goalkeeper half-time kick-off playoffs"""
)
_COMPETITIONS = frozenset(
    """ligue 1|ligue 2|top 14|pro d2|premier league|champions league|ligue des champions|europa league|
    ligue europa|coupe de france|bundesliga|serie a|liga|nba|betclic elite|starligue|fa cup|la liga|
    coupe d'europe|champions cup|challenge cup|coupe de la ligue""".replace("\n    ", "").split("|")
)
_LEAST = 5
_RESULT = re.compile(r"\b\d{1,3}-\d{1,3}\b")
_PLACE_BEFORE = word_set(
    """a en in at near from pres vers depuis dans ville villes region quartier quartiers rue gare maire
    mairie aeroport habitants commune agglomeration metropole banlieue police tribunal prefecture
    hopital chu stade born ne nee around across outside to city of university airport natif originaire"""
)
_OF_TEAMS = word_set(
    """entraineur joueur joueurs attaquant defenseur gardien capitaine milieu buteur club equipe
    supporters president coach ailier staff succes victoire defaite arriere talonneur pilier recrue
    match but jeunes formation groupe"""
)


@rule(
    "town-club",
    "A club under the name of its town, in an article about sport",
    "Le match est fini : [Lens] a battu [Metz] 2-1 au bout d'une mi-temps folle, un but sur penalty de "
    "l'attaquant a suffi au club, dit l'entraîneur.",
    against="Le match est à Lens, où le maire de Metz a vu une mi-temps, un but, un penalty et l'entraîneur.",
)
def town_clubs(reading: Reading) -> Iterator[Candidate]:
    """A town that has a club of its name, unless a word before it speaks for the place."""
    if not _is_about_sport(reading):
        return
    towns = reading.lists.club_towns
    for match in reading.matches:
        club = towns.get(" ".join(reading.folded[match.start : match.end]))
        if club is None or match.entry.label == "PER" or _is_place(reading, match):
            continue
        yield Candidate(match.start, match.end, "ORG", "town-club", club, rank=6, name=club)


def _is_about_sport(reading: Reading) -> bool:
    """Several words of sport, and a competition or a word that nobody uses of anything else."""
    words = reading.positions.keys()
    cups = {reading.span_text(one.start, one.end).lower() for one in reading.matches} & _COMPETITIONS
    signs = len(_OF_SPORT & words) + 2 * len(cups) + bool(_RESULT.search(reading.text))
    return signs >= _LEAST and bool(cups or _ONLY_SPORT & words)


def _is_place(reading: Reading, match: Match) -> bool:
    """Whether the words around speak for the town: *à Lens*, *Valence (Espagne)*, *Brest : …*."""
    before = reading.word(match.start - 1)
    if before in {"de", "d'", "of"}:
        noun = reading.word(match.start - 2)
        return noun not in _OF_TEAMS
    if before in _PLACE_BEFORE:
        return True
    after = reading.word(match.end)
    if after == ":" and reading.opens[match.start]:
        return True
    behind = reading.match_at.get(match.end + 1) if after in {"(", ","} else None
    return behind is not None and behind.entry.source == "territories"
