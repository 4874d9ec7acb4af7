"""Why files were not imported: one row a file, with the reason in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.session.jobs.importing import Refusal
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Button
from annotator.ui.theme.current import Theme
from annotator.ui.theme.palettes import list_palette


class PaddedDelegate(QStyledItemDelegate):
    """Cells that begin where the words of their heads do."""

    def __init__(self, padding: int, parent: QObject) -> None:
        super().__init__(parent)
        self._padding = padding

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(self._padding, 0, -self._padding, 0)


class Refused(Dialog):
    """The report can be copied as text."""

    def __init__(
        self, theme: Theme, refused: Sequence[Refusal], set_aside: Path | None, window: QWidget
    ) -> None:
        super().__init__(theme, "", window, size=(840, 480))
        self.setWindowTitle(self.tr("Files that were not imported"))
        self._refused = refused
        table = QTableWidget(len(refused), 2, self)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setPalette(list_palette(theme.colours))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(32))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, theme.px(260))
        for row, one in enumerate(refused):
            place = f"{one.file}:{one.line}" if one.line is not None else one.file
            for column, text in enumerate((place, one.reason)):
                item = QTableWidgetItem(wording.one_line(text))
                item.setToolTip(text)
                table.setItem(row, column, item)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setFixedHeight(theme.px(28))
        table.setItemDelegate(PaddedDelegate(theme.px(5), self))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setMinimumSectionSize(theme.px(40))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(table)
        words = self.tr("The files themselves are untouched.")
        if set_aside is not None:
            more = self.tr("The lines set aside are in {folder}.")
            words = f"{words} {more.format(folder=set_aside.relative_to(set_aside.parents[1]))}"
        self.says.setText(words)
        copy = Button(theme, self.tr("Copy the report"), icon="copy", parent=self._foot)
        copy.clicked.connect(self._copy)
        self._buttons.addWidget(copy)
        self.add_cancel(self.tr("Close"))

    @Slot()
    def _copy(self) -> None:
        lines = (f"{one.file}\t{'' if one.line is None else one.line}\t{one.reason}" for one in self._refused)
        QGuiApplication.clipboard().setText("\n".join(lines))
