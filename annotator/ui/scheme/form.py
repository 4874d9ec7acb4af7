"""The form of one label: code, names, digit, look, what it means, and how it looks in the text."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.records import Label
from annotator.ui import wording
from annotator.ui.actions import FRENCH_ROW
from annotator.ui.label_words import language
from annotator.ui.parts import Button, Panel, Picture, Words
from annotator.ui.scheme.draft import CODE, DIGITS, Draft
from annotator.ui.scheme.looks import Looks
from annotator.ui.scheme.sample import LabelSample
from annotator.ui.scheme.telling import LookTeller
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import field_palette

NAME_WIDTH, TEXT_WIDTH, NARROW_NAMES = 120, 472, 84


class LabelForm(Panel):
    """Writes to the draft as it is typed; `merge_wanted`, `split_wanted` `remove_wanted` name the code."""

    merge_wanted = Signal(str)
    split_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(theme, "page", parent=parent)
        self._draft, self._code_shown, self._is_filling = draft, "", False
        self._other = "en" if language() == "fr" else "fr"
        px = theme.px
        self._title = Words(theme, "", Style.TITLE, parent=self)
        self._chip = Picture(theme, self._draw_chip, self)
        self._note = Words(theme, "", Style.SMALL, "text2", parent=self)
        self.merge = Button(theme, self.tr("Merge…"), icon="arrows-split", flat=True, parent=self)
        self.split = Button(theme, self.tr("Split…"), icon="filter", flat=True, parent=self)
        self.remove = Button(theme, self.tr("Remove…"), icon="x", flat=True, parent=self)
        self.code = self._line(self.tr("Code"), Style.MONO)
        self.code.setMaxLength(40)
        self.code.setFixedWidth(px(112))
        self._code_note = Words(theme, "", Style.SMALL, "text2", elided=True, parent=self)
        self.name = self._line(self.tr("Display name"))
        self.other = self._line(self.tr("Display name in the other language"))
        self.key = QComboBox(self)
        self.key.setAccessibleName(self.tr("Key"))
        self._key_note = Words(theme, "", Style.SMALL, "text2", elided=True, parent=self)
        self.inks, self.lines = Looks(theme, "ink", self), Looks(theme, "line", self)
        self._look_teller = LookTeller(self)
        self._look_note = Words(theme, "", Style.SMALL, "text2", wrapped=True, parent=self)
        self.definition = self._text(self.tr("Definition"), 76)
        self.examples = self._text(self.tr("Examples"), 60)
        self.examples.setPlaceholderText(self.tr("One a line"))
        self.apart = self._line(self.tr("Not to be confused with"))
        self._follow_look()
        theme.changed.connect(self._follow_look)
        self.sample = LabelSample(theme, self)
        self._place_widgets()
        self._connect()

    # -- filling it

    @property
    def shown(self) -> str:
        """The code of the label in the form; empty for none."""
        return self._code_shown

    def show_label(self, code: str) -> None:
        """Put another label into the form."""
        self._code_shown = code
        self.refresh()

    def refresh(self) -> None:
        """Follow the draft. A field that is being typed in keeps its text and caret."""
        label = self._draft.label(self._code_shown)
        self.setEnabled(label is not None)
        if label is None:
            return
        self._is_filling = True
        wording_ = next((one for one in label.wordings if one.language == "fr"), None)
        french = wording_.name if wording_ is not None else ""
        mine, theirs = (french, label.name) if language() == "fr" else (label.name, french)
        meant = label.wording(language()).definition
        for field, text in (
            (self.code, label.code),
            (self.name, mine),
            (self.other, theirs),
            (self.apart, label.apart),
        ):
            if field.text() != text and not field.property("wrong"):
                field.setText(text)
        self.name.setPlaceholderText(label.name if not mine else "")
        for field_, text in ((self.definition, meant), (self.examples, "\n".join(label.examples))):
            if _settled(field_.toPlainText()) != _settled(text):
                field_.setPlainText(text)
        self._show_head(label)
        self._fill_keys(label)
        self._show_look(label)
        self.sample.show_label(label, self._draft.labels)
        self._is_filling = False

    def _show_head(self, label: Label) -> None:
        is_new = self._draft.is_new(label.code)
        self._title.setText(label.wording(language()).name or label.code)
        self._chip.updateGeometry()
        self._chip.update()
        self._note.setText(self.tr("new label, not saved yet") if is_new else "")
        for button in (self.merge, self.split):
            button.setVisible(not is_new)
        self.code.setReadOnly(not is_new)
        self._mark_code(good=True)

    def _mark_code(self, *, good: bool) -> None:
        is_new = self._draft.is_new(self._code_shown)
        words = self.tr("letters without accents; used in exports, never changes")
        if not good:
            words = self.tr("letters, digits, - and _ only, and of no other label")
        elif is_new:
            words = self.tr("letters without accents; used in exports, cannot change once saved")
        self._code_note.setText(words)
        self._code_note.set_role("text2" if good else "err")
        self.code.setProperty("wrong", not good)
        self.code.update()

    def _fill_keys(self, label: Label) -> None:
        with QSignalBlocker(self.key):
            self.key.clear()
            self.key.addItem(self.tr("none"), None)
            for digit in DIGITS:
                owner = self._draft.owner_of_key(digit)
                words = digit if owner is None or owner.code == label.code else f"{digit} – {owner.code}"
                self.key.addItem(words, digit)
            self.key.setCurrentIndex(self.key.findData(label.key))
        note = ""
        if label.key:
            french = FRENCH_ROW[DIGITS.index(label.key)]
            note = self.tr("also {key} on a French keyboard").format(key=wording.quoted(french))
        self._key_note.setText(note)

    def _show_look(self, label: Label) -> None:
        others = [one for one in self._draft.labels if one.code != label.code]
        self.inks.show_number(label.ink, {one.ink: one.code for one in others})
        self.lines.show_number(label.underline, {one.underline: one.code for one in others})
        words, is_unique = self._look_teller.told(label, others)
        self._look_note.setText(words)
        self._look_note.set_role("text2" if is_unique else "ev")

    # -- what is typed

    def _connect(self) -> None:
        self.code.textEdited.connect(self._code_typed)
        self.name.textEdited.connect(self._named)
        self.other.textEdited.connect(self._named)
        self.apart.textEdited.connect(self._apart_typed)
        self.key.activated.connect(self._key_chosen)
        self.inks.chosen.connect(self._ink_chosen)
        self.lines.chosen.connect(self._line_chosen)
        self.definition.textChanged.connect(self._meaning_typed)
        self.examples.textChanged.connect(self._meaning_typed)
        self.merge.clicked.connect(self._merge)
        self.split.clicked.connect(self._split)
        self.remove.clicked.connect(self._remove)

    @Slot(str)
    def _code_typed(self, text: str) -> None:
        other = self._draft.label(text)
        good = CODE.fullmatch(text) is not None and (other is None or text == self._code_shown)
        if good:
            former, self._code_shown = self._code_shown, text
            self._draft.alter(former, code=text)
        self._mark_code(good=good)

    @Slot()
    def _named(self) -> None:
        """The first field is the name in the interface's language, the second in the other."""
        mine, theirs = self.name.text().strip(), self.other.text().strip()
        french, english = (mine, theirs) if language() == "fr" else (theirs, mine)
        code = self._code_shown
        label = self._draft.label(code)
        if label is None:
            return
        base = english or (french if self._draft.is_new(code) else label.name)
        self._draft.alter(code, name=base or code)
        self._draft.word(code, "fr", name=french)

    @Slot(str)
    def _apart_typed(self, text: str) -> None:
        self._draft.alter(self._code_shown, apart=text.strip())

    @Slot(int)
    def _key_chosen(self, number: int) -> None:
        self._draft.alter(self._code_shown, key=self.key.itemData(number))

    @Slot(int)
    def _ink_chosen(self, ink: int) -> None:
        label = self._draft.label(self._code_shown)
        if label is not None:
            self._choose_look(ink, label.underline)

    @Slot(int)
    def _line_chosen(self, line: int) -> None:
        label = self._draft.label(self._code_shown)
        if label is not None:
            self._choose_look(label.ink, line)

    def _choose_look(self, ink: int, line: int) -> None:
        self._draft.alter(self._code_shown, slot=ink, line=line if line != ink else None)

    @Slot()
    def _meaning_typed(self) -> None:
        if self._is_filling:
            return
        label = self._draft.label(self._code_shown)
        if label is None:
            return
        examples = tuple(line.strip() for line in self.examples.toPlainText().split("\n") if line.strip())
        text = _settled(self.definition.toPlainText())
        if examples != label.examples:
            self._draft.alter(label.code, examples=examples)
        if text != _settled(label.wording(language()).definition):
            if language() == "fr":
                self._draft.word(label.code, "fr", definition=text)
            else:
                self._draft.alter(label.code, definition=text)

    @Slot()
    def _merge(self) -> None:
        self.merge_wanted.emit(self._code_shown)

    @Slot()
    def _split(self) -> None:
        self.split_wanted.emit(self._code_shown)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self._code_shown)

    # -- how it is laid out

    @Slot()
    def _follow_look(self) -> None:
        for field in (self.code, self.name, self.other, self.definition, self.examples, self.apart):
            field.setPalette(field_palette(self.theme.colours))

    def _line(self, name: str, style: Style = Style.UI) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setFont(self.theme.font(style))
        return field

    def _text(self, name: str, height: int) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        field.setAccessibleName(name)
        field.setFont(self.theme.font(Style.QUOTE))
        field.setTabChangesFocus(True)
        field.document().setDocumentMargin(self.theme.px(7))
        field.setFixedHeight(self.theme.px(height))
        field.setMaximumWidth(self.theme.px(TEXT_WIDTH))
        return field

    def _place_widgets(self) -> None:
        px = self.theme.px
        for field in (self.name, self.other):
            field.setMinimumWidth(px(96))
            field.setMaximumWidth(px(TEXT_WIDTH - 24) // 2)
        self.apart.setMaximumWidth(px(TEXT_WIDTH))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(10))
        column.addLayout(self._head())
        column.addLayout(self._ways())
        column.addLayout(self._fields())
        column.addSpacing(px(4))
        column.addWidget(Words(self.theme, self.tr("In the text"), Style.UI_CURRENT, parent=self))
        column.addWidget(self.sample)
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(self.theme.px(12))
        head.addWidget(self._title)
        head.addWidget(self._chip)
        head.addWidget(self._note)
        head.addStretch(1)
        return head

    def _ways(self) -> QHBoxLayout:
        """What can be done with the label as a whole."""
        ways = QHBoxLayout()
        ways.setSpacing(self.theme.px(4))
        for button in (self.merge, self.split, self.remove):
            ways.addWidget(button)
        ways.addStretch(1)
        return ways

    def set_narrow(self, *, narrow: bool) -> None:
        """Make do with little room, so that no field is cut: narrower names, margins and underlines."""
        px = self.theme.px
        wide, side = px(NARROW_NAMES if narrow else NAME_WIDTH - 16), px(16 if narrow else 24)
        for words in self._names:
            words.setFixedWidth(wide)
        self._grid.setColumnMinimumWidth(0, wide)
        self._grid.setHorizontalSpacing(px(8 if narrow else 16))
        self._column.setContentsMargins(side, px(16), side, px(16))
        self.lines.set_narrow(narrow=narrow)

    def _fields(self) -> QGridLayout:
        px = self.theme.px
        grid = self._grid = QGridLayout()
        self._names: list[Words] = []
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(14))
        grid.setColumnMinimumWidth(0, px(NAME_WIDTH - 16))
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Code"), (self.code, self._code_note)),
            (self.tr("Display name"), (self.name, self._tag(self._other), self.other)),
            (self.tr("Key"), (self.key, self._key_note)),
            (self.tr("Colour"), (self.inks,)),
            (self.tr("Underline"), (self.lines,)),
            ("", (self._look_note,)),
            (self.tr("Definition"), (self.definition,)),
            (self.tr("Examples"), (self.examples,)),
            (self.tr("Not to be confused with"), (self.apart,)),
        )
        for number, (name, widgets) in enumerate(rows):
            words = Words(self.theme, name, Style.UI, "text2", wrapped=True, parent=self)
            words.setFixedWidth(px(NAME_WIDTH - 16))
            self._names.append(words)
            is_high = isinstance(widgets[0], QPlainTextEdit)
            side = Qt.AlignmentFlag.AlignTop if is_high else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(words, number, 0, side)
            grid.addLayout(self._row(widgets), number, 1)
        return grid

    def _row(self, widgets: tuple[QWidget, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(12))
        for widget in widgets:
            line.addWidget(widget, 100 if len(widgets) == 1 or widget in {self.name, self.other} else 0)
        if widgets[-1] in {self._code_note, self._key_note}:
            line.setStretch(1, 1)
        else:
            line.addStretch(1)
        return line

    def _tag(self, code: str) -> Words:
        return Words(self.theme, code, Style.SMALL, "text2", parent=self)

    def _draw_chip(self, ratio: float) -> QPixmap:
        label = self._draft.label(self._code_shown)
        if label is None:
            return QPixmap()
        is_new = self._draft.is_new(label.code)
        return self.theme.pictures.chip(
            label.code, label.slot, ratio, filled=not is_new, height=self.theme.px(16)
        )


def _settled(text: str) -> str:
    """A text as it is kept: white space at its ends does not count."""
    return text.strip()
