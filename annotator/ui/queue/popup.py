"""The list of offers below the search box: words at the left, what they mean at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.parts.rows import ROW, Index, RowsModel
from annotator.ui.queue.delegate import paint_ground
from annotator.ui.queue.offers import Offer
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

HEIGHT = 28
WIDTH = 360
MOST_SHOWN = 10


class _Offers(RowsModel[Offer]):
    def says(self, offer: Offer, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{offer.text} {offer.meaning}".strip()
        return None


class _OfferDelegate(QStyledItemDelegate):
    """The words at the left, what they mean at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer: Offer = index.data(ROW)
        px, colours = self._theme.px, self._theme.colours
        paint_ground(painter, self._theme, option)
        area = option.rect.adjusted(px(12), 0, -px(12), 0)
        font, small = self._theme.font(Style.UI), self._theme.font(Style.SMALL)
        painter.setFont(font)
        painter.setPen(colours.colour("text"))
        words = QFontMetrics(font).elidedText(offer.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        room = area.width() - QFontMetrics(font).horizontalAdvance(words) - px(16)
        painter.setFont(small)
        painter.setPen(colours.colour("text2"))
        meaning = QFontMetrics(small).elidedText(offer.meaning, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, meaning)


class OffersPopup(QFrame):
    """Lies over the window below the box; the box keeps the keyboard. `taken(Offer)`: one was clicked."""

    taken = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.model = _Offers(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_OfferDelegate(theme, self))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setPalette(list_palette(theme.colours))
        self.list.clicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        self.hide()

    def offer(self, rows: list[Offer], place: QPoint) -> None:
        """Show these offers with their upper left corner at a place of the window."""
        px = self._theme.px
        self.list.setPalette(list_palette(self._theme.colours))
        self.list.setAccessibleName(self.tr("Completions"))
        self.model.show_rows(rows)
        self.list.setCurrentIndex(QModelIndex())
        self.setGeometry(QRect(place, QSize(px(WIDTH), min(len(rows), MOST_SHOWN) * px(HEIGHT) + 2)))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if -1 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    @property
    def current(self) -> Offer | None:
        index = self.list.currentIndex()
        return index.data(ROW) if index.isValid() else None

    @property
    def first(self) -> Offer | None:
        return self.current or (self.model.index(0).data(ROW) if self.model.rowCount() else None)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.taken.emit(index.data(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setPen(self._theme.colours.colour("ctl"))
        painter.setBrush(self._theme.colours.colour("base"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
