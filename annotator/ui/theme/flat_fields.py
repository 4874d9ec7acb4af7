"""Flat paint for what the reviewer presses and types into: buttons, fields, ticks, combo boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from annotator.ui.theme.current import Theme

CORNER = 3.0
_State = QStyle.StateFlag


def _has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def _box(
    painter: QPainter, rect: QRectF, ground: QColor | None, border: QColor | None, width: float = 1
) -> None:
    """A rounded box whose border of `width` pixels lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2
    painter.setPen(Qt.PenStyle.NoPen if border is None else QPen(border, width))
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else ground)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), CORNER - half / 2, CORNER - half / 2)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    def mix(mine: int, theirs: int) -> int:
        return round(mine * (1 - share) + theirs * share)

    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue()))


def button(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A push button: page ground and `ctl` border; accent ground where its palette says so."""
    colours = theme.colours
    rect = QRectF(option.rect)
    is_enabled = _has(option, _State.State_Enabled)
    ground = option.palette.color(QPalette.ColorRole.Button)
    is_primary = is_enabled and ground == colours.colour("accent")
    if not is_primary:
        ground = colours.colour("page")
    if isinstance(widget, QPushButton) and widget.isFlat() and not is_primary:
        ground = QColor(Qt.GlobalColor.transparent)
    if _has(option, _State.State_Sunken) or _has(option, _State.State_On):
        ground = _mixed(ground, colours.colour("text"), 0.18) if is_primary else colours.colour("sel")
    elif is_enabled and _has(option, _State.State_MouseOver):
        ground = _mixed(ground, colours.colour("text"), 0.10) if is_primary else colours.colour("hover")
    is_flat = isinstance(option, QStyleOptionButton) and bool(
        option.features & QStyleOptionButton.ButtonFeature.Flat
    )
    border = None if is_primary or is_flat else colours.colour("ctl" if is_enabled else "line")
    _box(painter, rect, ground, border)
    if _has(option, _State.State_HasFocus):
        if is_primary:
            _box(painter, rect.adjusted(2, 2, -2, -2), None, colours.colour("onaccent"), 1)
        else:
            _box(painter, rect, None, colours.colour("accent"), 2)


def tool_button(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """An icon button: nothing until the pointer or the focus comes."""
    colours = theme.colours
    rect = QRectF(option.rect)
    if _has(option, _State.State_Sunken) or _has(option, _State.State_On):
        _box(painter, rect, colours.colour("sel"), None)
    elif _has(option, _State.State_Enabled) and _has(option, _State.State_MouseOver):
        _box(painter, rect, colours.colour("hover"), None)
    if widget is not None and widget.hasFocus():
        _box(painter, rect, None, colours.colour("accent"), 2)


def line_edit(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A field's ground, and its frame if it has one."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
        _box(painter, QRectF(option.rect), option.palette.color(QPalette.ColorRole.Base), None)
        field_frame(theme, option, painter, widget)
    else:
        painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Base))


def field_frame(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A field's border: `ctl`, accent with focus, `err` while its property `wrong` is true."""
    colours = theme.colours
    is_wrong = widget is not None and bool(widget.property("wrong"))
    if _has(option, _State.State_HasFocus):
        _box(painter, QRectF(option.rect), None, colours.colour("err" if is_wrong else "accent"), 2)
    else:
        plain = "ctl" if _has(option, _State.State_Enabled) else "line"
        _box(painter, QRectF(option.rect), None, colours.colour("err" if is_wrong else plain))


def check_box(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """A tick box: accent ground with a tick or a bar, or an empty `ctl` frame."""
    colours = theme.colours
    side = min(option.rect.width(), option.rect.height())
    rect = QRectF(option.rect.x(), option.rect.y(), side, side)
    is_enabled = _has(option, _State.State_Enabled)
    is_marked = _has(option, _State.State_On) or _has(option, _State.State_NoChange)
    if not is_marked:
        _box(painter, rect, colours.colour("page"), colours.colour("ctl" if is_enabled else "line"))
        return
    _box(painter, rect, colours.colour("accent" if is_enabled else "dim"), None)
    painter.setPen(QPen(colours.colour("onaccent"), side / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    unit = side / 14
    if _has(option, _State.State_On):
        painter.drawPolyline(
            QPolygonF([rect.topLeft() + QPointF(x, y) * unit for x, y in ((3.5, 7.2), (6, 9.7), (10.5, 4.6))])
        )
    else:
        painter.drawLine(rect.topLeft() + QPointF(4, 7) * unit, rect.topLeft() + QPointF(10, 7) * unit)


def radio_button(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:  # noqa: ARG001
    """A radio button: an accent ring filled but for its middle, or an empty `ctl` ring."""
    colours = theme.colours
    side = min(option.rect.width(), option.rect.height())
    centre = QPointF(option.rect.x() + side / 2, option.rect.y() + side / 2)
    is_enabled = _has(option, _State.State_Enabled)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if _has(option, _State.State_On):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent" if is_enabled else "dim"))
        painter.drawEllipse(centre, side / 2, side / 2)
        painter.setBrush(colours.colour("onaccent"))
        painter.drawEllipse(centre, side / 5, side / 5)
    else:
        painter.setPen(QPen(colours.colour("ctl" if is_enabled else "line"), 1))
        painter.setBrush(colours.colour("page"))
        painter.drawEllipse(centre, side / 2 - 0.5, side / 2 - 0.5)


def focus_rect(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The accent frame of what has no frame of its own; lists show focus by their accent bar instead."""
    if isinstance(widget, (QPushButton, QToolButton, QComboBox, QAbstractItemView)):
        return
    _box(painter, QRectF(option.rect), None, theme.colours.colour("accent"), 2)


def combo_box(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget) -> None:
    """A choice among few: a field with a chevron."""
    colours = theme.colours
    rect = QRectF(option.rect)
    is_enabled = _has(option, _State.State_Enabled)
    is_hovered = is_enabled and _has(option, _State.State_MouseOver)
    painter.save()
    _box(painter, rect, colours.colour("hover" if is_hovered else "page"), None)
    if _has(option, _State.State_HasFocus):
        _box(painter, rect, None, colours.colour("accent"), 2)
    else:
        _box(painter, rect, None, colours.colour("ctl" if is_enabled else "line"))
    size = theme.px(16)
    ratio = widget.devicePixelRatioF()
    chevron = theme.icons.pixmap("chevron-down", "text2" if is_enabled else "dim", size, ratio)
    painter.drawPixmap(QPointF(rect.right() - size - theme.px(6), rect.center().y() - size / 2), chevron)
    painter.restore()


def spin_box(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget) -> None:
    """A number field: a field with two chevrons."""
    colours = theme.colours
    rect = QRectF(option.rect)
    painter.save()
    _box(painter, rect, colours.colour("page"), None)
    field_frame(theme, option, painter, widget)
    size = theme.px(12)
    role = "text2" if _has(option, _State.State_Enabled) else "dim"
    left = rect.right() - size - theme.px(4)
    for name, top in (("chevron-up", rect.center().y() - size), ("chevron-down", rect.center().y())):
        picture = theme.icons.pixmap(name, role, size, widget.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, top), picture)
    painter.restore()


def spin_box_part(theme: Theme, rect: QRect, part: QStyle.SubControl) -> QRect:
    """Where a part of a number field is: its text keeps clear of the chevrons, which take half its height."""
    wide = theme.px(20)
    buttons = QRect(rect.right() - wide + 1, rect.top(), wide, rect.height())
    upper = buttons.height() // 2
    if part == QStyle.SubControl.SC_SpinBoxUp:
        return QRect(buttons.topLeft(), QSize(wide, upper))
    if part == QStyle.SubControl.SC_SpinBoxDown:
        return buttons.adjusted(0, upper, 0, 0)
    if part == QStyle.SubControl.SC_SpinBoxEditField:
        return rect.adjusted(theme.px(2), 1, -wide, -1)
    return rect


def slider(theme: Theme, option: QStyleOption, painter: QPainter, groove: QRect, handle: QRect) -> None:
    """A slider: a 4 px way and an accent disc."""
    colours = theme.colours
    is_enabled = _has(option, _State.State_Enabled)
    high = theme.px(4)
    painter.save()
    way = QRectF(groove)
    if groove.width() >= groove.height():
        way = QRectF(way.left(), way.center().y() - high / 2, way.width(), high)
    else:
        way = QRectF(way.center().x() - high / 2, way.top(), high, way.height())
    painter.fillRect(way, colours.colour("line"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.colour("page"), 1))
    painter.setBrush(colours.colour("accent" if is_enabled else "dim"))
    radius = min(handle.width(), handle.height(), theme.px(16)) / 2
    painter.drawEllipse(QRectF(handle).center(), radius, radius)
    if _has(option, _State.State_HasFocus):
        painter.setPen(QPen(colours.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(handle).center(), radius + 1, radius + 1)
    painter.restore()
