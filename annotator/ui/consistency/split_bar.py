"""How a case is divided: one bar, each way in the ink of its label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.session.consistency import Case
from annotator.ui.theme.colours import POLARITY_ROLES, slot_role
from annotator.ui.theme.current import Theme

HEIGHT = 8


def shares(theme: Theme, case: Case, slots: Mapping[str, int]) -> list[tuple[int, QColor]]:
    """The parts of a case's bar: how many, and their colour. What is not marked is grey."""
    inks = []
    own = theme.colours.colour(slot_role(slots.get(case.label, 6)))
    for number, (way, count) in enumerate(case.counts):
        if case.is_of_stances:
            inks.append((count, theme.colours.colour(POLARITY_ROLES[way])))
        elif way in slots:
            inks.append((count, theme.colours.colour(slot_role(slots[way]))))
        elif way in {"", "rejected"} or number:
            inks.append((count, theme.colours.colour("ctl")))
        else:
            inks.append((count, own))
    return inks


def paint_bar(painter: QPainter, rect: QRect, parts: Sequence[tuple[int, QColor]]) -> None:
    """The parts side by side, a pixel apart, none thinner than three."""
    total = sum(count for count, _ in parts)
    if not total:
        return
    left, room = rect.left(), rect.width() - (len(parts) - 1)
    for number, (count, colour) in enumerate(parts):
        rest = rect.right() + 1 - left - 4 * (len(parts) - 1 - number)
        wide = rest if number == len(parts) - 1 else max(3, min(round(room * count / total), rest))
        painter.fillRect(QRect(left, rect.top(), wide, rect.height()), colour)
        left += wide + 1


class SplitBar(QWidget):
    """The bar beside a case's name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._case: Case | None = None
        self._slots: Mapping[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_case(self, case: Case | None, slots: Mapping[str, int]) -> None:
        self._case, self._slots = case, slots
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self._case is not None:
            paint_bar(QPainter(self), self.rect(), shares(self._theme, self._case, self._slots))
