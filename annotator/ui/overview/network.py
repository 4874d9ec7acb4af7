"""The network: who supports and who criticises whom, drawn once for its figures and gone through by keys."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.overview.cells import signed
from annotator.ui.overview.figures import Figures
from annotator.ui.overview.net import Net, Node, net_of
from annotator.ui.overview.net_painting import line_path, paint_net, place_in, radius
from annotator.ui.theme.current import Theme

REACH = 8.0


class Network(QWidget):
    """`node_chosen(key)`, `pair_chosen(holder key, target key)`; `opened()` by Enter or a double click.

    Left and Right go through the parties, Up and Down through the lines of the current one.
    """

    node_chosen = Signal(str)
    pair_chosen = Signal(str, str)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.net = Net()
        self.node: str | None = None
        self.edge: tuple[str, str] | None = None
        self.setAccessibleName(self.tr("Network"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def show_figures(self, figures: Figures) -> None:
        """Another network; what was current stays so where it is still there."""
        self.net = net_of(figures)
        if self.node not in {node.party.key for node in self.net.nodes}:
            self.node = None
        if self.edge not in {(pair.holder, pair.target) for pair in self.net.edges}:
            self.edge = None
        self._tell()

    def choose(self, node: str | None = None, edge: tuple[str, str] | None = None) -> None:
        """Make a party or a line current, or nothing, without saying so."""
        self.node, self.edge = node, edge
        self._tell()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(200))

    def place(self, node: Node) -> QPointF:
        """Where a party stands in this widget."""
        return place_in(QRectF(self.rect()), node, self._theme)

    # -- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self.net.nodes:
            self._step_node(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self.net.edges:
            self._step_edge(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (self.node or self.edge):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        node, edge = self._at(event.position())
        if node is not None:
            self._take_node(node)
        elif edge is not None:
            self._take_edge(edge)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position()) != (None, None):
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        node, edge = self._at(event.position())
        over = node is not None or edge is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self._said(node, edge))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _step_node(self, step: int) -> None:
        keys = [node.party.key for node in sorted(self.net.nodes, key=lambda node: (node.x, node.y))]
        at = keys.index(self.node) + step if self.node in keys else 0
        self._take_node(keys[at % len(keys)])

    def _step_edge(self, step: int) -> None:
        near = [
            (pair.holder, pair.target)
            for pair in self.net.edges
            if self.node is None or self.node in {pair.holder, pair.target}
        ]
        if near:
            at = near.index(self.edge) + step if self.edge in near else 0
            self._take_edge(near[at % len(near)], keeps_node=True)

    def _take_node(self, key: str) -> None:
        self.node, self.edge = key, None
        self._tell()
        self.node_chosen.emit(key)

    def _take_edge(self, edge: tuple[str, str], *, keeps_node: bool = False) -> None:
        self.node, self.edge = self.node if keeps_node else None, edge
        self._tell()
        self.pair_chosen.emit(*edge)

    def _at(self, point: QPointF) -> tuple[str | None, tuple[str, str] | None]:
        """The party or line under a point; a party goes first."""
        places = {node.party.key: self.place(node) for node in self.net.nodes}
        for node in self.net.nodes:
            away = point - places[node.party.key]
            if math.hypot(away.x(), away.y()) <= radius(node, self._theme) + 2:
                return node.party.key, None
        for pair in self.net.edges:
            path = line_path(places[pair.holder], places[pair.target])
            if any(_apart(path.pointAtPercent(n / 40), point) <= REACH for n in range(41)):
                return None, (pair.holder, pair.target)
        return None, None

    def _said(self, node: str | None, edge: tuple[str, str] | None) -> str:
        names = {one.party.key: one.party.name for one in self.net.nodes}
        pair = next((pair for pair in self.net.edges if (pair.holder, pair.target) == edge), None)
        if edge is not None and pair is not None:
            return f"{names[edge[0]]} → {names[edge[1]]}: {signed(pair.balance)}"
        return names.get(node or "", "")

    @Slot()
    def _tell(self) -> None:
        self.setAccessibleDescription(self._said(self.node, self.edge))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("base"))
        paint_net(painter, QRectF(self.rect()), self.net, self._theme, self.node, self.edge)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))


def _apart(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
