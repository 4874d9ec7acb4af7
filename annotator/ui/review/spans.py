"""What keys and mouse do to mentions: from the intent to the edit. Offsets are code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import chain, islice
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.edits import (
    AcceptSpans,
    AddSpan,
    Edit,
    LabelOccurrences,
    RelabelSpans,
    RemoveSpans,
    ResizeSpan,
)
from annotator.domain.records import Label, Scheme, Span
from annotator.domain.views import ArticleView
from annotator.session.changed import Changed
from annotator.text.words import snap_to_words, trim
from annotator.ui import edges, wording
from annotator.ui.actions import DIGITS, Actions
from annotator.ui.reading import ReadingView

Range = tuple[int, int]


class SessionOfMentions(Protocol):
    """What is asked of a session here."""

    @property
    def scheme(self) -> Scheme: ...
    def occurrences(self, article: str, start: int, end: int, label: str) -> tuple[Range, ...]: ...


class DeskOfMentions(Protocol):
    """What is asked of a desk here, so that the example of the first start can stand in."""

    article_id: str | None

    @property
    def session(self) -> SessionOfMentions: ...
    @property
    def article(self) -> ArticleView: ...
    def label(self, code: str) -> Label | None: ...
    def hint(self, words: str) -> None: ...
    def apply(self, edit: Edit) -> Changed | None: ...


class SpanWork(QObject):
    """Acts on the current span or the selection. `all_seen()` when no suggestion is left to look at."""

    all_seen = Signal()

    def __init__(
        self, desk: DeskOfMentions, view: ReadingView, actions: Actions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._from_mouse: Range | None = None
        self._everywhere = actions["span.everywhere"]
        view.selection_made.connect(self._remember_selection)
        view.resize_requested.connect(self._resize)
        actions["span.next"].triggered.connect(self.go_on)
        actions["span.previous"].triggered.connect(self._go_back)
        actions["span.least_sure"].triggered.connect(self._least_sure)
        actions["span.outwards"].triggered.connect(view.cycle_outwards)
        actions["span.others"].triggered.connect(self.label_others)
        for digit in DIGITS:
            actions[f"label.{digit}"].triggered.connect(self._label_key)
        for action in actions:
            if action.objectName().startswith("edge."):
                action.triggered.connect(self._edge_key)

    # -- where to look

    def current(self) -> Span | None:
        """The span that keys act on."""
        id_ = self._view.current_span()
        article = self._desk.article if self._desk.article_id else None
        return article.span(id_) if article is not None and id_ and article.has("span", id_) else None

    def waiting(self) -> list[Span]:
        """The suggestions of the article that are not outside it, in reading order."""
        is_wanted = self._wanted()
        return [span for span in self._desk.article.spans if is_wanted(span)]

    def _wanted(self) -> Callable[[Span], bool]:
        hidden = [(r.start, r.end) for r in self._desk.article.regions if r.is_boilerplate]
        here = self._view.current_span()

        def is_wanted(span: Span) -> bool:
            if not span.is_open or span.id == here:
                return False
            return not any(start <= span.start and span.end <= end for start, end in hidden)

        return is_wanted

    @Slot()
    def go_on(self) -> None:
        """On to the next suggestion, round the end if need be; costs as much as there is to pass over."""
        if self.current() is None and self._view.selection() is None:
            self._go_on_from(self._view.caret(), len(self._desk.article.text) + 1)
        else:
            self._go_on_from(*self._place())

    def _go_on_from(self, start: int, end: int) -> None:
        """On to the first suggestion behind a place in reading order."""
        spans = self._desk.article.spans
        at = bisect_right(spans, (start, -end), key=_order)
        self._show(next(filter(self._wanted(), chain(islice(spans, at, None), islice(spans, at))), None))

    @Slot()
    def _go_back(self) -> None:
        spans, (start, end) = self._desk.article.spans, self._place()
        at = bisect_left(spans, (start, -end), key=_order)
        backwards = chain(range(at - 1, -1, -1), range(len(spans) - 1, at - 1, -1))
        self._show(next(filter(self._wanted(), (spans[number] for number in backwards)), None))

    @Slot()
    def _least_sure(self) -> None:
        """On to the suggestion with the lowest score above or at the present one's, then round again."""
        ranked, here = sorted(self.waiting(), key=_sureness), self.current()
        surer = [span for span in ranked if here is not None and _sureness(span) > _sureness(here)]
        self._show(surer[0] if surer else ranked[0] if ranked else None)

    def _place(self) -> Range:
        span = self.current()
        if span is not None:
            return span.start, span.end
        selection = self._view.selection()
        return selection if selection is not None else (self._view.caret(), self._view.caret())

    def _show(self, span: Span | None) -> None:
        if span is None:
            self.all_seen.emit()
            return
        self._view.drop_selection()
        self._view.set_current_span(span.id)

    # -- what to do

    def accept(self) -> None:
        """Accept the current suggestion, and go on."""
        span = self.current()
        if span is not None and span.is_open:
            if not self._desk.apply(AcceptSpans(self._desk.article.id, (span.id,))):
                return
            self._announce(span.id)
        self.go_on()

    def remove(self) -> None:
        """Reject the current suggestion and go on, or remove the current span."""
        span = self.current()
        if span is None:
            self._desk.hint(self.tr("No mention is current. Tab goes to the next one."))
            return
        if self._desk.apply(RemoveSpans(self._desk.article.id, (span.id,))) and span.is_open:
            self._view.set_selection(span.start, span.start, reveal=False)  # what else stands there waits
            self._go_on_from(span.start, span.end)

    @Slot()
    def _label_key(self) -> None:
        digit = self.sender().objectName().removeprefix("label.")
        code = next((label.code for label in self._desk.session.scheme.labels if label.key == digit), None)
        if code is None:
            self._desk.hint(self.tr("No label has the key {key}.").format(key=digit))
        else:
            self.label(code)

    def can_label(self) -> bool:
        """Whether there are words or a mention to give a label; if not, it says what comes first."""
        if self.selected_words() is not None:
            return True
        if self._view.selection() is not None:
            self._desk.hint(self.tr("There is no word in the selection."))
            return False
        if self.current() is None:
            self._desk.hint(self.tr("Select words first, or go to a mention with Tab."))
            return False
        return True

    def label(self, code: str) -> None:
        """Label the selection, or relabel the current span."""
        if not self.can_label():
            return
        article, span = self._desk.article, self.current()
        chosen = self.selected_words()
        if chosen is not None:
            changed = self._desk.apply(AddSpan(article.id, *chosen, code))
            if changed:
                self._take_made(changed, chosen, code)
        elif span is not None and span.label != code:
            self._desk.apply(RelabelSpans(article.id, (span.id,), code))
            self._announce(span.id)
        elif span is not None and span.is_open:
            self._desk.apply(AcceptSpans(article.id, (span.id,)))
            self._announce(span.id)

    def selected_words(self) -> Range | None:
        """The selection as a mention: by mouse as drawn, by keys snapped to words; None without a word."""
        selection = self._view.selection()
        if selection is None:
            return None
        text = self._desk.article.text
        start, end = selection if selection == self._from_mouse else snap_to_words(text, *selection)
        start, end = trim(text, start, end)
        return (start, end) if start < end else None

    @Slot()
    def label_others(self) -> None:
        """Give every other place of the article that reads the same this label too, as one step.

        Where no other place is left, the corpus is next.
        """
        span, article = self.current(), self._desk.article
        if span is None:
            self._desk.hint(self.tr("Go to a mention first: its words are looked for."))
            return
        ranges = self._desk.session.occurrences(article.id, span.start, span.end, span.label)
        if not ranges and self._everywhere.isEnabled():
            self._everywhere.trigger()
            return
        if not ranges:
            self._desk.hint(self.tr("No other place in this article reads like this one."))
            return
        self._desk.apply(LabelOccurrences(article.id, ranges, span.label, span.entity))

    @Slot()
    def _edge_key(self) -> None:
        span = self.current()
        if span is None:
            self._desk.hint(self.tr("Go to a mention first: its edges are moved."))
            return
        _, side, unit, way = self.sender().objectName().split(".")
        found = edges.moved(
            self._desk.article.text,
            span.start,
            span.end,
            "left" if side == "left" else "right",
            "word" if unit == "word" else "char",
            outwards=way == "out",
        )
        if found is not None:
            self._resize(span.id, *found)

    @Slot(str, int, int)
    def _resize(self, id_: str, start: int, end: int) -> None:
        self._desk.apply(ResizeSpan(self._desk.article.id, id_, start, end))

    @Slot(int, int)
    def _remember_selection(self, start: int, end: int) -> None:
        self._from_mouse = (start, end)

    def _take_made(self, changed: Changed, place: Range, code: str) -> None:
        """Make the new span the current one."""
        for span in changed.spans(self._desk.article.id)[0]:
            if (span.start, span.end, span.label) == (*place, code):
                self._view.drop_selection()
                self._view.set_current_span(span.id)
                self._announce(span.id)

    def _announce(self, id_: str) -> None:
        article = self._desk.article
        if article.has("span", id_):
            span = article.span(id_)
            label = self._desk.label(span.label)
            name = label.name if label else span.label
            self._view.announce(f"{wording.one_line(span.text)}, {name}, {wording.standing(span)}")


def _order(span: Span) -> tuple[int, int]:
    """Reading order, the longer first: that of `ArticleView.spans`."""
    return span.start, -span.end


def _sureness(span: Span) -> tuple[float, int]:
    return (span.origin.score if span.origin.score is not None else 0.0, span.start)
