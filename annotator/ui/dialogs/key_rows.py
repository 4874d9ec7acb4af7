"""The list of actions with their keys, under the names of the menus: its model and how a row is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.text.fold import fold
from annotator.ui.actions import MENUS, TABLE, Actions, key_name, plain, said
from annotator.ui.key_choice import KeyChoice
from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action with its keys as the reader's keyboard says them; a head where `id` is empty."""

    id: str
    name: str
    keys: tuple[str, ...] = ()
    is_own: bool = False


class KeyModel(RowsModel[KeyRow]):
    """The rows that hold what is looked for, in the order of the menus."""

    def __init__(self, actions: Actions, choice: KeyChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions, self._choice = actions, choice
        self._wanted: Sequence[str] = ()
        self.fill()

    def look_for(self, text: str) -> None:
        """Show the actions whose names or keys hold all these words, whatever case and accents."""
        self._wanted = fold(text).split()
        self.fill()

    def fill(self) -> None:
        """Take the keys anew."""
        shown: list[KeyRow] = []
        for menu, title in MENUS:
            own = [spec for spec in TABLE if spec.menu == menu and self._actions[spec.id].isVisible()]
            rows = [self._row_of(spec.id) for spec in own]
            found = [row for row in rows if self._is_found(row)]
            if found:
                shown += [KeyRow("", plain(said(title))), *found]
        self.show_rows(shown)

    def place_of(self, id_: str) -> QModelIndex:
        """Where an action stands; an invalid index where it is not shown."""
        return self.first_where(lambda row: row.id == id_)

    def first(self) -> QModelIndex:
        """The first action shown."""
        return self.first_where(lambda row: bool(row.id))

    def _row_of(self, id_: str) -> KeyRow:
        keys = dict.fromkeys(key_name(one) for one in self._actions.keys(id_))
        return KeyRow(id_, plain(self._actions[id_].text()), tuple(keys), self._choice.is_own(id_))

    def _is_found(self, row: KeyRow) -> bool:
        words = fold(" ".join((row.name, *row.keys)))
        return all(one in words for one in self._wanted)

    def is_head(self, row: KeyRow) -> bool:
        return not row.id

    def says(self, row: KeyRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.name, *row.keys))
        return None


class KeyDelegate(QStyledItemDelegate):
    """A name and its keys in their frames; what differs from the table has a mark at its left."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        row: KeyRow = index.data(ROW)
        return QSize(self._theme.px(320), self._theme.px(30 if row.id else 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: KeyRow = index.data(ROW)
        px, colours, rect = self._theme.px, self._theme.colours, option.rect
        if not row.id:
            font = self._theme.font(Style.UI_CURRENT)
            painter.setFont(font)
            painter.setPen(colours.colour("text"))
            painter.drawText(QPoint(rect.left() + px(16), rect.bottom() - px(10)), row.name)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.colour("line"))
            return
        paint_ground(painter, self._theme, option)
        right, ratio = rect.right() - px(16), painter.device().devicePixelRatio()
        for key in reversed(row.keys):
            cap = self._theme.pictures.keycap(key, ratio)
            size = cap.deviceIndependentSize().toSize()
            right -= size.width()
            painter.drawPixmap(QPoint(right, rect.center().y() - size.height() // 2 + 1), cap)
            right -= px(4)
        if row.is_own:
            pencil = self._theme.icons.pixmap("pencil", "accent", px(14), ratio)
            right -= px(18)
            painter.drawPixmap(QPoint(right, rect.center().y() - px(6)), pencil)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        font = self._theme.font(Style.UI_STRONG if is_current else Style.UI)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colours.colour("text"))
        left = rect.left() + px(32)
        shown = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, right - px(8) - left)
        painter.drawText(QPoint(left, rect.center().y() + metrics.capHeight() // 2 + 1), shown)
