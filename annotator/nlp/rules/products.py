"""Products: models by letters and figures, by their maker, or behind a noun for what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.lists import fold_word
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run
from annotator.nlp.rules.sites import after_link
from annotator.nlp.rules.zones import is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape

__all__: list[str] = []

_PRODUCT_NOUNS = word_set(
    """missile missiles fusee drone drones avion avions helicoptere char chars fregate navire paquebot
    vaccin logiciel application rover telescope detecteur detecteurs interferometre collisionneur
    supercalculateur mission telescopes sismometre orbiteur atterrisseur
    sous-marin porte-avions satellite sonde smartphone console bateau
    voilier voiture modele bombardier chasseur robot medicament capsule croiseur cargo ferry
    petrolier yacht virus ouragan cyclone typhon tempete fusees helicopteres fregates vaccins
    sous-marins satellites bombardiers chasseurs robots navires paquebots obusier obusiers canon
    canons mitrailleuse fusil fusils pistolet blinde blindes torpille torpilles bombe bombes roquette
    roquettes lanceur lanceurs corvette corvettes destroyer destroyers tablette"""
)
_MODEL = re.compile(r"(?:[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,2}|\d{3}[- ]?MAX)")
_NOT_MODELS = re.compile(
    r"(?:[ADNM]\d{1,4}|RN\d+|CO2|FFP\d|U\d{2}|L\d|PM\d+|H\d|CE\d|CM\d|T\d|S\d|J-?\d+|[IVX]+|Q\d|B\d{1,2}|G\d{1,2}|M\d|N\d|C\d|V\d|W\d|R\d|TF1|F1|M23|H1N1|H5N1)"
)
_CAR_NOUNS = word_set(
    """suv berline citadine coupe roadster supercar crossover modele modeles pick-up monospace break"""
)
_MODEL_NOUNS = _PRODUCT_NOUNS | _CAR_NOUNS
_NO_MODEL = word_set(
    """group groupe motors france europe sport sports racing nissan citroen fiat chrysler benz
    international finance bank trucks industries cars day italia deutschland america club
    foundation fondation operations services engineering automotive heritage racing manufaktur
    management team"""
)


@rule(
    "product",
    "A model by letters and figures, or a name behind a noun for a product",
    "Un [KX-52] a été vu.",
    against="Il a pris un avion pour le sud.",
)
def products(reading: Reading) -> Iterator[Candidate]:
    """*B-52*, *S-400*; *le missile Xxx*."""
    for index in reading.capitals:
        token = reading.tokens[index]
        if _is_model(reading, index):
            yield Candidate(
                index, index + 1, "MISC", "product", token.text, is_strong="-" in token.text, rank=2
            )
    for index, noun in reading.where(_MODEL_NOUNS):
        token, following = reading.tokens[index], index + 1
        quoted = reading.word(following) == '"' and reading.is_capital(following + 1)
        following += quoted
        if not reading.is_capital(following):
            continue
        known = reading.match_at.get(following)
        if (reading.opens[following] and not quoted) or (known is not None and known.entry.label != "MISC"):
            continue
        if noun in _CAR_NOUNS or reading.tokens[following].shape is not Shape.UPPER:
            end = name_run(reading, following, limit=4)
            strong = (
                quoted
                or noun in _STORMS
                or noun in _ALWAYS_NAMED
                or (noun in _CAR_NOUNS and noun not in {"coupe", "break"})
            )
            yield Candidate(following, end, "MISC", "product", token.text, is_strong=strong, rank=2)


@rule(
    "ship",
    "A ship: by the letters of navies, behind its noun or *on board of*, or named after a comma",
    "L'[USS Holm Vrak] est en mer.",
    "Le paquebot [Vrakholm] a quitté le port.",
    "Un bâtiment de guerre, le [Vrakholm], a coulé.",
    "Il reste 12 marins à bord de l'[Umbra].",
    against="Le USS de la liste est illisible, et le navire est à quai avec 12 marins à bord du canot.",
)
def ships(reading: Reading) -> Iterator[Candidate]:
    """*USS Xxx* with the letters; *le cargo Xxx*, *un navire, le Xxx*, *à bord du Xxx*: the name alone."""
    for index, _ in reading.where(_SHIPS):
        end = name_run(reading, index + 1, limit=3)
        if reading.tokens[index].shape is Shape.UPPER and end > index + 1:
            yield Candidate(index, end, "MISC", "ship", reading.tokens[index].text, rank=6)
    for index, word in reading.where(_ON_BOARD):
        start = _on_board(reading, index) if word == "bord" else _vessel_name(reading, index)
        if start is None or not reading.is_name_like(start) or reading.opens[start]:
            continue
        known = reading.match_at.get(start)
        if known is not None and (known.entry.label in {"MISC", "ORG"} or word == "bord"):
            continue
        end = max(name_run(reading, start, limit=4), known.end if known is not None else start)
        yield Candidate(start, end, "MISC", "ship", reading.tokens[index].text, rank=6)


def _on_board(reading: Reading, index: int) -> int | None:
    """Where the name begins in *à bord du X*."""
    if reading.word(index - 1) != "a":
        return None
    start, linked = after_link(reading, index + 1)
    article = reading.word(index + 1) == "du" or reading.word(start - 1) in {"la", "l'"}
    shape = reading.tokens[start].shape if start < len(reading) else Shape.NONE
    return start if linked and article and shape is Shape.TITLE else None


def _vessel_name(reading: Reading, index: int) -> int | None:
    """Where the name begins in *le cargo X* or *un navire de guerre, le X*."""
    at = index + 1
    while is_adjective(reading, at):
        at += 1
    if reading.word(at) in {"de", "d'", "a"} and reading.tokens[at + 1 : at + 2]:
        at += 2 if reading.tokens[at + 1].shape is Shape.LOWER else 0
        while is_adjective(reading, at):
            at += 1
    if reading.word(at) in {",", "("} and reading.word(at + 1) in {"le", "la", "l'"}:
        ends = name_run(reading, at + 2, limit=4)
        closed = reading.word(ends) in {",", ")", "."}
        return at + 2 if closed and ends > at + 2 and reading.word(index - 1) in _ONE_SHIP else None
    return at if at == index + 1 and reading.tokens[index].shape is Shape.LOWER else None


_ONE_SHIP = frozenset({"un", "une", "le", "la", "du", "d'un", "autre", "premier", "au", "ce"})


@rule(
    "hashtag",
    "A hashtag of several words that are run together",
    "On a vu fleurir le mot-dièse #[JusticePourVrak] hier.",
    against="Il a noté le n # 12 sur la page.",
)
def hashtags(reading: Reading) -> Iterator[Candidate]:
    """One word, or one that is listed, stays what it is: *#Oslo*."""
    for index, _ in reading.where(("#",)):
        name = index + 1
        if name >= len(reading) or reading.tokens[name].start > reading.tokens[index].end:
            continue
        token = reading.tokens[name]
        if token.shape is Shape.MIXED and token.kind is Kind.WORD and name not in reading.match_at:
            yield Candidate(name, name + 1, "MISC", "hashtag", token.text, rank=1)


