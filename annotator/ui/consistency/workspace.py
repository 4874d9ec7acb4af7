"""The workspace: kinds, their cases, and the case that is open, side by side."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from annotator.domain.edits import SetRuling
from annotator.domain.records import Ruling
from annotator.session.changed import Changed
from annotator.session.consistency import KINDS, Case, Found
from annotator.session.consistency_cases import Row
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.consistency.lists import (
    CaseDelegate,
    CaseModel,
    KindDelegate,
    KindModel,
    KindRow,
    PlainList,
)
from annotator.ui.consistency.names import INTENDED, CaseWords
from annotator.ui.consistency.opened import OpenedCase
from annotator.ui.jobs import Latest
from annotator.ui.parts import Button, Edge, Panel, Words
from annotator.ui.parts.rows import ROW
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.workspaces import Workspace, WorkspaceHead

NARROW, TINY = 1200, 880
WIDTHS = {  # the least of kinds, cases and places, and what the first two have at first
    "wide": ((208, 224, 420), (264, 328)),
    "narrow": ((208, 224, 420), (248, 232)),
    "tiny": ((160, 176, 320), (180, 190)),
}


class ConsistencyWorkspace(Workspace):
    """Computed when it is first shown and when asked for; what is settled leaves the list at once."""

    def __init__(self, theme: Theme, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, actions, parent)
        self._words = CaseWords(self)
        self._cases: dict[str, list[Case]] = {kind: [] for kind in KINDS}
        self._kind: str = KINDS[0]
        self._uniform = 0
        self._found: Found | None = None
        self._computing = Latest(self)
        self._width = ""
        self.head = WorkspaceHead(theme, self.tr("Corpus consistency"), self)
        self._again = Button(theme, self.tr("Compute again"), icon="refresh", parent=self)
        self._again.clicked.connect(self.compute)
        self.head.add(self._again)
        self._kinds, self._model = KindModel(self), CaseModel(self._words, self)
        self.kinds = PlainList(theme, self.tr("Kinds of contradictions"), self)
        self.kinds.setModel(self._kinds)
        self.kinds.setItemDelegate(KindDelegate(theme, self))
        self.cases = PlainList(theme, self.tr("Cases"), self)
        self.cases.setModel(self._model)
        self.cases.setItemDelegate(
            CaseDelegate(theme, self._words, desk.slots_of_labels(), desk.session.entities, self)
        )
        self._count = Words(theme, "", Style.SMALL_STRONG, parent=self)
        self.opened = OpenedCase(theme, desk, self._words, self)
        self._place()
        self._connect()
        self._fill()

    def _place(self) -> None:
        px = self.theme.px
        left, middle = (
            Panel(self.theme, "base", Edge.NONE, self),
            Panel(self.theme, "base", Edge.NONE, self),
        )
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.kinds, 1)
        note = Words(
            self.theme,
            self.tr(
                "An intended difference keeps its reason and is not offered again. "
                "It appears in the audit export."
            ),
            Style.SMALL,
            "text2",
            wrapped=True,
            parent=left,
        )
        note.setContentsMargins(px(16), px(12), px(16), px(12))
        column.addWidget(note)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        band = QHBoxLayout()
        band.setContentsMargins(px(16), 0, px(16), 0)
        band.addWidget(self._count)
        band.addStretch(1)
        self._count.setFixedHeight(px(40))
        column.addLayout(band)
        column.addWidget(self.cases, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        self._columns = (left, middle, self.opened)
        for widget in self._columns:
            splitter.addWidget(widget)
        splitter.setStretchFactor(2, 1)
        self._splitter = splitter
        self.column.addWidget(self.head)
        self.column.addWidget(splitter, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists give way in a narrow window: places need the room."""
        super().resizeEvent(event)
        px, wide = self.theme.px, self.width()
        width = "tiny" if wide < px(TINY) else "narrow" if wide < px(NARROW) else "wide"
        if width != self._width:
            self._width = width
            least, usual = WIDTHS[width]
            for column, pixels in zip(self._columns, least, strict=True):
                column.setMinimumWidth(px(pixels))
            left, middle = map(px, usual)
            self._splitter.setSizes([left, middle, max(0, wide - left - middle)])

    def _connect(self) -> None:
        self.kinds.selectionModel().currentChanged.connect(self._kind_chosen)
        self.cases.selectionModel().currentChanged.connect(self._case_chosen)
        self.opened.settled.connect(self._settled)
        self.opened.intended_wanted.connect(self._ask_reason)
        self.opened.later_wanted.connect(self._later)
        self.opened.again_wanted.connect(self._take_back)
        self.opened.stepped.connect(self._step)
        self.opened.place_wanted.connect(self._go_to)
        self.desk.changed.connect(self._follow)
        self._computing.progressed.connect(self._progressed)
        self._computing.finished.connect(self._computed)
        self._computing.failed.connect(self._failed)
        for keys, act in (
            ("Return", self.opened.settle),
            ("Enter", self.opened.settle),
            ("R", self.opened.turn_round),
            ("V", self._ask_reason),
            ("K", self._later),
            ("O", self.opened.list.go),
            ("Space", self.opened.list.tick),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # -- the workspace

    @property
    def where(self) -> str:
        to_settle = self.tr("%n cases", "", sum(map(len, self._cases.values())))
        settled = self.tr("%n settled", "", self._uniform + len(self.desk.session.corpus.rulings))
        return f"{to_settle} · {settled}"

    def come(self) -> None:
        if self._found is None and not self.is_computing:
            self.compute()

    def panels(self) -> list[QWidget]:
        return [self.kinds, self.cases, self.opened.list]

    def take_focus(self) -> None:
        self.cases.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- computing

    @property
    def is_computing(self) -> bool:
        return self._computing.is_running

    @Slot()
    def compute(self) -> None:
        """Look through the corpus, in slices; pressed again, give up."""
        if self.is_computing:
            self._end()
            self._tell_state(self.tr("Given up"))
            return
        self._computing.run(self.desk.session.cases())
        self._again.setText(self.tr("Cancel"))
        self._again.updateGeometry()
        self._show_case()

    def _end(self) -> None:
        self._computing.stop()
        self._again.setText(self.tr("Compute again"))
        self._again.updateGeometry()

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, _words: str) -> None:
        words = self.tr("Computing… {done} of {total} articles")
        self._tell_state(words.format(done=wording.number(done), total=wording.number(total)))

    @Slot(object)
    def _failed(self, problem: object) -> None:
        self._end()
        self._tell_state(" ".join(wording.error(problem)))  # type: ignore[arg-type]

    @Slot(object)
    def _computed(self, found: Found) -> None:
        self._end()
        self._found = found
        rulings = self.desk.session.corpus.rulings
        self._cases = {kind: [] for kind in KINDS}
        for case in found.cases:
            if case.key not in rulings:
                self._cases[case.kind].append(case)
        hour = wording.hour(dt.datetime.now().astimezone())
        words = self.tr("Computed at {hour} on %n articles", "", found.articles)
        self._tell_state(words.format(hour=hour))
        self._again.set_primary(False)
        if not self._cases[self._kind] and self._kind != INTENDED:
            self._kind = next((kind for kind in KINDS if self._cases[kind]), KINDS[0])
        self._fill()

    def _tell_state(self, words: str) -> None:
        self.head.set_note(words)

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        """Something was decided: what was computed before may not hold any more."""
        if (
            self._found is not None
            and not self.opened.is_settling
            and not isinstance(changed.edit, SetRuling)
        ):
            self._again.set_primary(not self.opened.verb.isEnabled())
            self._tell_state(self.tr("Changed since it was computed"))
        if changed.touches(None, "ruling"):
            self._fill()

    # -- lists

    def _fill(self) -> None:
        counts = Counter({kind: len(cases) for kind, cases in self._cases.items()})
        self._kinds.fill(counts, self._uniform, len(self.desk.session.corpus.rulings))
        self.kinds.setCurrentIndex(self._kinds.first_where(lambda row: row.kind == self._kind))
        self._fill_cases(0)

    def _fill_cases(self, row: int) -> None:
        rows: list[Case | Ruling] = (
            list(self.desk.session.corpus.rulings.values())
            if self._kind == INTENDED
            else [*self._cases[self._kind]]
        )
        self._model.show_rows(rows)
        self._count.setText(self.tr("%n cases", "", len(rows)))
        self.cases.setCurrentIndex(self._model.index(min(row, len(rows) - 1)))
        self._show_case()
        self.where_changed.emit(self.where)

    @Slot(QModelIndex, QModelIndex)
    def _kind_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        row: KindRow | None = index.data(ROW)
        if row is not None and row.kind != self._kind:
            self._kind = row.kind
            self._fill_cases(0)

    @Slot(QModelIndex, QModelIndex)
    def _case_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._show_case()

    def _show_case(self) -> None:
        row = self._model.row(self.cases.currentIndex().row())
        number = self.tr("Case {number} of {total}").format(
            number=wording.number(self.cases.currentIndex().row() + 1),
            total=wording.number(self._model.rowCount()),
        )
        if isinstance(row, Case):
            self.opened.show_case(row, number)
        elif isinstance(row, Ruling):
            self.opened.show_ruling(row, number)
        elif self.is_computing:
            self.opened.show_nothing(self.tr("Looking through the corpus…"))
        elif self._kind == INTENDED:
            self.opened.show_nothing(self.tr("No difference was said to be intended."))
        else:
            nothing = self.tr("Nothing to settle here.")
            if not self._uniform and not any(self._cases.values()):
                come = self.tr(
                    "Cases come up as mentions and stances are accepted: one name labelled in two ways, "
                    "one entity under two names, opposite stances."
                )
                nothing = f"{nothing}\n\n{come}"
            self.opened.show_nothing(nothing)

    @Slot(int)
    def _step(self, step: int) -> None:
        row = self.cases.currentIndex().row() + step
        if 0 <= row < self._model.rowCount():
            self.cases.setCurrentIndex(self._model.index(row))

    # -- what is done

    def _current(self) -> Case | None:
        row = self._model.row(self.cases.currentIndex().row())
        return row if isinstance(row, Case) else None

    @Slot(object)
    def _settled(self, case: Case) -> None:
        self._uniform += 1
        self._remove(case)

    def _remove(self, case: Case) -> None:
        cases = self._cases[case.kind]
        if case not in cases:
            return
        at = cases.index(case)
        del cases[at]
        counts = Counter({kind: len(own) for kind, own in self._cases.items()})
        self._kinds.fill(counts, self._uniform, len(self.desk.session.corpus.rulings))
        if case.kind == self._kind:
            self._fill_cases(at)

    @Slot()
    def _later(self) -> None:
        """To the end of the list, for another time."""
        case = self._current()
        if case is not None:
            cases, at = self._cases[case.kind], self.cases.currentIndex().row()
            cases.append(cases.pop(at))
            self._fill_cases(at if at < len(cases) - 1 else 0)

    @Slot()
    def _ask_reason(self) -> None:
        case = self._current()
        if case is None or not self.desk.can_edit:
            return
        from annotator.ui.consistency.intended import IntendedDialog

        dialog = IntendedDialog(self.theme, case.shown, self.window(), is_of_stances=case.is_of_stances)
        dialog.given.connect(self._intend)
        dialog.finished.connect(self.take_focus)
        dialog.open()

    @Slot(str)
    def _intend(self, reason: str) -> None:
        case = self._current()
        if case is not None and self.desk.apply(SetRuling(case.key, case.shown, reason)):
            self._remove(case)

    @Slot()
    def _take_back(self) -> None:
        """An intended difference is to be settled after all."""
        row = self._model.row(self.cases.currentIndex().row())
        if isinstance(row, Ruling) and self.desk.apply(SetRuling(row.id, row.text, "")):
            case = (
                next((one for one in self._found.cases if one.key == row.id), None) if self._found else None
            )
            if case is not None:
                self._cases[case.kind].append(case)
            self._fill()

    @Slot(object)
    def _go_to(self, row: Row) -> None:
        self.place_wanted.emit(row.article, row.start, row.end)
