"""The right side: what the draft changes, which mentions move, and the button that puts it in force."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.session.schemes import Impact, MovedName
from annotator.ui import wording
from annotator.ui.parts import Button, Edge, IconButton, Panel, Picture, Words
from annotator.ui.parts.rows import ROW
from annotator.ui.scheme.draft import Draft, SchemeChange
from annotator.ui.scheme.moved_names import NamesDelegate, NamesModel
from annotator.ui.scheme.telling import ICONS, ChangeTeller
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

MOST_LINES = 8


class ChangeLine(Panel):
    """One change: icon, what, exactly what, how many, and a way to take it back. `back_wanted(change)`."""

    back_wanted = Signal(object)

    def __init__(
        self, theme: Theme, change: SchemeChange, words: tuple[str, str, str], parent: QWidget
    ) -> None:
        super().__init__(theme, "base", Edge.BOTTOM, parent)
        self._change = change
        px = theme.px
        what, second, number = words
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(8))
        row.addWidget(Picture(theme, self._draw_icon, self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(Words(theme, what, Style.UI_STRONG, elided=True, parent=self))
        below = QHBoxLayout()
        below.setSpacing(px(8))
        if second:
            below.addWidget(Words(theme, second, Style.SMALL, "text2", elided=True, parent=self), 1)
        if number:
            below.addWidget(Words(theme, number, Style.SMALL, "text", tabular=True, parent=self))
        if not second:
            below.addStretch(1)
        if second or number:
            column.addLayout(below)
        row.addLayout(column, 1)
        back = IconButton(
            theme, "arrow-back-up", self.tr("Take back: {what}").format(what=what), size=24, parent=self
        )
        back.clicked.connect(self._ask)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _ask(self) -> None:
        self.back_wanted.emit(self._change)

    def _draw_icon(self, ratio: float) -> QPixmap:
        return self.theme.icons.pixmap(ICONS[self._change.kind], "text2", self.theme.px(16), ratio)


class ChangesPane(Panel):
    """`save_wanted()`, `discard_wanted()`, `place_wanted(article, start, end)` in code points."""

    save_wanted = Signal()
    discard_wanted = Signal()
    place_wanted = Signal(str, object, object)

    def __init__(self, theme: Theme, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.LEFT, parent)
        px = theme.px
        self._draft, self._teller = draft, ChangeTeller(self)
        self._lines: list[ChangeLine] = []
        head = self._make_head()
        self._make_lines()
        self._empty = Words(
            theme,
            self.tr("Nothing is changed yet. What you change stands here first, with what it does."),
            Style.UI,
            "text2",
            wrapped=True,
            parent=self,
        )
        self._empty.setContentsMargins(px(16), px(16), px(16), 0)
        self._moves = Words(theme, "", Style.SMALL_STRONG, elided=True, parent=self)
        self._moves.setContentsMargins(px(16), 0, px(16), 0)
        self._moves.setFixedHeight(px(36))
        self.model = NamesModel(self)
        self.names = QListView(self)
        self.names.setModel(self.model)
        self.names.setItemDelegate(NamesDelegate(theme, draft, self))
        self.names.setFrameShape(QListView.Shape.NoFrame)
        self.names.setUniformItemSizes(True)
        theme.changed.connect(self._follow_look)
        self._follow_look()
        self.names.setAccessibleName(self.tr("Mentions that move; Enter shows the first"))
        self.names.activated.connect(self._show_place)
        self._warning = Words(theme, "", Style.SMALL, "ev", wrapped=True, parent=self)
        self._warning.setContentsMargins(px(16), px(8), px(16), px(8))
        self.reopens = QCheckBox(self.tr("Put finished articles that change back to review"), self)
        self.reopens.setChecked(True)
        self.reopens.toggled.connect(self._reopens_chosen)
        tick = QHBoxLayout()
        tick.setContentsMargins(px(16), 0, px(16), px(8))
        tick.addWidget(self.reopens)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._area)
        column.addWidget(self._empty)
        column.addWidget(self._moves)
        column.addWidget(self.names, 1)
        column.addStretch(0)
        column.addWidget(self._warning)
        column.addLayout(tick)
        self._rest = QWidget(self)
        column.addWidget(self._rest, 1)
        column.addWidget(self._make_foot())

    def _make_lines(self) -> None:
        theme = self.theme
        lines = Panel(theme, "base", parent=self)
        self._rows = QVBoxLayout(lines)
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(1, 0, 0, 0)
        self._area = QScrollArea(self)  # many changes scroll; the mentions and the button keep their room
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(lines)

    def _make_head(self) -> Panel:
        px, theme = self.theme.px, self.theme
        self._title = Words(theme, "", Style.TITLE, parent=self)
        self._badge = Words(theme, self.tr("draft"), Style.SMALL, "text2", parent=self)
        self.discard = Button(theme, self.tr("Discard"), flat=True, parent=self)
        self.discard.clicked.connect(self.discard_wanted)
        head = Panel(theme, "base", Edge.BOTTOM | Edge.LEFT, self)
        head.setFixedHeight(px(56))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(8), 1)
        row.addWidget(self._title)
        row.addWidget(self._badge)
        row.addStretch(1)
        row.addWidget(self.discard)
        return head

    def _make_foot(self) -> Panel:
        px, theme = self.theme.px, self.theme
        foot = Panel(theme, "window", Edge.TOP | Edge.LEFT, self)
        foot.setFixedHeight(px(76))
        self.save = Button(theme, "", primary=True, height=32, parent=foot)
        self.save.clicked.connect(self.save_wanted)
        self._says = Words(theme, "", Style.SMALL, "text2", elided=True, parent=foot)
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(16), px(10), px(16), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.save)
        column.addWidget(self._says)
        return foot

    def show_draft(self, impact: Impact | None, *, can_save: bool, is_counting: bool) -> None:
        """Say what the draft changes; `impact` is None while it is computed."""
        draft = self._draft
        changes = list(draft.changes())
        version = draft.before.version
        words = self.tr("Version {number}").format(number=version)
        self._title.setText(f"{words} → {version + 1}" if changes else words)
        self._badge.setVisible(bool(changes))
        self.discard.setVisible(bool(changes))
        self._empty.setVisible(not changes)
        self._show_lines(changes, impact)
        self._area.setVisible(bool(changes))
        self._fit_lines()
        names = impact.names if impact is not None else ()
        self.model.show_rows(names)
        self.names.setVisible(bool(names))
        self._rest.setVisible(not names)
        count = impact.mentions if impact is not None else 0
        gone = bool(names) and all(not name.target for name in names)
        said = (
            self.tr("%n mentions would be removed", "", count)
            if gone
            else self.tr("%n mentions would change", "", count)
        )
        self._moves.setText(self.tr("Counting…") if is_counting else said)
        self._moves.setVisible(is_counting or bool(names))
        self._show_finished(impact)
        self.save.setText(self.tr("Save version {number}").format(number=version + 1))
        self.save.updateGeometry()
        self.save.setEnabled(bool(changes) and can_save and not is_counting)
        self._says.setText(self.tr("One operation, one undo.") if changes else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lines()

    def _fit_lines(self) -> None:
        """As high as the lines are, but never more than half of what there is."""
        items = (self._rows.itemAt(number) for number in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        wanted = sum(widget.sizeHint().height() for widget in widgets if widget is not None)
        self._area.setFixedHeight(min(wanted, max(self.theme.px(104), self.height() * 45 // 100)))

    def say(self, words: str) -> None:
        """Say something beside the button: how far the saving is."""
        self._says.setText(words)

    def _show_finished(self, impact: Impact | None) -> None:
        finished = len(impact.finished) if impact is not None else 0
        self.reopens.setVisible(finished > 0)
        self._warning.setVisible(finished > 0)
        if finished and self._draft.reopens:
            words = self.tr("%n finished articles go back to review", "", finished)
        else:
            words = self.tr("%n finished articles change and stay finished", "", finished)
        version = self._draft.before.version
        keeps = self.tr("exports already made keep version {number}").format(number=version)
        self._warning.setText(f"{wording.listed((words, keeps))}.")

    def _show_lines(self, changes: list[SchemeChange], impact: Impact | None) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = []
        for change in changes[:MOST_LINES]:
            line = ChangeLine(self.theme, change, self._teller.told(change, self._draft, impact), self)
            line.back_wanted.connect(self._take_back)
            self._rows.addWidget(line)
            self._lines.append(line)
        if len(changes) > MOST_LINES:
            more = Words(
                self.theme,
                self.tr("and %n more", "changes", len(changes) - MOST_LINES),
                Style.SMALL,
                "text2",
                parent=self,
            )
            more.setContentsMargins(self.theme.px(40), self.theme.px(4), 0, self.theme.px(8))
            self._rows.addWidget(more)

    @Slot()
    def _follow_look(self) -> None:
        self.names.setPalette(list_palette(self.theme.colours))

    @Slot(object)
    def _take_back(self, change: SchemeChange) -> None:
        self._draft.take_back(change)

    @Slot(bool)
    def _reopens_chosen(self, chosen: bool) -> None:
        self._draft.set_reopens(reopens=chosen)
        self._draft.changed.emit()

    @Slot(QModelIndex)
    def _show_place(self, index: QModelIndex) -> None:
        name: MovedName = index.data(ROW)
        if name.place[0]:
            self.place_wanted.emit(*name.place)
