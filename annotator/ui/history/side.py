"""The history takes the inspector's place: what is chosen there is shown in the text, and can be undone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget

from annotator.domain.errors import AnnotatorError
from annotator.session.history import Entry
from annotator.session.reverting import Reversal
from annotator.storage import OperationHead
from annotator.ui import wording
from annotator.ui.checking import Checking
from annotator.ui.findings import finding
from annotator.ui.history.consequences import place_of
from annotator.ui.history.model import HistoryModel
from annotator.ui.history.panel import HistoryPanel
from annotator.ui.history.recounting import MOST_READ
from annotator.ui.history.rows import Suggested
from annotator.ui.jobs import Job
from annotator.ui.review.page import ReviewPage
from annotator.ui.review.turning import AT_ONCE
from annotator.ui.theme.current import Theme
from annotator.ui.timers import later

FOLLOW_MS = 100
MOST_MARKED = 500
LARGE = 150  # an action of so many operations is only looked at when that is asked for


class HistorySide(QObject):
    """Works for one review page. `opened(bool)`: the history came or went; `save_requested()` to a file."""

    opened = Signal(bool)
    save_requested = Signal()

    def __init__(self, page: ReviewPage, theme: Theme, checking: Checking) -> None:
        super().__init__(page)
        self._page, self._desk, self._checking = page, page.desk, checking
        self._session = page.desk.session
        self.model = HistoryModel(self._session, self)
        self._row: Entry | Suggested | None = None
        self._asked_for = ""
        self._looking: Job | None = None
        columns = page.columns
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(page.inspector.minimumWidth())
        self._stack.setMaximumWidth(page.inspector.maximumWidth())
        sizes = columns.sizes()
        columns.replaceWidget(columns.indexOf(page.inspector), self._stack)
        self._stack.addWidget(page.inspector)
        self.panel = HistoryPanel(theme, self.model, self._stack)
        self._stack.addWidget(self.panel)
        columns.setSizes(sizes)
        self._soon = later(self, self._follow, FOLLOW_MS)
        self._connect()

    @property
    def is_open(self) -> bool:
        return self._stack.currentWidget() is self.panel

    @Slot(bool)
    def show_history(self, show: bool) -> None:
        """Open the history, or the inspector again."""
        if show == self.is_open:
            return
        self._page.aside = self.panel.list if show else None
        self._stack.setCurrentWidget(self.panel if show else self._page.inspector)
        if show:
            people = self._session.corpus.reviewers
            self.panel.show_people({id_: one.name for id_, one in people.items()})
            self._show_chain()
            self.panel.come(self._desk.article_id)
        else:
            self.model.stop()
            self._stop_looking()
            self._row = None
            self._page.view.highlight_ranges([])
            self._page.focus_text()
        self.opened.emit(show)

    def _connect(self) -> None:
        panel, details = self.panel, self.panel.details
        self._desk.changed.connect(self._soon.start)
        self._desk.opened.connect(self._article_opened)
        self._desk.stored.connect(self._show_chain)
        panel.chosen.connect(self._choose)
        panel.close_requested.connect(self._close)
        panel.left.connect(self._page.focus_text)
        panel.verify_requested.connect(self._verify)
        panel.save_requested.connect(self.save_requested)
        details.undo_requested.connect(self._undo)
        details.redo_requested.connect(self._redo)
        details.look_requested.connect(self._look)
        details.articles_requested.connect(self._open_articles)
        details.one_by_one_requested.connect(self._open_group)
        details.place_requested.connect(self._show_place)
        details.operation_requested.connect(self._go_to)
        self._checking.progressed.connect(self._show_check)
        self._checking.ended.connect(self._show_chain)
        self._page.inspector.notes.opened.connect(self._close)
        self._page.inspector_wanted.connect(self._make_way)

    # -- following

    @Slot()
    def _follow(self) -> None:
        if self.is_open:
            self.model.follow()
            self._choose(self.panel.row)
            self._show_chain()

    @Slot(str)
    def _article_opened(self, article: str) -> None:
        if self.is_open:
            self.panel.show_article(article or None)
            self._mark()

    @Slot(object)
    def _choose(self, row: Entry | Suggested | None) -> None:
        """Show what can be done with a step, and where it changed something in the open article."""
        self._stop_looking()
        self._row = row
        if row is not None:
            try:
                self._show_details(row)
            except AnnotatorError as problem:
                self.panel.details.show_words(wording.error(problem)[0])
            self.panel.lay_out_details()
        self._mark()

    def _show_details(self, row: Entry | Suggested) -> None:
        details = self.panel.details
        if isinstance(row, Suggested):
            details.show_group(self.model.articles_of(row))
            return
        if row.undone_by is not None:
            words = self.tr("This operation is undone.")
            if row.is_partly_undone:
                words = self.tr("A part of this operation is undone; what later ones build on stayed.")
            details.show_undone(words, row.undone_by, can_edit=self._desk.can_edit)
            return
        if row.operations > LARGE and self._asked_for != row.id:
            details.show_large(row.operations)
            return
        self._looking = Job(self._session.looking(row.id), "", self)
        self._looking.finished.connect(self._looked)
        self._looking.failed.connect(self._not_looked)
        self._looking.start(at_once=AT_ONCE)
        if self._looking is not None:
            details.show_words(self.tr("Looking at what undoing it comes to…"))

    @Slot(object)
    def _looked(self, reversal: Reversal) -> None:
        """What undoing the chosen step comes to is known."""
        self._stop_looking()
        row, details = self._row, self.panel.details
        if not isinstance(row, Entry):
            return
        later = [(head.id, self.model.recounter.line(_entry_of(head)).title) for head in reversal.later[-3:]]
        articles = len(self.model.line_now(row).articles)
        if row.operations > MOST_READ:
            articles = row.operations  # an import: each article is a step of its own
        details.show_reversal(reversal, later, articles, can_edit=self._desk.can_edit)
        self.panel.lay_out_details()

    @Slot(object)
    def _not_looked(self, problem: AnnotatorError) -> None:
        self._stop_looking()
        self.panel.details.show_words(wording.error(problem)[0])
        self.panel.lay_out_details()

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking.deleteLater()
            self._looking = None

    def _mark(self) -> None:
        """Mark in the open article what the chosen step changed."""
        here, row = self._desk.article_id, self._row
        places = []
        if isinstance(row, Entry) and here is not None and row.operations == 1:
            for change in self.model.recounter.changes(row)[:MOST_MARKED]:
                place = place_of(change)
                if place is not None and place[0] == here and place[1] < place[2]:
                    places.append((place[1], place[2]))
        self._page.view.highlight_ranges(sorted(set(places)))

    # -- what is done

    @Slot()
    def _close(self) -> None:
        self.show_history(False)

    @Slot()
    def _make_way(self) -> None:
        """The inspector's place is wanted: the keyboard stays in the composer where that is open."""
        composer, focus = self._page.stances.composer, QApplication.focusWidget()
        if not self.is_open:
            return
        self.show_history(False)
        if focus is not None and composer.isAncestorOf(focus):
            focus.setFocus()
        elif composer.is_open:
            composer.take_focus()

    @Slot(bool)
    def _undo(self, only_free: bool) -> None:
        if isinstance(self._row, Entry):
            self._desk.undo_step(self._row.id, only_free=only_free)

    @Slot()
    def _look(self) -> None:
        if self._row is not None:
            self._asked_for = self._row.id
            self._choose(self._row)

    @Slot()
    def _redo(self) -> None:
        if isinstance(self._row, Entry) and self._row.undone_by is not None:
            self._desk.undo_step(self._row.undone_by)

    @Slot()
    def _open_articles(self) -> None:
        """Narrow the queue to the articles of the chosen step."""
        if isinstance(self._row, Entry):
            self._page.queue.look_for(f"op:{self._row.id}", self._page.queue.tab)

    @Slot()
    def _open_group(self) -> None:
        if isinstance(self._row, Suggested):
            first = self._row.entries[0].id
            self.model.open_group(self._row)
            self.panel.choose(self.model.row_of(first))

    @Slot(str, int, int)
    def _show_place(self, article: str, start: int, end: int) -> None:
        if self._session.has_article(article):
            if self._desk.article_id != article:
                self._desk.open(article)
            if start < end:
                self._page.view.ensure_visible((start, end))

    @Slot(str)
    def _go_to(self, operation: str) -> None:
        number = self.model.find(operation)
        if number is None:
            self._desk.hint(self.tr("That operation is not in the list as it is narrowed now."))
        else:
            self.panel.choose(number)

    # -- the chain

    @Slot()
    def _verify(self) -> None:
        if self._checking.is_running:
            self._checking.stop()
        else:
            self._checking.start()
            self._show_check(0, 0)

    @Slot(int, int)
    def _show_check(self, done: int, total: int) -> None:
        share = f"{100 * done // total} %" if total else ""
        self.panel.show_chain(self.tr("Checking the chain… {share}").format(share=share), self.tr("Stop"))

    @Slot()
    def _show_chain(self) -> None:
        """What is known of the chain."""
        check = self._checking
        if check.is_running:
            return
        is_bad = bool(check.findings)
        if is_bad:
            words = self.tr("The history does not hold together: {what}").format(
                what=finding(check.findings[0])
            )
        elif check.verified is not None:
            words = self.tr("Chain verified up to operation {number}")
            words = words.format(number=wording.number(check.verified))
        else:
            words = self.tr("%n operations, not verified yet", "", self._session.project.head.seq)
        self.panel.show_chain(words, self.tr("Verify"), is_bad=is_bad)


def _entry_of(head: OperationHead) -> Entry:
    """An operation as an entry of its own."""
    return Entry(head.id, head.seq, head.at, head.actor, "", head.summary, 1, head.reverts, None, head.hash)
