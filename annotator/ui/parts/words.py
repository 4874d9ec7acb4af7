"""Words in a style and a colour role of the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class Words(QLabel):
    """Plain text in a style and a colour role. Where it may not fit it is elided, with a tooltip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: Style = Style.UI,
        role: str = "text",
        *,
        elided: bool = False,
        wrapped: bool = False,
        tabular: bool = False,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weight = weight
        self._style = style
        self._role = role
        self._elided = elided
        self._tabular = tabular
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrapped)
        if elided:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._follow()
        theme.changed.connect(self._follow)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; a screen reader is told the whole of it even where it is elided."""
        self._whole = text
        if self._elided:
            self.setAccessibleName(text)
        self._fit()

    def text(self) -> str:
        """The whole text, elided on screen or not."""
        return self._whole

    def set_role(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self._follow()

    def set_style(self, style: Style) -> None:
        if style is not self._style:
            self._style = style
            self._follow()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _follow(self) -> None:
        font = self._theme.font(self._style, tabular=self._tabular)
        if self._weight is not None:
            font.setWeight(QFont.Weight(self._weight))
        self.setFont(font)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, self._theme.colours.colour(self._role))
        self.setPalette(colours)

    def _fit(self) -> None:
        shown = self._whole
        if self._elided:
            shown = QFontMetrics(self.font()).elidedText(
                self._whole, Qt.TextElideMode.ElideRight, max(0, self.width())
            )
            self.setToolTip(self._whole if shown != self._whole else "")
        if shown != super().text():
            super().setText(shown)
