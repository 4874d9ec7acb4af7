"""English bodies and treaties that go on behind *of*, and names behind a noun that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.nationalities import NATIONALITIES
from annotator.nlp.reading import Reading
from annotator.nlp.rules.english import BODY_ADJECTIVES, is_country
from annotator.nlp.rules.runs import name_run
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape

__all__: list[str] = []

_BODIES = word_set(
    """union court institute institution university college ministry department directorate commission
    committee council office board bureau agency authority association federation confederation society
    party front movement bank fund museum academy school hospital church chamber congress assembly
    parliament organisation organization alliance coalition network service services centre center
    foundation trust guild army group company corporation secretariat tribunal registry faculty league
    conference campaign campaigners archdiocese diocese brotherhood community panel forum division"""
)
_THINGS = word_set(
    """treaty convention covenant protocol agreement declaration charter plan act accord code resolution
    medal battle siege register order framework roadmap memorandum"""
)
_MEMBERS = word_set("lawyers doctors reporters mothers moms mums teachers students women parents veterans")
_ORDINAL = re.compile(r"\d{1,2}(?:st|[nr]d|th)")
_LINKS = frozenset({"of", "for", "on", "against"})
_OFFICES = word_set("ministry department court parliament embassy assembly office army party")
_DAYS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december christmas easter"""
)


