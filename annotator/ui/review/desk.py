"""The desk: one session as the window sees it. Every edit of the window goes through `Desk.apply`."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.domain.edits import Decide, Edit, Together
from annotator.domain.errors import AnnotatorError, EditRefused
from annotator.domain.records import Decision, Entity, Label, Span
from annotator.domain.summaries import Summary
from annotator.domain.views import ArticleView
from annotator.session.changed import Changed
from annotator.session.session import Session
from annotator.storage import Failed, Saved
from annotator.ui import wording
from annotator.ui.jobs import Job
from annotator.ui.messages import Messages
from annotator.ui.review.clock import WorkClock
from annotator.ui.review.turning import Turning
from annotator.ui.telling import Teller

if TYPE_CHECKING:
    from annotator.ui.review.standing import Standing

_log = logging.getLogger(__name__)
_KEEP_MS = 5_000  # how often is asked whether a backup is due


def _never(_article: str) -> bool:
    return False


class Desk(QObject):
    """Holds the session, and which of its articles is open.

    `opened(id)` another article is open ("" for none); `changed(Changed)` after every edit, undo and redo;
    `said(words)` what was done; `hinted(words)` why nothing was done; `stored()`: saving went on;
    `kept()`: it was seen to that backups are made; `awaited()`: suggestions went on.
    """

    opened = Signal(str)
    changed = Signal(object)
    said = Signal(str)
    hinted = Signal(str)
    stored = Signal()
    kept = Signal()
    awaited = Signal()
    _written = Signal(object)

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.messages = messages
        self.clock = WorkClock()
        self._teller = Teller(self)
        self.turning = Turning(self)
        self.turning.turned.connect(self._tell)
        self.turning.refused.connect(self._refused)
        self.article_id: str | None = None
        self.expects_suggestions: Callable[[str], bool] = _never
        self._standing: Standing | None = None
        self._written.connect(self._take_written)
        session.on_saved = self._hear
        self._keeping = QTimer(self)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        self._keeping.start()

    # -- what there is

    @property
    def article(self) -> ArticleView:
        """The open article. Raises EditRefused where none is open."""
        if self.article_id is None:
            raise EditRefused(reason=self.tr("no article is open"))
        return self.session.article(self.article_id)

    @property
    def summary(self) -> Summary:
        return self.session.summary(self.article.id)

    @property
    def decision(self) -> Decision:
        return self.article.decision(self.session.scheme)

    @property
    def can_edit(self) -> bool:
        """Whether edits are taken: the project is writable and what was done before is safe."""
        return not self.session.read_only and self.session.failure is None

    def label(self, code: str) -> Label | None:
        return next((label for label in self.session.scheme.labels if label.code == code), None)

    def slots_of_labels(self) -> dict[str, int]:
        return {label.code: label.look for label in self.session.scheme.labels}

    def entity_of(self, span: Span) -> Entity | None:
        return self.session.entities.get(span.entity or "")

    @property
    def standing(self) -> Standing:
        """Who judges whom in the whole project, read when it is first asked for."""
        if self._standing is None:
            from annotator.ui.review.standing import Standing

            self._standing = Standing(self.session, self)
            self.changed.connect(self._standing.follow)
        return self._standing

    # -- what is done

    def open(self, article: str | None) -> None:
        """Put another article on the desk."""
        if article is not None and not self.session.has_article(article):
            article = None
        self.clock.begin(article)
        self.article_id = article
        self.opened.emit(article or "")

    def apply(self, edit: Edit) -> Changed | None:
        """Do an edit and tell everybody what it changed; None where it was refused, which is said."""
        self.clock.touch()
        try:
            changed = self.session.apply(edit)
        except AnnotatorError as refusal:
            self._refused(refusal)
            return None
        self._tell(changed)
        return changed

    def carry_out(self, edit: Together, parent: QObject) -> Job:
        """A job that does edits of many articles as one step, in slices, and tells everybody; start it.

        Who asked for it owns it, and hears `failed` where it is refused.
        """
        self.clock.touch()
        job = Job(self.session.carry_out(edit), "", parent)
        job.finished.connect(self._tell)
        return job

    def decide(self, status: str) -> Changed | None:
        """Finish, skip or flag the open article; the seconds spent on it go on record."""
        article = self.article
        seconds = self.clock.take(article.id)
        changed = self.apply(Decide(article.id, status, seconds))  # type: ignore[arg-type]
        if changed and status == "done":
            self.clock.finished(self.decision.seconds, len(article.text))
        return changed

    def hint(self, words: str) -> None:
        """Say why nothing was done, or what can be done."""
        self.hinted.emit(words)

    @Slot()
    def undo(self) -> None:
        """Turn round what the reviewer did last, also yesterday's."""
        self._turn_round(self.session.next_undo, self.tr("Nothing to undo"))

    @Slot()
    def redo(self) -> None:
        self._turn_round(self.session.next_redo, self.tr("Nothing to redo"))

    def undo_step(self, operation: str, *, only_free: bool = False) -> None:
        """Turn round any operation of the history; with `only_free` what later ones build on stays."""
        self.clock.touch()
        self.turning.turn(operation, only_free=only_free)

    def take_over(self, changed: Changed) -> None:
        """Tell what something other than an edit of the reviewer changed: suggestions, an import."""
        if changed:
            self.changed.emit(changed)

    def close(self, *, abandon: bool = False) -> None:
        """Close the session; everything is on disk afterwards, or an error says why not.

        With `abandon` what could not be written is given up.
        """
        self.turning.cancel()
        self.session.on_saved = None
        self._keeping.stop()
        try:
            self.session.close(abandon=abandon)
        except AnnotatorError:
            self.session.on_saved = self._hear
            self._keeping.start()
            raise

    # -- within

    @Slot()
    def _keep(self) -> None:
        """Let the session make the backup that is due; it never waits for the disk."""
        self.session.tick()
        self.kept.emit()

    def _turn_round(self, operation: str | None, otherwise: str) -> None:
        self.clock.touch()
        if operation is None:
            self.hint(otherwise)
        else:
            self.turning.turn(operation, goes_home=True)

    @Slot(object)
    def _tell(self, changed: Changed) -> None:
        if self.article_id is not None and not self.session.has_article(self.article_id):
            self.open(None)  # the step took it out of the project
        self.changed.emit(changed)
        words = self._teller.told(changed, self.session)
        if words:
            self.said.emit(words)

    @Slot(object)
    def _refused(self, refusal: AnnotatorError) -> None:
        what, remedy = wording.error(refusal)
        _log.info("edit refused: %s", type(refusal).__name__)
        self.hinted.emit(f"{what} {remedy}".strip())

    def _hear(self, outcome: Saved | Failed) -> None:
        """Called on the storage thread: only the signal crosses over."""
        self._written.emit(outcome)

    @Slot(object)
    def _take_written(self, outcome: Saved | Failed) -> None:
        if isinstance(outcome, Failed):
            _log.warning("not saved: %s, %d waiting", type(outcome.error).__name__, outcome.waiting)
        self.stored.emit()

    @property
    def path(self) -> Path:
        return self.session.path