@rule(
    "flight",
    "A flight by its number",
    "Le vol [ZW370] a disparu.",
    against="Le vol de 3 h a du retard, le vol du TGV 8402 aussi.",
)
def flights(reading: Reading) -> Iterator[Candidate]:
    """*vol AF447*, *vols ZW 370*: two letters and a number."""
    for index, _ in reading.where({"vol", "vols", "flight"}):
        at = index + 1
        if at >= len(reading):
            continue
        token = reading.tokens[at]
        if re.fullmatch(r"[A-Z]{2}-?\d{2,4}", token.text):
            yield Candidate(at, at + 1, "MISC", "flight", token.text, rank=4)
        elif re.fullmatch(r"[A-Z]{2}", token.text) and at + 1 < len(reading):
            number = reading.tokens[at + 1]
            if re.fullmatch(r"\d{2,4}", number.text) and number.start == token.end + 1:
                yield Candidate(at, at + 2, "MISC", "flight", token.text, rank=4)


_STORMS = frozenset({"tempete", "ouragan", "cyclone", "typhon"})
_ALWAYS_NAMED = word_set(
    "vaccin sonde rover telescope fusee missile lanceur obusier sismometre orbiteur atterrisseur"
)
_VESSELS = word_set(
    """navire paquebot cargo petrolier ferry fregate sous-marin porte-avions porte-conteneurs voilier
    trimaran catamaran yacht chalutier destroyer corvette croiseur batiment navire-hopital remorqueur
    methanier vraquier bateau"""
)
_ON_BOARD = _VESSELS | {"bord"}
_SHIPS = frozenset({"uss", "hms", "hmas", "hmcs", "ins", "rss", "usns"})


