"""The queue's column: search, tabs with their counts, the list; or a narrow rail of the same list."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from annotator.ui import wording
from annotator.ui.parts import Edge, IconButton, Panel, StillList, Words
from annotator.ui.queue.box import QueryBox
from annotator.ui.queue.delegate import QueueDelegate, RailDelegate
from annotator.ui.queue.model import SUMMARY, QueueFilter, QueueModel, tab_counts
from annotator.ui.queue.nothing import NothingListed
from annotator.ui.queue.offers import Offer, every_field, offers
from annotator.ui.queue.rail import RailFoot, RailHead
from annotator.ui.queue.searching import CorpusSearch, Found
from annotator.ui.tabs import Tabs
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette
from annotator.ui.timers import later

SEARCH_PAUSE_MS = 150
INDEX_STEP = 1_000  # a search that lacks texts is asked again when so many more are indexed


class QueueList(StillList):
    """The list itself. Return hands the keyboard to the text, as a click does; Delete and the menu key ask
    for `removal_requested(ids)` and the menu of the chosen rows."""

    entered = Signal()
    removal_requested = Signal(object)

    def chosen(self) -> list[str]:
        """The ids of the chosen articles, from above."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return [row.data(SUMMARY).id for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.removal_requested.emit(self.chosen())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class QueuePanel(Panel):
    """Asks for articles with `article_requested(id)`; `text_requested` hands the keyboard to the text;
    `searched(query)` says what the list is narrowed to, "" for nothing; `menu_requested(ids, point)` and
    `searches_requested(point)` want a menu; `unfold_requested()` and `search_requested()` the column, and its
    search, while this is a rail."""

    article_requested = Signal(str)
    text_requested = Signal()
    searched = Signal(str)
    unfold_requested = Signal()
    search_requested = Signal()
    menu_requested = Signal(object, QPoint)
    searches_requested = Signal(QPoint)

    def __init__(
        self,
        theme: Theme,
        model: QueueModel,
        shown: QueueFilter,
        corpus: CorpusSearch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "base", Edge.NONE, parent)
        self._model, self._shown, self._corpus = model, shown, corpus
        self._following = False
        self._missing = 0
        self.current_article: str | None = None
        self.search = QueryBox(theme, self.tr("Search the corpus"), "/", self._offers, every_field, self)
        self.search.setAccessibleName(self.tr("Search the corpus"))
        self._pause = later(self, self._search, SEARCH_PAUSE_MS)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._take_first)
        self.search.left.connect(self._leave_search)
        self.search.stepped.connect(self._enter_list)
        self.tabs = Tabs(theme, parent=self)
        self.tabs.setFixedHeight(theme.px(32))
        for tab, name in (
            ("review", self.tr("To review")),
            ("flagged", self.tr("Flagged")),
            ("done", self.tr("Done", "articles")),
        ):
            self.tabs.add(tab, name)
        self.tabs.chosen.connect(self._choose_tab)
        self._kept = IconButton(theme, "bookmark", self.tr("Saved searches and order"), parent=self.tabs)
        self._kept.clicked.connect(self.ask_for_searches)
        self.tabs.add_right(self._kept)
        self._says = Words(theme, "", Style.SMALL, "text2", wrapped=True, parent=self)
        self._says.setContentsMargins(theme.px(12), 0, theme.px(12), theme.px(6))
        self._says.hide()
        corpus.found.connect(self._show_found)
        corpus.indexed.connect(self._index_grew)
        self.list = QueueList(self)
        self._prepare_list()
        self.nothing = NothingListed(theme, self)
        self.nothing.left.connect(self._leave_emptiness)
        self._rail_head, self._rail_foot = RailHead(theme, self), RailFoot(theme, self)
        self._rail_head.unfold_requested.connect(self.unfold_requested)
        self._rail_head.search_requested.connect(self.search_requested)
        self._place()
        self.fold(folded=False)
        shown.rowsInserted.connect(self._mind_emptiness)
        shown.rowsRemoved.connect(self._mind_emptiness)
        shown.modelReset.connect(self._mind_emptiness)
        shown.layoutChanged.connect(self._mind_emptiness)

    @property
    def tab(self) -> str:
        """The tab in force: `review`, `flagged` or `done`."""
        return self._shown.tab

    def look_for(self, words: str, tab: str) -> None:
        """Go on with a search and a tab, as if they had just been asked for."""
        self.search.setText(words)
        self._search_now()
        if tab != self._shown.tab:
            self.tabs.choose(tab)

    @property
    def is_folded(self) -> bool:
        return self._folded

    def fold(self, *, folded: bool) -> None:
        """Make it a rail of 40, or a column again."""
        self._folded = folded
        for widget in (self._search_band, self.tabs):
            widget.setVisible(not folded)
        self._says.setVisible(not folded and bool(self._says.text()))
        for widget in (self._rail_head, self._rail_foot):
            widget.setVisible(folded)
        self.list.setItemDelegate(self._rail_delegate if folded else self._delegate)
        px = self.theme.px
        self.setMinimumWidth(px(40) if folded else px(240))
        self.setMaximumWidth(px(40) if folded else px(400))
        self._mind_emptiness()

    def show_current(self, article: str | None) -> None:
        """Mark the open article and bring it into view."""
        self.current_article = article
        row = self._model.row_of(article) if article else None
        index = self._shown.mapFromSource(self._model.index(row)) if row is not None else QModelIndex()
        self._following = True
        if index.isValid():
            if index != self.list.currentIndex():
                # left to itself the list adds the row to the chosen ones while Ctrl is down, as in Ctrl+Enter
                alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.list.selectionModel().setCurrentIndex(index, alone)
            self.list.scrollTo(index)
        else:
            self.list.selectionModel().clear()
        self._following = False

    _counted = (-1, -1)

    def show_counts(self) -> None:
        """Bring the tabs' numbers up to date, if anything that they count changed."""
        counted = (self._model.turns, self._shown.searches)
        if counted == self._counted:
            return
        self._counted = counted
        summaries = self._model.summaries()
        counts = tab_counts(summary for summary in summaries if self._shown.finds(summary))
        for tab, count in counts.items():
            self.tabs.set_count(tab, wording.number(count))
        done = sum(summary.status == "done" for summary in summaries)
        self._rail_foot.setText(f"{done}/{len(summaries)}")

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def next_after(self, article: str | None, step: int = 1, *, pass_skipped: bool = False) -> str | None:
        """The article `step` rows on in what is shown; with `pass_skipped` the next one still to review."""
        row = self._model.row_of(article) if article else None
        here = self._shown.mapFromSource(self._model.index(row)).row() if row is not None else -1
        count = self._shown.rowCount()
        order = [here + step * distance for distance in range(1, count + 1)]
        if pass_skipped:
            order = [at % count for at in order] if count else []
        for at in order:
            if not 0 <= at < count:
                return None
            summary = self._shown.index(at, 0).data(SUMMARY)
            if not pass_skipped or (summary.status in {"todo", "doing"} and summary.id != article):
                return str(summary.id)
        return None

    def next_without(self, article: str | None, gone: Collection[str]) -> str | None:
        """The article to go on with when some leave the list: the next one that stays, or the one before."""
        for step in (1, -1):
            at = article
            while (at := self.next_after(at, step)) is not None:
                if at not in gone:
                    return at
        return None

    def _prepare_list(self) -> None:
        self._delegate = QueueDelegate(self.theme, self)
        self._rail_delegate = RailDelegate(self.theme, self)
        view = self.list
        view.setModel(self._shown)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Articles"))
        view.entered.connect(self.text_requested)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask_for_menu)
        view.clicked.connect(self._clicked)
        view.selectionModel().currentChanged.connect(self._current_changed)
        self._colour_list()
        self.theme.changed.connect(self._colour_list)

    def _place(self) -> None:
        px = self.theme.px
        self._search_band = QWidget(self)
        band = QHBoxLayout(self._search_band)
        band.setContentsMargins(px(12), px(8), px(12), px(4))
        band.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._search_band, self._says, self.tabs, self._rail_head):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self._rail_foot)

    @Slot()
    def _colour_list(self) -> None:
        self.list.setPalette(list_palette(self.theme.colours))

    def _offers(self, text: str, caret: int) -> list[Offer]:
        return offers(text, caret, self._corpus.session)

    @Slot()
    def _search(self) -> None:
        """Ask beside the event loop: the list stays as it is until the answer is there."""
        self._corpus.ask(self.search.text())

    def _search_now(self) -> None:
        self._pause.stop()
        self._show_found(self._corpus.now(self.search.text()))

    @Slot(object)
    def _show_found(self, found: Found) -> None:
        """Narrow the list; a search that cannot be read leaves it, and says where the mistake is."""
        is_hopeless = found.error is not None or (found.ids is not None and not found.ids)
        if is_hopeless and self.search.is_offering:
            return  # a word is being completed: `label` and `label:O` are not what is looked for
        self.search.mark_mistake(found.column)
        self._missing = found.missing
        if found.error is None:
            self._shown.show_found(found.ids)
            self._mind_emptiness()
            self.show_counts()
            self.searched.emit(found.text.strip())
        self._say(found)

    def _say(self, found: Found) -> None:
        words, role = "", "text2"
        if found.error is not None:
            words, role = wording.mistake(found.error), "err"
        elif found.missing:
            words = self.tr("%n texts are not searched yet", "", found.missing)
        self._says.set_role(role)
        self._says.setText(words)
        self._says.setVisible(bool(words) and not self._folded)

    @Slot(int)
    def _index_grew(self, missing: int) -> None:
        """Ask again where the last answer lacked texts: at the end of the indexing, and now and then."""
        if self._missing and (not missing or self._missing - missing > INDEX_STEP):
            self._search()

    @Slot()
    def ask_for_searches(self) -> None:
        """Show the menu of saved searches and orders below its button."""
        self.searches_requested.emit(self._kept.mapToGlobal(QPoint(0, self._kept.height())))

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        """The menu of the chosen rows; of the one under the pointer where that is not among them."""
        index, ids = self.list.indexAt(place), self.list.chosen()
        if index.isValid() and index.data(SUMMARY).id not in ids:
            ids = [index.data(SUMMARY).id]
        if ids:
            self.menu_requested.emit(ids, self.list.viewport().mapToGlobal(place))

    @Slot(str)
    def _choose_tab(self, tab: str) -> None:
        self._shown.show_tab(tab)
        self._mind_emptiness()

    @Slot()
    def _take_first(self) -> None:
        self._search_now()
        if self._shown.rowCount():
            self.article_requested.emit(self._shown.index(0, 0).data(SUMMARY).id)
            self.text_requested.emit()

    @Slot()
    def _leave_search(self) -> None:
        """Esc empties the field first, then leads back to the text."""
        if self.search.text():
            self.search.clear()
            self._search_now()
        else:
            self.text_requested.emit()

    @Slot(int)
    def _enter_list(self, step: int) -> None:
        if step > 0 and self.search.text():
            self._search_now()
        if step > 0 and self._shown.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self._shown.index(0, 0))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if len(self.list.selectionModel().selectedRows()) > 1:
            return  # several are being chosen
        self.article_requested.emit(index.data(SUMMARY).id)
        self.text_requested.emit()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002
        if not self._following and current.isValid() and self.list.hasFocus():
            self.article_requested.emit(current.data(SUMMARY).id)

    @Slot()
    def _mind_emptiness(self) -> None:
        is_empty = self._shown.rowCount() == 0 and not self._folded
        if is_empty:
            if self.search.text():
                is_elsewhere = any(map(self._shown.finds, self._model.summaries()))
                words = self.tr("No article holds these words.")
                words = self.tr("What was found stands under another tab.") if is_elsewhere else words
                way = self.tr("Clear the search")
            elif self._model.rowCount() == 0:
                words, way = self.tr("No article yet. Add a folder, or drop one here."), ""
            elif self._shown.tab == "review":
                words, way = self.tr("Nothing left to review."), self.tr("Open what is done")
            else:
                is_flagged = self._shown.tab == "flagged"
                words = (
                    self.tr("No article is flagged.") if is_flagged else self.tr("No article is done yet.")
                )
                way = self.tr("Open what is to review")
            self.nothing.say(words, way)
        self.nothing.setVisible(is_empty)
        self.list.setVisible(not is_empty)

    @Slot()
    def _leave_emptiness(self) -> None:
        if self.search.text():
            self.search.clear()
            self._search_now()
        else:
            self.tabs.choose("done" if self._shown.tab == "review" else "review")
