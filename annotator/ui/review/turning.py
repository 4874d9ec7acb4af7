"""Operations over many articles for a desk: at once where they are small, otherwise a slice at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.edits import Together
from annotator.domain.errors import AnnotatorError
from annotator.session.changed import Changed
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from annotator.ui.review.desk import Desk

AT_ONCE = 12
"""Steps of the job that are taken at once: a usual undo has four or five, of milliseconds each."""


class Turning(QObject):
    """Turns round one operation at a time, or does one over many articles.

    `turned(Changed)` once it is done, `refused(AnnotatorError)` where it is not; while it takes longer
    `working(words, done, total)`, at last with empty words.
    """

    turned = Signal(object)
    refused = Signal(object)
    working = Signal(str, int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._job: Job | None = None
        self._goes_home = False

    @property
    def is_busy(self) -> bool:
        """Whether an operation is under way."""
        return self._job is not None

    def turn(self, operation: str, *, only_free: bool = False, goes_home: bool = False) -> None:
        """Begin, unless one is under way; `goes_home` opens the article that it changed, if it was one.

        Where many were changed the reviewer stays, in the same article at the same place.
        """
        steps = self._desk.session.undo_together(operation, only_free=only_free)
        self._begin(steps, self.tr("Undoing"), goes_home=goes_home)

    def carry_out(self, edit: Together) -> None:
        """Do edits of many articles as one operation, unless another is under way."""
        self._begin(self._desk.session.carry_out(edit), self.tr("Changing articles"))

    def _begin(self, steps: Iterator[object], words: str, *, goes_home: bool = False) -> None:
        if self._job is not None:
            self._desk.hint(self.tr("Another operation is still under way"))
            return
        self._goes_home = goes_home
        self._job = job = Job(steps, words, self)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._end)
        job.start(at_once=AT_ONCE)

    @Slot()
    def cancel(self) -> None:
        """Give it up while it only looks; what it has begun to write is written whole."""
        if self._job is not None:
            self._job.cancel()

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, _words: str) -> None:
        if self._job is not None:
            self.working.emit(self._job.words, done, total)

    @Slot(object)
    def _finished(self, changed: Changed) -> None:
        self._end()
        self._take_home(changed)
        self.turned.emit(changed)

    @Slot(object)
    def _failed(self, problem: AnnotatorError) -> None:
        self._end()
        self.refused.emit(problem)

    @Slot()
    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
            self.working.emit("", 0, 0)

    def _take_home(self, changed: Changed) -> None:
        desk = self._desk
        if self._goes_home and len(changed.articles) == 1 and desk.article_id not in changed.articles:
            (home,) = changed.articles
            if desk.session.has_article(home):
                desk.open(home)
