"""The frame around each chart: its name, what it shows in a few words, its buttons."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.parts import Button, Edge, Panel, Sign, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.wording import POLARITIES, polarity

HEAD = 40


class Frame(Panel):
    """A chart below a head of 40: title, a few quiet words, then what stands at the right."""

    def __init__(
        self, theme: Theme, title: str, about: str, edges: Edge = Edge.NONE, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "base", edges, parent)
        px = theme.px
        self.title = Words(theme, title, Style.UI_CURRENT, parent=self)
        self.about = Words(theme, about, Style.SMALL, "text2", elided=True, parent=self)
        self._buttons: list[Button] = []
        self._head = QHBoxLayout()
        self._head.setContentsMargins(px(16), 0, px(16), 0)
        self._head.setSpacing(px(8))
        self._head.addWidget(self.title)
        self._head.addWidget(self.about, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(
            int(Edge.LEFT in edges),
            int(Edge.TOP in edges),
            int(Edge.RIGHT in edges),
            int(Edge.BOTTOM in edges),
        )
        self.column.setSpacing(0)
        head = QWidget(self)
        head.setFixedHeight(px(HEAD))
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # see `fit_head`
        head.setLayout(self._head)
        self.column.addWidget(head)

    def add_to_head(self, widget: QWidget) -> None:
        self._head.addWidget(widget)
        if isinstance(widget, Button):
            self._buttons.append(widget)

    def fit_head(self) -> None:
        """Let the buttons go without their words where title and buttons do not fit side by side."""
        buttons = [one for one in self._buttons if not one.isHidden()]
        gaps = self._head.spacing() * (len(buttons) + 1)
        margins = self._head.contentsMargins()
        needed = self.title.sizeHint().width() + sum(one.size_with_words().width() for one in buttons)
        is_tight = needed + gaps + margins.left() + margins.right() > self.width()
        for one in buttons:
            one.set_compact(compact=is_tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_head()


class Legend(QWidget):
    """The four signs with their words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for number, value in enumerate(POLARITIES):
            if number:
                row.addSpacing(theme.px(8))
            row.addWidget(Sign(theme, value, self))
            row.addWidget(Words(theme, polarity(value), Style.SMALL, parent=self))
