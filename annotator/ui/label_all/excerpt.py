"""A place in its context, as lists over the corpus show it: the hit starts where all others do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from annotator.ui.theme.colours import slot_role
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.underlines import paint_underline


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`hit` with what stands before and after it, on one line. `is_open`: nobody decided on it yet."""

    before: str
    hit: str
    after: str
    slot: int
    is_open: bool = False


def paint_excerpt(painter: QPainter, theme: Theme, rect: QRect, anchor: int, shown: Excerpt) -> None:
    """The context in quote style; the hit at `anchor` pixels from the left, tinted and underlined."""
    colours, px = theme.colours, theme.px
    font = theme.font(Style.QUOTE)
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setClipRect(rect)
    painter.setFont(font)
    middle = rect.top() + rect.height() / 2
    base = middle + (metrics.capHeight()) / 2
    left = float(rect.left() + anchor)
    before, after = shown.before.replace("\t", " "), shown.after.replace("\t", " ")
    role = slot_role(shown.slot)
    width = metrics.horizontalAdvance(shown.hit)
    ground = QRectF(left - 1, base - px(14), width + 2, px(18))
    if shown.is_open:
        painter.setPen(QPen(colours.colour(role), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.fillRect(ground, colours.colour(f"{role}t"))
    paint_underline(
        painter, shown.slot, left - 1, left + width + 1, base + px(4), colours.colour(role), theme.scale
    )
    painter.setPen(colours.colour("text"))
    painter.drawText(QRectF(left, rect.top(), width + 2, rect.height()), _FLAGS, shown.hit)
    painter.setPen(colours.colour("text2"))
    box = QRectF(rect.left(), rect.top(), anchor - 1, rect.height())
    painter.drawText(box, _BEFORE, before)
    box = QRectF(left + width, rect.top(), max(0.0, rect.right() - left - width), rect.height())
    painter.drawText(box, _FLAGS, after)
    painter.restore()


_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine) | int(
    Qt.TextFlag.TextIncludeTrailingSpaces
)
_BEFORE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine) | int(
    Qt.TextFlag.TextIncludeTrailingSpaces
)
