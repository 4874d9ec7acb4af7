"""Who does what in an English clause, by word order: the verb's group, its subjects, its object."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.nlp.actors import mention_party
from annotator.nlp.english_phrases import AUXILIARIES, PREPOSITIONS, SPEECH, Phrase, Phrases
from annotator.nlp.gender import gender_of
from annotator.nlp.parties import Parties
from annotator.nlp.people import Row
from annotator.nlp.quotations import Quotation, quotation_at
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["Clauses", "VerbGroup"]

_BE = word_set("is are was were be been being")
_HAVE = word_set("has have had having")
_MODALS = word_set("could might may should must ought")
_NEGATION = word_set("not never nor cannot n't hardly no")
_ADVERBS = word_set(
    """also later then once again still now even repeatedly first soon already both often twice there here
    earlier recently yesterday today previously ever long further thus therefore since always well"""
)
_KEEPING = word_set(
    """continue continues continued continuing vow vows vowed pledge pledges pledged promise promised
    promises began begin begins appeared seemed went want wants wanted rushed moved"""
)
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_SPANS = word_set("night week month year morning evening weekend")
_WHEN = word_set("today yesterday tonight earlier recently") | _DAYS  # *the party today termed …*
_CLAUSE_ENDS = frozenset({";", ":", "?", "!", "—", "–"})
_OPENERS = word_set("that while whereas when after before because although though if as since until where")
_BEHIND_PLACE = frozenset({"-", "–", "—", ":", "("})
_ASIDES = word_set(
    """instead however unfortunately today yesterday meanwhile whatever now then moreover furthermore
    nevertheless still yet indeed clearly sadly perhaps maybe honestly frankly again also even come let look
    please yes well thank thanks thus hence secondly firstly"""
)
_I = frozenset({"i", "we"})
_PEOPLE = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its helpers: `start` is the first of them."""

    start: int
    verb: int
    negated: bool
    perfect: bool
    passive: bool
    hypothetical: bool
    future: bool
    governed: bool  # an infinitive or an -ing form that somebody else's verb or a preposition governs


