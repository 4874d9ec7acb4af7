"""The weeks: what was supportive above the line, what was critical below it, one pair of bars a week."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.session.positions import Week
from annotator.ui import wording
from annotator.ui.overview.cells import signed
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style, make_font

BAR = 28
AXIS = 44
FOOT = 28
ROOM_FOR_NUMBERS = 34
ROOM_FOR_DATES = 54
MOST_LINES = 3


class Weeks(QWidget):
    """`chosen(date or None)`: a week, or none of them any more; `opened()` by Enter or a double click."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.weeks: tuple[Week, ...] = ()
        self.current: dt.date | None = None
        self.setAccessibleName(self.tr("Week by week"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_weeks(self, weeks: tuple[Week, ...]) -> None:
        self.weeks = weeks
        if self.current not in {week.start for week in weeks}:
            self.current = None
        self.update()

    def choose(self, start: dt.date | None) -> None:
        """Make a week current without saying so."""
        self.current = start
        week = next((week for week in self.weeks if week.start == start), None)
        self.setAccessibleDescription(told_week(week) if week else "")
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(140))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self.weeks:
            starts = [week.start for week in self.weeks]
            step = 1 if key == Qt.Key.Key_Right else -1
            last = len(starts) - 1
            at = starts.index(self.current) + step if self.current in starts else last
            self._take(starts[min(max(at, 0), last)])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.weeks:
            self._take(self.weeks[0 if key == Qt.Key.Key_Home else -1].start)
        elif key == Qt.Key.Key_Escape and self.current is not None:
            self._take(None)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.week_at(event.position())
        if found is not None:
            self._take(None if found.start == self.current else found.start)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.week_at(event.position())
        if found is not None:
            self._take(found.start)
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.week_at(event.position())
        self.setToolTip(told_week(found) if found else "")

    def week_at(self, point: QPointF) -> Week | None:
        """The week whose column is at a point."""
        left, width = self._theme.px(AXIS), _pitch(self.width(), len(self.weeks), self._theme)
        number = int((point.x() - left) // width) if width and point.x() >= left else -1
        return self.weeks[number] if 0 <= number < len(self.weeks) else None

    def column(self, number: int) -> int:
        """The middle of a week's column, in pixels from the left."""
        return round(
            self._theme.px(AXIS) + (number + 0.5) * _pitch(self.width(), len(self.weeks), self._theme)
        )

    def _take(self, start: dt.date | None) -> None:
        self.choose(start)
        self.chosen.emit(start)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("base"))
        paint_weeks(painter, QRectF(self.rect()), self.weeks, self._theme, self.current)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))


def told_week(week: Week) -> str:
    """`11 May 2026: +41, −44`."""
    day = wording.day(week.start.isoformat(), year=True)
    return f"{day}: {signed(week.supportive)}, {signed(-week.critical)}"


def _pitch(width: float, count: int, theme: Theme) -> float:
    room = width - theme.px(AXIS + 16)
    return min(room / count, theme.px(72)) if count else 0.0


def _step(most: int) -> int:
    """The distance of the lines: 1, 2 or 5 of a power of ten, three lines at most on each side."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if most / step <= MOST_LINES:
                return step
        size *= 10


def paint_weeks(
    painter: QPainter, area: QRectF, weeks: tuple[Week, ...], theme: Theme, current: dt.date | None = None
) -> None:
    """Paint the weeks into an area."""
    if not weeks:
        return
    px, colours = theme.px, theme.colours
    above = max(1, *(week.supportive for week in weeks))
    below = max(1, *(week.critical for week in weeks))
    pitch, left = _pitch(area.width(), len(weeks), theme), area.left() + px(AXIS)
    room = area.height() - px(FOOT) - px(40)
    unit = room / (above + below)
    zero = area.top() + px(20) + above * unit
    right = left + pitch * len(weeks)
    small = theme.font(Style.TINY, tabular=True)
    painter.setFont(small)
    step = _step(max(above, below))
    for value in range(-(below // step) * step, above + 1, step):
        y = round(zero - value * unit)
        painter.fillRect(QRectF(left, y, right - left, 1), colours.colour("ctl" if value == 0 else "line"))
        if value:
            painter.setPen(colours.colour("text2"))
            box = QRectF(area.left(), y - px(8), px(AXIS - 8), px(16))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, wording.number(abs(value))
            )
    every = max(1, -(-px(ROOM_FOR_DATES) // max(1, int(pitch))))
    for number, week in enumerate(weeks):
        column = QRectF(left + number * pitch, area.top(), pitch, area.height())
        if week.start == current:
            painter.fillRect(column.adjusted(0, px(4), 0, -px(FOOT)), colours.colour("sel"))
        _paint_bars(painter, column, week, zero, unit, theme)
        if (len(weeks) - 1 - number) % every == 0:
            painter.setFont(small)
            painter.setPen(colours.colour("text" if week.start == current else "text2"))
            box = QRectF(column.center().x() - px(40), area.bottom() - px(FOOT), px(80), px(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, wording.short_day(week.start))
    painter.fillRect(QRectF(left, round(zero), right - left, 1), colours.colour("ctl"))


def _paint_bars(
    painter: QPainter, column: QRectF, week: Week, zero: float, unit: float, theme: Theme
) -> None:
    px = theme.px
    width = min(px(BAR), column.width() * 0.6)
    bold = make_font(Style.TINY.value.families, px(11), 600)
    metrics = QFontMetricsF(bold)
    painter.setFont(bold)
    for value, ink in ((week.supportive, "sup"), (-week.critical, "crit")):
        if not value:
            continue
        colour = theme.colours.colour(ink)
        top, bottom = (zero - value * unit, zero) if value > 0 else (zero, zero - value * unit)
        painter.fillRect(QRectF(column.center().x() - width / 2, top, width, bottom - top), colour)
        if column.width() >= px(ROOM_FOR_NUMBERS):
            painter.setPen(colour)
            y = top - px(4) if value > 0 else bottom + metrics.ascent() + px(2)
            text = signed(value)
            left = column.center().x() - metrics.horizontalAdvance(text) / 2
            painter.drawText(QPointF(left, y), text)
