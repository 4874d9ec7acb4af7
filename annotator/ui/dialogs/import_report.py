"""What an import came to: what came in, and a row for each file or line that did not, or not whole."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.importing import OFFERED
from annotator.session.jobs.importing import ImportReport
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Button, Words
from annotator.ui.reasons import reason
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
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


class ImportReportDialog(Dialog):
    """The report can be copied as text; `in_short` is its first line.

    `again_requested(paths, encoding)` asks for these files with that encoding, `folder_requested(path)` to
    show a folder.
    """

    again_requested = Signal(object, str)
    folder_requested = Signal(object)

    def __init__(self, theme: Theme, report: ImportReport, in_short: str, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(840, 480))
        self.setWindowTitle(self.tr("What came in"))
        self._report, self._in_short = report, in_short
        self._rows = list(self._told())
        self.body.setContentsMargins(0, theme.px(12), 0, 0)
        self.body.addWidget(self._line(in_short))
        if report.new_labels:
            words = self.tr("Labels new to the project: {labels}")
            self.body.addWidget(self._line(words.format(labels=", ".join(report.new_labels))))
        inset = QHBoxLayout()  # the cells begin where the lines around them do
        inset.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        inset.addWidget(self._table())
        self.body.addLayout(inset, 1)
        paths = (one.path for one in report.refused if one.by_encoding and one.path)
        self._paths = tuple(dict.fromkeys(paths))
        if self._paths:
            self.body.addLayout(self._encoding_row())
        words = self.tr("The files themselves are untouched.")
        if report.set_aside is not None:
            more = self.tr("The lines set aside are in {folder}.")
            folder = report.set_aside.relative_to(report.set_aside.parents[1])
            words = f"{words} {more.format(folder=folder)}"
        self.says.setText(words)
        if report.set_aside is not None:
            self._add(self.tr("Open the folder"), "folder").clicked.connect(self._open_folder)
        self._add(self.tr("Copy the report"), "copy").clicked.connect(self._copy)
        self.add_cancel(self.tr("Close"))

    def _told(self) -> Iterator[tuple[str, str]]:
        """(place, sentence): what was refused, what was left out, and what else is worth knowing."""
        for one in (*self._report.refused, *self._report.left_out):
            yield (f"{one.file}:{one.line}" if one.line is not None else one.file), reason(one.reason)
        for sentence in self._report.warnings:
            yield "", reason(sentence)

    def _line(self, words: str) -> Words:
        line = Words(self.theme, words, Style.UI, "text", wrapped=True, parent=self)
        line.setContentsMargins(self.theme.px(16), 0, self.theme.px(16), 0)
        return line

    def _table(self) -> QTableWidget:
        theme = self.theme
        table = QTableWidget(len(self._rows), 2, self)
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("What happened")])
        table.setAccessibleName(self.tr("What came in"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setPalette(list_palette(theme.colours))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(32))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, theme.px(260))
        for row, texts in enumerate(self._rows):
            for column, text in enumerate(texts):
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
        return table

    def _encoding_row(self) -> QHBoxLayout:
        """A choice for the files that another encoding might make readable."""
        px = self.theme.px
        self.encoding = QComboBox(self)
        self.encoding.setEditable(True)
        self.encoding.addItems(OFFERED[1:])
        self.encoding.setAccessibleName(self.tr("Encoding"))
        again = Button(self.theme, self.tr("Import again"), parent=self)
        again.clicked.connect(self._ask_again)
        words = self.tr("%n files could be read with another encoding:", "", len(self._paths))
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), px(12))
        row.setSpacing(px(8))
        row.addWidget(Words(self.theme, words, Style.UI, "text", parent=self), 1)
        row.addWidget(self.encoding)
        row.addWidget(again)
        return row

    def _add(self, words: str, icon: str) -> Button:
        button = Button(self.theme, words, icon=icon, parent=self._foot)
        self._buttons.addWidget(button)
        return button

    @Slot()
    def _copy(self) -> None:
        lines = (self._in_short, *("\t".join(row) for row in self._rows))
        QGuiApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _open_folder(self) -> None:
        self.folder_requested.emit(self._report.set_aside)

    @Slot()
    def _ask_again(self) -> None:
        self.again_requested.emit(self._paths, self.encoding.currentText().strip())
        self.accept()
