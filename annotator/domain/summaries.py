"""The light summary of an article that the queue shows, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from annotator.domain.operations import Change
from annotator.domain.records import Article, Decision

_TITLE_LENGTH = 160


class Summary(Struct, frozen=True):
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
    """Projects keep what this gives and are checked against it, so it never changes."""
    return next((line.strip()[:_TITLE_LENGTH] for line in text.split("\n") if line.strip()), "")


def updated(summary: Summary | None, changes: Iterable[Change]) -> Summary | None:
    """The summary after changes that all belong to its article; None when the article is gone."""
    counts, before = _Counts(), summary
    for change in changes:
        kind = change.key.kind
        if kind in {"span", "stance"}:
            counts.take(change)
        elif kind == "article":
            record = change.record_after()
            fresh = summarise(record) if isinstance(record, Article) else None
            summary = _with_counts_of(fresh, summary or before) if fresh else None
        elif kind == "decision" and summary is not None:
            decision = change.record_after()
            summary = replace(summary, status=decision.status if isinstance(decision, Decision) else "todo")
    return None if summary is None else counts.added_to(summary)


def _with_counts_of(fresh: Summary, old: Summary | None) -> Summary:
    if old is None:
        return fresh
    return replace(
        fresh,
        status=old.status,
        open_spans=old.open_spans,
        settled_spans=old.settled_spans,
        open_stances=old.open_stances,
        settled_stances=old.settled_stances,
    )


class _Counts(Struct):
    """How many more of each there are after some changes."""

    open_spans: int = 0
    settled_spans: int = 0
    open_stances: int = 0
    settled_stances: int = 0

    def take(self, change: Change) -> None:
        was_open, was_settled = _counted(change.before)
        is_open, is_settled = _counted(change.after)
        if change.key.kind == "span":
            self.open_spans += is_open - was_open
            self.settled_spans += is_settled - was_settled
        else:
            self.open_stances += is_open - was_open
            self.settled_stances += is_settled - was_settled

    def added_to(self, summary: Summary) -> Summary:
        if not (self.open_spans or self.settled_spans or self.open_stances or self.settled_stances):
            return summary
        old = summary  # `replace` takes ten times as long, and this runs for every operation of a replay
        return Summary(
            old.id, old.title, old.outlet, old.date, old.language, old.cluster, old.length, old.status,
            old.open_spans + self.open_spans, old.settled_spans + self.settled_spans,
            old.open_stances + self.open_stances, old.settled_stances + self.settled_stances,
        )  # fmt: skip


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
