"""How the rows of the preview are painted, and what a click or a key on them means."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QToolTip,
)

from annotator.domain.records import Span
from annotator.domain.summaries import Summary
from annotator.resources import QT_TRANSLATE_NOOP
from annotator.session.occurrences import Occurrence
from annotator.ui import wording
from annotator.ui.label_all.excerpt import Excerpt, paint_excerpt
from annotator.ui.label_all.model import GroupRow
from annotator.ui.parts.rows import ROW, Index
from annotator.ui.queue.delegate import second_line
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

State = QStyle.StateFlag
ROW_HEIGHT = 40
_NAMES = {
    "conflict": QT_TRANSLATE_NOOP("label_all", "Conflicts"),
    "new": QT_TRANSLATE_NOOP("label_all", "New mentions"),
    "waiting": QT_TRANSLATE_NOOP("label_all", "Suggestions already waiting"),
    "rejected": QT_TRANSLATE_NOOP("label_all", "Rejected before"),
}
_ABOUT = {
    "conflict": QT_TRANSLATE_NOOP("label_all", "one decision a row, nothing is replaced without it"),
    "new": QT_TRANSLATE_NOOP("label_all", "no label here yet"),
    "waiting": QT_TRANSLATE_NOOP("label_all", "they will be accepted"),
    "rejected": QT_TRANSLATE_NOOP("label_all", "left aside"),
}


def said(text: str) -> str:
    return QCoreApplication.translate("label_all", text)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a row of some width lie, in pixels from its left."""

    article: int
    context: int
    present: int
    decision: int
    end: int
    anchor: int

    @classmethod
    def of(cls, theme: Theme, width: int) -> Columns:
        px = theme.px
        wide, article, end = width >= px(1000), px(46), width - px(8)
        if width < px(720):  # the words themselves need the room
            decision, least, share = end - px(136), px(104), 25
            present = decision - px(112)
        else:
            decision, least, share = end - px(184 if wide else 144), px(150), 45
            present = decision - px(176 if wide else 128)
        context = article + max(least, min(px(250), width // 5)) + px(16)
        anchor = min(px(240), (present - context) * share // 100)
        return cls(article, context, present, decision, end, anchor)


class OccurrenceDelegate(QStyledItemDelegate):
    """Heads of groups and places, 40 high each."""

    def __init__(
        self, theme: Theme, summaries: dict[str, Summary], slots: dict[str, int], label: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._summaries, self._slots, self._label = theme, summaries, slots, label

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(400), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, colours, rect = index.data(ROW), self._theme.colours, option.rect
        columns = Columns.of(self._theme, rect.width())
        painter.save()
        if option.state & State.State_Selected:
            painter.fillRect(rect, colours.colour("sel"))
        elif isinstance(row, GroupRow):
            painter.fillRect(rect, colours.colour("window"))
        elif option.state & State.State_MouseOver:
            painter.fillRect(rect, colours.colour("hover"))
        if option.state & State.State_HasFocus:
            painter.fillRect(
                QRect(rect.left(), rect.top(), self._theme.px(3), rect.height()), colours.colour("accent")
            )
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.colour("line"))
        paint_tick(painter, self._theme, option, index)
        if isinstance(row, GroupRow):
            self._paint_head(painter, rect, columns, row)
        else:
            self._paint_place(
                painter,
                rect,
                columns,
                row,
                is_ticked=index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value,
            )
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, columns: Columns, row: GroupRow) -> None:
        theme, px = self._theme, self._theme.px
        ratio = painter.device().devicePixelRatio()
        icon = theme.icons.pixmap("chevron-down" if row.is_open else "chevron-right", "text2", px(14), ratio)
        painter.drawPixmap(QPoint(rect.left() + px(30), rect.top() + (rect.height() - px(14)) // 2), icon)
        left = rect.left() + columns.article + px(6)
        role = "ev" if row.group == "conflict" else "text"
        for words, style, ink in (
            (said(_NAMES[row.group]), Style.UI_CURRENT, role),
            (wording.number(row.count), Style.UI, "text"),
            (said(_ABOUT[row.group]), Style.SMALL, "text2"),
        ):
            left = draw_words(
                painter,
                theme,
                words,
                QPoint(left, rect.center().y()),
                style,
                ink,
                columns.decision + rect.left() - px(8) - left,
            ) + px(10)
        if row.group == "conflict":
            words = (
                _translated("All: replace") if row.ticked == row.count else _translated("All: leave as is")
            )
            self._paint_choice(painter, self.choice_rect(rect, columns), words)

    def _paint_place(
        self, painter: QPainter, rect: QRect, columns: Columns, one: Occurrence, *, is_ticked: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        summary = self._summaries.get(one.article)
        left, room = rect.left() + columns.article, columns.context - columns.article - px(16)
        title, line = (
            (wording.headline(summary.title), second_line(summary)) if summary else (one.article, "")
        )
        draw_words(painter, theme, title, QPoint(left, rect.top() + px(13)), Style.UI_STRONG, "text", room)
        draw_words(painter, theme, line, QPoint(left, rect.top() + px(29)), Style.SMALL, "text2", room)
        area = QRect(
            rect.left() + columns.context,
            rect.top(),
            columns.present - columns.context - px(16),
            rect.height() - 1,
        )
        label = (
            one.there.label
            if one.there is not None and one.group == "conflict" and not is_ticked
            else self._label
        )
        is_open = one.there is not None and one.there.is_open and not is_ticked
        shown = Excerpt(
            one.before,
            one.text,
            one.after,
            self._slots.get(label, 6),
            is_open or (not is_ticked and one.group != "conflict"),
        )
        paint_excerpt(painter, theme, area, columns.anchor, shown)
        self._paint_present(painter, rect, columns, one)
        if one.group == "conflict":
            self._paint_choice(painter, self.choice_rect(rect, columns), decision(is_ticked))

    def _paint_present(self, painter: QPainter, rect: QRect, columns: Columns, one: Occurrence) -> None:
        theme, px = self._theme, self._theme.px
        left = rect.left() + columns.present
        if one.there is not None:
            there = one.there
            filled = there.status == "accepted"
            chip = theme.pictures.chip(
                there.label,
                self._slots.get(there.label, 6),
                painter.device().devicePixelRatio(),
                filled=filled,
                width=px(38),
                height=px(14),
            )
            painter.drawPixmap(QPoint(left, rect.top() + (rect.height() - px(14)) // 2), chip)
            left += px(44)
        room = rect.left() + columns.decision - px(8) - left
        draw_words(
            painter,
            theme,
            present(one),
            QPoint(left, rect.center().y()),
            Style.SMALL,
            "text2" if one.there is None else "text",
            room,
        )

    def choice_rect(self, rect: QRect, columns: Columns) -> QRect:
        px = self._theme.px
        return QRect(
            rect.left() + columns.decision, rect.top() + px(6), columns.end - columns.decision, px(28)
        )

    def _paint_choice(self, painter: QPainter, box: QRect, words: str) -> None:
        theme, px = self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colours.colour("ctl"), 1))
        painter.setBrush(theme.colours.colour("page"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        icon = theme.icons.pixmap("chevron-down", "text2", px(14), painter.device().devicePixelRatio())
        painter.drawPixmap(QPoint(box.right() - px(20), box.center().y() - px(7)), icon)
        draw_words(
            painter,
            theme,
            words,
            QPoint(box.left() + px(9), box.center().y()),
            Style.UI,
            "text",
            box.width() - px(34),
        )

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole title where it is cut, and the whole context."""
        row = index.data(ROW)
        if not isinstance(row, Occurrence):
            return super().helpEvent(event, view, option, index)
        summary = self._summaries.get(row.article)
        title = wording.headline(summary.title) if summary else row.article
        QToolTip.showText(event.globalPos(), f"{title}\n…{row.before}{row.text}{row.after}…", view)
        return True


def decision(is_ticked: bool) -> str:
    """What becomes of a conflict."""
    return _translated("Replace") if is_ticked else _translated("Leave as is")


def present(one: Occurrence) -> str:
    """What stands at a place now."""
    if one.outside is not None and one.there is None:
        return _translated("outside the article")
    if one.there is None:
        return _translated("new")
    if one.group != "rejected":
        longer = one.there.end - one.there.start > one.end - one.start
        shorter = one.there.end - one.there.start < one.end - one.start
        if longer or shorter:
            return _translated("longer") if longer else _translated("shorter")
    return _status(one.there)


def _status(span: Span) -> str:
    return (
        _translated("by completion")
        if span.how == "completion" and span.status == "accepted"
        else wording.state(span.status)
    )


def _translated(text: str) -> str:
    return QCoreApplication.translate("label_all", text)


QT_TRANSLATE_NOOP("label_all", "All: replace")
QT_TRANSLATE_NOOP("label_all", "All: leave as is")
QT_TRANSLATE_NOOP("label_all", "Replace")
QT_TRANSLATE_NOOP("label_all", "Leave as is")
QT_TRANSLATE_NOOP("label_all", "outside the article")
QT_TRANSLATE_NOOP("label_all", "new")
QT_TRANSLATE_NOOP("label_all", "longer")
QT_TRANSLATE_NOOP("label_all", "shorter")
QT_TRANSLATE_NOOP("label_all", "by completion")


def tick_rect(theme: Theme, rect: QRect) -> QRect:
    side = theme.px(14)
    return QRect(rect.left() + theme.px(9), rect.top() + (rect.height() - side) // 2, side, side)


def paint_tick(painter: QPainter, theme: Theme, option: QStyleOptionViewItem, index: Index) -> None:
    """The tick box at the left of a row."""
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    if state is None:
        return
    box = QStyleOptionButton()
    box.rect = tick_rect(theme, option.rect)
    marks = {Qt.CheckState.Checked: State.State_On, Qt.CheckState.PartiallyChecked: State.State_NoChange}
    box.state = State.State_Enabled | marks.get(Qt.CheckState(state), State.State_Off)
    option.widget.style().drawPrimitive(
        QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, option.widget
    )


def draw_words(
    painter: QPainter, theme: Theme, words: str, place: QPoint, style: Style, role: str, room: int
) -> int:
    """Words whose capitals are centred on `place.y()`, elided to `room`; where they end."""
    font = theme.font(style, tabular=True)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))
    painter.setFont(font)
    painter.setPen(theme.colours.colour(role))
    painter.drawText(QPoint(place.x(), place.y() + metrics.capHeight() // 2 + 1), shown)
    return place.x() + metrics.horizontalAdvance(shown)
