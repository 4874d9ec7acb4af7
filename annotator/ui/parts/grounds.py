"""Grounds and lines: panels, separators, progress bars."""

from __future__ import annotations

from enum import Flag, auto

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.ui.theme.current import Theme


class Edge(Flag):
    """Sides of a panel that carry a line."""

    NONE = 0
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()
    LEFT = auto()


class Panel(QWidget):
    """A flat ground in one role of the theme, with 1 px lines on some sides."""

    def __init__(
        self, theme: Theme, ground: str, edges: Edge = Edge.NONE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ground = ground
        self._edges = edges
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.colours.colour(self._ground))
        line = self.theme.colours.colour("line")
        wide, high = self.width(), self.height()
        if Edge.TOP in self._edges:
            painter.fillRect(0, 0, wide, 1, line)
        if Edge.BOTTOM in self._edges:
            painter.fillRect(0, high - 1, wide, 1, line)
        if Edge.LEFT in self._edges:
            painter.fillRect(0, 0, 1, high, line)
        if Edge.RIGHT in self._edges:
            painter.fillRect(wide - 1, 0, 1, high, line)


class Separator(QWidget):
    """A short upright line between groups of a bar."""

    def __init__(self, theme: Theme, height: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(1, theme.px(height))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colours.colour("line"))


class Bar(QWidget):
    """A flat progress bar, 96 × 4; moves in steps of 1 %."""

    def __init__(
        self, theme: Theme, width: int = 96, role: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._share = 0.0
        self.setFixedSize(theme.px(width), theme.px(4))
        theme.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """How much is done, 0 to 1."""
        share = int(min(max(share, 0.0), 1.0) * 100) / 100
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.colour("line"))
        painter.drawRoundedRect(self.rect(), 2, 2)
        if self._share > 0:
            painter.setBrush(self._theme.colours.colour(self._role))
            painter.drawRoundedRect(QRect(0, 0, round(self.width() * self._share), self.height()), 2, 2)
