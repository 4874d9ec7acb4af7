"""English names by the noun that opens or closes them; capitals before it belong to the name."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.nationalities import NATIONALITIES
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Token

__all__ = ["BENCHES", "BODY_ADJECTIVES", "NATIONALITIES", "is_country"]

_PLACE_TAILS = word_set(
    """river street road avenue square bridge park arena stadium hall palace castle valley island islands
    county airport beach bay mountain mountains hills hill lane station forest canyon falls harbour
    harbor peninsula desert lake sea ocean strait canal tower cathedral abbey prison cemetery district
    cosmodrome spaceport
    province region state coast shoal reef atoll creek glacier volcano dam bowl"""
)
_BODY_TAILS = word_set(
    """team committee police party court bank commission ministry department office union rail railway
    railways authority board trust orchestra museum gallery church energy group service army navy
    movement congress parliament assembly senate fund organisation organization club united rovers
    wanderers athletic academy clinic centre center alliance coalition network theatre theater choir
    band brewery bakery brothers pharma pharmaceuticals insurance capital records press federation
    confederation syndicate cooperative secretariat guild league front brigade battalion regiment
    squadron inquiry rangers city town albion hotspur guard guards caucus water foods power force
    exchange collaboration survey panel
    laboratory observatory forum community securities ventures steel guild government stores
    electric schools institution radio tv fm venture limited"""
)
_THING_TAILS = word_set(
    """act treaty agreement accord accords protocol convention war prize prix league olympics revolution
    amendment scandal affair doctrine declaration charter pact report bill scheme programme project
    mission virus variant hurricane storm outlook average index tour initiative summit festival
    trophy championship championships conference constitution register"""
)
_TAILS = _PLACE_TAILS | _BODY_TAILS | _THING_TAILS
_CLUBS_ONLY = word_set("united rovers wanderers athletic rangers city town albion hotspur")
_HEADS = {
    **dict.fromkeys(word_set("isle loch lake mount ben cape fort port river gulf bay strait sea"), "LOC"),
    **dict.fromkeys(word_set("treaty battle siege operation hurricane typhoon storm"), "MISC"),
    **dict.fromkeys(word_set("police network orchestra hotel transport historic creative visit"), "ORG"),
}
_OF = word_set("isle gulf bay strait cape sea treaty battle siege")
BODY_ADJECTIVES = word_set(
    """latin christian catholic protestant democratic republican western eastern northern southern atlantic
    pacific victorian european african arab muslim jewish"""
)
_JOINED = word_set("police council railway")  # *Avon and Somerset Police*
_FORCES = word_set(
    "army navy force guard government"
)  # *Nigerian Army* is a name, *Nigerian Parliament* is none
_UP = word_set("on of up from climbed climbing near down to at")
_COUNTRIES = frozenset({"U.S.", "U.N.", "U.K.", "E.U."})
_NO_START = word_set("monday tuesday wednesday thursday friday saturday sunday the")
_LEVELS = word_set("federal state central national coalition caretaker interim local provincial alternate")
_MANY = word_set("people children women men")
BENCHES = word_set("opposition parliamentary ruling government joint minority majority")


@rule(
    "english-name-tail",
    "An English name by the noun that closes it: a street, a team, an act",
    "He lives near [Umbra Valley] with his dog and his two cats.",
    "A spokesman for [Kassel Mountain Rescue Team] said so on the phone last night.",
    "They voted for the [Clean Rivers Act] and went home for the night.",
    against="They met at the river on Monday and then walked down the street.",
)
def english_tails(reading: Reading) -> Iterator[Candidate]:
    """In English articles only; nationalities, titles and days before the name stay out."""
    if reading.language != "en":
        return
    for index, word in reading.where(_TAILS):
        if not index or not reading.is_capital(index) or not _may_stand(reading, index):
            continue
        if _runs_on(reading, index + 1) and word not in _CLUBS_ONLY:
            continue
        start = _start(reading, index)
        if start == index or index - start > 5 or _is_office(reading, start, index):
            continue  # *the Opposition Group*, *the Parliamentary Party*: no name
        known = reading.match_at.get(index)
        if known is not None and (known.start <= start or known.end > index + 1):
            continue
        label = "LOC" if word in _PLACE_TAILS else "ORG" if word in _BODY_TAILS else "MISC"
        if word == "district" and reading.word(index - 1) == "school":
            label = "ORG"
        if label == "LOC" and start and reading.is_capital(start - 1) and _is_title(reading, start - 1):
            continue  # *Secretary Victoria Lane*
        yield Candidate(start, index + 1, label, "english-name-tail", reading.tokens[index].text, rank=4)


def _is_office(reading: Reading, start: int, index: int) -> bool:
    """Whether the words before the noun only say which part of a house or a state it is."""
    words = reading.folded[start:index]
    return BENCHES.issuperset(words) or (reading.folded[index] == "government" and _LEVELS.issuperset(words))


def _may_stand(reading: Reading, index: int) -> bool:
    """Whether the noun may close a name here: in a heading only behind a word that is not common."""
    return not reading.in_heading[index] or not (reading.is_common(index - 1) or reading.opens[index])


def _is_act(reading: Reading, joint: int, noun: str) -> bool:
    """*the CHIPS and Science Act*: the article stands before the first of the joined words."""
    return noun in {"act", "bill", "treaty", "agreement"} and reading.word(joint - 2) == "the"


def _runs_on(reading: Reading, index: int) -> bool:
    """Whether the name goes on at `index`: a capital that is not only the heading's."""
    if not reading.is_capital(index) or reading.opens[index]:
        return False
    return not (reading.in_heading[index] and reading.is_common(index))


