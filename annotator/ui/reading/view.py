"""The reading view: the one widget that shows an article. It asks for changes by signals and makes none.

All offsets in its interface are code points into the article's text, ranges half-open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.ui.reading.caret import PAGES, VERTICAL, motion_of, moved, moved_lines
from annotator.ui.reading.content import Content, joined
from annotator.ui.reading.evidence import place_marks
from annotator.ui.reading.finding import Finder
from annotator.ui.reading.mirror import Mirror
from annotator.ui.reading.mouse import Mouse
from annotator.ui.reading.page import Page
from annotator.ui.reading.painting import ScenePainter
from annotator.ui.reading.scene import Hit, Scene
from annotator.ui.reading.scroll import Scroll
from annotator.ui.reading.spanmap import SpanMap
from annotator.ui.reading.typesetting import Setting, Typesetting
from annotator.ui.reading.values import EvidenceMark, LabelLike, Range, RegionLike, SpanLike
from annotator.ui.theme import Theme, page_palette


@dataclass(frozen=True, slots=True)
class ScrollState:
    """Where the reader was: the offset at the top, pixels into its line, caret, selection, span."""

    top: int
    pixels: int
    caret: int
    anchor: int
    current: str | None


class ReadingView(QAbstractScrollArea):
    """An article with its spans, evidence, selection and caret.

    Signals (code points; a span id of "" means none):
    `selection_made(start, end)` a selection by mouse is finished, snapped and trimmed;
    `selection_changed()`, `caret_moved(offset)`, `current_changed(id)` follow every change, whoever made it;
    `span_activated(id)` double click on a chip; `resize_requested(id, start, end)` an edge was dragged;
    `context_menu_requested(global position, offset, id)`; `pointed(offset, id)` a click while pointing;
    `unfold_requested()` a click on folded lines; `scrolled()` the text moved under the viewport.
    """

    selection_made = Signal(int, int)
    selection_changed = Signal()
    caret_moved = Signal(int)
    current_changed = Signal(str)
    span_activated = Signal(str)
    resize_requested = Signal(str, int, int)
    context_menu_requested = Signal(QPoint, int, str)
    pointed = Signal(int, str)
    unfold_requested = Signal()
    scrolled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setting = Setting(scale=theme.scale)
        self._finder = Finder()
        self._goal_x: float | None = None
        self._is_syncing = False
        self._bar_value = 0
        self.is_pointing = False
        self.scene = self._new_scene(Content("", None), ())
        self._mouse = Mouse(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._mirror = Mirror(self)
        self.setFocusProxy(self._mirror)
        self._bar_timer = QTimer(self)
        self._bar_timer.setSingleShot(True)
        self._bar_timer.setInterval(0)
        self._bar_timer.timeout.connect(self._sync_bar)
        self.setPalette(page_palette(theme.colours))
        theme.changed.connect(self._follow_theme)

    # The article and what is shown of it

    def set_article(
        self,
        text: str,
        title: Range | None = None,
        regions: Iterable[RegionLike] = (),
        spans: Iterable[SpanLike] = (),
        evidence: Iterable[EvidenceMark] = (),
    ) -> None:
        """Show another article from its top, nothing selected. The text is kept as it is."""
        slots, is_folding = self.scene.slots, self.scene.page.content.is_folding
        had_current = self.scene.current is not None
        content = Content(text, title)
        content.set_regions(regions)
        content.is_folding = is_folding
        self.scene = self._new_scene(content, spans)
        self.scene.slots = slots
        self.scene.evidence = place_marks(evidence)
        self._mouse.forget()
        self._goal_x = None
        self._refresh()
        if had_current:
            self.current_changed.emit("")
        self.selection_changed.emit()

    def text(self) -> str:
        """The article's text, the very object that was given."""
        return self.scene.page.content.text

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

    def set_regions(self, regions: Iterable[RegionLike]) -> None:
        """Take other boilerplate regions; folded lines may appear or go."""
        state = self.scroll_state()
        self.scene.page.content.set_regions(regions)
        if self.scene.page.content.is_folding:
            self.scene.page.refold()
            self._restore_top(state)
        self._refresh()

    def set_evidence(self, marks: Iterable[EvidenceMark]) -> None:
        """Show the evidence of these stances in the gutter."""
        self.scene.evidence = place_marks(marks)
        self.viewport().update()

    def highlight_ranges(self, ranges: Iterable[Range]) -> None:
        """Put the evidence ground under ranges: evidence being edited, or hits of a search."""
        self.scene.highlights = joined(ranges)
        self.viewport().update()

    def set_labels(self, labels: Iterable[LabelLike]) -> None:
        """Take the scheme's labels: which slot, and so which ink and underline, each code has."""
        self.scene.slots = {label.code: label.slot for label in labels}
        self.viewport().update()

    # How it is set

    @property
    def setting(self) -> Setting:
        """Zoom, density, line width and lanes in force."""
        return self._setting

    @property
    def measures(self) -> Typesetting:
        """The pixel measures in force: pitch, baseline and the like."""
        return self.scene.page.measures

    def set_setting(self, setting: Setting) -> None:
        """Set the text anew; the line at the top stays there. Values outside their limits are bounded."""
        setting = replace(setting.bounded(), scale=self._theme.scale)
        if setting != self._setting:
            self._setting = setting
            self._set_anew()

    def set_zoom(self, pixels: int) -> None:
        """The body's size, 14 to 28."""
        self.set_setting(replace(self._setting, zoom=pixels))

    def set_compact(self, is_compact: bool) -> None:
        """Less air, chips on the focused or hovered span only."""
        self.set_setting(replace(self._setting, is_compact=is_compact))

    def set_columns(self, characters: int) -> None:
        """The longest line in characters, 50 to 100."""
        self.set_setting(replace(self._setting, columns=characters))

    def set_nesting(self, is_nesting: bool) -> None:
        """Keep a third lane for schemes whose spans may nest."""
        self.set_setting(replace(self._setting, is_nesting=is_nesting))

    def is_folding(self) -> bool:
        """Whether boilerplate is folded away instead of dimmed."""
        return self.scene.page.content.is_folding

    def set_folding(self, is_folding: bool) -> None:
        """Fold boilerplate away, or show it dimmed."""
        if is_folding != self.is_folding():
            state = self.scroll_state()
            self.scene.page.content.is_folding = is_folding
            self.scene.page.refold()
            self.scene.page.forget_all_boxes()
            self._restore_top(state)
            self._refresh()

    def set_pointing(self, is_pointing: bool) -> None:
        """While pointing, a click only emits `pointed`: picking a holder or target in the text."""
        self.is_pointing = is_pointing

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

    def span_at(self, offset: int) -> str | None:
        """The innermost span around a character."""
        found = self.scene.page.spans.at(offset)
        return found[0].id if found else None

    def spans_in_reading_order(self) -> list[SpanLike]:
        """The spans shown, by start, the outer one first."""
        return sorted(self.scene.page.spans.by_id.values(), key=lambda span: (span.start, -span.end, span.id))

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

    def announce(self, text: str) -> None:
        """Tell screen readers of a change; of several in one turn of the event loop only the last is said."""
        self._mirror.announce(text)

    # Places

    def ensure_visible(self, wanted: Range) -> None:
        """Scroll only if the range's first line is not in view; then to a third of the height."""
        page, scroll = self.scene.page, self.scene.scroll
        number, line, _ = page.place_of(page.content.clamped(wanted[0]))
        if page.content.is_hidden(number):
            self.unfold_requested.emit()
            return
        if self.scene.is_near(number):
            top = scroll.top_of(number) + line * self.measures.pitch
            if top >= 0 and top + self.measures.pitch <= scroll.height:
                return
        scroll.put(number, line * self.measures.pitch - scroll.height // 3)
        self._moved()

    def rect_of(self, start: int, end: int) -> QRect:
        """The words of a range in the viewport, from the first line's capitals to the last's descenders.

        May lie outside the viewport when scrolled away; empty when the range has no words on the page.
        """
        united = QRect()
        for rect in self.scene.rects((start, end)):
            united = united.united(rect.toAlignedRect())
        return united

    def scroll_state(self) -> ScrollState:
        """What brings the reader back to this place, whatever the width and zoom then."""
        page, scroll = self.scene.page, self.scene.scroll
        number, offset = scroll.block, scroll.offset
        start, pixels = page.content.starts[number], offset
        if offset > 0 and page.has_lines(number):
            layout = page.layout(number)
            line = min(offset // self.measures.pitch, len(layout.lines) - 1)
            start, pixels = start + layout.line_start(line), offset - line * self.measures.pitch
        return ScrollState(start, pixels, self.scene.caret, self.scene.anchor, self.scene.current)

    def restore_scroll_state(self, state: ScrollState) -> None:
        """Go back to a place taken before; offsets beyond the text are brought inside."""
        content = self.scene.page.content
        self._restore_top(state)
        self._place(content.clamped(state.anchor), content.clamped(state.caret), is_shown=False)
        self._take(state.current if state.current in self.scene.page.spans.by_id else None)
        self._refresh()

    def scroll_by(self, pixels: int) -> None:
        """Scroll by pixels, downwards when positive."""
        self.scene.scroll.move(pixels)
        self._moved()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)

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
        self._goal_x = None
        self._place(high, low) if is_backwards else self._place(low, high)

    def click_at(self, hit: Hit, *, is_again: bool) -> None:
        """A click without a drag: caret there, span taken; clicked again, the next outwards."""
        self._goal_x = None
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
        found = motion_of(event)
        if found is not None:
            motion, is_selecting = found
            scene = self.scene
            if motion in VERTICAL:
                if self._goal_x is None:
                    self._goal_x = scene.page.place_of(scene.caret)[2]
                if motion in PAGES:
                    offset = self._page_moved(VERTICAL[motion], self._goal_x)
                else:
                    offset = moved_lines(scene.page, scene.caret, self._goal_x, VERTICAL[motion])
            else:
                self._goal_x = None
                offset = moved(scene.page, scene.caret, motion)
            self.move_caret(offset, keep_anchor=is_selecting)
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.escape():
            event.accept()
        else:
            event.ignore()

    def escape(self) -> bool:
        """Drop the selection, then the current span; False when there was neither."""
        if self.selection() is not None:
            self.drop_selection()
        elif self.scene.current is not None:
            self._take(None)
        else:
            return False
        return True

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        known = self.scene.page.heights.total
        for _ in self.scene.scroll.visible():
            pass
        if self.scene.page.heights.total != known:
            self._bar_timer.start()
        painter = QPainter(self.viewport())
        ratio = self.viewport().devicePixelRatioF()
        has_focus = self._mirror.hasFocus()
        ScenePainter(painter, self.scene, self._theme, ratio, has_focus=has_focus).paint(event.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mirror.setGeometry(self.viewport().geometry())
        if self.measures.column_width(self.viewport().width()) != self.scene.page.width:
            self._set_anew()
        else:
            self._fit()
            self._refresh()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's signature
        if self._is_syncing:
            return
        scroll, value = self.scene.scroll, self.verticalScrollBar().value()
        step = value - self._bar_value
        if abs(step) <= 2 * scroll.height:
            scroll.move(step)
        else:
            scroll.jump(value)
        self._bar_value = value
        self._bar_timer.start()
        self.viewport().update()
        self.scrolled.emit()

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

    def _new_scene(self, content: Content, spans: Iterable[SpanLike]) -> Scene:
        measures = Typesetting(self._setting)
        span_map = SpanMap(content)
        span_map.put(spans)
        width = measures.column_width(max(1, self.viewport().width()))
        page = Page(content, span_map, measures, width)
        scene = Scene(page, Scroll(page, max(1, self.viewport().height())))
        scene.width = self.viewport().width()
        scene.column_left = max(0, (scene.width - width) // 2)
        return scene

    def _set_anew(self) -> None:
        """New fonts or a new width: lay out again what is seen, keep everything else."""
        state, old = self.scroll_state(), self.scene.page
        measures = Typesetting(self._setting)
        width = measures.column_width(max(1, self.viewport().width()))
        self.scene.page = Page(old.content, old.spans, measures, width)
        self.scene.scroll = Scroll(self.scene.page, max(1, self.viewport().height()))
        self._goal_x = None
        self._fit()
        self._restore_top(state)
        self._refresh()

    def _fit(self) -> None:
        scene = self.scene
        scene.width = self.viewport().width()
        scene.column_left = max(0, (scene.width - scene.page.width) // 2)
        scene.scroll.height = max(1, self.viewport().height())
        scene.scroll.move(0)

    def _restore_top(self, state: ScrollState) -> None:
        page = self.scene.page
        number, line, _ = page.place_of(page.content.clamped(state.top))
        self.scene.scroll.put(number, line * self.measures.pitch + state.pixels)

    def _refresh(self) -> None:
        self._mirror.follow()
        self._moved()

    def _moved(self) -> None:
        self._sync_bar()
        self.viewport().update()
        self.scrolled.emit()

    @Slot()
    def _sync_bar(self) -> None:
        """Tell the scroll bar what is known by now; nothing visible moves."""
        bar, scroll = self.verticalScrollBar(), self.scene.scroll
        self._is_syncing = True
        bar.setSingleStep(self.measures.pitch)
        bar.setPageStep(max(1, scroll.height - self.measures.pitch))
        bar.setRange(0, scroll.maximum)
        bar.setValue(scroll.value)
        self._bar_value = bar.value()
        self._is_syncing = False

    @Slot()
    def _follow_theme(self) -> None:
        self.setPalette(page_palette(self._theme.colours))
        if self._setting.scale != self._theme.scale:
            self._setting = replace(self._setting, scale=self._theme.scale)
            self._set_anew()
        self.viewport().update()

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

    def _page_moved(self, direction: int, x: float) -> int:
        """Turn a page, one line kept; give the offset where the caret stood in the viewport."""
        scene, pitch = self.scene, self.measures.pitch
        step = direction * max(pitch, (scene.scroll.height // pitch - 1) * pitch)
        scene.scroll.move(step)
        self._moved()
        y = scene.caret_rect().center().y() + step
        return scene.hit(QPointF(scene.column_left + x, y)).offset

    def _blocks_of_span(self, span_id: str | None) -> set[int]:
        span = self.scene.page.spans.by_id.get(span_id or "")
        return set() if span is None else set(self.scene.page.content.blocks_of(span.start, span.end))


def _within(selection: Range | None, block: Range) -> Range | None:
    """The part of a selection inside a block."""
    if selection is None or selection[0] >= block[1] or selection[1] <= block[0]:
        return None
    return max(selection[0], block[0]), min(selection[1], block[1])
