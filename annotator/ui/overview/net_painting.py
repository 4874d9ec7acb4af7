"""How the network is painted: lines with their numbers, discs, and names that keep clear of each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from annotator.session.positions import Pair
from annotator.ui import wording
from annotator.ui.overview.cells import ink_of, signed
from annotator.ui.overview.net import Net, Node
from annotator.ui.theme.colours import slot_role
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style, make_font

LEAST_RADIUS, MOST_RADIUS = 13, 24
THINNEST, THICKEST = 1.2, 3.2
BEND = 0.14
NAME_WIDTH = 148


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
    for one, (name, box) in zip(net.nodes, name_boxes(area, net, theme, node), strict=True):
        _paint_name(painter, name, box, theme, is_current=one.party.key == node)
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


def _number_font(theme: Theme) -> QFont:
    return make_font(Style.TINY.value.families, theme.px(11), 600)


def _number_box(middle: QPointF, pair: Pair, theme: Theme) -> QRectF:
    metrics = QFontMetricsF(_number_font(theme))
    box = QRectF(0, 0, metrics.horizontalAdvance(signed(pair.balance)) + theme.px(6), metrics.height())
    box.moveCenter(middle)
    return box


def _paint_number(painter: QPainter, middle: QPointF, pair: Pair, theme: Theme, *, is_current: bool) -> None:
    box = _number_box(middle, pair, theme)
    painter.setFont(_number_font(theme))
    painter.fillRect(box, theme.colours.colour("sel" if is_current else "base"))
    painter.setPen(theme.colours.colour(ink_of(pair.balance)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, signed(pair.balance))


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


def _name_font(theme: Theme, *, is_current: bool) -> QFont:
    return theme.font(Style.UI_CURRENT if is_current else Style.SMALL)


def _paint_name(painter: QPainter, name: str, box: QRectF, theme: Theme, *, is_current: bool) -> None:
    ground = theme.colours.colour("base")
    ground.setAlphaF(0.8)
    painter.fillRect(box, ground)
    painter.setFont(_name_font(theme, is_current=is_current))
    painter.setPen(theme.colours.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def name_boxes(area: QRectF, net: Net, theme: Theme, node: str | None = None) -> list[tuple[str, QRectF]]:
    """The shown name of each node and its box, in their order: below its disc where that is free, else
    above or beside it, else where it covers least of what is already there."""
    discs = [_disc(place_in(area, one, theme), radius(one, theme)) for one in net.nodes]
    places = {one.party.key: place_in(area, one, theme) for one in net.nodes}
    taken = [*discs]
    for pair in net.edges:
        middle = line_path(places[pair.holder], places[pair.target]).pointAtPercent(0.5)
        taken.append(_number_box(middle, pair, theme))
    found = []
    for one, disc in zip(net.nodes, discs, strict=True):
        metrics = QFontMetricsF(_name_font(theme, is_current=one.party.key == node))
        words = wording.one_line(one.party.name)
        name = metrics.elidedText(words, Qt.TextElideMode.ElideRight, theme.px(NAME_WIDTH))
        box = QRectF(0, 0, metrics.horizontalAdvance(name) + theme.px(4), metrics.height())
        box = min(_around(disc, box, area, theme), key=lambda b: _covered(b, taken))
        taken.append(box)
        found.append((name, box))
    return found


def _disc(middle: QPointF, size: float) -> QRectF:
    return QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size)


def _around(disc: QRectF, box: QRectF, area: QRectF, theme: Theme) -> list[QRectF]:
    """A name's box below, above, right and left of its disc, within the area."""
    gap, middle = theme.px(4), disc.center()
    across, upright = disc.width() / 2 + gap + box.width() / 2, disc.height() / 2 + gap + box.height() / 2
    boxes = []
    for x, y in ((0.0, upright), (0.0, -upright), (across, 0.0), (-across, 0.0)):
        placed = QRectF(box)
        placed.moveCenter(middle + QPointF(x, y))
        placed.moveLeft(min(max(placed.left(), area.left() + 2), area.right() - placed.width()))
        placed.moveTop(min(max(placed.top(), area.top()), area.bottom() - placed.height()))
        boxes.append(placed)
    return boxes


def _covered(box: QRectF, taken: Sequence[QRectF]) -> float:
    """How much of what is there a box covers, in square pixels."""
    shared = [box.intersected(one) for one in taken]
    return sum(one.width() * one.height() for one in shared)
