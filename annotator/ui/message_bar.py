"""The bar under the top line: one message, its ways out, and how to dismiss it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.announcing import announce
from annotator.ui.messages import Message, Messages
from annotator.ui.parts import Button, IconButton, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

_ICONS = {"notice": "alert-circle", "warning": "alert-triangle", "error": "alert-circle"}
_INKS = {"notice": "text2", "warning": "ev", "error": "err"}
_GROUNDS = {"notice": "window", "warning": "evt", "error": "errt"}


class MessageBar(Panel):
    """Notice and warning 40 high, error 64; hidden when there is nothing to say.

    A notice is no alarm: it stands on the window's own ground.
    """

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(theme, "evt", parent=parent)
        self._messages = messages
        self._message: Message | None = None
        self._buttons: list[QAbstractButton] = []
        self._what = Words(theme, "", Style.UI_CURRENT, elided=True, parent=self)
        self._next = Words(theme, "", Style.UI, elided=True, parent=self)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addStretch(1)
        words.addWidget(self._what)
        words.addWidget(self._next)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(48), 0, theme.px(16), theme.px(2))
        self._row.setSpacing(theme.px(8))
        self._row.addLayout(words, 1)
        self._close = IconButton(theme, "x", self.tr("Dismiss"), parent=self)
        self._close.clicked.connect(self._dismiss)
        self._row.addWidget(self._close)
        messages.changed.connect(self._follow)
        self.hide()
        self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._message is None:
            return
        painter = QPainter(self)
        px, colours = self.theme.px, self.theme.colours
        is_error = self._message.level == "error"
        role = _INKS[self._message.level]
        line = px(2) if is_error else 1
        painter.fillRect(
            0, self.height() - line, self.width(), line, colours.colour(role if is_error else "line")
        )
        side = px(20)
        picture = self.theme.icons.pixmap(_ICONS[self._message.level], role, side, self.devicePixelRatioF())
        top = px(12) if is_error else (self.height() - side) // 2
        painter.drawPixmap(QPoint(px(16), top), picture)

    def panels(self) -> list[QWidget]:
        """What F6 comes to: the first way out, while there is one."""
        return [*self._buttons[:1]] if self.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the way that has the keyboard."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for button in self._buttons:
                if button.hasFocus():
                    button.click()
                    return
        super().keyPressEvent(event)

    @Slot()
    def _follow(self) -> None:
        message = self._messages.current
        if message is self._message and message is not None:
            return
        self._message = message
        self._drop_buttons()
        self.setVisible(message is not None)
        if message is None:
            return
        is_error = message.level == "error"
        self._ground = _GROUNDS[message.level]
        self.setFixedHeight(self.theme.px(64 if is_error else 40))
        self._what.setText(message.what if is_error or not message.next else f"{message.what} {message.next}")
        self._what.set_role("err" if is_error else "text")
        self._what.set_style(Style.UI_CURRENT if is_error else Style.UI)
        self._next.setText(message.next)
        self._next.setVisible(is_error and bool(message.next))
        self._make_buttons(message)
        self._close.setVisible(not message.lasts)
        self.update()
        announce(self, f"{message.what} {message.next}", assertive=True)

    def _make_buttons(self, message: Message) -> None:
        for number, way in enumerate(message.ways[:3]):
            is_primary = number == 0 and message.level == "error"
            button = Button(
                self.theme, way.text, primary=is_primary, flat=number == 2, height=28, parent=self
            )
            button.clicked.connect(self._take)
            self._buttons.append(button)
            self._row.insertWidget(self._row.count() - 1, button)

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []

    @Slot()
    def _take(self) -> None:
        message, sender = self._message, self.sender()
        if message is None or sender not in self._buttons:
            return
        way = message.ways[[id(button) for button in self._buttons].index(id(sender))]
        if not message.lasts:
            self._messages.withdraw(message.topic)
        way.act()

    @Slot()
    def _dismiss(self) -> None:
        if self._message is not None:
            self._messages.withdraw(self._message.topic)
