"""The hidden mirror: a read-only field behind the page that holds the current block for screen readers.

It takes the keyboard focus and hands every key to the view. It is written, never read: Qt alters its text.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from annotator.text.blocks import display
from annotator.ui.announcing import announce
from annotator.ui.positions import Positions
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.ui.reading.view import ReadingView


class Mirror(QPlainTextEdit):
    """What assistive technology reads. Brought up to date once per turn of the event loop."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._ref = weakref.ref(view)  # a cycle would let the collector empty us before Qt is done
        self._block: int | None = None
        self._shown: object = None
        self._positions = Positions("")
        self._news: str | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursorWidth(0)
        self.setAccessibleName(self.tr("Article"))
        self.lower()
        self._timer = later(self, self.catch_up)

    def follow(self) -> None:
        """Ask for an update soon."""
        self._timer.start()

    def announce(self, text: str) -> None:
        """Say something to screen readers soon; of several in one turn the last is said."""
        self._news = text
        self._timer.start()

    @Slot()
    def catch_up(self) -> None:
        """Show the caret's block, caret and selection as they are now."""
        view = self._ref()
        if view is None:
            return
        content, caret, anchor = view.scene.page.content, view.scene.caret, view.scene.anchor
        number = content.block_at(caret)
        start, end = content.blocks[number]
        if content is not self._shown or number != self._block:
            text = display(content.text[start:end])
            self.setPlainText(text)
            self._positions = Positions(text)
            self._shown, self._block = content, number
        cursor = self.textCursor()
        limit = self.document().characterCount() - 1
        cursor.setPosition(min(limit, self._positions.qt(min(max(anchor, start), end) - start)))
        cursor.setPosition(
            min(limit, self._positions.qt(min(max(caret, start), end) - start)),
            QTextCursor.MoveMode.KeepAnchor,
        )
        self.setTextCursor(cursor)
        if self._news is not None:
            news, self._news = self._news, None
            announce(self, news)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()  # every key of the window's actions passes
            return False
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002 - Qt's name
        return False  # Tab walks spans; F6 leaves

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._ref()
        if view is not None:
            view.handle_key(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Article"))
        super().changeEvent(event)

    def _repaint(self) -> None:
        view = self._ref()
        if view is not None:
            view.viewport().update()
