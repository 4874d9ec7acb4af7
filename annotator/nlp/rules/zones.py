"""Forbidden zones: capitals that belong to a function (*ministre des Affaires étrangères*, *chef de
l'État*)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set

__all__ = ["Zone", "field_end", "is_adjective", "zones"]

_OFFICES = word_set(
    """ministre ministres ex-ministre vice-ministre secretaire secretaires secretariat sous-secretaire
    commissaire portefeuille ministrable haut-commissaire minister ministers"""
)
_BODIES = word_set("ministere ministeres secretariat secretariats")
FIELDS = word_set(
    """affaires interieur defense economie finances justice sante education culture travail logement
    ecologie transition environnement agriculture transports transport sports sport jeunesse
    enseignement recherche numerique egalite comptes action budget industrie commerce solidarites
    solidarite outre-mer collectivites cohesion famille handicap armees anciens energie mer ville
    information communication immigration identite plan peche tourisme artisanat fonction reforme
    relations securite guerre droits condition femmes enfance personnes territoires developpement
    europe reformes innovation integration emploi formation biodiversite climat mines petrole eau
    religieux cultes habous ruralite amenagement equipement infrastructures telecommunications
    postes planification population veterans vie citoyennete francophonie cooperation souverainete
    autonomie decentralisation etranger alimentation tresor foreign interior defence"""
)
_CONNECTORS = (
    "de la",
    "de l'",
    "du",
    "des",
    "de",
    "d'",
    "a la",
    "a l'",
    "au",
    "aux",
    "charge de",
    "chargee de",
    "en charge de",
)
_FIXED = (
    ("chef", "de", "l'", "etat"),
    ("chefs", "d'", "etat"),
    ("chefs", "de", "l'", "etat"),
    ("chef", "d'", "etat"),
    ("cheffe", "de", "l'", "etat"),
    ("coup", "d'", "etat"),
    ("coups", "d'", "etat"),
    ("secretaire", "d'", "etat"),
    ("secretaires", "d'", "etat"),
    ("secretaire", "general"),
    ("secretaire", "generale"),
    ("homme", "d'", "etat"),
    ("hommes", "d'", "etat"),
    ("ministre", "d'", "etat"),
    ("raison", "d'", "etat"),
    ("services", "de", "l'", "etat"),
    ("garde", "des", "sceaux"),
    ("ministre", "de", "la", "republique"),
    ("president", "de", "la", "republique"),
    ("presidente", "de", "la", "republique"),
    ("presidence", "de", "la", "republique"),
    ("procureur", "de", "la", "republique"),
    ("procureure", "de", "la", "republique"),
    ("procureur", "general"),
    ("premier", "ministre"),
    ("premiere", "ministre"),
    ("premier", "secretaire"),
    ("etat", "d'", "urgence"),
    ("etat", "de", "droit"),
    ("etats", "membres"),
    ("directeur", "general", "de", "la", "sante"),
    ("prime", "minister"),
    ("secretary", "of", "state"),
    ("head", "of", "state"),
    ("talon", "d'", "achille"),
    ("boite", "de", "pandore"),
    ("cheval", "de", "troie"),
    ("epee", "de", "damocles"),
    ("fil", "d'", "ariane"),
    ("serment", "d'", "hippocrate"),
    ("tonneau", "des", "danaides"),
    ("grand", "soir"),
)
_FIXED_BY_FIRST = {first[0]: [one for one in _FIXED if one[0] == first[0]] for first in _FIXED}
_OPENING_ZONES = frozenset(_FIXED_BY_FIRST) | _OFFICES
_NATIONAL = (
    "al",
    "ale",
    "aux",
    "ales",
    "ique",
    "iques",
    "ien",
    "ienne",
    "iens",
    "iennes",
    "ais",
    "aise",
    "aises",
    "ois",
)
_ADJECTIVE_ENDS = (
    *_NATIONAL,
    *(
        "oise",
        "oises",
        "if",
        "ive",
        "ifs",
        "ives",
        "aire",
        "aires",
        "ain",
        "aine",
        "ains",
        "aines",
        "able",
        "ables",
    ),
    *(
        "ible",
        "ee",
        "ees",
        "eux",
        "euse",
        "euses",
        "el",
        "elle",
        "els",
        "elles",
        "iste",
        "istes",
        "eur",
        "eure",
        "ie",
        "ies",
    ),
    *(
        "eres",
        "ere",
        "iere",
        "ieres",
        "ienne",
        "een",
        "eenne",
        "eens",
        "eennes",
        "uni",
        "unis",
        "unies",
        "unie",
        "libre",
        "libres",
        "rouge",
        "verte",
    ),
)
_NOT_ADJECTIVES = word_set(
    """general mais jamais desormais apres plusieurs ailleurs leur leurs quelle elle elles celle celles
    faire maire affaire affaires frontiere derniere derniers appel personnel journal hopital
    tribunal canal arsenal capital travaux animaux bien rien tiens combien soutien main mains pain
    salaire anniversaire populaire-la liste listes pie vie vies partie parties sortie sorties
    compagnie police serie eur peur heure heures auteur auteurs valeur valeurs secteur secteurs
    moteur directeur acteur acteurs annee annees journee journees soiree idee idees armee armees
    musee arrivee mois fois lois voix table possible ensemble palais francais-le ici aussi lui
    celui depuis puis plus qui ceux deux mieux lieux yeux jeux feu hier tel quel lequel laquelle
    desquelles jusque presque quelque quelques lorsque politique-de pique cause passe place assure
    annonce prevenu prevu declare estime affirme indique explique ajoute rappelle souligne precise
    reconnu decide"""
)


@dataclass(frozen=True, slots=True)
class Zone:
    """Tokens `start:end` that name an office; `field` tells where its field begins, if it has one."""

    start: int
    end: int


def is_adjective(reading: Reading, index: int) -> bool:
    """Whether a small word looks like an adjective (by its ending, or as one of origin)."""
    if not 0 <= index < len(reading):
        return False
    word, token = reading.folded[index], reading.tokens[index]
    if not token.text[0].islower() or not token.text[0].isalpha() or word in _NOT_ADJECTIVES:
        return False
    if token.text.endswith(("é", "és")) and word.endswith(_NATIONAL):
        return False  # *impliqué* is no *-ique*
    if word in reading.lists.demonyms or word in reading.lists.adjectives:
        return True
    if word.startswith("anti-"):
        return True
    return (len(word) > 4 or word in {"unie", "unis"}) and word.endswith(_ADJECTIVE_ENDS)


def field_end(reading: Reading, index: int) -> int:
    """End of an office's field that begins at `index` with a connector; `index` if there is none.

    Takes *de la Défense*, *des affaires étrangères*, *de l'Économie et des Finances*, *de la Transition
    écologique et solidaire*.
    """
    end = _one_field(reading, index, joined=False)
    while end > index and reading.word(end) in {"et", ",", "-"}:
        if reading.word(end) == "et" and _is_field_adjective(reading, end + 1):
            end += 2
            continue
        further = _one_field(reading, end + 1, joined=True)
        if further == end + 1:
            break
        end = further
    return end


def _one_field(reading: Reading, index: int, *, joined: bool) -> int:
    """End of one field with its adjectives; behind *et* or a comma the connector may be missing."""
    noun = _connector(reading, index)
    bare = noun == index
    word = reading.word(noun)
    if (bare and not joined) or (word not in FIELDS and word.split("-")[0] not in FIELDS):
        return index
    if bare and not reading.tokens[noun].is_capitalised:
        return index
    end = noun + 1
    while _is_field_adjective(reading, end):
        end += 1
    inner = _connector(reading, end)
    if reading.word(end) in {"du", "de"} and reading.word(inner) in _FIELD_COMPLEMENTS:
        end = inner + 1
    return end


def _is_field_adjective(reading: Reading, index: int) -> bool:
    """An adjective, also with the capital that titles give it (*Transition Écologique*)."""
    if is_adjective(reading, index):
        return True
    if not reading.is_capital(index) or reading.opens[index] or reading.match_at.get(index) is not None:
        return False
    folded = reading.folded[index]
    return reading.is_common(index) and folded.endswith(_ADJECTIVE_ENDS) and folded not in FIELDS


_FIELD_COMPLEMENTS = word_set("""territoire territoires sol temps ordre etat republique france numerique""")


def _connector(reading: Reading, index: int) -> int:
    """Index behind the connector at `index`, or `index`."""
    two = (reading.word(index), reading.word(index + 1))
    if two in {("de", "la"), ("de", "l'"), ("a", "la"), ("a", "l'"), ("de", "les")}:
        return index + 2
    if two[0] in {"du", "des", "de", "d'", "au", "aux", "of", "for"}:
        return index + 1
    if two in {
        ("charge", "de"),
        ("chargee", "de"),
        ("charge", "du"),
        ("chargee", "du"),
        ("charge", "des"),
        ("chargee", "des"),
    }:
        inner = _connector(reading, index + 1)
        return max(inner, index + 2)
    return index


@lru_cache(maxsize=4)
def zones(reading: Reading) -> list[Zone]:
    """All forbidden zones, in order."""
    found = []
    folded = reading.folded
    for index, word in reading.where(_OPENING_ZONES):
        for sequence in _FIXED_BY_FIRST.get(word, ()):
            if tuple(folded[index : index + len(sequence)]) == sequence:
                end = field_end(reading, index + len(sequence))
                found.append(Zone(index, end))
        if word in _OFFICES:
            at = index + 1
            while is_adjective(reading, at) or reading.word(at) in {"d'", "etat", "delegue", "deleguee"}:
                at += 1
            end = field_end(reading, at)
            if end > at:
                found.append(Zone(index, end))
    return found
