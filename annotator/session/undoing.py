"""The stacks of undo and redo, folded from the log: what a reviewer did and still stands."""

from __future__ import annotations

from collections.abc import Iterable


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
