"""Suggestions while the reviewer works: a child with rules answers at once, one with the pipeline follows.

The open article comes first, then what stands next in the queue. Articles that the reviewer has begun are
left alone, also when an answer comes late: the reviewer wins.
"""

from __future__ import annotations

import importlib
import logging
import threading
from collections import deque
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.domain.errors import AnnotatorError
from annotator.domain.views import ArticleView
from annotator.session.changed import Changed
from annotator.session.folders import Folders
from annotator.session.highlighted import Highlighted
from annotator.ui.helper import Helper
from annotator.ui.review.desk import Desk

AHEAD = 200
IN_FLIGHT = 3
MOST_RESTARTS = 3
_log = logging.getLogger(__name__)


class _Lane(QObject):
    """One helper and what it has to do. `moved()` when there is less to do, `stopped()` when it gave up."""

    moved = Signal()
    stopped = Signal()
    model_missing = Signal()
    gave_up = Signal()

    def __init__(
        self,
        desk: Desk,
        marks: Highlighted,
        models: frozenset[str] | None,
        *,
        is_pipeline: bool,
        parent: QObject,
    ) -> None:
        """`models`: whose suggestions need no other look of this lane; the pipeline's own is added."""
        super().__init__(parent)
        self._desk, self._marks, self._models = desk, marks, models
        self._version = ""
        self._is_pipeline = is_pipeline
        self._helper = Helper([] if is_pipeline else ["--rules-only"], self)
        self._helper.ready.connect(self._ready)
        self._helper.answered.connect(self._answered)
        self._helper.ended.connect(self._ended)
        self._waiting: deque[str] = deque()
        self._flight: list[str] = []
        self._unwanted: set[str] = set()  # asked for, but nobody waits for the answer any more
        self._tried: set[str] = set()
        self._restarts = 0
        self.done: set[str] = set()

    @property
    def left(self) -> int:
        """How many articles are waited for."""
        return len(self._waiting) + sum(id_ not in self._unwanted for id_ in self._flight)

    def expects(self, article: str) -> bool:
        return article in self._waiting or (article in self._flight and article not in self._unwanted)

    def start(self) -> None:
        self._helper.start()

    def stop(self) -> None:
        self._waiting.clear()
        self._flight.clear()
        self._helper.stop()

    def want(self, ids: Iterable[str]) -> None:
        """What is to be looked at, the most urgent first; takes the place of what was wanted before."""
        wanted = [id_ for id_ in ids if id_ not in self.done]
        self._unwanted = set(self._flight).difference(wanted)
        self._waiting = deque(id_ for id_ in wanted if id_ not in self._flight)
        self._feed()

    def let_go(self, article: str) -> None:
        """The reviewer has begun an article: nobody waits for its suggestions any more."""
        if article in self._flight:
            self._unwanted.add(article)
        if article in self._waiting:
            self._waiting.remove(article)
            self.done.add(article)

    def _feed(self) -> None:
        before = self.left
        self._send_what_waits()
        if self.left < before:
            self.moved.emit()

    def _send_what_waits(self) -> None:
        session = self._desk.session
        while self._helper.is_ready and self._waiting and len(self._flight) < IN_FLIGHT:
            id_ = self._waiting.popleft()
            if not session.has_article(id_):
                continue
            try:
                view = session.article(id_)
            except AnnotatorError:
                continue
            if view.is_touched or self._marks.is_fresh(session.summary(id_), self._version, self._models):
                self.done.add(id_)
                continue
            self._flight.append(id_)
            self._helper.send(_request(view))

    @Slot(str, str, str)
    def _ready(self, model: str, reason: str, version: str) -> None:
        _log.info("highlighting process ready, pipeline: %s", model or "none")
        self._version = version
        if self._is_pipeline:
            self._models = frozenset({model})
        if self._is_pipeline and not model:
            _log.warning("the pipeline is not there: %s", reason)
            self.stop()
            self.model_missing.emit()
            self.stopped.emit()
            return
        self._feed()

    @Slot(object)
    def _answered(self, answer: dict[str, Any]) -> None:
        id_ = str(answer.pop("id", ""))
        if id_ in self._flight:
            self._flight.remove(id_)
            self._unwanted.discard(id_)
            self.done.add(id_)
            if "error" in answer:
                _log.warning("no suggestions for an article: %s", str(answer["error"]).split(":")[0])
            else:
                self._take(id_, answer)
            self.moved.emit()
        self._feed()

    def _take(self, id_: str, answer: dict[str, Any]) -> None:
        from annotator.nlp.wire import from_object
        from annotator.session.suggesting import suggest_edit

        session = self._desk.session
        if not session.has_article(id_) or not self._desk.can_edit:
            return
        view = session.article(id_)
        if view.is_touched:
            return  # the reviewer was faster, and wins
        highlights = from_object(answer)
        try:
            changed = session.apply(suggest_edit(id_, view.text, highlights))
        except AnnotatorError as refusal:
            _log.warning("suggestions refused: %s", type(refusal).__name__)
            return
        self._marks.mark(session.summary(id_), highlights.resources_version, highlights.model)
        self._desk.take_over(changed)

    @Slot()
    def _ended(self) -> None:
        """The child died: the article it died over is tried once more, then passed over."""
        _log.warning("a highlighting process ended by itself")
        self._restarts += 1
        again = self._flight[1:]
        if self._flight and self._flight[0] not in self._tried:
            self._tried.add(self._flight[0])
            again = list(self._flight)
        elif self._flight:
            self.done.add(self._flight[0])
        self._waiting.extendleft(reversed(again))
        self._flight.clear()
        self._unwanted.clear()
        if self._restarts <= MOST_RESTARTS:
            self._helper.start()
        else:
            self._waiting.clear()
            self.gave_up.emit()
            self.stopped.emit()


