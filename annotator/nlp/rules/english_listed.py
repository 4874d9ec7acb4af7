"""Names that only English articles write: places, bodies and things of the English-speaking world."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.lists import fold_word
from annotator.nlp.nationalities import NATIONALITIES
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.resources import read_json
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape, tokenise

__all__: list[str] = []

_FILES = ("organisations_en", "places_en", "things_en")


@dataclass(frozen=True, slots=True)
class _Name:
    label: str
    name: str
    source: str
    upper: bool  # all in capitals: an acronym


@cache
def _table() -> dict[tuple[str, ...], _Name]:
    """Names by their folded words."""
    table: dict[tuple[str, ...], _Name] = {}
    for file in _FILES:
        data = read_json("names", f"{file}.json")
        for row in data["entries"]:
            forms = [row] if isinstance(row, str) else row
            for form in forms:
                key = tuple(fold_word(token.text) for token in tokenise(form))
                table.setdefault(key, _Name(data["label"], forms[0], file, form.isupper()))
    return table


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Lengths of names by their first word, longest first."""
    lengths: dict[str, set[int]] = {}
    for key in _table():
        lengths.setdefault(key[0], set()).add(len(key))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


@rule(
    "english-listed",
    "A name of the English-speaking world from its lists, in English articles",
    "They moved from [Wiltshire] to the coast of [Cornwall] last year.",
    "The [Republicans] lost the vote and went home for the night.",
    against="The greens on the plate were cold and the wolves were far away.",
)
def english_listed(reading: Reading) -> Iterator[Candidate]:
    """In English articles only; one common word must stand in mid-sentence and beside no other capital."""
    if reading.language != "en":
        return
    table, lengths = _table(), _lengths()
    for index, word in reading.where(lengths):
        for length in lengths[word]:
            end = index + length
            found = table.get(tuple(reading.folded[index:end])) if end <= len(reading) else None
            if found is not None and _stands(reading, index, end, found):
                why = f"{found.source}/{found.name}"
                yield Candidate(index, end, found.label, "english-listed", why, rank=8, name=found.name)
                break


def _stands(reading: Reading, start: int, end: int, found: _Name) -> bool:
    capitals = [at for at in range(start, end) if reading.is_capital(at)]
    if not reading.is_capital(start) and not reading.is_capital(end - 1):
        return False
    if end - start > 1:
        if reading.tokens[end - 1].kind is Kind.POSSESSIVE:
            return not reading.is_capital(end) or reading.opens[end]  # *at Lord's*
        kinds = {reading.tokens[at].kind for at in range(start, end)}
        return len(capitals) > 1 or not kinds.isdisjoint({Kind.NUMBER, Kind.ABBREVIATION})
    if found.upper != reading.tokens[start].text.isupper():
        return False
    if _runs_on(reading, start):
        return False
    described = reading.word(end) == "," and reading.word(end + 1) == "which"
    return (
        described or not reading.is_common(start) or not (reading.opens[start] or reading.in_heading[start])
    )


def _runs_on(reading: Reading, index: int) -> bool:
    """Whether the one word is a part of a longer name: *Kent Holm*, *Derby County*, *Duke of York*."""
    behind = reading.is_capital(index + 1) and not reading.opens[index + 1]
    before = reading.is_capital(index - 1) and not reading.opens[index]
    if before and reading.tokens[index - 1].text in SENTENCE_OPENERS:
        before = False
    if before and reading.folded[index - 1] in NATIONALITIES | reading.lists.functions | _CHAMBERS:
        before = False
    if reading.in_heading[index]:
        behind = behind and not reading.is_common(index + 1)
        before = before and not reading.is_common(index - 1)
    return behind or before or (reading.word(index - 1) == "of" and reading.word(index - 2) in _PEERS)


_CHAMBERS = frozenset({"house", "senate"})
_PEERS = word_set("duke duchess earl countess archbishop bishop lord marquess")
_DATELINE = 9  # tokens between a place in capitals and the dash that closes its date line
_NO_PLACES = word_set("breaking exclusive update watch live analysis video opinion factbox explainer")


