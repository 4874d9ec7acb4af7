"""Noun phrases of English by their small words: where they begin, what they name, and who a pronoun means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.nlp.english_cues import verb_cues
from annotator.nlp.parties import Parties
from annotator.nlp.people import Row
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party, SpanSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["AUXILIARIES", "DETERMINERS", "PREPOSITIONS", "SPEECH", "Phrase", "Phrases"]

DETERMINERS = word_set(
    """the a an this that these those his her its their our your my any some such both all every each no
    another other own many most several few two three four five six seven eight nine ten almost"""
)
PREPOSITIONS = word_set(
    """of in to at by with from for on about against under over during since without into after before
    between among outside near through across behind despite amid toward towards off inside above below
    beyond within upon per via until like around along throughout amongst alongside following"""
)
AUXILIARIES = word_set(
    """is are was were be been being has have had do does did will would can could may might must shall
    should"""
)
SPEECH = word_set(
    """said says say told tells tell added adds wrote writes insisted insists argued argues declared
    declares announced announces explained explains tweeted posted claimed claims stated states raged
    fumed joked quipped conceded admitted admits acknowledged noted notes stressed replied responded
    asked concluded observed recalled warned complained boasted thundered blasted stormed lamented
    continued reported commented remarked vowed pledged promised maintained reiterated opined averred
    alleged alleges emphasised emphasized cautioned underlined underscored contended contends intimated
    revealed disclosed posited asserted asserts affirmed clarified reacted believes believed charged
    suggested"""
)
_STOPS = (
    PREPOSITIONS
    | AUXILIARIES
    | SPEECH
    | word_set(
        """and or but nor as whereas however meanwhile that which who whom whose when while where because
        if though although than so yet he she they it we i you him them us there here not never also
        later then again only just what how why whether unless feel feels felt get gets got such saying
        calling adding including according monday tuesday wednesday thursday friday saturday sunday
        today yesterday tomorrow last next"""
    )
)
_QUOTES = frozenset("\"“”«»'‘’")
_QUALITIES = word_set(
    """courage patience candour candor bravery dignity wisdom honesty determination generosity skill calm
    dedication loyalty professionalism resilience leadership spirit"""
)
_NOUNS_TOO = word_set("claims claim reports states notes replies posts calls warnings")
_NO_HEAD = word_set("way time day week month year one ones part lot kind sort thing things people's")
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start:end` of a noun phrase, the party it makes, and the mention it is, if it is one."""

    start: int
    end: int
    party: Party
    mention: SpanSuggestion | None = None


