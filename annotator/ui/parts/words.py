"""Words in a style and a colour role of the theme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class Words(QLabel):
    """Plain text in a style and a colour role. Where it may not fit it is elided, with a tooltip.

    `lines` are those over which an elided text may go; `refolded(count)` says that it takes so many now.
    """

    refolded = Signal(int)

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: Style = Style.UI,
        role: str = "text",
        *,
        elided: bool = False,
        lines: int = 1,
        wrapped: bool = False,
        tabular: bool = False,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._margins: tuple[int, int, int, int] | None = None
        super().__init__(parent)
        self._theme = theme
        self._weight = weight
        self._style = style
        self._role = role
        self._elided = elided
        self._lines = lines
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

    def name(self, field: QWidget) -> Self:
        """Name the field beside it for those who see and those who hear: where a box is heard by its choice,
        as on Linux, its name is that of its label.
        """
        field.setAccessibleName(self._whole)
        self.setBuddy(field)
        return self

    def set_role(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self._follow()

    def set_style(self, style: Style) -> None:
        if style is not self._style:
            self._style = style
            self._follow()
            self._fit()

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int) -> None:  # type: ignore[override]
        """Set them for good: Qt's frames forget them when they are polished at another size than 100 %."""
        self._margins = (left, top, right, bottom)
        super().setContentsMargins(left, top, right, bottom)

    def showEvent(self, event: QShowEvent) -> None:
        if self._margins is not None:
            super().setContentsMargins(*self._margins)
        super().showEvent(event)

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
            shown = folded(self._whole, QFontMetrics(self.font()), max(0, self.width()), self._lines)
            self.setToolTip(self._whole if shown.replace("\n", " ") != self._whole else "")
        former = super().text()
        if shown != former:
            super().setText(shown)
            if shown.count("\n") != former.count("\n"):
                self.refolded.emit(shown.count("\n") + 1)


def folded(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """A text over at most so many lines of a width in pixels: whole words on each, the last one elided."""
    words, shown = text.split(" "), []
    while lines > 1 and len(words) > 1 and metrics.horizontalAdvance(" ".join(words)) > width:
        count = max(1, sum(1 for one in _beginnings(words) if metrics.horizontalAdvance(one) <= width))
        shown.append(" ".join(words[:count]))
        words, lines = words[count:], lines - 1
    last = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return "\n".join([*shown, last]) if last else "\n".join(shown)


def _beginnings(words: list[str]) -> Iterator[str]:
    return (" ".join(words[:count]) for count in range(1, len(words) + 1))
