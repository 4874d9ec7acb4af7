"""What could not be written yet still shows: records and summaries with the waiting operations taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.domain.operations import Change, Key
from annotator.domain.summaries import Summary, updated
from annotator.storage.batch import Append


def records_with(records: dict[Key, str], article: str | None, waiting: Sequence[Append]) -> dict[Key, str]:
    """The records of one article, or of the corpus, after the waiting operations."""
    for change in _changes(waiting):
        if change.key.article == article:
            if change.after is None:
                records.pop(change.key, None)
            else:
                records[change.key] = change.after
    return records


def summaries_with(summaries: list[Summary], waiting: Sequence[Append]) -> list[Summary]:
    """The summaries after the waiting operations."""
    if not waiting:
        return summaries
    by_id: dict[str, Summary | None] = {summary.id: summary for summary in summaries}
    for change in _changes(waiting):
        id_ = change.key.article
        if id_ is not None:
            by_id[id_] = updated(by_id.get(id_), [change])
    return [summary for summary in by_id.values() if summary is not None]


def _changes(waiting: Sequence[Append]) -> Iterator[Change]:
    for append in waiting:
        yield from append.draft.changes
