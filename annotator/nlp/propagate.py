"""What one sure mention says about the rest of the article: tails of a full name, and the same words
again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.nlp.candidates import Candidate
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import PARTICLES
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape

__all__ = ["propagated"]

_ONE_PLACE_ONLY = frozenset({"preposition", "acronym"})


def propagated(reading: Reading, kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates for every other occurrence of kept names and of the tails of kept full names of people."""
    wanted: dict[tuple[str, ...], Candidate] = {}
    for candidate in kept:
        key = tuple(reading.folded[candidate.start : candidate.end])
        wanted.setdefault(key, candidate)
    tails: dict[tuple[str, ...], Candidate] = {}
    for candidate in kept:
        if candidate.label == "PER" and candidate.end - candidate.start > 1:
            for key in _tails(reading, candidate):
                tails.setdefault(key, candidate)
        elif candidate.rule == "local-body" and reading.is_capital(candidate.start + 1):
            tails.setdefault(tuple(reading.folded[candidate.start + 1 : candidate.end]), candidate)
    by_first: dict[str, list[tuple[tuple[str, ...], Candidate, bool]]] = {}
    for key, candidate in wanted.items():
        by_first.setdefault(key[0], []).append((key, candidate, False))
    for key, candidate in tails.items():
        if key not in wanted or wanted[key].label == candidate.label:
            by_first.setdefault(key[0], []).append((key, candidate, True))
    for index, first in enumerate(reading.folded):
        for key, candidate, is_tail in by_first.get(first, ()):
            end = index + len(key)
            if index == candidate.start or tuple(reading.folded[index:end]) != key:
                continue
            if not _reads_as_name(reading, index, end, candidate):
                continue
            begin = index
            if key[0] in {"le", "la", "les"} and not reading.is_capital(index):
                begin += 1
            rule = "tail" if is_tail else "again"
            yield Candidate(
                begin,
                end,
                candidate.label,
                rule,
                f"{reading.span_text(candidate.start, candidate.end)} ({candidate.rule})",
                is_strong=True,
                rank=0,
                name=candidate.name,
            )


def _tails(reading: Reading, candidate: Candidate) -> Iterator[tuple[str, ...]]:
    """Surnames with and without particles, and the first word alone (a first name, or an East Asian family
    name)."""
    start, end = candidate.start, candidate.end
    for index in range(start + 1, end):
        token = reading.tokens[index]
        if token.kind is not Kind.WORD or len(token.text) < 2 or token.text in {"Jr", "II", "III", "XIV"}:
            continue
        previous = reading.tokens[index - 1].text
        if previous in {"Le", "La", "De", "Di", "El", "Al", "Ben", "Van", "Von", "Du"}:
            continue
        if token.text[0].isupper() or reading.folded[index] in PARTICLES or "-" in token.text:
            yield tuple(reading.folded[index:end])
    yield (reading.folded[start],)


def _reads_as_name(reading: Reading, start: int, end: int, model: Candidate) -> bool:
    """Whether the words at `start:end` are cased as a name here."""
    tokens = reading.tokens[start:end]
    first = tokens[0]
    if not any(token.text[0].isupper() for token in tokens):
        return False
    same_case = first.text[0].isupper() == reading.tokens[model.start].text[0].isupper()
    if (
        not first.text[0].isupper()
        and reading.folded[start] not in PARTICLES
        and not same_case
        and "-" not in first.text
    ):
        return False
    if len(tokens) == 1:
        if first.text in SENTENCE_OPENERS or first.kind is not Kind.WORD:
            return False
        source = reading.tokens[model.start : model.end]
        if source[0].shape is Shape.UPPER and first.shape is not Shape.UPPER and len(first.text) <= 5:
            return False
        loose = reading.opens[start] or reading.in_heading[start]
        if loose and reading.is_common(start):
            return False
        neighbour = reading.is_capital(end) and not reading.opens[end] and end < len(reading)
        if model.label == "PER" and neighbour and reading.tokens[end].shape is Shape.TITLE:
            return False
    return True
