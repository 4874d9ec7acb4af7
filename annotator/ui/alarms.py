"""Much is gone at once that nobody asked to have removed: say so, and offer the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from annotator.session.changed import Changed
from annotator.ui import wording
from annotator.ui.messages import Way
from annotator.ui.review.desk import Desk

ALARM = "alarm"


class Alarms(QObject):
    """Listens to one desk for notes `alarm:WHAT:ARTICLE:BEFORE:AFTER`; see `annotator.session.alarm`."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._operation: str | None = None
        desk.changed.connect(self._follow)

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        notes = [note for note in changed.notes if note.startswith("alarm:")]
        if notes and changed.operation is not None:
            self._operation = changed.operation
            words = " ".join(self._told(note) for note in notes[:2])
            way = Way(self.tr("Undo"), self._undo)
            self._desk.messages.warn(words, "", way, topic=ALARM)
        elif changed.undoes and self._is_undone():
            self._operation = None
            self._desk.messages.withdraw(ALARM)

    def _told(self, note: str) -> str:
        _, what, article, before, after = note.split(":", 4)
        numbers = {"before": wording.number(int(before)), "after": wording.number(int(after))}
        if what == "done":
            words = self.tr("Finished articles fell from {before} to {after} in this operation.")
            return words.format(**numbers)
        words = self.tr("Mentions in {article} fell from {before} to {after} in this operation.")
        if what == "stances":
            words = self.tr("Stances in {article} fell from {before} to {after} in this operation.")
        session = self._desk.session
        title = wording.headline(session.summary(article).title) if session.has_article(article) else article
        return words.format(article=wording.quoted(title), **numbers)

    def _is_undone(self) -> bool:
        if self._operation is None:
            return False
        newest = self._desk.session.history(limit=1)
        return any(entry.reverts == self._operation for entry in newest)

    def _undo(self) -> None:
        if self._operation is not None:
            self._desk.undo_step(self._operation)
