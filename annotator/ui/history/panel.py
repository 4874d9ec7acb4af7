"""The history beside the text: what was done, newest first, and what undoing it would come to."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.records import TOOL
from annotator.session.history import Entry
from annotator.ui import wording
from annotator.ui.history.delegate import HistoryDelegate
from annotator.ui.history.details import DetailsPanel
from annotator.ui.history.list import HistoryList
from annotator.ui.history.model import HistoryModel
from annotator.ui.history.rows import Suggested
from annotator.ui.parts import Edge, IconButton, Link, Panel, Picture, Words
from annotator.ui.search_box import SearchBox
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette
from annotator.ui.timers import later

SEARCH_PAUSE_MS = 200
LOOK_PAUSE_MS = 60  # keys that run through the list do not ask for each row's details


class HistoryPanel(Panel):
    """`chosen(row)`: an entry, suggestions, or None; `close_requested()`, `left()` back to the text,
    `verify_requested()`, `save_requested()`."""

    chosen = Signal(object)
    close_requested = Signal()
    left = Signal()
    verify_requested = Signal()
    save_requested = Signal()

    def __init__(self, theme: Theme, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.NONE, parent)
        px = theme.px
        self.setMinimumWidth(px(288))
        self.setMaximumWidth(px(480))
        self.model = model
        self._article: str | None = None
        self._chosen: str | None = None
        self._is_held = False  # rows come and go: the list's current one says nothing
        self._people: dict[str, str] = {}
        self.search = SearchBox(theme, self.tr("Search operations"), parent=self)
        self.search.setAccessibleName(self.tr("Search operations"))
        self._pause = later(self, self._narrow, SEARCH_PAUSE_MS)
        self._look = later(self, self._tell_chosen, LOOK_PAUSE_MS)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._narrow)
        self.search.left.connect(self._leave_search)
        self.search.stepped.connect(self._enter_list)
        self.reach = QComboBox(self)
        self.reach.addItems([self.tr("Whole project"), self.tr("This article")])
        self.reach.setAccessibleName(self.tr("Whose history is shown"))
        self.reach.currentIndexChanged.connect(self._narrow)
        self.list = HistoryList(self)
        self.details = DetailsPanel(theme, self.list.viewport())
        self._empty = Words(theme, "", Style.UI, "text2", wrapped=True, parent=self)
        self._empty.setContentsMargins(px(16), px(16), px(16), px(16))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._prepare_list()
        self._place()
        model.arranging.connect(self._hold)
        model.arranged.connect(self._follow_rows)
        model.searched.connect(self._mind_emptiness)

    # -- what is shown

    def come(self, article: str | None) -> None:
        """The panel is opened over an article: read the newest entries."""
        self._article = article
        self._narrow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_article(self, article: str | None) -> None:
        """Another article is open."""
        if article != self._article:
            self._article = article
            if self.reach.currentIndex() == 1:
                self._narrow()

    def show_people(self, people: dict[str, str]) -> None:
        """Names by pseudonym, for the filter."""
        self._people = people

    def show_chain(self, words: str, link: str, *, is_bad: bool = False) -> None:
        """What the foot says of the chain, and what its link does."""
        self._chain.setText(words)
        self._chain.set_role("err" if is_bad else "text2")
        self._verify.setText(link)
        self._verify.updateGeometry()

    @property
    def row(self) -> Entry | Suggested | None:
        """The chosen entry, or suggestions."""
        number = self.model.row_of(self._chosen) if self._chosen else None
        return None if number is None else self.model.told(number)

    def choose(self, number: int | None) -> None:
        """Make a row the chosen one."""
        if number is not None:
            index = self.model.index(number)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def lay_out_details(self) -> None:
        """Give the details the room they want."""
        self.details.resize(self.list.viewport().width(), self.details.height())
        self.model.unfold(self._chosen, self.details.wanted)
        number = self.model.details_row
        if number is not None:
            self.list.scrollTo(self.model.index(number))
            self.list.scrollTo(self.list.currentIndex())
        self._cover()

    def drop_choice(self) -> None:
        """Nothing is chosen any more."""
        self._chosen = None
        self.list.selectionModel().clear()
        self.model.unfold(None)
        self._cover()

    # -- within

    def _prepare_list(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(HistoryDelegate(self.theme, self.model))
        view.setMouseTracking(True)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Operations"))
        view.selectionModel().currentChanged.connect(self._current_changed)
        view.entered.connect(self._enter_details)
        view.left.connect(self._leave_list)
        view.moved.connect(self._cover)
        self._colour()
        self.theme.changed.connect(self._colour)

    def _place(self) -> None:
        px, theme = self.theme.px, self.theme
        head = Panel(theme, "base", Edge.BOTTOM, self)
        head.setFixedHeight(px(48))
        self._filter = IconButton(theme, "filter", self.tr("Whose operations are shown"), parent=head)
        self._filter.setCheckable(True)
        self._filter.clicked.connect(self._show_filter)
        save = IconButton(theme, "download", self.tr("Save the history…"), parent=head)
        save.clicked.connect(self.save_requested)
        close = IconButton(theme, "x", self.tr("Close the history"), parent=head)
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(8), 1)
        row.setSpacing(px(4))
        row.addWidget(Words(theme, self.tr("History"), Style.UI_CURRENT, parent=head), 1)
        for button in (self._filter, save, close):
            row.addWidget(button)
        band = QHBoxLayout()
        band.setContentsMargins(px(16), px(8), px(16), px(8))
        band.setSpacing(px(8))
        band.addWidget(self.search, 1)
        band.addWidget(self.reach)
        foot = Panel(theme, "base", Edge.TOP, self)
        foot.setFixedHeight(px(36))
        self._chain = Words(theme, "", Style.SMALL, "text2", elided=True, tabular=True, parent=foot)
        self._verify = Link(theme, "", parent=foot)
        self._verify.clicked.connect(self.verify_requested)
        last = QHBoxLayout(foot)
        last.setContentsMargins(px(16), 1, px(16), 0)
        last.setSpacing(px(8))
        last.addWidget(Picture(theme, self._draw_shield, foot))
        last.addWidget(self._chain, 1)
        last.addWidget(self._verify)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(band)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(foot)

    def _draw_shield(self, ratio: float) -> QPixmap:
        return self.theme.icons.pixmap("shield-check", "text2", self.theme.px(16), ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.details.isVisible():
            self.lay_out_details()

    @Slot()
    def _colour(self) -> None:
        self.list.setPalette(list_palette(self.theme.colours))
        self.list.measure()

    @Slot()
    def _narrow(self) -> None:
        """Show what reach, filter and search ask for."""
        self._pause.stop()
        self.drop_choice()
        article = self._article if self.reach.currentIndex() == 1 else None
        self.model.show_history(article, self.model.actor, self.search.text())
        self._mind_emptiness()

    @Slot()
    def _show_filter(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = {
            "": self.tr("Everybody’s operations"),
            **self._people,
            TOOL: self.tr("The program’s operations"),
        }
        for actor, name in names.items():
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(actor)
            action.setCheckable(True)
            action.setChecked(actor == (self.model.actor or ""))
        menu.triggered.connect(self._choose_actor)
        self._filter.setChecked(self.model.actor is not None)
        menu.popup(self._filter.mapToGlobal(QPoint(0, self._filter.height())))

    @Slot(QAction)
    def _choose_actor(self, action: QAction) -> None:
        self.model.actor = action.data() or None
        self._filter.setChecked(self.model.actor is not None)
        self._narrow()

    @Slot()
    def _leave_search(self) -> None:
        """Esc empties the field first, then leads back to the text."""
        if self.search.text():
            self.search.clear()
            self._narrow()
        else:
            self.left.emit()

    @Slot(int)
    def _enter_list(self, step: int) -> None:
        if step > 0 and self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.choose(1)

    @Slot()
    def _enter_details(self) -> None:
        """Return leads on to what can be done."""
        button = self.details.first_button() if self.details.isVisible() else None
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _leave_list(self) -> None:
        if self._chosen is not None:
            self.drop_choice()
            self.chosen.emit(None)
        else:
            self.left.emit()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002
        row = self.model.told(current.row()) if current.isValid() else None
        if row is not None and row.id != self._chosen and not self._is_held:
            self._chosen = row.id
            self.details.hide()
            self._look.start()

    @Slot()
    def _tell_chosen(self) -> None:
        self.chosen.emit(self.row)

    @Slot()
    def _hold(self) -> None:
        self._is_held = True

    @Slot()
    def _follow_rows(self) -> None:
        """Rows came or went: the chosen one stays chosen."""
        self._is_held = False
        number = self.model.row_of(self._chosen) if self._chosen else None
        if number is None and self._chosen is not None:
            self._chosen = None
            self.chosen.emit(None)
        elif number is not None and self.list.currentIndex().row() != number:
            self._is_held = True
            self.list.setCurrentIndex(self.model.index(number))
            self._is_held = False
        elif number is None:
            self.list.selectionModel().clear()
        self._cover()
        self._mind_emptiness()

    @Slot()
    def _cover(self) -> None:
        """Lay the details over their room."""
        number = self.model.details_row
        if number is None:
            self.details.hide()
            return
        place = self.list.visualRect(self.model.index(number))
        self.details.setGeometry(place)
        self.details.setVisible(place.isValid())

    @Slot()
    def _mind_emptiness(self) -> None:
        is_empty = self.model.rowCount() == 0
        words = self.tr("Nothing yet. Every operation will stand here, and can be undone.")
        if self.search.text():
            words = self.tr("No operation holds these words.")
            if self.model.is_searching and self.model.searched_back_to is not None:
                day = wording.day(self.model.searched_back_to.isoformat(), year=True)
                words = self.tr("Searching… back to {day}").format(day=day)
        elif self.model.article is not None or self.model.actor is not None:
            words = self.tr("No such operation yet.")
        self._empty.setText(words)
        self._empty.setVisible(is_empty)
        self.list.setVisible(not is_empty)
