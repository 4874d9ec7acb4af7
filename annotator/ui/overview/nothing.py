"""What stands in place of the charts while there is nothing to draw: why, and one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.parts import Button, Panel, Words
from annotator.ui.theme.current import Theme


class Nothing(Panel):
    """`back_wanted()` to the text; `all_wanted()` without the filters."""

    back_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self._is_filtered = False
        self._words = Words(theme, "", parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(theme, "", parent=self)
        self.button.clicked.connect(self._act)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        column.addWidget(self._words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def show_reason(self, *, is_filtered: bool) -> None:
        """Say that nothing is recorded yet, or that the filters leave nothing."""
        self._is_filtered = is_filtered
        if is_filtered:
            self._words.setText(self.tr("No stance meets the filters."))
            self.button.setText(self.tr("Show all, suggested ones too"))
        else:
            self._words.setText(
                self.tr(
                    "No stance is recorded yet: in the text, press S (supportive), C (critical), N (neutral) "
                    "or 0 (no stance)."
                )
            )
            self.button.setText(self.tr("Go to the text"))
        self.button.updateGeometry()

    @Slot()
    def _act(self) -> None:
        (self.all_wanted if self._is_filtered else self.back_wanted).emit()
