"""Menus that name keys as the rest of the window does."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from annotator.ui.actions import first_key


class KeyedMenu(QMenu):
    """`Entrée`, where Qt says `Retour` of a key that stands beside `Retour arrière`."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        if key := first_key(action):
            option.text = f"{action.text()}\t{key}"
