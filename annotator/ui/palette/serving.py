"""Opens the palette over a window, and does what is taken from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotator.session.searches import KeptSearches
from annotator.ui.palette.entries import Entries, Entry
from annotator.ui.palette.panel import CommandPalette
from annotator.ui.workspaces import REVIEW

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class PaletteService(QObject):
    """Works for one window. `keys_wanted(id)`: the keys of an action are to be changed."""

    keys_wanted = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = ""

    @Slot()
    def show(self) -> None:
        """Open the palette; where it is open already it stays."""
        window = self._window
        if any(palette.isVisible() for palette in window.findChildren(CommandPalette)):
            return
        entries = Entries(window.actions_, window.actions_.met)
        if window.desk is not None:
            session = window.desk.session
            entries.offer_articles(session.queue())
            kept = KeptSearches(window.settings.folders, session.project.project_id).kept
            entries.offer_searches(kept.queries)
        palette = CommandPalette(window.theme, entries, window.settings.recent_commands, window)
        palette.taken.connect(self._take)
        palette.keys_wanted.connect(self.keys_wanted)
        palette.open()

    @Slot(object)
    def _take(self, entry: Entry) -> None:
        if entry.kind == "action":
            self._window.settings.remember_command(entry.id)
            self._waiting = entry.id
            QTimer.singleShot(0, self, self._trigger)  # the palette is gone by then, the keyboard back
        elif self._window.desk is not None and self._window.page is not None:
            if self._window.workspaces is not None:
                self._window.workspaces.show_workspace(REVIEW)
            if entry.kind == "article":
                self._window.desk.open(entry.id)
                self._window.page.focus_text()
            else:
                self._window.page.queue.look_for(entry.id, REVIEW)
                self._window.page.queue.search.setFocus()

    @Slot()
    def _trigger(self) -> None:
        self._window.actions_[self._waiting].trigger()
