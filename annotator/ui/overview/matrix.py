"""The matrix of holders and targets: a table whose cells are painted, gone through with the arrows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.session.positions import Pair
from annotator.ui.overview.cells import HEIGHT, WIDTH, paint_cell, signed
from annotator.ui.overview.figures import Figures
from annotator.ui.parts.rows import Index
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

PAIR = Qt.ItemDataRole.UserRole + 1
NAMES, HEAD = 196, 48
_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class MatrixModel(QAbstractTableModel):
    """A row for each holder, a column for each target."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figures = Figures()
        self._pairs: dict[tuple[str, str], Pair] = {}
        self.most = 0

    def fill(self, figures: Figures) -> None:
        self.beginResetModel()
        self.figures, self._pairs = figures, figures.by_place()
        self.most = max((pair.total for pair in figures.pairs), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.figures.holders)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.figures.targets)

    def pair(self, index: Index) -> Pair | None:
        if not index.isValid():
            return None
        holder, target = self.figures.holders[index.row()], self.figures.targets[index.column()]
        return self._pairs.get((holder.key, target.key))

    def place_of(self, holder: str, target: str) -> QModelIndex:
        """The cell of a pair; an invalid index where one of them is not shown."""
        rows = [party.key for party in self.figures.holders]
        columns = [party.key for party in self.figures.targets]
        if holder not in rows or target not in columns:
            return QModelIndex()
        return self.index(rows.index(holder), columns.index(target))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        pair = self.pair(index)
        if role == PAIR:
            return pair
        if role == Qt.ItemDataRole.DisplayRole:
            return signed(pair.balance) if pair else None
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole} and index.isValid():
            return self.told(index)
        return None

    def told(self, index: Index) -> str:
        """`Holm → Riga: 3 supportive, 1 critical`."""
        holder, target = self.figures.holders[index.row()], self.figures.targets[index.column()]
        pair = self.pair(index)
        said = self.told_counts(pair) if pair is not None else self.tr("nothing")
        return f"{holder.name} → {target.name}: {said}"

    def told_counts(self, pair: Pair) -> str:
        """`14 critical, 1 neutral`: what there is of a pair, the most frequent first."""
        said = (
            (pair.supportive, self.tr("%n supportive", "", pair.supportive)),
            (pair.critical, self.tr("%n critical", "", pair.critical)),
            (pair.neutral, self.tr("%n neutral", "", pair.neutral)),
            (pair.no_stance, self.tr("%n without stance", "", pair.no_stance)),
        )
        return ", ".join(words for number, words in sorted(said, key=lambda one: -one[0]) if number)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        parties = self.figures.targets if orientation is Qt.Orientation.Horizontal else self.figures.holders
        return parties[section].name if section < len(parties) else None


