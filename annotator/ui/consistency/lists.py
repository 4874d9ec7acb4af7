"""The two lists at the left: kinds of contradictions, and the cases of one kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.records import Entity, Ruling
from annotator.session.consistency import KINDS, Case
from annotator.ui import wording
from annotator.ui.consistency.names import INTENDED, UNIFORM, CaseWords, kind_icon, kind_name
from annotator.ui.consistency.split_bar import HEIGHT, paint_bar, shares
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

NARROW_ROW = 280
"""Below this the bar of a case is shorter, and its extent says mentions alone."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind and how many cases it has; `is_head` starts a part of the list."""

    kind: str
    count: int
    is_head: bool = False


class KindModel(RowsModel[KindRow]):
    """What is to settle, by kind; then what is settled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fill({}, 0, 0)

    def fill(self, counts: Mapping[str, int], uniform: int, intended: int) -> None:
        rows = [KindRow("to settle", sum(counts.values()), is_head=True)]
        rows += [KindRow(kind, counts.get(kind, 0)) for kind in KINDS]
        rows.append(KindRow("settled", uniform + intended, is_head=True))
        rows += [KindRow(UNIFORM, uniform), KindRow(INTENDED, intended)]
        if len(rows) == len(self.rows):
            self.rows = rows
            self.paint_all_anew()
        else:
            self.show_rows(rows)

    def says(self, row: KindRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._name(row)} {wording.number(row.count)}"
        return None

    def _name(self, row: KindRow) -> str:
        if row.is_head:
            return self.tr("To settle") if row.kind == "to settle" else self.tr("Settled")
        return kind_name(row.kind)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].is_head or self.rows[index.row()].kind == UNIFORM:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class KindDelegate(QStyledItemDelegate):
    """36 high: icon, name, number."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(180), self._theme.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        row: KindRow = index.data(ROW)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, theme, option)
        quiet = row.count == 0 or row.kind in {UNIFORM, INTENDED}
        left = rect.left() + px(16)
        if row.is_head:
            font, role = theme.font(Style.SMALL_STRONG), "text"
            if index.row():
                painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.colours.colour("line"))
        else:
            icon = theme.icons.pixmap(
                kind_icon(row.kind), "text2", px(16), painter.device().devicePixelRatio()
            )
            painter.drawPixmap(QPoint(left, rect.top() + (rect.height() - px(16)) // 2), icon)
            left += px(24)
            font = theme.font(Style.UI_CURRENT if is_current else Style.UI)
            role = "text2" if quiet and not is_current else "text"
        metrics = QFontMetrics(font)
        base = rect.top() + (rect.height() + metrics.capHeight()) // 2
        figures = theme.font(Style.SMALL if row.is_head else Style.UI, tabular=True)
        number = wording.number(row.count)
        wide = QFontMetrics(figures).horizontalAdvance(number)
        right = rect.right() + 1 - px(16) - wide
        shown = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, right - px(8) - left)
        painter.setFont(font)
        painter.setPen(theme.colours.colour(role))
        painter.drawText(QPoint(left, base), shown)
        painter.setFont(figures)
        painter.setPen(theme.colours.colour("text2"))
        painter.drawText(QPoint(right, base), number)


class CaseModel(RowsModel[Case | Ruling]):
    """The cases of one kind, or the differences that are intended."""

    def __init__(self, words: CaseWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def says(self, row: Case | Ruling, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.text if isinstance(row, Ruling) else row.shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                f"{row.text}, {row.reason}"
                if isinstance(row, Ruling)
                else f"{row.shown}, {self._words.extent(row)}"
            )
        return None


class CaseDelegate(QStyledItemDelegate):
    """56 high: the name over its extent, the bar over the counts."""

    def __init__(
        self,
        theme: Theme,
        words: CaseWords,
        slots: Mapping[str, int],
        entities: Mapping[str, Entity],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._slots, self._entities = theme, words, slots, entities

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(220), self._theme.px(56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        row: Case | Ruling = index.data(ROW)
        paint_ground(painter, theme, option)
        strong = theme.font(
            Style.UI_CURRENT if option.state & QStyle.StateFlag.State_Selected else Style.UI_STRONG
        )
        small = theme.font(Style.SMALL, tabular=True)
        left, right = rect.left() + px(16), rect.right() + 1 - px(16)
        is_narrow = rect.width() < px(NARROW_ROW)
        bar = px(48 if is_narrow else 96)
        room = right - left
        if isinstance(row, Case):
            paint_bar(
                painter,
                QRect(right - bar, rect.top() + px(14), bar, px(HEIGHT)),
                shares(theme, row, self._slots),
            )
            room -= bar + px(12)
            counts = self._words.counts(row, self._entities, is_short=True)
            extent = self._words.extent(row, is_short=is_narrow)
            space = right - left - QFontMetrics(small).horizontalAdvance(extent) - px(12)
            shown = QFontMetrics(small).elidedText(counts, Qt.TextElideMode.ElideRight, max(0, space))
            painter.setFont(small)
            painter.setPen(theme.colours.colour("text2"))
            painter.drawText(
                QPoint(right - QFontMetrics(small).horizontalAdvance(shown), rect.top() + px(43)), shown
            )
        else:
            extent = QFontMetrics(small).elidedText(row.reason, Qt.TextElideMode.ElideRight, room)
        painter.setFont(strong)
        painter.setPen(theme.colours.colour("text"))
        name = wording.quoted(index.data())
        painter.drawText(
            QPoint(left, rect.top() + px(24)),
            QFontMetrics(strong).elidedText(name, Qt.TextElideMode.ElideRight, room),
        )
        painter.setFont(small)
        painter.setPen(theme.colours.colour("text2"))
        painter.drawText(QPoint(left, rect.top() + px(43)), extent)


class PlainList(QListView):
    """A flat list on `base`; letters are keys of the desk, not a search."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        self.setPalette(list_palette(self._theme.colours))

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters do what the desk says."""
