"""The ledger and calibration: six figures, fates by rule and label, how sure is how right, blind first."""

from __future__ import annotations

from pathlib import Path

import orjson
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.session.jobs.ledger import measure
from annotator.session.ledger import Ledger
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.jobs import Latest
from annotator.ui.learner import Learner
from annotator.ui.ledger.blind import Blind
from annotator.ui.ledger.figures import Figures
from annotator.ui.ledger.labels import ByLabel, LabelChanges
from annotator.ui.ledger.marks import FateLegend
from annotator.ui.ledger.notice import Notice
from annotator.ui.ledger.reliability import Reliability
from annotator.ui.ledger.rules import RulesTable
from annotator.ui.ledger.words import source_name
from annotator.ui.messages import Way
from annotator.ui.overview.frames import Frame
from annotator.ui.parts import Button, Edge, Panel, Words
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.workspaces import CountedWorkspace, WorkspaceHead

LASTS = (None, 100, 20)
RIGHT, SIDE_BY_SIDE = 480, 1080
NARROW, NARROW_RIGHT = 1200, 408
MOST = (1 << 24) - 1  # Qt’s own largest width


class LedgerWorkspace(CountedWorkspace):
    """Counted in slices."""

    patience = 400

    def __init__(self, theme: Theme, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, actions, parent)
        self.ledger = Ledger()
        self._learner = Learner.of(desk)
        self._counting = Latest(self)
        self._last_off = ""
        self._was_shown = False
        self.head = WorkspaceHead(theme, self.tr("Ledger and calibration"), self)
        self.figures = Figures(theme, self)
        self.rules = RulesTable(theme, self)
        self.labels, self.changes = ByLabel(theme, self), LabelChanges(theme, self)
        self.reliability, self.blind = Reliability(theme, self), Blind(theme, self)
        self.notice = Notice(theme, self)
        self.last = QComboBox(self)
        self._memory = Button(theme, self.tr("Memory…"), icon="history", parent=self)
        self._export = Button(theme, self.tr("Export…"), icon="download", parent=self)
        self._empty = Words(theme, "", Style.UI, "text2", wrapped=True, parent=self)
        self._place()
        self._connect()

    @property
    def where(self) -> str:
        source = self.rules.current
        return self.tr("Rule: {name}").replace("{name}", source_name(source)) if source else ""

    def panels(self) -> list[QWidget]:
        """What F6 goes through; an empty table is passed over."""
        all_ = [self.rules, self.last, self.labels, self.changes, self.reliability, self.blind.share]
        return [one for one in all_ if one is not self.rules or self.rules.rows.rows]

    # -- how it is made

    def _place(self) -> None:
        theme = self.theme
        self.last.addItems(
            [self.tr("all articles"), *(self.tr("last %n articles", "", n) for n in LASTS if n)]
        )
        self.last.setAccessibleName(self.tr("Articles that are counted"))
        self.head.add(self._memory)
        self.head.add(self._export)
        body = QWidget(self)
        columns = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._left(), 1)
        columns.addWidget(self._right())
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        self.column.addWidget(self.head)
        self.column.addWidget(self.figures)
        self.column.addWidget(scroll, 1)
        self.column.addWidget(self.notice)
        self._empty.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))

    def _left(self) -> QWidget:
        theme = self.theme
        left = Panel(theme, "base", Edge.RIGHT, self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        fates = Frame(theme, self.tr("Fate of suggestions, by rule"), "", Edge.NONE, self)
        fates.add_to_head(self.last)
        fates.column.addWidget(self.rules, 1)
        fates.column.addWidget(self._empty)
        legend = FateLegend(theme, self)
        fates.column.addWidget(legend)
        below = Panel(theme, "base", Edge.TOP, self)
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(0)
        for title, about, table in (
            (self.tr("By label"), "", self.labels),
            (self.tr("Label changed"), self.tr("suggested → kept"), self.changes),
        ):
            frame = Frame(theme, title, about, Edge.NONE, self)
            frame.column.addWidget(table)
            frame.column.addStretch(1)
            row.addWidget(frame, 1)
        column.addWidget(fates, 1)
        column.addWidget(below)
        return left

    def _right(self) -> QWidget:
        theme, px = self.theme, self.theme.px
        right = self._beside = QWidget(self)
        right.setFixedWidth(px(RIGHT))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        plot = Frame(
            theme, self.tr("Calibration"), self.tr("share accepted (%) by certainty"), Edge.BOTTOM, self
        )
        words = self.tr(
            "Mentions accepted by completion look more right than they are: only those looked at one by one "
            "count for the thresholds."
        )
        note = Words(theme, words, Style.SMALL, "text2", wrapped=True, parent=plot)
        note.setContentsMargins(px(16), 0, px(16), px(12))
        plot.column.addWidget(self.reliability, 1)
        plot.column.addWidget(note)
        column.addWidget(plot, 1)
        column.addWidget(self.blind)
        return right

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for two columns, the plot goes below the table."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.theme.px(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        beside = self.theme.px(RIGHT if self.width() >= self.theme.px(NARROW) else NARROW_RIGHT)
        least, most = (0, MOST) if is_narrow else (beside, beside)
        self._beside.setMinimumWidth(least)
        self._beside.setMaximumWidth(most)

    def _connect(self) -> None:
        self.desk.changed.connect(self.follow)
        self._counting.finished.connect(self._show)
        self._counting.failed.connect(self._failed)
        self._learner.ready.connect(self.follow)
        self._learner.chosen.connect(self.follow)
        self.last.activated.connect(self.count)
        self.rules.chosen.connect(self._row_chosen)
        self.rules.switch_wanted.connect(self._switch)
        self.blind.share_chosen.connect(self._learner.set_blind_share)
        self.notice.wanted.connect(self._show_doubted)
        self._memory.clicked.connect(self.show_memory)
        self._export.clicked.connect(self._choose_target)

    # -- counting

    @Slot()
    def count(self) -> None:
        self.is_stale = False
        if self.ledger.articles == 0:
            self.head.set_note(self.tr("counting"))
        self._counting.run(measure(self.desk.session, LASTS[self.last.currentIndex()]))

    @Slot(object)
    def _failed(self, problem: AnnotatorError) -> None:
        self.head.set_note(" ".join(wording.error(problem)))

    @Slot(object)
    def _show(self, ledger: Ledger) -> None:
        self.ledger = ledger
        off = frozenset(self._learner.choices.rules_off)
        labels = self.desk.session.scheme.labels
        judged = ledger.total.judged
        counted = self.tr("%Ln suggestions judged", "", judged)
        articles = self.tr("%Ln articles", "", ledger.articles + ledger.blind.articles)
        self.head.set_note(f"{counted}, {articles}")
        remembered = len(self._learner.learning.active())
        self.figures.show_ledger(ledger, remembered)
        self.rules.show_ledger(ledger, off)
        has_rows = bool(self.rules.rows.rows)
        self.rules.setVisible(has_rows)
        if has_rows and self.last.hasFocus() and not self._was_shown:
            self.rules.setFocus(Qt.FocusReason.OtherFocusReason)
        self._was_shown = True
        self._empty.setVisible(not has_rows)
        self._empty.setText(
            self.tr(
                "Nothing is judged yet. When you finish articles, this shows what became of each suggestion: "
                "which rules are right, which labels are changed, how sure is sure."
            )
        )
        self.labels.show_ledger(ledger, labels)
        self.changes.show_ledger(ledger, labels)
        self.reliability.show_rows(ledger.by_score)
        self.blind.show_ledger(ledger, self._learner.choices.blind_share, len(self.desk.session.queue()))
        self._export.setEnabled(bool(judged))
        self._warn(off)
        self.where_changed.emit(self.where)

    def _warn(self, off: frozenset[str]) -> None:
        doubted = [source for source in self.ledger.doubted if source[1] not in off]
        if not doubted:
            self.notice.hide()
            return
        tally = self.ledger.rules[doubted[0]]
        share = round(100 * tally.looked["kept"] / max(tally.looked.total(), 1))
        words = self.tr("Looked at one by one, {rule} is right only {share} times in 100.").format(
            rule=wording.quoted(source_name(doubted[0])), share=wording.number(share)
        )
        if tally.waiting:
            more = self.tr("Switching it off takes back %Ln undecided suggestions.", "", tally.waiting)
            words = f"{words} {more}"
        self.notice.say(words, doubted[0])

    # -- choosing

    @Slot(object)
    def _row_chosen(self, _source: object) -> None:
        self.where_changed.emit(self.where)

    @Slot(object)
    def _show_doubted(self, source: tuple[str, str]) -> None:
        self.rules.select(source)
        self._switch(source[1], on=False)

    @Slot(str, bool)
    def _switch(self, rule: str, on: bool) -> None:
        self._learner.switch_rule(rule, on=on)
        name = wording.quoted(source_name(("rule", rule)))
        if on:
            self.desk.messages.withdraw("rule")
            self.desk.said.emit(self.tr("{rule} is switched on again").format(rule=name))
            return
        self._last_off = rule
        self.desk.messages.notice(
            self.tr("{rule} is switched off for this project.").format(rule=name),
            self.tr("Its undecided suggestions go from articles nobody has begun."),
            Way(self.tr("Switch on again"), self._switch_on_again),
            topic="rule",
        )

    def _switch_on_again(self) -> None:
        self._switch(self._last_off, on=True)

    @Slot()
    def show_memory(self) -> None:
        """The list of what was learned."""
        from annotator.ui.ledger.memory import MemoryDialog

        MemoryDialog(self.theme, self._learner, self.window()).open()

    @Slot()
    def _choose_target(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the ledger"), "ledger.json", "JSON (*.json)"
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write the ledger as `stats --json` has it."""
        try:
            path.write_bytes(orjson.dumps(self.ledger.plain(), option=orjson.OPT_INDENT_2))
        except OSError as problem:
            words = self.tr("{name} could not be written: {reason}.")
            self.desk.messages.warn(words.format(name=path.name, reason=problem.strerror), topic="ledger")
            return
        self.desk.said.emit(self.tr("Ledger written to {name}").format(name=path.name))