class _Cells(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: MatrixModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_cell(painter, option.rect, index.data(PAIR), self._model.most, self._theme)
        if option.state & QStyle.StateFlag.State_Selected:
            width = self._theme.px(2)
            painter.setPen(QPen(self._theme.colours.colour("accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(width // 2, width // 2, -width // 2 - 1, -width // 2 - 1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))


class _Names(QHeaderView):
    """Names right-aligned beside the rows, on two lines above the columns; the current one stronger."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation, parent: QTableView) -> None:
        super().__init__(orientation, parent)
        self._theme, self._table = theme, parent
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        current = self._table.currentIndex()
        is_across = self.orientation() is Qt.Orientation.Horizontal
        is_current = current.isValid() and section == (current.column() if is_across else current.row())
        name = self.model().headerData(section, self.orientation())
        paint_name(painter, rect, name or "", self._theme, is_across=is_across, is_current=is_current)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(NAMES), px(HEAD))


def paint_name(
    painter: QPainter, rect: QRect, name: str, theme: Theme, *, is_across: bool, is_current: bool = False
) -> None:
    """A holder's name before its row, or a target's above its column on one or two lines."""
    px = theme.px
    painter.fillRect(rect, theme.colours.colour("base"))
    if is_across:
        font = theme.font(Style.TINY_STRONG if is_current else Style.TINY)
    else:
        font = theme.font(Style.UI_CURRENT if is_current else Style.SMALL)
    painter.setFont(font)
    painter.setPen(theme.colours.colour("text"))
    metrics = QFontMetrics(font)
    if not is_across:
        area = rect.adjusted(px(4), 0, -px(8), 0)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.colours.colour("line"))
        return
    lines = two_lines(name, metrics, rect.width() - px(4))
    high = metrics.height()
    top = rect.bottom() - px(6) - high * len(lines)
    for number, line in enumerate(lines):
        area = QRect(rect.left() + px(2), top + number * high, rect.width() - px(4), high)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, line)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colours.colour("line"))


def two_lines(name: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A name on one line if it fits, else on two, parted between words; what is too long is elided."""
    if metrics.horizontalAdvance(name) <= width or " " not in name:
        return [metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)]
    words = name.split()
    first = 1
    while first < len(words) - 1 and metrics.horizontalAdvance(" ".join(words[: first + 1])) <= width:
        first += 1
    lines = (" ".join(words[:first]), " ".join(words[first:]))
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


class Matrix(QTableView):
    """`chosen(holder key, target key)` as cells are gone through; `opened()` by Enter or a double click."""

    chosen = Signal(str, str)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cells = MatrixModel(self)
        self.setAccessibleName(self.tr("Holders and targets"))
        self.setItemDelegate(_Cells(theme, self.cells, self))
        self.setHorizontalHeader(_Names(theme, Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Names(theme, Qt.Orientation.Vertical, self))
        self.setModel(self.cells)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self._corner = self.findChild(QAbstractButton)
        if self._corner is not None:
            self._corner.installEventFilter(self)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.opened)
        self._follow()
        theme.changed.connect(self._follow)

    def show_figures(self, figures: Figures) -> None:
        """Other figures; the cell that was current stays so where it is still there."""
        kept = self.current_pair()
        self.cells.fill(figures)
        if kept is not None:
            self.choose(*kept)

    def choose(self, holder: str, target: str) -> None:
        """Make the cell of a pair current, without saying so."""
        was = self.blockSignals(True)
        self.setCurrentIndex(self.cells.place_of(holder, target))
        self.blockSignals(was)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def current_pair(self) -> tuple[str, str] | None:
        """The keys of holder and target of the current cell."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        figures = self.cells.figures
        return figures.holders[index.row()].key, figures.targets[index.column()].key

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
        pair = self.current_pair()
        if pair is not None:
            self.chosen.emit(*pair)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corner where the names meet is as empty as it looks."""
        if watched is self._corner and event.type() is QEvent.Type.Paint:
            painter = QPainter(self._corner)
            painter.fillRect(self._corner.rect(), self._theme.colours.colour("base"))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit()
        elif event.key() in _MOVES and not self.currentIndex().isValid():
            rows = {party.key: row for row, party in enumerate(self.cells.figures.holders)}
            pairs = sorted(self.cells.figures.pairs, key=lambda pair: rows[pair.holder])
            strongest = max(pairs, key=lambda pair: pair.total, default=None)
            if strongest is not None:  # begin where there is most to see
                self.setCurrentIndex(self.cells.place_of(strongest.holder, strongest.target))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard alone chooses nothing yet, as it would in other tables."""
        was, nothing = self.blockSignals(True), not self.currentIndex().isValid()
        super().focusInEvent(event)
        if nothing:
            self.setCurrentIndex(QModelIndex())
        self.blockSignals(was)

    @Slot()
    def _follow(self) -> None:
        px = self._theme.px
        self.setPalette(list_palette(self._theme.colours))
        self.horizontalHeader().setDefaultSectionSize(px(WIDTH))
        self.verticalHeader().setDefaultSectionSize(px(HEIGHT))
        self.horizontalHeader().setFixedHeight(px(HEAD))
        self.verticalHeader().setFixedWidth(px(NAMES))
        self.viewport().update()


def paint_matrix(painter: QPainter, figures: Figures, theme: Theme) -> QSize:
    """Paint the whole matrix from (0, 0), for a picture; gives its size."""
    px = theme.px
    left, top, wide, high = px(NAMES), px(HEAD), px(WIDTH), px(HEIGHT)
    pairs, most = figures.by_place(), max((pair.total for pair in figures.pairs), default=0)
    for column, target in enumerate(figures.targets):
        paint_name(painter, QRect(left + column * wide, 0, wide, top), target.name, theme, is_across=True)
    for row, holder in enumerate(figures.holders):
        y = top + row * high
        paint_name(painter, QRect(0, y, left, high), holder.name, theme, is_across=False)
        for column, target in enumerate(figures.targets):
            cell = QRect(left + column * wide, y, wide, high)
            paint_cell(painter, cell, pairs.get((holder.key, target.key)), most, theme)
    return size_of_matrix(figures, theme)


def size_of_matrix(figures: Figures, theme: Theme) -> QSize:
    """How large the whole matrix is."""
    px = theme.px
    return QSize(px(NAMES) + len(figures.targets) * px(WIDTH), px(HEAD) + len(figures.holders) * px(HEIGHT))
