"""English works in quotation marks, cases, ships, and laws named after somebody."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run
from annotator.nlp.rules.works import quotes
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []

_NOUNS = word_set(
    """film films movie movies memoir novel novels book books album albums song songs single track hit
    play musical opera ballet series sitcom drama thriller comedy documentary biopic sequel remake poem
    painting portrait sculpture exhibition show podcast game anthem ballad blockbuster debut trilogy
    epic collection adaptation titled called named entitled"""
)
_BEFORE = word_set("lent new whose for in with from on of by and or as , his her their")
_AWARDS = word_set(
    """won wins win winner winning award awards prize best nominated nomination directed director starred
    stars starring wrote written author actress actor screenplay novelist singer album film published lent
    loan exhibition publishes premiere premiered opens sang performed reviewed adaptation sold printed"""
)
_SMALL = word_set("a an and at by for from in into is it my no not of on or the to with your vs")
_REACH = 22  # tokens around the marks in which a word must speak of works


@rule(
    "english-work",
    "A title in quotation marks in English, beside an author, a prize or a word for a work",
    'She won the prize for "[Poor Harbour]" in the spring.',
    'His memoir "[Knives]" was read by all of them.',
    against='"We are not satisfied," she told the men who had come for the book.',
)
def english_works(reading: Reading) -> Iterator[Candidate]:
    """In English articles only: capitals throughout, and something of works around."""
    if reading.language != "en":
        return
    for start, close in quotes(reading):
        end = close
        while end > start and reading.tokens[end - 1].kind is Kind.PUNCTUATION:
            end -= 1
        if end == start or not _is_titled(reading, start, end):
            continue
        why = _spoken_of(reading, start, end)
        if why is not None:
            yield Candidate(start, end, "MISC", "english-work", why, rank=6)


def _is_titled(reading: Reading, start: int, end: int) -> bool:
    """Whether every word but the small ones has a capital, the first too, and none ends a sentence."""
    if not reading.is_capital(start) and reading.tokens[start].kind is not Kind.NUMBER:
        return False
    for at in range(start, end):
        token = reading.tokens[at]
        if token.text in {",", ".", "!", "?"}:
            return False
        if token.shape is Shape.LOWER and token.text not in _SMALL and token.kind is Kind.WORD:
            return False
    return end - start < 9


def _spoken_of(reading: Reading, start: int, end: int) -> str | None:
    """The neighbour that speaks for a work: *Holm's “…”*, *memoir “…”*, *won for “…”*."""
    before = start - 2
    if reading.word(before) in _NOUNS:
        return reading.tokens[before].text
    if before >= 0 and reading.tokens[before].kind is Kind.POSSESSIVE and reading.is_capital(before - 1):
        return reading.span_text(before - 1, before + 1)
    if reading.word(before) == "," and reading.word(before - 1) in _NOUNS:
        return reading.tokens[before - 1].text
    if reading.word(before) in _BEFORE | {"after"} and len(_NOUNS & set(reading.folded)) > 2:
        return reading.tokens[before].text  # an article about works
    near = reading.folded[max(0, start - _REACH) : start - 1] + reading.folded[end + 1 : end + 8]
    if reading.word(before) in _BEFORE and _AWARDS & set(near):
        return reading.tokens[before].text
    return None


_SHIPS = frozenset({"USS", "HMS", "BRP", "INS", "RMS", "MV", "SS", "RRS", "USNS"})
_LAWS = word_set("law act rule amendment doctrine plan prize medal syndrome disease")


@rule(
    "english-case",
    "A case, a ship or a law by its English form: *v.*, *HMS*, somebody's *Law*",
    "The judges will hear [Umbral v. Kassel County] in the spring of next year.",
    "The [HMS Umbra] was seen off the coast of the island last night.",
    "They have asked for a [Hannah's Law] since the death of their daughter.",
    against="He said that the law and the case were on his side.",
)
def english_cases(reading: Reading) -> Iterator[Candidate]:
    """In English articles only."""
    if reading.language != "en":
        return
    for index, word in reading.where({"agreement", "accord", "accords"}):
        place = reading.match_at.get(index - 1)
        town = place is not None and place.end == index and place.entry.label == "LOC"
        if place is not None and town and reading.word(place.start - 1) == "the":
            yield Candidate(place.start, index + 1, "MISC", "english-case", word, rank=5)
    for index, word in reading.where({"v", "v.", "vs", "vs."}):
        end = name_run(reading, index + 1 + (reading.word(index + 1) == "." and word == "v"), limit=5)
        start = index
        while start and reading.is_capital(start - 1) and index - start < 4:
            start -= 1
        court = {"court", "judges", "justices", "ruling", "case"} & set(reading.folded)
        if start < index and end > index + 1 and word.startswith("v") and court:
            yield Candidate(start, end, "MISC", "english-case", "v.", rank=7)
    for index in reading.capitals:
        token = reading.tokens[index]
        if token.text in _SHIPS and reading.is_capital(index + 1):
            end = name_run(reading, index + 1, limit=3)
            yield Candidate(index, end, "MISC", "english-case", token.text, rank=6)
        if _is_owned_law(reading, index):
            yield Candidate(index - 2, index + 1, "MISC", "english-case", token.text, rank=6)


def _is_owned_law(reading: Reading, index: int) -> bool:
    """*Hannah's Law*."""
    if index < 2 or reading.folded[index] not in _LAWS or reading.in_heading[index] or reading.opens[index]:
        return False
    return reading.tokens[index - 1].kind is Kind.POSSESSIVE and reading.is_capital(index - 2)
