"""The mentions that a draft moves to another label: a row for those that read alike."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.session.schemes import MovedName
from annotator.ui import wording
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.scheme.draft import Draft
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class NamesModel(RowsModel[MovedName]):
    """What reads alike moves together."""

    def says(self, name: MovedName, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return name.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            target = name.target or self.tr("removed")
            return f"{name.text}, {name.source} → {target}, {wording.number(name.mentions)}"
        return None


class NamesDelegate(QStyledItemDelegate):
    """Words in the reading face, chip to chip, and how often."""

    def __init__(self, theme: Theme, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._draft = theme, draft

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(200), self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        name: MovedName = index.data(ROW)
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        ratio = painter.device().devicePixelRatio()
        paint_ground(painter, self._theme, option)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.colour("line"))
        middle = rect.center().y()
        small = self._theme.font(Style.SMALL, tabular=True)
        count = wording.number(name.mentions)
        painter.setFont(small)
        painter.setPen(colours.colour("text"))
        width = QFontMetrics(small).horizontalAdvance(count)
        right = rect.right() - px(16)
        painter.drawText(QPoint(right - width, middle + QFontMetrics(small).capHeight() // 2), count)
        right -= px(44)
        for code, arrow in ((name.target, True), (name.source, False)):
            if code:
                slot = self._slot(code)
                chip = self._theme.pictures.chip(
                    code[:5], slot, ratio, filled=True, width=px(38), height=px(14)
                )
            else:
                chip = self._theme.icons.pixmap("x", "text2", px(14), ratio)
            painter.drawPixmap(QPoint(right - px(38), middle - px(6)), chip)
            right -= px(38)
            if arrow:
                icon = self._theme.icons.pixmap("arrow-right", "text2", px(14), ratio)
                painter.drawPixmap(QPoint(right - px(18), middle - px(6)), icon)
                right -= px(22)
        font = self._theme.font(Style.QUOTE)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = rect.left() + px(16)
        shown = metrics.elidedText(name.text, Qt.TextElideMode.ElideRight, right - px(8) - left)
        painter.drawText(QPoint(left, middle + metrics.capHeight() // 2), shown)

    def _slot(self, code: str) -> int:
        label = self._draft.label(code) or self._draft.former(code)
        return label.look if label is not None else 6
