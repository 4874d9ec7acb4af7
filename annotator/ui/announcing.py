"""The one way to say something to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QObject


def announce(about: QObject, words: str, *, assertive: bool = False) -> None:
    """Say something about a widget, if assertive before all else; nothing where nobody listens."""
    # Here, because PySide takes two milliseconds to make these classes: the first text does not need them.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(about, words)
        if assertive:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
