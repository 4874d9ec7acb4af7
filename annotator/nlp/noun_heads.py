"""Which words can be the noun of a group: no pronouns, times, infinitives or words that only point."""

from __future__ import annotations

from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["INFINITIVES", "NO_HEAD", "PRONOUNS", "may_be_head"]

PRONOUNS = frozenset({"le", "la", "les", "l'", "leur"})
NO_HEAD = word_set(
    """qui que qu' dont ou quoi etre avoir faire dit dire fait faut peut peu pas plus moins tres tout toute
    tous toutes rien jamais aussi alors ainsi ici cela ca ceci celui celle ceux celles lui eux elle elles
    vue samedis dimanches lundis matins soirs moment temps fois jour jours mois an ans annee annees heure
    heures minute minutes semaine semaines mardi lundi mercredi jeudi vendredi samedi dimanche ailleurs
    matin soir suite part cadre lieu cas sorte sortes genre type impression meilleur mieux pire soit
    recemment seul seule autre autres meme premier premiere cause point sens titre cours sein face fin debut
    cote cotes ensemble nombre tant hui aujourd'hui demain hier moins-la nom avant apres facon maniere monde
    chose choses un une contraire passage final lendemain epoque creneau fond occasion milieu font permet
    permettent semble semblent est sont etait etaient sera seront serait seraient fut soit avait avaient
    aurait veut veulent va vont doit doivent immense jeune jeunes longue long tant day days week weeks month
    months year years time times way thing things one ones lot kind sort"""
)
INFINITIVES = ("er", "ir", "oir", "dre", "tre", "uire", "aire")
_BEFORE_VERBS = frozenset({"tout", "de", "d'", "sans", "ni"})
_NO_NOUNS = ("issant", "amment", "emment", "aient")
_NOUNS_LIKE_THEM = word_set(
    """affaire affaires maire mer hiver danger metier quartier dossier chantier papier courrier plaisir
    avenir desir loisir souvenir pouvoir devoir espoir soir histoire victoire memoire gloire ministere
    ministre centre titre lettre rencontre desastre theatre ordre cadre membre salaire commentaire
    territoire laboratoire militaire partenaire adversaire anniversaire frontiere policier banquier
    officier ouvrier premier calendrier"""
)


def may_be_head(reading: Reading, head: int, article: str) -> bool:
    """Whether the word at token `head` can be the noun of a group that `article` (folded) opens."""
    token, word = reading.tokens[head], reading.folded[head]
    small = token.shape is Shape.LOWER and len(word) > 2
    short = token.shape is Shape.UPPER and 1 < len(word) < 7 and not reading.in_heading[head]
    if token.kind is not Kind.WORD or not (small or short):
        return False
    if word in NO_HEAD or word.removesuffix("-la") in NO_HEAD or word.removesuffix("-ci") in NO_HEAD:
        return False
    infinitive = word.endswith(INFINITIVES) and word not in _NOUNS_LIKE_THEM
    if infinitive and (article in PRONOUNS or article in _BEFORE_VERBS):
        return False
    return not word.endswith(_NO_NOUNS) and (article, word) != ("sans", "doute")
