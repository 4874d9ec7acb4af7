"""The stances of the open article: a model over them, and how a card is painted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.records import Polarity, Span, Stance
from annotator.ui import wording
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.theme.colours import POLARITY_ROLES
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

STANCE = ROW
PARTIES = Qt.ItemDataRole.UserRole + 2
BUSY = Qt.ItemDataRole.UserRole + 3
REMARK = Qt.ItemDataRole.UserRole + 4
HIGH, HIGHER = 76, 94


class Remark(Struct, frozen=True):
    """What a card tells of the same pair elsewhere, and the passage (article, code points) it leads to."""

    icon: str
    role: str
    words: str
    link: str
    place: tuple[str, int, int]


class Remarks(QObject):
    """The words of the remarks."""

    def judged_so(self, count: int, place: tuple[str, int, int]) -> Remark:
        """The pair was judged the same way so many times elsewhere."""
        words = self.tr("Judged so %n times elsewhere", "", count)
        return Remark("history", "text2", words, self.tr("see"), place)

    def judged_otherwise(self, polarity: Polarity | None, day: str, place: tuple[str, int, int]) -> Remark:
        """The pair was judged another way elsewhere; `day` may be empty."""
        words = self.tr("Judged {polarity} on {day}") if day else self.tr("Judged {polarity} elsewhere")
        said = words.format(polarity=wording.polarity(polarity), day=day)
        return Remark("alert-triangle", "ev", said, self.tr("compare"), place)


class StanceModel(RowsModel[Stance]):
    """One card a stance that was not rejected, in the order of the text; with a remark where there is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spans: dict[str, Span] = {}
        self._remarks: Mapping[str, Remark] = {}
        self._busy: str | None = None

    def says(self, stance: Stance, role: int) -> Any:
        if role == PARTIES:
            return wording.party(stance.holder, self._spans), wording.party(stance.target, self._spans)
        if role in {REMARK, BUSY}:
            return self._remarks.get(stance.id) if role == REMARK else stance.id == self._busy
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            holder, target = self.says(stance, PARTIES)
            said = f"{holder} → {target}, {wording.polarity(stance.polarity)}, {wording.mode(stance.mode)}"
            remark = self._remarks.get(stance.id)
            more = f"\n{remark.words}" if remark else ""
            return f"{said}, {wording.state(stance.status)}\n{evidence(stance)}{more}"
        return None

    def fill(
        self, stances: list[Stance], spans: dict[str, Span], remarks: Mapping[str, Remark] | None = None
    ) -> None:
        """Show these cards, with their parties' `spans`; `remarks` are told at their feet, by their ids."""
        if (stances, spans, remarks or {}) == (self.rows, self._spans, self._remarks):
            return
        self.beginResetModel()
        self.rows, self._spans, self._remarks = stances, spans, remarks or {}
        self.endResetModel()

    def mark_busy(self, stance: str | None) -> None:
        """The stance that is open in the composer."""
        if stance != self._busy:
            self._busy = stance
            self.paint_all_anew()

    def row_of(self, stance: str) -> int | None:
        return next((row for row, one in enumerate(self.rows) if one.id == stance), None)


def evidence(stance: Stance) -> str:
    """The words a stance stands on, on one line."""
    return " … ".join(wording.one_line(part.text) for part in stance.evidence)


class StanceDelegate(QStyledItemDelegate):
    """Sign, holder → target; the evidence; polarity · mode · state; perhaps a remark. A line below.

    `place_wanted(article, start, end)`: the remark's link was clicked.
    """

    place_wanted = Signal(str, object, object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(200), self._theme.px(HIGH if index.data(REMARK) is None else HIGHER))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the remark's link leads to its passage."""
        remark: Remark | None = index.data(REMARK)
        if (
            remark is not None
            and isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and self.link_rect(option.rect, remark).contains(event.position().toPoint())
        ):
            self.place_wanted.emit(*remark.place)
            return True
        return super().editorEvent(event, model, option, index)

    def link_rect(self, card: QRect, remark: Remark) -> QRect:
        """Where the link of a remark is on its card."""
        px, metrics = self._theme.px, QFontMetrics(self._theme.font(Style.SMALL))
        width = metrics.horizontalAdvance(remark.link)
        left = card.left() + px(16 + 20) + metrics.horizontalAdvance(remark.words) + px(6)
        left = min(left, card.right() - px(16) - width)
        return QRect(left, card.top() + px(72), width + 1, px(20))

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
        said = evidence(stance)
        if not said:
            painter.setFont(self._theme.font(Style.SMALL))
            painter.setPen(colours.colour("text2"))
            said = self.tr("in the article as a whole")
        words = QFontMetrics(painter.font()).elidedText(said, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, rect.top() + px(43)), words)
        self._paint_facts(painter, index, stance, QPoint(left, rect.top() + px(62)), right)
        remark: Remark | None = index.data(REMARK)
        if remark is not None:
            self._paint_remark(painter, rect, remark)

    def _paint_remark(self, painter: QPainter, rect: QRect, remark: Remark) -> None:
        px, colours, ratio = self._theme.px, self._theme.colours, painter.device().devicePixelRatio()
        left, base = rect.left() + px(16), rect.top() + px(81)
        icon = self._theme.icons.pixmap(remark.icon, remark.role, px(14), ratio)
        painter.drawPixmap(QPoint(left, base - px(12)), icon)
        link, small = self.link_rect(rect, remark), self._theme.font(Style.SMALL)
        at = QPoint(left + px(20), base)
        _paint_elided(painter, small, colours.colour(remark.role), remark.words, at, link.left() - px(4))
        small.setUnderline(True)
        painter.setFont(small)
        painter.setPen(colours.colour("accent"))
        painter.drawText(QPoint(link.left(), base), remark.link)

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
        first = wording.polarity(stance.polarity) if stance.polarity else self.tr("to set")
        painter.setFont(strong)
        painter.setPen(colours.colour(POLARITY_ROLES[stance.polarity] if stance.polarity else "ev"))
        painter.drawText(at, first)
        at += QPoint(QFontMetrics(strong).horizontalAdvance(first), 0)
        state = self.tr("in progress") if index.data(BUSY) else wording.state(stance.status)
        rest = f" · {wording.mode(stance.mode)} · {state}" if stance.mode else f" · {state}"
        _paint_elided(painter, small, colours.colour("text2"), rest, at, right)


def _paint_elided(painter: QPainter, font: QFont, colour: QColor, text: str, at: QPoint, right: int) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(at, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, right - at.x()))
