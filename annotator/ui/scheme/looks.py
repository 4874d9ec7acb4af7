"""Choosing how a label looks: the nine inks with their underlines, and how well each can be read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from annotator.ui.theme.colours import TABLE, contrast, slot_role
from annotator.ui.theme.current import Theme
from annotator.ui.theme.underlines import paint_underline

SLOTS = range(1, 10)
LEAST_CONTRAST = 4.5
INKS = 6  # the first six have an ink of their own, the others take one of them with a wave


def ink_contrast(slot: int) -> float:
    """The lowest contrast of a slot's ink on the page, over the four looks of the window (WCAG)."""
    role = slot_role(slot)
    return min(contrast(colours.hex(role), colours.page) for colours in TABLE.values())


class LookTile(QAbstractButton):
    """A slot's ground with its underline; a corner is cut where another label has it."""

    def __init__(self, theme: Theme, slot: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.slot = theme, slot
        self.is_taken = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(38), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        colours, px = self._theme.colours, self._theme.px
        role = slot_role(self.slot)
        ink = colours.colour(role)
        inner = self.rect().adjusted(px(4), px(4), -px(4), -px(4))
        if not self.isEnabled() or (self.is_taken and not self.isChecked()):
            painter.setOpacity(0.45)
        painter.fillRect(inner, colours.colour(f"{role}t"))
        painter.setPen(QPen(ink, 1))
        painter.drawRect(QRectF(inner).adjusted(0.5, 0.5, -0.5, -0.5))
        paint_underline(
            painter, self.slot, inner.left() + px(6), inner.right() - px(5), inner.center().y(), ink,
            self._theme.scale,
        )  # fmt: skip
        painter.setOpacity(1)
        if self.isChecked() or self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.colour("accent"), 2, self._frame()))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 3, 3)

    def _frame(self) -> Qt.PenStyle:
        return Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine


class Looks(QWidget):
    """`chosen(int)`: another slot. The arrows go from one to the next."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = [LookTile(theme, slot, self) for slot in SLOTS]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(4))
        grid.setColumnStretch(INKS, 1)
        for number, tile in enumerate(self.tiles):
            tile.clicked.connect(self._clicked)
            grid.addWidget(tile, number // INKS, number % INKS)

    def show_slot(self, slot: int, taken: Mapping[int, str]) -> None:
        """Mark a slot; `taken` are the codes of the other labels by slot."""
        for tile in self.tiles:
            other = taken.get(tile.slot, "")
            tile.is_taken = bool(other)
            tile.setChecked(tile.slot == slot)
            tile.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if tile.slot == slot else Qt.FocusPolicy.ClickFocus
            )
            name = self.tr("Look {number}").format(number=tile.slot)
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
            self.chosen.emit(tile.slot)
