"""The light summary of an article that the queue shows, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.domain.operations import Change
from annotator.domain.records import Article, Decision

_TITLE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Summary:
    """What the queue knows of an article without opening it. `length` is in code points."""

    id: str
    title: str
    outlet: str | None
    date: str | None
    language: str | None
    cluster: str | None
    length: int
    status: str = "todo"
    open_spans: int = 0
    settled_spans: int = 0
    open_stances: int = 0
    settled_stances: int = 0

    @property
    def to_check(self) -> int:
        """How many suggestions wait for a decision."""
        return self.open_spans + self.open_stances


def summarise(article: Article) -> Summary:
    """The summary of an article nobody has worked on."""
    source = article.source
    return Summary(
        article.id,
        source.title or _first_line(article.text) or article.id,
        source.outlet,
        source.date,
        source.language,
        article.cluster,
        len(article.text),
    )


def _first_line(text: str) -> str:
    return next((line.strip()[:_TITLE_LENGTH] for line in text.split("\n") if line.strip()), "")


def updated(summary: Summary | None, changes: Iterable[Change]) -> Summary | None:
    """The summary after changes that all belong to its article; None when the article is gone."""
    for change in changes:
        kind = change.key.kind
        if kind == "article":
            record = change.record_after()
            if not isinstance(record, Article):
                return None
            fresh = summarise(record)
            summary = fresh if summary is None else _with_counts_of(fresh, summary)
        elif summary is None:
            continue
        elif kind == "decision":
            decision = change.record_after()
            summary = replace(summary, status=decision.status if isinstance(decision, Decision) else "todo")
        elif kind in {"span", "stance"}:
            summary = _recounted(summary, change)
    return summary


def _with_counts_of(fresh: Summary, old: Summary) -> Summary:
    return replace(
        fresh,
        status=old.status,
        open_spans=old.open_spans,
        settled_spans=old.settled_spans,
        open_stances=old.open_stances,
        settled_stances=old.settled_stances,
    )


def _recounted(summary: Summary, change: Change) -> Summary:
    was_open, was_settled = _counted(change.before)
    is_open, is_settled = _counted(change.after)
    opened, settled = is_open - was_open, is_settled - was_settled
    if change.key.kind == "span":
        return replace(
            summary,
            open_spans=summary.open_spans + opened,
            settled_spans=summary.settled_spans + settled,
        )
    return replace(
        summary,
        open_stances=summary.open_stances + opened,
        settled_stances=summary.settled_stances + settled,
    )


def _counted(body: str | None) -> tuple[int, int]:
    """(open, settled) of one span or stance. Bulk paths come here: the status is read without a record."""
    if body is None:
        return 0, 0
    status = status_of(body)
    return int(status == "suggested"), int(status == "accepted")


def status_of(body: str) -> str:
    """The status in the canonical JSON of a span or stance, read without building the record.

    Quotation marks inside texts are escaped in JSON, so `"status":"` can only be the key itself.
    """
    start = body.index('"status":"') + len('"status":"')
    return body[start : body.index('"', start)]
