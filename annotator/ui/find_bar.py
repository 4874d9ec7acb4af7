"""Finding in the article: a bar below the run head, every hit on the evidence ground."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui import wording
from annotator.ui.parts import Edge, IconButton, Panel, Words
from annotator.ui.reading import ReadingView
from annotator.ui.search_box import SearchBox
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class FindBar(Panel):
    """40 high; hidden until asked for. `closed()` gives the keyboard back to the text."""

    closed = Signal()

    def __init__(self, theme: Theme, view: ReadingView, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", Edge.BOTTOM, parent)
        px = theme.px
        self._view = view
        self.setFixedHeight(px(40))
        self.field = SearchBox(theme, self.tr("Find in the article"), parent=self)
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setMaximumWidth(px(360))
        self.field.textChanged.connect(self._mark)
        self.field.returnPressed.connect(self.find_next)
        self.field.left.connect(self.close_bar)
        self._count = Words(theme, "", Style.SMALL, "text2", tabular=True, parent=self)
        self._up = IconButton(theme, "chevron-up", self.tr("Find the previous one"), parent=self)
        self._up.clicked.connect(self.find_previous)
        self._down = IconButton(theme, "chevron-down", self.tr("Find the next one"), parent=self)
        self._down.clicked.connect(self.find_next)
        close = IconButton(theme, "x", self.tr("Close"), parent=self)
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(12), 1)
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        row.addWidget(self._up)
        row.addWidget(self._down)
        row.addStretch(1)
        row.addWidget(close)
        self.hide()

    def open_bar(self) -> None:
        """Show the bar, with the selected words in it."""
        selection = self._view.selection()
        if selection is not None and selection[1] - selection[0] < 200:
            self.field.setText(wording.one_line(self._view.text()[slice(*selection)]))
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._mark()

    @Slot()
    def close_bar(self) -> None:
        self.hide()
        self._view.highlight_ranges(())
        self.closed.emit()

    @Slot()
    def find_next(self) -> None:
        self._find(is_forward=True)

    @Slot()
    def find_previous(self) -> None:
        self._find(is_forward=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _find(self, *, is_forward: bool) -> None:
        if self.field.text():
            self._view.find_text(self.field.text(), is_forward=is_forward)
            self._mark()

    @Slot()
    def _mark(self) -> None:
        wanted = self.field.text()
        hits = self._view.find_all(wanted) if wanted else []
        self._view.highlight_ranges(hits)
        if not wanted:
            self._count.setText("")
            return
        selection = self._view.selection()
        if selection in hits:
            words = self.tr("{number} of {total}")
            number = wording.number(hits.index(selection) + 1)
            self._count.setText(words.format(number=number, total=wording.number(len(hits))))
        else:
            self._count.setText(self.tr("%n places", "", len(hits)))
