"""Saved searches and the order of the queue: the menu that offers them, and what its entries do."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from annotator.resources import QT_TRANSLATE_NOOP
from annotator.session.folders import Folders
from annotator.session.searches import ORDERS, KeptSearches
from annotator.ui.actions import said
from annotator.ui.queue.model import QueueModel
from annotator.ui.queue.panel import QueuePanel
from annotator.ui.queue.searching import CorpusSearch

_NAMES: Mapping[str, str] = {
    "file": QT_TRANSLATE_NOOP("actions", "File order"),
    "date": QT_TRANSLATE_NOOP("actions", "Newest first"),
    "sure": QT_TRANSLATE_NOOP("actions", "Least sure first"),
    "most": QT_TRANSLATE_NOOP("actions", "Most suggestions first"),
    "short": QT_TRANSLATE_NOOP("actions", "Shortest first"),
}
_log = logging.getLogger(__name__)


class QueueKeeping(QObject):
    """Works for one queue. What is kept is kept for this project on this computer."""

    def __init__(self, queue: QueuePanel, model: QueueModel, corpus: CorpusSearch, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue, self._model, self._corpus, self._window = queue, model, corpus, parent
        self._kept = KeptSearches(Folders.of_user(), corpus.session.project.project_id)
        self._order = self._kept.kept.order
        queue.searches_requested.connect(self.show_menu)
        corpus.ranked.connect(self._rank)
        if self._order != "file":
            QTimer.singleShot(0, self, self._arrange)

    @Slot(QPoint)
    def show_menu(self, place: QPoint) -> None:
        """The searches, what can be done with them, and the orders."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        queries = self._kept.kept.queries
        text = self._queue.search.text().strip()
        for name, query in queries.items():
            self._entry(menu, name, self._choose, name).setToolTip(query)
        if queries:
            menu.addSeparator()
        save = menu.addAction(self.tr("Save this search…"))
        save.triggered.connect(self._save)
        save.setEnabled(bool(text) and text not in queries.values())
        if queries:
            rename, remove = menu.addMenu(self.tr("Rename")), menu.addMenu(self.tr("Remove"))
            for name in queries:
                self._entry(rename, f"{name}…", self._rename, name)
                self._entry(remove, name, self._remove, name)
        menu.addSeparator()
        menu.addAction(self.tr("Order")).setEnabled(False)  # a section's name would stand left of all others
        group = QActionGroup(menu)
        for order in ORDERS:
            action = self._entry(menu, said(_NAMES[order]), self._choose_order, order)
            action.setCheckable(True)
            action.setChecked(order == self._order)
            group.addAction(action)
        menu.setToolTipsVisible(True)
        menu.popup(place)

    def _entry(self, menu: QMenu, text: str, act: object, data: str) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setData(data)
        action.triggered.connect(act)
        return action

    def _named(self) -> str:
        sender = self.sender()
        return str(sender.data()) if isinstance(sender, QAction) else ""

    @Slot()
    def _choose(self) -> None:
        query = self._kept.kept.queries.get(self._named())
        if query is not None:
            self._queue.look_for(query, self._queue.tab)

    @Slot()
    def _save(self) -> None:
        query = self._queue.search.text().strip()
        name = self._ask_name(self.tr("Save this search"), query)
        if name:
            self.save(name, query)

    def save(self, name: str, query: str) -> None:
        """Keep a query under a name. Where the file cannot be written, that is logged."""
        try:
            self._kept.save(name, query)
        except OSError as problem:
            _log.warning("a search was not kept: %s", type(problem).__name__)

    @Slot()
    def _rename(self) -> None:
        old = self._named()
        name = self._ask_name(self.tr("Rename the search"), old)
        if name and name != old:
            try:
                self._kept.rename(old, name)
            except OSError as problem:
                _log.warning("a search was not renamed: %s", type(problem).__name__)

    @Slot()
    def _remove(self) -> None:
        try:
            self._kept.remove(self._named())
        except OSError as problem:
            _log.warning("a search was not removed: %s", type(problem).__name__)

    def _ask_name(self, title: str, name: str) -> str:
        text, given = QInputDialog.getText(self._window, title, self.tr("Name"), text=name)
        return text.strip() if given else ""

    # -- the order

    @Slot()
    def _choose_order(self) -> None:
        self.choose_order(self._named())

    def choose_order(self, order: str) -> None:
        """Show the queue in another order, and remember it."""
        self._order = order
        try:
            self._kept.set_order(order)
        except OSError as problem:
            _log.warning("the order was not kept: %s", type(problem).__name__)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        if self._order == "sure":
            self._corpus.rank()  # the answer arranges
        else:
            self._show()

    @Slot(object)
    def _rank(self, ranks: Mapping[str, int]) -> None:
        if self._order == "sure":
            self._show(ranks)

    def _show(self, ranks: Mapping[str, int] | None = None) -> None:
        self._model.arrange(self._order, ranks)
        self._queue.show_current(self._queue.current_article)
