"""The draft of a new version: what the form writes to, what the list and the changes are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from annotator.domain.records import Label, Overlap, Scheme, Wording
from annotator.domain.scheme_moves import GONE, LabelMove
from annotator.session.schemes import SchemeDraft

SLOTS = 9
CODE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
DIGITS = tuple("123456789")
ChangeKind = Literal[
    "added", "removed", "moved", "named", "key", "look", "meaning", "order", "overlap", "stances"
]
_MEANING = ("definition", "examples", "apart")


@dataclass(frozen=True, slots=True)
class SchemeChange:
    """One line of what a draft changes. `number` is that of the move, -1 where there is none."""

    kind: ChangeKind
    code: str = ""
    number: int = -1


class Draft(QObject):
    """`changed()`: anything of it; `moved()`: what it does to mentions."""

    changed = Signal()
    moved = Signal()

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.before = scheme
        self._take(scheme)

    def _take(self, scheme: Scheme) -> None:
        self.labels: tuple[Label, ...] = scheme.labels
        self.overlap: Overlap = scheme.overlap
        self.has_stances = scheme.stances
        self.moves: tuple[LabelMove, ...] = ()
        self.reopens = True

    # -- what it is

    @property
    def value(self) -> SchemeDraft:
        after = self.before.altered(labels=self.labels, overlap=self.overlap, stances=self.has_stances)
        return SchemeDraft(self.before, after, self.moves, self.reopens)

    @property
    def is_empty(self) -> bool:
        return not any(True for _ in self.changes())

    def label(self, code: str) -> Label | None:
        return next((label for label in self.labels if label.code == code), None)

    def former(self, code: str) -> Label | None:
        """The label as it is in force; None for a new one."""
        return next((label for label in self.before.labels if label.code == code), None)

    def is_new(self, code: str) -> bool:
        return self.former(code) is None

    def owner_of_key(self, key: str) -> Label | None:
        return next((label for label in self.labels if label.key == key), None)

    def changes(self) -> Iterator[SchemeChange]:
        """What differs from the scheme in force, in an order that tells."""
        left = {label.code for label in self.labels}
        known = self.before.codes
        yield from (SchemeChange("added", label.code) for label in self.labels if label.code not in known)
        yield from (SchemeChange("removed", one.code) for one in self.before.labels if one.code not in left)
        for number, move in enumerate(self.moves):
            if move.only or move.source in left:
                yield SchemeChange("moved", move.source, number)
        for label in self.labels:
            before = self.former(label.code)
            if before is not None:
                yield from _differences(before, label)
        if not self._is_in_order():
            yield SchemeChange("order")
        if self.overlap != self.before.overlap:
            yield SchemeChange("overlap")
        if self.has_stances != self.before.stances:
            yield SchemeChange("stances")

    def _is_in_order(self) -> bool:
        """Whether the labels that were there before still follow each other as they did."""
        left = {label.code for label in self.labels}
        before = [label.code for label in self.before.labels if label.code in left]
        return before == [label.code for label in self.labels if not self.is_new(label.code)]

    # -- what is done to it

    def discard(self, scheme: Scheme | None = None) -> None:
        """Begin anew, from the scheme in force."""
        self.before = scheme or self.before
        self._take(self.before)
        self._tell(is_move=True)

    def rebase(self, scheme: Scheme) -> None:
        """The scheme in force is another now; what was drafted stays as far as it can."""
        if self.is_empty:
            self.discard(scheme)
            return
        self.before = scheme
        codes = scheme.codes
        self.moves = tuple(move for move in self.moves if move.source in codes)
        self._tell(is_move=True)

    def add(self, code: str, name: str) -> Label:
        """A new label with the next free digit and look."""
        taken = {label.slot for label in self.labels}
        slot = next((one for one in range(1, SLOTS + 1) if one not in taken), 1 + len(self.labels) % SLOTS)
        key = next((digit for digit in DIGITS if self.owner_of_key(digit) is None), None)
        label = Label(code=code, name=name, key=key, slot=slot)
        self.labels = (*self.labels, label)
        self._tell()
        return label

    def alter(self, code: str, /, **fields: Any) -> None:
        """Give a label other values; a digit that another has is taken from it."""
        key = fields.get("key")
        altered = []
        for label in self.labels:
            if label.code == code:
                altered.append(label.altered(**fields))
            elif key is not None and label.key == key:
                altered.append(label.altered(key=None))
            else:
                altered.append(label)
        if tuple(altered) != self.labels:
            self.labels = tuple(altered)
            if "code" in fields:
                self._recode(code, str(fields["code"]))
            self._tell(is_move="code" in fields and bool(self.moves))

    def _recode(self, code: str, other: str) -> None:
        self.moves = tuple(
            LabelMove(move.source, other, move.only) if move.target == code else move for move in self.moves
        )

    def move(self, code: str, place: int) -> None:
        """Put a label at another place of the list, 0 being the first."""
        label = self.label(code)
        others = [one for one in self.labels if one.code != code]
        place = min(max(place, 0), len(others))
        if label is not None and self.labels.index(label) != place:
            self.labels = (*others[:place], label, *others[place:])
            self._tell()

    def word(self, code: str, language: str, **fields: str) -> None:
        """Give a label a name or a definition in a language."""
        label = self.label(code)
        if label is None:
            return
        own = next((one for one in label.wordings if one.language == language), Wording(language=language))
        others = tuple(one for one in label.wordings if one.language != language)
        own = own.altered(**fields)
        kept = (own,) if own.name or own.definition else ()
        self.alter(code, wordings=tuple(sorted((*others, *kept), key=lambda one: one.language)))

    def remove(self, code: str, target: str = GONE) -> None:
        """Take a label away; its mentions go to `target`, or are removed."""
        self.labels = tuple(label for label in self.labels if label.code != code)
        self.moves = tuple(
            move for move in self.moves if move.target != code and (move.source != code or move.only)
        )
        if not self.is_new(code):
            self.moves = (*self.moves, LabelMove(code, target))
        self._tell(is_move=True)

    def split(self, code: str, target: str, only: Sequence[str]) -> None:
        """Let the mentions that read like these go to another label."""
        if only and target != code:
            self.moves = (*self.moves, LabelMove(code, target, tuple(only)))
            self._tell(is_move=True)

    def set_overlap(self, overlap: Overlap) -> None:
        self.overlap = overlap
        self._tell(is_move=True)

    def set_stances(self, *, labelled: bool) -> None:
        self.has_stances = labelled
        self._tell()

    def set_reopens(self, *, reopens: bool) -> None:
        self.reopens = reopens

    def put_in(self, scheme: Scheme) -> None:
        """Take everything from another scheme; labels that it lacks and nobody uses go."""
        self.labels, self.overlap, self.has_stances = scheme.labels, scheme.overlap, scheme.stances
        gone = self.before.codes - scheme.codes
        self.moves = tuple(LabelMove(code, GONE) for code in sorted(gone))
        self._tell(is_move=True)

    def take_back(self, change: SchemeChange) -> None:
        """Undo one line of the changes."""
        former = self.former(change.code)
        match change.kind:
            case "added":
                self.remove(change.code)
                return
            case "removed" if former is not None:
                put_back = former if self.owner_of_key(former.key or "") is None else former.altered(key=None)
                self.moves = tuple(m for m in self.moves if m.source != change.code or m.only)
                self._put_in_order((*self.labels, put_back))
            case "order":
                self._put_in_order(self.labels)
            case "moved":
                self.moves = tuple(m for number, m in enumerate(self.moves) if number != change.number)
            case "overlap":
                self.overlap = self.before.overlap
            case "stances":
                self.has_stances = self.before.stances
            case _ if former is not None:
                self.alter(change.code, **_former_fields(change.kind, former))
                return
            case _:
                return
        self._tell(is_move=True)

    def _put_in_order(self, labels: Sequence[Label]) -> None:
        """Take these labels, in the order in force; new ones come last."""
        place = {label.code: number for number, label in enumerate(self.before.labels)}
        self.labels = tuple(sorted(labels, key=lambda one: place.get(one.code, len(place))))

    def _tell(self, *, is_move: bool = False) -> None:
        self.changed.emit()
        if is_move:
            self.moved.emit()


def _differences(before: Label, label: Label) -> Iterator[SchemeChange]:
    if before.name != label.name or _names(before) != _names(label):
        yield SchemeChange("named", label.code)
    if before.key != label.key:
        yield SchemeChange("key", label.code)
    if before.look != label.look:
        yield SchemeChange("look", label.code)
    meant = [getattr(before, one) == getattr(label, one) for one in _MEANING]
    if not all(meant) or _definitions(before) != _definitions(label):
        yield SchemeChange("meaning", label.code)


def _names(label: Label) -> list[tuple[str, str]]:
    return [(one.language, one.name) for one in label.wordings if one.name]


def _definitions(label: Label) -> list[tuple[str, str]]:
    return [(one.language, one.definition) for one in label.wordings if one.definition]


def _former_fields(kind: ChangeKind, former: Label) -> dict[str, Any]:
    if kind == "named":
        return {"name": former.name, "wordings": former.wordings}
    if kind == "meaning":
        return {one: getattr(former, one) for one in _MEANING} | {"wordings": former.wordings}
    return {"key": former.key} if kind == "key" else {"slot": former.slot, "line": former.line}
