"""What stands below the fields of the stance composer: other holders, the cue, precedents, the note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui import wording
from annotator.ui.actions import key_name
from annotator.ui.composer_parts import Choice
from annotator.ui.composer_values import SURENESS, Hints, Precedent
from annotator.ui.parts import Keycap, Link, Sign, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import field_palette

NAMES = 92
OTHERS = 3
"""So many holders are on offer, and as many targets; their numbers go on where those of the holders end."""


class Details(QWidget):
    """`other_wanted(number)` another holder or target was chosen, `precedent_wanted()` the passage judged
    before."""

    other_wanted = Signal(int)
    precedent_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self._hints = QVBoxLayout()
        self._hints.setSpacing(0)
        self._note = QLineEdit(self)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Why, or what is unclear"))
        self._note.setFixedHeight(px(26))
        self._sureness = QComboBox(self)
        self._sureness.setAccessibleName(self.tr("Confidence"))
        self._sureness.setFixedHeight(px(26))
        for score, words in zip(
            SURENESS, (self.tr("sure"), self.tr("fairly sure"), self.tr("unsure")), strict=True
        ):
            self._sureness.addItem(words, score)
        self._note_line = QWidget(self)
        row = QHBoxLayout(self._note_line)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(8))
        row.addWidget(self._name(self.tr("Note"), self._note_line))
        row.addWidget(self._note, 1)
        row.addWidget(self._sureness)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(6), px(12), px(6))
        column.setSpacing(0)
        column.addLayout(self._hints)
        column.addWidget(self._note_line)
        self._follow()
        theme.changed.connect(self._follow)

    # -- what it is given

    def show_hints(self, hints: Hints) -> None:
        """Show what helps to decide, in the place of what was shown before."""
        while (item := self._hints.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if hints.holders:
            self._hints.addWidget(self._line(self.tr("Other holders"), self._other_links(hints.holders, 0)))
        if hints.targets:
            links = self._other_links(hints.targets, OTHERS)
            self._hints.addWidget(self._line(self.tr("Other targets"), links))
        if hints.cue:
            cue = Words(self._theme, hints.cue, Style.SMALL, elided=True, parent=self)
            self._hints.addWidget(self._line(self.tr("Cue"), [cue]))
        if hints.precedent is not None:
            self._hints.addWidget(self._line(self.tr("Precedents"), self._precedent(hints.precedent)))

    def show_note(self, note: str, score: float | None, *, is_own: bool) -> None:
        """Fill in note and confidence; a suggestion keeps the score of its rule."""
        self._note.setText(note)
        nearest = 0 if score is None else min(range(1, len(SURENESS)), key=lambda n: _gap(SURENESS[n], score))
        self._sureness.setCurrentIndex(nearest if is_own else 0)
        self._sureness.setVisible(is_own)
        self._note_line.setVisible(bool(note) or (is_own and score is not None))
        self.setVisible(self.is_wanted)

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything to show."""
        return self._hints.count() > 0 or not self._note_line.isHidden()

    def open_note(self) -> None:
        """Bring the note into sight and give it the keyboard."""
        self._note_line.show()
        self.show()
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def note(self) -> str:
        return self._note.text().strip()

    @property
    def score(self) -> float | None:
        """How sure the reviewer says to be; None for sure."""
        value: float | None = self._sureness.currentData()
        return value

    def stops(self) -> list[QWidget]:
        """What Tab goes through here."""
        if self._note_line.isHidden():
            return []
        return [self._note] if self._sureness.isHidden() else [self._note, self._sureness]

    # -- how it is made

    @Slot()
    def _follow(self) -> None:
        self._note.setFont(self._theme.font(Style.UI))
        self._note.setPalette(field_palette(self._theme.colours))

    def _other_links(self, others: Iterable[Choice], first: int) -> list[QWidget]:
        made: list[QWidget] = []
        for number, choice in enumerate(others, first):
            made.append(Keycap(self._theme, key_name(f"Alt+{number + 1}"), self))
            link = Link(self._theme, wording.short(choice.text, 24), parent=self)
            link.setObjectName(str(number))
            link.clicked.connect(self._other_clicked)
            made.append(link)
        return made

    def _precedent(self, precedent: Precedent) -> list[QWidget]:
        made: list[QWidget] = []
        for polarity, count in precedent.counts:
            number = Words(self._theme, wording.number(count), Style.SMALL, tabular=True, parent=self)
            made.extend((Sign(self._theme, polarity, self), number))
        made.append(Words(self._theme, precedent.words, Style.SMALL, "text2", elided=True, parent=self))
        link = Link(self._theme, self.tr("open"), parent=self)
        link.setToolTip(self.tr("Show this passage; the form can be had back"))
        link.clicked.connect(self.precedent_wanted)
        made.append(link)
        return made

    def _name(self, name: str, parent: QWidget) -> Words:
        words = Words(self._theme, name, Style.SMALL, "text2", parent=parent)
        words.setMinimumWidth(self._theme.px(NAMES))
        return words

    def _line(self, name: str, widgets: Sequence[QWidget]) -> QWidget:
        px = self._theme.px
        line = QWidget(self)
        line.setFixedHeight(px(22))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._name(name, line))
        takes_room = False
        for widget in widgets:
            is_elided = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
            takes_room = takes_room or is_elided
            row.addWidget(widget, 1 if is_elided else 0)
        if not takes_room:
            row.addStretch(1)
        return line

    @Slot()
    def _other_clicked(self) -> None:
        self.other_wanted.emit(int(self.sender().objectName()))


def _gap(one: float | None, other: float) -> float:
    return abs((1.0 if one is None else one) - other)
