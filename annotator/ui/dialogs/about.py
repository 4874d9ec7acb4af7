"""About: what this is, its version, and the licences of all that it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.ui.credits import GROUPS, Credit, Group, credits_of_all
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Edge, Panel, Words
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

CREDIT = ROW + 1


class CreditModel(RowsModel[Credit | str]):
    """The parts under the names of their groups; a row without a part is such a name."""

    def __init__(self, credits_: Sequence[Credit], parent: QObject | None = None) -> None:
        super().__init__(parent)
        names: dict[Group, str] = {
            "tool": self.tr("The tool"),
            "faces": self.tr("Faces and icons"),
            "lists": self.tr("Lists"),
            "libraries": self.tr("Libraries"),
        }
        for group in GROUPS:
            self.rows += [names[group], *(one for one in credits_ if one.group == group)]

    def is_head(self, row: Credit | str) -> bool:
        return isinstance(row, str)

    def says(self, row: Credit | str, role: int) -> Any:
        if role == CREDIT:
            return row if isinstance(row, Credit) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Credit) else row
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Credit):
            return ", ".join(part for part in (row.name, row.version, row.licence) if part)
        return None


class CreditDelegate(QStyledItemDelegate):
    """A name and its licence, 28 high; the name of a group 40."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(240), self._theme.px(28 if index.data(CREDIT) else 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        credit: Credit | None = index.data(CREDIT)
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        paint_ground(painter, self._theme, option)
        font = self._theme.font(Style.UI if credit else Style.UI_CURRENT)
        metrics = QFontMetrics(font)
        middle = rect.center().y() + metrics.capHeight() // 2 + (0 if credit else px(6))
        right = rect.right() - px(12)
        if credit is not None:
            small = QFontMetrics(self._theme.font(Style.TINY))
            words = small.elidedText(credit.licence, Qt.TextElideMode.ElideRight, px(96))
            painter.setFont(self._theme.font(Style.TINY))
            painter.setPen(colours.colour("text2"))
            right -= small.horizontalAdvance(words)
            painter.drawText(QPoint(right, middle), words)
        left = rect.left() + px(24 if credit else 16)
        painter.setFont(font)
        painter.setPen(colours.colour("text"))
        shown = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, right - px(8) - left)
        painter.drawText(QPoint(left, middle), shown)


class About(Dialog):
    """Every part with its licence, read from what is shipped and installed."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(1000, 680))
        self.setWindowTitle(self.tr("About Annotator"))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._head())
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._left())
        columns.addWidget(self._right(), 1)
        self.body.addLayout(columns, 1)
        self.says.setText(self.tr("Built with Python and Qt for Python (LGPL); nothing of it is changed."))
        self.add_cancel(self.tr("Close"))
        self.list.selectionModel().currentChanged.connect(self._show)
        self.list.setCurrentIndex(self.list.model().index(1, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QVBoxLayout:
        theme, px = self.theme, self.theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(16), px(16), px(12))
        head.setSpacing(px(4))
        head.addWidget(Words(theme, f"Annotator {__version__}", Style.FIGURE, parent=self))
        about = self.tr(
            "Entities and stances in news articles, on this computer alone. No account, no network."
        )
        head.addWidget(Words(theme, about, Style.UI, "text2", wrapped=True, parent=self))
        return head

    def _left(self) -> Panel:
        """The parts."""
        theme, px = self.theme, self.theme.px
        self.list = QListView(self)
        self.list.setModel(CreditModel(credits_of_all(), self))
        self.list.setItemDelegate(CreditDelegate(theme, self))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setPalette(list_palette(theme.colours))
        self.list.setAccessibleName(self.tr("Parts and their licences"))
        self.list.setFixedWidth(px(320))
        left = Panel(theme, "base", Edge.TOP, self)
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 1, 0, 0)
        row.addWidget(self.list)
        return left

    def _right(self) -> Panel:
        """The licence of the current one."""
        theme, px = self.theme, self.theme.px
        self._name = Words(theme, "", Style.TITLE, elided=True, parent=self)
        self._licence = Words(theme, "", Style.SMALL, "text2", elided=True, parent=self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setFont(theme.font(Style.MONO))
        self.text.setAccessibleName(self.tr("Licence"))
        right = Panel(theme, "page", Edge.TOP | Edge.LEFT, self)
        column = QVBoxLayout(right)
        column.setContentsMargins(px(16), px(12), px(8), px(8))
        column.setSpacing(px(4))
        column.addWidget(self._name)
        column.addWidget(self._licence)
        column.addWidget(self.text, 1)
        return right

    @Slot(QModelIndex, QModelIndex)
    def _show(self, index: QModelIndex, _before: QModelIndex) -> None:
        credit: Credit | None = index.data(CREDIT)
        if credit is None:
            return
        self._name.setText(" ".join(part for part in (credit.name, credit.version) if part))
        self._licence.setText(credit.licence)
        self.text.setPlainText(credit.text())
