"""What there is before a project is open: three ways in, and an example to try the keys on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.session.changed import Changed
from annotator.ui import wording
from annotator.ui.actions import Actions, key_name
from annotator.ui.example import ExampleDesk, ExampleSession
from annotator.ui.names import Names
from annotator.ui.parts import Keycap, Panel, Picture, Words
from annotator.ui.reading import EvidenceMark, ReadingView
from annotator.ui.review.spans import SpanWork
from annotator.ui.theme.colours import Scheme
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

APPEARANCES: tuple[Scheme | None, ...] = (None, *Scheme)
LANGUAGES = ("", "fr", "en")


def _box(name: str, choices: Sequence[str], chosen: int, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.addItems(list(choices))
    box.setCurrentIndex(chosen)
    box.setAccessibleName(name)
    return box


class WayIn(QAbstractButton):
    """A row of the list of ways in: icon, name, what it is, its key."""

    def __init__(
        self, theme: Theme, icon: str, name: str, about: str, key: str, *, primary: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._about, self._key = theme, icon, about, key
        self._is_primary = primary
        self.setText(name)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        px, colours, ratio = self._theme.px, self._theme.colours, self.devicePixelRatioF()
        ground = "accent" if self._is_primary else "hover" if self.underMouse() else "page"
        painter.fillRect(self.rect(), colours.colour(ground))
        painter.setPen(colours.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, 0 if self._is_primary else -1))
        ink, second = ("onaccent", "onaccent") if self._is_primary else ("text", "text2")
        icon = self._theme.icons.pixmap(self._icon, second, px(24), ratio)
        painter.drawPixmap(QPoint(px(18), (self.height() - px(24)) // 2), icon)
        painter.setFont(self._theme.font(Style.TITLE))
        painter.setPen(colours.colour(ink))
        painter.drawText(QPoint(px(58), px(33)), self.text())
        painter.setFont(self._theme.font(Style.SMALL))
        painter.setPen(colours.colour(second))
        cap = self._theme.pictures.keycap(
            self._key, ratio, role=second, border="onaccent" if self._is_primary else "line"
        )
        size = cap.deviceIndependentSize().toSize()
        painter.drawPixmap(
            QPoint(self.width() - px(16) - size.width(), (self.height() - size.height()) // 2), cap
        )
        metrics = QFontMetrics(self._theme.font(Style.SMALL))
        room = self.width() - px(58 + 16 + 8) - size.width()
        about = metrics.elidedText(self._about, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPoint(px(58), px(54)), about)
        if self.hasFocus():
            painter.setPen(QPen(colours.colour("onaccent" if self._is_primary else "accent"), 2))
            painter.drawRect(self.rect().adjusted(4, 4, -4, -4))


class DropZone(QWidget):
    """A dashed field that says that things can be dropped; the whole page takes them."""

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._is_over = False
        self.setFixedHeight(theme.px(104))
        theme.changed.connect(self.update)

    def set_over(self, *, over: bool) -> None:
        self._is_over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        px, colours = self._theme.px, self._theme.colours
        if self._is_over:
            painter.fillRect(self.rect(), colours.colour("sel"))
        pen = QPen(colours.colour("accent" if self._is_over else "ctl"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        font = self._theme.font(Style.UI)
        metrics = QFontMetrics(font)
        width = px(16 + 12) + metrics.horizontalAdvance(self._words)
        left = (self.width() - width) // 2
        icon = self._theme.icons.pixmap("download", "text2", px(18), self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left, (self.height() - px(18)) // 2), icon)
        painter.setFont(font)
        painter.setPen(colours.colour("text2"))
        middle = (self.height() + metrics.capHeight()) // 2
        painter.drawText(QPoint(left + px(18 + 12), middle), self._words)


class Example(QFrame):
    """The example in its frame: the real reading view over a session that keeps nothing."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        text = self.tr(
            "The sailor Solène Arzur thanked Lisbon for its welcome. "
            "The Lighthouse Association finds the stopover “magnificent”."
        )
        names = [
            ("Solène Arzur", "PER", "accepted"),
            (self.tr("Lisbon"), "LOC", "suggested"),
            (self.tr("Lighthouse Association"), "ORG", "suggested"),
        ]
        session = ExampleSession(
            text, names, self.tr("finds the stopover “magnificent”"), self.tr("the stopover")
        )
        self.desk = ExampleDesk(session, self)
        self.view = ReadingView(theme, self)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Example"))
        article = self.desk.article
        self.view.set_labels(session.scheme.labels)
        self.view.set_article(text, None, (), article.live_spans, self._marks())
        self.setFixedHeight(theme.px(160))
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.addWidget(self.view)
        self.spans = SpanWork(self.desk, self.view, actions, self)
        self.desk.changed.connect(self._follow)
        actions["span.accept"].triggered.connect(self.spans.accept)
        actions["span.remove"].triggered.connect(self.spans.remove)
        actions["edit.undo"].triggered.connect(self.desk.undo)
        actions["edit.redo"].triggered.connect(self.desk.redo)
        actions["edit.drop"].triggered.connect(self.view.escape)
        for polarity in wording.POLARITIES:
            actions[f"stance.{polarity}"].triggered.connect(self._polarity_key)
        actions.give_keys_of_the_text(self.view)
        self.view.set_current_span("s1")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paragraph stands at its top whatever the size was when its mention was made current."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._to_top)

    @Slot()
    def _to_top(self) -> None:
        self.view.scroll_by(-self.view.height() * 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("page"))
        painter.setPen(self._theme.colours.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @Slot()
    def _polarity_key(self) -> None:
        name = self.sender().objectName().removeprefix("stance.")
        polarity = next(value for value in wording.POLARITIES if value == name)
        span = self.spans.current()
        start, end = (span.start, span.end) if span else (self.view.caret(), self.view.caret())
        start, end = self.view.selection() or (start, end)
        self.desk.apply(self.desk.session.stance_edit(polarity, start, end))

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        now, gone = changed.spans(self.desk.article.id)
        live = [span for span in now if span.status != "rejected"]
        self.view.update_spans(live, [*gone, *(span.id for span in now if span.status == "rejected")])
        self.view.set_evidence(self._marks())
        self._actions["edit.undo"].setEnabled(self.desk.session.can_undo)
        self._actions["edit.redo"].setEnabled(self.desk.session.can_redo)

    def _marks(self) -> list[EvidenceMark]:
        return [
            EvidenceMark([(e.start, e.end) for e in s.evidence], s.polarity, is_suggested=s.is_open)
            for s in self.desk.article.stances
            if s.status != "rejected"
        ]


class FirstStart(Panel):
    """`dropped(paths)`: files were dropped; `language_chosen(code)`, `appearance_chosen(Scheme or None)`."""

    dropped = Signal(object)
    language_chosen = Signal(str)
    appearance_chosen = Signal(object)

    def __init__(
        self, theme: Theme, actions: Actions, language: str, appearance: Scheme | None, parent: QWidget
    ) -> None:
        super().__init__(theme, "base", parent=parent)
        self.setAcceptDrops(True)
        self._actions = actions
        self.ways: list[WayIn] = []
        px = theme.px
        self.example = Example(theme, actions, self)
        columns = QHBoxLayout()
        columns.setSpacing(px(64))
        columns.addLayout(self._make_left(), 48)
        columns.addLayout(self._make_right(), 54)
        content = QWidget(self)
        content.setMaximumWidth(px(1088))
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(2)
        inner.addLayout(columns)
        inner.addStretch(5)
        inner.addLayout(self._make_foot(language, appearance))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(40), px(24), px(40), px(40))
        row.addStretch(1)
        row.addWidget(content, 100)
        row.addStretch(1)

    def take_focus(self) -> None:
        """The first way in has the keyboard, so that Enter alone starts."""
        self.ways[0].setFocus(Qt.FocusReason.OtherFocusReason)

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
             self.tr("Plain text, web pages, our JSONL"), key_name("Ctrl+N")),
            ("project.open", "folder-open", self.tr("Open a project…"),
             self.tr("An .annotator file, yours or a colleague’s"), key_name("Ctrl+O")),
        )  # fmt: skip
        for number, (id_, icon, name, about, key) in enumerate(rows):
            way = WayIn(theme, icon, name, about, key, primary=number == 0, parent=self)
            way.clicked.connect(self._actions[id_].trigger)
            self.ways.append(way)
            column.addWidget(way)
        column.addSpacing(px(16))
        self._zone = DropZone(theme, self.tr("or drop a folder or a project here"), self)
        column.addWidget(self._zone)
        column.addStretch(1)
        return column

    def _make_right(self) -> QVBoxLayout:
        px, theme = self.theme.px, self.theme
        column = QVBoxLayout()
        column.setSpacing(px(8))
        title = self.tr("A living example: try these keys right here")
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
        row.addWidget(Words(theme, words, Style.SMALL, "text2", parent=self))
        row.addStretch(1)
        names = Names()
        self.language = _box(self.tr("Language"), names.languages(), LANGUAGES.index(language), self)
        self.appearance = _box(
            self.tr("Appearance"), names.appearances(), APPEARANCES.index(appearance), self
        )
        self.language.activated.connect(self._language_chosen)
        self.appearance.activated.connect(self._appearance_chosen)
        for box in (self.language, self.appearance):
            row.addSpacing(px(8))
            row.addWidget(Words(theme, box.accessibleName(), Style.SMALL, "text2", parent=self))
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
