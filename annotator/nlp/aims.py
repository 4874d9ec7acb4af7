"""What a clause that judges is about: its subject, its object, or what was spoken of before."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.nlp.groups import Group, groups
from annotator.nlp.people import Row
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set

__all__ = ["aim", "before"]

_THAT = frozenset({"c'", "ce", "ca", "cela", "ceci", "it", "that", "this"})
_THEY = frozenset({"il", "elle", "ils", "elles", "he", "she", "they"})
_PERSONS = frozenset({"he", "she"})
_YOU = frozenset({"tu", "t'", "vous", "you"})
_OWN = frozenset({"je", "j'", "nous", "on", "i", "we"})
_AFTER_CE = word_set("""est sont sera serait seraient etait etaient fut n' ne qui que qu' dont soit""")
_IMPERSONAL = word_set("""faut faudrait faudra y s'agit n'y suffit existe""")
_VERBS = word_set(
    """est sont etait etaient serait seraient sera seront doit doivent devrait devraient n' ne a ont avait
    pas plus reste restent semble semblent parait est-elle is are was were must should has have"""
)
_COPULA = 4  # words of a verb between a subject and the quotation that goes on from it
_LEAD = 6  # tokens of a clause in which its subject pronoun stands


def aim(
    reading: Reading,
    mentions: Mapping[int, Row],
    part: tuple[int, int],
    holder: Party,
    earlier: Party | None,
    person: Party | None,
    judges: Callable[[int], bool],
) -> Party | None:
    """What tokens `part` of a quotation judge; `earlier` is what was spoken of before, `person` who.

    `judges` tells whether a token is a word of judgement: such a noun is the judgement, not its target.
    """
    start, end = part
    own = holder.entity_name or holder.text
    found = [one for one in groups(reading, mentions, start, end) if _name(one.party) != own]
    lead = _lead(reading, start, end, found)
    if lead is None:
        return _first(found, free=True) or _any(found) or earlier
    word = reading.folded[lead]
    behind = [one for one in found if one.start > lead]
    if word in _THAT:
        plain = [one for one in behind if not judges(one.head)]
        return _dislocated(reading, behind, judges) or _first(plain, free=True) or earlier or _any(plain)
    if word in _YOU or (word in _THEY and not _is_impersonal(reading, lead)):
        if word in _PERSONS:
            earlier = person or earlier
        elif not word.endswith("s") or word == "vous":
            earlier = earlier or person
        return earlier or _first(behind, free=True) or _any(behind)
    return _first(behind, free=True) or _any(behind) or earlier


def before(reading: Reading, mentions: Mapping[int, Row], start: int, opening: int) -> Party | None:
    """The subject that stands outside a quotation opening at token `opening`: *X est « … »*, *X « … »*.

    `start` is where its sentence begins.
    """
    at = opening
    while at > start and at > opening - _COPULA and reading.word(at - 1) in _VERBS:
        at -= 1
    last = None
    for one in groups(reading, mentions, start, at):
        if one.end == at and not one.governed:
            last = one
    return None if last is None else last.party


def _name(party: Party) -> str:
    return party.entity_name or party.text


def _lead(reading: Reading, start: int, end: int, found: list[Group]) -> int | None:
    """The subject pronoun that opens the clause before any group stands free; None where there is none."""
    free = next((one.start for one in found if not one.governed), end)
    for index in range(start, min(start + _LEAD, end, free)):
        word = reading.folded[index]
        if word == "ce" and reading.word(index + 1) not in _AFTER_CE:
            continue
        if word in _THAT | _THEY | _YOU | _OWN:
            return index
    return None


def _is_impersonal(reading: Reading, index: int) -> bool:
    return any(reading.word(at) in _IMPERSONAL for at in range(index + 1, index + 4))


def _dislocated(reading: Reading, behind: list[Group], judges: Callable[[int], bool]) -> Party | None:
    """*C'est un naufrage, X* and *c'est très grave, les accusations*: X, the accusations."""
    for one in behind:
        at = one.start - 1
        while at > 0 and reading.word(at) in {"le", "la", "les", "l'", "ce", "cette", "ces"}:
            at -= 1
        if not one.governed and (reading.word(at) == "," or (at + 1 < one.start and judges(at))):
            return one.party
    return None


def _first(found: list[Group], *, free: bool) -> Party | None:
    return next((one.party for one in found if not (free and one.governed)), None)


def _any(found: list[Group]) -> Party | None:
    return found[0].party if found else None
