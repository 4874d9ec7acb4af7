"""The rows of the palette: a list model, and how a row is painted, what matched in bold and underlined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.palette.entries import Row
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

HEIGHT, KEYS = 40, 56
Range = tuple[int, int]


class RowModel(RowsModel[Row]):
    """What was found. The words of a row are what a screen reader says of it."""

    def says(self, row: Row, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            entry = row.entry
            parts = (entry.name, entry.other, entry.kept_from, entry.menu, entry.keys)
            return ", ".join(part for part in parts if part)
        return None


class RowDelegate(QStyledItemDelegate):
    """Icon, name, second name; at the right the menu and the key, or why it cannot be done."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(320), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        px, rect, entry = self._theme.px, option.rect, row.entry
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, self._theme, option)
        is_on = not entry.kept_from
        icon = self._theme.icons.pixmap(
            entry.icon[0], entry.icon[1] if is_on else "dim", px(16), painter.device().devicePixelRatio()
        )
        painter.drawPixmap(QPoint(rect.left() + px(16), rect.center().y() - px(7)), icon)
        right = self._paint_right(painter, row, rect.right() - px(16), option)
        second = "text2" if is_current else "dim"
        left = rect.left() + px(44)
        ui = self._theme.font(Style.UI)
        left = self._paint_words(
            painter, option, left, right - px(8), entry.name, row.in_name, ui, "text" if is_on else second
        )
        if entry.other:
            small = self._theme.font(Style.SMALL)
            self._paint_words(
                painter, option, left + px(8), right - px(8), entry.other, row.in_other, small, second
            )

    def _paint_right(self, painter: QPainter, row: Row, right: int, option: QStyleOptionViewItem) -> int:
        """Paint the key in its frame and the menu, in columns; returns where they begin."""
        entry, px, rect = row.entry, self._theme.px, option.rect
        if entry.keys:
            cap = self._theme.pictures.keycap(entry.keys, painter.device().devicePixelRatio())
            size = cap.deviceIndependentSize().toSize()
            place = QPoint(right - size.width(), rect.center().y() - size.height() // 2 + 1)
            painter.drawPixmap(place, cap)
            right -= max(size.width() - px(KEYS), 0)
        right -= px(KEYS + 16)
        font = self._theme.font(Style.SMALL)
        words = entry.kept_from or entry.menu
        metrics = QFontMetrics(font)
        right -= metrics.horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(self._theme.colours.colour("text2"))
        painter.drawText(QPoint(right, _baseline(option, metrics)), words)
        return right

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        left: int,
        right: int,
        text: str,
        ranges: Sequence[Range],
        font: QFont,
        role: str,
    ) -> int:
        """Paint a name up to `right`, elided there; returns where it ends."""
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        strong.setUnderline(True)
        painter.setPen(self._theme.colours.colour(role))
        for part, is_found in _parts(text, ranges):
            used = strong if is_found else font
            metrics = QFontMetrics(used)
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(0, right - left))
            painter.setFont(used)
            painter.drawText(QPoint(left, _baseline(option, QFontMetrics(font))), shown)
            left += metrics.horizontalAdvance(shown)
            if shown != part:
                break
        return left


def _baseline(option: QStyleOptionViewItem, metrics: QFontMetrics) -> int:
    return option.rect.center().y() + metrics.capHeight() // 2 + 1


def _parts(text: str, ranges: Sequence[Range]) -> list[tuple[str, bool]]:
    """A text cut where what matched begins and ends."""
    parts, at = [], 0
    for start, end in ranges:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [(part, found) for part, found in [*parts, (text[at:], False)] if part]
