"""The workspaces of the window: the review, and what looks at the whole corpus. Built at first use."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.parts import Edge, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.ui.review.desk import Desk
    from annotator.ui.review.page import ReviewPage

REVIEW = "review"


class WorkspaceSpec(Struct, frozen=True):
    """`path` is `module:class` of a `Workspace`; the review is made by the window itself."""

    id: str
    path: str = ""


WORKSPACES: tuple[WorkspaceSpec, ...] = (
    WorkspaceSpec(REVIEW),
    WorkspaceSpec("consistency", "annotator.ui.consistency.workspace:ConsistencyWorkspace"),
    WorkspaceSpec("stances", "annotator.ui.overview.workspace:StancesWorkspace"),
    WorkspaceSpec("ledger", "annotator.ui.ledger.workspace:LedgerWorkspace"),
    WorkspaceSpec("labels", "annotator.ui.scheme.workspace:LabelsWorkspace"),
)
"""In the order of the top line; the action `workspace.ID` of each, in the table of actions, names it."""


class Workspace(Panel):
    """What a workspace beside the review is.

    `place_wanted(article, start, end)` asks for a place in the text, in code points; `where_changed(words)`
    is for the left of the status line.
    """

    place_wanted = Signal(str, object, object)
    where_changed = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self.desk, self.actions_ = desk, actions
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    @property
    def where(self) -> str:
        """What the status line says of the place in this workspace."""
        return ""

    def come(self) -> None:
        """The workspace is shown, for the first time or again: bring it up to date."""

    def panels(self) -> list[QWidget]:
        """What F6 goes through."""
        return []

    def take_focus(self) -> None:
        """Give the keyboard to where work goes on."""
        panels = self.panels()
        (panels[0] if panels else self).setFocus(Qt.FocusReason.OtherFocusReason)


class CountedWorkspace(Workspace):
    """One of figures: counted anew as soon as it came and something has changed, and while it is shown, once
    nothing more has changed for `patience` milliseconds. What counts says that nothing `is_stale` now."""

    patience = 200

    def __init__(self, theme: Theme, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, actions, parent)
        self.is_stale = True
        self._soon = later(self, self.count, self.patience)

    def come(self) -> None:
        if self.is_stale:
            self._soon.start(0)  # in a turn of its own: to be made and painted takes long enough

    @Slot()
    def count(self) -> None:
        """Make the figures anew."""
        raise NotImplementedError

    @Slot()
    def follow(self) -> None:
        """Something has changed."""
        self.is_stale = True
        if self.isVisible():
            self._soon.start(self.patience)


class WorkspaceHead(Panel):
    """48 high: the title at the left, a quiet note and the actions at the right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.BOTTOM, parent)
        px = theme.px
        self.setFixedHeight(px(48) + 1)
        self._title = Words(theme, title, Style.TITLE, parent=self)
        self._note = Words(theme, "", Style.SMALL, "text2", tabular=True, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 1)
        self._row.setSpacing(px(8))
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self._note)

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addWidget(widget)

    def set_note(self, words: str) -> None:
        self._note.setText(words)


class Workspaces(QStackedWidget):
    """The page in force of a project. `changed(id)` when another workspace is shown."""

    changed = Signal(str)
    where_changed = Signal(str)

    def __init__(self, page: ReviewPage, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._theme, self._actions = page, theme, actions
        self._made: dict[str, Workspace] = {}
        self.current_id = REVIEW
        self.addWidget(page)
        page.where_changed.connect(self._tell_where)
        actions["corpus.search"].triggered.connect(self._search)
        actions["corpus.kept"].triggered.connect(self._show_kept)

    @property
    def current(self) -> Workspace | None:
        """The workspace shown; None for the review."""
        return self._made.get(self.current_id)

    def __iter__(self) -> Iterator[Workspace]:
        """The workspaces made so far, beside the review."""
        return iter(self._made.values())

    def panels(self) -> list[QWidget]:
        """What F6 goes through now."""
        current = self.current
        return self._page.panels() if current is None else current.panels()

    @Slot(str)
    def show_workspace(self, id_: str) -> None:
        """Show a workspace, making it if it is wanted for the first time."""
        if id_ != REVIEW and id_ not in self._made:
            self._made[id_] = self._make(next(spec for spec in WORKSPACES if spec.id == id_))
        self.current_id = id_
        current = self.current
        if current is None:
            self.setCurrentWidget(self._page)
            self._page.focus_text()
            self._page.following.place_changed()
        else:
            current.come()
            self.setCurrentWidget(current)
            current.take_focus()
            self.where_changed.emit(current.where)
        self.changed.emit(id_)

    def _make(self, spec: WorkspaceSpec) -> Workspace:
        module, _, name = spec.path.partition(":")
        made: Workspace = getattr(import_module(module), name)(
            self._theme, self._page.desk, self._actions, self
        )
        self.addWidget(made)
        made.place_wanted.connect(self._show_place)
        made.where_changed.connect(self._tell_where)
        return made

    @Slot(str)
    def _tell_where(self, words: str) -> None:
        if self.sender() is (self.current or self._page):
            self.where_changed.emit(words)

    @Slot()
    def _search(self) -> None:
        if self.current is not None:
            self.show_workspace(REVIEW)
        self._page.search()

    @Slot()
    def _show_kept(self) -> None:
        self._search()
        self._page.queue.ask_for_searches()

    @Slot(str, object, object)
    def _show_place(self, article: str, start: int, end: int) -> None:
        """Back in the review, at a place of an article."""
        self.show_workspace(REVIEW)
        self._page.show_place(article, start, end)
