"""The bottom line: where the reviewer is, what was done last with a way back, and the jobs under way."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui import wording
from annotator.ui.actions import SPECS, Actions, key_name
from annotator.ui.parts import Bar, Edge, IconButton, Link, Panel, Picture, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.timers import later

HINT_MS = 6_000


class StatusLine(Panel):
    """28 high. `undo_requested`, `cancel_requested` come from its links; `shortcuts_requested` from F1's."""

    undo_requested = Signal()
    cancel_requested = Signal()
    shortcuts_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, actions: Actions | None = None) -> None:
        super().__init__(theme, "window", Edge.TOP, parent)
        self._actions = actions
        if actions is not None:
            actions.keys_changed.connect(self._keys_changed)
        px = theme.px
        self.setFixedHeight(px(28))
        self._where = Words(theme, "", Style.SMALL, "text2", elided=True, tabular=True, parent=self)
        self._icon = Picture(theme, self._draw_icon, self)
        self._last = Words(theme, "", Style.SMALL, "text2", parent=self)
        self._undo = Link(theme, self.tr("Undo"), parent=self)
        self._undo.clicked.connect(self.undo_requested)
        self._undo_key = Picture(theme, self._draw_key, self)
        self._job = Words(theme, "", Style.SMALL, "text2", parent=self)
        self._bar = Bar(theme, 80, parent=self)
        self._count = Words(theme, "", Style.SMALL, "text2", tabular=True, parent=self)
        self._cancel = IconButton(theme, "x", self.tr("Cancel this job"), size=24, parent=self)
        self._cancel.clicked.connect(self.cancel_requested)
        self._shortcuts = Link(theme, self.tr("Shortcuts"), parent=self)
        self._shortcuts.clicked.connect(self.shortcuts_requested)
        self._shortcuts_key = Picture(theme, self._draw_help_key, self)
        left, middle, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.addWidget(self._where, 1)
        undo: tuple[QWidget, ...] = (self._icon, self._last, self._undo, self._undo_key)
        job: tuple[QWidget, ...] = (self._job, self._bar, self._count, self._cancel)
        for widget in undo:
            middle.addWidget(widget)
        right.addStretch(1)
        for widget in (*job, self._shortcuts, self._shortcuts_key):
            right.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 1, px(12), 0)
        row.setSpacing(px(32))  # what was done and what is being done stand apart
        for part, stretch in ((left, 1), (middle, 0), (right, 1)):
            part.setSpacing(px(8))
            row.addLayout(part, stretch)
        self._hint_time = later(self, self.drop_hint, HINT_MS)
        self.show_last("", can_undo=False)
        self.show_job(None)

    def show_where(self, words: str) -> None:
        """`Mention 9 of 23 · characters 612–631`."""
        self._where.setText(words)

    def show_last(self, words: str, *, can_undo: bool) -> None:
        """What was done last; with a link that takes it back."""
        self._done, self._can_undo = words, can_undo
        self._hint_time.stop()
        self._show_middle(words, can_undo=can_undo)

    def show_hint(self, words: str) -> None:
        """Why nothing was done, for a few seconds: then what was done last comes back."""
        self._show_middle(words, can_undo=False)
        self._hint_time.start()

    @Slot()
    def drop_hint(self) -> None:
        """Take a hint away before its time; what was done last comes back."""
        self._hint_time.stop()
        self._show_middle(self._done, can_undo=self._can_undo)

    def _show_middle(self, words: str, *, can_undo: bool) -> None:
        self._last.setText(words)
        self._icon.setVisible(bool(words) and can_undo)
        self._last.setVisible(bool(words))
        self._undo.setVisible(bool(words) and can_undo)
        self._undo_key.setVisible(bool(words) and can_undo)

    def show_job(self, words: str | None, done: int = 0, total: int = 0, *, can_cancel: bool = True) -> None:
        """The job under way, with how far it is; None when there is none: then the way to the shortcuts."""
        self._job.setText(words or "")
        self._bar.set_share(done / total if total else 0)
        self._count.setText(f"{wording.number(done)} / {wording.number(total)}" if total else "")
        is_busy = words is not None
        for shown in (self._job, self._bar, self._count):
            shown.setVisible(is_busy)
        self._cancel.setVisible(is_busy and can_cancel)
        for idle in (self._shortcuts, self._shortcuts_key):
            idle.setVisible(not is_busy)

    def job_words(self) -> str:
        """The job that is shown; empty when there is none."""
        return self._job.text()

    def _draw_icon(self, ratio: float) -> QPixmap:
        return self.theme.icons.pixmap("arrow-back-up", "text2", self.theme.px(16), ratio)

    def _draw_key(self, ratio: float) -> QPixmap:
        return self._keycap("edit.undo", ratio)

    def _draw_help_key(self, ratio: float) -> QPixmap:
        return self._keycap("help.shortcuts", ratio)

    def _keycap(self, action: str, ratio: float) -> QPixmap:
        key = self._actions.key(action) if self._actions is not None else key_name(SPECS[action].keys[0])
        return self.theme.pictures.keycap(key, ratio) if key else QPixmap()

    @Slot()
    def _keys_changed(self) -> None:
        for picture in (self._undo_key, self._shortcuts_key):
            picture.updateGeometry()
            picture.update()
