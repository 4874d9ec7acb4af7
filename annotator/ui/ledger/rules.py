"""The table of rules, lists, models: what became of what each suggested, the worst first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.session.ledger import Ledger, Tally
from annotator.ui import wording
from annotator.ui.ledger.marks import RowMarks
from annotator.ui.ledger.words import kind, percent, source_name
from annotator.ui.parts import Button
from annotator.ui.parts.rows import Index
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

TALLY = Qt.ItemDataRole.UserRole + 1
NAME, KIND, COUNT, FATE, RIGHT, TREND, SWITCH = range(7)
WIDTHS = {KIND: 100, COUNT: 76, FATE: 188, RIGHT: 72, TREND: 108, SWITCH: 120}
ROW, HEAD = 40, 28
LEAST_NAME = 190
_FEW = 10  # of fewer judgements the share says little: such rows come last
Source = tuple[str, str]


class RulesModel(QAbstractTableModel):
    """A row for each source of suggestions."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[Source, Tally]] = []
        self.switched_off: frozenset[str] = frozenset()

    def fill(self, ledger: Ledger, switched_off: frozenset[str]) -> None:
        """Show what was judged, and the rules that are switched off."""
        rows = {source: tally for source, tally in ledger.rules.items() if tally.judged}
        for rule in switched_off:
            rows.setdefault(("rule", rule), ledger.rules.get(("rule", rule), Tally()))
        self.beginResetModel()
        self.switched_off = switched_off
        self.rows = sorted(
            rows.items(),
            key=lambda row: (row[1].judged < _FEW, row[1].right if row[1].judged >= _FEW else 0, row[0]),
        )
        self.endResetModel()

    def is_off(self, row: int) -> bool:
        kind_, name = self.rows[row][0]
        return kind_ == "rule" and name in self.switched_off

    def can_switch(self, row: int) -> bool:
        """Whether it is a rule of ours: a model is chosen in Preferences, memory entry by entry."""
        return self.rows[row][0][0] == "rule"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else SWITCH + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        source, tally = self.rows[index.row()]
        if role == TALLY:
            return tally
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(source, tally, index.column(), index.row())
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.told(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in {COUNT, RIGHT}:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        return None

    def _shown(self, source: Source, tally: Tally, column: int, row: int) -> str | None:
        if column == NAME:
            name = source_name(source)
            return self.tr("{rule}, switched off").replace("{rule}", name) if self.is_off(row) else name
        if column == KIND:
            return kind(source)
        if column == COUNT:
            return wording.number(tally.judged)
        if column == RIGHT:
            return percent(tally.right if tally.judged else None)
        return None

    def told(self, row: int) -> str:
        """The whole row in words: what a screen reader says of its picture."""
        source, tally = self.rows[row]
        words = self.tr(
            "{name}: {judged} judged, {kept} as they were, {edges} with edges moved, {labels} relabelled, "
            "{rejected} rejected; {looked} looked at one by one"
        )
        return words.format(
            name=source_name(source),
            judged=wording.number(tally.judged),
            kept=wording.number(tally.fates["kept"]),
            edges=wording.number(tally.fates["edges"]),
            labels=wording.number(tally.fates["relabelled"]),
            rejected=wording.number(tally.fates["rejected"]),
            looked=wording.number(tally.looked.total()),
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in {COUNT, RIGHT} else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignVCenter | side
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Rule or list"), self.tr("Kind"), self.tr("Number"), self.tr("Fate"), self.tr("Right"),
            self.tr("Lately"), "",
        )  # fmt: skip
        return names[section]


class _Head(QHeaderView):
    """Names in small letters, standing where the words below them stand."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.fillRect(rect, colours.colour("window"))
        painter.setFont(self._theme.font(Style.SMALL))
        painter.setPen(colours.colour("text2"))
        left = {NAME: 16, FATE: 12, TREND: 14}.get(section, 6)
        across = Qt.Orientation.Horizontal
        flags = self.model().headerData(section, across, Qt.ItemDataRole.TextAlignmentRole)
        words = self.model().headerData(section, across)
        painter.drawText(rect.adjusted(px(left), 0, -px(4), 0), flags, words)


class RulesTable(QTableView):
    """`chosen(source or None)`: another row is current; `switch_wanted(rule, on)` by its button or Del."""

    chosen = Signal(object)
    switch_wanted = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RulesModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowMarks(theme, TALLY, FATE, TREND, RIGHT, self))
        self.setAccessibleName(self.tr("Fate of suggestions, by rule"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = _Head(theme, self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        theme.changed.connect(self._follow)
        self._follow()

    @property
    def current(self) -> Source | None:
        """The source in the current row."""
        row = self.currentIndex().row()
        return self.rows.rows[row][0] if row >= 0 else None

    def show_ledger(self, ledger: Ledger, switched_off: frozenset[str]) -> None:
        before = self.current
        self.rows.fill(ledger, switched_off)
        sources = [source for source, _ in self.rows.rows]
        if sources:
            self.selectRow(sources.index(before) if before in sources else 0)
        self.setMinimumHeight(self._theme.px(HEAD + ROW * min(len(sources), 6)) + 2)

    def select(self, source: Source) -> None:
        """Make a source the current row, if it is there."""
        for row, (one, _) in enumerate(self.rows.rows):
            if one == source:
                self.selectRow(row)

    @Slot()
    def _follow(self) -> None:
        px = self._theme.px
        self.setPalette(list_palette(self._theme.colours))
        self.setFont(self._theme.font(Style.UI, tabular=True))
        header = self.horizontalHeader()
        header.setFont(self._theme.font(Style.SMALL))
        header.setFixedHeight(px(HEAD))
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, px(width))
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.viewport().update()

    @Slot()
    def _row_changed(self) -> None:
        """The button to switch a rule off, or on again, stands in the current row alone."""
        for row in range(self.rows.rowCount()):
            self.setIndexWidget(self.rows.index(row, SWITCH), None)  # type: ignore[arg-type]
        row = self.currentIndex().row()
        if 0 <= row < self.rows.rowCount() and self.rows.can_switch(row):
            text = self.tr("Switch on") if self.rows.is_off(row) else self.tr("Switch off…")
            holder = QWidget(self)
            button = Button(self._theme, text, parent=holder)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._switch)
            button.adjustSize()
            button.move(0, (self._theme.px(ROW) - button.height()) // 2)
            self.setIndexWidget(self.rows.index(row, SWITCH), holder)
        self.chosen.emit(self.current)

    @Slot()
    def _switch(self) -> None:
        row = self.currentIndex().row()
        if row >= 0 and self.rows.can_switch(row):
            self.switch_wanted.emit(self.rows.rows[row][0][1], self.rows.is_off(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the kind gives way, then the line of late."""
        super().resizeEvent(event)
        px = self._theme.px
        room = self.viewport().width() - sum(px(width) for width in WIDTHS.values())
        self.setColumnHidden(KIND, room < px(LEAST_NAME))
        self.setColumnHidden(TREND, room + px(WIDTHS[KIND]) < px(LEAST_NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._switch()
            return
        super().keyPressEvent(event)
