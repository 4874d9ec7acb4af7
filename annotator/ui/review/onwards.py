"""Finishing, skipping and flagging the open article, and going on to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.review.finished import Finished

if TYPE_CHECKING:
    from annotator.ui.queue.model import QueueFilter
    from annotator.ui.review.page import ReviewPage


class Onwards(QObject):
    """What the actions on the article as a whole do to a review page."""

    def __init__(self, page: ReviewPage, shown: QueueFilter, actions: Actions) -> None:
        super().__init__(page)
        self._page, self._desk, self._queue, self._shown = page, page.desk, page.queue, shown
        self.finished = Finished(page.desk, page.model, actions, self)
        actions["article.done"].triggered.connect(self._done)
        actions["article.flag"].triggered.connect(self._flag)
        actions["article.skip"].triggered.connect(self._skip)
        actions["article.next"].triggered.connect(self._next)
        actions["article.previous"].triggered.connect(self._previous)

    @Slot()
    def _done(self) -> None:
        page, here = self._page, self._desk.article_id
        if here is None:
            return
        if page.stances.composer.is_open:  # Ctrl+Enter takes the form's verb
            page.stances.composer.take()
            return
        if self._desk.summary.status == "done" and not self._desk.summary.open_spans:
            self._go_to_next(here)  # nothing would be decided that is not
            return
        if page.whole.is_to_be_asked():
            page.whole.ask_before(self._finish)
        else:
            self._finish()

    def _finish(self) -> None:
        here = self._desk.article_id
        if here is None:
            return
        self._shown.keep_in_sitting(here)
        if self._desk.decide("done") is not None:
            self._go_to_next(here)

    @Slot()
    def _skip(self) -> None:
        here = self._desk.article_id
        if here is None:
            return
        if self._desk.decision.status == "skipped":
            self._desk.decide("doing")
        elif self._desk.decision.status == "flagged":  # who flags an article means to come back to it
            title = wording.headline(self._desk.summary.title)
            self._go_to_next(here)
            self._desk.hint(self.tr("Passed over; still flagged: {name}").format(name=wording.quoted(title)))
        elif self._desk.decide("skipped") is not None:
            self._go_to_next(here)

    @Slot()
    def _flag(self) -> None:
        if self._desk.article_id is not None:
            self._desk.decide("doing" if self._desk.decision.status == "flagged" else "flagged")

    def _go_to_next(self, here: str) -> None:
        following = self._queue.next_after(here, pass_skipped=True)
        if following is None:
            self.finished.say()
        else:
            self._desk.open(following)
            self._page.focus_text()

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        following = self._queue.next_after(self._desk.article_id, step)
        if following is not None:
            self._desk.open(following)
