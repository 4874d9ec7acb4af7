"""What is said of what: whether a group is what another thing is called, and what a quotation in the middle
of a sentence says something of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.nlp.groups import Group
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set

__all__ = ["quoted_subject", "tell_predicate"]

_BEING = word_set(
    """est sont etait etaient sera seront serait seraient fut furent etre ete soit soient es suis sommes etes
    devient deviennent devenu devenue devenus devenir reste restent demeure represente representent constitue
    constituent semble parait is are was were be been being become becomes remains"""
)
_HAVING = word_set("a ont ai avait avaient aura auront aurait auraient juge jugent jugeait estime trouve")
_GOING_ON = _BEING | word_set(
    """ont avons avez avait avaient aura auront aurait auraient va vont peut peuvent doit doivent devrait
    devraient pourrait veut veulent fait font ne n' qui has have had does did will would should must can"""
)
_PASSED = word_set(
    """le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes de d'
    pas plus tres si bien trop aussi juste vraiment surtout d'abord toujours the a an this that these those
    not very really"""
)
_OPENING = frozenset({'"', "«", "“"})
_NONE = word_set("aucun aucune sans ni no without")
_NEGATION = frozenset({"pas", "plus", "jamais"})
_NO_SENTENCE = frozenset({":", ".", "!", "?", "…", ";", "»", "”"})
_DETERMINERS = 4  # tokens between a form of *être* and what it makes of its subject


def tell_predicate(reading: Reading, one: Group, cue: int, lead: str) -> Iterator[str]:
    """Features of a group near the judging word at token `cue`: *une honte* is said of something else."""
    if one.start <= cue < one.end:
        yield "holds-cue"
        if cue == one.head:
            yield "is-cue"
    before = reading.word(one.start - 1)
    if before in _NONE or (before in {"de", "d'"} and reading.word(one.start - 2) in _NEGATION):
        yield "none-of"
    if reading.word(_passed(reading, one.start - 1, one.start - 1 - _DETERMINERS)) in _BEING:
        yield f"predicate:{lead}"


def quoted_subject(reading: Reading, near: Sequence[Group], start: int, first: int) -> Group | None:
    """The group of `near` that a quotation from token `start` on says something of, in the sentence from
    token `first` on: *Le tracé est « absurde »*, *Le tracé « ne sert à rien »*."""
    opening = start - 1
    if opening <= first or reading.tokens[opening].text not in _OPENING:
        return None
    if reading.tokens[opening - 1].text in _NO_SENTENCE:
        return None
    verb = _passed(reading, opening - 1, first)
    if reading.word(verb) not in _BEING | _HAVING:
        if reading.folded[start] not in _GOING_ON:
            return None
        verb = opening
    told = [one for one in near if first <= one.start and one.end <= verb]
    free = [one for one in told if not one.governed]
    return next(reversed(free or told), None)


def _passed(reading: Reading, at: int, first: int) -> int:
    """The last token up to `at` that is no determiner, adverb or mark."""
    while at > first and (
        reading.word(at) in _PASSED
        or reading.word(at).endswith("ment")
        or reading.tokens[at].text in _OPENING
    ):
        at -= 1
    return at
