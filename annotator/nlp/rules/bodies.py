"""Ministries, and bodies known by an English head or by their place: *tribunal de X*, *université de X*."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run, person_run
from annotator.nlp.rules.sites import after_link
from annotator.nlp.rules.zones import field_end, is_adjective
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []

_LOCAL_HEADS = word_set(
    """tribunal cour chu chru chr hopital clinique universite lycee college ecole conservatoire academie
    parquet prefecture conseil chambre ambassade consulat musee orchestre opera theatre rectorat
    diocese assises institut fondation faculte agence direction caisse barreau federation comite
    commissariat centre maternite commission"""
)


@rule(
    "ministry",
    "A ministry or secretariat with its field and an adjective inside",
    "Le [ministère norvégien de la Pêche] dément.",
    "Le [ministère russe des affaires étrangères] dément.",
    against="Le ministère a refusé de répondre.",
)
def ministries(reading: Reading) -> Iterator[Candidate]:
    """*ministère (adjective) de la Défense*; the bare noun is none."""
    for index, word in reading.where({"ministere", "secretariat", "departement"}):
        at = index + 1
        while is_adjective(reading, at) or reading.word(at) in {"d'", "etat", "general"}:
            at += 1
        end = field_end(reading, at)
        if end == at and word == "ministere":
            link, after = reading.word(at), at + 1
            if link == "de" and reading.word(after) in {"la", "l'"}:
                after += 1
            if (
                link in {"de", "du", "des"}
                and reading.is_capital(after)
                and reading.match_at.get(after) is None
            ):
                end = after + 1
        if end > at:
            yield Candidate(index, end, "ORG", "ministry", reading.span_text(index, end), rank=6)


@rule(
    "english-ministry",
    "A ministry, department or body by its English head",
    "The [Ministry of Slow Affairs] declined.",
    "The [University of Umbra] said so.",
    against="They own a house of cards and a bank of sand near the road.",
)
def english_bodies(reading: Reading) -> Iterator[Candidate]:
    """Capitalised head, `of` / `for`, then capitals."""
    heads = {
        "ministry",
        "department",
        "university",
        "bank",
        "institute",
        "court",
        "council",
        "office",
        "committee",
    }
    heads |= {
        "center",
        "centre",
        "association",
        "agency",
        "school",
        "college",
        "party",
        "federation",
        "bureau",
        "house",
    }
    for index, _word in reading.where(heads):
        if not reading.is_capital(index) or reading.word(index + 1) not in {"of", "for"}:
            continue
        start = index + 2 + (reading.word(index + 2) == "the")
        end = name_run(reading, start)
        if end == start:
            continue
        while reading.word(end) in {"and", "&"} and reading.is_capital(end + 1):
            end = name_run(reading, end + 1)
        yield Candidate(index, end, "ORG", "english-ministry", reading.tokens[index].text, rank=5)


@rule(
    "told-body",
    "An agency, embassy or parliament in small letters that its country or field tells",
    "Selon l'[agence norvégienne de météorologie], il neige.",
    "Le [parlement suédois] vote.",
    "La [fédération norvégienne de ski] et l'[autorité suédoise des transports] refusent.",
    against="L'agence a fermé, et le parlement se tait.",
)
def told_bodies(reading: Reading) -> Iterator[Candidate]:
    """With an adjective of origin, and not before a name of its own (*l'agence russe Tass*)."""
    for index, word in reading.where(_TOLD):
        end = index + 1
        while is_adjective(reading, end) or (
            word == "agence" and reading.word(end) == "de" and _is_noun(reading, end + 1)
        ):
            end += 1 if is_adjective(reading, end) else 2
        origin = any(reading.folded[at] in reading.lists.demonyms for at in range(index + 1, end))
        if origin and word in _FIELDED:
            end = _past_field(reading, end)
        if origin and not reading.is_capital(index) and not reading.is_capital(end):
            yield Candidate(index, end, "ORG", "told-body", reading.tokens[index].text, rank=2)


_FIELDED = word_set("agence autorite federation confederation ligue")
_TOLD = _FIELDED | word_set("parlement ambassade consulat")


def _past_field(reading: Reading, index: int) -> int:
    """Past *de football*, *des transports aériens*, *de la Concurrence* behind the adjective of origin."""
    noun, linked = after_link(reading, index)
    if not linked or noun >= len(reading):
        return index
    small = reading.tokens[noun].shape is Shape.LOWER and len(reading.folded[noun]) > 2
    end = max(field_end(reading, index), noun + 1 if small else index)
    while end > index and is_adjective(reading, end):
        end += 1
    return end


def _is_noun(reading: Reading, index: int) -> bool:
    token = reading.tokens[index] if index < len(reading) else None
    return token is not None and token.shape is Shape.LOWER and len(token.text) > 4


@rule(
    "local-body",
    "A court, school, hospital or council with its place: the outermost phrase is the name",
    "Le [tribunal correctionnel de Riga] a jugé.",
    "Le [CHU de Kassel] est plein.",
    "Au [lycée Holm], la rentrée est calme.",
    "Elle enseigne à l'université d'[Oslo].",
    against="L'hôpital de Riga est plein.",
)
def local_bodies(reading: Reading) -> Iterator[Candidate]:
    """*tribunal de X*, *université de X*, *conseil départemental de X*, *chambre régionale des comptes de
    X*."""
    for index, word in reading.where(_LOCAL_HEADS):
        if reading.tokens[index].kind is not Kind.WORD:
            continue
        described = _past_description(reading, index + 1)
        start, linked = after_link(reading, described)
        led = word != "commission" or _is_led(reading, index + 1, start)
        if not led or not reading.is_capital(start) or reading.opens[start]:
            continue
        bare = described == index + 1
        if (bare and word in _NEED_DESCRIPTION) or (not linked and word not in _TAKE_A_NAME):
            continue
        known = reading.match_at.get(start)
        if linked and word in _ONLY_OF_PLACES and (known is None or known.entry.label != "LOC"):
            continue
        own = known is not None and known.entry.label == "ORG" and not known.entry.is_ambiguous
        if not linked and own and not (reading.is_capital(index) and word in _OF_DONORS):
            continue  # *l'agence sanitaire Holmex*: the name alone
        if bare and linked and word in _OF_A_PLACE and known is not None and known.entry.label == "LOC":
            continue  # *l'hôpital de Riga*: the place alone
        end = max(known.end if known else start, name_run(reading, start))
        if bare and word == "universite" and reading.tokens[index].text[0].islower():
            yield Candidate(start, end, "ORG", "local-body", reading.tokens[index].text, rank=4)
            continue
        if not linked:
            end = max(end, person_run(reading, start))
        yield Candidate(index, end, "ORG", "local-body", reading.tokens[index].text, rank=4)


def _is_led(reading: Reading, behind: int, start: int) -> bool:
    """Whether a commission is told by the person who leads it: *la commission Holm*."""
    known = reading.match_at.get(start)
    person = known is None and reading.is_name_like(start) and not reading.is_common(start)
    person = person and reading.tokens[start].shape is Shape.TITLE
    full = person_run(reading, start) > start + 1  # *la Commission Ida Holm*: the body, and who leads it
    return behind == start and not full and (person or (known is not None and known.entry.label == "PER"))


def _past_description(reading: Reading, index: int) -> int:
    """Past adjectives and customary complements: *correctionnel*, *d'appel*, *de grande instance*, *des
    comptes*."""
    while True:
        if is_adjective(reading, index):
            index += 1
        elif reading.word(index) in {"d'", "de", "des", "du"} and reading.word(index + 1) in _COMPLEMENTS:
            index += 2
        elif reading.word(index) in {"et", "instance"} and reading.word(index - 1) in _COMPLEMENTS:
            index += 1
        else:
            return index


_COMPLEMENTS = word_set(
    """appel assises instance grande premiere commerce industrie comptes ingenieurs police sante
    agriculture metiers medecine chirurgie pharmacie droit journalisme management notariat"""
)
_NEED_DESCRIPTION = word_set(
    """conseil chambre comite cour federation institut centre commissariat agence direction caisse"""
)
_TAKE_A_NAME = word_set(
    """lycee college hopital universite ecole clinique institut musee theatre centre agence conservatoire
    fondation commission"""
)
_OF_DONORS = word_set("fondation institut musee theatre hopital clinique")
_OF_A_PLACE = word_set("hopital clinique maternite ecole lycee college")
_ONLY_OF_PLACES = word_set("ecole academie orchestre conseil agence direction")
