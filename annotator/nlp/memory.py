"""What reviewers corrected, turned into suggestions: this surface is that label here, and never that one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.nlp.naming import tidy
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import SpanSuggestion, Tier
from annotator.text.fold import fold
from annotator.text.tokens import tokenise

__all__ = ["Memory", "apply_memory"]


@dataclass(frozen=True, slots=True)
class Memory:
    """Decisions by surface (as `key` folds it): `labels` gives a label and a canonical name, `never`
    what to hold back.

    `evidence` counts how many decisions stand behind a surface.
    """

    labels: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    never: frozenset[tuple[str, str]] = frozenset()
    evidence: Mapping[str, int] = field(default_factory=dict)
    version: str = "1"

    @staticmethod
    def key(surface: str) -> str:
        """How a surface is remembered: folded, with single spaces."""
        return fold(tidy(surface))

    @classmethod
    def of(cls, accepted: Iterable[tuple[str, str, str]], rejected: Iterable[tuple[str, str]] = ()) -> Memory:
        """From accepted (surface, label, entity name) and rejected (surface, label); ambiguous surfaces
        stay out."""
        labels: dict[str, tuple[str, str]] = {}
        evidence: dict[str, int] = {}
        unsure = set()
        for surface, label, name in accepted:
            key = cls.key(surface)
            if labels.setdefault(key, (label, name))[0] != label:
                unsure.add(key)
            evidence[key] = evidence.get(key, 0) + 1
        never = {(cls.key(surface), label) for surface, label in rejected}
        sure = {
            key: value for key, value in labels.items() if key not in unsure and (key, value[0]) not in never
        }
        return cls(sure, frozenset(never - {(key, value[0]) for key, value in labels.items()}), evidence)


def apply_memory(reading: Reading, spans: Sequence[SpanSuggestion], memory: Memory) -> list[SpanSuggestion]:
    """Hold back what was rejected, relabel what was corrected, and add what only the memory knows."""
    kept: list[SpanSuggestion] = []
    remembered = _occurrences(reading, memory)
    for span in spans:
        key = memory.key(reading.text[span.start : span.end])
        if (key, span.label) in memory.never:
            continue
        if any(start < span.end and span.start < end for start, end, _ in remembered):
            continue
        kept.append(span)
    kept += [_suggestion(memory, start, end, key) for start, end, key in remembered]
    return sorted(kept, key=lambda span: span.start)


def _occurrences(reading: Reading, memory: Memory) -> list[tuple[int, int, str]]:
    """Where remembered surfaces stand (code points), longest first, not overlapping, cased as names."""
    keys = {tuple(fold(token.text) for token in tokenise(key)): key for key in memory.labels}
    lengths = sorted({len(words) for words in keys}, reverse=True)
    found = []
    index = 0
    while index < len(reading):
        for length in lengths:
            key = keys.get(tuple(reading.folded[index : index + length]))
            if key is not None and any(
                token.is_capitalised for token in reading.tokens[index : index + length]
            ):
                found.append((reading.tokens[index].start, reading.tokens[index + length - 1].end, key))
                index += length - 1
                break
        index += 1
    return found


def _suggestion(memory: Memory, start: int, end: int, key: str) -> SpanSuggestion:
    label, name = memory.labels[key]
    times = memory.evidence.get(key, 1)
    return SpanSuggestion(
        start, end, label, name, 0.97, Tier.NEAR_CERTAIN if times > 1 else Tier.STRONG, "memory",
        "memory", memory.version,
        f"{times} corrections" if times > 1 else "1 correction", ("memory",),
    )  # fmt: skip
