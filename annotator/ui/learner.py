"""What the window learns from its reviewer: the memory of the open project, kept up to date edit by edit."""

from __future__ import annotations

import importlib
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.errors import AnnotatorError
from annotator.session.changed import Changed
from annotator.ui.beside import Beside, unless_gone
from annotator.ui.jobs import Job
from annotator.ui.review.desk import Desk
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.nlp.memory import MemoryEntry
    from annotator.session.choices import Choices
    from annotator.session.learning import Learning

SOON_MS = 80  # edits in quick succession are told together
_MODULES = ("annotator.nlp.wire", "annotator.session.suggesting", "annotator.session.learning")
_log = logging.getLogger(__name__)


class Learner(QObject):
    """One for each desk. `ready()` when the decisions made before are known; `learned(news, articles)`: what
    a child process is to be told, and which untouched articles it concerns; `chosen()`: an entry or a rule
    was switched on or off."""

    ready = Signal()
    learned = Signal(object, object)
    chosen = Signal()
    _imported = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._learning: Learning | None = None
        self._choices: Choices | None = None
        self._keys: set[str] = set()
        self._pending: list[Changed] = []
        self._job: Job | None = None
        self._lesson: Job | None = None
        self._search: Beside | None = None
        self._news: dict[str, object] = {}
        self.is_ready = False
        self._soon = later(self, self._tell, SOON_MS)
        self._imported.connect(self._load)
        threading.Thread(target=self._import, name="reading suggestions", daemon=True).start()

    @classmethod
    def of(cls, desk: Desk) -> Learner:
        """The one of a desk, made when it is first wanted."""
        return desk.findChild(cls) or cls(desk)

    @property
    def learning(self) -> Learning:
        """The memory; what was decided before may still be on its way (see `is_ready`)."""
        if self._learning is None:
            from annotator.session.learning import Learning

            self._learning = Learning(self._desk.session, self.choices)
            self._desk.changed.connect(self._follow)
        return self._learning

    @property
    def choices(self) -> Choices:
        """What the reviewer chose about this project's suggestions."""
        if self._choices is None:
            from annotator.session.choices import Choices

            self._choices = Choices.of_project(self._desk.session.project.project_id)
        return self._choices

    def all_news(self) -> dict[str, object]:
        """The whole memory, for a child that has just started."""
        from annotator.nlp.wire import remembered

        learning = self.learning
        return remembered(learning.active(), (), learning.learned.active_habits())

    def switch_entry(self, key: str, *, on: bool) -> None:
        """Switch a memory entry on or off; what it suggested is looked at again."""
        off = self.choices.memory_off
        (off.discard if on else off.add)(key)
        self._own_changed([key])

    def add_own(self, entries: list[MemoryEntry]) -> None:
        """Take in the entries of a list."""
        own = self.choices.own
        own.update({entry.key: entry for entry in entries})
        self._own_changed(entry.key for entry in entries)

    def remove_own(self, key: str) -> None:
        """Remove an entry that came from a list; what the project's decisions say stays."""
        self.choices.own.pop(key, None)
        self._own_changed([key])

    def _own_changed(self, keys: Iterable[str]) -> None:
        if self._kept(self.choices.keep):
            self._keys.update(keys)
            self._soon.start()
            self.chosen.emit()

    def switch_rule(self, rule: str, *, on: bool) -> None:
        """Switch a rule on or off for this project; the articles it spoke in are looked at again."""
        off = self.choices.rules_off
        (off.discard if on else off.add)(rule)
        if self._kept(self.choices.keep):
            self.learned.emit(None, self.articles_of_rule(rule) if not on else None)
            self.chosen.emit()

    def set_blind_share(self, percent: int) -> None:
        """Show so many of the articles that come without suggestions first."""
        self.choices.blind_share = percent
        if self._kept(self.choices.keep):
            self.chosen.emit()

    def articles_of_rule(self, rule: str) -> list[str]:
        """The articles nobody has acted in that show undecided suggestions of a rule."""
        import orjson

        session = self._desk.session
        found = {
            row.article
            for row in session.project.records("span", status="suggested")
            if row.article is not None and orjson.loads(row.body)["origin"]["name"] == rule
        }
        return [one.id for one in session.queue() if one.id in found and one.status == "todo"]

    # -- within

    def _import(self) -> None:
        for name in _MODULES:
            importlib.import_module(name)
        with unless_gone():
            self._imported.emit()

    @Slot()
    def _load(self) -> None:
        if self._job is not None:
            return
        self._job = Job(self.learning.load(), "", self)
        self._job.finished.connect(self._loaded)
        self._job.failed.connect(self._loaded)
        self._job.start()

    @Slot()
    def _loaded(self) -> None:
        self.is_ready = True
        self.ready.emit()

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        """Note it, and look at it when the edit is on screen."""
        self._pending.append(changed)
        self._soon.start()

    @Slot()
    def _tell(self) -> None:
        """Look at the last edits, a few articles at a time, and say what they taught."""
        if self._lesson is None and self._search is None:
            self._lesson = Job(self._look(), "", self)
            self._lesson.finished.connect(self._looked)
            self._lesson.failed.connect(self._not_looked)
            self._lesson.start()

    def _look(self) -> Iterator[None]:
        while self._pending:
            for keys in self.learning.following(self._pending.pop(0)):
                self._keys |= keys
                yield

    @Slot(object)
    def _not_looked(self, problem: AnnotatorError) -> None:
        self._end_lesson()
        _log.warning("the last edits taught nothing: %s", type(problem).__name__)

    def _end_lesson(self) -> None:
        if self._lesson is not None:
            self._lesson.deleteLater()
            self._lesson = None

    @Slot()
    def _looked(self) -> None:
        from annotator.nlp.wire import remembered

        self._end_lesson()
        learning = self.learning
        keys, self._keys = self._keys, set()
        if not keys:
            return
        found = {key: learning.learned.active(key) for key in keys}
        put = [entry for entry in found.values() if entry is not None]
        drop = [key for key, entry in found.items() if entry is None]
        self._news = remembered(put, drop, learning.learned.active_habits())
        self._search = Beside(partial(learning.untouched_with, keys), "finding a name", self)
        self._search.done.connect(self._found)
        self._search.failed.connect(self._not_found)
        self._search.start()

    @Slot(object)
    def _found(self, ids: frozenset[str]) -> None:
        """Say what was learned, and where it may matter; then look at what was done meanwhile."""
        if self._search is not None:
            self._search.deleteLater()
            self._search = None
        self.learned.emit(self._news, [one.id for one in self._desk.session.queue() if one.id in ids])
        if self._pending or self._keys:
            self._soon.start()

    @Slot(object)
    def _not_found(self, problem: AnnotatorError) -> None:
        _log.warning("articles with a name were not found: %s", type(problem).__name__)
        self._found(frozenset())

    def _kept(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except AnnotatorError as problem:
            self._desk.messages.report(problem, topic="choices")
            return False
        return True
