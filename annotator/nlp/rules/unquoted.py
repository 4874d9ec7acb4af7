"""Works without quotation marks: what a prize was given for, and what has its author behind a comma."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__: list[str] = []

_ART = word_set(
    """film films roman romans realisateur realisatrice cineaste album auteur autrice ecrivain romanciere
    romancier acteur actrice comedien comedienne serie piece spectacle scenario jury festival movie novel
    director actress actor author"""
)
_LEAST = 2
_AWARDS = word_set(
    """palme oscar oscars cesar cesars prix goncourt renaudot ours lion golden recompense recompensee
    recompenses prime primee primes couronne couronnee sacre sacree nomme nommee interpretation
    scenario realisation award awards won nominated molieres moliere grammy emmy"""
)
_BEFORE = word_set("pour dans for")
_SMALL = word_set("de du des d' la le les l' a au aux et en sur sans un une of the a in and for to")
_BY = word_set("de d' du by")
_REACH = 24
_LONGEST = 8


@rule(
    "unquoted-work",
    "A work without quotation marks: what a prize was given for, or with its author behind a comma",
    "Le film a eu un prix : l'actrice a été récompensée pour [Le Grand Lac gris], mardi.",
    "Le jury du festival a vu [Silver Rivages], d'[Ida Holm], et un autre film.",
    against="Le film est long, et le prix du roman a été donné pour Ida Holm par le jury.",
)
def unquoted_works(reading: Reading) -> Iterator[Candidate]:
    """Only in articles about the arts; a title runs through small words to the next mark."""
    if len(_ART & reading.positions.keys()) < _LEAST:
        return
    for index in reading.capitals:
        if reading.opens[index] or reading.in_heading[index] or _goes_on_before(reading, index):
            continue
        end = _awarded_end(reading, index) or _signed_end(reading, index)
        if end:
            yield Candidate(index, end, "MISC", "unquoted-work", reading.span_text(index, end), rank=5)


def _goes_on_before(reading: Reading, index: int) -> bool:
    return reading.is_capital(index - 1) or reading.word(index - 1) in {'"', "#", "@"}


def _awarded_end(reading: Reading, index: int) -> int | None:
    """*prix … pour Xxx*: a title, where what follows *pour* is no listed name and no person."""
    if reading.word(index - 1) not in _BEFORE or _is_known(reading, index):
        return None
    near = reading.folded[max(0, index - _REACH) : index - 1]
    if not _AWARDS.intersection(near):
        return None
    return _title_end(reading, index)


def _signed_end(reading: Reading, index: int) -> int | None:
    """*Xxx Yyy, de Ida Holm*: a run of capitals, a comma and a person."""
    end = _title_end(reading, index)
    if end is None or reading.word(end) != "," or reading.word(end + 1) not in _BY or end - index < 2:
        return None
    at = end + 2
    at += at in reading.match_at and reading.match_at[at].entry.source == "peoples"
    known = reading.match_at.get(at)
    first = reading.folded[at] in reading.lists.first_names and reading.is_capital(at + 1)
    person = known is not None and known.entry.label == "PER"
    return end if reading.is_capital(at) and (first or person) and not _is_known(reading, index) else None


def _is_known(reading: Reading, index: int) -> bool:
    """Whether a listed name or a first name stands here: a person, a place, a body."""
    return index in reading.match_at or reading.folded[index] in reading.lists.first_names


def _title_end(reading: Reading, start: int) -> int | None:
    """End of a title that opens at `start`: capitals and what small words join, up to a mark."""
    end = start
    while end < min(len(reading), start + _LONGEST):
        token = reading.tokens[end]
        if token.kind is Kind.ELISION or reading.folded[end] in _SMALL:
            following = reading.word(end + 1)
            if reading.folded[end] in {"et", "and"} and reading.is_capital(end + 1):
                break
            if following in {",", ".", ""}:
                return None
        elif token.kind is not Kind.WORD or (token.shape is Shape.LOWER and not _closes(reading, end + 1)):
            break
        end += 1
    return end if end > start and _closes(reading, end) else None


def _closes(reading: Reading, index: int) -> bool:
    """Whether the title is over: a mark, the end, or *et* before another name."""
    if index >= len(reading) or reading.tokens[index].kind is Kind.NEWLINE:
        return True
    joined = reading.word(index) in {"et", "and"} and reading.is_capital(index + 1)
    return joined or reading.tokens[index].text in {",", ".", ";", "(", ")", ":", "!", "?", "»"}
