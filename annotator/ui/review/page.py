"""The review workspace as a widget: queue, text and inspector side by side, kept in step with the desk."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec.structs import asdict
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.domain.views import ArticleView
from annotator.session.changed import Changed
from annotator.session.places import Place
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.find_bar import FindBar
from annotator.ui.inspector.panel import Inspector
from annotator.ui.label_bar import LabelBar
from annotator.ui.parts import Panel
from annotator.ui.queue.keeping import QueueKeeping
from annotator.ui.queue.menus import QueueMenus
from annotator.ui.queue.model import QueueFilter, QueueModel
from annotator.ui.queue.panel import QueuePanel
from annotator.ui.queue.searching import CorpusSearch
from annotator.ui.reading import EvidenceMark, ReadingView
from annotator.ui.reading.view import ScrollState
from annotator.ui.review.answers import Answers
from annotator.ui.review.columns import Columns
from annotator.ui.review.desk import Desk
from annotator.ui.review.following import Following
from annotator.ui.review.menus import ReviewMenus
from annotator.ui.review.onwards import Onwards
from annotator.ui.review.spans import SpanWork
from annotator.ui.review.stances import StanceWork
from annotator.ui.review.whole import WholeStances
from annotator.ui.run_head import RunHead
from annotator.ui.theme.current import Theme
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.ui.guidelines.side import GuidelinesSide

Range = tuple[int, int]
INDEX_AFTER_MS = 1_500  # the index of texts is brought up to date behind the first paint
PRELOAD_MS = 50


class ReviewPage(Panel):
    """`where_changed(words)` for the status line; `composing(bool)` while the stance form is open;
    `inspector_wanted()` where something else may stand in its place."""

    where_changed = Signal(str)
    composing = Signal(bool)
    inspector_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self.desk, self._actions = desk, actions
        self._scrolls: dict[str, ScrollState] = {}
        self.model = QueueModel(self)
        self._shown = QueueFilter(self.model, self)
        self.corpus = CorpusSearch(desk.session, self)
        self.queue = QueuePanel(theme, self.model, self._shown, self.corpus, self)
        QueueMenus(desk, self.queue, actions, self)
        self.searches = QueueKeeping(self.queue, self.model, self.corpus, self)
        self.head = RunHead(theme, actions, self)
        self.view = ReadingView(theme, self)
        self.finder = FindBar(theme, self.view, self)
        self.bar = LabelBar(theme, actions, self)
        self.inspector = Inspector(theme, actions, self)
        self.spans = SpanWork(desk, self.view, actions, self)
        self.stances = StanceWork(desk, self.view, theme, actions, self)
        self._menus = ReviewMenus(desk, self.view, self.spans, actions, self)
        self._answers = Answers(
            desk, self.view, self.inspector, self.spans, self.stances, self._menus, actions, theme
        )
        self.following = Following(desk, self.view, self.inspector, self.bar, self.spans, self.stances, self)
        self._ahead = later(self, self._preload, PRELOAD_MS)
        self._guidelines: GuidelinesSide | None = None
        self.aside: QWidget | None = None  # what stands in the inspector's place, for F6
        self._place_widgets()
        self._connect()
        self.whole = WholeStances(self, actions)
        self._menus.whole_wanted.connect(self.whole.choose_for_entity)
        self.onwards = Onwards(self, self._shown, actions)
        actions.give_keys_of_the_text(self.view)
        self.show_project()

    # -- the whole project

    def show_project(self) -> None:
        """Fill queue and label bar; after an import this brings the new articles in."""
        self.model.fill(self.desk.session.queue())
        scheme = self.desk.session.scheme
        self._actions.name_labels(scheme.labels)
        self.bar.set_scheme(scheme.labels, has_stances=scheme.stances)
        self.view.set_labels(scheme.labels)
        self.view.set_nesting(scheme.overlap != "none")
        self.queue.show_counts()
        self.queue.show_current(self.desk.article_id)
        QTimer.singleShot(INDEX_AFTER_MS, self.corpus, self.corpus.index)

    def go_to_place(self, place: Place | None) -> None:
        """Open the article of a remembered place where the reviewer left it, or the first one to review."""
        if place is not None and self.desk.session.has_article(place.article):
            with suppress(TypeError):  # written by another version: the article alone is enough
                self._scrolls[place.article] = ScrollState(**place.view)
            self.desk.open(place.article)
        else:
            self.desk.open(self.queue.next_after(None, pass_skipped=True) or self.queue.next_after(None))

    def show_place(self, article: str, start: int, end: int) -> None:
        """Open an article at a place, in code points: its mention there becomes the current one."""
        if not self.desk.session.has_article(article):
            return
        if self.desk.article_id != article:
            self.desk.open(article)
        here = (one for one in self.desk.article.live_spans if (one.start, one.end) == (start, end))
        span = next(here, None)
        if span is None:
            self.view.set_selection(start, end)
        else:
            self.view.set_current_span(span.id)
            self.view.ensure_visible((start, end))
        self.focus_text()

    def place(self) -> Place | None:
        """Where the reviewer is now."""
        if self.desk.article_id is None:
            return None
        return Place(self.desk.article_id, asdict(self.view.scroll_state()))

    def leave(self) -> None:
        """The project leaves the window."""
        self.stances.abandon()
        self.onwards.finished.withdraw()
        self.corpus.stop()

    # -- columns

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        queue: QWidget = self.queue.list
        return [queue, self.view, *([self.aside] if self.aside else self.inspector.panels())]

    def _place_widgets(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.finder)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self.columns = Columns(self.theme, self.queue, middle, self.inspector, self)
        self.columns.narrowed.connect(self.bar.set_narrow)
        self.columns.narrowed.connect(self.head.set_narrow)
        self.columns.side_folded.connect(self.head.set_alone)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)

    def _connect(self) -> None:
        desk, view, inspector = self.desk, self.view, self.inspector
        desk.opened.connect(self._show_article)
        desk.changed.connect(self._follow)
        view.current_changed.connect(self._current_changed)
        view.selection_changed.connect(self.following.place_changed)
        view.caret_moved.connect(self.following.place_changed)
        view.scrolled.connect(self._touch)
        view.unfold_requested.connect(self._unfold)
        view.context_menu_requested.connect(self._menus.show_for_text)
        self.queue.article_requested.connect(desk.open)
        self.queue.text_requested.connect(self.columns.leave_queue)
        self.queue.text_requested.connect(self.focus_text)
        self.queue.unfold_requested.connect(self._open_queue)
        self.queue.search_requested.connect(self.search)
        self.finder.closed.connect(self.focus_text)
        self.stances.composing.connect(self.composing)
        self.stances.composing.connect(self.columns.leave_room)
        self.stances.moved.connect(self.following.show_current)
        self.following.where_changed.connect(self.where_changed)
        self.stances.place_wanted.connect(self.show_place)
        self.inspector.cards.place_wanted.connect(self.show_place, Qt.ConnectionType.QueuedConnection)
        self.spans.all_seen.connect(self._all_seen)
        inspector.text_requested.connect(self.focus_text)
        inspector.notes.opened.connect(self.columns.open_side)
        inspector.entity_menu_requested.connect(self._menus.show_for_entity)
        inspector.merge_requested.connect(self._menus.merge_rows)
        actions = self._actions
        actions["span.accept"].triggered.connect(self._accept)
        actions["span.remove"].triggered.connect(self._remove)
        actions["edit.drop"].triggered.connect(self._drop)
        actions["edit.copy"].triggered.connect(view.copy)
        actions["edit.select_all"].triggered.connect(view.select_all)
        actions["find.article"].triggered.connect(self.finder.open_bar)
        actions["find.next"].triggered.connect(self.finder.find_next)
        actions["find.previous"].triggered.connect(self.finder.find_previous)
        actions["stance.guidelines"].triggered.connect(self._show_guidelines)
        actions["article.comment"].triggered.connect(inspector.notes.write)
        actions["corpus.slash"].triggered.connect(self.search)

    # -- following the desk

    @Slot(str)
    def _show_article(self, id_: str) -> None:
        self._keep_scroll()
        self.stances.leave_article()
        self._answers.abandon()
        self._shown_article = id_
        if not id_:
            self.view.set_article("")
            self.head.clear()
            self.inspector.clear()
            return
        article = self.desk.article
        self.view.set_article(
            article.text, _title_range(article), article.regions, article.live_spans, self._marks(article)
        )
        state = self._scrolls.get(id_)
        if state is not None:
            self.view.restore_scroll_state(state)
        summary = self.desk.summary
        self.head.show_article(summary, article.article, self.model.copies(summary))
        self.queue.show_current(id_)
        self.following.show_article()
        self._ahead.start()

    _shown_article = ""

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        session = self.desk.session
        if any(session.has_article(id_) != (self.model.row_of(id_) is not None) for id_ in changed.articles):
            self.show_project()  # articles came or went
            if self.desk.article_id is None:
                self.go_to_place(None)
        for id_ in changed.articles:
            if self.desk.session.has_article(id_) and self.model.row_of(id_) is not None:
                self.model.refresh(self.desk.session.summary(id_))
        here = self.desk.article_id
        if here is not None and here in changed.articles:
            self._follow_article(changed, here)
        if here is not None and (here in changed.articles or changed.touches(None, "entity")):
            self.following.lists_changed()
        self.queue.show_counts()

    def _follow_article(self, changed: Changed, here: str) -> None:
        article = self.desk.article
        if changed.touches(here, "span"):
            now, gone = changed.spans(here)
            live = [span for span in now if span.status != "rejected"]
            rejected = [span.id for span in now if span.status == "rejected"]
            self.view.update_spans(live, [*gone, *rejected])
            if changed.undoes and len(live) == len(now) == len(changed.articles) == 1 and not gone:
                self.view.set_current_span(live[0].id)  # so that it can be decided otherwise at once
            self.following.mention_changed()
        if changed.touches(here, "stance"):
            self.view.set_evidence(self._marks(article))
            if self.stances.current() is None and not self.stances.composer.is_open:
                self.stances.show(None)
        if changed.touches(here, "region"):
            self.view.set_regions(article.regions)

    def _marks(self, article: ArticleView) -> list[EvidenceMark]:
        return [
            EvidenceMark([(part.start, part.end) for part in s.evidence], s.polarity, is_suggested=s.is_open)
            for s in article.stances
            if s.status != "rejected" and s.evidence
        ]

    @Slot(str)
    def _current_changed(self, id_: str) -> None:
        if id_ and self.stances.current_id is not None and not self.stances.composer.is_open:
            self.stances.show(None)
        self.following.mention_changed()

    @Slot(bool)
    def _show_guidelines(self, show: bool) -> None:
        if self._guidelines is None:
            from annotator.ui.guidelines.side import GuidelinesSide

            self._guidelines = GuidelinesSide(self, self._actions["stance.guidelines"])
        if show:
            self.inspector_wanted.emit()
        self.columns.want_side(show)
        self._guidelines.show_panel(show=show)

    # -- what keys mean here

    @Slot()
    def focus_text(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _accept(self) -> None:
        if self.stances.current() is None or self.spans.current() is not None:
            self.spans.accept()
        elif not self.stances.accept():
            self._say_finished()

    @Slot()
    def _remove(self) -> None:
        stance = self.stances.current()
        if stance is not None and self.spans.current() is None:
            self.stances.remove(stance.id)
        else:
            self.spans.remove()

    @Slot()
    def _drop(self) -> None:
        if not self.view.escape() and self.stances.current_id is not None:
            self.stances.show(None)

    @Slot()
    def _all_seen(self) -> None:
        """No mention is left to look at: on to the suggested stances, then say so."""
        self.view.set_current_span(None)
        if self.desk.expects_suggestions(self.desk.article.id):
            self.desk.hint(self.tr("Suggestions for this article are on their way."))
        elif not self.stances.go_on():
            self.stances.show(None)
            self._say_finished()

    def _say_finished(self) -> None:
        words = self.tr("Nothing left to look at here. {key} finishes the article.")
        self.desk.hint(words.format(key=self._actions.key("article.done")))

    @Slot()
    def search(self) -> None:
        """Give the keyboard to the search of the corpus."""
        if self.queue.is_folded:
            self._open_queue()
        self.queue.focus_search()

    @Slot()
    def _open_queue(self) -> None:
        self.columns.fold_queue(fold=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that would change something, were the project not open to read only: say why it does not."""
        if self.desk.session.read_only and self._actions.is_edit(QKeySequence(event.keyCombination())):
            self.desk.hint(self.tr("This project is open to read only: nothing can be changed."))
        else:
            super().keyPressEvent(event)

    # -- comfort

    @Slot()
    def _touch(self) -> None:
        self.desk.clock.touch()

    @Slot()
    def _unfold(self) -> None:
        self._actions["view.boilerplate"].setChecked(False)

    def _keep_scroll(self) -> None:
        if self._shown_article:
            self._scrolls[self._shown_article] = self.view.scroll_state()

    @Slot()
    def _preload(self) -> None:
        here = self.desk.article_id
        neighbours = [self.queue.next_after(here, step) for step in (1, -1)]
        try:
            self.desk.session.preload([one for one in neighbours if one is not None])
        except AnnotatorError:
            return  # the article itself will say what is wrong when it is opened


def _title_range(article: ArticleView) -> Range | None:
    """The line that is the title; None where the text does not repeat it."""
    title = wording.one_line(article.article.source.title or "")
    if not title:
        return None
    start = 0
    for line in article.text[:4000].split("\n"):
        if wording.one_line(line) == title:
            return start, start + len(line)
        start += len(line) + 1
    return None
