"""A field that takes keys: it waits for a press, and then holds what was pressed as `Ctrl+Return`."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.actions import key_name
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

_ALONE = frozenset(
    {
        Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
    }
)  # fmt: skip


def keys_of(event: QKeyEvent) -> str:
    """The keys of a press in the words of the table; empty while only Ctrl, Shift and the like are down.

    Shift does not count where it only makes another sign of the key: `?` is `?` on every keyboard.
    """
    key = Qt.Key(event.key())
    if key in _ALONE:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    if key == Qt.Key.Key_Backtab:
        text, modifiers = "Tab", modifiers | Qt.KeyboardModifier.ShiftModifier
    elif len(text) == 1 and not text.isalpha():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    names = (
        (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
        (Qt.KeyboardModifier.MetaModifier, "Meta"),
        (Qt.KeyboardModifier.AltModifier, "Alt"),
        (Qt.KeyboardModifier.ShiftModifier, "Shift"),
    )
    return "+".join([*(name for one, name in names if modifiers & one), text])


class KeyField(QAbstractButton):
    """Click or Enter makes it listen; the next press is taken, Esc alone gives up. `pressed_keys(str)`."""

    pressed_keys = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_listening = False
        self.setText(self.tr("Add keys…"))
        self.setAccessibleName(self.tr("Add keys…"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.listen)
        theme.changed.connect(self.update)

    @Slot()
    def listen(self) -> None:
        """Wait for a press."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_listening(listening=True)

    def _set_listening(self, *, listening: bool) -> None:
        self.is_listening = listening
        self.setText(self.tr("Press the keys (Esc gives up)") if listening else self.tr("Add keys…"))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        if self.is_listening and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.is_listening:
            self._set_listening(listening=False)

    def _take(self, event: QKeyEvent) -> None:
        keys = keys_of(event)
        if not keys:
            return
        self._set_listening(listening=False)
        if keys != "Esc":
            self.pressed_keys.emit(keys)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._theme.font(Style.UI)).horizontalAdvance(self.text())
        return QSize(wide + self._theme.px(24), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        is_busy = self.is_listening or self.hasFocus()
        ground = "sel" if self.is_listening else "hover" if self.underMouse() else "page"
        painter.setBrush(colours.colour(ground))
        painter.setPen(QPen(colours.colour("accent" if is_busy else "ctl"), 2 if is_busy else 1))
        inset = 1 if is_busy else 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 3, 3)
        painter.setFont(self._theme.font(Style.UI))
        painter.setPen(colours.colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class KeyChip(QAbstractButton):
    """Keys that an action has: a click, Enter or Del takes them away. `remove_wanted(str)`."""

    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.keys = theme, keys
        self.setText(key_name(keys))
        words = self.tr("Take {keys} away").format(keys=self.text())
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)
        theme.changed.connect(self.update)

    @Slot()
    def _ask(self) -> None:
        self.remove_wanted.emit(self.keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._ask()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide = QFontMetrics(self._theme.font(Style.SMALL_STRONG)).horizontalAdvance(self.text())
        return QSize(max(px(28), wide + px(8 + 8 + 4 + 12)), px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colours = self._theme.px, self._theme.colours
        painter.setBrush(colours.colour("hover" if self.underMouse() else "page"))
        painter.setPen(
            QPen(colours.colour("accent" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1)
        )
        inset = 1 if self.hasFocus() else 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 3, 3)
        painter.setFont(self._theme.font(Style.SMALL_STRONG))
        painter.setPen(colours.colour("text"))
        area = self.rect().adjusted(px(8), 0, -px(20), 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        cross = self._theme.icons.pixmap("x", "text2", px(12), self.devicePixelRatioF())
        painter.drawPixmap(self.width() - px(18), (self.height() - px(12)) // 2, cross)
