"""The entities of the open article: a model over its mentions, and how a row is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.records import Entity, Span
from annotator.ui import wording
from annotator.ui.parts.rows import ROW, Index
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

SHOWN_AT_FIRST = 8


class EntityRow(Struct, frozen=True):
    """One entity as the article knows it. `entity` is None where its mentions are not linked."""

    key: str
    entity: str | None
    name: str
    label: str
    slot: int
    spans: tuple[str, ...]
    to_check: int
    corpus: int

    @property
    def here(self) -> int:
        return len(self.spans)


def entity_rows(
    spans: Iterable[Span],
    entities: Mapping[str, Entity],
    slots: Mapping[str, int],
    mentions: Callable[[str], int],
) -> list[EntityRow]:
    """Mentions grouped by entity (by text and label where there is none), the most frequent first."""
    alike: dict[tuple[str, ...], list[Span]] = {}  # names are made for each way of writing, not each mention
    for span in spans:
        alike.setdefault((span.entity,) if span.entity else (span.label, span.text), []).append(span)
    groups: dict[str, list[Span]] = {}
    for parts, some in alike.items():
        group = groups.setdefault("\x1f".join(map(wording.one_line, parts)), some)
        if group is not some:
            group[:] = sorted((*group, *some), key=lambda span: (span.start, -span.end))
    rows = []
    for key, group in groups.items():
        first = group[0]
        entity = entities.get(first.entity or "")
        rows.append(
            EntityRow(
                key,
                entity.id if entity else None,
                entity.name if entity else wording.one_line(first.text),
                entity.label if entity else first.label,
                slots.get(entity.label if entity else first.label, 6),
                tuple(span.id for span in group),
                sum(span.is_open for span in group),
                max(mentions(entity.id), len(group)) if entity else len(group),
            )
        )
    return sorted(rows, key=lambda row: -row.here)


class EntityModel(QAbstractListModel):
    """The first rows, then one that offers the rest; all of them once asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[EntityRow] = []
        self._shown: list[EntityRow] = []
        self._by_span: dict[str, EntityRow] = {}  # made when it is first asked for
        self._is_open = False
        self._current: str | None = None

    @property
    def total(self) -> int:
        return len(self._all)

    @property
    def rest(self) -> int:
        """How many entities are behind the last row."""
        return len(self._all) - len(self._shown)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown) + (1 if self.rest else 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        if row is None:
            return (
                self.tr("%n more entities…", "", self.rest) if role == Qt.ItemDataRole.DisplayRole else None
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            here = self.tr("%n here", "mentions", row.here)
            corpus = self.tr("%n in the corpus", "mentions", row.corpus)
            to_check = self.tr("%n to check", "", row.to_check) if row.to_check else ""
            return ", ".join(part for part in (f"{row.label} {row.name}", here, corpus, to_check) if part)
        return None

    def fill(self, rows: list[EntityRow], *, is_new: bool) -> None:
        """Show these rows; `is_new` says that another article was opened."""
        if is_new:
            self._is_open = False
        old, new = self._shown, self._cut(rows)
        is_same = len(rows) == len(self._all) and [row.key for row in old] == [row.key for row in new]
        if is_new or not is_same:
            self.beginResetModel()
        self._all, self._shown, self._by_span = rows, new, {}
        if is_new or not is_same:
            self.endResetModel()
            return
        for number, (was, is_) in enumerate(zip(old, new, strict=True)):
            if was != is_:
                self.dataChanged.emit(self.index(number), self.index(number))

    def open_all(self) -> None:
        self.beginResetModel()
        self._is_open = True
        self._shown = self._all
        self.endResetModel()

    def make_current(self, key: str | None) -> int | None:
        """The row of an entity; it is brought among the shown ones if need be."""
        self._current = key
        keys = [row.key for row in self._shown]
        if key is not None and key not in keys and any(row.key == key for row in self._all):
            self.beginResetModel()
            self._shown = self._cut(self._all)
            self.endResetModel()
            keys = [row.key for row in self._shown]
        return keys.index(key) if key in keys else None

    def row(self, number: int) -> EntityRow | None:
        return self._shown[number] if number < len(self._shown) else None

    def row_of_span(self, span: str) -> EntityRow | None:
        if not self._by_span:
            self._by_span = {id_: row for row in self._all for id_ in row.spans}
        return self._by_span.get(span)

    def _cut(self, rows: list[EntityRow]) -> list[EntityRow]:
        """What is shown of these rows."""
        if self._is_open or len(rows) <= SHOWN_AT_FIRST + 1:
            return rows
        shown = rows[:SHOWN_AT_FIRST]
        if self._current and self._current not in {row.key for row in shown}:
            wanted = [row for row in rows if row.key == self._current]
            shown = shown[: SHOWN_AT_FIRST - len(wanted)] + wanted
        return shown


class EntityDelegate(QStyledItemDelegate):
    """Chip, name, what is left to check, mentions here and in the corpus; 28 high."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(200), self._theme.px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        row: EntityRow | None = index.data(ROW)
        if option.state & QStyle.StateFlag.State_Selected and row is not None:
            painter.fillRect(rect, colours.colour("sel"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), colours.colour("accent"))
        font = self._theme.font(Style.UI)
        metrics = QFontMetrics(font)
        base = rect.top() + (rect.height() + metrics.capHeight()) // 2
        left, right = rect.left() + px(61), rect.right() + 1 - px(16)
        if row is None:
            painter.setFont(font)
            painter.setPen(colours.colour("text2"))
            painter.drawText(QPoint(left, base), index.data())
            return
        self._paint_chip(painter, row, QPoint(rect.left() + px(16), rect.top() + px(7)))
        figures = self._theme.font(Style.UI, tabular=True)
        painter.setFont(figures)
        for text, edge, role in (
            (wording.number(row.corpus), right, "text2"),
            (wording.number(row.here), right - px(36), "text"),
        ):
            painter.setPen(colours.colour(role))
            painter.drawText(QPoint(edge - QFontMetrics(figures).horizontalAdvance(text), base), text)
        right -= px(36 + 20 + 6)
        if row.to_check:
            room = right - px(8) - left - metrics.horizontalAdvance(row.name)
            right = self._paint_to_check(painter, row.to_check, right, rect, room) - px(8)
        painter.setFont(font)
        painter.setPen(colours.colour("text"))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, base), name)

    def _paint_chip(self, painter: QPainter, row: EntityRow, place: QPoint) -> None:
        px = self._theme.px
        chip = self._theme.pictures.chip(
            row.label,
            row.slot,
            painter.device().devicePixelRatio(),
            filled=row.to_check < row.here,
            width=px(38),
            height=px(14),
        )
        painter.drawPixmap(place, chip)

    def words_to_check(self, count: int, room: int) -> str:
        """`3 to check`; the number alone where the box would be wider than `room` pixels."""
        words = self.tr("%n to check", "", count)
        width = QFontMetrics(self._theme.font(Style.TINY)).horizontalAdvance(words) + self._theme.px(10)
        return words if width <= room else wording.number(count)

    def _paint_to_check(self, painter: QPainter, count: int, right: int, rect: QRect, room: int) -> int:
        """Paint the box of what waits; the number alone where the words would take the name's `room`."""
        px, font = self._theme.px, self._theme.font(Style.TINY)
        words = self.words_to_check(count, room)
        width = QFontMetrics(font).horizontalAdvance(words) + px(10)
        box = QRect(right - width, rect.top() + px(5), width, px(18))
        pen = QPen(self._theme.colours.colour("ctl"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.setFont(font)
        painter.setPen(self._theme.colours.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.left()
