"""The three columns of the review workspace: queue or rail, text, inspector, and their widths."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.ui.queue.panel import QueuePanel
from annotator.ui.theme.current import Theme

NARROW = 1200
RAIL = 40
TEXT = 560
LESS_TEXT = 400  # beside a queue that was opened where there is little room
LEAST_TEXT = 320  # beside an inspector that was asked for there
LEAST_QUEUE = 240
LEAST_INSPECTOR = 288
USUAL = (288, 360)


class Columns(QSplitter):
    """`folded(bool)` when the queue became a rail or a column, `side_folded(bool)` when the inspector went or
    came; `narrowed(bool)` when the window became narrow or wide."""

    folded = Signal(bool)
    side_folded = Signal(bool)
    narrowed = Signal(bool)

    def __init__(
        self, theme: Theme, queue: QueuePanel, text: QWidget, inspector: QWidget, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._queue, self._text = theme, queue, text
        self._chosen = USUAL
        self._wants_rail = self._wants_no_side = False
        self._is_narrow = False
        self._is_opened_narrow = self._is_side_opened = False  # for now, where there is no room
        self._is_side_wanted = False
        self._is_side_folded = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for number, widget in enumerate((queue, text, inspector)):
            self.addWidget(widget)
            self.setStretchFactor(number, 1 if number == 1 else 0)
        self.splitterMoved.connect(self._moved)

    @property
    def chosen(self) -> tuple[int, int]:
        """The widths of queue and inspector that the reader chose, at 100 %."""
        return self._chosen

    @property
    def is_side_folded(self) -> bool:
        """Whether the inspector, or what stands in its place, is away."""
        return self._is_side_folded

    def choose(self, chosen: tuple[int, int], *, rail: bool, no_side: bool) -> None:
        """Give queue and inspector these widths (at 100 %); or a rail for the queue, or no inspector."""
        self._chosen, self._wants_rail, self._wants_no_side = chosen, rail, no_side
        self.share_out()

    def fold_queue(self, *, fold: bool) -> None:
        """Fold the queue into a rail, or open it: where both have no room, in the inspector's place."""
        self._wants_rail = fold
        self._is_opened_narrow = not fold
        if not fold:
            self._is_side_opened = False
        self.share_out()

    def fold_side(self, *, fold: bool) -> None:
        """Take the inspector away, or show it: where both have no room, in the queue's place."""
        self._wants_no_side = fold
        self.open_side(opened=not fold)

    @Slot()
    def open_side(self, *, opened: bool = True) -> None:
        """Show the inspector for now, as something in it is asked for."""
        self._is_side_opened = opened
        self._make_room(wanted=opened)

    @Slot(bool)
    def want_side(self, wanted: bool) -> None:
        """Something was opened in the inspector's place, or closed again."""
        self._is_side_wanted = wanted
        self._make_room(wanted=wanted)

    @Slot()
    def leave_queue(self) -> None:
        """The keyboard went from the queue to the text: a queue that took the inspector's place is folded."""
        if self._is_opened_narrow and not self._has_room(folded=False):
            self._is_opened_narrow = False
            self.share_out()

    @Slot(bool)
    def leave_room(self, needed: bool) -> None:
        """The text needs its room for the stance form: an inspector opened in spite of it is folded."""
        if needed and self._is_side_opened and not self._has_room(folded=True):
            self._is_side_opened = False
            self.share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.share_out()

    def share_out(self) -> None:
        """Below 1200 the queue becomes a rail; the text keeps its room, then the inspector, then it.

        Where queue or rail, text and the narrowest inspector do not fit, the inspector goes, unless it or
        what stands in its place is asked for: then the text is narrower.
        """
        px, whole = self._theme.px, self.width()
        is_narrow = whole < px(NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._is_opened_narrow = self._is_side_opened = False
            self.narrowed.emit(is_narrow)
        folded = self._wants_rail or (is_narrow and not self._is_opened_narrow)
        if folded != self._queue.is_folded:
            self._queue.fold(folded=folded)
            self.folded.emit(folded)
        if not self.isVisible():
            return  # before that the width is none that anybody chose
        queue = px(RAIL) if folded else px(self._chosen[0])
        inspector = 0
        if self._show_side(folded=folded):
            inspector = max(px(LEAST_INSPECTOR), min(px(self._chosen[1]), whole - queue - px(TEXT) - 2))
        if not folded:
            least = px(TEXT if inspector else LESS_TEXT)
            queue = max(px(LEAST_QUEUE), min(queue, whole - inspector - least - 2))
        text = max(0, whole - queue - inspector - 2)
        self._text.setMinimumWidth(max(px(LEAST_TEXT), min(px(TEXT), text)))
        self.setSizes([queue, text, inspector])

    def _has_room(self, *, folded: bool) -> bool:
        """Whether the text and the narrowest inspector fit beside the rail or the narrowest queue."""
        queue = RAIL if folded else LEAST_QUEUE
        return self.width() >= self._theme.px(queue + TEXT + LEAST_INSPECTOR) + 2

    def _make_room(self, *, wanted: bool) -> None:
        if wanted and not self._has_room(folded=False):
            self._is_opened_narrow = False
        self.share_out()

    def _show_side(self, *, folded: bool) -> bool:
        has_room = self._has_room(folded=folded)
        shown = self._is_side_opened or (has_room and not self._wants_no_side)
        shown = shown or (self._is_side_wanted and (folded or has_room))
        side = self.widget(2)  # the inspector, or the stack that holds it and the history
        if side is not None:
            side.setVisible(shown)
        if shown == self._is_side_folded:
            self._is_side_folded = not shown
            self.side_folded.emit(not shown)
        return shown

    @Slot()
    def _moved(self) -> None:
        """The reader moved a border: that width is kept."""
        queue, _, inspector = (round(size / self._theme.scale) for size in self.sizes())
        kept = self._chosen
        self._chosen = (kept[0] if self._queue.is_folded else queue, inspector or kept[1])
