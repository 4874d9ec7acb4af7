"""A field to search in: a lens at its left, the key that leads to it at its right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import field_palette


class SearchBox(QLineEdit):
    """`left()` says that Esc led out of the field, `stepped(±1)` that Down or Up was pressed in it."""

    left = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme, placeholder: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(theme.px(28))
        self.setTextMargins(theme.px(26), 0, theme.px(26) if key else 0, 0)
        self._follow()
        theme.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        self.setPalette(field_palette(self._theme.colours))
        self.setFont(self._theme.font(Style.UI))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        px, ratio = self._theme.px, self.devicePixelRatioF()
        lens = self._theme.icons.pixmap("search", "text2", px(16), ratio)
        painter.drawPixmap(px(8), (self.height() - px(16)) // 2, lens)
        if self._key and not self.hasFocus() and not self.text():
            cap = self._theme.pictures.keycap(self._key, ratio)
            size = cap.deviceIndependentSize().toSize()
            painter.drawPixmap(self.width() - size.width() - px(5), (self.height() - size.height()) // 2, cap)
