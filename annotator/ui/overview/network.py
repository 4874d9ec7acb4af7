"""The network: who supports and who criticises whom, drawn once for its figures and gone through by keys."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.session.positions import Pair
from annotator.ui import wording
from annotator.ui.overview.cells import ink_of, signed
from annotator.ui.overview.figures import Figures, Party, strongest
from annotator.ui.overview.spreading import spread
from annotator.ui.theme.colours import slot_role
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style, make_font

LEAST_RADIUS, MOST_RADIUS = 13, 24
THINNEST, THICKEST = 1.2, 3.2
BEND = 0.14
NAME_WIDTH = 148
REACH = 8.0


@dataclass(frozen=True, slots=True)
class Node:
    """A party, its place in the unit square, and how much of the network it has (0 to 1)."""

    party: Party
    x: float
    y: float
    share: float


@dataclass(frozen=True, slots=True)
class Net:
    """What is drawn: nodes, edges from the strongest on, and the least balance an edge has."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Pair, ...] = ()
    least: int = 1


def net_of(figures: Figures) -> Net:
    """The strongest pairs of the figures as a network."""
    least, edges = strongest(figures.pairs)
    weight: Counter[str] = Counter()
    for pair in edges:
        weight[pair.holder] += pair.total
        weight[pair.target] += pair.total
    keys = sorted(weight, key=lambda key: (-weight[key], key))
    places = spread(keys, [(pair.holder, pair.target) for pair in edges])
    most = max(weight.values(), default=1)
    parties = {party.key: party for party in (*figures.targets, *figures.holders)}
    nodes = tuple(Node(parties[key], *places[key], weight[key] / most) for key in keys)
    return Net(nodes, edges, least)


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


def place_in(area: QRectF, node: Node, theme: Theme) -> QPointF:
    """The middle of a party's disc in an area."""
    return QPointF(
        area.left() + theme.px(36) + node.x * (area.width() - theme.px(72)),
        area.top() + node.y * (area.height() - theme.px(20)),
    )


def radius(node: Node, theme: Theme) -> float:
    """A disc's radius: its area grows with the party's share."""
    return theme.px(LEAST_RADIUS) + theme.px(MOST_RADIUS - LEAST_RADIUS) * math.sqrt(node.share)


def line_path(start: QPointF, end: QPointF) -> QPainterPath:
    """A slightly bent line, so that the way back is another one."""
    path = QPainterPath(start)
    across = QPointF(-(end.y() - start.y()), end.x() - start.x()) * BEND
    path.quadTo((start + end) / 2 + across, end)
    return path


def _apart(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())


def paint_net(
    painter: QPainter,
    area: QRectF,
    net: Net,
    theme: Theme,
    node: str | None = None,
    edge: tuple[str, str] | None = None,
) -> None:
    """Paint a network into an area; `node` or `edge` is current."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    by_key = {one.party.key: one for one in net.nodes}
    most = max((abs(pair.balance) for pair in net.edges), default=1)
    for pair in reversed(net.edges):
        ends = by_key[pair.holder], by_key[pair.target]
        is_current = (pair.holder, pair.target) == edge
        _paint_line(painter, area, pair, ends, most, theme, is_current=is_current)
    for one in reversed(net.nodes):
        _paint_node(painter, place_in(area, one, theme), one, theme, is_current=one.party.key == node)
    for pair in reversed(net.edges):
        start, end = (place_in(area, by_key[key], theme) for key in (pair.holder, pair.target))
        is_current = (pair.holder, pair.target) == edge
        _paint_number(painter, line_path(start, end).pointAtPercent(0.5), pair, theme, is_current=is_current)


def _paint_line(
    painter: QPainter,
    area: QRectF,
    pair: Pair,
    ends: tuple[Node, Node],
    most: int,
    theme: Theme,
    *,
    is_current: bool,
) -> None:
    ink = theme.colours.colour(ink_of(pair.balance))
    path = line_path(place_in(area, ends[0], theme), place_in(area, ends[1], theme))
    width = (THINNEST + (THICKEST - THINNEST) * abs(pair.balance) / most) * theme.scale
    length = max(path.length(), 1.0)
    first = path.percentAtLength(min(length * 0.4, radius(ends[0], theme) + 2))
    last = path.percentAtLength(max(length * 0.6, length - radius(ends[1], theme) - 4))
    drawn = QPolygonF([path.pointAtPercent(first + (last - first) * n / 40) for n in range(41)])
    if is_current:
        painter.setPen(QPen(theme.colours.colour("sel"), width + theme.px(8), c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(drawn)
    pen = QPen(ink, width)
    if pair.balance < 0:
        pen.setDashPattern([8 / width, 4 / width])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(drawn)
    _paint_head(painter, drawn.at(drawn.size() - 3), drawn.at(drawn.size() - 1), ink, theme)


def _paint_number(painter: QPainter, middle: QPointF, pair: Pair, theme: Theme, *, is_current: bool) -> None:
    font = make_font(Style.TINY.value.families, theme.px(11), 600)
    painter.setFont(font)
    text, metrics = signed(pair.balance), QFontMetricsF(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + theme.px(6), metrics.height())
    box.moveCenter(middle)
    painter.fillRect(box, theme.colours.colour("sel" if is_current else "base"))
    painter.setPen(theme.colours.colour(ink_of(pair.balance)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_head(painter: QPainter, before: QPointF, tip: QPointF, ink: QColor, theme: Theme) -> None:
    angle, size = math.atan2(tip.y() - before.y(), tip.x() - before.x()), theme.px(7)
    wings = [tip - QPointF(math.cos(angle + turn), math.sin(angle + turn)) * size for turn in (-0.45, 0.45)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([tip, *wings]))


def _paint_node(painter: QPainter, place: QPointF, node: Node, theme: Theme, *, is_current: bool) -> None:
    colours, size = theme.colours, radius(node, theme)
    role = slot_role(node.party.slot) if node.party.slot else None
    ink = colours.colour(role or "ctl")
    if is_current:
        painter.setPen(QPen(colours.colour("accent"), theme.px(2)))
        painter.setBrush(colours.colour("base"))
        painter.drawEllipse(place, size + theme.px(4), size + theme.px(4))
    painter.setPen(QPen(ink, 1.75 * theme.scale))
    painter.setBrush(colours.colour(f"{role}t" if role else "page"))
    painter.drawEllipse(place, size, size)
    if node.party.label:
        painter.setFont(theme.font(Style.CHIP))
        painter.setPen(ink)
        box = QRectF(place.x() - size, place.y() - size, 2 * size, 2 * size)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, node.party.label[:1])
    font = theme.font(Style.UI_CURRENT if is_current else Style.SMALL)
    metrics = QFontMetricsF(font)
    name = metrics.elidedText(
        wording.one_line(node.party.name), Qt.TextElideMode.ElideRight, theme.px(NAME_WIDTH)
    )
    painter.setFont(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(name) + theme.px(4), metrics.height())
    box.moveCenter(QPointF(place.x(), place.y() + size + theme.px(4) + metrics.height() / 2))
    viewport = painter.viewport()
    box.moveLeft(min(max(box.left(), theme.px(2)), max(theme.px(2), viewport.width() - box.width())))
    ground = colours.colour("base")
    ground.setAlphaF(0.8)
    painter.fillRect(box, ground)
    painter.setPen(colours.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
