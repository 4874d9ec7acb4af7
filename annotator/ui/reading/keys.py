"""The keys of the view: what a text field does with them, and nothing that the window's actions want."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.reading.caret import PAGES, VERTICAL, Motion, motion_of, moved, moved_lines

if TYPE_CHECKING:
    from annotator.ui.reading.view import ReadingView


class Keys:
    """Moves the caret of a view, and remembers the x that up and down keep to."""

    def __init__(self) -> None:
        self._goal_x: float | None = None

    def forget(self) -> None:
        """The caret went elsewhere by other means."""
        self._goal_x = None

    def press(self, view: ReadingView, event: QKeyEvent) -> bool:
        """Act on a key; False when it is not one of ours."""
        found = motion_of(event)
        if found is not None:
            motion, is_selecting = found
            view.move_caret(self._target(view, motion), keep_anchor=is_selecting)
        elif event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            view.select_all()
        else:
            return event.key() == Qt.Key.Key_Escape and view.escape()
        return True

    def _target(self, view: ReadingView, motion: Motion) -> int:
        page, caret = view.scene.page, view.scene.caret
        if motion not in VERTICAL:
            self._goal_x = None
            return moved(page, caret, motion)
        x = page.place_of(caret)[2] if self._goal_x is None else self._goal_x
        lines = VERTICAL[motion]
        target = _page_turned(view, lines, x) if motion in PAGES else moved_lines(page, caret, x, lines)
        self._goal_x = x  # turning the page may have forgotten it
        return target


def _page_turned(view: ReadingView, direction: int, x: float) -> int:
    """Turn a page, one line kept; give the offset where the caret stood in the viewport."""
    scene, pitch = view.scene, view.measures.pitch
    step = direction * max(pitch, (scene.scroll.height // pitch - 1) * pitch)
    view.scroll_by(step)
    y = scene.caret_rect().center().y() + step
    return scene.hit(QPointF(scene.column_left + x, y)).offset
