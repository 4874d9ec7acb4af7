"""The mouse: a click takes a span, a second the one around it; drags select words or move a span's edge."""

from __future__ import annotations

import weakref
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent

from annotator.ui.reading.scene import Hit
from annotator.ui.reading.snapping import snapped, trimmed, widened
from annotator.ui.reading.values import Range

if TYPE_CHECKING:
    from annotator.ui.reading.view import ReadingView

SLACK = 4
AUTO_SCROLL_MS = 50
_BY_CHARACTER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class _Drag(Enum):
    NONE = auto()
    PRESSED = auto()
    SELECTING = auto()
    RESIZING = auto()


class Mouse(QObject):
    """Turns the viewport's mouse events into caret, selection and requests of the view."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._ref = weakref.ref(view)  # a cycle would let the collector empty us before Qt is done
        self._drag = _Drag.NONE
        self._pressed_at = QPointF()
        self._pressed: Range = (0, 0)
        self._edge = ""
        self._last_point = QPointF()
        self._last_click: QPointF | None = None
        self._by_character = False
        self._timer = QTimer(self)
        self._timer.setInterval(AUTO_SCROLL_MS)
        self._timer.timeout.connect(self._auto_scroll)

    @property
    def _view(self) -> ReadingView:
        view = self._ref()
        if view is None:
            raise RuntimeError("the view is gone")
        return view

    def forget(self) -> None:
        """Drop whatever a drag was about: the article is another."""
        self._drag = _Drag.NONE
        self._last_click = None
        self._timer.stop()

    def press(self, event: QMouseEvent) -> None:
        """The left button goes down."""
        view, scene, point = self._view, self._view.scene, event.position()
        hit = scene.hit(point)
        if view.is_pointing:  # a click points at a mention, a drag at words
            self._pressed_at = self._last_point = point
            self._drag, self._pressed = _Drag.PRESSED, (hit.offset, hit.offset)
            return
        edge = scene.edge_at(point)
        self._pressed_at = self._last_point = point
        if edge is not None:
            self._drag, self._edge = _Drag.RESIZING, edge
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            view.move_caret(hit.offset, keep_anchor=True)
            self._drag, self._pressed = _Drag.SELECTING, (scene.anchor, scene.anchor)
            return
        self._drag, self._pressed = _Drag.PRESSED, (hit.offset, hit.offset)
        if scene.page.content.is_hidden(hit.block):
            self._drag = _Drag.NONE
            view.unfold_requested.emit()

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves, with the button down or not."""
        point = event.position()
        self._by_character = bool(event.modifiers() & _BY_CHARACTER)
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        self._last_point = point
        if self._drag is _Drag.PRESSED and (point - self._pressed_at).manhattanLength() >= SLACK:
            self._drag = _Drag.SELECTING
        if self._drag in {_Drag.SELECTING, _Drag.RESIZING}:
            self._follow(point)
            is_outside = not 0 <= point.y() < self._view.scene.scroll.height
            if is_outside and not self._timer.isActive():
                self._timer.start()
            elif not is_outside:
                self._timer.stop()

    def release(self, event: QMouseEvent) -> None:
        """The left button comes up: a selection, a new edge, or a click."""
        drag, self._drag = self._drag, _Drag.NONE
        self._timer.stop()
        view = self._view
        if drag is _Drag.RESIZING:
            self._resized()
        elif drag is _Drag.SELECTING:
            self._selected(is_by_character=bool(event.modifiers() & _BY_CHARACTER))
        elif drag is _Drag.PRESSED and view.is_pointing:
            hit = view.scene.hit(event.position())
            view.pointed.emit(hit.character, hit.spans[0].id if hit.spans else "")
        elif drag is _Drag.PRESSED:
            self._clicked(event.position())
        self._hover(event.position())
        view.viewport().update()

    def double_click(self, event: QMouseEvent) -> None:
        """Take the word under the pointer, or activate the span whose chip it is."""
        view = self._view
        hit = view.scene.hit(event.position())
        if view.is_pointing or not view.scene.page.has_lines(hit.block):
            return
        if hit.is_chip:
            view.span_activated.emit(hit.spans[0].id)
            return
        base, until = view.scene.page.content.blocks[hit.block]
        at = min(hit.character, until - 1)
        if not hit.is_over_text or not base <= at < until:
            return
        word = snapped(view.scene.page.content, at, at + 1)
        self._pressed, self._drag = word, _Drag.SELECTING
        self._pressed_at = self._last_point = event.position()
        view.select_from_mouse(*word)

    def leave(self) -> None:
        """The pointer leaves the viewport."""
        self._view.set_hovered(None, None)

    def _hover(self, point: QPointF) -> None:
        view = self._view
        edge = None if view.is_pointing else view.scene.edge_at(point)
        hit = view.scene.hit(point)
        view.set_hovered(hit.spans[0].id if hit.spans else None, edge)
        shape = Qt.CursorShape.IBeamCursor
        if view.is_pointing:
            shape = Qt.CursorShape.PointingHandCursor if hit.spans else Qt.CursorShape.CrossCursor
        elif edge is not None:
            shape = Qt.CursorShape.SizeHorCursor
        view.viewport().setCursor(shape)

    def _follow(self, point: QPointF) -> None:
        """Widen the selection, or move the edge, to the pointer."""
        view, content = self._view, self._view.scene.page.content
        hit = view.scene.hit(point)
        if self._drag is _Drag.RESIZING:
            view.set_preview(self._resized_range(hit))
            return
        low, high = min(self._pressed[0], hit.offset), max(self._pressed[1], hit.offset)
        if self._by_character:
            low, high = widened(content, low, high)
        elif high > low:
            low, high = snapped(content, low, high)
        view.select_from_mouse(low, high, is_backwards=hit.offset < self._pressed[0])

    def _resized_range(self, hit: Hit) -> Range | None:
        view, content = self._view, self._view.scene.page.content
        span = view.scene.page.spans.by_id.get(view.current_span() or "")
        if span is None:
            return None
        low, high = (hit.offset, span.end) if self._edge == "start" else (span.start, hit.offset)
        if high <= low:
            return None
        grow = widened if self._by_character else snapped
        new_low, new_high = grow(content, low, high)
        low, high = (new_low, span.end) if self._edge == "start" else (span.start, new_high)
        return trimmed(content, low, high)

    def _resized(self) -> None:
        view = self._view
        span = view.scene.page.spans.by_id.get(view.current_span() or "")
        wanted = view.scene.preview
        view.set_preview(None)
        if span is not None and wanted is not None and wanted != (span.start, span.end):
            view.resize_requested.emit(span.id, *wanted)

    def _selected(self, *, is_by_character: bool) -> None:
        view, selection = self._view, self._view.selection()
        if selection is None:
            return
        found = trimmed(view.scene.page.content, *selection)
        if found is None and not is_by_character:
            view.drop_selection()
            return
        made = found or selection
        view.select_from_mouse(*made, is_backwards=view.scene.caret < view.scene.anchor)
        view.selection_made.emit(*made)

    def _clicked(self, point: QPointF) -> None:
        """Put the caret; take the innermost span, or the next outwards when the place was clicked before."""
        view = self._view
        hit = view.scene.hit(point)
        is_again = self._last_click is not None and (point - self._last_click).manhattanLength() < SLACK
        self._last_click = point
        view.click_at(hit, is_again=is_again)

    @Slot()
    def _auto_scroll(self) -> None:
        view = self._view
        y, height = self._last_point.y(), view.scene.scroll.height
        beyond = y if y < 0 else y - height
        step = max(4, min(60, round(abs(beyond) / 2)))
        view.scroll_by(step if beyond > 0 else -step)
        self._follow(QPointF(self._last_point.x(), min(max(y, 0), height - 1)))
