"""The small pictures: label chips, polarity signs, underline samples and keycaps.

Each is drawn once per text, look and device ratio and then kept as a pixmap: 1 µs to paint instead of 30.
"""

from __future__ import annotations

import math
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from annotator.ui.theme.colours import POLARITY_ROLES, Colours, slot_role
from annotator.ui.theme.fonts import SANS, Style, make_font
from annotator.ui.theme.underlines import paint_underline

if TYPE_CHECKING:
    from annotator.ui.theme.current import Theme

CHIP_HEIGHT = 13
CHIP_MIN_WIDTH = 30
CHIP_LETTER_WIDTH = 15
SIGN = 16
MOST_KEPT = 400


def chip_font(scale: float) -> QFont:
    """The chip's letters: 10 px at 100 %, never smaller."""
    return make_font(SANS, 10 * max(1.0, scale), 700)


def chip_width(text: str, scale: float) -> int:
    """The natural width of a chip in logical pixels: 15 for one letter, at least 30 for a code."""
    scale = max(1.0, scale)
    least = CHIP_LETTER_WIDTH if len(text) == 1 else CHIP_MIN_WIDTH
    return max(
        round(least * scale), math.ceil(QFontMetricsF(chip_font(scale)).horizontalAdvance(text) + 7 * scale)
    )


def paint_chip(
    painter: QPainter, rect: QRectF, text: str, colours: Colours, role: str, scale: float, *, filled: bool
) -> None:
    """A label chip: filled with ink for what is accepted, outlined on the page for what is suggested."""
    ink = colours.colour(role)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(ink if filled else colours.colour("page"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2.5 * scale, 2.5 * scale)
    font = chip_font(scale)
    painter.setFont(font)
    painter.setPen(colours.colour("page") if filled else ink)
    metrics = QFontMetricsF(font)
    left = rect.left() + (rect.width() - metrics.horizontalAdvance(text)) / 2
    painter.drawText(QPointF(left, round(rect.center().y() + metrics.capHeight() / 2)), text)


def paint_sign(painter: QPainter, polarity: str | None, colours: Colours, *, outlined: bool) -> None:
    """A polarity sign in a square of 16: disc with plus, minus or equals; struck circle; dashed circle.

    None is *unset*, drawn dashed; `no_stance` is the struck circle: three pictures that never meet.
    """
    ink = colours.colour(POLARITY_ROLES[polarity] if polarity else "ctl")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = polarity in {"supportive", "critical", "neutral"} and not outlined
    pen = QPen(ink, 1.25)
    if polarity is None:
        pen.setDashPattern([2.2, 2.0])
    painter.setPen(Qt.PenStyle.NoPen if filled else pen)
    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
    radius = 8.0 if filled else 7.2
    painter.drawEllipse(QPointF(8, 8), radius, radius)
    stroke = colours.colour("page") if filled else ink
    painter.setPen(QPen(stroke, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    match polarity:
        case "supportive":
            painter.drawLine(QPointF(4.6, 8), QPointF(11.4, 8))
            painter.drawLine(QPointF(8, 4.6), QPointF(8, 11.4))
        case "critical":
            painter.drawLine(QPointF(4.6, 8), QPointF(11.4, 8))
        case "neutral":
            painter.drawLine(QPointF(4.8, 6.2), QPointF(11.2, 6.2))
            painter.drawLine(QPointF(4.8, 9.8), QPointF(11.2, 9.8))
        case "no_stance":
            painter.setPen(QPen(ink, 1.25))
            painter.drawEllipse(QPointF(8, 8), 3.4, 3.4)
            painter.drawLine(QPointF(11.8, 4.2), QPointF(4.2, 11.8))


class Pictures:
    """The theme's small pictures, kept until the look changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = weakref.ref(theme)
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def chip(
        self,
        text: str,
        slot: int,
        ratio: float,
        *,
        filled: bool,
        scale: float | None = None,
        width: int | None = None,
        height: int | None = None,
    ) -> QPixmap:
        """A label chip. `scale` is the interface's unless given; `width`, `height` replace its own."""
        size = max(1.0, self._look.scale if scale is None else scale)
        wide = chip_width(text, size) if width is None else width
        high = round(CHIP_HEIGHT * size) if height is None else height
        role = slot_role(slot)

        def paint(painter: QPainter) -> None:
            paint_chip(painter, QRectF(0, 0, wide, high), text, self._look.colours, role, size, filled=filled)

        return self._picture(("chip", text, role, filled, size, wide, high), wide, high, ratio, paint)

    def sign(
        self, polarity: str | None, ratio: float, *, outlined: bool = False, size: int | None = None
    ) -> QPixmap:
        """A polarity's sign, `size` logical pixels square (16 at the interface's scale unless given)."""
        side = self._look.px(SIGN) if size is None else size

        def paint(painter: QPainter) -> None:
            painter.scale(side / SIGN, side / SIGN)
            paint_sign(painter, polarity, self._look.colours, outlined=outlined)

        return self._picture(("sign", polarity, outlined, side), side, side, ratio, paint)

    def underline(self, slot: int, ratio: float, *, width: int = 24) -> QPixmap:
        """A sample of a slot's underline, `width` × 4 at the interface's scale."""
        scale = self._look.scale
        wide, high = round(width * scale), round(4 * scale)

        def paint(painter: QPainter) -> None:
            paint_underline(painter, slot, 0, wide, 0, self._look.colours.colour(slot_role(slot)), scale)

        return self._picture(("underline", slot, wide, high), wide, high, ratio, paint)

    def keycap(self, text: str, ratio: float, *, role: str = "text2", border: str = "line") -> QPixmap:
        """A key's name in a small frame, 18 high: `Ctrl+Z`."""
        scale = self._look.scale
        font = self._look.font(Style.TINY_STRONG)
        high = round(18 * scale)
        wide = max(high, math.ceil(QFontMetricsF(font).horizontalAdvance(text) + 10 * scale))

        def paint(painter: QPainter) -> None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colours.colour(border), 1))
            transparent = QColor(Qt.GlobalColor.transparent)
            painter.setBrush(self._look.colours.colour("page") if border == "line" else transparent)
            painter.drawRoundedRect(QRectF(0.5, 0.5, wide - 1, high - 1), 3 * scale, 3 * scale)
            painter.setFont(font)
            painter.setPen(self._look.colours.colour(role))
            painter.drawText(QRectF(0, 0, wide, high), Qt.AlignmentFlag.AlignCenter, text)

        return self._picture(("keycap", text, role, border, wide, high), wide, high, ratio, paint)

    def forget(self) -> None:
        """Drop what was drawn in the former look."""
        self._kept.clear()

    @property
    def _look(self) -> Theme:
        theme = self._theme()
        if theme is None:
            raise RuntimeError("the theme is gone")
        return theme

    def _picture(
        self, key: tuple[object, ...], wide: int, high: int, ratio: float, paint: Callable[[QPainter], None]
    ) -> QPixmap:
        whole = (*key, ratio)
        found = self._kept.get(whole)
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            found = QPixmap(QSize(math.ceil(wide * ratio), math.ceil(high * ratio)))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            paint(painter)
            painter.end()
            self._kept[whole] = found
        return found
