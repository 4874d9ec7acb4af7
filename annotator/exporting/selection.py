"""Which records of an article go into a training file, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.exporting.records import ArticleRecords, Options, Plain

_IGNORED = frozenset({"skipped", "flagged"})


@dataclass(frozen=True, slots=True)
class Selection:
    """The spans and stances to train on, in file order, and how many records were left out, by loss code."""

    spans: tuple[Plain, ...]
    stances: tuple[Plain, ...]
    losses: Counter[str]


def takes(decision: Plain, options: Options) -> bool:
    """Whether an article with this decision goes into a training file."""
    if decision["status"] == "done":
        return True
    if decision["status"] in _IGNORED:
        return options.include_ignored
    return options.include_suggested


def select(records: ArticleRecords, options: Options) -> Selection:
    """What of an article is trained on. Whether the article is taken at all, `takes` says."""
    losses: Counter[str] = Counter()
    spans = [span for span in records.spans if _wanted(span, options, losses)]
    if options.flat:
        kept = flat(spans)
        losses["overlap"] += len(spans) - len(kept)
        spans = kept
    stances = trained_stances(records, options, losses)
    losses["stance-partial"] += sum(bool(stance["note"]) for stance in stances)
    losses["provenance"] += len(spans)
    losses["region"] += len(records.regions)
    losses["history"] += len(records.history)
    return Selection(
        tuple(sorted(spans, key=span_order)),
        tuple(sorted(stances, key=stance_order(len(records.article["text"])))),
        +losses,
    )


def trained_stances(records: ArticleRecords, options: Options, losses: Counter[str]) -> list[Plain]:
    """The stances of an article that are trained on, in any order; adds what is left out to `losses`."""
    stances = [stance for stance in records.stances if _wanted(stance, options, losses)]
    polar = [stance for stance in stances if stance["polarity"] is not None]
    losses["unset"] += len(stances) - len(polar)
    return polar


def _wanted(item: Plain, options: Options, losses: Counter[str]) -> bool:
    status: str = item["status"]
    if status == "accepted":
        excluded = item["how"] in options.how_excluded
        losses["how"] += excluded
        return not excluded
    if status == "suggested" and options.include_suggested:
        return True
    losses[status] += 1
    return False


def flat(spans: Iterable[Plain]) -> list[Plain]:
    """The spans that stay where none may overlap another.

    What was decided goes before what is only suggested; then the longest in code points, then the lower
    start, then label, then id.
    """
    order = sorted(spans, key=_rank)
    taken = bytearray(max((span["end"] for span in order), default=0))  # one byte for each code point
    kept: list[Plain] = []
    for span in order:
        start, end = span["start"], span["end"]
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\x01" * (end - start)
            kept.append(span)
    return kept


def _rank(span: Plain) -> tuple[bool, int, int, str, str]:
    length = span["end"] - span["start"]
    return span["status"] == "suggested", -length, span["start"], span["label"], span["id"]


def span_order(span: Plain) -> tuple[int, int, str, str]:
    """Where a span stands in a file."""
    return span["start"], -span["end"], span["label"], span["id"]


def stance_order(length: int) -> Callable[[Plain], tuple[int, str]]:
    """Where a stance stands in a file: by its first evidence, or behind a text of this length; then by id."""

    def place(stance: Plain) -> tuple[int, str]:
        evidence = stance["evidence"]
        return (evidence[0]["start"] if evidence else length), stance["id"]

    return place
