"""The names of what can be chosen in Preferences: languages, appearances."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Names(QObject):
    """In the order of `LANGUAGES` and `APPEARANCES`."""

    def languages(self) -> tuple[str, ...]:
        """The system's, then each language by its own name."""
        return (self.tr("Same as system"), "Français", "English")

    def appearances(self) -> tuple[str, ...]:
        """The system's, then the four looks."""
        return (
            self.tr("Same as system"),
            self.tr("Light"),
            self.tr("Dark"),
            self.tr("High contrast, light"),
            self.tr("High contrast, dark"),
        )
