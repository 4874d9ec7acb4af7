"""Underlines: each label slot has its own pattern, so that colour is never alone.

1 solid, 2 double, 3 dashed, 4 dotted, 5 dash-dot, 6 wave; 7 to 9 take the first three inks with the wave.
From 11 on the tens are the underline and the units the ink.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

THICKNESS = 2
LANE = 3
_SLOTS = 9

# In units of the pen's width, as Qt wants them: 6 on and 3 off, 2:2 and 8:2:2:2 in pixels at 100 %.
_DASHES = {3: [3.0, 1.5], 4: [1.0, 1.0], 5: [4.0, 1.0, 1.0, 1.0]}


def paint_underline(
    painter: QPainter, slot: int, left: float, right: float, top: float, ink: QColor, scale: float
) -> None:
    """Paint a slot's underline from `left` to `right`, its first row at `top`, in whole device pixels."""
    slot = slot // 10 if slot > _SLOTS else slot
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    top = round(top * ratio) / ratio
    thick = max(1, round(THICKNESS * scale * ratio)) / ratio
    if slot == 1:
        painter.fillRect(QRectF(left, top, right - left, thick), ink)
    elif slot == 2:
        thin = max(1, int(scale * ratio + 0.4))
        second = (max(2 * thin, int(LANE * scale * ratio) - thin)) / ratio
        painter.fillRect(QRectF(left, top, right - left, thin / ratio), ink)
        painter.fillRect(QRectF(left, top + second, right - left, thin / ratio), ink)
    elif slot in _DASHES:
        pen = QPen(ink, thick, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DASHES[slot])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        middle = top + thick / 2
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
    else:
        _paint_wave(painter, left, right, top, ink, scale)


def _paint_wave(painter: QPainter, left: float, right: float, top: float, ink: QColor, scale: float) -> None:
    step, height = 2.5 * scale, 2.5 * scale
    points = QPolygonF()
    x, is_low = left, True
    while x < right:
        points.append(QPointF(x, top + 0.5 + (height if is_low else 0)))
        x, is_low = x + step, not is_low
    points.append(QPointF(right, top + 0.5 + height / 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(ink, 1.2 * scale))
    painter.drawPolyline(points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
