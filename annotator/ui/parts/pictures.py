"""Pictures that stand still: icons, signs, chips, keycaps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.records import Polarity
from annotator.ui import wording
from annotator.ui.theme.current import Theme


class Picture(QWidget):
    """An icon, sign, chip or keycap that stands still; `draw` is asked anew for each look and ratio."""

    def __init__(self, theme: Theme, draw: Callable[[float], QPixmap], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_draw(self, draw: Callable[[float], QPixmap]) -> None:
        self._draw = draw
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._draw(self.devicePixelRatioF()).deviceIndependentSize().toSize()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        picture = self._draw(self.devicePixelRatioF())
        size = picture.deviceIndependentSize()
        place = QPointF(round((self.width() - size.width()) / 2), round((self.height() - size.height()) / 2))
        QPainter(self).drawPixmap(place, picture)


class Keycap(Picture):
    """A key's name in its small frame."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        self._keys_theme = theme
        self._text = text
        super().__init__(theme, self._paint_cap, parent)

    def _paint_cap(self, ratio: float) -> QPixmap:
        return self._keys_theme.pictures.keycap(self._text, ratio)


class Sign(Picture):
    """The sign of a polarity, said by its name; None is unset."""

    def __init__(self, theme: Theme, polarity: Polarity | None, parent: QWidget | None = None) -> None:
        self._signs_theme = theme
        self._polarity = polarity
        super().__init__(theme, self._paint_sign, parent)
        self.setAccessibleName(wording.polarity(polarity))
        self.setToolTip(wording.polarity(polarity))

    def _paint_sign(self, ratio: float) -> QPixmap:
        return self._signs_theme.pictures.sign(self._polarity, ratio)
