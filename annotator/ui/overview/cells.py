"""How a pair is painted in the matrix: its balance, how many there are, and how they divide."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotator.session.positions import Pair
from annotator.ui import wording
from annotator.ui.overview.figures import strength
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style, make_font

WIDTH, HEIGHT = 64, 46
BAR = 48


def signed(value: int) -> str:
    """`+6`, `−14` with a true minus, `0`."""
    number = wording.number(abs(value))
    return f"+{number}" if value > 0 else f"−{number}" if value < 0 else number


def ink_of(balance: int) -> str:
    """The role of the ink of a balance; its ground is the same with a t behind."""
    return "sup" if balance > 0 else "crit" if balance < 0 else "neu"


def paint_cell(painter: QPainter, rect: QRect, pair: Pair | None, most: int, theme: Theme) -> None:
    """A cell of the matrix; `most` is the greatest total of all, which has the longest bar."""
    colours, px = theme.colours, theme.px
    painter.fillRect(rect, colours.colour("page"))
    if pair is not None and pair.total:
        ink = ink_of(pair.balance)
        ground = colours.colour(f"{ink}t")
        ground.setAlphaF(strength(pair))
        painter.fillRect(rect, ground)
        painter.setFont(make_font(Style.UI.value.families, px(14), 600))
        painter.setPen(colours.colour(ink))
        painter.drawText(QPointF(rect.left() + px(7), rect.top() + px(20)), signed(pair.balance))
        small = theme.font(Style.TINY, tabular=True)
        painter.setFont(small)
        painter.setPen(colours.colour("text2"))
        total = wording.number(pair.total)
        right = rect.right() - px(7) - QFontMetricsF(small).horizontalAdvance(total)
        painter.drawText(QPointF(right, rect.top() + px(19)), total)
        width = max(px(8), px(BAR) * pair.total / max(most, 1))
        paint_split(painter, QRectF(rect.left() + px(7), rect.top() + px(31), width, px(6)), pair, theme)
    line = colours.colour("line")
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)


def paint_split(painter: QPainter, rect: QRectF, pair: Pair, theme: Theme) -> None:
    """How a pair's stances divide: supportive solid at the left, critical at the right, others empty."""
    colours = theme.colours
    painter.setPen(QPen(colours.colour("ctl"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, 0, -1))
    supportive = rect.width() * pair.supportive / pair.total
    critical = rect.width() * pair.critical / pair.total
    if supportive:
        painter.fillRect(QRectF(rect.left(), rect.top(), supportive + 1, rect.height()), _ink(theme, "sup"))
    if critical:
        left = rect.right() - critical
        painter.fillRect(QRectF(left, rect.top(), critical + 1, rect.height()), _ink(theme, "crit"))


def _ink(theme: Theme, role: str) -> QColor:
    return theme.colours.colour(role)
