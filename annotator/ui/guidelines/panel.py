"""The guidelines as a panel: sections one below the other, the one that is meant now marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.records import Polarity
from annotator.ui import wording
from annotator.ui.guidelines.texts import Example, Guidelines, Section
from annotator.ui.parts import Edge, IconButton, Panel, Sign, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette


class SectionPanel(Panel):
    """A title, with its sign if it is a value; what it means; examples."""

    def __init__(self, theme: Theme, section: Section, parent: QWidget) -> None:
        super().__init__(theme, "base", Edge.BOTTOM, parent)
        px = theme.px
        self.section = section
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        if section.is_value:
            head.addWidget(Sign(theme, section.polarity, self))
        head.addWidget(Words(theme, section.title, Style.UI_CURRENT, parent=self))
        head.addStretch(1)
        column.addLayout(head)
        for point in section.points:
            column.addWidget(Words(theme, point, Style.UI, wrapped=True, parent=self))
        for example in section.examples:
            column.addSpacing(px(4))
            column.addWidget(Words(theme, example.text, Style.QUOTE, wrapped=True, parent=self))
            column.addWidget(Words(theme, _facts(example), Style.SMALL, "text2", wrapped=True, parent=self))

    def mark(self, *, marked: bool) -> None:
        """Show that this is the value chosen now."""
        self._ground = "sel" if marked else "base"
        self.update()


def _facts(example: Example) -> str:
    return f"{example.holder} → {example.target} · {wording.mode(example.mode)}"


class GuidelinesPanel(Panel):
    """`close_requested()` by the button or Esc."""

    close_requested = Signal()

    def __init__(self, theme: Theme, guidelines: Guidelines, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.NONE, parent)
        px = theme.px
        head = Panel(theme, "base", Edge.BOTTOM, self)
        head.setFixedHeight(px(48))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.addWidget(Words(theme, self.tr("Guidelines for stances"), Style.UI_CURRENT, parent=head))
        row.addStretch(1)
        close = IconButton(theme, "x", self.tr("Close the guidelines (Esc)"), parent=head)
        close.clicked.connect(self.close_requested)
        row.addWidget(close)
        inner = Panel(theme, "base", parent=self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        about = Words(theme, guidelines.about, Style.SMALL, "text2", wrapped=True, parent=inner)
        about.setContentsMargins(px(16), px(12), px(16), px(4))
        column.addWidget(about)
        self.sections = [SectionPanel(theme, section, inner) for section in guidelines.sections]
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Guidelines for stances"))
        self.area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.area, 1)
        self._colour()
        theme.changed.connect(self._colour)

    def show_value(self, polarity: Polarity | None, *, chosen: bool) -> None:
        """Mark the section of the value that is chosen, and bring it into view; none if nothing is."""
        for panel in self.sections:
            is_it = chosen and panel.section.is_value and panel.section.polarity == polarity
            panel.mark(marked=is_it)
            if is_it:
                self.area.ensureWidgetVisible(panel, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _colour(self) -> None:
        self.area.setPalette(list_palette(self.theme.colours))
