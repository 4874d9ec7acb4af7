"""The context menu of the queue: what can be done with the chosen articles without opening them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.domain.edits import Decide, Edit, RemoveArticle, Together
from annotator.domain.records import DecisionStatus
from annotator.ui.actions import Actions
from annotator.ui.queue.panel import QueuePanel
from annotator.ui.review.desk import Desk


class QueueMenus(QObject):
    """Works for one queue. Several articles are changed in one step with one undo."""

    def __init__(self, desk: Desk, queue: QueuePanel, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._queue, self._actions, self._window = desk, queue, actions, parent
        self._ids: tuple[str, ...] = ()
        queue.menu_requested.connect(self.show_menu)
        queue.list.removal_requested.connect(self._remove_chosen)

    @Slot(object, QPoint)
    def show_menu(self, ids: Sequence[str], place: QPoint) -> None:
        """What can be done with these articles."""
        self._ids = tuple(ids)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        summaries = [self._desk.session.summary(id_) for id_ in ids]
        if len(ids) == 1:
            self._add(menu, self.tr("Open"), self._open, needs_edits=False)
            menu.addSeparator()
        flagged = all(summary.status == "flagged" for summary in summaries)
        skipped = all(summary.status == "skipped" for summary in summaries)
        self._add(menu, self.tr("Take the flag away") if flagged else self.tr("Flag"), self._flag)
        self._add(menu, self.tr("Skip no longer") if skipped else self.tr("Skip"), self._skip)
        if len(ids) == 1:
            self._add(menu, self.tr("Comment…"), self._comment)
        clusters = {summary.cluster for summary in summaries if summary.cluster}
        if len(clusters) == 1:
            self._add(menu, self.tr("Show the copies of this dispatch"), self._show_copies, needs_edits=False)
        menu.addSeparator()
        words = self.tr("Remove %n articles from the project", "", len(ids))
        self._add(menu, words, self._remove)
        menu.popup(place)

    def _add(self, menu: QMenu, text: str, act: object, *, needs_edits: bool = True) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(act)
        action.setEnabled(self._desk.can_edit or not needs_edits)
        return action

    @Slot()
    def _open(self) -> None:
        self._desk.open(self._ids[0])
        self._queue.text_requested.emit()

    @Slot()
    def _flag(self) -> None:
        self._decide("flagged")

    @Slot()
    def _skip(self) -> None:
        self._decide("skipped")

    def _decide(self, status: DecisionStatus) -> None:
        """Give all of them a status; where all have it already, take it away."""
        had = [id_ for id_ in self._ids if self._desk.session.summary(id_).status == status]
        if len(had) == len(self._ids):
            status, ids = "doing", had
        else:
            ids = [id_ for id_ in self._ids if id_ not in had]
        self._apply(tuple(Decide(id_, status) for id_ in ids), f"{status} {len(ids)} articles")

    @Slot()
    def _comment(self) -> None:
        self._desk.open(self._ids[0])
        self._actions["article.comment"].trigger()

    @Slot()
    def _show_copies(self) -> None:
        cluster = self._desk.session.summary(self._ids[0]).cluster
        self._queue.look_for(f'cluster:"{cluster}"', self._queue.tab)

    @Slot(object)
    def _remove_chosen(self, ids: Sequence[str]) -> None:
        self._ids = tuple(ids)
        self._remove()

    @Slot()
    def _remove(self) -> None:
        """Take them out of the project; undo brings them back with all that is marked in them."""
        if self._desk.can_edit:
            following = self._queue.next_without(self._desk.article_id, self._ids)
            parts = tuple(RemoveArticle(id_) for id_ in self._ids)
            if self._desk.article_id in self._ids:
                self._desk.open(following)
            self._apply(parts, f"remove {len(parts)} articles")

    def _apply(self, parts: tuple[Edit, ...], summary: str) -> None:
        if len(parts) == 1:
            self._desk.apply(parts[0])
        elif parts:
            self._desk.turning.carry_out(Together(parts, summary))  # type: ignore[arg-type]