@rule(
    "dateline",
    "A place in capitals that opens an English article, with its date or agency and a dash",
    "[UMBRASTAD], March 5 ([Reuters]) - The two sides have met again for talks.",
    against="SHOPPERS have had enough of the price of bread and of milk.",
)
def datelines(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: capitals at a line's start, and a dash within a few words."""
    if reading.language != "en":
        return
    starts = [0, *(at + 1 for at, token in enumerate(reading.tokens) if token.kind is Kind.NEWLINE)]
    for start in starts:
        end = start
        while end < len(reading) and end - start < 4 and reading.tokens[end].shape is Shape.UPPER:
            end += 1
        place = end > start and len(reading.tokens[start].text) > 2
        if place and reading.folded[start] not in _NO_PLACES and _is_dated(reading, end):
            yield Candidate(start, end, "LOC", "dateline", reading.span_text(start, end), rank=8)


def _is_dated(reading: Reading, end: int) -> bool:
    """Whether only a country, a date or an agency stands between the place and a dash."""
    if reading.word(end) not in {",", "(", "-", "—"}:
        return False
    for at in range(end, min(end + _DATELINE, len(reading))):
        token = reading.tokens[at]
        if token.kind is Kind.NEWLINE:
            return False
        if token.text in {"-", "–", "—"}:
            return True
        if token.shape is Shape.LOWER:
            return False
    return False


@rule(
    "english-people",
    "A people in English: the adjective of origin as a plural noun, or behind *the*",
    "Most of the [Kenyans] in the room were asleep when it came.",
    against="The Kenyan author and her Danish friend left for the coast.",
)
def english_peoples(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: *Kenyans*, *the Irish had …*."""
    if reading.language != "en":
        return
    for index in reading.capitals:
        word = reading.folded[index]
        if reading.is_capital(index + 1) and not reading.opens[index + 1]:
            continue
        plural = word.endswith("s") and word[:-1] in _ORIGINS and word[-2] in "nbik"
        whole = word in _ORIGINS and word.endswith(("ish", "ese", "ch")) and reading.word(index - 1) == "the"
        one = word in _ORIGINS and reading.word(index - 1) in _EACH and _is_closed(reading, index + 1)
        if plural or one or (whole and reading.word(index + 1) in _PEOPLE_VERBS):
            why = reading.tokens[index].text
            start = index - (reading.word(index - 1) in {"north", "south"} and reading.is_capital(index - 1))
            yield Candidate(start, index + 1, "MISC", "english-people", why, rank=1)


_ORIGINS = NATIONALITIES - word_set(
    "latin democratic republican western eastern northern southern atlantic pacific victorian"
)
_PEOPLE_VERBS = word_set("had have are were say will who would did do , . and")
_EACH = word_set("every each fellow another no")


def _is_closed(reading: Reading, index: int) -> bool:
    """Whether no noun goes on at token `index`: *every Kenyan.*, not *every Kenyan law*."""
    return reading.word(index) in _PEOPLE_VERBS | {
        "",
        "in",
        "is",
        "has",
        "should",
        "must",
        "to",
        "'s",
        ";",
        ":",
    }


@rule(
    "english-company",
    "A company whose name is a common word, at a sentence's start, by what stands behind it",
    "[Apple] and [Tesla] led gains on the market.",
    "[Amazon.com Inc] said it would appeal.",
    against="Apple trees and plum trees led the way to the house.",
)
def english_companies(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: beside another company, or before what companies do; a site with its form."""
    if reading.language != "en":
        return
    for match in reading.matches:
        if match.end - match.start > 1 or match.entry.source != "companies":
            continue
        index = match.start
        if reading.tokens[index].shape is Shape.LOWER or not reading.is_common(index):
            continue
        other = reading.match_at.get(index + 2) if reading.word(index + 1) in {"and", ","} else None
        beside = other is not None and other.entry.label == "ORG"
        beside = beside or (reading.word(index + 1) == "," and reading.word(index + 2) in {"which", "whose"})
        if beside or reading.word(index + 1) in _COMPANY_VERBS:
            why = match.entry.why
            yield Candidate(index, match.end, "ORG", "english-company", why, rank=2, name=match.entry.name)
    for index, _ in reading.where({"inc", "inc.", "ltd", "ltd.", "corp", "corp."}):
        if index and reading.tokens[index - 1].kind is Kind.LINK:
            why = reading.tokens[index].text
            yield Candidate(index - 1, index + 1, "ORG", "english-company", why, rank=3)


_COMPANY_VERBS = word_set(
    """said says shares reported unveiled launched announced sued plans stock declined employs posted"""
)


@rule(
    "on-x",
    "The service *X* behind *on*",
    "The two of them wrote on [X] that the deal was off.",
    against="They marked the spot on the map with an x and left.",
)
def on_x(reading: Reading) -> Iterator[Candidate]:
    """In English articles only."""
    if reading.language != "en":
        return
    for index, _ in reading.where(("x",)):
        if reading.tokens[index].text == "X" and reading.word(index - 1) == "on":
            yield Candidate(index, index + 1, "MISC", "on-x", "on", rank=2)


_PARTS = word_set(
    """north south east west northern southern eastern western central upper lower inner outer greater
    northeast northwest southeast southwest northeastern northwestern southeastern southwestern"""
)
_NO_TEAMS = word_set(
    """olympics games accords hills heights gardens news times airlines airways highlands studios
    paralympics championships awards papers talks news' brothers courts springs falls lakes rapids"""
)


@rule(
    "english-part",
    "A part of a land in capitals, or a team by its town and a plural, in English",
    "The ice of [West Norway] is melting.",
    "They were beaten by the [Chicago Zwrkers] on Sunday.",
    against="They went to the west and from there to the islands in the north.",
)
def english_parts(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: *West Antarctica*; *Chennai Super Kings*, not *Paris Olympics*."""
    if reading.language != "en":
        return
    for match in reading.matches:
        if match.entry.label != "LOC" or match.end - match.start > 2 or reading.in_heading[match.start]:
            continue
        before, why = match.start - 1, match.entry.why
        if reading.is_capital(before) and reading.folded[before] in _PARTS:
            yield Candidate(before, match.end, "LOC", "english-part", why, rank=2)
        end = match.end
        while reading.is_capital(end) and not reading.opens[end] and end - match.end < 3:
            end += 1
        word = reading.word(end - 1)
        team = end - match.end in {1, 2} and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        if team and word not in _NO_TEAMS and reading.tokens[end - 1].shape is Shape.TITLE:
            yield Candidate(match.start, end, "ORG", "english-part", why, rank=2)


_CLUB_ENDS = word_set("united rovers wanderers albion athletic hotspur villa forest palace county wednesday")
_PLAYING = word_set(
    """face are were have had will host play won lost drew beat take travel move remain sit need were's
    scored led went fell came could would fans manager boss striker defender midfielder captain winger
    goalkeeper keeper supporters chief owner owners"""
)


@rule(
    "club-short",
    "The last word of a club's name where the article has the whole",
    "[Kassel United] won at home. [United] face a long trip on Sunday.",
    against="The two of them were united in grief and went home.",
)
def short_clubs(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: *United* behind *Kassel United*, if no other club ends so."""
    if reading.language != "en":
        return
    for word in sorted(_CLUB_ENDS & reading.positions.keys()):
        places = [at for at in reading.positions[word] if reading.is_capital(at)]
        whole = [at for at in places if reading.is_capital(at - 1) and not reading.opens[at]]
        names = {reading.span_text(at - 1, at + 1) for at in whole}
        if len(names) != 1:
            continue
        name = names.pop()
        for at in places:
            title = at + 1 < len(reading) and reading.in_heading[at] and reading.is_common(at + 1)
            alone = at not in whole and (title or not reading.is_capital(at + 1) or reading.opens[at + 1])
            if alone and (title or not reading.opens[at] or reading.word(at + 1) in _PLAYING):
                yield Candidate(at, at + 1, "ORG", "club-short", name, rank=3, name=name)


_LABOUR = word_set(
    """candidate leader mp mps said says have are were has is was will would councillor councillors peer
    peers party source sources voters frontbencher won lost government ministers minister rebels insiders"""
)


@rule(
    "labour",
    "The British party *Labour*, where no work is meant",
    "The seat was held by [Labour] for the whole of the century.",
    against="The labour of the men on the road was hard and badly paid.",
)
def labour(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: with a capital in mid-sentence, or before what parties have."""
    if reading.language != "en":
        return
    for index, _ in reading.where(("labour", "labor")):
        if not reading.is_capital(index) or (reading.is_capital(index + 1) and not reading.opens[index + 1]):
            continue
        told = reading.word(index + 1) in _LABOUR | {"'s"}
        if told or not (reading.opens[index] or reading.in_heading[index] or reading.is_capital(index - 1)):
            start = index - (
                reading.word(index - 1) in {"scottish", "welsh"} and reading.is_capital(index - 1)
            )
            yield Candidate(start, index + 1, "ORG", "labour", reading.tokens[index].text, rank=2)


@rule(
    "the-north",
    "The North or the South for the half of a divided land that the article names; the West",
    "[North Korea] fired again. The missile of the [North] fell into the sea.",
    "They have closer ties against the [West] since the war began.",
    against="The north of the island is wet, and the south is dry.",
)
def halves(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: *the North* with a capital, where the article has *North Korea*."""
    if reading.language != "en":
        return
    for index, word in reading.where({"west"}):
        free = not reading.is_capital(index + 1) and reading.word(index + 1) != "of"
        if free and reading.tokens[index].shape is Shape.TITLE and reading.word(index - 1) == "the":
            yield Candidate(index, index + 1, "LOC", "the-north", word, rank=2)
    for word in sorted({"north", "south"} & reading.positions.keys()):
        places = reading.positions[word]
        lands = [at for at in places if reading.word(at + 1) == "korea" and at in reading.match_at]
        if not lands:
            continue
        name = reading.match_at[lands[0]].entry.name
        for at in places:
            alone = at not in reading.match_at and not reading.is_capital(at + 1)
            if alone and reading.tokens[at].shape is Shape.TITLE and reading.word(at - 1) == "the":
                yield Candidate(at, at + 1, "LOC", "the-north", name, rank=2, name=name)
