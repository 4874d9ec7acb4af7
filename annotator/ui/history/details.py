"""The details of a chosen step: what undoing it comes to, what stands in its way, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.session.reverting import Reversal
from annotator.ui import wording
from annotator.ui.history.consequences import Consequence, Foreteller, Place
from annotator.ui.parts import Button, Edge, Link, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class DetailsPanel(Panel):
    """Lies over the room that the model keeps below the chosen row.

    `undo_requested(only_free)`, `redo_requested()`, `look_requested()`, `articles_requested()`,
    `one_by_one_requested()`; `place_requested(article, start, end)` in code points;
    `operation_requested(id)` leads to another step.
    """

    undo_requested = Signal(bool)
    redo_requested = Signal()
    look_requested = Signal()
    articles_requested = Signal()
    one_by_one_requested = Signal()
    place_requested = Signal(str, int, int)
    operation_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.BOTTOM, parent)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else its words take the ink of list rows
        self._foreteller = Foreteller(self)
        self._inner: QWidget | None = None
        self._places: dict[Link, tuple[Place, ...]] = {}
        self._at: dict[Link, int] = {}
        self._later: dict[Link, str] = {}
        self.undo: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(40), theme.px(8), theme.px(16), theme.px(12))
        column.setSpacing(0)
        self._column = column
        self.hide()

    @property
    def wanted(self) -> int:
        """The height it needs at its present width."""
        if self._inner is not None:
            self._inner.show()
        self._column.invalidate()
        self._column.activate()
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(self.width())
        return self._column.totalSizeHint().height()

    def show_words(self, words: str) -> None:
        """One sentence, where there is nothing to count yet."""
        self._begin().addWidget(self._words(words))

    def show_undone(self, words: str, by: str, *, can_edit: bool) -> None:
        """The step is undone: by which one, and how to do it again."""
        column = self._begin()
        column.addWidget(self._words(words))
        row = self._row(column)
        again = Button(self.theme, self.tr("Do it again"), icon="arrow-back-up", parent=self._inner)
        again.setEnabled(can_edit)
        again.clicked.connect(self.redo_requested)
        row.addWidget(again)
        link = Link(self.theme, self.tr("What undid it"), parent=self._inner)
        self._later[link] = by
        link.clicked.connect(self._go_to_operation)
        row.addWidget(link)
        row.addStretch(1)

    def show_group(self, articles: int) -> None:
        """Suggestions for many articles, which are one row."""
        column = self._begin()
        words = self.tr("The program suggested mentions and stances in %n articles.", "", articles)
        column.addWidget(self._words(words))
        row = self._row(column)
        single = Button(self.theme, self.tr("Show one by one"), parent=self._inner)
        single.clicked.connect(self.one_by_one_requested)
        row.addWidget(single)
        row.addStretch(1)

    def show_large(self, operations: int) -> None:
        """A step of so many parts that looking through them takes a moment."""
        column = self._begin()
        words = self.tr("It has %n parts: seeing what undoing them comes to takes a moment.", "", operations)
        column.addWidget(self._words(words))
        row = self._row(column)
        look = Button(self.theme, self.tr("Look through them"), parent=self._inner)
        look.clicked.connect(self.look_requested)
        row.addWidget(look)
        row.addStretch(1)

    def show_reversal(
        self, reversal: Reversal, later: list[tuple[str, str]], articles: int, *, can_edit: bool
    ) -> None:
        """What undoing comes to. `later` are id and words of the last steps that prevent it."""
        column = self._begin()
        self._add_facts(column, self._foreteller.told(reversal))
        if later:
            self._add_later(column, later, len(reversal.later))
        free = sum(len(changes) for _, changes in reversal.steps)
        buttons: list[Button] = []
        if reversal.is_free or (free and later):
            words = self.tr("Undo %n changes", "", free)
            if not reversal.is_free:
                words = self.tr("Undo the %n others", "changes", free)
            self.undo = Button(
                self.theme, words, icon="arrow-back-up", primary=reversal.is_free, parent=self._inner
            )
            self.undo.setEnabled(can_edit and free > 0)
            self.undo.clicked.connect(self._undo_all if reversal.is_free else self._undo_free)
            buttons.append(self.undo)
        if articles > 1:
            of = Button(self.theme, self.tr("Open the %n articles", "", articles), parent=self._inner)
            of.clicked.connect(self.articles_requested)
            buttons.append(of)
        self._add_buttons(column, buttons)
        note = ""
        if self.undo is not None:
            note = self.tr("An undo is added to the history, and can be undone in turn.")
        elif not later:
            note = self.tr("It cannot be undone: what it leads back to would not hold together.")
        if note:
            column.addSpacing(self.theme.px(8))
            column.addWidget(self._words(note))

    def first_button(self) -> QWidget | None:
        """What takes the keyboard first."""
        return self.undo or next(iter(self.findChildren(Button)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses what has the keyboard; held down from the list, it does not."""
        button = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(button, QAbstractButton) and not event.isAutoRepeat():
                button.click()
        else:
            super().keyPressEvent(event)

    # -- within

    def _begin(self) -> QVBoxLayout:
        """Clear the panel for other words."""
        self._places.clear()
        self._at.clear()
        self._later.clear()
        self.undo = None
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget(self)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(4))
        self._inner.hide()  # Qt counts what is put into a visible widget only a turn later
        self._column.addWidget(self._inner)
        return column

    def _words(self, text: str) -> Words:
        return Words(self.theme, text, Style.SMALL, "text2", wrapped=True, parent=self._inner)

    def _row(self, column: QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        column.addSpacing(self.theme.px(6))
        column.addLayout(row)
        return row

    def _add_buttons(self, column: QVBoxLayout, buttons: list[Button]) -> None:
        """Side by side where they fit, below each other where not."""
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        wanted = sum(button.sizeHint().width() + self.theme.px(8) for button in buttons)
        for some in [buttons] if wanted <= room else [[button] for button in buttons]:
            row = self._row(column)
            for button in some:
                row.addWidget(button)
            row.addStretch(1)

    def _add_facts(self, column: QVBoxLayout, facts: list[Consequence]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(8))
        grid.setVerticalSpacing(self.theme.px(6))
        grid.setColumnStretch(1, 1)
        for number, fact in enumerate(facts):
            role = "ev" if fact.is_warning else "text"
            count = Words(
                self.theme,
                wording.number(fact.count),
                Style.SMALL_STRONG,
                role,
                tabular=True,
                parent=self._inner,
            )
            count.setMinimumWidth(self.theme.px(24))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            grid.addWidget(count, number, 0, right)
            words = Words(self.theme, fact.words, Style.SMALL, role, wrapped=True, parent=self._inner)
            grid.addWidget(words, number, 1)
            if fact.places:
                link = Link(self.theme, self.tr("show"), parent=self._inner)
                link.setAccessibleName(f"{link.text()}: {fact.count} {fact.words}")
                link.clicked.connect(self._show_place)
                self._places[link] = fact.places
                grid.addWidget(link, number, 2, right)
        column.addLayout(grid)

    def _add_later(self, column: QVBoxLayout, later: list[tuple[str, str]], count: int) -> None:
        column.addSpacing(self.theme.px(4))
        column.addWidget(self._words(self.tr("%n later operations build on it:", "", count)))
        for id_, words in later:
            link = Link(self.theme, words, parent=self._inner)
            link.setToolTip(words)
            self._later[link] = id_
            link.clicked.connect(self._go_to_operation)
            column.addWidget(link)

    @Slot()
    def _undo_all(self) -> None:
        self.undo_requested.emit(False)

    @Slot()
    def _undo_free(self) -> None:
        self.undo_requested.emit(True)

    @Slot()
    def _show_place(self) -> None:
        """The next place of a line; from the last one back to the first."""
        link = self.sender()
        if isinstance(link, Link) and link in self._places:
            at = self._at.get(link, 0)
            self._at[link] = (at + 1) % len(self._places[link])
            self.place_requested.emit(*self._places[link][at])

    @Slot()
    def _go_to_operation(self) -> None:
        link = self.sender()
        if isinstance(link, Link) and link in self._later:
            self.operation_requested.emit(self._later[link])
