"""The memory as a list: each name, what was decided of it and on how much evidence; switched on and off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.nlp.memory import Habit, MemoryEntry
from annotator.session.choices import read_list, write_list
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.learner import Learner
from annotator.ui.parts import Button
from annotator.ui.parts.rows import Index
from annotator.ui.rule_names import rule_name
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

SURFACE, SAYS, DECISIONS, ARTICLES = range(4)
FILTER = "JSON (*.json)"


class MemoryModel(QAbstractTableModel):
    """A row for each entry; the box before it switches it on and off."""

    def __init__(self, learner: Learner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._learner = learner
        self.rows: list[tuple[str, MemoryEntry | Habit]] = []
        self.fill()

    def fill(self) -> None:
        """Read the entries anew, the best founded first."""
        self.beginResetModel()
        learned = self._learner.learning.learned
        rows: list[tuple[str, MemoryEntry | Habit]] = list(learned.entries())
        rows += [(habit.key, habit) for habit in learned.habits()]
        self.rows = sorted(rows, key=lambda row: (-row[1].times, row[0]))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else ARTICLES + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == SURFACE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        key, entry = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            shown = (
                self.named(entry),
                self.says(entry),
                wording.number(entry.times),
                wording.number(entry.times if isinstance(entry, Habit) else entry.articles),
            )
            return shown[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == SURFACE:
            is_on = self._learner.learning.is_on(key)
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in {DECISIONS, ARTICLES}:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._learner.switch_entry(
            self.rows[index.row()][0], on=Qt.CheckState(value) == Qt.CheckState.Checked
        )
        self.dataChanged.emit(index, index, [role])
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section < DECISIONS else Qt.AlignmentFlag.AlignRight
            return Qt.AlignmentFlag.AlignVCenter | side
        names = (self.tr("Name"), self.tr("What it says"), self.tr("Decisions"), self.tr("Articles"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    @staticmethod
    def named(entry: MemoryEntry | Habit) -> str:
        """What an entry is about: a surface, a rule with what it goes by, or a word at an edge."""
        if isinstance(entry, Habit):
            return wording.one_line(entry.word)
        if not entry.rule:
            return wording.one_line(entry.surface)
        name = rule_name(entry.rule)
        return f"{name} ({wording.one_line(entry.surface)})" if entry.surface else name

    def says(self, entry: MemoryEntry | Habit) -> str:
        """What an entry comes to: a label, what it is not, what is taken instead; or that they differed."""
        if isinstance(entry, Habit):
            return self._edge(entry).replace("{label}", entry.label)
        if entry.rule and entry.label is not None:
            words = self.tr("{label} instead of {of}").replace("{label}", entry.label)
            return words.replace("{of}", entry.of)
        if entry.asks:
            return self.tr("decisions differ: shown as doubtful")
        if entry.label is not None:
            return entry.label
        if entry.instead is not None:
            return self.tr("taken as {words}").replace("{words}", wording.quoted(entry.instead))
        return self.tr("not {labels}").replace("{labels}", ", ".join(sorted(entry.never)))

    def _edge(self, habit: Habit) -> str:
        if habit.joins:
            left, right = self.tr("taken in before {label}"), self.tr("taken in behind {label}")
        else:
            left, right = self.tr("cut off before {label}"), self.tr("cut off behind {label}")
        return left if habit.side == "left" else right


class MemoryDialog(Dialog):
    """What the suggestions have learned. Space switches the current entry; each acts at once."""

    def __init__(self, theme: Theme, learner: Learner, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(760, 560))
        self.setWindowTitle(self.tr("Memory of the project"))
        self._learner = learner
        self.model = MemoryModel(learner, self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the memory"))
        self.search.setAccessibleName(self.tr("Search the memory"))
        self.search.textChanged.connect(self._shown.setFilterFixedString)
        self.table = QTableView(self)
        self._furnish()
        take = Button(theme, self.tr("Add a list…"), icon="file-import", parent=self)
        give = Button(theme, self.tr("Export…"), icon="download", parent=self)
        take.clicked.connect(self._choose_list)
        give.clicked.connect(self._choose_target)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.search, 1)
        row.addWidget(take)
        row.addWidget(give)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.add_cancel(self.tr("Close"))
        learner.ready.connect(self._refresh)
        learner.chosen.connect(self._tell)
        self._tell()

    def _furnish(self) -> None:
        table, px = self.table, self.theme.px
        table.setModel(self._shown)
        table.setAccessibleName(self.windowTitle())
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(32))
        table.setFont(self.theme.font(Style.UI, tabular=True))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(SURFACE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((SAYS, 300), (DECISIONS, 90), (ARTICLES, 90)):
            header.resizeSection(column, px(width))
        if self._shown.rowCount():
            table.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.table.hasFocus():
            self._remove()
            return
        super().keyPressEvent(event)

    @Slot()
    def _refresh(self) -> None:
        self.model.fill()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        on = sum(self._learner.learning.is_on(key) for key, _ in self.model.rows)
        if not self.model.rows:
            self.says.setText(self.tr("Nothing is remembered yet: each decision on a mention teaches."))
            return
        words = self.tr(
            "{on} of {all} names in use, from %n articles", "", self._learner.learning.learned.articles
        )
        self.says.setText(words.format(on=wording.number(on), all=wording.number(len(self.model.rows))))

    def _remove(self) -> None:
        """Remove an entry of a list that was added; one that decisions made is switched off."""
        index = self._shown.mapToSource(self.table.currentIndex())
        if not index.isValid():
            return
        key, _ = self.model.rows[index.row()]
        if key in self._learner.choices.own:
            self._learner.remove_own(key)
            self._refresh()
        else:
            self._learner.switch_entry(key, on=False)
            self.model.dataChanged.emit(index, index)

    @Slot()
    def _choose_list(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Add a list of names"), "", FILTER)
        if path:
            self.take_list(Path(path))

    def take_list(self, path: Path) -> None:
        """Add the entries of a list to this project's, on this computer."""
        try:
            entries = read_list(path)
        except AnnotatorError as problem:
            self.says.setText(" ".join(wording.error(problem)).strip())
            return
        self._learner.add_own(entries)
        self._refresh()

    @Slot()
    def _choose_target(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export the memory"), "memory.json", FILTER)
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write what is switched on to a list."""
        try:
            write_list(path, self._learner.learning.active())
        except AnnotatorError as problem:
            self.says.setText(" ".join(wording.error(problem)).strip())
            return
        self.says.setText(self.tr("Written to {name}.").replace("{name}", path.name))
