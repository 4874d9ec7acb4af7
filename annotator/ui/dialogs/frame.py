"""The frame of every dialog: body, and a foot with what will happen at the left and the verb at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.actions import key_name
from annotator.ui.parts import Button, Edge, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class Veil(QWidget):
    """A flat veil over the window while a dialog is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.28)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)


class Dialog(QDialog):
    """Shown with `open()`, freed when closed. Ctrl+Enter takes the verb, Esc cancels."""

    def __init__(
        self, theme: Theme, title: str, window: QWidget, *, size: tuple[int, int] = (560, 400)
    ) -> None:
        super().__init__(window)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        px = theme.px
        room = window.rect()
        self.resize(min(px(size[0]), room.width() - 80), min(px(size[1]), room.height() - 80))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(16), px(16), px(16), px(16))
        self.body.setSpacing(px(12))
        self._foot = Panel(theme, "window", Edge.TOP, self)
        self._foot.setFixedHeight(px(56))
        self.says = Words(theme, "", Style.SMALL, "text2", elided=True, lines=2, parent=self._foot)
        self._buttons = QHBoxLayout(self._foot)
        self._buttons.setContentsMargins(px(16), 1, px(16), 0)
        self._buttons.setSpacing(px(8))
        self._buttons.addWidget(self.says, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addWidget(self._foot)
        self._veil = Veil(window)
        self.finished.connect(self._lift_veil)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._take_verb)
        self._verb: Button | None = None

    def add_cancel(self, words: str | None = None) -> Button:
        button = Button(self.theme, words or self.tr("Cancel"), key=key_name("Esc"), parent=self._foot)
        button.clicked.connect(self.reject)
        self._buttons.addWidget(button)
        return button

    def add_verb(self, words: str) -> Button:
        """The button that does it; the only one in accent."""
        button = Button(self.theme, words, key=key_name("Ctrl+Return"), primary=True, parent=self._foot)
        self._buttons.addWidget(button)
        self._verb = button
        return button

    def set_verb(self, words: str, *, enabled: bool = True) -> None:
        if self._verb is not None:
            self._verb.setText(words)
            self._verb.updateGeometry()
            self._verb.setEnabled(enabled)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An edge of its own: on a dark ground the window behind would run into it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.theme.colours.colour("ctl"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus = self.focusWidget()
            if isinstance(focus, Button):
                focus.click()
            return
        super().keyPressEvent(event)

    @Slot()
    def _take_verb(self) -> None:
        if self._verb is not None and self._verb.isEnabled():
            self._verb.click()

    @Slot()
    def _lift_veil(self) -> None:
        self._veil.hide()
        self._veil.deleteLater()
