"""Attitudes in quotations that no cue verb carries: words of judgement, demands, denial; the speaker's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from annotator.nlp.parties import Parties
from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.speaking import Speakers
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set
from annotator.resources import read_json
from annotator.text.fold import fold
from annotator.text.tokens import Kind

__all__ = ["judgements"]

_NEGATION = word_set("pas plus jamais rien aucun aucune guere not never no")
_DEMANDS = word_set("""doit doivent devez devons faut faudrait devrait devraient must should""")
# Most statements in the news are critical: without a word of judgement, denial and contrast speak for it.
_CONTRAST = word_set(
    """pas jamais rien aucun aucune sans mais contre seulement contrairement malgre lieu plutot alors
    encore meme toujours assez peu si avant ni plus not never nothing without but against only
    despite instead too"""
)
_TURNED = {"supportive": "critical", "critical": "supportive"}
_SHORTEST = 4  # words of a quotation that may hold a statement


@cache
def _words(language: str) -> dict[str, str]:
    """Polarity by folded word."""
    name = "en" if language == "en" else "fr"
    rows = read_json("cues", f"{name}.json")["entries"]
    return {fold(row["cue"]): row["polarity"] for row in rows if row["kind"] in {"judgement", "adjective"}}


def judgements(
    reading: Reading,
    parties: Parties,
    voices: Speakers,
    quotes: Sequence[Quotation],
    taken: Sequence[tuple[int, int]],
    version: str,
) -> Iterator[StanceSuggestion]:
    """One suggestion for each sentence of a quotation that judges or demands.

    `taken` are ranges (code points) that other cues have already used.
    """
    for quote in quotes:
        speakers: list[Party] | None = None
        for start, end in _parts(reading, quote):
            found = _judgement(reading, start, end)
            evidence = (reading.tokens[start].start, reading.tokens[end - 1].end)
            if found is None or any(a < evidence[1] and evidence[0] < b for a, b in taken):
                continue
            speakers = voices.of(quote) if speakers is None else speakers
            target = parties.in_quotation(Quotation(start, end), speakers[0]) if speakers else None
            if target is None:
                continue
            polarity, index = found
            cue = reading.tokens[index]
            yield StanceSuggestion(
                polarity=polarity,
                holder=speakers[0],
                target=target,
                mode="direct_quote",
                evidence=(evidence,),
                cue=(cue.start, cue.end),
                score=0.5,
                rule="judgement",
                version=version,
                why=cue.text.lower(),
                holders=tuple(speakers[1:3]),
            )


def _parts(reading: Reading, quote: Quotation) -> Iterator[tuple[int, int]]:
    """The sentences of a quotation."""
    start = quote.start
    for index in range(quote.start, quote.end):
        token = reading.tokens[index]
        ends = token.kind is Kind.PUNCTUATION and token.text[0] in ".!?…;"
        if ends or index == quote.end - 1:
            end = index if ends else index + 1
            if end - start >= _SHORTEST:
                yield start, end
            start = index + 1


def _judgement(reading: Reading, start: int, end: int) -> tuple[str, int] | None:
    """Polarity and the word that carries it: the sum of the words of judgement, turned by negation."""
    words = _words(reading.language)
    balance, first = 0, None
    for index in range(start, end):
        word = reading.folded[index]
        polarity = words.get(word)
        if polarity not in _TURNED:
            continue
        if _NEGATION & set(reading.folded[max(start, index - 4) : index]):
            polarity = _TURNED[polarity]
        balance += 1 if polarity == "supportive" else -1
        first = index if first is None else first
    if first is not None and balance:
        return ("supportive" if balance > 0 else "critical"), first
    for signs in (_DEMANDS, _CONTRAST):
        for index in range(start, end):
            if reading.folded[index] in signs:
                return "critical", index
    return None
