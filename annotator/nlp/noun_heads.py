"""Which words can be the noun of a group: no pronouns, times, infinitives or words that only point."""

from __future__ import annotations

from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["NO_HEAD", "PRONOUNS", "is_infinitive", "may_be_head"]

PRONOUNS = frozenset({"le", "la", "les", "l'", "leur"})
NO_HEAD = word_set(
    """qui que qu' dont ou quoi etre avoir faire dit dire fait faut peut peu pas plus moins tres tout toute
    tous toutes rien jamais aussi alors ainsi ici cela ca ceci celui celle ceux celles lui eux elle elles
    vue samedis dimanches lundis matins soirs moment temps fois jour jours mois an ans annee annees heure
    heures bout minute minutes semaine semaines mardi lundi mercredi jeudi vendredi samedi dimanche ailleurs
    matin soir suite part cadre lieu cas sorte sortes genre type impression meilleur mieux pire soit
    recemment seul seule autre autres meme premier premiere cause point sens titre cours sein face fin debut
    cote cotes ensemble nombre tant hui aujourd'hui demain hier moins-la nom avant apres facon maniere monde
    chose choses un une contraire passage final lendemain epoque creneau fond occasion milieu font permet
    permettent semble semblent est sont etait etaient sera seront serait seraient fut soit avait avaient
    aurait veut veulent va vont doit doivent immense jeune jeunes longue long tant day days week weeks month
    months year years time times way thing things one ones lot kind sort"""
)
_INFINITIVES = (
    *("er", "ir", "oir", "endre", "indre", "ondre", "erdre", "mordre", "tordre", "oudre", "mettre", "battre"),
    *("aitre", "oitre", "suivre", "vivre", "lire", "crire", "uire", "faire", "plaire", "taire", "traire"),
)
_POINTED = ("", "-la", "-ci", "-meme")  # *ce jour-là*, *le soir-même*
_BEFORE_VERBS = frozenset({"tout", "de", "d'", "sans", "ni"})
_DEGREES = word_set("plus moins tres si aussi trop assez")
_NO_NOUNS = ("issant", "amment", "emment", "aient")
_NOUNS_LIKE_THEM = word_set(
    """affaire affaires maire mer hiver danger metier quartier dossier chantier papier courrier plaisir
    avenir desir loisir souvenir pouvoir devoir espoir soir trottoir couloir miroir tiroir noir policier
    banquier officier ouvrier premier calendrier pompier berger boulanger escalier atelier loyer foyer palier
    cahier janvier fevrier hiver enfer etranger leader fer ver amer cher fier dernier entier particulier
    regulier routier soupir tir cuir martyr gendre cendre cendres foudre poudre maitre
    traitre"""
)


def is_infinitive(word: str) -> bool:
    """Whether a folded word is an infinitive as far as its ending tells."""
    return word.endswith(_INFINITIVES) and word not in _NOUNS_LIKE_THEM


def may_be_head(reading: Reading, head: int, article: str) -> bool:
    """Whether the word at token `head` can be the noun of a group that `article` (folded) opens."""
    token, word = reading.tokens[head], reading.folded[head]
    small = token.shape is Shape.LOWER and len(word) > 2
    short = token.shape is Shape.UPPER and 1 < len(word) < 7 and not reading.in_heading[head]
    if token.kind is not Kind.WORD or not (small or short):
        return False
    if any(word.removesuffix(ending) in NO_HEAD for ending in _POINTED):
        return False
    if word.endswith("ment") and reading.word(head - 1) in _DEGREES:
        return False  # *le plus rapidement possible*
    if is_infinitive(word) and (article in PRONOUNS or article in _BEFORE_VERBS):
        return False
    return not word.endswith(_NO_NOUNS) and (article, word) != ("sans", "doute")
