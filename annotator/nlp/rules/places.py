"""Places: streets and sites with their head, towns by their shape or what stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run
from annotator.nlp.rules.sites import after_link
from annotator.nlp.wordset import word_set
from annotator.text.fold import fold
from annotator.text.tokens import Shape

__all__: list[str] = []

_GENERIC = word_set(
    """ville commune village region departement province district canton municipalite localite bourgade
    quartier capitale aeroport port mairie prefecture sous-prefecture station banlieue
    agglomeration enclave colonie gouvernorat wilaya oblast comte etat barrage bourg hameau
    metropole base circonscription paroisse oasis station-service comte-ville camp penitencier bassin usine
    raffinerie"""
)
_TOWN_SHAPE = re.compile(
    r"(?:Saint|Sainte|St|Ste)-[A-ZÀ-Þ]\w+|[A-ZÀ-Þ]\w+(?:-\w+)*-(?:(?:sur|sous|en|lès|lez|les|le|la|du|de|des|au|aux)-|d'|l')[A-ZÀ-Þ][\w'-]*"
)


@rule(
    "generic-place",
    "A name behind a generic noun that stays out: town, village, region",
    "Dans la ville de [Kassel], rien.",
    "Le village d'[Umbra] brûle.",
    against="La ville de demain est loin.",
)
def behind_generic(reading: Reading) -> Iterator[Candidate]:
    """*ville de X*, *région de X*: only the name."""
    for index, word in reading.where(_GENERIC):
        start, linked = after_link(reading, index + 1)
        adjective = (
            not linked
            and reading.tokens[index + 1 : index + 2]
            and reading.tokens[index + 1].shape is Shape.LOWER
        )
        if adjective:
            start, linked = after_link(reading, index + 2)
        if not linked or not reading.is_capital(start) or reading.opens[start]:
            continue
        if (
            word == "etat"
            and reading.tokens[index].is_capitalised is False
            and reading.match_at.get(start) is None
        ):
            continue
        known = reading.match_at.get(start)
        if known is not None and known.entry.label != "LOC" and not known.entry.is_ambiguous:
            continue
        end = name_run(reading, start, limit=3)
        person = reading.folded[start] in reading.lists.first_names and reading.word(start - 1) != "du"
        if end > start and not person:
            yield Candidate(start, end, "LOC", "generic-place", reading.tokens[index].text, rank=1)


@rule(
    "stop",
    "A station or a stop by its name, without the noun",
    "Elle descend à la station [Vrakholm].",
    against="La station est fermée.",
)
def stops(reading: Reading) -> Iterator[Candidate]:
    """*station X*, *métro X*: only the name."""
    for index, _ in reading.where(("station", "metro", "arret")):
        start = index + 1
        if reading.is_capital(index) or not reading.is_name_like(start) or reading.opens[start]:
            continue
        known = reading.match_at.get(start)
        if reading.tokens[start].shape is Shape.TITLE and (known is None or known.entry.label != "ORG"):
            end = name_run(reading, start, limit=3)
            yield Candidate(start, end, "LOC", "stop", reading.tokens[index].text, rank=3)


@rule(
    "near",
    "An unknown capital behind words that only places follow: near, at the gates of, a native of",
    "Il est originaire de [Kassel].",
    "Un avion est tombé au large de [Vrakholm].",
    "The village lies north of [Vrakholm].",
    against="Il vit près de sa mère, au nord du pays.",
)
def near_places(reading: Reading) -> Iterator[Candidate]:
    """*près de*, *au sud de*, *habitant de*: not before a person's or a body's name."""
    for index, word in reading.where(_BEFORE_PLACES):
        if reading.word(index + 1) not in {"de", "d'", "du", "of"}:
            continue
        start = index + 2
        article = reading.is_capital(start) and reading.word(start) in {"la", "le", "les"}
        if article and reading.is_name_like(start + 1) and reading.match_at.get(start) is None:
            yield Candidate(start, start + 2, "LOC", "near", reading.tokens[index].text, rank=2)
            continue
        if not reading.is_name_like(start) or reading.match_at.get(start) is not None:
            continue
        title = reading.tokens[start].shape is Shape.TITLE
        first = reading.folded[start] in reading.lists.first_names and word not in _HOUSES
        if not title or first or reading.opens[start]:
            continue
        end = name_run(reading, start, limit=3)
        if word in _LOCAL_OFFICES and (end - start > 2 or reading.folded[start] in _NO_TOWNS):
            continue
        strong = (word in _ONLY_PLACES and end - start == 1) or word in _HOUSES
        rank = 3 if word in _HOUSES else 1
        yield Candidate(start, end, "LOC", "near", reading.tokens[index].text, is_strong=strong, rank=rank)


_HOUSES = frozenset({"monastere", "couvent", "prison", "centrale"})
_NEAR = word_set(
    """originaire natif native habitant habitants habitante riverains large portes abords alentours
    environs nord sud est ouest nord-est nord-ouest sud-est sud-ouest centre-ville banlieue
    peripherie gare aeroport rives hauteurs faubourgs north south east west outskirts suburb
    native resident residents"""
)
_LOCAL_OFFICES = word_set(
    """maire maires mairesse sous-prefet sous-prefete gendarmerie caserne commissariat mairie eveque
    archeveque bourgmestre pompiers clocher maternite monastere couvent prison centrale"""
)
_NO_TOWNS = word_set("gauche droite etat france paris quartier village")
_BEFORE_PLACES = _NEAR | _LOCAL_OFFICES
_ONLY_PLACES = _BEFORE_PLACES - {"hauteurs"}


_NOT_TOWNS = frozenset({"au", "aux", "ci", "la", "par", "de", "en", "apres"})


@rule(
    "town-shape",
    "A town by the shape of its name",
    "Un feu à [Brissac-sur-Lune].",
    "Elle vit à [Saint-Orval].",
    against="Il est tombé Là-dessus.",
)
def town_shape(reading: Reading) -> Iterator[Candidate]:
    """*Saint-Xxx*, *Xxx-sur-Yyy*; not behind a first name."""
    for index in reading.capitals:
        token = reading.tokens[index]
        if "-" not in token.text or _TOWN_SHAPE.fullmatch(token.text) is None:
            continue
        if reading.match_at.get(index) is not None or reading.in_heading[index]:
            continue
        if reading.opens[index] and reading.is_common(index):
            continue
        if fold(token.text.split("-")[0]) in _NOT_TOWNS:
            continue
        if (index and reading.is_name_like(index - 1)) or reading.word(index - 1) in reading.lists.functions:
            continue
        if reading.folded[index].split("-")[0] in reading.lists.first_names:
            continue
        yield Candidate(index, index + 1, "LOC", "town-shape", token.text, rank=1)


@rule(
    "bracketed-place",
    "A town with its region in brackets",
    "Né à [Umbra] ([Isère]), il est parti.",
    against="Il est parti (voir la carte).",
)
def before_bracketed_place(reading: Reading) -> Iterator[Candidate]:
    """*Xxx (Département)*: both are places, also where the region's name is ambiguous."""
    for index, _ in reading.where(("(",)):
        if not index:
            continue
        inside = reading.bracketed(index)
        if inside is None:
            continue
        known = reading.match_at.get(inside[0])
        if known is None or (known.start, known.end) != inside or known.entry.label != "LOC":
            continue
        yield Candidate(
            known.start, known.end, "LOC", "bracketed-place", known.entry.why, rank=2, name=known.entry.name
        )
        start = index
        while (
            start > 0 and index - start < 4 and reading.is_capital(start - 1) and not reading.opens[start - 1]
        ):
            start -= 1
        if reading.word(start - 1) in {"d'", "de", "du", "sur"} and reading.word(start - 2).startswith(
            "saint"
        ):
            start -= 2  # *Sainte-Ida d'Umbra (Gard)*
        if (
            start < index
            and reading.folded[start] not in reading.lists.first_names
            and reading.match_at.get(start) is None
            and reading.word(start - 1) in {"a", "de", "d'", "en", "pres"}
        ):
            yield Candidate(start, index, "LOC", "bracketed-place", known.entry.name, rank=2)


