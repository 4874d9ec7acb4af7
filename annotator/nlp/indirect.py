"""Speech told in other words: *X estime que …*, *…, a souligné X*, *…, selon X*."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from annotator.nlp.parties import Parties
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.speaking import SAYING
from annotator.nlp.suggestions import Party
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind

__all__ = ["indirect_speech"]

_THAT = word_set("que qu' that")
_AUXILIARIES = word_set("a ont avait avaient has have had")
_NEAR = 3  # tokens between a verb of saying and its *que*
_SHORTEST = 4
Speech = tuple[int, int, Party]  # tokens of a clause, and who says it


def indirect_speech(reading: Reading, parties: Parties, quotes: Sequence[Quotation]) -> Iterator[Speech]:
    """The clauses outside quotations that somebody is told to say, in order."""
    quoted = [one.start for one in quotes]
    starts = reading.stretches
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(reading)
        while end > start and reading.tokens[end - 1].kind is not Kind.WORD:
            end -= 1
        found = _introduced(reading, parties, start, end) or _followed(reading, parties, start, end)
        if found is None or found[1] - found[0] < _SHORTEST:
            continue
        last = bisect_right(quoted, found[1]) - 1
        if last < 0 or quotes[last].end <= found[0]:
            yield found


def _introduced(reading: Reading, parties: Parties, start: int, end: int) -> Speech | None:
    """*X estime que …*: the clause goes on to the end of its sentence."""
    for verb in range(start, end):
        if reading.folded[verb] not in SAYING or parties.covers(verb):
            continue
        for that in range(verb + 1, min(verb + 1 + _NEAR, end)):
            if reading.folded[that] in _THAT:
                speaker = parties.subject(verb, start, that)
                return (that + 1, end, speaker) if speaker is not None else None
    return None


def _followed(reading: Reading, parties: Parties, start: int, end: int) -> Speech | None:
    """*…, a souligné X*, *…, selon X*: the clause goes from the start of its sentence to the comma."""
    for comma in range(end - 1, start, -1):
        if reading.tokens[comma].text != ",":
            continue
        verb = comma + 1
        if reading.word(verb) == "selon":
            speaker = parties.somebody(verb + 1, min(verb + 8, end))
            return (start, comma, speaker) if speaker is not None else None
        while reading.word(verb) in _AUXILIARIES:
            verb += 1
        if reading.word(verb) in SAYING and not parties.covers(verb):
            speaker = parties.somebody(verb + 1, end)
            return (start, comma, speaker) if speaker is not None else None
    return None
