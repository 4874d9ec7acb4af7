"""Label everywhere: the places of the corpus that read like a mention, chosen one by one, done at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.edits import Together
from annotator.domain.records import Entity, Span
from annotator.session.changed import Changed
from annotator.session.jobs.progress import Progress
from annotator.session.occurrences import Occurrence, Wish, labelling, surfaces_of
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.jobs import Job, Latest
from annotator.ui.label_all.list import OccurrenceList
from annotator.ui.label_all.model import GroupRow, OccurrenceModel
from annotator.ui.label_all.rows import Columns, OccurrenceDelegate, decision
from annotator.ui.parts import Edge, Panel, Picture, Words
from annotator.ui.parts.rows import ROW
from annotator.ui.review.desk import Desk
from annotator.ui.search_box import SearchBox
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette
from annotator.ui.timers import later

SHOW_EVERY_MS = 120
SEARCH_PAUSE_MS = 150
TWO_LINES_BELOW = 840
_SCOPES = ("all", "review", "done")


class LabelAllDialog(Dialog):
    """Searches while it is shown; the verb says how many mentions in how many articles it labels."""

    def __init__(self, theme: Theme, desk: Desk, span: Span, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(1216, 776))
        self.setWindowTitle(self.tr("Label everywhere"))
        self._desk, self._span = desk, span
        self._entity: Entity | None = desk.entity_of(span)
        self._places = Latest(self)
        self._places.finished.connect(self._searched_all)
        self._places.failed.connect(self._failed)
        self._places.progressed.connect(self._progressed)
        self._applying: Job | None = None
        self._slots = desk.slots_of_labels()
        queue = {summary.id: summary for summary in desk.session.queue()}
        self._by_status = {id_: summary.status for id_, summary in queue.items()}
        self._model = OccurrenceModel(self)
        self._model.set_titles({id_: wording.headline(summary.title) for id_, summary in queue.items()})
        self._model.counted.connect(self._count)
        self.list = OccurrenceList(theme, self._model, self)
        self.list.setItemDelegate(OccurrenceDelegate(theme, queue, self._slots, span.label, self))
        self.list.setAccessibleName(self.tr("Places"))
        self.list.choice_wanted.connect(self._choose)
        self.filter = SearchBox(theme, self.tr("Filter rows"), parent=self)
        self.whole = QCheckBox(self.tr("Whole word"), self)
        self.variants = QCheckBox(self.tr("Variants of the entity"), self)
        self.outside = QCheckBox(self.tr("Passages outside the article"), self)
        self.scope = QComboBox(self)
        self._counted = Words(theme, "", Style.UI, "text2", tabular=True, parent=self)
        self._nothing = Words(theme, "", Style.UI, "text2", parent=self)
        self._soon = later(self, self._model.show, SHOW_EVERY_MS)
        self._pause = later(self, self._filter, SEARCH_PAUSE_MS)
        self._place()
        self._fill()
        self.add_cancel()
        self.add_verb("").clicked.connect(self._take)
        self._search()

    # -- the screen

    def _place(self) -> None:
        px = self.theme.px
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._headline())
        self.body.addLayout(self._options())
        self.body.addWidget(_Head(self.theme, self.list, self))
        self._states = QStackedLayout()
        empty = QWidget(self)
        row = QHBoxLayout(empty)
        row.setContentsMargins(px(46), px(24), px(16), 0)
        row.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        self._states.addWidget(self.list)
        self._states.addWidget(empty)
        self.body.addLayout(self._states, 1)
        self.list.setPalette(list_palette(self.theme.colours))

    def _headline(self) -> QHBoxLayout:
        px = self.theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(12), px(16), px(4))
        row.setSpacing(px(8))
        row.addWidget(Words(self.theme, wording.quoted(self._span.text), Style.HEADLINE, parent=self))
        row.addWidget(Picture(self.theme, self._draw_arrow, self))
        row.addWidget(Picture(self.theme, self._draw_chip, self))
        if self._entity is not None:
            row.addWidget(Words(self.theme, self.tr("entity"), Style.UI, "text2", parent=self))
            name = wording.short(self._entity.name)
            row.addWidget(Words(self.theme, name, Style.UI_STRONG, elided=True, parent=self), 1)
        else:
            row.addStretch(1)
        row.addWidget(self._counted)
        return row

    def _options(self) -> QVBoxLayout:
        """What is searched, on one line; on two where the window is small."""
        px = self.theme.px
        self.filter.setAccessibleName(self.tr("Filter rows"))
        self.filter.setMinimumWidth(px(160))
        self.filter.setMaximumWidth(px(280))
        boxes = QHBoxLayout()
        boxes.setSpacing(px(16))
        for box in (self.whole, self.variants, self.outside):
            boxes.addWidget(box)
        boxes.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(self.filter, 1)
        is_wide = self.width() >= px(TWO_LINES_BELOW)
        if is_wide:
            row.addLayout(boxes)
        row.addStretch(1)
        scope = QHBoxLayout()
        scope.setSpacing(px(8))
        words = Words(self.theme, self.tr("Scope"), Style.UI, "text2", parent=self)
        scope.addWidget(words.name(self.scope))
        scope.addWidget(self.scope)
        row.addLayout(scope)
        lines = QVBoxLayout()
        lines.setContentsMargins(px(16), px(4), px(16), px(12))
        lines.setSpacing(px(8))
        lines.addLayout(row)
        if not is_wide:
            lines.addLayout(boxes)
        return lines

    def _fill(self) -> None:
        done = sum(status == "done" for status in self._by_status.values())
        total = len(self._by_status)
        for words, count, scope in (
            (self.tr("Whole corpus ({count})"), total, "all"),
            (self.tr("To review ({count})"), total - done, "review"),
            (self.tr("Finished ({count})"), done, "done"),
        ):
            self.scope.addItem(words.format(count=wording.number(count)), scope)
        self.whole.setChecked(True)
        names = self._names()
        self.variants.setEnabled(len(surfaces_of(self._span.text, names)) > 1)
        self.variants.setChecked(self.variants.isEnabled())
        self.variants.setToolTip(", ".join(wording.short(name) for name in names))
        self.whole.toggled.connect(self._search)
        self.variants.toggled.connect(self._search)
        self.scope.currentIndexChanged.connect(self._search)
        self.outside.toggled.connect(self._model.take_outside)
        self.filter.textChanged.connect(self._pause.start)
        self.filter.left.connect(self._leave_filter)
        self.filter.stepped.connect(self._enter_list)

    def _draw_arrow(self, ratio: float) -> QPixmap:
        return self.theme.icons.pixmap("arrow-right", "text2", self.theme.px(16), ratio)

    def _draw_chip(self, ratio: float) -> QPixmap:
        label, px = self._span.label, self.theme.px
        return self.theme.pictures.chip(
            label, self._slots.get(label, 6), ratio, filled=True, width=px(38), height=px(14)
        )

    # -- searching

    def _names(self) -> list[str]:
        return [self._entity.name, *self._entity.aliases] if self._entity is not None else []

    def _wish(self) -> Wish:
        names = self._names() if self.variants.isChecked() else []
        scope = self.scope.currentData()
        only = None
        if scope != "all":
            only = frozenset(
                id_ for id_, status in self._by_status.items() if (status == "done") == (scope == "done")
            )
        entity = self._entity.id if self._entity is not None else None
        return Wish(
            surfaces_of(self._span.text, names), self._span.label, entity, only, self.whole.isChecked()
        )

    @Slot()
    def _search(self) -> None:
        self._stop()
        self._model.clear()
        self._searched = self._wish()
        self._nothing.setText(self.tr("Searching…"))
        self._places.run(self._found(self._searched))

    def _found(self, wish: Wish) -> Iterator[Progress]:
        for step in self._desk.session.occurrences_in_corpus(wish):
            if isinstance(step, Progress):
                yield step
            else:
                self._model.take(step)
                if not self._soon.isActive():
                    self._soon.start()

    def _stop(self) -> None:
        self._places.stop()
        self._soon.stop()

    @property
    def is_searching(self) -> bool:
        return self._places.is_running

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, _words: str) -> None:
        words = self.tr("Searching… {done} of {total} articles")
        self.says.setText(words.format(done=wording.number(done), total=wording.number(total)))

    @Slot(object)
    def _searched_all(self, _report: object) -> None:
        self._stop()
        self._model.show()
        if self._model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0))
            if not self.filter.text():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _failed(self, problem: object) -> None:
        self._stop()
        self._applying = None
        what, remedy = wording.error(problem)  # type: ignore[arg-type]
        self.says.setText(f"{what} {remedy}")

    # -- choosing

    @Slot()
    def _count(self) -> None:
        total, chosen = self._model.total, self._model.chosen()
        places = self.tr("%n occurrences", "", total)
        where = self.tr("in %n articles", "", self._model.articles())
        self._counted.setText(f"{places} {where}")
        is_empty = self._model.rowCount() == 0
        self._states.setCurrentIndex(1 if is_empty else 0)
        if not self.is_searching:
            self._nothing.setText(
                self.tr("No row holds these words.")
                if total
                else self.tr("No other place of the corpus reads like this mention, or all have this label.")
            )
            self.says.setText(self._promise(chosen))
        articles = len({one.article for one in chosen})
        mentions = self.tr("Label %n mentions", "", len(chosen))
        within = self.tr("in %n articles", "", articles)
        is_ready = bool(chosen) and not self.is_searching and self._applying is None and self._desk.can_edit
        self.set_verb(f"{mentions} {within}", enabled=is_ready)

    def _promise(self, chosen: list[Occurrence]) -> str:
        finished = len({one.article for one in chosen if self._by_status.get(one.article) == "done"})
        said = self.tr("One operation, one undo · no open article moves")
        if finished:
            said += " · " + self.tr("%n finished articles stay finished", "", finished)
        return said

    @Slot()
    def _filter(self) -> None:
        self._model.filter(self.filter.text())

    @Slot()
    def _leave_filter(self) -> None:
        if self.filter.text():
            self.filter.clear()
        else:
            self.reject()

    @Slot(int)
    def _enter_list(self, step: int) -> None:
        if step > 0:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex, QPoint)
    def _choose(self, index: QModelIndex, place: QPoint) -> None:
        """Open the decision of a conflict, or of all of them."""
        self._choosing = index
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        is_head = isinstance(index.data(ROW), GroupRow)
        for is_ticked, words in ((False, self.tr("All: leave as is")), (True, self.tr("All: replace"))):
            action = menu.addAction(words if is_head else decision(is_ticked))
            action.setData(is_ticked)
            action.triggered.connect(self._chose)
        menu.popup(self.list.viewport().mapToGlobal(place))

    @Slot()
    def _chose(self) -> None:
        self._model.set_ticked(self._choosing, bool(self.sender().data()))  # type: ignore[attr-defined]

    _choosing = QModelIndex()

    # -- doing

    @Slot()
    def _take(self) -> None:
        chosen = self._model.chosen()
        if not chosen or self._applying is not None:
            return
        edit: Together = labelling(replace(self._searched, only=None), chosen)
        self._applying = job = self._desk.carry_out(edit, self)
        job.progressed.connect(self._applied_some)
        job.failed.connect(self._failed)
        job.finished.connect(self._applied)
        self._count()
        job.start()

    @Slot(int, int, str)
    def _applied_some(self, done: int, total: int, _words: str) -> None:
        words = self.tr("Preparing… {done} of {total} articles")
        self.says.setText(words.format(done=wording.number(done), total=wording.number(total)))

    @Slot(object)
    def _applied(self, _changed: Changed) -> None:
        self._applying = None
        self.accept()

    def done(self, result: int) -> None:
        """Closing gives up what is being searched or prepared; nothing is half done."""
        self._stop()
        if self._applying is not None:
            self._applying.cancel()
            self._applying = None
        super().done(result)


class _Head(Panel):
    """The names of the columns, 28 high."""

    def __init__(self, theme: Theme, rows: OccurrenceList, parent: QWidget) -> None:
        super().__init__(theme, "window", Edge.TOP | Edge.BOTTOM, parent)
        self._rows = rows
        self.setFixedHeight(theme.px(28))
        rows.verticalScrollBar().rangeChanged.connect(self.update)
        self._names = (
            self.tr("Article"),
            self.tr("Context"),
            self.tr("At present"),
            self.tr("Decision"),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self.theme.font(Style.SMALL_STRONG))
        painter.setPen(self.theme.colours.colour("text2"))
        columns = Columns.of(self.theme, self._rows.viewport().width())
        lefts = (columns.article, columns.context, columns.present, columns.decision)
        for name, left in zip(self._names, lefts, strict=True):
            area = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
