"""The palette itself: a field and what it finds, over the window, gone as soon as it is left."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.ui.actions import key_name
from annotator.ui.announcing import announce
from annotator.ui.palette.entries import Entries, Entry
from annotator.ui.palette.rows import HEIGHT, RowDelegate, RowModel
from annotator.ui.parts import Edge, Keycap, Panel, Picture, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette, page_palette

WIDTH, TOP, FIELD, FOOT = 688, 56, 48, 32
MOST_ROWS, LEAST_ROWS = 9, 1
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 7, Qt.Key.Key_PageUp: -7}


class CommandPalette(QFrame):
    """`taken(entry)`: do it; `keys_wanted(id)`: change this action's keys; `left()`: nothing was taken."""

    taken = Signal(object)
    keys_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, entries: Entries, recent: Iterable[str], window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._entries, self._recent = theme, entries, tuple(recent)
        entries.setParent(self)
        self._window = window
        self._focus_before = QApplication.focusWidget()
        self._is_closing = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("All commands"))
        px = theme.px
        self.field = QLineEdit(self)
        self.field.setFrame(False)
        self.field.setPlaceholderText(self.tr("A command, an article, or words to search for"))
        self.field.setAccessibleName(self.tr("A command, an article, or words to search for"))
        font = theme.font(Style.TITLE)
        font.setWeight(QFont.Weight.Normal)
        self.field.setFont(font)
        self.field.setPalette(page_palette(theme.colours))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self._count = Words(theme, "", Style.SMALL, "text2", tabular=True, parent=self)
        self._model = RowModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(RowDelegate(theme, self))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setPalette(list_palette(theme.colours))
        self.list.setAccessibleName(self.tr("Found"))
        self.list.clicked.connect(self._clicked)
        self._nothing = Words(theme, "", Style.UI, "text2", parent=self)
        self._nothing.setContentsMargins(px(44), 0, px(16), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._make_foot())
        window.installEventFilter(self)
        self._narrow("")

    def open(self) -> None:
        """Show it over the window, the keyboard in its field."""
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close it; the keyboard goes back to where it was."""
        if self._is_closing:
            return
        self._is_closing = True
        self._window.removeEventFilter(self)
        self.field.removeEventFilter(self)
        if self._focus_before is not None and self.isAncestorOf(QApplication.focusWidget() or self._window):
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def current(self) -> Entry | None:
        """The entry that Enter takes."""
        row = self._model.row(self.list.currentIndex().row())
        return row.entry if row is not None else None

    # -- what is found

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        rows = self._entries.found(typed, self._recent)
        self._model.show_rows(rows)
        commands = sum(row.entry.kind == "action" for row in rows)
        self._count.setText(self.tr("%n commands", "", commands))
        self._nothing.setText(self.tr("No command has this name, in French or in English"))
        self._nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows:
            self._choose(0)
        self._place()

    def _choose(self, number: int) -> None:
        index = self._model.index(number)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        self.field.setAccessibleDescription(words)
        if self.isVisible():
            announce(self.field, words)

    def _step(self, step: int) -> None:
        rows = self._model.rowCount()
        if rows:
            at = self.list.currentIndex().row() + step
            self._choose(at % rows if abs(step) == 1 else min(max(at, 0), rows - 1))

    # -- what is taken

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self._take()

    def _take(self) -> None:
        entry = self.current()
        if entry is not None and not entry.kept_from:
            self.leave()
            self.taken.emit(entry)

    def _change_keys(self) -> None:
        entry = self.current()
        if entry is not None and entry.kind == "action":
            self.leave()
            self.keys_wanted.emit(entry.id)

    # -- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and not self._is_closing:
            if QApplication.activePopupWidget() is None:
                self.left.emit()
                self.leave()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self._is_ours(event):
                event.accept()
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return False

    def _is_ours(self, event: QKeyEvent) -> bool:
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
        return event.key() in enter | set(_STEPS) | {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._change_keys()
            else:
                self._take()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
            self.leave()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}  # there is nowhere to go on to
        return True

    # -- how it looks

    def sizeHint(self) -> QSize:
        px = self._theme.px
        rows = min(max(self._model.rowCount(), LEAST_ROWS), MOST_ROWS)
        return QSize(px(WIDTH), px(FIELD + FOOT) + rows * px(HEIGHT) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("base"))
        painter.setPen(self._theme.colours.colour("ctl"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _place(self) -> None:
        room, wish, px = self._window.rect(), self.sizeHint(), self._theme.px
        width = min(wish.width(), room.width() - px(40))
        top = min(px(32 + TOP), room.height() // 8)
        height = min(wish.height(), room.height() - top - px(40))
        self.setGeometry(QRect((room.width() - width) // 2, top, width, height))

    def _make_head(self) -> Panel:
        px, theme = self._theme.px, self._theme
        head = Panel(theme, "page", Edge.BOTTOM, self)
        head.setFixedHeight(px(FIELD))
        picture = Picture(theme, self._draw_lens, head)
        colours = self.field.palette()
        colours.setColor(QPalette.ColorRole.Base, theme.colours.colour("page"))
        self.field.setPalette(colours)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(16), 1)
        row.setSpacing(px(8))
        row.addWidget(picture)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        return head

    def _draw_lens(self, ratio: float) -> QPixmap:
        return self._theme.icons.pixmap("search", "text2", self._theme.px(20), ratio)

    def _make_foot(self) -> Panel:
        px, theme = self._theme.px, self._theme
        foot = Panel(theme, "window", Edge.TOP, self)
        foot.setFixedHeight(px(FOOT))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), 1, px(16), 0)
        row.setSpacing(px(6))
        for keys, words in (
            (("Up", "Down"), self.tr("choose")),
            (("Return",), self.tr("run")),
            (("Ctrl+Return",), self.tr("change the shortcut")),
        ):
            for key in keys:
                row.addWidget(Keycap(theme, key_name(key), foot))
            row.addWidget(Words(theme, words, Style.SMALL, "text2", parent=foot))
            row.addSpacing(px(10))
        row.addStretch(1)
        row.addWidget(Words(theme, self.tr("French or English"), Style.SMALL, "text2", parent=foot))
        return foot
