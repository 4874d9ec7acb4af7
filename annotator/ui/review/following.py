"""What stands beside the text follows it: the inspector, the label bar, and the place in the status line."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.records import Span, Stance
from annotator.domain.views import ArticleView
from annotator.ui import wording
from annotator.ui.inspector.entities import entity_rows
from annotator.ui.inspector.panel import Inspector
from annotator.ui.jobs import Job
from annotator.ui.label_bar import LabelBar
from annotator.ui.reading import ReadingView
from annotator.ui.review.desk import Desk
from annotator.ui.review.spans import SpanWork
from annotator.ui.review.stances import StanceWork
from annotator.ui.timers import later

Range = tuple[int, int]
MANY_SPANS = 1_500
PANELS_LATER_MS = 200  # the lists of an article with thousands of mentions follow when the keys rest


class Following(QObject):
    """Brings up to date what is asked for, once for many causes, when the text has been painted.

    `where_changed(words)` says where the reviewer is.
    """

    where_changed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        view: ReadingView,
        inspector: Inspector,
        bar: LabelBar,
        spans: SpanWork,
        stances: StanceWork,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._view, self._inspector, self._bar = desk, view, inspector, bar
        self._spans, self._stances = spans, stances
        self._is_new = True
        self._counting: Job | None = None
        self._mention_soon = later(self, self._show_mention)
        self._where_soon = later(self, self._tell_where)
        self._lists_soon = later(self, self.show_lists)
        stances.precedents_known.connect(self.lists_changed)
        desk.awaited.connect(self._show_awaited)
        stances.composer.polarity_changed.connect(self._explain_stance)

    # -- what changed

    @Slot()
    def lists_changed(self) -> None:
        """Entities, stances or the decision are others now."""
        if self._desk.article_id is not None:
            many = len(self._desk.article.spans) > MANY_SPANS
            self._lists_soon.start(PANELS_LATER_MS if many else 0)

    @Slot()
    def mention_changed(self) -> None:
        """Another mention is current, or it reads otherwise."""
        self._mention_soon.start()
        self.place_changed()

    @Slot()
    def place_changed(self) -> None:
        """Caret, selection or what is current moved."""
        self._desk.clock.touch()
        self._where_soon.start()

    def show_article(self) -> None:
        """Show another article at once."""
        self._is_new = True
        self.show_lists()

    # -- what is shown

    @Slot()
    def show_lists(self) -> None:
        """Entities, stances and what is said of the whole article, and what is current of these."""
        self._lists_soon.stop()
        if self._desk.article_id is None:
            return
        article, session = self._desk.article, self._desk.session
        live = article.live_spans
        rows = entity_rows(live, session.entities, self._desk.slots_of_labels(), self._mentions)
        self._inspector.show_entities(rows, is_new=self._is_new)
        self._is_new = False
        stances = self._stances.shown()
        self._inspector.show_stances(stances, _spans_of(stances, article), self._stances.remarks())
        self._inspector.show_decision(self._desk.decision)
        self.show_current()

    def _mentions(self, entity: str) -> int:
        """How often the corpus means an entity; 0 until that is counted, which shows the lists again."""
        session = self._desk.session
        if session.knows_mentions:
            return session.entity_mentions(entity)
        if self._counting is None:
            self._counting = Job(session.count_mentions(), "", self)
            self._counting.finished.connect(self.lists_changed)
            self._counting.start()
        return 0

    @Slot()
    def show_current(self) -> None:
        """Mark the current mention and the current stance."""
        self._show_mention()
        self._inspector.show_current_stance(self._stances.current_id, busy=self._stances.composer.is_open)
        self.place_changed()

    @Slot()
    def _show_mention(self) -> None:
        self._mention_soon.stop()
        span = self._spans.current()
        slot = self._desk.slots_of_labels().get(span.label, 6) if span else 1
        if self._stances.composer.is_open:
            self._explain_stance()
        else:
            entity = self._desk.entity_of(span) if span else None
            self._inspector.show_mention(span, entity, slot, is_awaited=self._is_awaited())
        self._bar.show_current(span.label if span else None)

    def _is_awaited(self) -> bool:
        here = self._desk.article_id
        return here is not None and self._desk.expects_suggestions(here)

    @Slot()
    def _show_awaited(self) -> None:
        """Suggestions went on: say so where no mention is shown."""
        if self._spans.current() is None:
            self._show_mention()

    @Slot()
    def _explain_stance(self) -> None:
        """What the chosen value means, where the mention stands otherwise."""
        if self._stances.composer.is_open:
            from annotator.ui.guidelines.texts import guidelines

            section = guidelines().of(self._stances.composer.polarity.polarity)
            self._inspector.mention.show_help(section.title, section.points[0])

    # -- where the reviewer is

    @Slot()
    def _tell_where(self) -> None:
        self.where_changed.emit("" if self._desk.article_id is None else self._where())

    def _where(self) -> str:
        selection, span, stance = self._view.selection(), self._spans.current(), self._stances.current()
        if selection is not None and not self._stances.composer.is_open:
            words = self.tr("%n characters selected", "", selection[1] - selection[0])
            return f"{words} · {_range(selection)}"
        if stance is not None and span is None:
            shown = [one.id for one in self._stances.shown()]
            words = self.tr("Stance {number} of {total} · evidence {range}")
            place = (stance.evidence[0].start, stance.evidence[-1].end) if stance.evidence else (0, 0)
            return words.format(
                number=wording.number(shown.index(stance.id) + 1 if stance.id in shown else 0),
                total=wording.number(len(shown)),
                range=_range(place),
            )
        if span is not None:
            number, total = self._rank(span)
            words = self.tr("Mention {number} of {total} · characters {range}")
            return words.format(
                number=wording.number(number),
                total=wording.number(total),
                range=_range((span.start, span.end)),
            )
        return self.tr("Character {offset}").format(offset=wording.number(self._view.caret()))

    def _rank(self, span: Span) -> tuple[int, int]:
        """The span's number among those that are not rejected, and how many those are."""
        summary, spans = self._desk.summary, self._desk.article.spans
        total = summary.open_spans + summary.settled_spans
        at = bisect_left(spans, (span.start, -span.end), key=_order)
        rejected = len(spans) - total
        before = sum(one.status == "rejected" for one in islice(spans, at)) if rejected else 0
        return at - before + 1, total


def _spans_of(stances: list[Stance], article: ArticleView) -> dict[str, Span]:
    """The mentions that are parties to these stances."""
    parties = (party for one in stances for party in (one.holder, one.target))
    ids = {party.id for party in parties if party.ref == "span" and party.id}
    return {id_: article.span(id_) for id_ in ids if article.has("span", id_)}


def _order(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _range(place: Range) -> str:
    return f"{wording.number(place[0])}–{wording.number(place[1])}"