@rule(
    "preposition",
    "An unknown capital behind à, in a place's position",
    "Il est arrivé à [Umbra] hier.",
    against="Il est arrivé à midi.",
)
def behind_preposition(reading: Reading) -> Iterator[Candidate]:
    """Weak: *à Xxx* may also be a person or a company."""
    for index, word in reading.where({"a", "vers", "depuis", "in"}):
        if not reading.is_name_like(index + 1):
            continue
        if word in {"vers", "depuis"} and reading.opens[index]:
            continue
        token = reading.tokens[index]
        if (
            token.text not in {"à", "À", "vers", "depuis", "in"}
            or reading.match_at.get(index + 1) is not None
            or (token.text == "in" and reading.tokens[index + 1].text in {"May", "March", "Parliament"})
        ):
            continue
        if (
            reading.tokens[index + 1].shape is not Shape.TITLE
            or reading.folded[index + 1] in reading.lists.first_names
        ):
            continue
        end = name_run(reading, index + 1, limit=3)
        if end - index - 1 == 1:
            yield Candidate(index + 1, end, "LOC", "preposition", token.text, is_strong=False)


@rule(
    "district",
    "A city district by its number",
    "Il vit dans le [XVIe arrondissement].",
    "Un feu dans le [1er arrondissement] de [Lyon].",
    against="Il vit dans un arrondissement du nord.",
)
def districts(reading: Reading) -> Iterator[Candidate]:
    """*le VIe arrondissement*, *le 6e arrondissement*."""
    for index, _ in reading.where(("arrondissement",)):
        if index and re.fullmatch(r"(?:[IVX]+|\d{1,2})(?:e|er|ème)", reading.tokens[index - 1].text):
            yield Candidate(index - 1, index + 1, "LOC", "district", reading.tokens[index - 1].text)


