"""Which records of an article go into a training file, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.records import Decision, How, Span, Stance
from annotator.exporting.records import ArticleRecords, Options

_IGNORED = frozenset({"skipped", "flagged"})


@dataclass(frozen=True, slots=True)
class Selection:
    """The spans and stances to train on, in file order, and how many records were left out, by loss code."""

    spans: tuple[Span, ...]
    stances: tuple[Stance, ...]
    losses: Counter[str]


def takes(decision: Decision, options: Options) -> bool:
    """Whether an article with this decision goes into a training file."""
    if decision.status == "done":
        return True
    if decision.status in _IGNORED:
        return options.include_ignored
    return options.include_suggested


def select(records: ArticleRecords, options: Options) -> Selection:
    """What of an article is trained on. Whether the article is taken at all, `takes` says."""
    losses: Counter[str] = Counter()
    spans = [span for span in records.spans if _wanted(span.status, span.how, options, losses)]
    if options.flat:
        kept = flat(spans)
        losses["overlap"] += len(spans) - len(kept)
        spans = kept
    stances = []
    for stance in records.stances:
        if not _wanted(stance.status, stance.how, options, losses):
            continue
        if stance.polarity is None:
            losses["unset"] += 1
            continue
        losses["stance-partial"] += bool(stance.note)
        stances.append(stance)
    losses["provenance"] += len(spans)
    losses["region"] += len(records.regions)
    losses["history"] += len(records.history)
    return Selection(
        tuple(sorted(spans, key=span_order)),
        tuple(sorted(stances, key=stance_order(len(records.article.text)))),
        +losses,
    )


def _wanted(status: str, how: How | None, options: Options, losses: Counter[str]) -> bool:
    if status == "accepted":
        excluded = how in options.how_excluded
        losses["how"] += excluded
        return not excluded
    if status == "suggested" and options.include_suggested:
        return True
    losses[status] += 1
    return False


def flat(spans: Iterable[Span]) -> list[Span]:
    """The spans that stay where none may overlap another.

    What was decided goes before what is only suggested; then the longest in code points, then the lower
    start, then label, then id.
    """
    order = sorted(
        spans,
        key=lambda span: (span.is_open, span.start - span.end, span.start, span.label, span.id),
    )
    kept: list[Span] = []
    for span in order:
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return kept


def span_order(span: Span) -> tuple[int, int, str, str]:
    """Where a span stands in a file."""
    return span.start, -span.end, span.label, span.id


class stance_order:  # noqa: N801 - used like a function
    """Where a stance stands in a file: by its first evidence, or behind the text; then by id."""

    def __init__(self, length: int) -> None:
        self._length = length

    def __call__(self, stance: Stance) -> tuple[int, str]:
        return (stance.evidence[0].start if stance.evidence else self._length), stance.id
