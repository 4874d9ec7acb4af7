"""Icons: the shipped outline set, recoloured at the moment of painting, so that they follow the scheme."""

from __future__ import annotations

import weakref
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.resources import resource
from annotator.ui.theme.colours import Colours

if TYPE_CHECKING:
    from annotator.ui.theme.current import Theme

STROKE = "1.75"


@cache
def _source(name: str) -> str:
    """The icon's SVG with the design's stroke. Raises KeyError for an icon that is not shipped."""
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint an icon into `rect` with a `#RRGGBB` stroke."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, rect)


class _Engine(QIconEngine):
    """Paints one shipped icon in a role of the theme: `dim` when disabled, `text` when selected."""

    def __init__(self, icons: Icons, name: str, role: str) -> None:
        super().__init__()
        self._icons = weakref.ref(icons)
        self._name = name
        self._role = role

    def _role_in(self, mode: QIcon.Mode) -> str:
        return "dim" if mode == QIcon.Mode.Disabled else self._role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        device = painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        icons = self._icons()
        if icons is not None:
            painter.drawPixmap(rect, icons.pixmap(self._name, self._role_in(mode), rect.height(), ratio))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002
        icons = self._icons()
        if icons is None:
            return QPixmap()
        ratio = scale or 1.0
        made = QPixmap(icons.pixmap(self._name, self._role_in(mode), size.height() / ratio, ratio))
        made.setDevicePixelRatio(1.0)
        return made

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def clone(self) -> QIconEngine:
        icons = self._icons()
        return icons.cloned(self._name, self._role) if icons is not None else self


class Icons:
    """The theme's icons; a QIcon taken here follows later changes of scheme by itself."""

    def __init__(self, theme: Theme) -> None:
        self._theme = weakref.ref(theme)
        self._pixmaps: dict[tuple[str, str, float, float], QPixmap] = {}
        self._made: dict[tuple[str, str], QIcon] = {}
        self._clones: list[QIconEngine] = []

    def icon(self, name: str, role: str = "text2") -> QIcon:
        """A QIcon by file name and colour role. Raises KeyError for an icon that is not shipped."""
        _source(name)
        key = (name, role)
        if key not in self._made:
            self._made[key] = QIcon(_Engine(self, name, role))
        return self._made[key]

    def pixmap(self, name: str, role: str = "text2", size: float = 16, ratio: float = 1.0) -> QPixmap:
        """The icon as a pixmap of `size` logical pixels at a device ratio, cached until the look changes."""
        key = (name, role, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._draw(name, role, size, ratio)
        return found

    def cloned(self, name: str, role: str) -> QIconEngine:
        """An engine for an icon that Qt is about to alter. Qt owns it, Python must hold it."""
        self._clones.append(_Engine(self, name, role))
        return self._clones[-1]

    def forget(self) -> None:
        """Drop what was drawn in the former look."""
        self._pixmaps.clear()

    def _draw(self, name: str, role: str, size: float, ratio: float) -> QPixmap:
        theme = self._theme()
        colours: Colours | None = theme.colours if theme is not None else None
        drawn = QPixmap(QSize(max(1, round(size * ratio)), max(1, round(size * ratio))))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        if colours is not None:
            painter = QPainter(drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(
                painter, QRectF(QPoint(0, 0), QSize(round(size), round(size))), name, colours.hex(role)
            )
            painter.end()
        return drawn
