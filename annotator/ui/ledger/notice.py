"""The line at the foot: a rule that is wrong more often than right, and the way to switch it off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.parts import Button, Edge, Panel, Words
from annotator.ui.theme.current import Theme

HEIGHT = 40


class Notice(Panel):
    """`wanted(source)`: the rule it speaks of is to be switched off."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "evt", Edge.TOP, parent)
        px = theme.px
        self.setFixedHeight(px(HEIGHT))
        self._source: tuple[str, str] | None = None
        self.words = Words(theme, "", elided=True, parent=self)
        self.button = Button(theme, self.tr("Switch off…"), parent=self)
        self.button.clicked.connect(self._want)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(48), 1, px(16), 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, words: str, source: tuple[str, str]) -> None:
        self._source = source
        self.words.setText(words)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self.theme.px(20)
        picture = self.theme.icons.pixmap("alert-triangle", "ev", side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPoint(self.theme.px(16), (self.height() - side) // 2), picture)

    @Slot()
    def _want(self) -> None:
        if self._source is not None:
            self.wanted.emit(self._source)
