"""People in English articles whose names stand in no list: two capitals where a person would stand."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.english import NATIONALITIES
from annotator.nlp.rules.runs import person_run
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []

_PLACE_BEFORE = word_set("in at near from to around across outside of via towards")
_KIN = word_set(
    """who whose a an the his her their our former then aged leader head chief director chair chairman
    chairwoman owner founder captain spokesman spokeswoman"""
)
_VERBS = word_set("says said is was has had will would told who's who scored won lost made did does went")


@rule(
    "english-person",
    "Two or three rare capitals in English where a person would stand: before a verb, a possessive, *who*",
    "[Bodwin Sarrel] scored twice on the night.",
    "[Kessa Urdal], who chairs the club, left the room.",
    against="They came from the north and left for the coast in the evening.",
)
def english_people(reading: Reading) -> Iterator[Candidate]:
    """Every word rare in English and in no list; behind *in*, *at*, *from* it would be a place."""
    if reading.language != "en":
        return
    covered = 0
    for index in reading.capitals:
        if index < covered or not _is_rare(reading, index):
            continue
        if index and reading.is_capital(index - 1) and not reading.opens[index]:
            continue
        end = person_run(reading, index, limit=4)
        covered = max(end, index + 1)
        rare = all(_is_rare(reading, at) for at in range(index, end)) or _is_described(reading, end)
        if not 2 <= end - index <= 3 or not rare:
            continue
        if reading.word(index - 1) in _PLACE_BEFORE:
            continue
        why = reading.span_text(index, end)
        sure = _acts(reading, end) or _has_civility(reading, end - 1)
        yield Candidate(index, end, "PER", "english-person", why, is_strong=sure, rank=1)


@rule(
    "english-initials",
    "Initials without full stops and a surname, in English",
    "The party was led by [K P Holm] for years.",
    "The late [L K Urdal] was its founder.",
    against="I went with a plan B and saw that the vitamin C was gone.",
)
def bare_initials(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: one to three lone capitals and an uncommon name; one letter alone is weak."""
    if reading.language != "en":
        return
    covered = 0
    for index in reading.capitals:
        if index < covered or len(reading.tokens[index].text) > 1 or reading.is_capital(index - 1):
            continue
        letters = index
        while reading.is_capital(letters) and len(reading.tokens[letters].text) == 1:
            letters += 1
        count = letters - index
        if count > 3 or (count == 1 and reading.tokens[index].text in "IAX"):
            continue
        if not reading.is_capital(letters) or reading.tokens[letters].shape is not Shape.TITLE:
            continue
        end = person_run(reading, letters, limit=3)
        if end == letters or (reading.is_common(letters) and (count == 1 or end - letters == 1)):
            continue
        covered = end
        why = reading.span_text(index, letters)
        yield Candidate(index, end, "PER", "english-initials", why, is_strong=count > 1, rank=4)


def _is_rare(reading: Reading, index: int) -> bool:
    """A capitalised word that is neither common, listed, nor an adjective of origin."""
    token, word = reading.tokens[index], reading.folded[index]
    if token.kind is not Kind.WORD or token.shape not in {Shape.TITLE, Shape.MIXED} or len(token.text) < 3:
        return False
    if reading.in_heading[index] and word in reading.small_words:
        return False
    listed = index in reading.match_at or word in NATIONALITIES or word in reading.lists.functions
    return not listed and not reading.is_common(index) and word not in reading.small_words


def _is_described(reading: Reading, end: int) -> bool:
    """Whether *, who* or *, whose* or an age follows: then the surname may be a common word."""
    if reading.word(end) != "," or end + 2 >= len(reading):
        return False
    age = reading.tokens[end + 1].kind is Kind.NUMBER and reading.word(end + 2) == ","
    return age or reading.word(end + 1) in {"who", "whose"}


def _has_civility(reading: Reading, index: int) -> bool:
    """Whether the surname at `index` stands behind *Mr*, *Dr* … elsewhere."""
    places = reading.positions[reading.folded[index]]
    return any(at and reading.tokens[at - 1].text in reading.lists.civilities for at in places)


def _acts(reading: Reading, end: int) -> bool:
    """Whether what follows says that this is somebody: a verb, a possessive, a description."""
    if end >= len(reading):
        return False
    word, token = reading.word(end), reading.tokens[end]
    if token.kind is Kind.POSSESSIVE or word in _VERBS:
        return True
    if word in {",", "("}:
        return (
            reading.word(end + 1) in _KIN
            or reading.tokens[min(end + 1, len(reading) - 1)].kind is Kind.NUMBER
        )
    return token.shape is Shape.LOWER and word.endswith("ed")
