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
LEAST_INSPECTOR = 288
USUAL = (288, 360)


class Columns(QSplitter):
    """`folded(bool)` when the queue became a rail or a column; `narrowed(bool)` when the window did."""

    folded = Signal(bool)
    narrowed = Signal(bool)

    def __init__(
        self, theme: Theme, queue: QueuePanel, text: QWidget, inspector: QWidget, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._queue = theme, queue
        self._chosen = USUAL
        self._wants_rail = False
        self._is_narrow = False
        self._is_opened_narrow = False
        self._is_side_wanted = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        text.setMinimumWidth(theme.px(TEXT))
        for number, widget in enumerate((queue, text, inspector)):
            self.addWidget(widget)
            self.setStretchFactor(number, 1 if number == 1 else 0)
        self.splitterMoved.connect(self._moved)

    @property
    def chosen(self) -> tuple[int, int]:
        """The widths of queue and inspector that the reader chose, at 100 %."""
        return self._chosen

    def choose(self, chosen: tuple[int, int], *, rail: bool) -> None:
        """Give queue and inspector these widths (at 100 %), or a rail instead of the queue."""
        self._chosen, self._wants_rail = chosen, rail
        self.share_out()

    def fold_queue(self, *, fold: bool) -> None:
        """Fold the queue into a rail, or open it."""
        self._wants_rail = fold
        self._is_opened_narrow = not fold
        self.share_out()

    @Slot(bool)
    def want_side(self, wanted: bool) -> None:
        """Something was opened in the inspector's place, or closed again."""
        self._is_side_wanted = wanted
        self.share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.share_out()

    def share_out(self) -> None:
        """Below 1200 the queue becomes a rail; the text keeps its room, then the inspector, then it.

        Where not even the rail, the text and the narrowest inspector fit, the inspector goes, unless what
        stands in its place is asked for.
        """
        px, whole = self._theme.px, self.width()
        is_narrow = whole < px(NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow, self._is_opened_narrow = is_narrow, False
            self.narrowed.emit(is_narrow)
        folded = self._wants_rail or (is_narrow and not self._is_opened_narrow)
        if folded != self._queue.is_folded:
            self._queue.fold(folded=folded)
            self.folded.emit(folded)
        queue = px(RAIL) if folded else px(self._chosen[0])
        side = self.widget(2)
        if side is not None and self.isVisible():  # before that the width is none that anybody chose
            has_room = whole >= px(RAIL + TEXT + LEAST_INSPECTOR) + 2
            side.setVisible(has_room or self._is_side_wanted)
        inspector = max(px(LEAST_INSPECTOR), min(px(self._chosen[1]), whole - queue - px(TEXT) - 2))
        if not folded:
            queue = max(px(240), min(queue, whole - inspector - px(TEXT) - 2))
        self.setSizes([queue, max(0, whole - queue - inspector - 2), inspector])

    @Slot()
    def _moved(self) -> None:
        """The reader moved a border: that width is kept."""
        queue, _, inspector = (round(size / self._theme.scale) for size in self.sizes())
        kept = self._chosen
        self._chosen = (kept[0] if self._queue.is_folded else queue, inspector or kept[1])
