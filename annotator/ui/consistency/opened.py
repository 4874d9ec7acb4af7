"""The case that is open: its name and how it is divided, what can be done, and every place of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.domain.records import Ruling
from annotator.session.consistency import Case
from annotator.session.consistency_cases import Dossier, Row, settle, ways_to_settle
from annotator.ui import wording
from annotator.ui.actions import key_name
from annotator.ui.consistency.names import CaseWords
from annotator.ui.consistency.places import PlaceDelegate, PlaceList, PlaceModel
from annotator.ui.consistency.split_bar import SplitBar
from annotator.ui.jobs import Job, Latest
from annotator.ui.parts import Button, IconButton, Panel, Words
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

ROOM_FOR_BAR = 640


class OpenedCase(Panel):
    """`settled(Case)` when it was decided; `intended_wanted()`, `later_wanted()`, `again_wanted()`: buttons.

    `stepped(±1)` asks for the case before or after, `place_wanted(row)` for a place in the text.
    """

    settled = Signal(object)
    intended_wanted = Signal()
    later_wanted = Signal()
    again_wanted = Signal()
    stepped = Signal(int)
    place_wanted = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, words: CaseWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self._desk, self._words = desk, words
        self._case: Case | None = None
        self._into: str | None = None
        self._dossier: Dossier | None = None
        self._opening = Latest(self)
        self._opening.finished.connect(self._opened)
        self._opening.failed.connect(self._not_opened)
        self._applying: Job | None = None
        self.model = PlaceModel(self)
        self.list = PlaceList(theme, self.model, self.tr("Places"), self)
        self._delegate = PlaceDelegate(theme, desk, words, self.model, self)
        self.list.setItemDelegate(self._delegate)
        self.list.place_chosen.connect(self.place_wanted)
        self.list.more_wanted.connect(self._show_all)
        self.model.counted.connect(self._count)
        self._name = Words(theme, "", Style.HEADLINE, elided=True, parent=self)
        self._bar = SplitBar(theme, self)
        self._counts = Words(theme, "", Style.SMALL, "text2", tabular=True, parent=self)
        self._number = Words(theme, "", Style.SMALL, "text2", tabular=True, parent=self)
        self._reason = Words(theme, "", Style.UI, "text2", wrapped=True, parent=self)
        self._empty = Words(theme, "", Style.UI, "text2", wrapped=True, parent=self)
        self.verb = Button(theme, "", key=key_name("Return"), primary=True, parent=self)
        self.turn = Button(theme, self.tr("Other way"), key="R", parent=self)
        self.turn.setToolTip(self.tr("The other places are the ones to be changed"))
        self.intended = Button(theme, self.tr("Intended…"), key="V", parent=self)
        self.later = Button(theme, self.tr("Later"), key="K", parent=self)
        self.again = Button(theme, self.tr("Settle it again"), parent=self)
        self.verb.clicked.connect(self.settle)
        self.turn.clicked.connect(self.turn_round)
        self.intended.clicked.connect(self.intended_wanted)
        self.later.clicked.connect(self.later_wanted)
        self.again.clicked.connect(self.again_wanted)
        self._place()
        self.show_nothing("")

    def _place(self) -> None:
        px = self.theme.px
        up = IconButton(self.theme, "chevron-up", self.tr("Previous case"), parent=self)
        down = IconButton(self.theme, "chevron-down", self.tr("Next case"), parent=self)
        up.clicked.connect(self._previous)
        down.clicked.connect(self._next)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, top, bottom in ((first, 12, 4), (second, 4, 12)):
            row.setContentsMargins(px(16), px(top), px(16), px(bottom))
            row.setSpacing(px(8))
            column.addLayout(row)
        first.addWidget(self._name, 1)
        for widget in (self._bar, self._counts, self._number, up, down):
            first.addWidget(widget)
        first.setSpacing(px(12))
        for button in (self.verb, self.turn, self.intended, self.later, self.again):
            second.addWidget(button)
        second.addWidget(self._reason, 1)
        second.addStretch(1)
        line = Panel(self.theme, "line", parent=full)
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        nothing = QWidget(self)
        inner = QVBoxLayout(nothing)
        inner.setContentsMargins(px(24), px(24), px(24), px(24))
        inner.addWidget(self._empty)
        inner.addStretch(1)
        self._states = QStackedLayout(self)
        self._states.addWidget(nothing)
        self._states.addWidget(full)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the bar goes first: its numbers stand beside it."""
        super().resizeEvent(event)
        self._bar.setVisible(self._case is not None and self.width() >= self.theme.px(ROOM_FOR_BAR))

    # -- what is shown

    @property
    def is_busy(self) -> bool:
        """Whether a case is being opened or settled."""
        return self._opening.is_running or self._applying is not None

    @property
    def is_settling(self) -> bool:
        """Whether what changes now was asked for here."""
        return self._applying is not None

    def show_nothing(self, words: str) -> None:
        """No case is open."""
        self._opening.stop()
        self._case = self._dossier = None
        self.model.fill(None)
        self._empty.setText(words)
        self._states.setCurrentIndex(0)

    def show_ruling(self, ruling: Ruling, number: str) -> None:
        """A difference that is intended, and why."""
        self._opening.stop()
        self._case = self._dossier = None
        self.model.fill(None)
        self._head(wording.quoted(ruling.text), None, "", number)
        self._reason.setText(ruling.reason)
        self._reason.show()
        self._show_buttons(is_ruling=True)

    def show_case(self, case: Case, number: str) -> None:
        """Open a case; its places follow in slices."""
        self._opening.stop()
        if self._case != case:
            self._into = None
        self._case = case
        if self._dossier is None or self._dossier.case != case:
            self._dossier = None
            self.model.fill(None)
        counts = self._words.counts(case, self._desk.session.entities)
        self._head(wording.quoted(case.shown), case, counts, number)
        self._reason.hide()
        self._show_buttons(is_ruling=False)
        self._open(whole=False)

    def _head(self, name: str, case: Case | None, counts: str, number: str) -> None:
        self._delegate.slots = slots = self._desk.slots_of_labels()
        self._name.setText(name)
        self._bar.show_case(case, slots)
        self._bar.setVisible(case is not None and self.width() >= self.theme.px(ROOM_FOR_BAR))
        self._counts.setText(counts)
        self._number.setText(number)
        self._states.setCurrentIndex(1)

    def _show_buttons(self, *, is_ruling: bool) -> None:
        for button in (self.verb, self.intended, self.later):
            button.setVisible(not is_ruling)
        self.turn.setVisible(False)
        self.again.setVisible(is_ruling)
        self.again.setEnabled(self._desk.can_edit)

    def _open(self, *, whole: bool) -> None:
        if self._case is None:
            return
        whole = whole or self._into is not None
        self._opening.run(self._desk.session.open_case(self._case, whole=whole, into=self._into))
        self._count()

    @Slot(object)
    def _opened(self, dossier: Dossier) -> None:
        if len(dossier.groups) < 2:
            self.settled.emit(dossier.case)
            return
        self._dossier = self._delegate.dossier = dossier
        self.model.fill(dossier)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    @Slot(object)
    def _not_opened(self, problem: AnnotatorError) -> None:
        self._desk.hint(" ".join(wording.error(problem)))

    @Slot()
    def _show_all(self) -> None:
        self._open(whole=True)

    @Slot()
    def turn_round(self) -> None:
        """Let the places follow another of the ways in which the case is decided."""
        if self._dossier is not None and not self.is_busy:
            ways = ways_to_settle(self._dossier)
            self._into = ways[(ways.index(self._dossier.majority.way) + 1) % len(ways)]
            self._open(whole=True)

    @Slot()
    def _count(self) -> None:
        dossier = self._dossier
        count = len(self.model.chosen())
        if dossier is None:
            self.verb.setText(self.tr("Looking…"))
        else:
            target = dossier.majority.way
            self.verb.setText(self._words.verb(dossier, count, target, self._desk.session.entities))
            self.turn.setVisible(len(ways_to_settle(dossier)) > 1)
        self.turn.setEnabled(self._desk.can_edit)
        self.verb.updateGeometry()
        ready = dossier is not None and count > 0 and not self.is_busy and self._desk.can_edit
        self.verb.setEnabled(ready)
        self.intended.setEnabled(self._case is not None and self._desk.can_edit)

    # -- what is done

    @Slot()
    def settle(self) -> None:
        """Decide the ticked places as the others are."""
        rows: list[Row] = self.model.chosen()
        if self._dossier is None or not rows or self.is_busy or not self._desk.can_edit:
            return
        edit = settle(self._dossier, rows, self._desk.session.entities)
        self._applying = job = self._desk.carry_out(edit, self)
        job.finished.connect(self._done)
        job.failed.connect(self._failed)
        self._count()
        job.start()

    @Slot(object)
    def _done(self, _changed: object) -> None:
        self._applying = None
        if self._case is not None:
            self.settled.emit(self._case)

    @Slot(object)
    def _failed(self, problem: object) -> None:
        self._applying = None
        self._desk.hint(" ".join(wording.error(problem)))  # type: ignore[arg-type]
        self._open(whole=False)

    @Slot()
    def _previous(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _next(self) -> None:
        self.stepped.emit(1)

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
