"""Noticing that much is gone that nobody asked to have removed.

An operation that says so itself (a removal, an undo, a decision) raises no alarm, whatever it takes away.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.edits import Decide, Edit, RemoveArticle, RemoveSpans, RemoveStances, Suggest, Together
from annotator.domain.summaries import Summary

SHARE = 5
"""An alarm is given where more than one of so many is gone."""
FEWEST = 2
"""A single one that gives way to another is the usual course of things."""
_SAYS_SO = (RemoveArticle, RemoveSpans, RemoveStances, Decide)


def alarms(
    edit: Edit | None, changed: Iterable[tuple[Summary | None, Summary | None]], finished: tuple[int, int]
) -> tuple[str, ...]:
    """Notes `alarm:WHAT:ARTICLE:BEFORE:AFTER` on what an edit took away, WHAT being spans, stances or done.

    `changed` are the summaries of the articles before and after; `finished` how many articles were done and
    are. New suggestions replace older ones: for them only what is settled counts.
    """
    if edit is None or isinstance(edit, _SAYS_SO):
        return ()
    if isinstance(edit, Together) and any(isinstance(part, _SAYS_SO) for part in edit.parts):
        return ()
    found = []
    for before, after in changed:
        if before is not None:
            for what, was, is_ in _counts(before, after, settled_only=isinstance(edit, Suggest)):
                if _is_alarming(was, is_):
                    found.append(f"alarm:{what}:{before.id}:{was}:{is_}")
    if _is_alarming(*finished):
        found.append(f"alarm:done::{finished[0]}:{finished[1]}")
    return tuple(found)


def _counts(
    before: Summary, after: Summary | None, *, settled_only: bool
) -> tuple[tuple[str, int, int], tuple[str, int, int]]:
    was, is_ = _live(before, settled_only), _live(after, settled_only)
    return ("spans", was[0], is_[0]), ("stances", was[1], is_[1])


def _live(summary: Summary | None, settled_only: bool) -> tuple[int, int]:  # noqa: FBT001 - within this file
    if summary is None:
        return 0, 0
    spans = 0 if settled_only else summary.open_spans
    stances = 0 if settled_only else summary.open_stances
    return spans + summary.settled_spans, stances + summary.settled_stances


def _is_alarming(was: int, is_: int) -> bool:
    return was - is_ >= FEWEST and (was - is_) * SHARE > was
