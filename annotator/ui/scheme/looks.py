"""Choosing how a label looks: one of six inks and one of six underlines, and how well they can be told."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.records import INKS
from annotator.ui.theme.colours import TABLE, contrast, slot_role
from annotator.ui.theme.current import Theme
from annotator.ui.theme.underlines import paint_underline
from annotator.ui.theme.vision import VISION, distance

LEAST_CONTRAST = 4.5
FAR_APART = 8
"""Inks as far apart as the first four are to every eye; nearer ones are told by their underline alone."""
Side = Literal["ink", "line"]


@lru_cache
def ink_contrast(ink: int) -> float:
    """The lowest contrast of an ink on the page, over the four looks of the window (WCAG)."""
    role = slot_role(ink)
    return min(contrast(colours.hex(role), colours.page) for colours in TABLE.values())


@lru_cache
def ink_distance(one: int, other: int) -> float:
    """How far two inks are apart where they come nearest: in every look and to each kind of colour-blind."""
    roles = slot_role(one), slot_role(other)
    return min(
        distance(colours.hex(roles[0]), colours.hex(roles[1]), vision)
        for colours in TABLE.values()
        for vision in VISION
    )


class LookTile(QAbstractButton):
    """An ink on its ground, or an underline; paler where another label has it."""

    def __init__(self, theme: Theme, side: Side, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side, self.number = theme, side, number
        self.is_taken = False
        self.is_narrow = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        wide = 32 if self._side == "ink" else 40 if self.is_narrow else 56
        return QSize(self._theme.px(wide), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        colours, px = self._theme.colours, self._theme.px
        inner = self.rect().adjusted(px(4), px(4), -px(4), -px(4))
        if not self.isEnabled() or (self.is_taken and not self.isChecked()):
            painter.setOpacity(0.45)
        if self._side == "ink":
            role = slot_role(self.number)
            painter.fillRect(inner, colours.colour(f"{role}t"))
            painter.setPen(QPen(colours.colour(role), px(2)))
            painter.drawRect(QRectF(inner).adjusted(1, 1, -1, -1))
        else:
            painter.setPen(QPen(colours.colour("line"), 1))
            painter.drawRect(QRectF(inner).adjusted(0.5, 0.5, -0.5, -0.5))
            ink = colours.colour("text" if self.isChecked() else "text2")
            left, right = inner.left() + px(8), inner.right() - px(7)
            paint_underline(painter, self.number, left, right, inner.center().y(), ink, self._theme.scale)
        painter.setOpacity(1)
        if self.isChecked() or self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.colour("accent"), 2, self._frame()))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 3, 3)

    def _frame(self) -> Qt.PenStyle:
        return Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine


class Looks(QWidget):
    """`chosen(int)`: another ink, or another underline. The arrows go from one to the next."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.tiles = [LookTile(theme, side, number, self) for number in range(1, INKS + 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for tile in self.tiles:
            tile.clicked.connect(self._clicked)
            row.addWidget(tile)
        row.addStretch(1)

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether there is little room for the tiles."""
        for tile in self.tiles:
            tile.is_narrow = narrow
            tile.updateGeometry()

    def show_number(self, number: int, taken: Mapping[int, str]) -> None:
        """Mark one; `taken` are the codes of the other labels by ink or underline."""
        for tile in self.tiles:
            other, is_mine = taken.get(tile.number, ""), tile.number == number
            tile.is_taken = bool(other)
            tile.setChecked(is_mine)
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_mine else Qt.FocusPolicy.ClickFocus)
            pattern = self.tr("Colour {number}") if self._side == "ink" else self.tr("Underline {number}")
            name = pattern.format(number=tile.number)
            words = self.tr("{name}, taken by {label}").format(name=name, label=other) if other else name
            tile.setAccessibleName(words)
            tile.setToolTip(words)
            tile.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        at = next((n for n, tile in enumerate(self.tiles) if tile.isChecked()), 0)
        if step:
            tile = self.tiles[(at + step) % len(self.tiles)]
            tile.setFocus(Qt.FocusReason.TabFocusReason)
            tile.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, LookTile):
            self.chosen.emit(tile.number)
