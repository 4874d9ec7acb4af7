"""The stances of the open article: a model over them, and how a card is painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.records import Span, Stance
from annotator.ui import wording
from annotator.ui.theme.colours import POLARITY_ROLES
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

STANCE = Qt.ItemDataRole.UserRole + 1
PARTIES = Qt.ItemDataRole.UserRole + 2
BUSY = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex


class StanceModel(QAbstractListModel):
    """One card a stance that was not rejected, in the order of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Stance] = []
        self._spans: dict[str, Span] = {}
        self._busy: str | None = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        stance = self._rows[index.row()]
        if role == STANCE:
            return stance
        if role == PARTIES:
            return wording.party(stance.holder, self._spans), wording.party(stance.target, self._spans)
        if role == BUSY:
            return stance.id == self._busy
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            holder, target = self.data(index, PARTIES)
            said = f"{holder} → {target}, {wording.polarity(stance.polarity)}, {wording.mode(stance.mode)}"
            return f"{said}, {wording.state(stance.status)}\n{evidence(stance)}"
        return None

    def fill(self, stances: list[Stance], spans: dict[str, Span]) -> None:
        self.beginResetModel()
        self._rows, self._spans = stances, spans
        self.endResetModel()

    def mark_busy(self, stance: str | None) -> None:
        """The stance that is open in the composer."""
        if stance != self._busy:
            self._busy = stance
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, stance: str) -> int | None:
        return next((row for row, one in enumerate(self._rows) if one.id == stance), None)

    def stances(self) -> list[Stance]:
        return list(self._rows)


def evidence(stance: Stance) -> str:
    """The words a stance stands on, on one line."""
    return " … ".join(wording.one_line(part.text) for part in stance.evidence)


class StanceDelegate(QStyledItemDelegate):
    """Sign, holder → target; the evidence; polarity · mode · state. 76 high, with a line below."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(200), self._theme.px(76))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        stance: Stance = index.data(STANCE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.colour("sel"))
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), colours.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.colour("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.colour("line"))
        left, right = rect.left() + px(16), rect.right() - px(16)
        ratio = painter.device().devicePixelRatio()
        sign = self._theme.pictures.sign(stance.polarity, ratio, outlined=stance.is_open)
        painter.drawPixmap(QPoint(left, rect.top() + px(10)), sign)
        self._paint_parties(painter, index, left + px(22), right, rect.top() + px(23))
        quote = self._theme.font(Style.QUOTE)
        painter.setFont(quote)
        painter.setPen(colours.colour("text"))
        words = QFontMetrics(quote).elidedText(evidence(stance), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, rect.top() + px(43)), words)
        self._paint_facts(painter, index, stance, QPoint(left, rect.top() + px(62)), right)

    def _paint_parties(self, painter: QPainter, index: Index, left: int, right: int, base: int) -> None:
        px = self._theme.px
        holder, target = index.data(PARTIES)
        font = self._theme.font(Style.UI_STRONG)
        metrics = QFontMetrics(font)
        room = right - left - px(16 + 16)
        wide, other = metrics.horizontalAdvance(holder), metrics.horizontalAdvance(target)
        if wide + other > room:  # only then: a name cut to its own rounded width would lose a letter
            wide = min(wide, max(room // 2, room - other))
            holder = metrics.elidedText(holder, Qt.TextElideMode.ElideRight, wide)
        painter.setFont(font)
        painter.setPen(self._theme.colours.colour("text"))
        painter.drawText(QPoint(left, base), holder)
        left += metrics.horizontalAdvance(holder) + px(8)
        arrow = self._theme.icons.pixmap("arrow-right", "text2", px(14), painter.device().devicePixelRatio())
        painter.drawPixmap(QPoint(left, base - px(11)), arrow)
        left += px(14 + 8)
        painter.drawText(
            QPoint(left, base), metrics.elidedText(target, Qt.TextElideMode.ElideRight, right - left)
        )

    def _paint_facts(self, painter: QPainter, index: Index, stance: Stance, at: QPoint, right: int) -> None:
        strong, small = self._theme.font(Style.SMALL_STRONG), self._theme.font(Style.SMALL)
        colours = self._theme.colours
        first = wording.polarity(stance.polarity)
        painter.setFont(strong)
        painter.setPen(colours.colour(POLARITY_ROLES[stance.polarity] if stance.polarity else "text2"))
        painter.drawText(at, first)
        at += QPoint(QFontMetrics(strong).horizontalAdvance(first), 0)
        state = self.tr("in progress") if index.data(BUSY) else wording.state(stance.status)
        rest = f" · {wording.mode(stance.mode)} · {state}" if stance.mode else f" · {state}"
        _paint_elided(painter, small, colours.colour("text2"), rest, at, right)


def _paint_elided(painter: QPainter, font: QFont, colour: QColor, text: str, at: QPoint, right: int) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(at, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, right - at.x()))
