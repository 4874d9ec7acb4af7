"""What the overview counts: a search, modes, accepted stances or suggested ones too; the legend beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from annotator.domain.records import Mode, Status
from annotator.ui import wording
from annotator.ui.overview.frames import Legend
from annotator.ui.parts import Edge, Panel, Words
from annotator.ui.search_box import SearchBox
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.timers import later

PAUSE_MS = 250


class Filters(Panel):
    """`changed()` another question; `reordered()` the same in another order; `left()` Esc out of the search.

    `order` stands elsewhere: the matrix has it in its head.
    """

    changed = Signal()
    reordered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", Edge.BOTTOM, parent)
        px = theme.px
        self.setFixedHeight(px(44) + 1)
        self.search = SearchBox(theme, self.tr("Narrow to articles, e.g. date>=2026-03"), parent=self)
        self.search.setAccessibleName(self.tr("Narrow the stances to articles"))
        self.search.setMaximumWidth(px(432))
        self._pause = later(self, self.changed, PAUSE_MS)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self.changed)
        self.search.left.connect(self._leave)
        self._modes, self._statuses, self.order = QComboBox(self), QComboBox(self), QComboBox(self)
        self._fill()
        self._problem = Words(theme, "", Style.SMALL, "err", elided=True, parent=self)
        self._legend = Legend(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 1)
        row.setSpacing(px(8))
        row.addWidget(self.search, 2)
        row.addWidget(self._modes)
        row.addWidget(self._statuses)
        row.addWidget(self._problem, 1)
        row.addWidget(self._legend)
        for box in (self._modes, self._statuses):
            box.activated.connect(self.changed)
        self.order.activated.connect(self.reordered)

    @property
    def query(self) -> str:
        return self.search.text().strip()

    @property
    def modes(self) -> tuple[Mode, ...] | None:
        """The modes that count; None for all, and for stances without one."""
        mode: Mode | None = self._modes.currentData()
        return None if mode is None else (mode,)

    @property
    def statuses(self) -> tuple[Status, ...]:
        return ("accepted",) if self._statuses.currentIndex() == 0 else ("accepted", "suggested")

    @property
    def is_by_name(self) -> bool:
        return self.order.currentIndex() == 1

    @property
    def is_narrowing(self) -> bool:
        """Whether anything is left out that could be shown."""
        return bool(self.query) or self.modes is not None or self._statuses.currentIndex() == 0

    @Slot()
    def clear(self) -> None:
        """Show everything there is, suggested stances too."""
        self.search.clear()
        self._pause.stop()
        self._modes.setCurrentIndex(0)
        self._statuses.setCurrentIndex(1)
        self.changed.emit()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the search; nothing when it is right."""
        self._problem.setText(words)

    def set_narrow(self, *, narrow: bool) -> None:
        self._legend.setVisible(not narrow)

    def _fill(self) -> None:
        self._modes.addItem(self.tr("Modes: all"), None)
        for mode in wording.MODES[:3]:
            self._modes.addItem(wording.mode(mode), mode)
        self._statuses.addItem(self.tr("Accepted only"))
        self._statuses.addItem(self.tr("Suggested ones too"))
        self.order.addItem(self.tr("by number"))
        self.order.addItem(self.tr("by name"))
        for box, name in (
            (self._modes, self.tr("Modes")),
            (self._statuses, self.tr("Which stances count")),
            (self.order, self.tr("Order of holders and targets")),
        ):
            box.setAccessibleName(name)
            box.setFixedHeight(self.theme.px(28))
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @Slot()
    def _leave(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()
