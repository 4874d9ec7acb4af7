"""One window a project: whoever has it open listens, and a second start raises that window instead.

The listening end is a local socket of the user alone, named after the project's place: a named pipe on
Windows, a socket file elsewhere. Nothing but `raise` is ever said through it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from annotator.session.opening import is_open_elsewhere

ANSWER_MS = 1_000
TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - with it Wayland lets a window come to the front
_RAISE, _DONE = "raise", b"raised\n"
_log = logging.getLogger(__name__)


def name_of(project: Path) -> str:
    """The socket's name: the same for every way of writing a project's place, short enough everywhere."""
    place = os.path.normcase(project.resolve())
    return f"annotator-{hashlib.sha256(place.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def raise_elsewhere(project: Path) -> bool:
    """Ask the window that has the project to come to the front; False where there is none that answers."""
    if not is_open_elsewhere(project):
        return False
    socket = QLocalSocket()
    socket.connectToServer(name_of(project))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(json.dumps({"do": _RAISE, "token": os.environ.get(TOKEN, "")}).encode() + b"\n")
    answered = socket.waitForReadyRead(ANSWER_MS) and socket.readLine().data() == _DONE
    socket.disconnectFromServer()
    return bool(answered)


class OneWindow(QObject):
    """Listens for one project on behalf of a window. `raise_wanted()`: somebody started it again."""

    raise_wanted = Signal()

    def __init__(self, project: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = name_of(project)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a process that died
            if not self._server.listen(name):
                _log.warning("no second start can raise this window: %s", self._server.errorString())

    @property
    def is_listening(self) -> bool:
        return self._server.isListening()

    def release(self) -> None:
        """Listen no longer: the project leaves the window."""
        self._server.close()
        self.deleteLater()

    @Slot()
    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._take(socket)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket.canReadLine():
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        try:
            said = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            said = None
        if isinstance(said, dict) and said.get("do") == _RAISE:
            bring_to_front(self._window, str(said.get("token", "")))
            socket.write(_DONE)
            socket.flush()
            self.raise_wanted.emit()
        socket.disconnectFromServer()


def bring_to_front(window: QWidget, token: str = "") -> None:
    """Show a window before all others; where the system forbids that, its entry in the task bar calls."""
    if token:
        os.environ[TOKEN] = token  # taken by Qt at the next activation
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
