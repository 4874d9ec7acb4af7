"""Canonical names of mentions, so that every surface of the same person or thing falls into one group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

import regex

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


def name_people(mentions: Iterable[tuple[str, str]], first_names: Collection[str] = frozenset()) -> list[str]:
    """Names for mentions (surface, own canonical name) of people, in order of the text.

    A surname takes the full name named nearest before, or else the first behind it. A full name that the
    article spells in several ways takes the one it has most often; `first_names` are folded.
    """
    rows = list(mentions)
    spelled = _spellings([name for _, name in rows if " " in name], first_names)
    rows = [(surface, spelled.get(name, name)) for surface, name in rows]
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


_NEAR = 40  # names that share a word are compared: a page of ten thousand namesakes is no article
_LONG = 5  # letters, from which on two words that differ in one are the same, misspelled or transcribed


def _spellings(full: Sequence[str], first_names: Collection[str]) -> dict[str, str]:
    """For each full name the spelling that stands for it."""
    found: dict[str, str] = {}
    joined: dict[str, str] = {}
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for name, _ in Counter(full).most_common():
        words = _words(name)
        whole = "".join(words)
        near = {other: None for word in words for other in by_word[word][:_NEAR]}
        same = joined.get(whole) or next(
            (other for other in near if _differ_in_a_letter(_words(other), words, first_names)), None
        )
        found[name] = same or name
        if same is None:
            joined[whole] = name
            for word in words:
                by_word[word].append(name)
    return found


def _words(name: str) -> list[str]:
    return fold(name).replace("-", " ").replace("'", " ").split()


def _differ_in_a_letter(one: Sequence[str], other: Sequence[str], first_names: Collection[str]) -> bool:
    """Whether one long word alone is spelled otherwise, by a letter: no other first name (*Ida*, *Ada*)."""
    if len(one) != len(other):
        return False
    pairs = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(pairs) != 1:
        return False
    left, right = pairs[0]
    if min(len(left), len(right)) < _LONG or (left in first_names and right in first_names):
        return False
    return regex.fullmatch(rf"(?:{regex.escape(left)}){{e<=1}}", right) is not None


def _has_part(full: str, part: str) -> bool:
    words = fold(full).split()
    joined = " ".join(words)
    return part in words or joined.endswith(" " + part)
