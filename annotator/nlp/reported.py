"""What somebody is said to say without judging: *Selon Riga, douze navires ont quitté le port*: neutral."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence

from annotator.nlp.groups import groups
from annotator.nlp.people import Row
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind

__all__ = ["reported"]

_HOLDERS = frozenset({"PER", "ORG", "LOC"})
_ARTICLES = word_set("le la l' les the")
_SOURCES = frozenset({("d'", "apres"), ("according", "to")})
_SCORE = 0.3


def reported(
    reading: Reading,
    mentions: Mapping[int, Row],
    quotes: Sequence[Quotation],
    taken: Collection[tuple[int, int]],
    version: str,
) -> Iterator[StanceSuggestion]:
    """A neutral stance for each sentence that opens with *selon* and a name that is no medium.

    `taken` are the ranges (code points) of stances known already, `mentions` names by token.
    """
    for index in reading.stretches:
        found = _source(reading, mentions, index)
        if found is None:
            continue
        name, comma = found
        end = _end(reading, index)
        evidence = (reading.tokens[index].start, reading.tokens[end - 1].end)
        if any(a < evidence[1] and evidence[0] < b for a, b in taken):
            continue
        if any(index <= one.start < end for one in quotes):
            continue
        target = next((one.party for one in groups(reading, mentions, comma, end) if not one.governed), None)
        if target is None or target.entity_name == name.entity_name:
            continue
        cue = reading.tokens[index]
        yield StanceSuggestion(
            polarity="neutral",
            holder=name,
            target=target,
            mode="reported",
            evidence=(evidence,),
            cue=(cue.start, cue.end),
            score=_SCORE,
            rule="reported",
            version=version,
            why=cue.text.lower(),
        )


def _source(reading: Reading, mentions: Mapping[int, Row], index: int) -> tuple[Party, int] | None:
    """Who is named behind *selon* at `index`, and the token behind the comma that follows."""
    if reading.folded[index] != "selon" and (reading.folded[index], reading.word(index + 1)) not in _SOURCES:
        return None
    at = index + 1 + (reading.folded[index] != "selon")
    at += reading.word(at) in _ARTICLES
    row = mentions.get(at)
    if row is None or row[2].label not in _HOLDERS or reading.word(row[1]) != ",":
        return None
    match = reading.match_at.get(at)
    if match is not None and match.entry.source == "media":
        return None
    span = row[2]
    return Party(span.entity_name, span.start, span.end, span.entity_name, "span"), row[1] + 1


def _end(reading: Reading, index: int) -> int:
    """End of the sentence that opens at `index`, without its last mark."""
    starts = reading.stretches
    following = bisect_right(starts, index)
    end = starts[following] if following < len(starts) else len(reading)
    while end > index + 1 and reading.tokens[end - 1].kind is not Kind.WORD:
        end -= 1
    return end
