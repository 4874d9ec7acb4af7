"""What a cue governs where no plain object stands behind it: what is refused, the object of a noun behind its
holder, what a judging adjective says of a clause, the noun that a relative clause belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.nlp.cues import Cue
from annotator.nlp.groups import Group, groups
from annotator.nlp.noun_heads import is_infinitive
from annotator.nlp.people import Row
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set

__all__ = ["antecedent", "clause_behind", "introduced", "past_holder", "refused"]

_OF = word_set("de du des d'")
_GIVEN = word_set("a au aux de d' du des")  # *céder aux sirènes*, *répondre à la lettre*
_TOWARDS = word_set("a au aux contre envers pour")
_THAT = word_set("que qu'")
_OPENING = frozenset({'"', "«", "“", "”", "»"})
_NEAR = 6  # tokens between a judging adjective and its clause
_OBJECT = 5  # tokens behind an infinitive in which its object begins
_HOLDER = 3  # tokens between a noun and its holder
_CLAUSE = 12  # tokens between a relative pronoun and its verb


def refused(reading: Reading, mentions: Mapping[int, Row], start: int, end: int, cue: Cue) -> Party | None:
    """*refuse de chanter à Riga*, *refuse de revenir sur sa décision*: the doing that is refused, where it
    has no object of its own."""
    if not cue.cue.startswith(("refuser", "se refuser")) or reading.word(start) not in {"de", "d'", "a"}:
        return None
    at = start + 1
    if at >= end or not is_infinitive(reading.folded[at]):
        return None
    last = at + 1
    for one in groups(reading, mentions, at + 1, min(at + _OBJECT, end)):
        is_place = one.start in mentions and mentions[one.start][2].label == "LOC"
        if not one.governed or (reading.word(at + 1) in _GIVEN and one.start <= at + 3 and not is_place):
            return None
        if reading.word(at + 1) == "sur" and one.start <= at + 3:
            last = one.end
    first, behind = reading.tokens[at].start, reading.tokens[last - 1].end
    return Party(reading.text[first:behind], first, behind)


def past_holder(reading: Reading, mentions: Mapping[int, Row], start: int, end: int) -> int:
    """The token from which the object of a noun is looked for: behind *de Riga* in *le soutien de Riga à
    Oslo*; `start` where no holder stands between."""
    first = next(iter(groups(reading, mentions, start, end)), None)
    if first is None or not first.governed:
        return start
    before = first.start - 1
    if first.start - start > _HOLDER:
        return start
    if reading.word(before) not in _OF and reading.word(before - 1) not in _OF:
        return start
    at = first.end
    while at < end and reading.tokens[at].text in _OPENING:
        at += 1
    return at if reading.word(at) in _TOWARDS else start


def clause_behind(reading: Reading, mentions: Mapping[int, Row], index: int, end: int) -> Party | None:
    """*juge « inquiétant » que Riga se taise*: what the clause behind the adjective at `index` is about."""
    for at in range(index + 1, min(index + _NEAR, end)):
        if reading.folded[at] in _THAT:
            one = next(iter(groups(reading, mentions, at + 1, end)), None)
            return None if one is None else one.party
    return None


def antecedent(reading: Reading, found: list[Group], verb: int, *, reflexive: bool) -> Group | None:
    """*la loi que Riga condamne*, *Holm, dont Riga se méfie*: the group that the relative clause of `verb`
    belongs to; `found` are the groups before the verb."""
    wanted = frozenset({"dont"}) if reflexive else _THAT
    for one in reversed(found):
        at = one.end + (reading.word(one.end) == ",")
        if verb - at > _CLAUSE:
            break
        if reading.word(at) in wanted and (reflexive or not one.governed):
            return None if _BEING & set(reading.folded[at:verb]) else one
    return None


def introduced(reading: Reading, found: list[Group], verb: int) -> Group | None:
    """*Les quotas sont tenus, se réjouit Riga*: the first group of the clause that the verb of its speaker
    follows; `found` are the groups before the verb."""
    at = verb
    while reading.word(at - 1) in _VERB_GROUP:
        at -= 1
    if reading.word(at - 1) != ",":
        return None
    return next((one for one in found if not one.governed and one.end < at), None)


_BEING = word_set("suis es sommes etes sont")  # *le ministre que je suis*
_VERB_GROUP = word_set("s' se a ont est n' ne")
