"""Why a difference is intended: a reason, kept with the project and its history."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class IntendedDialog(Dialog):
    """`given(reason)`; without a reason nothing is kept."""

    given = Signal(str)

    def __init__(self, theme: Theme, name: str, window: QWidget, *, is_of_stances: bool = False) -> None:
        super().__init__(theme, "", window, size=(560, 232))
        self.setWindowTitle(self.tr("Difference intended"))
        words = self.tr("Why is {name} decided in more than one way?")
        self.body.addWidget(
            Words(theme, words.format(name=wording.quoted(name)), Style.UI_STRONG, wrapped=True, parent=self)
        )
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Reason"))
        self.field.setPlaceholderText(
            self.tr("Both are right: the position changed meanwhile")
            if is_of_stances
            else self.tr("A person and a place share the name")
        )
        self.field.textChanged.connect(self._follow)
        self.field.returnPressed.connect(self._give)
        self.body.addWidget(self.field)
        self.body.addWidget(
            Words(
                theme,
                self.tr(
                    "An intended difference keeps its reason and is not offered again. "
                    "It appears in the audit export."
                ),
                Style.SMALL,
                "text2",
                wrapped=True,
                parent=self,
            )
        )
        self.body.addStretch(1)
        self.add_cancel()
        self.add_verb("").clicked.connect(self._give)
        self._follow()
        self.field.setFocus()

    @Slot()
    def _follow(self) -> None:
        self.set_verb(self.tr("Keep the difference"), enabled=bool(self.field.text().strip()))

    @Slot()
    def _give(self) -> None:
        reason = self.field.text().strip()
        if reason:
            self.accept()
            self.given.emit(reason)
