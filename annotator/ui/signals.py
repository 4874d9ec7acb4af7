"""The one seam for signals of the system that ask the program to end: they close it as Ctrl+Q does.

A signal that whoever started the program had told it to ignore (`nohup`, a job of a shell) stays ignored.
"""

from __future__ import annotations

import logging
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal, Slot

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that the system has are listened to; SIGHUP is of POSIX, SIGBREAK of Windows."""
_log = logging.getLogger(__name__)


class EndSignals(QObject):
    """`asked(number)` once the event loop has the time, in the main thread, which alone may make this.

    Python's own handlers run between two of its instructions, and the loop is not made of these: a socket
    wakes it.
    """

    asked = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._mine, self._theirs = socket.socketpair()
        for end in (self._mine, self._theirs):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._mine.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken, Qt.ConnectionType.QueuedConnection)
        self._former_fd = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        self._former = {}
        for number in (getattr(signal, name, None) for name in NAMES):
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._former[number] = signal.signal(number, self._heard)

    def leave(self) -> None:
        """Let the signals do again what they did before."""
        signal.set_wakeup_fd(self._former_fd)
        for number, former in self._former.items():
            signal.signal(number, former)
        self._former.clear()
        self._notifier.setEnabled(False)
        self._mine.close()
        self._theirs.close()

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        self._number = number

    @Slot()
    def _woken(self) -> None:
        try:
            self._mine.recv(64)
        except OSError:  # closed meanwhile, or read already
            return
        if self._number:
            number, self._number = self._number, 0
            _log.info("asked to end by signal %d", number)
            self.asked.emit(number)
