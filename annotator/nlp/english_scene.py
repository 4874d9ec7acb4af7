"""One English article as the finders of stances see it, and how a stance is made of what they found."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.nlp.actors import mention_party
from annotator.nlp.english_clauses import Clauses, VerbGroup
from annotator.nlp.english_objects import Objects
from annotator.nlp.english_quotes import Said
from annotator.nlp.parties import Parties
from annotator.nlp.quotations import Quotation, is_quoting
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set

__all__ = ["Scene", "holders_of", "stance_of"]

_OWN = frozenset({"i", "we", "our", "my"})
_TELLING_NOUNS = word_set(
    "statement letter tweet post message resolution campaign petition speech note joint video press"
)
_ISSUING = word_set(
    """issued issues issue released release signed published posted wrote sent read made shared circulated
    delivered launched started held gave"""
)
_LEADING = word_set("with to after as amid despite by over following")
_CROWDS = word_set(
    """backbenchers residents critics activists campaigners people villagers protesters protestors
    demonstrators members lawmakers senators ministers leaders politicians voters workers students"""
)
_QUOTES = frozenset('"“”')


@dataclass
class Scene:
    reading: Reading
    parties: Parties
    quotes: list[Quotation]
    clauses: Clauses
    objects: Objects
    said: Said
    version: str


def holders_of(scene: Scene, group: VerbGroup, sentence: tuple[int, int]) -> list[Party]:
    reading, start = scene.reading, sentence[0]
    quote = scene.clauses.quote_at(group.verb)
    if quote is not None:
        start = max(start, quote.start)
        said = scene.said.by(quote)
        if said is None and group.start == quote.start:  # *it “strongly opposes” the deal*
            return scene.clauses.subjects(quote.start - 1, sentence[0])
        if group.start == start or reading.word(group.start - 1) in _OWN:
            return [said] if said is not None else []
    if group.governed:
        return _of_participle(scene, group, start)
    return scene.clauses.subjects(group.start, start)


def _of_participle(scene: Scene, group: VerbGroup, start: int) -> list[Party]:
    """*X left, calling the claims …*: the subject of the sentence; not *for criticising*."""
    reading = scene.reading
    if not reading.folded[group.verb].endswith("ing") or "to" in reading.folded[group.start : group.verb]:
        return []
    before = reading.word(group.start - 1)
    told = before in _TELLING_NOUNS and not _ISSUING.isdisjoint(
        reading.folded[max(start, group.start - 6) : group.start]
    )
    united = before == "in" and reading.word(group.start - 2) in {"united", "unanimous", "joined", "together"}
    if before == "," or told or united:
        return scene.clauses.main(start, group.start - 1 - united)
    row = scene.parties.mentions.get(group.start - 1)
    if row is not None:  # *the talks ended with Minister Ida Holm accusing …*
        first = row[0]
        while first > start and _leads_up(reading, first - 1):
            first -= 1
        return [mention_party(row[2])] if reading.word(first - 1) in _LEADING else []
    found = scene.clauses.phrases.backward(group.start, start) if before in _CROWDS else None
    return [] if found is None else [found.party]


def _leads_up(reading: Reading, index: int) -> bool:
    """Whether the word belongs to what leads up to a name: *the Umbra Party leader Ida Holm*."""
    word = reading.folded[index]
    return reading.is_capital(index) or word in {"the", "a"} or word in reading.lists.functions


def stance_of(
    scene: Scene,
    polarity: str,
    holder: Party,
    target: Party,
    places: tuple[int, int, int],
    rule: str,
    why: str,
    score: float,
) -> StanceSuggestion:
    """`places` are the tokens where the verb's group begins, of the cue, and behind what tells it."""
    reading = scene.reading
    first, cue, behind = places
    left, right = reading.tokens[first].start, reading.tokens[behind - 1].end
    start, end = scene.clauses.sentence(cue)
    inside = reading.tokens[start].start, reading.tokens[end - 1].end
    if target.start is not None and target.end is not None and inside[0] <= target.start < inside[1]:
        left, right = min(left, target.start), max(right, target.end)
    behind_it = holder.start is not None and left < holder.start < inside[1]
    if behind_it and holder.end is not None and not _QUOTES.intersection(reading.text[right : holder.start]):
        right = max(right, min(holder.end, inside[1]))  # *was slammed by Paul Sow*
    marks = [token.text for token in reading.tokens[first:behind]]
    quoted = is_quoting(reading, scene.quotes, left, right) or '"' in marks
    return StanceSuggestion(
        polarity=polarity,
        holder=holder,
        target=target,
        mode="direct_quote" if quoted else "reported",
        evidence=((left, right),),
        cue=(reading.tokens[cue].start, reading.tokens[cue].end),
        score=score,
        rule=rule,
        version=scene.version,
        why=why,
    )
