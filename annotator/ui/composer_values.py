"""What the composer holds and its small painted parts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.records import Mode, Party, Polarity
from annotator.ui import edges
from annotator.ui.composer_parts import Choice, PolarityRow
from annotator.ui.parts import Panel
from annotator.ui.theme.colours import POLARITY_ROLES
from annotator.ui.theme.current import Theme

Range = tuple[int, int]
EDGE_KEYS: tuple[tuple[str, edges.Side, edges.Unit, bool], ...] = (
    ("Alt+Right", "right", "word", True),
    ("Alt+Left", "right", "word", False),
    ("Alt+Shift+Left", "left", "word", True),
    ("Alt+Shift+Right", "left", "word", False),
    ("Alt+Up", "right", "char", True),
    ("Alt+Down", "right", "char", False),
    ("Alt+Shift+Up", "left", "char", True),
    ("Alt+Shift+Down", "left", "char", False),
)
SURENESS: tuple[float | None, ...] = (None, 0.6, 0.3)
"""How sure a reviewer can say to be: sure, fairly sure, unsure."""
POLARITY_OF: dict[str, Polarity] = {
    "s": "supportive",
    "c": "critical",
    "n": "neutral",
    "0": "no_stance",
    "à": "no_stance",
}


class StanceDraft(Struct, frozen=True):
    """What the composer holds. `stance` is the one that is changed, None for a new one.

    `score` is how sure the reviewer is; `is_own` is False for a suggestion, which keeps its rule's score.
    """

    stance: str | None
    polarity: Polarity | None
    holder: Party
    target: Party
    mode: Mode | None
    evidence: tuple[Range, ...]
    note: str = ""
    score: float | None = None
    is_own: bool = True


class Precedent(Struct, frozen=True):
    """How often this pair was judged which way before, and the nearest earlier passage in words."""

    counts: tuple[tuple[Polarity | None, int], ...]
    words: str
    article: str
    start: int
    end: int


class Hints(Struct, frozen=True):
    """What helps to decide: others on offer, the cue, the score of the suggestion, precedents."""

    holders: tuple[Choice, ...] = ()
    targets: tuple[Choice, ...] = ()
    cue: str | None = None
    score: float | None = None
    precedent: Precedent | None = None


class Stroke(QWidget):
    """The line from holder to target, in the ink of the polarity; the second one ends in an arrow."""

    def __init__(self, theme: Theme, row: PolarityRow, *, is_arrow: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._row, self._is_arrow = theme, row, is_arrow
        self.setFixedSize(theme.px(14), theme.px(16))
        row.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        value = self._row.polarity
        pen = painter.pen()
        pen.setColor(self._theme.colours.colour(POLARITY_ROLES[value] if value else "ctl"))
        pen.setWidthF(1.75)
        painter.setPen(pen)
        middle, right = self.height() / 2, self.width() - 1
        painter.drawLine(QPoint(0, round(middle)), QPoint(right, round(middle)))
        if self._is_arrow:
            size = self._theme.px(4)
            painter.drawLine(QPoint(right, round(middle)), QPoint(right - size, round(middle) - size))
            painter.drawLine(QPoint(right, round(middle)), QPoint(right - size, round(middle) + size))


def rule(theme: Theme, parent: QWidget) -> Panel:
    rule = Panel(theme, "line", parent=parent)
    rule.setFixedHeight(1)
    return rule


def key_of(ref: str, id_: str | None, words: str) -> tuple[str, str]:
    """What makes two parties the same: who is referred to, or else the words."""
    return ref, id_ or f"\x1f{words}"


def added_range(text: str, ranges: Sequence[Range], at: int) -> Range | None:
    """The clause after range `at`, for a further passage of evidence; None where the text ends.

    Offsets are code points; what is evidence already is passed over.
    """
    start = ranges[at][1] if ranges else 0
    while start < len(text):
        if text[start].isspace() or text[start] in ',;:.!?–—()«»“”"':
            start += 1
            continue
        within = next((end for begin, end in ranges if begin <= start < end), None)
        if within is None:
            return start, max(edges.clause(text, start, start + 1)[1], start + 1)
        start = within
    return None


def next_index(stops: Sequence[QWidget], focus: QWidget | None, *, step: int) -> int:
    """The stop after the one that has the keyboard; the first where none has."""
    for number, stop in enumerate(stops):
        if stop is focus:
            return (number + step) % len(stops)
    return 0
