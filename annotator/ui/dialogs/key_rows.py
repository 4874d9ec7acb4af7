"""The list of actions with their keys, under the names of the menus: its model and how a row is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.text.fold import fold
from annotator.ui.actions import MENUS, TABLE, Actions, key_name, plain, said
from annotator.ui.key_choice import KeyChoice
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action with its keys as the reader's keyboard says them; a head where `id` is empty."""

    id: str
    name: str
    keys: tuple[str, ...] = ()
    is_own: bool = False


class KeyModel(QAbstractListModel):
    """The rows that hold what is looked for, in the order of the menus."""

    def __init__(self, actions: Actions, choice: KeyChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions, self._choice = actions, choice
        self._wanted: Sequence[str] = ()
        self._rows: list[KeyRow] = []
        self.fill()

    def look_for(self, text: str) -> None:
        """Show the actions whose names or keys hold all these words, whatever case and accents."""
        self._wanted = fold(text).split()
        self.fill()

    def fill(self) -> None:
        """Take the keys anew."""
        self.beginResetModel()
        self._rows = []
        for menu, title in MENUS:
            own = [spec for spec in TABLE if spec.menu == menu and self._actions[spec.id].isVisible()]
            rows = [self._row_of(spec.id) for spec in own]
            found = [row for row in rows if self._is_found(row)]
            if found:
                self._rows += [KeyRow("", plain(said(title))), *found]
        self.endResetModel()

    def place_of(self, id_: str) -> QModelIndex:
        """Where an action stands; an invalid index where it is not shown."""
        number = next((n for n, row in enumerate(self._rows) if row.id == id_), -1)
        return self.index(number) if number >= 0 else QModelIndex()

    def first(self) -> QModelIndex:
        """The first action shown."""
        number = next((n for n, row in enumerate(self._rows) if row.id), -1)
        return self.index(number) if number >= 0 else QModelIndex()

    def _row_of(self, id_: str) -> KeyRow:
        keys = dict.fromkeys(key_name(one) for one in self._actions.keys(id_))
        return KeyRow(id_, plain(self._actions[id_].text()), tuple(keys), self._choice.is_own(id_))

    def _is_found(self, row: KeyRow) -> bool:
        words = fold(" ".join((row.name, *row.keys)))
        return all(one in words for one in self._wanted)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self._rows[index.row()].id:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
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
