"""Timers that ring once: what may wait a moment, or is to happen once for many causes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance


def later(owner: QObject, slot: Callable[..., object] | SignalInstance, milliseconds: int = 0) -> QTimer:
    """A timer of `owner` that calls `slot` once, so long after it was last started; not started yet.

    `slot` is a bound method or a signal, and the timer ends with its owner. Without milliseconds it rings
    once what has happened already is dealt with.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
