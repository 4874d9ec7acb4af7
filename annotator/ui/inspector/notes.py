"""The foot of the inspector: the article's comment, folded away until asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui.parts import Edge, IconButton, Panel
from annotator.ui.tabs import Tab
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import field_palette


class CommentField(QPlainTextEdit):
    """Where the comment is typed. Leaving it gives it; Ctrl+Enter and Esc also go back to the text."""

    done = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (
            is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.done.emit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.done.emit()


class Notes(Panel):
    """`given(text)` comes when the comment was changed; `left` when the keyboard goes back to the text;
    `opened` before the field is."""

    given = Signal(str)
    left = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", Edge.TOP, parent)
        px = theme.px
        self._known = ""
        self._tab = Tab(theme, "notes", self.tr("Notes"), self)
        self._tab.setFixedHeight(px(31))
        self._tab.clicked.connect(self._toggle)
        self._chevron = IconButton(theme, "chevron-up", self.tr("Show the notes"), parent=self)
        self._chevron.clicked.connect(self._toggle)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(8), 0)
        head.addWidget(self._tab)
        head.addStretch(1)
        head.addWidget(self._chevron)
        self._head = head
        self.field = CommentField(self)
        self.field.setPlaceholderText(self.tr("A comment on this article. It goes into the audit export."))
        self.field.setAccessibleName(self.tr("Comment"))
        self.field.setTabChangesFocus(True)
        self.field.document().setDocumentMargin(px(15))  # and the frame: where all of the column begins
        self.field.setFixedHeight(px(104))
        self.field.done.connect(self._give)
        self.field.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.field)
        self._fold(open_=False)
        self._follow()
        theme.changed.connect(self._follow)

    def add(self, widget: QWidget) -> None:
        """Put something beside the tab of the notes."""
        self._head.insertWidget(1, widget)

    def show_comment(self, text: str) -> None:
        """Show an article's comment. What is being typed is not disturbed by its own saving."""
        self._tab.set_count("1" if text else "")
        if text != self._known:
            self._known = text
            if self.field.toPlainText() != text:
                self.field.setPlainText(text)

    def write(self) -> None:
        """Open the field and give it the keyboard."""
        self.opened.emit()
        self._fold(open_=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _give(self) -> None:
        text = self.field.toPlainText().strip()
        if text != self._known:
            self._known = text
            self.given.emit(text)

    @Slot()
    def _toggle(self) -> None:
        if self.field.isVisible():
            self._fold(open_=False)
        else:
            self.write()

    def _fold(self, *, open_: bool) -> None:
        self.field.setVisible(open_)
        self._tab.setChecked(open_)
        self._chevron.set_icon("chevron-down" if open_ else "chevron-up")

    @Slot()
    def _follow(self) -> None:
        self.field.setPalette(field_palette(self.theme.colours))
        self.field.setFont(self.theme.font(Style.UI))