@rule(
    "english-body",
    "An English body, treaty or plan that goes on behind its noun: of, for, on, against",
    "She wrote to the [Umbra Union of Weavers] and waited for an answer.",
    "They have left the [Convention on the Protection of Small Rivers] for good.",
    "He studied at the [University of the West of Umbra] for three years.",
    against="The court of the old queen was a place of quiet for all.",
)
def english_bodies(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: capitals, the noun, a preposition, and the capitals behind it."""
    if reading.language != "en":
        return
    for index, word in reading.where(_BODIES | _THINGS | _MEMBERS | {"commissioner"}):
        if (
            not reading.is_capital(index)
            or reading.word(index + 1) not in _LINKS
            or index + 2 >= len(reading)
        ):
            continue
        if word == "commissioner" and reading.word(index - 1) != "high":
            continue
        if word in _MEMBERS and (reading.word(index + 1) == "of" or not reading.is_common(index + 2)):
            continue
        start = _start(reading, index)
        end = _end(reading, index, word)
        if end <= index + 2 or (start == index and reading.in_heading[index]):
            continue
        label = "MISC" if word in _THINGS else "ORG"
        yield Candidate(start, end, label, "english-body", reading.tokens[index].text, rank=3)


def _start(reading: Reading, index: int) -> int:
    """Where the capitals begin that lead up to the noun; a nationality before an office stays out."""
    start = index
    while start and not reading.opens[start] and index - start < 5:
        before = start - 1
        if reading.tokens[before].kind is Kind.POSSESSIVE and reading.tokens[before - 1].text.endswith("n"):
            before -= 1  # *Children's*, *Women's*
        elif reading.word(before) == "and" and reading.is_capital(before - 1) and start < index:
            before -= 1
        token = reading.tokens[before]
        if not (reading.is_capital(before) or is_country(token)) or token.text in SENTENCE_OPENERS | {"I"}:
            break
        word = reading.folded[before]
        origin = word in NATIONALITIES - BODY_ADJECTIVES
        office = start == index and origin and reading.folded[index] in _OFFICES
        if office or word in _DAYS or (word in reading.lists.functions and word != "general"):
            break
        start = before
    ordinal = start > 0 and _ORDINAL.fullmatch(reading.folded[start - 1])
    return start - 1 if ordinal and start < index else start  # *7th District Court of Appeals*


def _end(reading: Reading, index: int, head: str) -> int:
    """Behind the last capital of the complement; *and* and a further *of* only lead on to common words."""
    at = _past_article(reading, index + 2)
    if not reading.is_capital(at) or reading.opens[at] or reading.folded[at] in _DAYS:
        return index + 1
    end = at
    while end < len(reading) and end - index < 14:
        person = reading.match_at.get(end)
        if person is not None and person.start == end > at and person.entry.label == "PER":
            break  # *the chairman of the State Council of Umbra Ida Holm*
        if reading.is_capital(end) and not reading.opens[end]:
            end += 1
            continue
        word, last = reading.word(end), end - 1
        if word in {"and", ","} and _goes_on(reading, end + 1, end):
            end += 1
        elif word in {"of", "on", "for", "to"} and _may_nest(reading, last, head):
            behind = _past_article(reading, end + 1)
            if not reading.is_capital(behind):
                break
            end = behind
        else:
            break
    return end


def _past_article(reading: Reading, index: int) -> int:
    return index + 1 if reading.word(index) in {"the", "its"} else index


def _goes_on(reading: Reading, index: int, joint: int) -> bool:
    """Whether a common word in capitals goes on behind *and*: *Health and Social Care*."""
    if not reading.is_capital(index) or index in reading.match_at or not reading.is_common(index):
        return False
    if reading.folded[index] in NATIONALITIES:
        return False
    if reading.word(joint) == ",":  # *Food, Agriculture and Fisheries*
        return any(reading.word(at) == "and" and reading.is_capital(at + 1) for at in (index + 1, index + 2))
    return reading.is_common(joint - 1)


def _may_nest(reading: Reading, last: int, head: str) -> bool:
    """Whether a second *of* goes on from a common word: *the West of England*, *Justice of the Union*."""
    words = reading.folded[last].split("-")
    common = reading.is_common(last) or all(word in _PREFIXES or len(word) > 6 for word in words)
    return head not in {"ministry", "department"} and common


_PREFIXES = frozenset({"non", "anti", "co", "counter"})


_ORG_KINDS = word_set(
    """newspaper daily tabloid weekly broadcaster newswire operator giant firm company maker carmaker
    automaker planemaker chipmaker drugmaker shipbuilder airline carrier retailer chain supermarket bank
    lender insurer charity union start-up startup miner watchdog regulator publisher label manufacturer
    utility consultancy pollster militia nonprofit developer conglomerate subsidiary parent brewer
    housebuilder brand unit think-tank tank"""
)
_LOC_KINDS = word_set("village town suburb province county hamlet resort neighbourhood neighborhood")
_MISC_KINDS = word_set(
    """ship ferry tanker warship frigate vessel yacht novel memoir film movie album sitcom musical
    blockbuster biopic documentary drug vaccine spacecraft telescope rover chatbot hurricane typhoon"""
)
_KINDS = (
    *((word, "ORG") for word in sorted(_ORG_KINDS)),
    *((word, "LOC") for word in sorted(_LOC_KINDS)),
    *((word, "MISC") for word in sorted(_MISC_KINDS)),
)
_LABEL_OF = dict(_KINDS)
_COMMA_KINDS = word_set(
    "federation alliance coalition lobby organisation organization group network institute"
)
_ADJECTIVES = 3  # words between *the* and the noun behind a comma


@rule(
    "english-kind",
    "A name beside an English noun that says what it is: newspaper, operator, village, charity",
    "The mobile operator [Safirel] denied the claims of its rivals.",
    "[Shelterhold], a small Danish charity, said that it would help them.",
    "They live in the village of [Umbra] on the coast of the island.",
    against="The newspaper said that the village and the charity were not to be found.",
)
def english_kinds(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: the noun before the name, or behind it between *, the* and a comma."""
    if reading.language != "en":
        return
    for index, word in reading.where(_LABEL_OF.keys() | _COMMA_KINDS):
        if reading.tokens[index].shape is not Shape.LOWER:
            continue
        if word in _COMMA_KINDS:
            yield from _before_comma(reading, index)
            continue
        label, start = _LABEL_OF[word], index + 1
        start += label == "ORG" and reading.word(start) == "," and _closes(reading, start + 1)
        if label == "LOC" and reading.word(start) == "of":
            start += 1
        if reading.is_capital(start) and not reading.opens[start]:
            end = _named(reading, start, label)
            if end > start:
                yield Candidate(start, end, label, "english-kind", word, rank=2)
        if label == "ORG":
            yield from _before_comma(reading, index)


def _closes(reading: Reading, start: int) -> bool:
    """Whether a comma closes a name of one or two words: *the regulator, Ofwat, said*."""
    end = start
    while reading.is_capital(end) and end - start < 3:
        end += 1
    one = end - start == 1 and reading.folded[start] not in reading.lists.first_names
    return one and reading.word(end) in {",", "."}


_MANY = {
    **dict.fromkeys(
        word_set(
            """companies firms banks investors lenders retailers airlines carmakers suppliers makers
            brands unions charities newspapers rivals giants operators groups outlets broadcasters
            insurers sponsors clubs manufacturers developers housebuilders builders hotels universities
            hospitals bookmakers publishers start-ups startups chains supermarkets bodies agencies"""
        ),
        "ORG",
    ),
    **dict.fromkeys(word_set("cities towns villages provinces suburbs regions countries districts"), "LOC"),
}


@rule(
    "english-among",
    "Names behind *such as*, *including*, *like* and a plural that says what they are",
    "The deal was backed by investors including [Makwarel] and others.",
    "They have left towns such as [Zwrkstad] and the villages around it.",
    against="Firms such as these, including the old ones, are hard to find in the north.",
)
def english_among(reading: Reading) -> Iterator[Candidate]:
    """In English articles only; a list goes on over commas and *and*."""
    if reading.language != "en":
        return
    for index, word in reading.where(_MANY):
        start = index + 1 + (reading.word(index + 1) == ",")
        if reading.word(start) in {"including", "like"}:
            start += 1
        elif (reading.word(start), reading.word(start + 1)) == ("such", "as"):
            start += 2
        else:
            continue
        for _ in range(5):
            if not reading.is_capital(start) or reading.opens[start]:
                break
            end = name_run(reading, start, limit=5)
            known = reading.match_at.get(start)
            if end > start and known is None and reading.folded[start] not in NATIONALITIES:
                yield Candidate(start, end, _MANY[word], "english-among", word, rank=2)
            if end == start or reading.word(end) not in {",", "and"}:
                break
            start = end + 1 + (reading.word(end) == "," and reading.word(end + 1) == "and")


def _named(reading: Reading, start: int, label: str) -> int:
    """End of the name behind the noun; a person there (*publisher Ida Holm*) is none."""
    end = name_run(reading, start, limit=5)
    words = reading.folded[start:end]
    if end == start or words[0] in reading.lists.functions or words[0] in NATIONALITIES:
        return start
    known = reading.match_at.get(start)
    if known is not None and (known.entry.label != label or known.end == end):
        return start
    person = words[0] in reading.lists.first_names and end - start > 1
    return start if person and label != "MISC" else end


def _before_comma(reading: Reading, kind: int) -> Iterator[Candidate]:
    """*Shelterhold, the charity,*: the name before the comma."""
    if reading.word(kind + 1) not in {",", ".", "that", "which", "of", "for", "group"}:
        return
    article = next(
        (at for at in range(kind - 1, kind - 2 - _ADJECTIVES, -1) if reading.word(at) in {"the", "a", "an"}),
        None,
    )
    if article is None or reading.word(article - 1) != "," or not reading.is_capital(article - 2):
        return
    start = end = article - 1
    while start and reading.is_capital(start - 1) and end - start < 4:
        start -= 1
        if reading.opens[start]:
            break
    start += reading.tokens[start].text in SENTENCE_OPENERS
    known = reading.match_at.get(end - 1)
    person = reading.folded[start] in reading.lists.first_names and end - start > 1
    if known is not None or person or reading.folded[start] in reading.lists.functions:
        return
    if start < end:
        yield Candidate(start, end, "ORG", "english-kind", reading.tokens[kind].text, rank=2)


_FIELDS = word_set(
    """foreign defence defense interior finance health education justice home trade energy agriculture
    transport labour labor environment economy culture information tourism oil economic affairs security
    external public industry commerce planning and"""
)


@rule(
    "english-small-ministry",
    "A ministry in small letters with its field, and the adjective of its country inside",
    "The [Norwegian foreign ministry] said that the talks would go on.",
    "He left the [defence ministry] in the spring of last year.",
    against="The ministry said that it would look at the matter in the new year.",
)
def small_ministries(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: *foreign ministry*, *Norwegian ministry of health* where it has its field."""
    if reading.language != "en":
        return
    for index, _ in reading.where(("ministry",)):
        if reading.tokens[index].shape is not Shape.LOWER:
            continue
        start = index
        while (
            start and reading.folded[start - 1] in _FIELDS and reading.tokens[start - 1].shape is Shape.LOWER
        ):
            start -= 1
        start += start < index and reading.word(start) == "and"
        if start == index:
            continue
        origin = start - 1
        if origin >= 0 and reading.is_capital(origin) and reading.folded[origin] in NATIONALITIES:
            start = origin
        yield Candidate(start, index + 1, "ORG", "english-small-ministry", "ministry", rank=4)


_HOUSES = word_set("parliament legislature")
_NOT_BEHIND = word_set("house square hill street building buildings")


@rule(
    "english-parliament",
    "A parliament with a capital, with its country or its kind",
    "The bill was sent back to [Parliament] on the last day.",
    "They have never sat in the [Kenyan Parliament] or in the [Federal Parliament].",
    against="The parliament of the island met in the house of the old queen.",
)
def parliaments(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: one body in the article, as *Assemblée* and *Parlement* in French."""
    if reading.language != "en":
        return
    for index, word in reading.where(_HOUSES):
        if not reading.is_capital(index) or reading.in_heading[index] or index in reading.match_at:
            continue
        if reading.is_capital(index + 1) and reading.folded[index + 1] in _NOT_BEHIND:
            continue
        before = reading.word(index - 1)
        told = reading.is_capital(index - 1) and before in NATIONALITIES | _KINDS_OF_HOUSES
        start = index - (told and not (reading.opens[index - 1] and before not in NATIONALITIES))
        yield Candidate(start, index + 1, "ORG", "english-parliament", word, rank=1)


_KINDS_OF_HOUSES = word_set("federal national state regional provincial")


_NATIONS = word_set("scotland england wales uk")
_NOT_BEFORE_NATIONS = word_set(
    "north south east west great new northern southern eastern western across for of"
)


@rule(
    "nation-body",
    "A British body by common words with a capital and its nation, without a preposition",
    "The figures of [Public Health Scotland] and of [Audit Wales] are out.",
    against="She moved from England to Scotland, and from there to Wales.",
)
def bodies_of_nations(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: *Public Health Scotland*, *Cancer Research UK*, in mid-sentence."""
    if reading.language != "en":
        return
    for index, word in reading.where(_NATIONS):
        start = index
        while start and index - start < 3 and _is_plain_capital(reading, start - 1):
            start -= 1
        if start < index and reading.is_capital(index) and not reading.in_heading[index]:
            yield Candidate(start, index + 1, "ORG", "nation-body", word, rank=3)


def _is_plain_capital(reading: Reading, index: int) -> bool:
    """Whether a common word has a capital though it opens nothing, and is neither an origin nor a title."""
    word = reading.folded[index]
    if not reading.is_capital(index) or reading.opens[index] or not reading.is_common(index):
        return False
    if word in NATIONALITIES | _NOT_BEFORE_NATIONS | _DAYS:
        return False
    return word not in reading.lists.functions and reading.tokens[index].text not in SENTENCE_OPENERS
