"""One child process that highlights for the window, and the articles it has to look at."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.errors import AnnotatorError
from annotator.domain.views import ArticleView
from annotator.session.highlighted import Highlighted
from annotator.ui.helper import Helper
from annotator.ui.learner import Learner
from annotator.ui.review.desk import Desk
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.nlp.suggestions import Highlights

IN_FLIGHT = 3
MOST_RESTARTS = 3
SILENCE_MS = 60_000  # a child that answers nothing for so long is ended
MORE = "more:"
_log = logging.getLogger(__name__)


class Lane(QObject):
    """One helper and what it has to do. `moved()` when there is less to do, `stopped()` when it gave up;
    `came_late(article, highlights)`: suggestions for an article that the reviewer has begun meanwhile."""

    moved = Signal()
    stopped = Signal()
    model_missing = Signal(str)
    gave_up = Signal()
    came_late = Signal(str, object)

    def __init__(
        self,
        desk: Desk,
        marks: Highlighted,
        models: frozenset[str] | None,
        *,
        pipeline: str | None,
        parent: QObject,
    ) -> None:
        """`models`: whose suggestions need no other look of this lane; the pipeline's own is added."""
        super().__init__(parent)
        self._desk, self._marks, self._models = desk, marks, models
        self._learner = Learner.of(desk)
        self._version = ""
        self._is_pipeline = pipeline is not None
        self._helper = Helper(["--rules-only"] if pipeline is None else ["--model", pipeline], self)
        self._helper.ready.connect(self._ready)
        self._helper.answered.connect(self._answered)
        self._helper.ended.connect(self._ended)
        self._waiting: deque[str] = deque()
        self._flight: list[str] = []
        self._unwanted: set[str] = set()  # asked for, but nobody waits for the answer any more
        self._tried: set[str] = set()
        self._restarts = 0
        self.done: set[str] = set()
        self._again: list[str] = []  # to be looked at anew before anything but the open article
        self._patience = later(self, self._helper.abandon, SILENCE_MS)

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

    @property
    def is_ready(self) -> bool:
        return self._helper.is_ready

    def remember(self, news: dict[str, object]) -> None:
        """Tell the child what its memory is from now on."""
        if self._helper.is_ready:
            self._helper.send(news)

    def want_again(self, ids: Iterable[str]) -> None:
        """What was learned concerns these: they are looked at anew, behind the open article."""
        self._again = list(dict.fromkeys([*self._again, *ids]))
        self.done.difference_update(self._again)

    def ask_for_more(self, article: str) -> None:
        """Look again at an article that the reviewer has begun; what is new is offered."""
        if self._helper.is_ready and self._desk.session.has_article(article):
            self._helper.send(self._request(self._desk.session.article(article), MORE + article))

    def want(self, ids: Iterable[str]) -> None:
        """What is to be looked at, the most urgent first; takes the place of what was wanted before."""
        ids = list(ids)
        first = [id_ for id_ in ids[:1] if id_ == self._desk.article_id]
        order = dict.fromkeys([*first, *self._again, *ids])
        wanted = [id_ for id_ in order if id_ not in self.done]
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
            if id_ in self._again:
                self._again.remove(id_)
            self._flight.append(id_)
            self._helper.send(self._request(view, id_))
            self._patience.start()

    @Slot(str, str, str)
    def _ready(self, model: str, reason: str, version: str) -> None:
        _log.info("highlighting process ready, pipeline: %s", model or "none")
        self._version = version
        if self._is_pipeline:
            self._models = frozenset({model})
        if self._is_pipeline and not model:
            _log.warning("the pipeline is not there: %s", reason)
            self.stop()
            self.model_missing.emit(reason)
            self.stopped.emit()
            return
        if self._learner.is_ready:
            self._helper.send(self._learner.all_news())
        self._feed()

    @Slot(object)
    def _answered(self, answer: dict[str, Any]) -> None:
        id_ = str(answer.pop("id", ""))
        if id_.startswith(MORE):
            self._late(id_.removeprefix(MORE), answer)
        if id_ in self._flight:
            self._flight.remove(id_)
            self._unwanted.discard(id_)
            self.done.add(id_)
            if "error" in answer:
                _log.warning("no suggestions for an article: %s", str(answer["error"]).split(":")[0])
            else:
                self._take(id_, answer)
            if id_ in self._again:  # something was learned while the child was at it
                self.done.discard(id_)
                self._marks.forget(id_)
                self._waiting.appendleft(id_)
            self.moved.emit()
        self._feed()
        if self._flight:
            self._patience.start()
        else:
            self._patience.stop()

    def _late(self, id_: str, answer: dict[str, Any]) -> None:
        from annotator.nlp.wire import from_object

        if "error" not in answer:
            self.came_late.emit(id_, from_object(answer))

    def _take(self, id_: str, answer: dict[str, Any]) -> None:
        from annotator.nlp.wire import from_object
        from annotator.session.suggesting import suggest_edit

        session = self._desk.session
        if not session.has_article(id_) or not self._desk.can_edit:
            return
        view = session.article(id_)
        highlights = from_object(answer)
        if view.is_touched:  # the reviewer was faster, and wins
            self.came_late.emit(id_, highlights)
            return
        try:
            if self._is_kept_blind(view, highlights):
                return
            changed = session.apply(suggest_edit(id_, view.text, highlights))
        except AnnotatorError as refusal:
            _log.warning("suggestions refused: %s", type(refusal).__name__)
            return
        self._marks.mark(session.summary(id_), highlights.resources_version, highlights.model)
        self._desk.take_over(changed)

    def _is_kept_blind(self, view: ArticleView, highlights: Highlights) -> bool:
        """Whether an article is one of those shown without suggestions."""
        from annotator.session.blind import BlindArticles

        blind = BlindArticles(self._desk.session)
        if not blind.wants(view, self._learner.choices.blind_share):
            return False
        changed = blind.keep(view.id, highlights)
        summary = self._desk.session.summary(view.id)
        self._marks.mark(summary, highlights.resources_version, highlights.model)
        if changed is not None:
            self._desk.take_over(changed)
        return True

    def _request(self, view: ArticleView, id_: str) -> dict[str, Any]:
        return {
            "id": id_,
            "text": view.text,
            "language": view.article.source.language,
            "regions": [[region.start, region.end, region.kind] for region in view.regions],
            "switched_off": sorted(self._learner.choices.rules_off),
        }

    @Slot()
    def _ended(self) -> None:
        """The child died: the article it died over is tried once more, then passed over."""
        _log.warning("a highlighting process ended by itself")
        self._patience.stop()
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
