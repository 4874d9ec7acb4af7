"""The workspace of the label scheme: the labels, the form of one, and what the draft changes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.session.changed import Changed
from annotator.session.jobs.progress import Progress
from annotator.session.schemes import Impact, as_one_step, impact_of, joined, read_scheme, write_scheme
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.parts import Button, tab_through
from annotator.ui.parts.rows import ROW
from annotator.ui.review.desk import Desk
from annotator.ui.scheme.changes_pane import ChangesPane
from annotator.ui.scheme.draft import Draft
from annotator.ui.scheme.form import LabelForm
from annotator.ui.scheme.labels_column import OVERLAPS, LabelsColumn
from annotator.ui.scheme.moving import MoveDialog, Way
from annotator.ui.theme.current import Theme
from annotator.ui.workspaces import Workspace, WorkspaceHead

SLICE_SECONDS = 0.02
LEFT, RIGHT, NARROW, VERY_NARROW = 280, 400, 1200, 1080
TINY = 880  # below this the changes lie below the form
LOW, MOST = 176, 16_777_215  # as high as the changes are there; what Qt takes for no limit


class LabelsWorkspace(Workspace):
    """Changes are a draft until they are saved, as one operation with one undo."""

    def __init__(self, theme: Theme, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, actions, parent)
        self.draft = Draft(desk.session.scheme, self)
        self.impact: Impact | None = None
        self._counts: Mapping[str, int] = {}
        self._steps: Iterator[object] | None = None
        self._saving: Iterator[Progress | Changed | None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self.head = WorkspaceHead(theme, self.tr("Label scheme"), self)
        self.importing = Button(theme, self.tr("Import…"), parent=self)
        self.importing.clicked.connect(self._import)
        self.exporting = Button(theme, self.tr("Export…"), parent=self)
        self.exporting.clicked.connect(self._export)
        self.head.add(self.importing)
        self.head.add(self.exporting)
        self._left = LabelsColumn(theme, self.draft, self)
        self.list, self.model, self.add = self._left.list, self._left.model, self._left.add
        self.stances, self.overlaps = self._left.stances, self._left.overlaps
        self.form = LabelForm(theme, self.draft, self)
        self.changes = ChangesPane(theme, self.draft, self)
        self._place_widgets()
        self._connect()
        self._choose(self.model.index(0))

    # -- what a workspace is

    def come(self) -> None:
        self._counts = self.desk.session.project.label_counts()
        self.model.set_counts(self._counts)
        self._show_version()
        self._count_anew()

    def panels(self) -> list[QWidget]:
        return [self.list, self.form.name, self.changes.save]

    @property
    def where(self) -> str:
        count = sum(1 for _ in self.draft.changes())
        return self.tr("Draft: %n changes", "", count) if count else ""

    # -- how it is laid out

    def _place_widgets(self) -> None:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        self._beside = QHBoxLayout()
        self._beside.addWidget(area, 1)
        self._beside.addWidget(self.changes)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(self._beside, 1)
        self.column.addWidget(self.head)
        self.column.addLayout(row, 1)
        tab_through(self.importing, self.exporting, self.add, self.list)
        tab_through(self.list, self.stances, *self.overlaps.buttons(), self.form.merge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form is the last to give way."""
        super().resizeEvent(event)
        px = self.theme.px
        is_narrow = self.width() < px(NARROW)
        self._left.setFixedWidth(px(LEFT - 40 if is_narrow else LEFT))
        self.form.set_narrow(narrow=self.width() < px(VERY_NARROW))
        self._is_tiny = self.width() < px(TINY)
        way = QHBoxLayout.Direction.TopToBottom if self._is_tiny else QHBoxLayout.Direction.LeftToRight
        self._beside.setDirection(way)
        if self._is_tiny:
            self.changes.setMinimumSize(0, px(LOW))
            self.changes.setMaximumSize(MOST, px(LOW))
        else:
            self.changes.setMaximumSize(MOST, MOST)
            self.changes.setMinimumHeight(0)
            self.changes.setFixedWidth(px(RIGHT - 100 if is_narrow else RIGHT))
        self._show_changes()

    _is_tiny = False

    def _connect(self) -> None:
        self.draft.changed.connect(self._follow_draft)
        self.draft.moved.connect(self._count_anew)
        self.add.clicked.connect(self._add)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.place_wanted.connect(self._place_label)
        self.overlaps.idClicked.connect(self._overlap_chosen)
        self.stances.clicked.connect(self._stances_chosen)
        self.form.merge_wanted.connect(self._merge)
        self.form.split_wanted.connect(self._split)
        self.form.remove_wanted.connect(self._remove)
        self.changes.save_wanted.connect(self.save)
        self.changes.discard_wanted.connect(self._discard)
        self.changes.place_wanted.connect(self.place_wanted)
        self.desk.changed.connect(self._follow)
        self._follow_draft()

    # -- following

    @Slot()
    def _follow_draft(self) -> None:
        self._left.follow_draft()
        if self.draft.label(self.form.shown) is None or not self.list.currentIndex().isValid():
            self._choose(self.model.place_of(self.form.shown))
        if not self.list.currentIndex().isValid():
            self._choose(self.model.index(0))
        self.form.refresh()
        self._show_changes()
        self.where_changed.emit(self.where)

    def _show_changes(self) -> None:
        is_busy = self._steps is not None or self._saving is not None
        self.changes.show_draft(self.impact, can_save=self.desk.can_edit, is_counting=is_busy)
        self.changes.setVisible(not self._is_tiny or not self.draft.is_empty)

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        """Somebody changed the scheme, or mentions that the draft speaks of."""
        if changed.touches(None, "scheme"):
            self.draft.rebase(self.desk.session.scheme)
        if self.isVisible():
            self.come()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.list.setCurrentIndex(index)

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.form.show_label(index.data(ROW).code)

    def _show_version(self) -> None:
        total = sum(self._counts.values())
        words = self.tr("Version {number}").format(number=self.draft.before.version)
        mentions = self.tr("%n mentions", "", total)
        self._left.version.setText(f"{words} · {mentions}")

    # -- what is done to the draft

    @Slot()
    def _add(self) -> None:
        number = 1
        while self.draft.label(f"NEW{number}") is not None:
            number += 1
        label = self.draft.add(f"NEW{number}", self.tr("New label"))
        self._choose(self.model.place_of(label.code))
        self.form.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.code.selectAll()

    @Slot(str, int)
    def _place_label(self, code: str, place: int) -> None:
        self.draft.move(code, place)
        self._choose(self.model.place_of(code))

    @Slot(int)
    def _overlap_chosen(self, number: int) -> None:
        self.draft.set_overlap(OVERLAPS[number])

    @Slot(bool)
    def _stances_chosen(self, chosen: bool) -> None:
        self.draft.set_stances(labelled=chosen)

    @Slot(str)
    def _merge(self, code: str) -> None:
        self._ask("merge", code)

    @Slot(str)
    def _split(self, code: str) -> None:
        self._ask("split", code)

    @Slot(str)
    def _remove(self, code: str) -> None:
        if self.draft.is_new(code):
            self.draft.remove(code)
        elif len(self.draft.labels) > 1:
            self._ask("remove", code)

    def _ask(self, way: Way, code: str) -> None:
        label = self.draft.label(code)
        if label is not None:
            MoveDialog(self.theme, way, label, self.draft, self._counts, self.window()).open()

    @Slot()
    def _discard(self) -> None:
        self.draft.discard(self.desk.session.scheme)

    # -- counting and saving, in slices between events

    @Slot()
    def _count_anew(self) -> None:
        self.impact = Impact() if not self.draft.moves and not self.draft.value.is_stricter else None
        self._steps = (
            None if self.impact is not None else iter(impact_of(self.desk.session, self.draft.value))
        )
        if self._steps is not None:
            self._timer.start()
        self._show_changes()

    @Slot()
    def _go_on(self) -> None:
        until = time.monotonic() + SLICE_SECONDS
        try:
            while time.monotonic() < until:
                if not self._step():
                    self._timer.stop()
                    break
        except AnnotatorError as problem:
            self._timer.stop()
            self._steps = self._saving = None
            self.desk.messages.report(problem, topic="scheme")
            self._show_changes()

    def _step(self) -> bool:
        """One step of saving or counting; False when there is nothing left to do."""
        if self._saving is not None:
            news = next(self._saving)
            if isinstance(news, Changed):
                self._saving = None
                self._saved(news)
                return False
            if news is None:  # a backup is made first
                return True
            self.changes.say(f"{wording.number(news.done)} / {wording.number(news.total or 0)}")
        elif self._steps is not None:
            found = next(self._steps)
            if isinstance(found, Impact):
                self.impact, self._steps = found, None
                self._show_changes()
        return self._saving is not None or self._steps is not None

    @Slot()
    def save(self) -> None:
        """Put the draft in force."""
        if self.impact is None or self.draft.is_empty or not self.desk.can_edit or self._saving is not None:
            return
        edit = as_one_step(self.draft.value, self.impact)
        self._saving = self.desk.session.carry_out(edit)
        self._show_changes()
        self._timer.start()

    def _saved(self, changed: Changed) -> None:
        self.draft.before = self.desk.session.scheme
        self.draft.discard()
        self.desk.take_over(changed)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is not to be pressed twice
        words = self.tr("Label scheme: version {number}").format(number=self.draft.before.version)
        self.desk.said.emit(words)

    # -- files

    @Slot()
    def _export(self) -> None:
        scheme = self.desk.session.scheme
        proposed = self.desk.path.with_name(f"{scheme.name}-{scheme.version}.json")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the label scheme"), str(proposed), self.tr("Label schemes (*.json)")
        )
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the scheme in force to a file."""
        try:
            write_scheme(self.desk.session.scheme, path)
        except OSError as problem:
            words = self.tr("{file} could not be written").format(file=path.name)
            self.desk.messages.warn(f"{words}: {problem.strerror or ''}", topic="scheme")
            return
        self.desk.hint(self.tr("Label scheme written to {file}").format(file=path.name))

    @Slot()
    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a label scheme"),
            str(self.desk.path.parent),
            self.tr("Label schemes (*.json)"),
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Take a scheme from a file into the draft; labels in use stay."""
        try:
            found = read_scheme(path)
        except AnnotatorError as problem:
            self.desk.messages.report(problem, topic="scheme")
            return
        self.desk.messages.withdraw("scheme")
        self.draft.put_in(joined(self.desk.session.scheme, found, dict(self._counts)))
