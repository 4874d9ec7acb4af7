"""The stance composer: a small form below its evidence, already filled with the best guess."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.records import Party
from annotator.ui import edges, wording
from annotator.ui.actions import FRENCH_ROW, key_name
from annotator.ui.composer_details import NAMES, OTHERS, Details
from annotator.ui.composer_keys import FormKeys
from annotator.ui.composer_parts import Choice, PartyField, PolarityRow
from annotator.ui.composer_values import (
    EDGE_KEYS,
    Hints,
    Precedent,
    Range,
    StanceDraft,
    Stroke,
    added_range,
    key_of,
    next_index,
    rule,
)
from annotator.ui.parts import Edge, IconButton, Keycap, Link, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

WIDTH = 760
ROOMY = 710
NOTE_KEY, PRECEDENT_KEY = "M", "P"


class Composer(QFrame):
    """Child of the text's viewport: it covers text and never pushes it.

    `taken(StanceDraft)`, `given_up()`; `evidence_changed(ranges)` for the ground under the evidence;
    `polarity_changed(polarity)`, `parties_changed()` while it is open; `precedent_wanted()` the passage
    where the pair was judged before.
    """

    taken = Signal(object)
    given_up = Signal()
    evidence_changed = Signal(object)
    polarity_changed = Signal(object)
    precedent_wanted = Signal()
    parties_changed = Signal()

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._theme = theme
        self._text = ""
        self._draft: StanceDraft | None = None
        self._evidence: tuple[Range, ...] = ()
        self._last_field: PartyField | None = None
        self._minor_hints: list[QWidget] = []
        self._is_roomy: bool | None = None
        self._range = 0  # of the evidence, which one the edge keys move
        self._hints = Hints()
        self._keys = FormKeys()
        self.holder = PartyField(theme, "H", self.tr("Holder"), self)
        self.target = PartyField(theme, "T", self.tr("Target"), self)
        self.polarity = PolarityRow(theme, self)
        self._words = Words(theme, "", Style.QUOTE, elided=True, parent=self)
        self.extent, self.mode = QComboBox(self), QComboBox(self)
        self._fill_boxes()
        self._more = IconButton(theme, "plus", self.tr("Add a passage (+)"), size=24, parent=self)
        self._fewer = IconButton(theme, "minus", self.tr("Take this passage away (-)"), size=24, parent=self)
        self.details = Details(theme, self)
        self._score = Words(theme, "", Style.SMALL, "text2", tabular=True, parent=self)
        self._place()
        self._connect()
        self.hide()

    # -- what it is given

    def open(self, draft: StanceDraft, text: str, choices: Sequence[Choice], hints: Hints) -> None:
        """Show a draft; `choices` are the holders and targets on offer in the order of their likelihood."""
        self._text, self._draft = text, None  # what is filled in now is no change of anybody's
        self._last_field = None
        known = {key_of(choice.ref, choice.id, choice.words): choice for choice in choices}
        for field, party in ((self.holder, draft.holder), (self.target, draft.target)):
            field.offer(choices)
            field.set_choice(known.get(key_of(party.ref, party.id, party.text)) or Choice.of(party))
        self.polarity.choose(draft.polarity)
        self.mode.setCurrentIndex(wording.MODES.index(draft.mode))
        self._show_details(draft, hints)
        self._range = max(0, len(draft.evidence) - 1)
        self._draft = draft
        self._set_evidence(draft.evidence)
        self.resize(self.sizeHint())
        self.show()
        self.raise_()
        self.polarity.take_focus()

    def set_keys(self, keys: FormKeys) -> None:
        """Take these letters, and show them."""
        self._keys = keys
        self.holder.set_key(keys.holder)
        self.target.set_key(keys.target)
        for button in self.polarity.buttons:
            button.set_key(keys.polarities[button.polarity])

    @property
    def is_open(self) -> bool:
        return self._draft is not None

    @property
    def evidence(self) -> tuple[Range, ...]:
        return self._evidence

    @property
    def stance(self) -> str | None:
        """The stance that is being changed."""
        return self._draft.stance if self._draft else None

    def point(self, choice: Choice) -> None:
        """A mention was pointed at: the target while that field has the keyboard, else the holder."""
        field = self.target if self._last_field is self.target else self.holder
        field.set_choice(choice)
        self._last_field = None  # that is settled: keys mean the form again

    @property
    def precedent(self) -> Precedent | None:
        """Where the pair was judged before."""
        return self._hints.precedent

    def show_precedent(self, precedent: Precedent | None) -> None:
        """Other parties were chosen: what is known of them."""
        if precedent != self._hints.precedent:
            self._hints = replace(self._hints, precedent=precedent)
            self.details.show_hints(self._hints)
            self._fit_details()

    @property
    def is_naming(self) -> bool:
        """Whether holder or target has the keyboard: what is pointed at is meant for that field."""
        return isinstance(self.focusWidget(), PartyField)

    def take_focus(self) -> None:
        """Give the keyboard back to the form: to the field it was in."""
        if self._last_field is None:
            self.polarity.take_focus()
        else:
            self._last_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_extent_of(self, start: int, end: int, *, adding: bool = False) -> None:
        """Words were selected in the text: they are the evidence, or one more passage of it."""
        kept = [part for part in self._evidence if part[1] <= start or part[0] >= end] if adding else []
        ranges = tuple(sorted([*kept, (start, end)]))
        self._range = ranges.index((start, end))
        self._set_evidence(ranges)

    def close_form(self) -> None:
        """Close without asking anything."""
        self._draft = None
        for field in (self.holder, self.target):
            field.close_list()
        self.hide()
        self.evidence_changed.emit(())

    def fit(self, viewport: QRect, evidence: QRect, next_gap: Callable[[int], int]) -> None:
        """Stand below the evidence's last line, above its first where there is no room below.

        `next_gap` gives, for a height in the viewport, the next one that cuts neither line nor chip.
        """
        px = self._theme.px
        width = min(px(WIDTH), viewport.width() - px(20))
        self._set_roomy(roomy=width >= px(ROOMY))
        height = self.sizeHint().height()
        top = evidence.bottom() + px(5)
        bottom = next_gap(top + height)
        left = max(viewport.left() + px(10), viewport.left() + (viewport.width() - width) // 2)
        if bottom > viewport.bottom() and evidence.top() - height - px(15) >= viewport.top():
            bottom = evidence.top() - px(15)
            top = bottom - height
        elif viewport.intersects(evidence) and bottom > viewport.bottom():  # the text ends, or room does
            bottom = viewport.bottom()
            top = max(viewport.top(), bottom - height)
        self.setGeometry(left, top, width, bottom - top)

    # -- how it is made

    def _fill_boxes(self) -> None:
        for extent, words in (
            ("clause", self.tr("clause")),
            ("sentence", self.tr("sentence")),
            ("paragraph", self.tr("paragraph")),
            ("free", self.tr("your choice")),
        ):
            self.extent.addItem(words, extent)
        for mode in wording.MODES:
            self.mode.addItem(wording.mode(mode) if mode else self.tr("no mode"), mode)
        self.extent.setAccessibleName(self.tr("Evidence"))
        self.mode.setAccessibleName(self.tr("Mode"))
        for box in (self.extent, self.mode):
            box.installEventFilter(self)
            box.setFixedHeight(self._theme.px(28))

    def _place(self) -> None:
        px = self._theme.px
        self._first, self._between = QHBoxLayout(), QHBoxLayout()
        self._first.setContentsMargins(px(12), px(8), px(12), px(8))
        self._first.setSpacing(px(6))
        self._between_box = QWidget(self)
        self._between_box.setLayout(self._between)
        self._between.setContentsMargins(px(12), 0, px(12), px(8))
        self._between.setSpacing(px(8))
        self._strokes = [
            Stroke(self._theme, self.polarity, is_arrow=is_arrow, parent=self) for is_arrow in (False, True)
        ]
        self._second = QHBoxLayout()
        self._second.setContentsMargins(px(12), px(6), px(12), px(6))
        self._second.setSpacing(px(8))
        name = Words(self._theme, self.tr("Evidence"), Style.SMALL, "text2", parent=self)
        name.setMinimumWidth(px(NAMES))
        self._second.addWidget(name)
        self._second.addWidget(self._words, 1)
        self._second.addWidget(self._fewer)
        self._second.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._first)
        column.addWidget(self._between_box)
        column.addWidget(rule(self._theme, self))
        column.addLayout(self._second)
        self._details_rule = rule(self._theme, self)
        column.addWidget(self._details_rule)
        column.addWidget(self.details)
        column.addStretch(1)
        column.addWidget(self._make_foot())
        self._set_roomy(roomy=True)

    def _set_roomy(self, *, roomy: bool) -> None:
        """Holder, polarity and target on one line; where that is too narrow for names, polarity below."""
        if roomy == self._is_roomy:
            return
        self._is_roomy = roomy
        for layout in (self._first, self._between):
            while layout.takeAt(0) is not None:
                pass
        line, arrow = self._strokes
        boxes: tuple[QWidget, ...] = (self.extent, self.mode)
        for box in boxes:
            self._second.removeWidget(box)
        self._first.addWidget(self.holder, 3)
        if roomy:
            self._first.addWidget(line)
            self._first.addWidget(self.polarity)
        self._first.addWidget(arrow)
        self._first.addWidget(self.target, 3)
        if not roomy:
            self._between.addWidget(self.polarity)
            self._between.addStretch(1)
        for box in boxes:
            (self._second if roomy else self._between).addWidget(box)
        line.setVisible(roomy)
        self._between_box.setVisible(not roomy)
        self.polarity.set_word(shown=roomy)
        for hint in self._minor_hints:
            hint.setVisible(roomy)

    def _make_foot(self) -> Panel:
        px = self._theme.px
        foot = Panel(self._theme, "window", Edge.TOP, self)
        foot.setFixedHeight(px(28))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(12), 1, px(12), 0)
        row.setSpacing(px(6))
        for keys, words, is_minor in (
            ("Return", self.tr("take"), False),
            ("Tab", self.tr("next field"), True),
            ("Alt+Left", self.tr("narrow the evidence"), True),
            ("Esc", self.tr("give up"), False),
        ):
            hint: tuple[QWidget, ...] = (
                *(Keycap(self._theme, key_name(one), foot) for one in keys.split()),
                Words(self._theme, words, Style.SMALL, "text2", parent=foot),
            )
            for widget in hint:
                row.addWidget(widget)
            if is_minor:
                self._minor_hints.extend(hint)
            row.addSpacing(px(10))
        self._note_link = Link(self._theme, self.tr("note"), parent=foot)
        row.addWidget(Keycap(self._theme, NOTE_KEY, foot))
        row.addWidget(self._note_link)
        row.addStretch(1)
        row.addWidget(self._score)
        return foot

    def _connect(self) -> None:
        self.extent.activated.connect(self._extent_chosen)
        self.holder.focused.connect(self._remember_field)
        self.target.focused.connect(self._remember_field)
        self.holder.changed.connect(self._party_chosen)
        self.target.changed.connect(self._party_chosen)
        self.holder.entered.connect(self.take)
        self.target.entered.connect(self.take)
        self.polarity.changed.connect(self._polarity_chosen)
        self._more.clicked.connect(self.add_passage)
        self._fewer.clicked.connect(self.drop_passage)
        self._note_link.clicked.connect(self.open_note)
        self.details.other_wanted.connect(self._take_other)
        self.details.precedent_wanted.connect(self.precedent_wanted)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for number, (keys, *_) in enumerate(EDGE_KEYS):
            shortcut = QShortcut(QKeySequence(keys), self, context=context)
            shortcut.setObjectName(str(number))
            shortcut.activated.connect(self._edge_key)
        for number, french in enumerate(FRENCH_ROW[: 2 * OTHERS]):
            for sign in (str(number + 1), french):
                shortcut = QShortcut(QKeySequence(f"Alt+{sign}"), self, context=context)
                shortcut.setObjectName(str(number))
                shortcut.activated.connect(self._other_key)

    def _fit_details(self) -> None:
        self.details.setVisible(self.details.is_wanted)
        self._details_rule.setVisible(self.details.is_wanted)
        self.evidence_changed.emit(self._evidence)  # the form has another height

    def _show_details(self, draft: StanceDraft, hints: Hints) -> None:
        self._hints = hints
        self.details.show_hints(hints)
        self.details.show_note(draft.note, draft.score, is_own=draft.is_own)
        self._details_rule.setVisible(self.details.is_wanted)
        self._score.setText(
            self.tr("proposed at {score}").format(score=wording.share(hints.score))
            if hints.score is not None
            else ""
        )

    # -- what the reviewer does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), event.text().lower()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
        elif key == Qt.Key.Key_Escape:
            self.give_up()
        elif (polarity := self._keys.polarity(letter)) is not None:
            self.polarity.choose(polarity)
            self.polarity.take_focus()
        elif end := self._keys.end(letter):
            field = self.holder if end == "holder" else self.target
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif letter == NOTE_KEY.lower():
            self.open_note()
        elif letter == PRECEDENT_KEY.lower():
            self.precedent_wanted.emit()
        elif letter == "+":
            self.add_passage()
        elif letter == "-":
            self.drop_passage()
        # every other key ends here: it must not reach the text below

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters mean the form in its two boxes too: they do not search in them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            letter = event.text().lower()
            is_own = self._keys.polarity(letter) is not None or bool(self._keys.end(letter))
            if is_own or letter in {"m", "p", "+", "-"}:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab stays in the form."""
        stops = self._stops()
        focus = self.focusWidget()
        at = next_index(stops, focus, step=1 if next else -1)
        stops[at].setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    @Slot()
    def take(self) -> None:
        """Give the draft as it stands; a field that is empty gets the keyboard instead."""
        if self._draft is None:
            return
        holder, target = self.holder.party(), self.target.party()
        if holder is None or target is None:
            (self.holder if holder is None else self.target).setFocus()
            return
        self.taken.emit(self._filled(self._draft, holder, target))

    def unfinished(self) -> StanceDraft | None:
        """What the form holds now, the former party where a field is empty; None while closed."""
        draft = self._draft
        if draft is None:
            return None
        return self._filled(draft, self.holder.party() or draft.holder, self.target.party() or draft.target)

    def _filled(self, draft: StanceDraft, holder: Party, target: Party) -> StanceDraft:
        mode = wording.MODES[self.mode.currentIndex()]
        note, score = self.details.note, self.details.score if draft.is_own else None
        return StanceDraft(
            draft.stance,
            self.polarity.polarity,
            holder,
            target,
            mode,
            self._evidence,
            note,
            score,
            draft.is_own,
        )

    @Slot()
    def give_up(self) -> None:
        self.close_form()
        self.given_up.emit()

    @Slot()
    def _remember_field(self) -> None:
        sender = self.sender()
        self._last_field = sender if isinstance(sender, PartyField) else None

    @Slot()
    def _edge_key(self) -> None:
        _, side, unit, outwards = EDGE_KEYS[int(self.sender().objectName())]
        if not self._evidence:
            return
        start, end = self._evidence[self._range]
        found = edges.moved(self._text, start, end, side, unit, outwards=outwards)
        others = [part for number, part in enumerate(self._evidence) if number != self._range]
        if found is not None and not any(a < found[1] and found[0] < b for a, b in others):
            self._set_evidence(tuple(sorted([*others, found])))

    @Slot()
    def add_passage(self) -> None:
        """One more passage of evidence: the clause after the current one, for the edge keys to move."""
        found = added_range(self._text, self._evidence, self._range)
        if found is not None:
            self.set_extent_of(*found, adding=True)

    @Slot()
    def drop_passage(self) -> None:
        """Take the current passage away while there is another."""
        if len(self._evidence) > 1:
            ranges = [part for number, part in enumerate(self._evidence) if number != self._range]
            self._range = max(0, self._range - 1)
            self._set_evidence(tuple(ranges))

    @Slot()
    def open_note(self) -> None:
        """Write a note, and say how sure this is."""
        self.details.open_note()
        self._fit_details()

    @Slot()
    def _polarity_chosen(self) -> None:
        self.update()
        self.polarity_changed.emit(self.polarity.polarity)

    @Slot()
    def _other_key(self) -> None:
        self._take_other(int(self.sender().objectName()))

    @Slot(int)
    def _take_other(self, number: int) -> None:
        field, others = self.holder, self._hints.holders
        if number >= OTHERS:
            field, others, number = self.target, self._hints.targets, number - OTHERS
        if number < len(others):
            field.set_choice(others[number])

    @Slot()
    def _party_chosen(self) -> None:
        if self._draft is not None:
            self.parties_changed.emit()

    @Slot()
    def _extent_chosen(self) -> None:
        if not self._evidence:
            return
        start = self._evidence[self._range][0]
        extent = self.extent.currentData()
        if extent == "clause":
            self.set_extent_of(*edges.clause(self._text, start, start + 1), adding=True)
        elif extent == "sentence":
            self.set_extent_of(*edges.sentence(self._text, start), adding=True)
        elif extent == "paragraph":
            self.set_extent_of(*edges.paragraph(self._text, start), adding=True)

    def _set_evidence(self, ranges: tuple[Range, ...]) -> None:
        self._evidence = ranges
        self._words.setText(" … ".join(wording.one_line(self._text[start:end]) for start, end in ranges))
        self._fewer.setVisible(len(ranges) > 1)
        self.extent.setCurrentIndex(self.extent.findData(self._extent_of(ranges)))
        self.evidence_changed.emit(ranges)

    def _extent_of(self, ranges: tuple[Range, ...]) -> str:
        if ranges:
            (start, end), text = ranges[self._range], self._text
            if (start, end) == edges.sentence(text, start):
                return "sentence"
            if (start, end) == edges.clause(text, start, start + 1):
                return "clause"
            if (start, end) == edges.paragraph(text, start):
                return "paragraph"
        return "free"

    def _stops(self) -> list[QWidget]:
        chosen = next((b for b in self.polarity.buttons if b.isChecked()), self.polarity.buttons[0])
        return [self.holder, chosen, self.target, self.extent, self.mode, *self.details.stops()]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("base"))
        painter.setPen(self._theme.colours.colour("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
