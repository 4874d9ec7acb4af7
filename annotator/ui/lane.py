"""Child processes that highlight for the window by the same means, and the articles they have to look at."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.errors import AnnotatorError
from annotator.domain.views import ArticleView
from annotator.session.highlighted import Highlighted
from annotator.ui.hand import Hand
from annotator.ui.learner import Learner
from annotator.ui.review.desk import Desk

if TYPE_CHECKING:
    from annotator.nlp.suggestions import Highlights

IN_FLIGHT = 3
MORE = "more:"
_log = logging.getLogger(__name__)


class Lane(QObject):
    """One child that takes the open article first, more for work in bulk, and what they have to do.

    `moved()` when there is less to do, `stopped()` when it gave up;
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
        most_hands: int = 1,
        parent: QObject,
    ) -> None:
        """`models`: whose suggestions need no other look of this lane; the pipeline's own is added.

        `most_hands`: so many children at most, where that many articles wait and memory is free; 0 for as
        many as there are cores.
        """
        super().__init__(parent)
        self._desk, self._marks, self._models = desk, marks, models
        self._learner = Learner.of(desk)
        self._version = ""
        self._is_pipeline = pipeline is not None
        self._arguments = ["--rules-only"] if pipeline is None else ["--model", pipeline]
        self._most_hands = most_hands
        self._waiting: deque[str] = deque()
        self._unwanted: set[str] = set()  # asked for, but nobody waits for the answer any more
        self._hands = [self._new_hand()]
        self.done: set[str] = set()
        self._again: list[str] = []  # to be looked at anew before anything but the open article

    def _new_hand(self) -> Hand:
        hand = Hand(self._arguments, IN_FLIGHT, self)
        hand.ready.connect(self._ready)
        hand.answered.connect(self._answered)
        hand.late.connect(self._late)
        hand.broke.connect(self._broke)
        hand.gave_up.connect(self._gave_up)
        return hand

    @property
    def _flight(self) -> list[str]:
        return [id_ for hand in self._hands for id_ in hand.flight]

    @property
    def hands(self) -> int:
        """How many children there are."""
        return len(self._hands)

    @property
    def left(self) -> int:
        """How many articles are waited for."""
        return len(self._waiting) + sum(id_ not in self._unwanted for id_ in self._flight)

    def expects(self, article: str) -> bool:
        return article in self._waiting or (article in self._flight and article not in self._unwanted)

    def start(self) -> None:
        self._hands[0].start()

    def stop(self) -> None:
        self._waiting.clear()
        for hand in self._hands:
            hand.stop()

    @property
    def is_ready(self) -> bool:
        return self._hands[0].is_ready

    def remember(self, news: dict[str, object]) -> None:
        """Tell the children what their memory is from now on."""
        for hand in self._hands:
            if hand.is_ready:
                hand.tell(news)

    def want_again(self, ids: Iterable[str]) -> None:
        """What was learned concerns these: they are looked at anew, behind the open article."""
        self._again = list(dict.fromkeys([*self._again, *ids]))
        self.done.difference_update(self._again)

    def ask_for_more(self, article: str) -> None:
        """Look again at an article that the reviewer has begun; what is new is offered."""
        if self.is_ready and self._desk.session.has_article(article):
            self._hands[0].tell(self._request(self._desk.session.article(article), MORE + article))

    def want(self, ids: Iterable[str]) -> None:
        """What is to be looked at, the most urgent first; takes the place of what was wanted before."""
        ids = list(ids)
        first = [id_ for id_ in ids[:1] if id_ == self._desk.article_id]
        order = dict.fromkeys([*first, *self._again, *ids])
        wanted = [id_ for id_ in order if id_ not in self.done]
        self._unwanted = set(self._flight).difference(wanted)
        flight = set(self._flight)
        self._waiting = deque(id_ for id_ in wanted if id_ not in flight)
        self._feed()
        self._take_on()

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
        for hand in self._hands:
            while hand.is_free and (view := self._next()) is not None:
                hand.give(view.id, self._request(view, view.id))

    def _next(self) -> ArticleView | None:
        """The next article that needs a look; None where none waits."""
        session = self._desk.session
        while self._waiting:
            id_ = self._waiting.popleft()
            if not session.has_article(id_):
                continue
            if self._marks.is_fresh(session.summary(id_), self._version, self._models):
                self.done.add(id_)
                continue
            try:
                view = session.article(id_)
            except AnnotatorError:
                continue
            if view.is_touched:
                self.done.add(id_)
                continue
            if id_ in self._again:
                self._again.remove(id_)
            return view
        return None

    def _take_on(self) -> None:
        """Start more children where many articles wait, once the first one answers; done, they go."""
        if self._most_hands == 1 or not self.is_ready:
            return
        from annotator.nlp.pool import processes_for

        fit = processes_for(self.left, pipeline=self._is_pipeline)
        wanted = min(fit, self._most_hands or fit)
        while len(self._hands) < wanted:
            hand = self._new_hand()
            self._hands.append(hand)
            hand.start()
        self._hands[0].most = 1 if len(self._hands) > 1 else IN_FLIGHT  # it is kept for the open article

    def _let_off(self) -> None:
        """End the children that were taken on for many articles."""
        for hand in self._hands[1:]:
            self._end(hand)
        self._hands[0].most = IN_FLIGHT

    def _end(self, hand: Hand) -> None:
        self._hands.remove(hand)
        hand.stop()
        hand.deleteLater()

    @Slot(object, str, str, str)
    def _ready(self, hand: Hand, model: str, reason: str, version: str) -> None:
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
            hand.tell(self._learner.all_news())
        self._feed()
        if hand is self._hands[0]:
            self._take_on()

    @Slot(object, str, object)
    def _answered(self, _hand: Hand, id_: str, answer: dict[str, Any]) -> None:
        self._unwanted.discard(id_)
        self.done.add(id_)
        self._send_what_waits()  # the next is read before this one is written, so that nobody waits for that
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
        if not self.left:
            self._let_off()

    @Slot(str, object)
    def _late(self, id_: str, answer: dict[str, Any]) -> None:
        from annotator.nlp.wire import from_object

        if id_.startswith(MORE) and "error" not in answer:
            self.came_late.emit(id_.removeprefix(MORE), from_object(answer))

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

    @Slot(object, object, str)
    def _broke(self, _hand: Hand, again: list[str], passed_over: str) -> None:
        """A child died: what it had under way waits again."""
        if passed_over:
            self.done.add(passed_over)
        self._waiting.extendleft(reversed([id_ for id_ in again if id_ not in self._unwanted]))
        self._unwanted.difference_update(again)
        self._feed()

    @Slot(object)
    def _gave_up(self, hand: Hand) -> None:
        """A child died too often: the others go on, where there are any."""
        if len(self._hands) > 1:
            self._end(hand)
            self._feed()
            return
        self._waiting.clear()
        self.gave_up.emit()
        self.stopped.emit()
