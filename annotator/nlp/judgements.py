"""Attitudes in quotations that no cue verb carries: words of judgement, demands, denial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.nlp.aiming import ranked
from annotator.nlp.group_words import OPENERS
from annotator.nlp.indirect import indirect_speech
from annotator.nlp.parties import Parties
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.speaking import Speakers
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.topics import Topics
from annotator.nlp.verdicts import SURE, Verdict, is_sign, judged, verdict
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind

__all__ = ["judgements"]

_SUBJECTS = word_set("je j' tu il elle on nous vous ils elles ce c' ca cela qui")
_SHORTEST = 4  # tokens of a quotation that may hold a statement without a word of judgement
_OTHERS = 3  # further targets that are offered
_NO_START, _NO_END = frozenset(",;:)]…"), frozenset(",;:([")
_REPORTED = 0.4  # score of what is told in other words


def judgements(
    reading: Reading,
    topics: Topics,
    parties: Parties,
    voices: Speakers,
    quotes: Sequence[Quotation],
    known: Sequence[StanceSuggestion],
    moods: Mapping[int, tuple[str, int]],
    version: str,
) -> Iterator[StanceSuggestion]:
    """One suggestion for each sentence of a quotation that judges or demands.

    `known` are the suggestions that other cues have made, in order: where they are, nothing more is said.
    `moods` are polarity and cue of the verb behind a quotation (*« … », s'indigne X*), by its first token.
    """
    making = _Making(reading, topics, voices, version, known)
    for quote in quotes:
        speakers = voices.of(quote)
        for start, end in _parts(reading, quote) if speakers else ():
            found = verdict(reading, start, end, moods.get(quote.start))
            if found is not None and (end - start >= _SHORTEST or found[2] >= SURE):
                yield from making.stance((start, end), found, speakers, "direct_quote")
    for start, end, speaker in indirect_speech(reading, parties, quotes):
        found = verdict(reading, start, end)
        if found is not None and found[2] >= SURE:
            yield from making.stance((start, end), found, [speaker], "reported")


class _Making:
    """Makes the suggestions of one article, one a place."""

    def __init__(
        self,
        reading: Reading,
        topics: Topics,
        voices: Speakers,
        version: str,
        known: Sequence[StanceSuggestion],
    ) -> None:
        self._reading, self._topics, self._voices, self._version = reading, topics, voices, version
        self._taken = [part for stance in known for part in stance.evidence]

    def stance(
        self, part: tuple[int, int], found: Verdict, speakers: Sequence[Party], mode: str
    ) -> Iterator[StanceSuggestion]:
        """The stance of tokens `part`, unless one is known there or nothing can be meant."""
        start, end = part
        evidence = (self._reading.tokens[start].start, self._reading.tokens[end - 1].end)
        if any(a < evidence[1] and evidence[0] < b for a, b in self._taken):
            return
        polarity, index, score = found
        place = judged(self._reading, start, end, found)
        topics = ranked(self._topics.topics(place, speakers[0], self._voices.names))
        if not topics:
            return
        cue = self._reading.tokens[index]
        yield StanceSuggestion(
            polarity=polarity,
            holder=speakers[0],
            target=topics[0].party,
            mode=mode,
            evidence=(evidence,),
            cue=(cue.start, cue.end),
            score=score if mode == "direct_quote" else _REPORTED,
            rule="judgement",
            version=self._version,
            why=cue.text.lower(),
            holders=tuple(speakers[1:3]),
            targets=tuple(topic.party for topic in topics[1 : 1 + _OTHERS]),
        )


def _parts(reading: Reading, quote: Quotation) -> Iterator[tuple[int, int]]:
    """The sentences of a quotation."""
    start = quote.start
    for index in range(quote.start, quote.end):
        token = reading.tokens[index]
        ends = token.kind is Kind.PUNCTUATION and token.text[0] in ".!?…;" and not _is_cut(reading, index)
        if ends or index == quote.end - 1:
            end = index if ends else index + 1
            if end > start:
                yield from _clauses(reading, start, end)
            start = index + 1


def _is_cut(reading: Reading, index: int) -> bool:
    """*(…)*, *[...]*: words left out of a quotation do not end its sentence."""
    return reading.word(index - 1) in {"(", "["} and reading.word(index + 1) in {")", "]"}


def _goes_on(reading: Reading, start: int, end: int) -> bool:
    """Whether the piece up to the next comma tells of something: *mais pas naïve* only adds a word."""
    for index in range(start, end):
        if reading.folded[index] in {",", ":"}:
            return False
        if reading.folded[index] in OPENERS | _SUBJECTS or not reading.tokens[index].text.islower():
            return True
    return False


def _clauses(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence cut at its commas where each piece has its own word of judgement or demand."""
    first = start
    judged = False
    for index in range(start, end):
        cut = reading.folded[index] in {",", ":"} and judged and _goes_on(reading, index + 1, end)
        if cut and any(is_sign(reading, at) for at in range(index + 1, end)):
            yield from _bare(reading, first, index)
            first, judged = index + 1, False
        judged = judged or is_sign(reading, index)
    yield from _bare(reading, first, end)


def _bare(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A piece without what hangs over at its edges, if something is left: *, ce n'est rien (*."""
    while start < end and reading.tokens[start].text in _NO_START:
        start += 1
    while start < end and reading.tokens[end - 1].text in _NO_END:
        end -= 1
    if start < end:
        yield start, end
