"""The workspace of stances: matrix, network, weeks and the statements behind what is chosen in them."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from annotator.domain.edits import SetRuling
from annotator.domain.errors import AnnotatorError
from annotator.session.positions import Overview
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.overview.charts import Charts
from annotator.ui.overview.filters import Filters
from annotator.ui.overview.frames import Frame
from annotator.ui.overview.matrix import Matrix
from annotator.ui.overview.network import Network
from annotator.ui.overview.nothing import Nothing
from annotator.ui.overview.output import Output
from annotator.ui.overview.shown import contradictions_of, figures_of, lines_of
from annotator.ui.overview.statements import Line, Statements
from annotator.ui.overview.weeks import Weeks, told_week
from annotator.ui.parts import Button, Edge, Link, tab_through
from annotator.ui.review.desk import Desk
from annotator.ui.tabs import Tabs
from annotator.ui.theme.current import Theme
from annotator.ui.workspaces import CountedWorkspace, WorkspaceHead


class StancesWorkspace(CountedWorkspace):
    """Made anew when it comes and the project has changed; every mark leads to its statements."""

    def __init__(self, theme: Theme, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, actions, parent)
        self._overview: Overview | None = None
        self._scope: tuple[str, ...] = ()
        self._week: dt.date | None = None
        self._where = ""
        self._list_soon = QTimer(self, interval=0, singleShot=True)  # a turn of its own, after the charts
        self.head = WorkspaceHead(theme, self.tr("Stances: who judges what"), self)
        self.filters = Filters(theme, self)
        self.matrix, self.network = Matrix(theme, self), Network(theme, self)
        self.weeks, self.statements = Weeks(theme, self), Statements(theme, self)
        self.nothing = Nothing(theme, self)
        self.output = Output(theme, desk, self)
        self._export = Button(theme, self.tr("Export…"), icon="download", parent=self)
        self._back = Link(theme, self.tr("all"), parent=self)
        self._contradictions = Button(theme, "", icon="alert-triangle", parent=self)
        self._confirm = Button(theme, self.tr("Both are right"), icon="check", parent=self)
        self._place()
        self._connect()

    # -- what every workspace does

    @property
    def where(self) -> str:
        return self._where

    def panels(self) -> list[QWidget]:
        if self._states.currentIndex() == 1:
            return [self.filters.search, self.nothing.button]
        charts = [one for one in (self.matrix, self.network, self.weeks) if one.isVisibleTo(self)]
        return [*charts, self.statements, self.filters.search]

    @property
    def tabs(self) -> Tabs:
        """What the charts stand behind in a small window."""
        return self._charts.tabs

    # -- how it is made

    def _place(self) -> None:
        theme = self.theme
        self._matrix_frame = Frame(theme, self.tr("Holders and targets"), "", Edge.RIGHT | Edge.BOTTOM, self)
        self._network_frame = Frame(theme, self.tr("Network"), "", Edge.BOTTOM, self)
        about = self.tr("supportive stances above, critical ones below")
        self._weeks_frame = Frame(theme, self.tr("Week by week"), about, Edge.RIGHT, self)
        self._list_frame = Frame(theme, "", "", Edge.NONE, self)
        self._matrix_frame.add_to_head(self.filters.order)
        for frame, chart in (
            (self._matrix_frame, self.matrix),
            (self._network_frame, self.network),
            (self._weeks_frame, self.weeks),
            (self._list_frame, self.statements),
        ):
            frame.column.addWidget(chart, 1)
        for widget in (self._back, self._confirm, self._contradictions, self._export):
            self._list_frame.add_to_head(widget)
        tab_through(self._back, self._confirm, self._contradictions, self._export)
        for widget in (self._back, self._confirm, self._contradictions):
            widget.hide()  # until there is something for them to do
        self._charts = Charts(
            theme,
            {"matrix": self._matrix_frame, "network": self._network_frame, "weeks": self._weeks_frame},
            self._list_frame,
            self,
        )
        below = QWidget(self)
        self._states = QStackedLayout(below)
        self._states.addWidget(self._charts)
        self._states.addWidget(self.nothing)
        self.column.addWidget(self.head)
        self.column.addWidget(self.filters)
        self.column.addWidget(below, 1)

    def _connect(self) -> None:
        self.desk.standing.changed.connect(self.follow)
        self._list_soon.timeout.connect(self._show_list)
        self.filters.changed.connect(self.count)
        self.filters.reordered.connect(self._show)
        self.filters.left.connect(self.take_focus)
        self.nothing.back_wanted.connect(self._back_to_text)
        self.nothing.all_wanted.connect(self.filters.clear)
        self.matrix.chosen.connect(self._choose_pair)
        self.network.pair_chosen.connect(self._choose_pair)
        self.network.node_chosen.connect(self._choose_party)
        self.weeks.chosen.connect(self._choose_week)
        for chart in (self.matrix, self.network, self.weeks):
            chart.opened.connect(self._open_list)
        self.statements.wanted.connect(self._go_to)
        self.statements.moved.connect(self._enable_confirm)
        self._back.clicked.connect(self._choose_all)
        self._contradictions.clicked.connect(self._choose_contradictions)
        self._confirm.clicked.connect(self._confirm_both)
        self._export.clicked.connect(self._offer_output)

    # -- figures

    @Slot()
    def count(self) -> None:
        """Ask for the figures anew and show them; the project is read in slices the first time."""
        if not self.desk.standing.is_ready:
            self.head.set_note(self.tr("counting"))
            self.desk.standing.begin()  # this comes again when it is ready
            return
        try:
            self._overview = self.desk.standing.positions.overview(
                self.filters.query, statuses=self.filters.statuses, modes=self.filters.modes
            )
        except AnnotatorError as problem:
            self.filters.show_problem(" ".join(wording.error(problem)).strip())
            return
        self.filters.show_problem("")
        self.is_stale = False
        self._show()

    @Slot()
    def _show(self) -> None:
        overview = self._overview
        if overview is None:
            return
        slots = self.desk.slots_of_labels()
        figures = figures_of(overview, slots, by_name=self.filters.is_by_name)
        self.matrix.show_figures(figures)
        self.network.show_figures(figures)
        self.weeks.show_weeks(figures.weeks)
        counted = self.tr("%n stances", "", len(overview.statements))
        holders = self.tr("%n holders", "", len(figures.holders))
        targets = self.tr("%n targets", "", len(figures.targets))
        unset = sum(one.polarity is None for one in overview.statements)
        waiting = self.tr("%n not set, not counted", "", unset) if unset else ""
        whole = self.tr("%n articles judged as a whole, not counted", "", overview.whole)
        parts = (counted, holders, targets, waiting, whole if overview.whole else "")
        self.head.set_note(" · ".join(part for part in parts if part))
        self._matrix_frame.about.setText(self.tr("balance, number and how they divide"))
        self._network_frame.about.setText(
            self.tr(
                "solid: supportive, dashed: critical; from a balance of %n on", "", self.network.net.least
            )
        )
        self._states.setCurrentIndex(0 if figures.pairs else 1)
        has_any = not self.desk.standing.positions.is_empty
        self.nothing.show_reason(is_filtered=has_any and self.filters.is_narrowing)
        number = len(overview.contradictions)
        self._contradictions.setText(self.tr("%n contradictions", "", number))
        self._contradictions.setVisible(number > 0)
        self._contradictions.updateGeometry()
        self._list_frame.fit_head()
        self._export.setEnabled(bool(figures.pairs))
        self.output.offer(figures, self.network.net)
        self._list_soon.start()

    # -- what is chosen

    @Slot(str, str)
    def _choose_pair(self, holder: str, target: str) -> None:
        self._scope, self._week = ("pair", holder, target), None
        self._match_charts()

    @Slot(str)
    def _choose_party(self, key: str) -> None:
        self._scope, self._week = ("party", key), None
        self._match_charts()

    @Slot(object)
    def _choose_week(self, start: dt.date | None) -> None:
        self._scope, self._week = ("week",) if start else (), start
        self._match_charts()

    @Slot()
    def _choose_all(self) -> None:
        self._scope, self._week = (), None
        self._match_charts()

    @Slot()
    def _choose_contradictions(self) -> None:
        self._scope, self._week = ("contradictions",), None
        self._match_charts()
        self._open_list()

    def _match_charts(self) -> None:
        """Every chart shows what was chosen in one of them."""
        scope = self._scope
        pair = (scope[1], scope[2]) if scope[:1] == ("pair",) else None
        self.matrix.choose(*(pair or ("", "")))
        if pair is not None:
            self.network.choose(self.network.node if self.network.hasFocus() else None, pair)
        else:
            self.network.choose(scope[1] if scope[:1] == ("party",) else None)
        self.weeks.choose(self._week)
        self._show_list()

    @Slot()
    def _show_list(self) -> None:
        self._list_soon.stop()
        overview = self._overview
        if overview is None:
            return
        scope, figures = self._scope, self.matrix.cells.figures
        title, about = self.tr("All statements"), ""
        if scope[:1] == ("pair",):
            pair = figures.pair(scope[1], scope[2])
            names = [party.name if (party := figures.party(key)) else "" for key in scope[1:]]
            title = " → ".join(wording.short(name, 32 if self._charts.is_roomy else 16) for name in names)
            about = self.matrix.cells.told_counts(pair) if pair else ""
        elif scope[:1] == ("party",):
            party = figures.party(scope[1])
            title, about = wording.short(party.name if party else "", 48), self.tr("as holder or target")
        elif scope == ("week",) and self._week is not None:
            week = next((week for week in figures.weeks if week.start == self._week), None)
            title = self.tr("The week of {day}").format(day=wording.day(self._week.isoformat(), year=True))
            about = told_week(week).partition(": ")[2] if week else ""
        elif scope == ("contradictions",):
            title = self.tr("Judged both ways")
        if scope == ("contradictions",):
            lines = contradictions_of(overview, self.desk.session)
        else:
            lines = lines_of(overview, scope, self._week, self.desk.session)
        self._list_frame.title.setText(title)
        self._list_frame.about.setText(about)
        self._back.setVisible(bool(scope))
        self._confirm.setVisible(scope == ("contradictions",))
        self.statements.show_lines(lines)
        self._enable_confirm()
        self._tell_where(title if scope else "")

    def _tell_where(self, title: str) -> None:
        self._where = title or self.tr("Arrows move, Enter opens the statements")
        self.where_changed.emit(self._where)

    # -- leading on

    @Slot()
    def _open_list(self) -> None:
        self.statements.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _go_to(self, line: Line) -> None:
        self.place_wanted.emit(line.article, line.start, line.end)

    @Slot()
    def _back_to_text(self) -> None:
        self.actions_["workspace.review"].trigger()

    @Slot()
    def _enable_confirm(self) -> None:
        line = self.statements.current_line()
        self._confirm.setEnabled(bool(line and line.group) and self.desk.can_edit)

    @Slot()
    def _confirm_both(self) -> None:
        """Both statements stand as they are: the contradiction is meant, and is listed no more."""
        line = self.statements.current_line()
        if line is None or not line.group:
            return
        head = next(one for one in self.statements.lines if one.is_head and one.group == line.group)
        self.desk.apply(SetRuling(line.group, head.words, self.tr("both judgements are right")))

    @Slot()
    def _offer_output(self) -> None:
        self.output.offer_at(self._export)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.set_narrow(narrow=event.size().width() < self.theme.px(1200))
