"""Of what kind a change is: small questions that the history asks of records before and after."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.operations import Change
from annotator.domain.records import Decision, Scheme, Span, Stance


def is_import(changes: Sequence[Change]) -> bool:
    """Whether articles came or went."""
    return any(c.key.kind == "article" and (c.before is None or c.after is None) for c in changes)


def is_gone(change: Change) -> bool:
    """Whether a span or stance is rejected or no longer there afterwards."""
    after = change.record_after()
    return after is None or (isinstance(after, Span | Stance) and after.status == "rejected")


def taken_back(change: Change) -> bool:
    """Whether something that was accepted is a suggestion to look at again."""
    before, after = change.record_before(), change.record_after()
    was = isinstance(before, Span | Stance) and before.status == "accepted"
    return was and isinstance(after, Span | Stance) and after.is_open


def says_more(change: Change) -> bool:
    """Whether a decision is more than the begin of the work, which comes along with the first edit."""
    before, after = change.record_before(), change.record_after()
    old = before if isinstance(before, Decision) else None
    was = old.status if old else "todo"
    if not isinstance(after, Decision):
        return was not in {"todo", "doing"}
    if (old.comment if old else "") != after.comment:
        return True
    if (old.article_stance if old else None) != after.article_stance:
        return True
    return {was, after.status} != {"todo", "doing"} and was != after.status


def relabelled(changes: Sequence[Change]) -> tuple[str, str] | None:
    """(label before, label after) where that is what happened to each of these mentions, and nothing else."""
    pairs = {_labels(change) for change in changes}
    pair = pairs.pop() if len(pairs) == 1 else None
    return pair if pair is not None and pair[0] != pair[1] else None


def _labels(change: Change) -> tuple[str, str] | None:
    before, after = change.record_before(), change.record_after()
    if not isinstance(before, Span) or not isinstance(after, Span) or after.status == "rejected":
        return None
    return before.label, after.label


def scheme_told(change: Change) -> list[str]:
    """What a new version of the label scheme changed, the gravest first; empty for anything else."""
    before, after = change.record_before(), change.record_after()
    if not isinstance(before, Scheme) or not isinstance(after, Scheme):
        return []
    from annotator.ui.scheme.recounted import scheme_changes

    return scheme_changes(before, after)
