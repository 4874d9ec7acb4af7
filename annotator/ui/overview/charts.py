"""The four panes of the overview: side by side, or, where there is little room, one chart behind tabs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.ui.overview.frames import Frame
from annotator.ui.tabs import Tabs
from annotator.ui.theme.current import Theme

ROOMY_WIDTH, ROOMY_HEIGHT = 1200, 640
"""Below one of these (px at 100 %) the charts would be too small to read beside each other."""


class Charts(QWidget):
    """`frames` of matrix, network and weeks by id, in the order of their tabs; the list of statements.

    Wide: the first two above, the third and the list below. Narrow: tabs over one chart, the list beside it.
    """

    def __init__(self, theme: Theme, frames: Mapping[str, Frame], list_: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._frames, self._list = theme, dict(frames), list_
        self._is_roomy: bool | None = None
        self._current = next(iter(frames))
        self.tabs = Tabs(theme, "base", self)
        self.tabs.setFixedHeight(theme.px(40))
        for id_, frame in frames.items():
            self.tabs.add(id_, frame.title.text())
        self.tabs.chosen.connect(self._choose)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for frame in (*frames.values(), list_):
            frame.setMinimumSize(theme.px(300), theme.px(160))
        self._place(is_roomy=True)

    @property
    def is_roomy(self) -> bool:
        """Whether all of them stand side by side."""
        return bool(self._is_roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        self._place(is_roomy=self.width() >= px(ROOMY_WIDTH) and self.height() >= px(ROOMY_HEIGHT))

    def _place(self, *, is_roomy: bool) -> None:
        if is_roomy == self._is_roomy:
            return
        self._is_roomy = is_roomy
        grid, (first, second, third) = self._grid, self._frames.values()
        for widget in (self.tabs, *self._frames.values(), self._list):
            grid.removeWidget(widget)
        if is_roomy:
            grid.addWidget(first, 0, 0)
            grid.addWidget(second, 0, 1)
            grid.addWidget(third, 1, 0)
            grid.addWidget(self._list, 1, 1)
        else:
            grid.addWidget(self.tabs, 0, 0)
            for frame in self._frames.values():
                grid.addWidget(frame, 1, 0)
            grid.addWidget(self._list, 0, 1, 2, 1)
        for number, share in enumerate((54, 46) if is_roomy else (60, 40)):
            grid.setColumnStretch(number, share)
        for number, share in enumerate((62, 38) if is_roomy else (0, 1)):
            grid.setRowStretch(number, share)
        self.tabs.setVisible(not is_roomy)
        self._show()

    @Slot(str)
    def _choose(self, id_: str) -> None:
        self._current = id_
        self._show()

    def _show(self) -> None:
        """All charts, or the one whose tab is taken; its name stands in the tab then."""
        for id_, frame in self._frames.items():
            frame.title.setVisible(bool(self._is_roomy))
            frame.setVisible(bool(self._is_roomy) or id_ == self._current)
