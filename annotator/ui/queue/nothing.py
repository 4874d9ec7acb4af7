"""What stands in the list's place where it shows nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.parts import Link, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class NothingListed(QWidget):
    """Why there is nothing, and a way on. `left()`: that way was taken."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.px
        self._words = Words(theme, "", Style.UI, "text2", wrapped=True, parent=self)
        self.link = Link(theme, "", Style.UI, self)
        self.link.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(24), px(16), px(16))
        column.addWidget(self._words)
        column.addWidget(self.link)
        column.addStretch(1)

    def say(self, why: str, way: str) -> None:
        """Say why, and where to; an empty `way` is none."""
        self._words.setText(why)
        self.link.setText(way)
        self.link.setVisible(bool(way))
        self.link.updateGeometry()
