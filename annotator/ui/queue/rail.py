"""The head and the foot of the queue while it is a rail: the ways out of it, and how far the reviewer is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.parts import IconButton, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class RailHead(QWidget):
    """`unfold_requested()` wants the column back, `search_requested()` its search."""

    unfold_requested = Signal()
    search_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.setSpacing(0)
        for icon, name, wish in (
            ("layout-columns", self.tr("Open the queue"), self.unfold_requested),
            ("search", self.tr("Search"), self.search_requested),
        ):
            button = IconButton(theme, icon, name, parent=self)
            button.clicked.connect(wish)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)


class RailFoot(Words):
    """`12/240`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", Style.TINY, "text2", tabular=True, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(theme.px(32))