def _is_title(reading: Reading, index: int) -> bool:
    return reading.folded[index] in reading.lists.functions


def is_country(token: Token) -> bool:
    """*U.S.*: an abbreviated country that opens the name of a body."""
    return token.kind is Kind.ABBREVIATION and token.text in _COUNTRIES


def _start(reading: Reading, index: int) -> int:
    """Where the capitals begin that lead up to `index`: its country and a joined name belong to it."""
    start = index
    while start:
        before = start - 1
        if reading.opens[start]:
            break
        if start < index and _is_joined(reading, before, index):
            before -= 1
        if reading.tokens[before].text in "'’" and reading.folded[before - 1].endswith("s"):
            before -= 1  # *National Farmers' Union*
        elif reading.tokens[before].kind is Kind.POSSESSIVE and reading.folded[before - 1] in _MANY:
            before -= 1  # *Supreme People's Assembly*
        word = reading.folded[before]
        if not (reading.is_capital(before) or is_country(reading.tokens[before])):
            break
        origin = word in NATIONALITIES and start == index and word not in BODY_ADJECTIVES
        if origin and reading.folded[index] not in _FORCES:
            break
        if reading.in_heading[index] and reading.is_common(before):
            break
        text = reading.tokens[before].text
        # *Authors Guild*, *Farmers' Union*: of many, no title
        title = word in reading.lists.functions and not word.endswith("s")
        if text in SENTENCE_OPENERS or word in _NO_START or title:
            break
        start = before
    return start


def _is_joined(reading: Reading, index: int, noun: int) -> bool:
    """Whether *and* at `index` joins two places that one body serves."""
    word = reading.folded[noun]
    if word == "committee" and reading.word(index) in {"and", ","} and reading.is_capital(index - 1):
        return index - 1 not in reading.match_at and reading.is_common(index + 1)
    joined = reading.word(index) in {"and", "&"} and (word in _JOINED or _is_act(reading, index, word))
    return joined and reading.is_capital(index - 1) and not reading.opens[index - 1]


@rule(
    "english-name-head",
    "An English name by the noun that opens it: an isle, a treaty, a hotel",
    "They met on the [Isle of Umbra] for the third time.",
    "She signed the [Treaty of Kassel] in the morning.",
    against="They saw the isle and the lake of the old queen from the road.",
)
def english_heads(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: head, *of* or *for* where it is customary, then capitals."""
    if reading.language != "en":
        return
    for index, word in reading.where(_HEADS):
        if not reading.is_capital(index) or reading.in_heading[index]:
            continue
        if word == "ben" and reading.word(index - 1) not in _UP:
            continue  # a first name
        start = index + 1
        if reading.word(start) in {"of", "for"}:
            start += 1 + (reading.word(start + 1) == "the")
            if word not in _OF:
                continue
        elif word in _OF - {"cape"}:
            continue
        if not reading.is_capital(start) or reading.opens[start] or _is_title(reading, start):
            continue
        if index and reading.is_capital(index - 1) and not reading.opens[index]:
            continue
        label = _HEADS[word]
        yield Candidate(
            index, name_run(reading, start), label, "english-name-head", reading.tokens[index].text, rank=4
        )