def _is_model(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    family, _, number = token.text.rpartition("-")
    known = reading.lists.phrases.get((fold_word(family),)) if number.isdigit() and family else None
    if known is not None and known.label == "MISC" and index not in reading.match_at:
        return True  # *Hwasong-19*, where the list has *Hwasong*
    if token.kind is not Kind.WORD or not _MODEL.fullmatch(token.text) or _NOT_MODELS.fullmatch(token.text):
        return False
    return token.text not in reading.lists.stop_capitals and index not in reading.match_at


@rule(
    "maker",
    "A maker and its model",
    "La nouvelle [Renault Zwrk] est chère.",
    "Une [Peugeot 208] a brûlé.",
    against="Renault recrute en mai.",
)
def makers(reading: Reading) -> Iterator[Candidate]:
    """*Renault Mégane*, *Airbus A320*: the maker and what follows that is no name of its own."""
    for match in reading.matches:
        if match.entry.label != "ORG" or match.entry.name not in reading.lists.makers:
            continue
        if reading.in_heading[match.start] or match.end >= len(reading):
            continue
        end = match.end
        while end < min(match.end + 4, len(reading)) and _is_part_of_model(reading, end):
            end += 1
        if reading.is_capital(end) and reading.folded[end] in _DIVISIONS and not reading.opens[end]:
            yield Candidate(match.start, end + 1, "ORG", "maker", match.entry.why, rank=3)
            continue
        if end > match.end:
            yield Candidate(match.start, end, "MISC", "maker", match.entry.why, rank=3)


_DIVISIONS = word_set("operations services engineering automotive racing motorsport heritage foundation team")


def _is_part_of_model(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    known = reading.match_at.get(index)
    if (known is not None and known.entry.label != "MISC") or reading.opens[index]:
        return False
    if token.kind is Kind.NUMBER:
        year = re.fullmatch(r"(?:19|20)\d\d", token.text)
        if len(token.text) == 1:
            return _is_described_as_car(reading, index)
        short = token.text.isdigit() and len(token.text) in {3, 4}
        if reading.word(index - 1) == "peugeot" and token.text == "2008":
            return reading.word(index - 2) in {
                "le",
                "la",
                "un",
                "une",
                "du",
                "au",
                "nouveau",
                "nouvelle",
                "suv",
            }
        return short and not year and reading.word(index + 1) not in _UNITS
    if (
        token.text in SENTENCE_OPENERS
        or token.kind not in {Kind.WORD, Kind.ABBREVIATION}
        or reading.folded[index] in _NO_MODEL
    ):
        return False
    return token.text[0].isupper() or any(map(str.isdigit, token.text))


def _is_described_as_car(reading: Reading, index: int) -> bool:
    """*la Vrak 2*: a maker's name and one figure, with the article of a car."""
    before = reading.match_at.get(index - 1)
    return before is not None and reading.word(before.start - 1) in {"la", "cette", "une", "nouvelle", "sa"}


_UNITS = word_set(
    """euros salaries employes emplois postes ch km voitures vehicules personnes exemplaires unites
    avions"""
)
