"""What there is before a project is open: three ways in, and an example to try the keys on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import Actions, key_name
from annotator.ui.example_view import Example
from annotator.ui.names import Names
from annotator.ui.parts import Keycap, Link, Panel, Picture, Words
from annotator.ui.theme.colours import Scheme
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.ways_in import DropZone, WayIn

APPEARANCES: tuple[Scheme | None, ...] = (None, *Scheme)
LANGUAGES = ("", "fr", "en")
MOST_RECENT = 3
BESIDE_FROM = 840


def _box(name: str, choices: Sequence[str], chosen: int, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.addItems(list(choices))
    box.setCurrentIndex(chosen)
    box.setAccessibleName(name)
    return box


class FirstStart(Panel):
    """`dropped(paths)`: files were dropped; `language_chosen(code)`, `appearance_chosen(Scheme or None)`;
    `recent_chosen(path)`: a project opened before is wanted again."""

    dropped = Signal(object)
    language_chosen = Signal(str)
    appearance_chosen = Signal(object)
    recent_chosen = Signal(object)

    def __init__(
        self, theme: Theme, actions: Actions, language: str, appearance: Scheme | None, parent: QWidget
    ) -> None:
        super().__init__(theme, "base", parent=parent)
        self.setAcceptDrops(True)
        self._actions = actions
        self.ways: list[WayIn] = []
        self.recent: list[Link] = []
        px = theme.px
        self.example = Example(theme, actions, self)
        self._columns = columns = QHBoxLayout()
        columns.setSpacing(px(64))
        columns.addLayout(self._make_left(), 48)
        columns.addLayout(self._make_right(), 54)
        whole = Panel(theme, "base", parent=self)
        content = QWidget(whole)
        content.setMaximumWidth(px(1088))
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(2)
        inner.addLayout(columns)
        inner.addStretch(5)
        inner.addLayout(self._make_foot(language, appearance))
        row = QHBoxLayout(whole)
        row.setContentsMargins(px(40), px(24), px(40), px(32))
        row.addStretch(1)
        row.addWidget(content, 100)
        row.addStretch(1)
        area = QScrollArea(self)  # a low window scrolls; nothing is squeezed into something else
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.setTabOrder(self.ways[-1], self.example.view)

    def take_focus(self) -> None:
        """The first way in has the keyboard, so that Enter alone starts."""
        self.ways[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the projects opened last below the ways in; at most three."""
        for path in paths[:MOST_RECENT]:
            link = Link(self.theme, path.stem, Style.UI, self)
            link.setProperty("path", str(path))
            link.setToolTip(str(path))
            link.clicked.connect(self._recent_clicked)
            where = Words(self.theme, str(path.parent), Style.SMALL, "text2", elided=True, parent=self)
            row = QHBoxLayout()
            row.setSpacing(self.theme.px(12))
            row.addWidget(link)
            row.addWidget(where, 1)
            self._recent_rows.addLayout(row)
            self.setTabOrder(self.recent[-1] if self.recent else self.ways[-1], link)
            self.recent.append(link)
        if self.recent:
            self.setTabOrder(self.recent[-1], self.example.view)
        self._recent_head.setVisible(bool(self.recent))

    @Slot()
    def _recent_clicked(self) -> None:
        self.recent_chosen.emit(Path(self.sender().property("path")))

    def _make_left(self) -> QVBoxLayout:
        px, theme = self.theme.px, self.theme
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Words(theme, "Annotator", Style.DISPLAY, parent=self))
        column.addSpacing(px(8))
        column.addWidget(
            Words(
                theme,
                self.tr("Review entities and stances in news articles. Everything stays on this computer."),
                Style.TITLE,
                "text2",
                wrapped=True,
                weight=400,
                parent=self,
            )
        )
        column.addSpacing(px(28))
        rows = (
            ("project.sample", "file-text", self.tr("Try it with six sample articles"),
             self.tr("A short project, already highlighted, ready in ten seconds"), key_name("Return")),
            ("project.new", "folder-plus", self.tr("New project from a folder…"),
             self.tr("Plain text, web pages, JSONL"), self._actions.key("project.new")),
            ("project.open", "folder-open", self.tr("Open a project…"),
             self.tr("An .annotator file, yours or a colleague’s"), self._actions.key("project.open")),
        )  # fmt: skip
        for number, (id_, icon, name, about, key) in enumerate(rows):
            way = WayIn(theme, icon, name, about, key, primary=number == 0, parent=self)
            way.clicked.connect(self._actions[id_].trigger)
            self.ways.append(way)
            column.addWidget(way)
        column.addSpacing(px(16))
        self._recent_head = Words(theme, self.tr("Recent projects"), Style.SMALL_STRONG, "text2", parent=self)
        self._recent_head.hide()
        column.addWidget(self._recent_head)
        self._recent_rows = QVBoxLayout()
        self._recent_rows.setSpacing(px(4))
        self._recent_rows.setContentsMargins(0, px(4), 0, px(12))
        column.addLayout(self._recent_rows)
        self._zone = DropZone(theme, self.tr("or drop a folder or a project here"), self)
        column.addWidget(self._zone)
        column.addStretch(1)
        return column

    def _make_right(self) -> QVBoxLayout:
        px, theme = self.theme.px, self.theme
        column = QVBoxLayout()
        column.setSpacing(px(8))
        title = self.tr("Try it here: click into the text, then use these keys")
        column.addWidget(Words(theme, title, Style.SMALL_STRONG, "text2", parent=self))
        column.addWidget(self.example)
        column.addSpacing(px(10))
        rows = (
            (("Tab",), self.tr("go to the next mention to look at")),
            (("Return",), self.tr("accept it and move on")),
            (("1", "2", "3", "4"), self.tr("give another label: PER, ORG, LOC, MISC")),
            (("Del",), self.tr("reject it")),
            (("S", "C", "N", "0"), self.tr("record a stance: supportive, critical, neutral, none")),
            (("Ctrl+Z",), self.tr("undo, even yesterday’s work")),
        )
        grid = QGridLayout()
        grid.setVerticalSpacing(px(12))
        grid.setHorizontalSpacing(px(16))
        grid.setColumnMinimumWidth(0, px(104))
        grid.setColumnStretch(1, 1)
        for number, (keys, words) in enumerate(rows):
            caps = QHBoxLayout()
            caps.setSpacing(px(4))
            for key in keys:
                caps.addWidget(Keycap(theme, key_name(key), self))
            caps.addStretch(1)
            grid.addLayout(caps, number, 0)
            grid.addWidget(Words(theme, words, Style.UI, wrapped=True, parent=self), number, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _make_foot(self, language: str, appearance: Scheme | None) -> QHBoxLayout:
        px, theme = self.theme.px, self.theme
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Picture(theme, self._draw_lock, self))
        words = self.tr("No account, no network, no telemetry")
        row.addWidget(Words(theme, words, Style.SMALL, "text2", elided=True, parent=self), 1)
        names = Names()
        self.language = _box(self.tr("Language"), names.languages(), LANGUAGES.index(language), self)
        self.appearance = _box(
            self.tr("Appearance"), names.appearances(), APPEARANCES.index(appearance), self
        )
        self.language.activated.connect(self._language_chosen)
        self.appearance.activated.connect(self._appearance_chosen)
        for box in (self.language, self.appearance):
            row.addSpacing(px(8))
            row.addWidget(Words(theme, box.accessibleName(), Style.SMALL, "text2", parent=self).name(box))
            row.addWidget(box)
        return row

    def _draw_lock(self, ratio: float) -> QPixmap:
        return self.theme.icons.pixmap("lock", "text2", self.theme.px(16), ratio)

    @Slot(int)
    def _language_chosen(self, number: int) -> None:
        self.language_chosen.emit(LANGUAGES[number])

    @Slot(int)
    def _appearance_chosen(self, number: int) -> None:
        self.appearance_chosen.emit(APPEARANCES[number])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The example goes below the ways in where there is no room beside them."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.theme.px(BESIDE_FROM)
        way = QHBoxLayout.Direction.LeftToRight if is_wide else QHBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._columns.setSpacing(self.theme.px(64 if is_wide else 24))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._zone.set_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002 - Qt's signature
        self._zone.set_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._zone.set_over(over=False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
