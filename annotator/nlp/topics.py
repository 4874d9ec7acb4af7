"""What a judgement may be aimed at: the names and noun groups around it, each with what speaks for it.

A feature is a word such as `behind` (the judging word) or `in-title`; `aiming.py` adds up their weights.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from math import log

from annotator.nlp.actors import Actors
from annotator.nlp.cues import cues
from annotator.nlp.groups import Group
from annotator.nlp.pipeline import Node
from annotator.nlp.predicates import quoted_subject, tell_predicate
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.syntax import Syntax
from annotator.nlp.themes import Themes
from annotator.nlp.verdicts import Judged
from annotator.nlp.wordset import word_set

__all__ = ["Topic", "Topics"]

_THAT = word_set("c' ce ca cela ceci it that this")
_ONE = word_set("il elle he she")
_MANY = word_set("ils elles they")
_YOU = word_set("tu t' vous you")
_OWN = word_set("je j' nous on i we")
_LEADS = {
    word: lead
    for lead, words in (("that", _THAT), ("one", _ONE), ("many", _MANY), ("you", _YOU), ("own", _OWN))
    for word in words
}
_IMPERSONAL = word_set("y n'y faut fallait faudrait faudra s'agit importe suffit")  # behind *il*
_THIS = frozenset({"ce", "this", "that"})  # before a noun as often
_AFTER_THIS = word_set(
    """est sont sera serait seraient etait etaient fut n' ne qui que qu' dont soit is was will would has"""
)
_THE = word_set("le la les l' the")
_SOME = word_set("un une des a an")
_ITS = word_set("son sa ses leur leurs notre nos votre vos mon ma mes his her its their our your my")
_DETERMINERS = _THE | _SOME | _ITS | word_set("ce cet cette ces this that these those")
_ASIDE = word_set("dans en sur lors depuis pendant in on since during")
_OF = word_set("de d' du des of")
_TO = word_set("a au aux to")
_CLAUSE = word_set("qui que qu' dont parce alors si quand lorsque who which that because if when")
_RELATIVE = word_set("qui que qu' who which that")
_MARKS = frozenset({",", ";", ":"})
_DEMONSTRATIVES = word_set("ce cet cette ces this that these those")
_INSIDE = frozenset({"behind", "before"})
_LEAD = 6  # tokens of a clause in which its subject pronoun stands
_REACH = 300  # tokens before a judgement in which the person named last may stand
_SENTENCES = 2  # sentences before the judging one in which a target may stand
_STEPS = (1, 3, 6, 12)  # tokens between a group and the judging word, by class


@dataclass(slots=True)
class Topic:
    """A group that may be meant, with its features."""

    group: Group
    features: dict[str, float] = field(default_factory=dict)

    @property
    def party(self) -> Party:
        """The group as a target."""
        return self.group.party


@dataclass(frozen=True, slots=True)
class _Place:
    """A judgement in tokens `start:end`, its word at `cue`, its sentence `first:last` and its pronoun."""

    start: int
    end: int
    cue: int
    first: int
    last: int
    lead: str
    kind: str
    polarity: str


class Topics:
    """All names and noun groups of one article; `judging` are the folded words that judge."""

    def __init__(
        self,
        reading: Reading,
        actors: Actors,
        quotes: Sequence[Quotation],
        judging: Collection[str],
        nodes: Sequence[Node] = (),
    ) -> None:
        self._syntax = Syntax(reading, nodes)
        self._reading, self._actors, self._judging = reading, actors, judging
        self._themes = Themes(reading, actors)
        self._quotes = quotes
        self._cues = frozenset(cues())
        self._quoted = [one.start for one in quotes]

    def topics(self, judged: Judged, holder: Party, speakers: Collection[str]) -> list[Topic]:
        """What the words `judged` may be aimed at; never the holder. `speakers` names who is quoted."""
        place = self._place(judged)
        own = holder.name
        found: dict[str, Topic] = {}
        near = self._near(place)
        for one in near:
            if one.party.name != own:
                self._tell_place(found.setdefault(one.party.name, Topic(one)), one, place)
        for feature, row in (("title", self._themes.of_title), ("far", self._themes.leading)):
            for one in row:
                if one.party.name != own:
                    found.setdefault(one.party.name, Topic(one)).features[feature] = 1
        self._tell_order(found, [one for one in near if one.party.name in found], place)
        self._tell_person(found, place)
        subject = quoted_subject(self._reading, near, place.start, place.first)
        if subject is not None and subject.party.name in found:
            found[subject.party.name].features["quote-subject"] = 1
        for name, topic in found.items():
            self._tell_kind(topic, name, place)
            if name in speakers:
                topic.features["speaks"] = 1
        return list(found.values())

    def _place(self, judged: Judged) -> _Place:
        start, end, cue = judged.start, judged.end, judged.cue
        starts = self._reading.stretches
        before, behind = bisect_right(starts, start) - 1, bisect_right(starts, cue)
        first = starts[before] if before >= 0 else 0
        last = starts[behind] if behind < len(starts) else len(self._reading)
        lead = self._lead(start, end)
        return _Place(start, end, cue, first, max(last, end), lead, judged.kind, judged.polarity)

    def _lead(self, start: int, end: int) -> str:
        """What kind of pronoun opens the clause; "none" where a name or an article comes first."""
        reading = self._reading
        for index in range(start, min(start + _LEAD, end)):
            word = reading.folded[index]
            is_this = word in _THIS and reading.word(index + 1) not in _AFTER_THIS
            is_nobody = word == "il" and reading.word(index + 1) in _IMPERSONAL
            if word in _LEADS and not is_this and not is_nobody:
                return _LEADS[word]
            if is_this or index in self._actors.mentions or word in _THE:
                break
        return "none"

    def _near(self, place: _Place) -> list[Group]:
        """Groups of the judging sentence and of those before it, in order."""
        at = self._themes.sentence_at(place.start)
        return self._themes.of_sentences(at - _SENTENCES, self._themes.sentence_at(place.last - 1))

    def _where(self, one: Group, place: _Place) -> str:
        if place.start <= one.start < place.end:
            return "behind" if one.start > place.cue else "before"
        if one.start >= place.first:
            return "introducing" if one.start < place.start else "following"
        before = self._themes.sentence_at(place.first) - self._themes.sentence_at(one.start)
        return "previous" if before == 1 else "earlier"

    def _tell_place(self, topic: Topic, one: Group, place: _Place) -> None:
        """Where a mention of the topic stands, and what governs it."""
        features, reading = topic.features, self._reading
        where = self._where(one, place)
        features[where] = 1
        features[f"{where}:{place.lead}"] = 1
        if one.governed:
            features[f"{where}:governed"] = 1
        elif where in {"previous", "earlier"}:
            features[f"{where}:free"] = 1
        if where in _INSIDE:
            features[f"{where}:{bisect_left(_STEPS, abs(one.start - place.cue))}"] = 1
        if where not in {"previous", "earlier"}:
            between = range(min(one.start, place.cue), max(one.start, place.cue))
            if any(reading.tokens[at].text in _MARKS for at in between):
                features["parted"] = 1
            if any(reading.folded[at] in _CLAUSE for at in between):
                features["other-clause"] = 1
            if reading.word(one.end) in _RELATIVE:
                features["told-more"] = 1
        features[f"{where}:{place.kind}"] = 1
        if one.start >= place.first:
            features.update(dict.fromkeys(self._syntax.tell(one.start, one.end, place.cue), 1.0))
        if where in _INSIDE or where == "introducing":
            features.update(dict.fromkeys(tell_predicate(reading, one, place.cue, place.lead), 1.0))
        self._tell_words(features, one, where)

    def _tell_words(self, features: dict[str, float], one: Group, where: str) -> None:
        """The determiner and the word before it, and whether it stands in a quotation."""
        reading = self._reading
        before = reading.word(one.start - 1)
        outer = reading.word(one.start - 2) if before in _DETERMINERS else before
        if before in _DEMONSTRATIVES:
            features["this"] = features[f"this:{where}"] = 1
        if outer in self._cues:
            features[f"{'own' if where in _INSIDE else where}:object"] = 1
        if one.party.entity_name is None:
            kind = "some" if before in _SOME else "its" if before in _ITS else "the"
            features[kind] = 1
            if reading.folded[one.head] in self._judging:
                features["judging"] = 1
        for feature, words, word in (
            ("of", _OF, outer),
            ("of", _OF, before),
            ("to", _TO, outer),
            ("to", _TO, before),
            ("aside", _ASIDE, outer),
        ):
            if word in words:
                features[feature] = 1
        if self._is_quoted(one.start):
            features["quoted"] = 1

    def _is_quoted(self, index: int) -> bool:
        at = bisect_right(self._quoted, index) - 1
        return at >= 0 and index < self._quotes[at].end

    def _tell_order(self, found: dict[str, Topic], near: list[Group], place: _Place) -> None:
        """Who comes first in the judging words, who first behind the judging word, who last before it."""
        inside = [one for one in near if place.start <= one.start < place.end]
        behind = [one for one in inside if one.start > place.cue]
        before = [one for one in inside if one.start < place.cue and not one.governed]
        for feature, row in (("first", inside), ("next", behind)):
            free = [one for one in row if not one.governed]
            for suffix, kept in (("", row), ("-free", free)):
                if kept:
                    found[kept[0].party.name].features[f"{feature}{suffix}:{place.lead}"] = 1
        if before:
            found[before[-1].party.name].features["last-before"] = 1

    def _tell_person(self, found: dict[str, Topic], place: _Place) -> None:
        """The person named last."""
        for at in range(bisect_left(self._actors.firsts, place.start) - 1, -1, -1):
            first, _, span = self._actors.rows[at]
            if place.start - first > _REACH:
                break
            if span.label == "PER" and span.entity_name in found:
                found[span.entity_name].features[f"person:{place.lead}"] = 1
                break

    def _tell_kind(self, topic: Topic, name: str, place: _Place) -> None:
        """What the topic is, and how much of the article is about it."""
        features, one = topic.features, topic.group
        if name in self._themes.titled:
            features["in-title"] = 1
        if one.party.entity_name is not None:
            row = self._actors.mentions.get(one.end - 1) or self._actors.mentions.get(one.start)
            label = row[2].label if row is not None else "MISC"
            features[label] = 1
            features[f"{label}:{place.polarity}"] = 1
            features[f"{label}:{place.kind}"] = 1
            features[f"{'PER' if label == 'PER' else 'name'}:{place.lead}"] = 1
            features["named-often"] = log(1 + self._themes.named[name])
            if name == self._themes.most:
                features["most"] = 1
            return
        word = self._reading.folded[one.head]
        features["noun"] = 1
        features[f"noun:{place.polarity}"] = 1
        features[f"noun:{place.kind}"] = 1
        features[f"noun:{place.lead}"] = 1
        features["often"] = log(self._themes.often(word))
        if self._actors.is_function(one.head):
            features["function"] = 1
        if one.end - one.start > 1:
            features["words"] = 1
        if place.lead in {"one", "many"}:
            features["agrees" if word.endswith("s") is (place.lead == "many") else "differs"] = 1
