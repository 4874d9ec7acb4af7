"""Flat paint for bars and frames: menus, table heads, tabs, scroll bars, progress, tips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QStyle,
    QStyleOption,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionTab,
    QTextEdit,
    QWidget,
)

from annotator.ui.theme.flat_fields import field_frame
from annotator.ui.theme.fonts import Style

if TYPE_CHECKING:
    from annotator.ui.theme.current import Theme

_State = QStyle.StateFlag


def nothing(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Parts that a flat look leaves out."""


def menu_bar_ground(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """The empty part of the menu bar."""
    painter.fillRect(option.rect, theme.colours.colour("window"))


def menu_bar_item(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A menu's name, `sel` behind it while its menu is open."""
    menu_bar_ground(theme, option, painter, widget)
    if not isinstance(option, QStyleOptionMenuItem):
        return
    is_enabled = bool(option.state & _State.State_Enabled)
    if is_enabled and option.state & _State.State_Selected:
        role = "sel" if option.state & _State.State_Sunken else "hover"
        painter.fillRect(option.rect, theme.colours.colour(role))
    painter.setPen(theme.colours.colour("text" if is_enabled else "dim"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
    painter.drawText(option.rect, int(flags), option.text)


def header_section(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """A table head's ground: window colour, one line below."""
    rect = option.rect
    painter.fillRect(rect, theme.colours.colour("window"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colours.colour("line"))


def header_label(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """A table head's words, 12 px medium, with an arrow when it sorts."""
    if not isinstance(option, QStyleOptionHeader):
        return
    font = theme.font(Style.SMALL_STRONG)
    painter.setFont(font)
    painter.setPen(theme.colours.colour("text2"))
    text = QFontMetrics(font).elidedText(option.text, Qt.TextElideMode.ElideRight, option.rect.width())
    flags = int(option.textAlignment | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
    painter.drawText(option.rect, flags, text)  # the room Qt gives it would cut the accent of an É


def tab_shape(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """A tab: nothing but 2 px of accent under the current one, `hover` under the pointer."""
    rect = option.rect
    if option.state & _State.State_Selected:
        high = theme.px(2)
        painter.fillRect(
            QRect(rect.left(), rect.bottom() + 1 - high, rect.width(), high), theme.colours.colour("accent")
        )
    elif option.state & _State.State_MouseOver and option.state & _State.State_Enabled:
        painter.fillRect(rect, theme.colours.colour("hover"))


def tab_label(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """A tab's words: text and semibold when current, second colour otherwise."""
    if not isinstance(option, QStyleOptionTab):
        return
    is_current = bool(option.state & _State.State_Selected)
    painter.setFont(theme.font(Style.UI_CURRENT if is_current else Style.UI))
    is_enabled = bool(option.state & _State.State_Enabled)
    role = ("text" if is_current else "text2") if is_enabled else "dim"
    painter.setPen(theme.colours.colour(role))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(option.rect, int(flags), option.text)
    if option.state & _State.State_HasFocus:
        painter.setPen(QPen(theme.colours.colour("accent"), 2))
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1))


def tab_base(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """The line under a row of tabs."""
    rect = option.rect
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colours.colour("line"))


def tip(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """A tooltip's ground and line."""
    painter.setPen(theme.colours.colour("ctl"))
    painter.setBrush(theme.colours.colour("base"))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def menu_ground(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """An open menu's ground and line."""
    painter.fillRect(option.rect, theme.colours.colour("page"))
    menu_frame(theme, option, painter, widget)


def menu_frame(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """An open menu's line."""
    painter.setPen(theme.colours.colour("ctl"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def frame(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The frame of a list or table: one line. A text of several lines that can be edited is a field."""
    if isinstance(widget, (QPlainTextEdit, QTextEdit)) and not widget.isReadOnly():
        field_frame(theme, option, painter, widget)
        return
    painter.setPen(theme.colours.colour("line"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def progress_groove(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """The whole way of a bar, 4 px high; in high contrast its outline, for a filled one would look done."""
    strip = _strip(theme, option.rect)
    painter.fillRect(strip, theme.colours.colour("line"))
    if theme.scheme.is_high:
        painter.fillRect(strip.adjusted(1, 1, -1, -1), theme.colours.colour("page"))


def progress_contents(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """The part done, in steps of one per cent. Of unknown length it stays empty."""
    if not isinstance(option, QStyleOptionProgressBar) or option.maximum <= option.minimum:
        return
    done = (option.progress - option.minimum) * 100 // (option.maximum - option.minimum)
    strip = _strip(theme, option.rect)
    strip.setWidth(strip.width() * max(0, min(100, done)) // 100)
    painter.fillRect(strip, theme.colours.colour("accent"))


def _strip(theme: Theme, rect: QRect) -> QRect:
    high = theme.px(4)
    return QRect(rect.left(), rect.center().y() + 1 - high // 2, rect.width(), high)


def splitter(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """The line between two columns."""
    painter.fillRect(option.rect, theme.colours.colour("line"))


def scroll_bar(theme: Theme, option: QStyleOption, painter: QPainter, slider: QRect) -> None:
    """A scroll bar: a rounded thumb in a plain groove, without arrows; none where all is in view."""
    painter.save()
    ground = "page" if option.state & _State.State_Horizontal else "window"
    painter.fillRect(option.rect, theme.colours.colour(ground))
    has_more = not isinstance(option, QStyleOptionSlider) or option.maximum > option.minimum
    if option.state & _State.State_Enabled and slider.isValid() and has_more:
        inset = theme.px(3)
        thumb = QRectF(slider.adjusted(inset, inset, -inset, -inset))
        pressed = option.state & (_State.State_Sunken | _State.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = theme.colours.colour("ctl")
        if not pressed and not theme.scheme.is_high:
            colour.setAlphaF(0.6)
        painter.setBrush(colour)
        radius = min(thumb.width(), thumb.height()) / 2
        painter.drawRoundedRect(thumb, radius, radius)
    painter.restore()


def scroll_bar_part(style: QStyle, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where the parts of a scroll bar without arrows lie, in the widget's pixels."""
    whole = option.rect
    is_flat = option.orientation == Qt.Orientation.Horizontal
    length = whole.width() if is_flat else whole.height()
    span = option.maximum - option.minimum
    least = style.pixelMetric(QStyle.PixelMetric.PM_ScrollBarSliderMin, option)
    thumb = length if span <= 0 else max(least, length * option.pageStep // (span + max(1, option.pageStep)))
    thumb = min(thumb, length)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown
    )
    places = {
        QStyle.SubControl.SC_ScrollBarGroove: (0, length),
        QStyle.SubControl.SC_ScrollBarSlider: (start, thumb),
        QStyle.SubControl.SC_ScrollBarSubPage: (0, start),
        QStyle.SubControl.SC_ScrollBarAddPage: (start + thumb, length - start - thumb),
    }
    at, size = places.get(part, (0, 0))
    made = QRect(whole.left() + at, whole.top(), size, whole.height())
    if not is_flat:
        made = QRect(whole.left(), whole.top() + at, whole.width(), size)
    return QStyle.visualRect(option.direction, whole, made)
