"""What an attitude is aimed at: the object of a verb, the subject of a passive, what surrounds a quote."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from annotator.nlp.aims import before
from annotator.nlp.cues import Cue
from annotator.nlp.groups import Group, groups
from annotator.nlp.parties import Parties, mention_party
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.rules.speakers import SPEECH_VERBS
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["Targets"]

_ASIDES = word_set(
    """dans lors pendant depuis apres avant selon devant en durant aupres ce jusqu'a during since after
    before in"""
)
_CLAUSE_ENDS = frozenset({";", ".", "!", "?", "…"})
_ARTICLES = word_set("""le la les l' un une des du ce cet cette ces son sa ses leur leurs the au aux a an""")
_AUXILIARIES = word_set("""a ont est s' se sont avait avaient etait n' ne has have is are was""")


class Targets:
    """Lookups for targets among the parties of one article."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self._reading = reading
        self._parties = parties
        self._mentions = self.mentions = parties.mentions

    def spoken_of(self, index: int, holder: Party, *, people: bool = False) -> Party | None:
        """The person or body named last before token `index`, not the holder; `people` also farther back."""
        own = holder.entity_name or holder.text
        labels = frozenset({"PER"}) if people else frozenset({"PER", "ORG"})
        reach = 150 if people else 40
        for at in range(bisect_left(self._parties.firsts, index) - 1, -1, -1):
            start, end, span = self._parties.rows[at]
            if index - start > reach:
                break
            if span.label in labels and span.entity_name != own:
                return mention_party(span) if people or not self._parted(end, index) else None
        return None

    def _parted(self, start: int, end: int) -> bool:
        """Whether a new line begins between two tokens."""
        return any(token.kind is Kind.NEWLINE for token in self._reading.tokens[start:end])

    def topic_before(self, quote: Quotation, holder: Party) -> Party | None:
        """The last free noun group of the sentence before a quotation, on the same line."""
        starts, own = self._reading.sentence_starts, holder.entity_name or holder.text
        at = bisect_right(starts, quote.start - 1) - 1
        begin = starts[at - 1] if at > 0 and starts[at] >= quote.start - 1 else starts[max(at, 0)]
        found = None
        for one in groups(self._reading, self._mentions, begin, quote.start - 1):
            if not one.governed and (one.party.entity_name or one.party.text) != own:
                found = one.party
        return found

    def subject_before(self, quote: Quotation) -> Party | None:
        """The subject of which a quotation in mid-sentence goes on to speak: *X est « … »*."""
        starts, opening = self._reading.sentence_starts, quote.start - 1
        if self._reading.tokens[quote.start].is_capitalised and quote.start not in self._mentions:
            return None
        begin = starts[max(0, bisect_right(starts, opening) - 1)]
        return before(self._reading, self._mentions, begin, opening) if begin < opening else None

    def target(self, start: int, index: int, end: int, cue: Cue, holder: Party) -> Party | None:
        """What the attitude is aimed at, from token `start` on: the first group that is not where, when or
        before whom something was said."""
        own, reading = holder.entity_name or holder.text, self._reading
        stop = min(end, start + 22)
        for at in range(start, stop):
            if reading.tokens[at].text in _CLAUSE_ENDS:
                stop = at
                break
        for one in groups(reading, self._mentions, start, stop):
            if (one.party.entity_name or one.party.text) == own or self._is_aside(one, start):
                continue
            return None if self._is_next_subject(one, start) else self._person_or(one)
        if cue.kind == "adjective":
            behind = groups(reading, self._mentions, index + 1, min(end, index + 12))
            return next(
                (one.party for one in behind if (one.party.entity_name or one.party.text) != own), None
            )
        return self._bare_noun(start, stop)

    def _person_or(self, group: Group) -> Party:
        """The person whom a function means, else the group's own party."""
        told = group.party.entity_name is None and self._parties.is_function(group.head)
        return (self._parties.described(group.head) if told else None) or group.party

    def _is_aside(self, group: Group, start: int) -> bool:
        """*dans un discours*, *sur Twitter*, *à l'AFP*: where and when, not what."""
        at = group.start - 1
        while at > start and self._reading.word(at) in _ARTICLES | {"violent", "long", "tel"}:
            at -= 1
        word = self._reading.word(at)
        if word in {"sur", "chez"}:
            return at in range(start, group.start) and self._mentions.get(group.start) is not None
        return word in _ASIDES and at >= start

    def _is_next_subject(self, group: Group, start: int) -> bool:
        """*… et X a …*, *… dit X*: the name belongs to the next clause."""
        reading, at = self._reading, group.start
        if at not in self._mentions:
            return False
        back = at - 1 - (reading.word(at - 1) in _ARTICLES)
        joined = reading.word(at - 1) == "et" and reading.word(group.end) in _AUXILIARIES
        return joined or (back >= start and reading.word(back) in SPEECH_VERBS)

    def _bare_noun(self, start: int, stop: int) -> Party | None:
        """A noun without an article behind *de*: *qualifié d'inaction*."""
        for at in range(start, stop):
            word = self._reading.folded[at]
            if self._reading.word(at - 1) in {"de", "d'"} and len(word) > 4 and word.isalpha():
                if word.endswith(("er", "ir", "re")):
                    continue
                token = self._reading.tokens[at]
                return Party(token.text, token.start, token.end)
        return None

    def _free_before(self, verb: int, start: int) -> Party | None:
        """*Ces actions ont été vivement condamnées par …*: the last free group of the clause."""
        found = None
        for one in groups(self._reading, self._mentions, start, verb):
            found = found if one.governed else self._person_or(one)
        return found

    def turned(
        self, verb: int, start: int, end: int, holders: list[Party], target: Party
    ) -> tuple[list[Party], Party]:
        """A passive: the agent behind *par* holds, the subject (or the noun before a participle) is aimed
        at."""
        reading = self._reading
        subject = self._noun_before(verb) or self._free_before(verb, start) or holders[0]
        for index in range(verb + 1, min(verb + 8, end)):
            if reading.folded[index] in {"par", "by"}:
                agent = self._parties.somebody(index + 1, min(index + 8, end)) or next(
                    (one.party for one in groups(reading, self._mentions, index + 1, end)), None
                )
                if agent is not None:
                    return [agent], subject
        return holders, target

    def _noun_before(self, verb: int) -> Party | None:
        """*une milice appuyée par …*: the noun group that ends at the participle."""
        reading = self._reading
        while verb > 1 and reading.folded[verb - 1].endswith("ment"):
            verb -= 1
        for index in range(verb - 2, max(verb - 5, 0), -1):
            small = all(reading.tokens[at].shape is Shape.LOWER for at in range(index + 1, verb))
            if (
                small
                and reading.folded[index] in _ARTICLES
                and reading.folded[verb - 1] not in _AUXILIARIES | {"ete"}
            ):
                return Party(
                    reading.span_text(index + 1, verb),
                    reading.tokens[index + 1].start,
                    reading.tokens[verb - 1].end,
                )
        return None
