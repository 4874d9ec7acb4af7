"""Canonical names of mentions, so that every surface of the same person or thing falls into one group."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.nlp.candidates import Candidate
from annotator.nlp.reading import Reading
from annotator.text.fold import fold

__all__ = ["canonical_name", "name_people", "tidy"]


def tidy(surface: str) -> str:
    """One line, single spaces, straight apostrophes: how a name of our own making is written."""
    return " ".join(surface.replace("’", "'").replace("\u00a0", " ").split())


def canonical_name(reading: Reading, candidate: Candidate) -> str:
    """The list's canonical form where the whole mention is listed with this label, else the rule's or
    its words."""
    key = tuple(reading.folded[candidate.start : candidate.end])
    entry = reading.lists.phrases.get(key)
    if entry is not None and entry.label == candidate.label:
        return entry.name
    return tidy(candidate.name) if candidate.name else tidy(reading.span_text(candidate.start, candidate.end))


def name_people(mentions: Iterable[tuple[str, str]]) -> list[str]:
    """Names for mentions (surface, own canonical name) of people, in order of the text.

    A surname takes the full name named nearest before, or else the first behind it.
    """
    rows = list(mentions)
    full = [(index, name) for index, (_, name) in enumerate(rows) if " " in name]
    result = []
    for index, (_, name) in enumerate(rows):
        if " " in name:
            result.append(name)
            continue
        part = fold(name)
        before = [other for at, other in full if at < index and _has_part(other, part)]
        behind = [other for at, other in full if at > index and _has_part(other, part)]
        result.append(before[-1] if before else behind[0] if behind else name)
    return result


def _has_part(full: str, part: str) -> bool:
    words = fold(full).split()
    joined = " ".join(words)
    return part in words or joined.endswith(" " + part)