class Clauses:
    """Lookups for subjects and objects in one article."""

    def __init__(self, reading: Reading, parties: Parties, quotes: Sequence[Quotation]) -> None:
        self._reading = reading
        self._parties = parties
        self._quotes = quotes
        self.phrases = Phrases(reading, parties)

    def sentence(self, index: int) -> tuple[int, int]:
        """Token range of the sentence that holds token `index`."""
        starts = self._reading.stretches
        at = bisect_right(starts, index)
        start = starts[at - 1] if at else 0
        end = starts[at] if at < len(starts) else len(self._reading)
        while end > start + 1 and self._reading.tokens[end - 1].kind is Kind.NEWLINE:
            end -= 1
        return start, end

    def quote_at(self, index: int) -> Quotation | None:
        """The quotation that holds token `index`."""
        return quotation_at(self._quotes, index)

    def group(self, verb: int, start: int) -> VerbGroup:
        """The helpers before the verb at token `verb`, not before `start`."""
        reading = self._reading
        words: list[str] = []
        at = verb
        while at > start:
            word = reading.folded[at - 1]
            small = reading.tokens[at - 1].shape is Shape.LOWER
            adverb = word in _ADVERBS or (small and word.endswith("ly") and len(word) > 4)
            if not (word in AUXILIARIES | _NEGATION or word == "to" or word.endswith("n't") or adverb):
                break
            words.append(word)
            at -= 1
        governed = False
        if "to" in words or (reading.folded[verb].endswith("ing") and not _BE & set(words)):
            governed = True
            if "to" in words and at > start and reading.word(at - 1) in _KEEPING:
                return self.group(at - 1, start)
        return VerbGroup(
            start=at,
            verb=verb,
            negated=any(word in _NEGATION or word.endswith("n't") for word in words),
            perfect=bool(_HAVE & set(words)),
            passive=bool(_BE & set(words)) and not reading.folded[verb].endswith("ing"),
            hypothetical=bool(_MODALS & set(words)),
            future=bool({"would", "will", "shall"} & set(words)),
            governed=governed,
        )

    def subjects(self, at: int, start: int) -> list[Party]:
        """Who does what the verb group at token `at` says: several where *and* joins them."""
        reading = self._reading
        at = self._before_time(at, start)
        before = at - 1
        if before < start:
            return []
        word = reading.folded[before]
        if word in {"who", "which", "that"}:
            end = before - (reading.word(before - 1) == ",")
            found = self._joined(self.phrases.backward(end, start), start)
        elif word in {"and", "but", "or", "then"}:
            found = self.main(start, before)
        elif word == ",":
            found = self._past_aside(before, start)
        elif reading.tokens[before].text in '"“”' and reading.word(before - 1) != ",":
            found = []
        elif word in _I | _PEOPLE | {"it", "they", "you"}:
            pronoun = self._pronoun(before, start)
            found = [] if pronoun is None else [pronoun]
        else:
            found = self._joined(self.phrases.backward(at, start), start)
        return found

    def _before_time(self, at: int, start: int) -> int:
        """Before *on Tuesday*, *late on Tuesday*, *last week* that stand between a subject and its verb."""
        words = self._reading.folded
        if at - 2 > start and words[at - 1] in _DAYS and words[at - 2] in {"on", "last", "this"}:
            at -= 2
            return at - 1 if words[at - 1] in {"late", "early"} else at
        if at - 2 > start and words[at - 1] in _SPANS and words[at - 2] in {"last", "this"}:
            return at - 2
        return at - 1 if at - 1 > start and words[at - 1] in _WHEN else at

    def main(self, start: int, stop: int) -> list[Party]:
        """The first free phrase of a sentence (or of its last clause with a subject of its own)."""
        start = self._clause_start(start, stop)
        at = start
        while at < stop:
            word = self._reading.folded[at]
            behind = self._past_opening(at)
            if behind > at:
                at = behind
                continue
            if word in PREPOSITIONS:
                at = self._past_phrase(at + 1, stop)
                if self._reading.word(at) == ",":
                    at += 1
                continue
            pronoun = self._pronoun(at, start)
            if pronoun is not None:
                return [pronoun]
            found = None
            if word not in AUXILIARIES | SPEECH:
                found = self.phrases.forward(at, stop, is_subject=True)
            if found is None:
                at += 1
                continue
            if found.mention is None and self._reading.word(found.end) == ",":
                aside = self.phrases.forward(found.end + 1, stop)
                named = aside is not None and aside.mention is not None and aside.mention.label == "PER"
                if aside is not None and named and self._reading.word(aside.end) == ",":
                    return [aside.party]  # *her father, Sir Ida Holm, …*
            return self._list_from(found, stop)
        return []

    def _past_opening(self, at: int) -> int:
        """Behind the place of a dispatch or an aside at token `at`: *RIGA –*, *However*."""
        row = self._parties.mentions.get(at)
        if row is not None and row[2].label == "LOC" and self._opens_dispatch(row[0], row[1]):
            return row[1] + 1
        return at + (self._reading.folded[at] in _ASIDES)

    def _clause_start(self, start: int, stop: int) -> int:
        """Behind the last mark or *that* in `start:stop` that opens a clause."""
        for at in range(stop - 1, start, -1):
            if self._reading.tokens[at].text in _CLAUSE_ENDS or self._reading.folded[at] in {"that", "while"}:
                return at + 1
        return start

    def _past_phrase(self, at: int, stop: int) -> int:
        found = self.phrases.forward(at, stop)
        return found.end if found is not None else at + 1

    def _list_from(self, found: Phrase, stop: int) -> list[Party]:
        """*Japan and Australia*, *A, B and C*: one party each, if all are names."""
        parties, end = [found.party], found.end
        while found.mention is not None and end < stop and self._reading.word(end) in {",", "and"}:
            following = end + 1 + (self._reading.word(end + 1) == "and")
            more = self.phrases.forward(following, stop)
            if more is None or more.mention is None:
                break
            if self._reading.word(end) == "," and self._reading.word(more.end) not in {",", "and"}:
                break
            parties.append(more.party)
            end = more.end
        return parties if len(parties) > 1 and self._has_and(found.end, end) else parties[:1]

    def _has_and(self, start: int, end: int) -> bool:
        return "and" in self._reading.folded[start:end]

    def _past_aside(self, comma: int, start: int) -> list[Party]:
        """*X, a judge in Y, said*; *its director, X, said*: the name between the commas or before."""
        reading = self._reading
        last = self._parties.mentions.get(comma - 1)
        if last is not None and last[2].label == "PER" and reading.word(last[0] - 1) == ",":
            return [mention_party(last[2])]
        return self.main(start, comma)

    def _pronoun(self, index: int, start: int) -> Party | None:
        """Whom *he* or *she* means; what *it* means: the body or place spoken of last."""
        word = self._reading.folded[index]
        if word not in _PEOPLE | {"it"}:
            return None
        told = index - 1 - (self._reading.word(index - 1) == "that")
        told = self._before_time(told + 1, start) - 1  # *said on Monday that it …*
        if told > start and self._reading.folded[told] in SPEECH:
            tellers = self.subjects(self.group(told, start).start, start)
            if tellers:
                return tellers[0]  # *the mayor said he …*
        if word == "it":
            return self.it(index)
        return self._last_subject(index, word) or self._parties.pronoun(index)

    def _last_subject(self, index: int, word: str) -> Party | None:
        """The person who is the subject of the sentence before the one of token `index`."""
        here, _ = self.sentence(index)
        at = bisect_left(self._quotes, here, key=lambda one: one.start)
        quote = self._quotes[at] if at < len(self._quotes) and self._quotes[at].end < index else None
        start = here if quote is None else min(here, quote.start)
        if start < 1 or self._reading.tokens[start - 1].kind is Kind.NEWLINE:
            return None
        before, stop = self.sentence(start - 1)
        at = bisect_left(self._parties.firsts, before)
        first = self._first_person(at) if at < len(self._parties.rows) else None
        if (
            first is None
            or first[0] >= stop
            or first[2].label != "PER"
            or self._reading.word(first[0] - 1) in PREPOSITIONS
        ):
            return None
        sex = gender_of(self._reading, first[0])
        return mention_party(first[2]) if sex in {None, "f" if word == "she" else "m"} else None

    def _first_person(self, at: int) -> Row:
        """The row `at`, or the person whom its function leads to: *Umbra Party leader Ida Holm*."""
        rows, words = self._parties.rows, self._reading.folded
        first = rows[at]
        if at + 1 == len(rows) or first[2].label == "PER" or rows[at + 1][2].label != "PER":
            return first
        between = words[first[1] : rows[at + 1][0]]
        led = 0 < len(between) < 4 and between[-1] in self._reading.lists.functions
        return rows[at + 1] if led else first

    def it(self, index: int) -> Party | None:
        """The first body or place that stands free before token `index` in its sentence, else the last
        body."""
        start, _ = self.sentence(index)
        rows = [row for row in self._parties.before(index) if row[2].label in {"ORG", "LOC"}]
        rows = [row for row in rows if not self._opens_dispatch(row[0], row[1])]
        here = [row for row in rows if row[0] >= start]
        free = [row for row in here if self._reading.word(row[0] - 1) not in PREPOSITIONS]
        free = [
            row
            for row in free
            if self._reading.tokens[min(row[1], len(self._reading) - 1)].kind is not Kind.POSSESSIVE
        ]
        if free:
            return mention_party(free[0][2])
        return mention_party(rows[-1][2]) if rows and rows[-1][2].label == "ORG" else None

    def _opens_dispatch(self, start: int, end: int) -> bool:
        """Whether tokens `start:end` are the place from which an article comes: *RIGA – The mayor …*."""
        reading = self._reading
        if start and reading.tokens[start - 1].kind is not Kind.NEWLINE:
            return False
        behind = reading.word(end)
        return behind in _BEHIND_PLACE or (behind == "," and reading.tokens[start].text.isupper())

    def _joined(self, found: Phrase | None, start: int) -> list[Party]:
        """The phrase before a verb, with the names that *and* joins to it."""
        if found is None:
            return []
        parties, first = [found.party], found.start
        at = found.start - 1
        while at > start and self._reading.word(at) in {"and", ","}:
            if self._reading.word(at) == "," and len(parties) == 1:
                break
            row = self._parties.mentions.get(at - 1)
            if row is None or self._reading.word(row[0] - 1) in PREPOSITIONS:
                break
            parties.append(mention_party(row[2]))
            first, at = row[0], row[0] - 1
        if found.mention is None and first > start:  # *met Ida Holm and the mayor welcomed …*
            return parties[:1]
        return parties[::-1]

    def is_noun_place(self, index: int, start: int) -> bool:
        """Whether the form at token `index` stands where a noun does: behind an article or a preposition."""
        reading = self._reading
        before = reading.word(index - 1) if index > start else ""
        determined = before in word_set(
            "the a an this that these those his her its their our your my any some no of in for with by at"
        )
        possessive = index > start and reading.tokens[index - 1].kind is Kind.POSSESSIVE
        return determined or possessive or reading.tokens[index].shape is not Shape.LOWER
