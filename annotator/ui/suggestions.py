"""Suggestions while the reviewer works: a child with rules answers at once, one with the pipeline follows.

The open article comes first, then what the last decisions concern, then what stands next in the queue.
Articles that the reviewer has begun are left alone; what an answer that comes late brings is offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from annotator.session.changed import Changed
from annotator.session.folders import Folders
from annotator.session.highlighted import Highlighted
from annotator.ui.lane import Lane
from annotator.ui.learner import Learner
from annotator.ui.messages import Message, Way
from annotator.ui.review.desk import Desk
from annotator.ui.settings import DEFAULT_PIPELINE
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.domain.edits import Suggest
    from annotator.nlp.suggestions import Highlights

AHEAD = 1_000
OFFER = "offer"


class Suggestions(QObject):
    """Both lanes for one desk. `progressed(done, total)` for the status line; `said(words)` once if the
    pipeline is missing or a helper gave up."""

    progressed = Signal(int, int)
    said = Signal(str)

    def __init__(
        self, desk: Desk, *, pipeline: str | None, processes: int = 0, parent: QObject | None = None
    ) -> None:
        """`pipeline` is the name of an installed one; None for rules only. So many `processes` share work
        in bulk; 0 for as many as cores and memory allow."""
        super().__init__(parent)
        self._desk = desk
        self._pipeline = pipeline
        self._offer: Suggest | None = None
        self._learner = Learner.of(desk)
        session = desk.session
        self._marks = Highlighted(Folders.of_user(), session.project.project_id)
        models = None if pipeline is not None else frozenset({""})
        kinds = [(None, 1), (pipeline, processes)] if pipeline is not None else [(None, processes)]
        self._lanes = [
            Lane(desk, self._marks, models, pipeline=name, most_hands=most, parent=self)
            for name, most in kinds
        ]
        for lane in self._lanes:
            lane.moved.connect(self._tell)
            lane.stopped.connect(self._tell)
            lane.model_missing.connect(self._say_missing)
            lane.gave_up.connect(self._say_given_up)
            lane.came_late.connect(self._came_late)
        self._wanted = 0
        self._soon = later(self, self._plan)
        desk.opened.connect(self._soon.start)
        desk.opened.connect(self._drop_offer)
        desk.changed.connect(self._let_go)
        self._learner.learned.connect(self._learned)
        self._learner.ready.connect(self._recall)

    def start(self) -> None:
        """Start the helpers; the learner imports what reads their answers beside the event loop."""
        for lane in self._lanes:
            lane.start()
        self._plan()

    def expects(self, article: str) -> bool:
        """Whether the first suggestions for an article are still on their way."""
        return self._lanes[0].expects(article)

    def stop(self) -> None:
        self._desk.opened.disconnect(self._soon.start)
        self._desk.opened.disconnect(self._drop_offer)
        self._desk.changed.disconnect(self._let_go)
        self._learner.learned.disconnect(self._learned)
        self._learner.ready.disconnect(self._recall)
        self._soon.stop()
        for lane in self._lanes:
            lane.stop()
        self._marks.keep()
        self.progressed.emit(0, 0)

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

    # -- what was learned

    @Slot()
    def _recall(self) -> None:
        """The decisions made before are known: the children are told."""
        for lane in self._lanes:
            lane.remember(self._learner.all_news())

    @Slot(object, object)
    def _learned(self, news: dict[str, object] | None, articles: list[str] | None) -> None:
        """Look again at the untouched articles that it concerns (None: at all), and ask for more here."""
        best = next((lane for lane in reversed(self._lanes) if lane.is_ready), self._lanes[0])
        if news is not None:
            for lane in self._lanes:
                lane.remember(news)
        if articles is None:
            articles = [one.id for one in self._desk.session.queue() if one.status == "todo"]
        for id_ in articles:
            self._marks.forget(id_)
        best.want_again(articles[:AHEAD])
        self._plan()
        here = self._desk.article_id
        if news is not None and here is not None and self._desk.session.article(here).is_touched:
            best.ask_for_more(here)

    @Slot(str, object)
    def _came_late(self, article: str, highlights: Highlights) -> None:
        """The reviewer has begun this article: its set stays, and what is new is offered."""
        from annotator.session.blind import is_blind
        from annotator.session.suggesting import offered

        session = self._desk.session
        if article != self._desk.article_id or not self._desk.can_edit or not session.has_article(article):
            return
        view = session.article(article)
        decision = view.stored_decision
        if decision is None or decision.status != "doing" or is_blind(decision):
            return
        offer = offered(view, highlights)
        if not offer.spans:
            self._drop_offer()
            return
        self._offer = offer
        what = self.tr("%n suggestions more for this article", "", len(offer.spans))
        way = Way(self.tr("Show them"), self.take_offer)
        self._desk.messages.say(Message("notice", what, "", (way,), OFFER))

    @Slot()
    def take_offer(self) -> None:
        """Add what is offered to the suggestions of the open article."""
        offer = self._offer
        self._drop_offer()
        if offer is not None and offer.article == self._desk.article_id:
            self._desk.apply(offer)
        elif offer is None:
            self._desk.hint(self.tr("Nothing more is suggested for this article."))

    @Slot()
    def _drop_offer(self) -> None:
        self._offer = None
        self._desk.messages.withdraw(OFFER)

    @Slot(str)
    def _say_missing(self, _reason: str) -> None:
        if self._pipeline == DEFAULT_PIPELINE:
            self.said.emit(self.tr("The trained pipeline is not installed: the rules work alone."))
            return
        words = self.tr("The pipeline {name} cannot be loaded: the rules work alone.")
        self.said.emit(words.format(name=self._pipeline))

    @Slot()
    def _say_given_up(self) -> None:
        self.said.emit(self.tr("Suggestions have stopped; articles can be labelled without them."))
