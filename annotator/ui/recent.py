"""The projects opened last: a submenu that is filled when it is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.settings import Settings


class RecentMenu(QMenu):
    """`chosen(Path)`. Files that are gone are left out; the tooltip is the whole path."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Recent projects"))
        self.setToolTipsVisible(True)
        self._settings = settings
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for path in self._settings.recent:
            action = self.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setData(str(path))
        if self.isEmpty():
            self.addAction(self.tr("None yet")).setEnabled(False)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(Path(action.data()))
