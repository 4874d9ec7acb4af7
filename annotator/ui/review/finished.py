"""What is said when no article is left to review, as long as it is true."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Slot

from annotator.domain.summaries import Summary
from annotator.ui.actions import Actions
from annotator.ui.messages import Way
from annotator.ui.queue.model import QueueModel
from annotator.ui.review.desk import Desk

FINISHED = "finished"
_LEFT = frozenset({"todo", "doing"})


class Finished(QObject):
    """Says that everything is reviewed, with what was left undecided, and takes it back when it is not so."""

    def __init__(self, desk: Desk, model: QueueModel, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._model, self._actions = desk, model, actions
        self._is_said = False
        desk.changed.connect(self._follow)

    def say(self) -> None:
        """Nothing is left in the queue as it is shown: say what that means for the whole project."""
        summaries = self._model.summaries()
        if not summaries:
            return
        left = sum(summary.status in _LEFT for summary in summaries)
        if left:
            words = self.tr("Nothing is left in this list; %n articles outside it are to do.", "", left)
            self._desk.hint(words)
            return
        self._is_said = True
        self._tell(summaries)

    @Slot()
    def _follow(self) -> None:
        """Every edit can make it untrue; an edit that leaves it true can change its numbers."""
        if not self._is_said:
            return
        summaries = self._model.summaries()
        if any(summary.status in _LEFT for summary in summaries):
            self.withdraw()
        elif self._desk.messages.standing(FINISHED) is not None:
            self._tell(summaries)
        else:
            self._is_said = False  # dismissed

    def withdraw(self) -> None:
        """It is no longer true, or the project leaves the desk."""
        self._is_said = False
        self._desk.messages.withdraw(FINISHED)

    def _tell(self, summaries: list[Summary]) -> None:
        count = Counter(summary.status for summary in summaries)
        undecided = [one for one in summaries if one.status == "done" and one.open_stances]
        stances = sum(one.open_stances for one in undecided)
        parts = [self.tr("%n articles done", "", count["done"])]
        if count["flagged"]:
            parts.append(self.tr("%n flagged", "articles", count["flagged"]))
        if count["skipped"]:
            parts.append(self.tr("%n skipped", "articles", count["skipped"]))
        if stances:
            parts.append(self.tr("%n suggested stances undecided", "", stances))
        ways = [Way(self.tr("Export…"), self._actions["project.export"].trigger)]
        if undecided:
            ways.append(Way(self.tr("Show the first"), lambda: self._desk.open(undecided[0].id)))
        what = self.tr("The queue is finished: {what}.").format(what=", ".join(parts))
        said = self._desk.messages.standing(FINISHED)
        if said is None or said.what != what:
            self._desk.messages.notice(what, "", *ways, topic=FINISHED)