class Phrases:
    """Lookups for noun phrases in one article."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self._reading = reading
        self._parties = parties
        self._mentions: Mapping[int, Row] = parties.mentions
        self._functions = reading.lists.functions
        self._called: dict[str, Party | None] = {}

    def forward(self, start: int, stop: int, *, is_subject: bool = False) -> Phrase | None:
        """The phrase that begins at token `start`.

        A subject's name ends before the small word behind it, which is its verb most likely.
        """
        reading = self._reading
        stop = min(stop, len(reading))
        first = at = self._past_determiners(start, stop)
        close = self._closing(at, stop) if at < stop else None
        if close is not None and not self._goes_on_behind(close + 1, stop):
            inner = self.forward(at + 1, close)  # all of it stands in quotation marks
            return None if inner is None else replace(inner, start=start, end=close + 1)
        while at < stop and at - first < _LONGEST:
            row = self._mentions.get(at)
            if row is not None and row[0] == at:
                found = self._at_mention(first, row, stop, may_go_on=not is_subject and first > start)
                if found is not None:
                    return replace(found, start=start)
                at = row[1]
                continue
            close = self._closing(at, stop)
            if close is not None:
                if not self._goes_on_behind(close + 1, stop):
                    break
                at = close + 1
                continue
            if not self._goes_on(at, first, determined=first > start, is_subject=is_subject):
                break
            at += 1
            if self._is_possessive(at):
                owned = self.forward(at + 1, stop)
                return (
                    self._of_words(start, first, at, stop) if owned is None else replace(owned, start=start)
                )
        return self._of_words(start, first, at, stop)

    def _past_determiners(self, at: int, stop: int) -> int:
        while at < stop and (self._reading.folded[at] in DETERMINERS or self._is_number(at)):
            at += 1
        return at

    def _goes_on(self, at: int, first: int, *, determined: bool, is_subject: bool) -> bool:
        """Whether the word at `at` belongs to the phrase whose words begin at `first`."""
        if is_subject and at > first and self._is_verb(at):
            return False
        noun_too = at == first or (determined and not is_subject)
        return self._is_part(at) or (noun_too and self._reading.folded[at] in _NOUNS_TOO)

    def _at_mention(self, first: int, row: Row, stop: int, *, may_go_on: bool) -> Phrase | None:
        """A phrase that reaches a mention: its owner's, an apposition to it, or the mention alone."""
        start, end, span = row
        led = self._mentions.get(end + 1)
        if led is not None and led[2].label == "PER" and self._reading.folded[end] in self._functions:
            return Phrase(first, led[1], _named(led[2]), led[2])  # *Wagner boss Ida Holm*
        if self._is_possessive(end):
            owned = self.forward(end + 1, stop)
            if owned is not None:
                return owned
        goes_on = self._is_noun(end, stop) and (may_go_on or first < start) and span.label != "PER"
        if goes_on:
            return None
        if first < start and span.label != "PER" and not self._is_kind(start - 1):
            return None
        return Phrase(first, end, _named(span), span)

    def _is_noun(self, index: int, stop: int) -> bool:
        """Whether a small word goes on with the phrase: *the Las Vegas claims*."""
        if index >= stop or self._reading.tokens[index].shape is not Shape.LOWER:
            return False
        word = self._reading.folded[index]
        if word in _NOUNS_TOO:
            return True
        return word not in _STOPS | DETERMINERS and not word.endswith(("ed", "ing"))

    def _goes_on_behind(self, index: int, stop: int) -> bool:
        """Whether the phrase goes on behind a quotation: *the “dangerous” Oslo policy*."""
        row = self._mentions.get(index)
        owner = row is not None and row[2].label != "PER" and self._is_noun(row[1], stop)
        return owner or self._is_noun(index, stop) or self._reading.word(index) == "of"

    def _is_verb(self, index: int) -> bool:
        word = self._reading.folded[index]
        return word.endswith("ed") or (word in verb_cues() and word.endswith("s"))

    def _closing(self, index: int, stop: int) -> int | None:
        """The mark that closes a short quotation opened at token `index`: one word in its phrase."""
        if index >= stop or self._reading.tokens[index].text not in '"“':
            return None
        for at in range(index + 1, min(index + 8, stop)):
            if self._reading.tokens[at].text in '"”':
                return at
        return None

    def _is_kind(self, index: int) -> bool:
        return self._reading.folded[index] in word_set(
            "charity group company firm union party newspaper rival"
        )

    def _of_words(self, start: int, first: int, end: int, stop: int) -> Phrase | None:
        reading = self._reading
        while end > first and reading.tokens[end - 1].text in _QUOTES:
            end -= 1
        inside = [at for at in range(first, end) if reading.tokens[at].text in _QUOTES]
        if len(inside) == 1 or (len(inside) > 1 and inside[-1] == end - 1):
            first = inside[0] + 1 if inside[0] == first else first
        if first >= end or reading.folded[end - 1] in _NO_HEAD:
            return None
        if len(reading.folded[end - 1]) < 3 or reading.tokens[end - 1].kind is not Kind.WORD:
            return None
        behind = end + (reading.tokens[end].text in _QUOTES if end < stop else 0)
        if reading.word(behind) == "of" and behind + 1 < stop:
            said = reading.folded[behind + 1].endswith("ing") or reading.tokens[behind + 1].text in _QUOTES
            inner = None if said else self.forward(behind + 1, stop)
            if inner is not None and reading.folded[end - 1] in _QUALITIES:
                return replace(inner, start=start)
            if inner is not None and inner.party.end is not None:
                return Phrase(start, inner.end, self._words(first, inner.end))
        person = self.described(end - 1) if first > start else None
        if person is not None and end - first <= 3:
            return Phrase(start, end, person)
        return Phrase(start, end, self._words(first, end))

    def _words(self, first: int, end: int) -> Party:
        reading = self._reading
        return Party(reading.span_text(first, end), reading.tokens[first].start, reading.tokens[end - 1].end)

    def _is_part(self, index: int) -> bool:
        """Whether token `index` may stand inside a phrase."""
        token, word = self._reading.tokens[index], self._reading.folded[index]
        if token.text in _QUOTES or token.kind in {Kind.NUMBER, Kind.ABBREVIATION}:
            return True
        if token.kind is not Kind.WORD or word in _STOPS:
            return False
        return word not in DETERMINERS

    def _is_number(self, index: int) -> bool:
        token = self._reading.tokens[index]
        return token.kind is Kind.NUMBER

    def _is_possessive(self, index: int) -> bool:
        if not 0 < index < len(self._reading):
            return False
        token, before = self._reading.tokens[index], self._reading.tokens[index - 1]
        if token.kind is Kind.POSSESSIVE:
            return True
        plural = before.text.endswith(("s", "S")) and token.text in {"'", "’"}
        return plural and token.start == before.end

    def backward(self, end: int, start: int) -> Phrase | None:
        """The phrase that ends before token `end`, not before `start`; complements with *of*, *in* belong
        to it."""
        reading, at = self._reading, end - 1
        if at < start:
            return None
        row = self._mentions.get(at)
        found = self._words_backward(at, start) if row is None else self._mention_backward(row, start)
        if found is None:
            return None
        before = found.start - 1
        leads = row is not None and reading.folded[before + 1 : row[0]] == ["opposition"]
        if before > start and reading.word(before) in PREPOSITIONS and not leads:
            governing = self.backward(before, start)
            if governing is not None:
                return replace(governing, end=end)
        return found

    def _mention_backward(self, row: Row, start: int) -> Phrase:
        first, end, span = row
        at = first
        while at > start and self._leads(at - 1):
            at -= 1
        return Phrase(at, end, _named(span), span)

    def _leads(self, index: int) -> bool:
        """Whether a title, a noun or an article leads up to a name: *Chief executive Ida Holm*."""
        token, word = self._reading.tokens[index], self._reading.folded[index]
        if index in self._mentions or word in _STOPS:
            return False
        return token.kind in {Kind.WORD, Kind.ABBREVIATION}

    def _words_backward(self, last: int, start: int) -> Phrase | None:
        reading = self._reading
        first = last + 1
        while first > start and last - first < _LONGEST and self._is_part(first - 1):
            if first - 1 in self._mentions:
                break
            first -= 1
        if first > last or reading.folded[last] in _NO_HEAD or reading.tokens[last].text in _QUOTES:
            return None
        begin = first
        while begin > start and reading.folded[begin - 1] in DETERMINERS:
            begin -= 1
        if self._is_possessive(begin - 1) and begin - 1 > start:
            owner = self._mentions.get(begin - 2)
            begin = owner[0] if owner is not None else begin
        if reading.tokens[last].shape is Shape.LOWER or reading.opens[first]:
            person = self.described(last) if begin < first else None
            return Phrase(begin, last + 1, person or self._words(first, last + 1))
        return None

    def described(self, index: int) -> Party | None:
        """The person whom a function at token `index` means: who has it before the name or behind a comma."""
        reading = self._reading
        word = reading.folded[index]
        if reading.word(index - 1) != "the" or word not in reading.lists.functions:
            return None
        if word not in self._called:
            self._called[word] = self._so_called(word)
        return self._called[word]

    def _so_called(self, word: str) -> Party | None:
        reading = self._reading
        for start, end, span in self._parties.rows:
            if span.label != "PER":
                continue
            leading = self._mention_backward((start, end, span), max(0, start - 6)).start
            before = reading.folded[leading:start]
            if word in before and not _OTHER_OFFICES & set(before):
                return _named(span)
            aside = reading.folded[end + 1 : end + 7] if reading.word(end) == "," else []
            if word in aside[: aside.index(",") if "," in aside else 0] and not _OTHER_OFFICES & set(aside):
                return _named(span)
        return None


_OTHER_OFFICES = word_set("shadow former deputy vice acting assistant ex-")


def _named(span: SpanSuggestion) -> Party:
    return Party(span.entity_name, span.start, span.end, span.entity_name, "span")
