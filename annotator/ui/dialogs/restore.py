"""The backups of the open project, and how to make a new project of one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.session.history import Entry
from annotator.session.opening import SUFFIX
from annotator.session.restoring import Kept, kept_backups, proposed_restore, restore_as
from annotator.session.session import Session
from annotator.ui import wording
from annotator.ui.beside import Beside
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.history.recounting import Recounter
from annotator.ui.parts import Words
from annotator.ui.parts.rows import Index
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Cells(QStyledItemDelegate):
    """Cells with the air of their heads, on the ground of our lists."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_usable = bool(option.state & QStyle.StateFlag.State_Enabled)
        colours = self._theme.colours
        if is_chosen:
            painter.fillRect(option.rect, colours.colour("sel"))
        painter.setFont(self._theme.font(Style.UI, tabular=True))
        painter.setPen(colours.colour("text" if is_usable else "dim"))
        area = option.rect.adjusted(self._theme.px(8), 0, -self._theme.px(8), 0)
        flags = index.data(Qt.ItemDataRole.TextAlignmentRole) or _LEFT
        words = QFontMetrics(painter.font()).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag(flags), words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        width = QFontMetrics(self._theme.font(Style.UI, tabular=True)).horizontalAdvance(str(index.data()))
        return QSize(width + self._theme.px(24), self._theme.px(32))


class RestoreDialog(Dialog):
    """`restored(path)`: a new project was made of a backup. The present one is left as it is."""

    restored = Signal(object)

    def __init__(self, theme: Theme, session: Session, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(880, 480))
        self.setWindowTitle(self.tr("Backups of {name}").format(name=session.path.stem))
        self._session = session
        self._recounter = Recounter(session, self)
        self._kept: list[Kept] = []
        self._work: Beside | None = None
        about = self.tr(
            "Made while you work, and before articles are added or highlighted in bulk. "
            "A backup becomes a new project; the present one is never written over."
        )
        self.body.addWidget(Words(theme, about, Style.SMALL, "text2", wrapped=True, parent=self))
        self.table = self._make_table()
        self.body.addWidget(self.table, 1)
        self._empty = Words(theme, self.tr("Looking…"), Style.UI, "text2", wrapped=True, parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._empty, 1)
        self.table.hide()
        self.add_cancel(self.tr("Close"))
        verb = self.add_verb(self.tr("Restore as a new project…"))
        verb.clicked.connect(self._ask_where)
        self.set_verb(self.tr("Restore as a new project…"), enabled=False)
        self._look()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 6, self)
        names = [
            self.tr("Made"),
            self.tr("Operations"),
            self.tr("Articles"),
            self.tr("Done", "articles"),
            self.tr("Size"),
            self.tr("Before"),
        ]
        table.setHorizontalHeaderLabels(names)
        table.setAccessibleName(self.tr("Backups"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setPalette(list_palette(self.theme.colours))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.theme.px(32))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(_LEFT)
        for column in range(1, 5):
            table.model().setHeaderData(
                column, Qt.Orientation.Horizontal, _RIGHT, Qt.ItemDataRole.TextAlignmentRole
            )
        table.setItemDelegate(_Cells(self.theme, table))
        for column in range(5):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.itemSelectionChanged.connect(self._selected)
        table.itemActivated.connect(self._ask_where)
        return table

    def _look(self) -> None:
        """Open each backup for a look, beside the window."""
        path = self._session.path
        self._work = Beside(lambda: list(kept_backups(path)), "looking at backups", self)
        self._work.done.connect(self._show)
        self._work.failed.connect(self._refused)
        self._work.start()

    @Slot(object)
    def _show(self, kept: list[Kept]) -> None:
        self._work = None
        self._kept = kept
        self.table.setRowCount(len(kept))
        for row, one in enumerate(kept):
            for column, (text, is_number) in enumerate(self._cells(one)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(_RIGHT if is_number else _LEFT)
                if one.problem is not None:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.table.setItem(row, column, item)
        self.table.setVisible(bool(kept))
        self._empty.setVisible(not kept)
        self._empty.setText(self.tr("No backup yet. The first one is made after the first change of a day."))
        if kept:
            self.table.selectRow(next((n for n, one in enumerate(kept) if one.problem is None), 0))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cells(self, one: Kept) -> list[tuple[str, bool]]:
        at = one.at.astimezone()
        when = f"{wording.day(at.date().isoformat(), year=True)}, {wording.hour(at)}"
        size = wording.locale().formattedDataSize(one.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        if one.problem is not None:
            return [
                (when, False),
                ("", True),
                ("", True),
                ("", True),
                (size, True),
                (wording.error(one.problem)[0], False),
            ]
        counts = (one.operations, one.articles, one.done)
        numbers = [*map(wording.number, counts), size]
        return [(when, False), *((number, True) for number in numbers), (self._next_step(one), False)]

    def _next_step(self, one: Kept) -> str:
        """What was done first after a backup: what it was made before, as far as anybody can say."""
        try:
            heads = self._session.project.operations(before=one.operations + 2, limit=1)
            if not heads or heads[0].seq != one.operations + 1:
                return self.tr("nothing since")
            head = heads[0]
            entry = Entry(
                head.id, head.seq, head.at, head.actor, "", head.summary, 1, head.reverts, None, head.hash
            )
            return self._recounter.line(entry).title
        except AnnotatorError:
            return ""

    def _chosen(self) -> Kept | None:
        rows = {index.row() for index in self.table.selectedIndexes()}
        one = self._kept[min(rows)] if rows else None
        return one if one is not None and one.problem is None else None

    @Slot()
    def _selected(self) -> None:
        one = self._chosen()
        self.set_verb(self.tr("Restore as a new project…"), enabled=one is not None)
        if one is None:
            return
        since = self._session.project.head.seq - one.operations
        if since > 0:
            self.says.setText(self.tr("%n operations were done after it.", "", since))
        else:
            self.says.setText(self.tr("It holds everything that was done."))

    @Slot()
    def _ask_where(self) -> None:
        """Ask for the name of the new project, and make it."""
        one = self._chosen()
        if one is None or self._work is not None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Restore as a new project"),
            str(proposed_restore(self._session.path, one.at)),
            self.tr("Projects (*{suffix})").format(suffix=SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever overwritten
        )
        if name:
            self.restore(one.path, Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX))

    def restore(self, backup: Path, path: Path) -> None:
        """Make a new project of a backup at `path`, beside the window."""
        self.set_verb(self.tr("Restoring…"), enabled=False)
        self._work = Beside(lambda: restore_as(backup, path), "restoring a backup", self)
        self._work.done.connect(self._restored)
        self._work.failed.connect(self._refused)
        self._work.start()

    @Slot(object)
    def _restored(self, path: Path) -> None:
        self._work = None
        self.accept()
        self.restored.emit(path)

    @Slot(object)
    def _refused(self, problem: AnnotatorError) -> None:
        self._work = None
        self.says.setText(" ".join(wording.error(problem)).strip())
        self.says.set_role("err")
        self.set_verb(self.tr("Restore as a new project…"), enabled=self._chosen() is not None)
