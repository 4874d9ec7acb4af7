"""The author's own words: a loaded adjective with *ce* and a noun, outside quotations, without a source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from annotator.nlp.quotations import Quotation
from annotator.nlp.reading import Reading
from annotator.nlp.rules.speakers import SPEECH_VERBS
from annotator.nlp.suggestions import Party, StanceSuggestion
from annotator.nlp.wordset import word_set
from annotator.text.tokens import Kind, Shape

__all__ = ["authorial"]

_THIS = frozenset({"ce", "cet", "cette", "ces", "this", "these"})
_LOADED = word_set(
    """bacle baclee bacles baclees inique iniques honteux honteuse honteuses indigne indignes scandaleux
    scandaleuse scandaleuses desastreux desastreuse desastreuses calamiteux calamiteuse absurde absurdes
    grotesque grotesques ridicule ridicules pitoyable pitoyables lamentable lamentables mensonger
    mensongere cynique cyniques hypocrite hypocrites irresponsable irresponsables aberrant aberrante
    indecent indecente inepte ineptes botched shameful disgraceful scandalous disastrous absurd
    ridiculous pitiful deplorable cynical irresponsible"""
)
_SOURCES = SPEECH_VERBS | word_set("selon d'apres according juge jugent estime estiment denonce denoncent")
_SCORE = 0.5


def authorial(
    reading: Reading, quotes: Sequence[Quotation], covered: Collection[int], version: str
) -> Iterator[StanceSuggestion]:
    """*Ce traité bâclé ne protégera personne*: critical, the author's; `covered` are tokens of names."""
    for index, _ in reading.where(_THIS):
        words = _loaded_group(reading, index) if index + 2 < len(reading) else None
        if words is None or any(one.start <= index < one.end for one in quotes) or index in covered:
            continue
        start, end = _sentence(reading, index)
        if _SOURCES & set(reading.folded[start:end]) or any(start <= one.start < end for one in quotes):
            continue
        noun, loaded = words
        target = Party(reading.tokens[noun].text, reading.tokens[noun].start, reading.tokens[noun].end)
        cue = reading.tokens[loaded]
        yield StanceSuggestion(
            polarity="critical",
            holder=Party("", kind="author"),
            target=target,
            mode="authorial",
            evidence=((reading.tokens[start].start, reading.tokens[end - 1].end),),
            cue=(cue.start, cue.end),
            score=_SCORE,
            rule="author",
            version=version,
            why=cue.text.lower(),
        )


def _loaded_group(reading: Reading, index: int) -> tuple[int, int] | None:
    """The noun and the loaded adjective that stand beside each other behind *ce* at `index`."""
    first, second = index + 1, index + 2
    if reading.tokens[first].shape is not Shape.LOWER or reading.tokens[second].shape is not Shape.LOWER:
        return None
    if reading.folded[second] in _LOADED and reading.language != "en":
        return first, second
    return (second, first) if reading.folded[first] in _LOADED else None


def _sentence(reading: Reading, index: int) -> tuple[int, int]:
    """Tokens of the sentence that holds one, without its last mark."""
    starts = reading.stretches
    at = bisect_right(starts, index)
    start = starts[at - 1] if at else 0
    end = starts[at] if at < len(starts) else len(reading)
    while end > index + 1 and reading.tokens[end - 1].kind is not Kind.WORD:
        end -= 1
    return start, end