class Suggestions(QObject):
    """Both lanes for one desk. `progressed(done, total)` for the status line; `said(words)` once if the
    pipeline is missing or a helper gave up."""

    progressed = Signal(int, int)
    said = Signal(str)

    def __init__(self, desk: Desk, *, uses_pipeline: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        session = desk.session
        self._marks = Highlighted(Folders.of_user(), session.project.project_id)
        models = None if uses_pipeline else frozenset({""})
        self._lanes = [_Lane(desk, self._marks, models, is_pipeline=False, parent=self)]
        if uses_pipeline:
            self._lanes.append(_Lane(desk, self._marks, models, is_pipeline=True, parent=self))
        for lane in self._lanes:
            lane.moved.connect(self._tell)
            lane.stopped.connect(self._tell)
            lane.model_missing.connect(self._say_missing)
            lane.gave_up.connect(self._say_given_up)
        self._wanted = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._plan)
        desk.opened.connect(self._soon.start)
        desk.changed.connect(self._let_go)

    def start(self) -> None:
        """Start the helpers, and import what reads their answers beside the event loop."""
        threading.Thread(target=_warm_up, name="reading suggestions", daemon=True).start()
        for lane in self._lanes:
            lane.start()
        self._plan()

    def expects(self, article: str) -> bool:
        """Whether the first suggestions for an article are still on their way."""
        return self._lanes[0].expects(article)

    def stop(self) -> None:
        self._desk.opened.disconnect(self._soon.start)
        self._desk.changed.disconnect(self._let_go)
        self._soon.stop()
        for lane in self._lanes:
            lane.stop()
        self._marks.keep()

    @Slot()
    def _plan(self) -> None:
        """The open article first, then the next ones of the queue that nobody has begun."""
        queue = [summary.id for summary in self._desk.session.queue() if summary.status == "todo"]
        here = self._desk.article_id
        at = queue.index(here) if here in queue else 0
        order = (queue[at:] + queue[:at])[:AHEAD]
        self._wanted = len(order)
        for lane in self._lanes:
            lane.want(order)
        self._tell()

    @Slot(object)
    def _let_go(self, changed: Changed) -> None:
        """What the reviewer begins is no longer waited for."""
        session = self._desk.session
        for id_ in changed.articles:
            is_waited_for = any(lane.expects(id_) for lane in self._lanes)
            if is_waited_for and session.has_article(id_) and session.article(id_).is_touched:
                for lane in self._lanes:
                    lane.let_go(id_)
                self._tell()

    @Slot()
    def _tell(self) -> None:
        left = max(lane.left for lane in self._lanes)
        self.progressed.emit(max(0, self._wanted - left), self._wanted if left else 0)

    @Slot()
    def _say_missing(self) -> None:
        self.said.emit(self.tr("The trained pipeline is not installed: the rules work alone."))

    @Slot()
    def _say_given_up(self) -> None:
        self.said.emit(self.tr("Suggestions have stopped; articles can be labelled without them."))


def _request(view: ArticleView) -> dict[str, Any]:
    return {
        "id": view.id,
        "text": view.text,
        "language": view.article.source.language,
        "regions": [[region.start, region.end, region.kind] for region in view.regions],
    }


def _warm_up() -> None:
    importlib.import_module("annotator.nlp.wire")
    importlib.import_module("annotator.session.suggesting")