@rule(
    "motorway",
    "A motorway, a national or a departmental road",
    "Un accident sur l'[A13] ce matin.",
    "La [RN 13] est fermée, l'autoroute [A 7] aussi.",
    against="Le format A4 est pratique, et le RN 5 000 coûte cher.",
)
def motorways(reading: Reading) -> Iterator[Candidate]:
    """*l'A6*, *la RN 13*, *sur la D 920*; the noun *autoroute*, *route* stays out."""
    for index in reading.capitals:
        token = reading.tokens[index]
        if token.text in _ROADS and index + 1 < len(reading):
            number = reading.tokens[index + 1]
            near = number.start == token.end + 1 and re.fullmatch(r"\d{1,4}", number.text) is not None
            if near and _is_on_road(reading, index, token.text):
                yield Candidate(index, index + 2, "LOC", "motorway", token.text, rank=2)
            continue
        numbered = token.text[-1].isdigit() and _ROAD.fullmatch(token.text) is not None
        if numbered and _is_on_road(reading, index, token.text.rstrip("0123456789")):
            yield Candidate(index, index + 1, "LOC", "motorway", token.text)


def _is_on_road(reading: Reading, index: int, kind: str) -> bool:
    """Whether the words before fit: *l'A7*, *la N20*, *autoroute A7*, *entre l'A7 et la RN 7*."""
    before = reading.word(index - 1)
    article = {"A": {"l'", "the"}, "N": {"la", "the"}, "D": {"la"}}.get(kind, {"la", "the"})
    return before in article or before in _ROAD_NOUNS


_ROADS = frozenset({"A", "N", "RN", "D", "RD"})
_ROAD = re.compile(r"(?:A|N|RN|D|RD)\d{1,4}")
_ROAD_NOUNS = word_set("autoroute route nationale departementale motorway")
