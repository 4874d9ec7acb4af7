"""Undo as a reviewer knows it: what is next to undo and redo, and a step turned round in slices."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator

from annotator.domain.drafting import Plan
from annotator.domain.ids import Action, operation_id
from annotator.domain.operations import Change, Operation
from annotator.session.changed import Changed
from annotator.session.jobs.progress import Progress
from annotator.session.reverting import Reversal, Reverting

IN_PART = "undo in part: "
"""So begins the summary of an undo that left something as it was, because later work stands on it."""
_LOOKS = 3
_REFERENCE = re.compile(r'"(?:entity|id)":"([^"\\\\]*)"')

Watcher = Callable[[Iterable[Change]], None]
"""Hears of every change that is made."""


class Steps:
    """One reviewer's operations as undo sees them. The log is the truth; this is its fold."""

    def __init__(self, steps: Iterable[tuple[str, str | None]] = ()) -> None:
        self._undo: list[str] = []
        self._redo: list[str] = []
        for id_, reverts in steps:
            self.add(id_, reverts)

    def add(self, id_: str, reverts: str | None = None) -> None:
        """Take in the next operation; `reverts` names the one it turns round."""
        if reverts is not None and reverts in self._redo:
            self._redo.remove(reverts)  # the undo of an undo: done again
            self._undo.append(id_)
        elif reverts is not None:
            if reverts in self._undo:
                self._undo.remove(reverts)
            self._redo.append(id_)
        else:
            self._undo.append(id_)
            self._redo.clear()

    @property
    def next_undo(self) -> str | None:
        return self._undo[-1] if self._undo else None

    @property
    def next_redo(self) -> str | None:
        return self._redo[-1] if self._redo else None


class Undoing:
    """Appends the ways back of one action, one operation for each that is undone, a few at a time.

    `commit(plan, id, reverts)` appends one. Whoever wants to do something else meanwhile calls `finish`,
    so that an action is undone whole or not at all.
    """

    def __init__(self, commit: Callable[[Plan, str, str], Changed]) -> None:
        self._commit = commit
        self._left: deque[tuple[Operation, tuple[Change, ...]]] = deque()
        self._done: list[Changed] = []
        self._action: Action | None = None
        self._words = ""

    def run(self, reversal: Reversal) -> Iterator[Progress | Changed]:
        """Progress, then what changed. Closing it brings it to its end at once."""
        self._done = []
        self._left.extend(step for step in reversal.steps if step[1])
        self._action = Action() if len(reversal.steps) > 1 else None
        self._words = "undo: " if reversal.is_free else IN_PART
        total = len(self._left)
        try:
            while self._left:
                self._next()
                if total > 1:
                    yield Progress(len(self._done), total)
        finally:
            self.finish()
        last = self._done[-1]
        every = tuple(change for one in self._done for change in one.changes)
        yield Changed(
            last.operation, None, every, last.notes, last.summary, undoes=True, redoes=reversal.is_redo
        )

    def finish(self) -> None:
        """Append what is left of an action that is being undone; nothing where none is."""
        while self._left:
            self._next()

    def _next(self) -> None:
        operation, changes = self._left.popleft()
        plan = Plan(f"{self._words}{operation.summary}", changes)
        id_ = self._action.next_id() if self._action else operation_id()
        self._done.append(self._commit(plan, id_, operation.id))


def settled(
    reverting: Reverting, operation: str, watchers: list[Watcher]
) -> Generator[Progress, None, Reversal]:
    """How an action would be undone as things stand at the end; what came between is looked at again."""
    missed: list[Change] = []
    watchers.append(missed.extend)
    try:
        for look in range(_LOOKS):
            missed.clear()
            for news in reverting.look(operation):
                if isinstance(news, Reversal):
                    reversal = news
                elif look < _LOOKS - 1:  # the last one leaves no time for others
                    yield news
            if not _concerns(missed, reversal):
                break
    finally:
        watchers.remove(missed.extend)
    return reversal


def _concerns(missed: Iterable[Change], reversal: Reversal) -> bool:
    """Whether changes may make the way back another: of its articles, its entities, or the scheme."""
    keys = {change.key for operation, _ in reversal.steps for change in operation.changes}
    articles = {key.article for key in keys if key.article is not None}
    entities = {key.id for key in keys if key.kind == "entity"}
    for change in missed:
        if change.key.article in articles or change.key in keys or change.key.kind == "scheme":
            return True
        if entities and not entities.isdisjoint(_REFERENCE.findall(change.after or "")):
            return True
    return False
