"""The canvas under the reading view: shows an article, sets it in type, scrolls it. It edits nothing."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace
from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.ui.reading.content import Content, joined
from annotator.ui.reading.evidence import passages_of
from annotator.ui.reading.page import Page
from annotator.ui.reading.painting import ScenePainter
from annotator.ui.reading.scene import Scene
from annotator.ui.reading.scroll import Scroll, ScrollState
from annotator.ui.reading.spanmap import SpanMap
from annotator.ui.reading.typesetting import Setting, Typesetting
from annotator.ui.reading.values import EvidenceMark, LabelLike, Range, RegionLike, SpanLike
from annotator.ui.theme import Theme, page_palette
from annotator.ui.timers import later


class ArticleCanvas(QAbstractScrollArea):
    """An article on a page that scrolls. Offsets are code points, ranges half-open.

    Signals: `scrolled()` the text moved under the viewport; `unfold_requested()` something folded is wanted.
    """

    scrolled = Signal()
    unfold_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setting = Setting(scale=theme.scale)
        self._is_syncing = False
        self._bar_value = 0
        self._awaited: Range | None = None
        # For a widget that Qt made PySide looks through all kinds there are, and makes classes of them.
        self.setViewport(QWidget(self))
        self.scene = self._new_scene(Content("", None), ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._bar_timer = later(self, self._sync_bar)
        self.setPalette(page_palette(theme.colours))
        theme.changed.connect(self._follow_theme)

    # What is shown

    def show_article(
        self,
        text: str,
        title: Range | None,
        regions: Iterable[RegionLike],
        spans: Iterable[SpanLike],
        evidence: Iterable[EvidenceMark],
    ) -> None:
        """Put another article on the page, from its top; labels and folding stay as they are."""
        self._awaited = None
        slots, is_folding = self.scene.slots, self.scene.page.content.is_folding
        content = Content(text, title)
        content.set_regions(regions)
        content.is_folding = is_folding
        self.scene = self._new_scene(content, spans)
        self.scene.slots = slots
        self.scene.evidence = passages_of(evidence)
        self._refresh()

    def has_reading_focus(self) -> bool:
        """Whether the caret is to be shown."""
        return self.hasFocus()

    def text(self) -> str:
        """The article's text, the very object that was given."""
        return self.scene.page.content.text

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
        self.scene.evidence = passages_of(marks)
        self.viewport().update()

    def highlight_ranges(self, ranges: Iterable[Range]) -> None:
        """Put the evidence ground under ranges: evidence being edited, or hits of a search."""
        self.scene.highlights = joined(ranges)
        self.viewport().update()

    def set_labels(self, labels: Iterable[LabelLike]) -> None:
        """Take the scheme's labels: which slot, and so which ink and underline, each code has."""
        self.scene.slots = {label.code: label.look for label in labels}
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

    # Places

    def ensure_visible(self, wanted: Range) -> None:
        """Scroll only if the range's first line is not in view; then to a third of the height.

        Before the view is shown its height is not known: then it is done as soon as it is.
        """
        if not self.isVisible():
            self._awaited = wanted
            return
        page, scroll = self.scene.page, self.scene.scroll
        number, line, _ = page.place_of(page.content.clamped(wanted[0]))
        if page.content.is_hidden(number):
            self.unfold_requested.emit()
        if page.content.is_hidden(number):
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

    def scroll_by(self, pixels: int) -> None:
        """Scroll by pixels, downwards when positive."""
        self.scene.scroll.move(pixels)
        self._moved()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        known = self.scene.page.heights.total
        for _ in self.scene.scroll.visible():
            pass
        if self.scene.page.heights.total != known:
            self._bar_timer.start()
        painter = QPainter(self.viewport())
        ratio = self.viewport().devicePixelRatioF()
        has_focus = self.has_reading_focus()
        ScenePainter(painter, self.scene, self._theme, ratio, has_focus=has_focus).paint(event.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.measures.column_width(self.viewport().width()) != self.scene.page.width:
            self._set_anew()
        else:
            self._fit()
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._awaited is not None:
            wanted, self._awaited = self._awaited, None
            self.ensure_visible(wanted)

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
