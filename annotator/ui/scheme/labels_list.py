"""The list of labels: digit, chip, name over its underline, and how many mentions there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.records import Label
from annotator.ui import wording
from annotator.ui.label_words import label_name
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.scheme.draft import Draft
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

COUNT, IS_NEW = ROW + 1, ROW + 2


class LabelModel(RowsModel[Label]):
    """The labels of a draft with the mentions they have in the corpus now."""

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.rows = list(draft.labels)
        self._counts: Mapping[str, int] = {}

    def fill(self) -> None:
        """Follow the draft; rows that stay are only painted anew."""
        labels = self._draft.labels
        if [one.code for one in labels] == [one.code for one in self.rows]:
            self.rows = list(labels)
            self.paint_all_anew()
        else:
            self.show_rows(labels)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self.paint_all_anew()

    def place_of(self, code: str) -> QModelIndex:
        return self.first_where(lambda label: label.code == code)

    def says(self, label: Label, role: int) -> Any:
        is_new, count = self._draft.is_new(label.code), self._counts.get(label.code, 0)
        found: object = None
        if role == COUNT:
            found = count
        elif role == IS_NEW:
            found = is_new
        elif role == Qt.ItemDataRole.DisplayRole:
            found = label_name(label)
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            number = self.tr("new") if is_new else self.tr("%n mentions", "", count)
            found = ", ".join((label.key or "", label.code, label_name(label), number))
        return found


class LabelList(QListView):
    """`place_wanted(code, place)`: a label was dragged to another place, or taken there by Alt and arrows."""

    place_wanted = Signal(str, int)

    def __init__(self, model: LabelModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self._held = ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        label = self.indexAt(event.position().toPoint()).data(ROW)
        self._held = label.code if label and event.button() == Qt.MouseButton.LeftButton else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held:
            super().mouseMoveEvent(event)
            return
        height = max(1, self.sizeHintForRow(0))
        place = (round(event.position().y()) + self.verticalOffset()) // height
        if place != self.currentIndex().row() and place in range(self.model().rowCount()):
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.place_wanted.emit(self._held, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = ""
        self.viewport().unsetCursor()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        here = self.currentIndex()
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and here.isValid():
            self.place_wanted.emit(here.data(ROW).code, here.row() + step)
        else:
            super().keyPressEvent(event)


class LabelDelegate(QStyledItemDelegate):
    """48 high; a new label has a dashed chip and says so."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(200), self._theme.px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        label: Label = index.data(ROW)
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        ratio, pictures = painter.device().devicePixelRatio(), self._theme.pictures
        paint_ground(painter, self._theme, option)
        middle = rect.center().y() + 1
        if label.key:
            cap = pictures.keycap(label.key, ratio)
            painter.drawPixmap(QPoint(rect.left() + px(16), middle - px(9)), cap)
        is_new = bool(index.data(IS_NEW))
        chip = pictures.chip(
            label.code[:5], label.look, ratio, filled=not is_new, width=px(38), height=px(14)
        )
        painter.drawPixmap(QPoint(rect.left() + px(46), middle - px(7)), chip)
        words = self.tr("new") if is_new else wording.number(index.data(COUNT))
        small = self._theme.font(Style.SMALL, tabular=True)
        width = QFontMetrics(small).horizontalAdvance(words)
        right = rect.right() - px(16)
        painter.setFont(small)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(colours.colour("ev" if is_new else "text2" if is_current else "dim"))
        painter.drawText(QPoint(right - width, middle + QFontMetrics(small).capHeight() // 2), words)
        font = self._theme.font(Style.UI_CURRENT if is_current else Style.UI_STRONG)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colours.colour("text"))
        left = rect.left() + px(96)
        name = label_name(label) or label.code
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, right - width - px(8) - left)
        painter.drawText(QPoint(left, middle + metrics.capHeight() // 2 - px(3)), shown)
        painter.drawPixmap(QPoint(left, middle + px(7)), pictures.underline(label.look, ratio))
