"""A line of the label's own examples as the reading view shows them: accepted, then suggested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.records import Label
from annotator.ui.parts import Panel
from annotator.ui.reading.canvas import ArticleCanvas
from annotator.ui.theme.current import Theme


@dataclass(frozen=True, slots=True)
class _Mention:
    id: str
    start: int
    end: int
    label: str
    status: str


class LabelSample(Panel):
    """Not for the keyboard: it only shows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "page", parent=parent)
        self._canvas = ArticleCanvas(theme, self)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._canvas.setAccessibleName(self.tr("In the text"))
        self._canvas.set_setting(replace(self._canvas.setting, columns=100))
        self.setFixedHeight(theme.px(100))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._canvas)
        self._shown: object = None

    def show_label(self, label: Label, labels: Iterable[Label]) -> None:
        """Show its examples, or its name where it has none."""
        names = [" ".join(one.split()) for one in label.examples[:4] if one.strip()] or [
            label.name or label.code
        ]
        shown = (label.code, label.look, tuple(names))
        if shown == self._shown:
            return
        self._shown = shown
        text, mentions = "", []
        for number, name in enumerate(names):
            text += ", " if text else ""
            status = "suggested" if number % 2 else "accepted"
            mentions.append(_Mention(str(number), len(text), len(text) + len(name), label.code, status))
            text += name
        self._canvas.set_labels(list(labels))
        self._canvas.show_article(f"{text}.", None, (), mentions, ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._canvas.scroll_by(-10_000)
