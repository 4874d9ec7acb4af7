"""The places of a case, group by group: ticked where they are to be decided otherwise."""

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
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.session.consistency_cases import Dossier, Group, Row
from annotator.ui import wording
from annotator.ui.consistency.lists import PlainList
from annotator.ui.consistency.names import CaseWords
from annotator.ui.label_all.excerpt import Excerpt, paint_excerpt
from annotator.ui.label_all.rows import draw_words, paint_tick
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import second_line
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

ROW_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class More:
    """The row that offers the rest of the majority."""

    count: int


class PlaceModel(RowsModel[Group | Row | More]):
    """Heads and rows of an opened case. `counted()` when other rows are ticked."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._minority: frozenset[Row] = frozenset()  # there may be thousands, and each row is asked for
        self._left: set[Row] = set()

    def fill(self, dossier: Dossier | None) -> None:
        """Show a case; all that is not the majority is ticked."""
        self.beginResetModel()
        same = dossier and self._dossier and dossier.case == self._dossier.case
        self._left = self._left if same else set()
        self._dossier = dossier
        groups = dossier.groups if dossier is not None else ()
        self._minority = frozenset(row for one in groups if not one.is_majority for row in one.rows)
        self.rows = []
        for group in groups:
            self.rows += [group, *group.rows]
            if not group.is_whole:
                self.rows.append(More(group.count - len(group.rows)))
        self.endResetModel()
        self.counted.emit()

    def chosen(self) -> list[Row]:
        """The ticked rows."""
        groups = self._dossier.groups if self._dossier is not None else ()
        ones = [row for group in groups if not group.is_majority for row in group.rows]
        return [row for row in ones if row not in self._left] if self._left else ones

    def _is_ticked(self, row: Row) -> bool:
        return row in self._minority and row not in self._left

    def toggle(self, index: Index) -> None:
        """Tick or untick a row, or all rows of a group."""
        row = self.rows[index.row()]
        ones = row.rows if isinstance(row, Group) else [row] if isinstance(row, Row) else []
        ones = [one for one in ones if one in self._minority]
        if ones and all(self._is_ticked(one) for one in ones):
            self._left |= set(ones)
        else:
            self._left -= set(ones)
        self.paint_all_anew()
        self.counted.emit()

    def says(self, row: Group | Row | More, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(row)
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(row, Row):
                return f"{row.before}{row.text}{row.after}"
            if isinstance(row, Group):
                is_of_stances = self._dossier is not None and self._dossier.case.is_of_stances
                return f"{wording.word(row.label) if is_of_stances else row.label} {row.count}"
            return self.tr("show all")
        return None

    def _check_state(self, row: Group | Row | More) -> int | None:
        if isinstance(row, Group) and not row.is_majority:
            ticked = sum(self._is_ticked(one) for one in row.rows)
            if ticked in {0, len(row.rows)}:
                return _state(is_ticked=ticked > 0)
            return int(Qt.CheckState.PartiallyChecked.value)
        if isinstance(row, Row) and row in self._minority:
            return _state(is_ticked=self._is_ticked(row))
        return None


def _state(*, is_ticked: bool) -> int:
    return int((Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked).value)


class PlaceDelegate(QStyledItemDelegate):
    """32 high: tick, context with the mention where all others have it, outlet and day."""

    def __init__(
        self, theme: Theme, desk: Desk, words: CaseWords, model: PlaceModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._words, self._model = theme, desk, words, model
        self.dossier: Dossier | None = None
        self.slots: Mapping[str, int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(300), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        row = index.data(ROW)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colours.colour("sel"))
        elif isinstance(row, Group):
            painter.fillRect(rect, theme.colours.colour("window"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colours.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(bar, theme.colours.colour("accent"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colours.colour("line"))
        paint_tick(painter, theme, option, index)
        if isinstance(row, Group):
            self._paint_head(painter, rect, row)
        elif isinstance(row, Row):
            self._paint_row(painter, rect, row)
        else:
            self._paint_more(painter, rect, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, group: Group) -> None:
        theme, px = self._theme, self._theme.px
        left, middle = rect.left() + px(38), rect.center().y()
        dossier = self.dossier
        left += self._paint_way(painter, QPoint(left, middle), group)
        right = rect.right() - px(16)
        name = self._words.way(dossier.case, group.way, self._desk.session.entities) if dossier else group.way
        note = self._words.note(dossier, group) if dossier else ""
        shown = [(wording.number(group.count), Style.UI_CURRENT, "text"), (note, Style.SMALL, "text2")]
        if name != group.label or (dossier and dossier.case.is_of_stances):
            shown.insert(0, (name, Style.UI_STRONG, "text"))
        for words, style, role in shown:
            left = draw_words(painter, theme, words, QPoint(left, middle), style, role, right - left) + px(10)

    def _paint_way(self, painter: QPainter, place: QPoint, group: Group) -> int:
        """The chip of a label or the sign of a polarity, centred on `place`; how much it takes."""
        px, ratio = self._theme.px, painter.device().devicePixelRatio()
        if self.dossier is not None and self.dossier.case.is_of_stances:
            painter.drawPixmap(place - QPoint(0, px(8)), self._theme.pictures.sign(group.way, ratio))
            return px(24)
        slot = self.slots.get(group.label, 6)
        filled = group.way not in {"", "rejected"}
        chip = self._theme.pictures.chip(group.label, slot, ratio, filled=filled, width=px(38), height=px(14))
        painter.drawPixmap(place - QPoint(0, px(7)), chip)
        return px(48)

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme, px = self._theme, self._theme.px
        session = self._desk.session
        source = (
            second_line(session.summary(row.article)) if session.has_article(row.article) else row.article
        )
        small = theme.font(Style.SMALL, tabular=True)
        room = min(px(200), rect.width() // 3)
        source = QFontMetrics(small).elidedText(source, Qt.TextElideMode.ElideRight, room)
        wide = QFontMetrics(small).horizontalAdvance(source)
        right = rect.right() - px(16)
        draw_words(
            painter, theme, source, QPoint(right - wide, rect.center().y()), Style.SMALL, "text2", wide + 2
        )
        left = rect.left() + px(38)
        area = QRect(left, rect.top(), right - room - px(16) - left, rect.height() - 1)
        if row.stance is not None:
            self._paint_evidence(painter, area, row)
            return
        shown = Excerpt(row.before, row.text, row.after, self.slots.get(row.label, 6), row.span is None)
        paint_excerpt(painter, theme, area, min(px(240), area.width() * 45 // 100), shown)

    def _paint_evidence(self, painter: QPainter, area: QRect, row: Row) -> None:
        words = wording.one_line(row.text) or self.tr("the article as a whole")
        place, quote = QPoint(area.left(), area.center().y()), Style.QUOTE
        draw_words(painter, self._theme, words, place, quote, "text", area.width())

    def _paint_more(self, painter: QPainter, rect: QRect, row: More) -> None:
        words = self.tr("Show the %n others", "", row.count)
        place = QPoint(rect.left() + self._theme.px(38), rect.center().y())
        draw_words(painter, self._theme, words, place, Style.SMALL, "accent", rect.width())


class PlaceList(PlainList):
    """A click on the tick ticks, a double click goes to the place. `more_wanted()`: the whole majority."""

    place_chosen = Signal(object)
    more_wanted = Signal()

    def __init__(self, theme: Theme, model: PlaceModel, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self._places = model
        self.setModel(model)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if isinstance(index.data(ROW), More):
            self.more_wanted.emit()
        elif place.x() < self._theme.px(34):
            self._places.toggle(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self._theme.px(34):
            self.go()

    def go(self) -> None:
        """To the place of the current row; on the row that offers more, show it."""
        row = self.currentIndex().data(ROW)
        if isinstance(row, Row):
            self.place_chosen.emit(row)
        elif isinstance(row, More):
            self.more_wanted.emit()

    def tick(self) -> None:
        """Tick or untick the current row."""
        if self.currentIndex().isValid():
            self._places.toggle(self.currentIndex())
