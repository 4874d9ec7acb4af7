"""The reading view: the one widget that shows an article. It asks for changes by signals and makes none.

All offsets in its interface are code points into the article's text, ranges half-open.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.reading.canvas import ArticleCanvas
from annotator.ui.reading.finding import Finder
from annotator.ui.reading.keys import Keys
from annotator.ui.reading.mirror import Mirror
from annotator.ui.reading.mouse import Mouse
from annotator.ui.reading.scene import Hit
from annotator.ui.reading.scroll import ScrollState
from annotator.ui.reading.values import EvidenceMark, Range, RegionLike, SpanLike
from annotator.ui.theme import Theme

__all__ = ["ReadingView", "ScrollState"]


class ReadingView(ArticleCanvas):
    """An article with its spans, evidence, selection and caret.

    Signals (code points; a span id of "" means none), beside those of the canvas:
    `selection_made(start, end)` a selection by mouse is finished, snapped and trimmed;
    `selection_changed()`, `caret_moved(offset)`, `current_changed(id)` follow every change, whoever made it;
    `span_activated(id)` double click on a chip; `resize_requested(id, start, end)` an edge was dragged;
    `context_menu_requested(global position, offset, id)`; `pointed(offset, id)` a click while pointing.
    """

    selection_made = Signal(int, int)
    selection_changed = Signal()
    caret_moved = Signal(int)
    current_changed = Signal(str)
    span_activated = Signal(str)
    resize_requested = Signal(str, int, int)
    context_menu_requested = Signal(QPoint, int, str)
    pointed = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._finder = Finder()
        self._keys = Keys()
        self._mouse = Mouse(self)
        self._mirror = Mirror(self)
        self.is_pointing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._mirror)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # The article

    def set_article(
        self,
        text: str,
        title: Range | None = None,
        regions: Iterable[RegionLike] = (),
        spans: Iterable[SpanLike] = (),
        evidence: Iterable[EvidenceMark] = (),
    ) -> None:
        """Show another article from its top, nothing selected. The text is kept as it is."""
        had_current = self.scene.current is not None
        self._mouse.forget()
        self._keys.forget()
        self.show_article(text, title, regions, spans, evidence)
        if had_current:
            self.current_changed.emit("")
        self.selection_changed.emit()

    def update_spans(self, changed: Iterable[SpanLike] = (), removed: Iterable[str] = ()) -> None:
        """Take over an edit: O(what changed). Nothing is laid out; unknown ids are passed over."""
        page = self.scene.page
        touched = page.spans.drop(removed) | page.spans.put(changed)
        page.forget_boxes(touched)
        self.viewport().update(self.scene.dirty(touched))
        if self.scene.hovered not in page.spans.by_id:
            self.scene.hovered = None
        if self.scene.current is not None and self.scene.current not in page.spans.by_id:
            self.set_current_span(None)

    def set_pointing(self, is_pointing: bool) -> None:
        """While pointing, a click only emits `pointed`: picking a holder or target in the text."""
        self.is_pointing = is_pointing

    def announce(self, text: str) -> None:
        """Tell screen readers of a change; of several in one turn of the event loop only the last is said."""
        self._mirror.announce(text)

    # Spans

    def current_span(self) -> str | None:
        """The span that keys act on."""
        return self.scene.current

    def set_current_span(self, span_id: str | None) -> None:
        """Make a span current, in view, the caret unseen at its start. An unknown id clears."""
        span = self.scene.page.spans.by_id.get(span_id) if span_id is not None else None
        if span is not None:
            self._place(span.start, span.start, is_shown=False)
            self.ensure_visible((span.start, span.end))
        self._take(None if span is None else span.id)

    def cycle_outwards(self) -> None:
        """Take the next span around the current one; after the outermost, the innermost again."""
        span = self.scene.page.spans.by_id.get(self.scene.current or "")
        if span is None:
            return
        inside = span.start <= self.scene.caret < span.end
        stack = [found.id for found in self.scene.page.spans.at(self.scene.caret if inside else span.start)]
        if span.id in stack:
            self._take(stack[(stack.index(span.id) + 1) % len(stack)])

    # Caret and selection

    def caret(self) -> int:
        """The caret's offset."""
        return self.scene.caret

    def selection(self) -> Range | None:
        """The selected range, or None."""
        return self.scene.selection

    def set_selection(self, start: int, end: int, *, reveal: bool = True) -> None:
        """Select a range and, unless told otherwise, bring it into view."""
        content = self.scene.page.content
        self._place(content.clamped(start), content.clamped(end))
        if reveal:
            self.ensure_visible((start, end))

    def set_caret(self, offset: int) -> None:
        """Put the caret, drop the selection."""
        self.move_caret(self.scene.page.content.clamped(offset))

    def drop_selection(self) -> None:
        """Select nothing; the caret stays."""
        self._place(self.scene.caret, self.scene.caret, is_shown=self.scene.is_caret_shown)

    def select_all(self) -> None:
        """Select the whole article."""
        self._place(0, len(self.text()))

    def copy(self) -> None:
        """Put the selected slice of the source on the clipboard, unaltered."""
        selection = self.selection()
        if selection is not None:
            QGuiApplication.clipboard().setText(self.text()[slice(*selection)])

    def escape(self) -> bool:
        """Drop the selection, then the current span; False when there was neither."""
        if self.selection() is not None:
            self.drop_selection()
        elif self.scene.current is not None:
            self._take(None)
        else:
            return False
        return True

    def find_text(self, wanted: str, *, is_forward: bool = True) -> Range | None:
        """Select the next (or former) place that reads the same, case and accents aside."""
        around = self.selection() or (self.scene.caret, self.scene.caret)
        found = self._finder.find(self.text(), wanted, around, is_forward=is_forward)
        if found is not None:
            self.set_selection(*found)
        return found

    def find_all(self, wanted: str) -> list[Range]:
        """Every place that reads the same, case and accents aside."""
        return self._finder.hits(self.text(), wanted)

    def restore_scroll_state(self, state: ScrollState) -> None:
        """Go back to a place taken before; offsets beyond the text are brought inside."""
        content = self.scene.page.content
        self._restore_top(state)
        self._place(content.clamped(state.anchor), content.clamped(state.caret), is_shown=False)
        self._take(state.current if state.current in self.scene.page.spans.by_id else None)
        self._refresh()

    # What mouse and keys do; used by the rooms of this view

    def move_caret(self, offset: int, *, keep_anchor: bool = False) -> None:
        """Put the caret where a key or click led; the span it stands in becomes current."""
        self._place(self.scene.anchor if keep_anchor else offset, offset)
        if not keep_anchor:
            found = self.scene.page.spans.touching(offset)
            self._take(found[0].id if found else None)
        self._reveal_caret()

    def select_from_mouse(self, low: int, high: int, *, is_backwards: bool = False) -> None:
        """Follow a drag."""
        self._keys.forget()
        self._place(high, low) if is_backwards else self._place(low, high)

    def click_at(self, hit: Hit, *, is_again: bool) -> None:
        """A click without a drag: caret there, span taken; clicked again, the next outwards."""
        self._keys.forget()
        self._place(hit.offset, hit.offset)
        stack = [span.id for span in hit.spans]
        if is_again and self.scene.current in stack:
            self._take(stack[(stack.index(self.scene.current) + 1) % len(stack)])
        else:
            self._take(stack[0] if stack else None)

    def set_hovered(self, span_id: str | None, edge: str | None) -> None:
        """The pointer is over a span, or over an edge of the current one."""
        scene = self.scene
        if (span_id, edge) == (scene.hovered, scene.hovered_edge):
            return
        touched = self._blocks_of_span(scene.hovered) | self._blocks_of_span(span_id)
        if edge != scene.hovered_edge:
            touched |= self._blocks_of_span(scene.current)
        scene.hovered, scene.hovered_edge = span_id, edge
        self.viewport().update(scene.dirty(touched))

    def set_preview(self, wanted: Range | None) -> None:
        """Show where an edge being dragged would go."""
        if wanted != self.scene.preview:
            self.scene.preview = wanted
            self.viewport().update()

    def handle_key(self, event: QKeyEvent) -> None:
        """Caret, selection, copying and Esc; every other key is left to the window's actions."""
        event.setAccepted(self._keys.press(self, event))

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mirror.setGeometry(self.viewport().geometry())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._mouse.leave()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.scene.caret_rect()
            offset, span_id = self.scene.caret, self.scene.current or ""
            self.context_menu_requested.emit(self.viewport().mapToGlobal(rect.bottomLeft()), offset, span_id)
            return
        hit = self.scene.hit(QPointF(event.pos()))
        selection = self.selection()
        if selection is None or not selection[0] <= hit.offset <= selection[1]:
            self.click_at(hit, is_again=False)
        span_id = hit.spans[0].id if hit.spans else ""
        self.context_menu_requested.emit(event.globalPos(), hit.offset, span_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.handle_key(event)

    # Within

    def has_reading_focus(self) -> bool:
        return self._mirror.hasFocus()

    def _refresh(self) -> None:
        super()._refresh()
        self._keys.forget()
        self._mirror.follow()

    def _take(self, span_id: str | None) -> None:
        if span_id == self.scene.current:
            return
        touched = self._blocks_of_span(self.scene.current) | self._blocks_of_span(span_id)
        self.scene.current, self.scene.hovered_edge = span_id, None
        self.viewport().update(self.scene.dirty(touched))
        self.current_changed.emit(span_id or "")

    def _place(self, anchor: int, caret: int, *, is_shown: bool = True) -> None:
        """Set both ends of the selection and repaint the blocks between their old and new places."""
        scene = self.scene
        old, old_caret = scene.selection, scene.caret
        if (anchor, caret, is_shown) == (scene.anchor, scene.caret, scene.is_caret_shown):
            return
        content = scene.page.content
        touched = {content.block_at(old_caret), content.block_at(caret)}
        scene.anchor, scene.caret, scene.is_caret_shown = anchor, caret, is_shown
        new = scene.selection
        for number, _ in scene.scroll.visible():
            if _within(old, content.blocks[number]) != _within(new, content.blocks[number]):
                touched.add(number)
        self.viewport().update(scene.dirty(touched))
        self._mirror.follow()
        if caret != old_caret:
            self.caret_moved.emit(caret)
        if new != old:
            self.selection_changed.emit()

    def _reveal_caret(self) -> None:
        """Scroll by as little as brings the caret's line into view."""
        number, line, _ = self.scene.page.place_of(self.scene.caret)
        scroll, pitch = self.scene.scroll, self.measures.pitch
        if not self.scene.is_near(number) and number != scroll.block - 1:
            scroll.put(number, line * pitch - scroll.height // 3)
            self._moved()
            return
        top = scroll.top_of(number) + line * pitch
        if top < 0:
            self.scroll_by(top)
        elif top + pitch > scroll.height:
            self.scroll_by(top + pitch - scroll.height)

    def _blocks_of_span(self, span_id: str | None) -> set[int]:
        span = self.scene.page.spans.by_id.get(span_id or "")
        return set() if span is None else set(self.scene.page.content.blocks_of(span.start, span.end))


def _within(selection: Range | None, block: Range) -> Range | None:
    """The part of a selection inside a block."""
    if selection is None or selection[0] >= block[1] or selection[1] <= block[0]:
        return None
    return max(selection[0], block[0]), min(selection[1], block[1])
