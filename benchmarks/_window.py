"""The real window over a project, driven by real key events, with a clock on what it does."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.session.folders import Folders
from annotator.ui import SWITCH_SECONDS
from annotator.ui.app import Annotator
from annotator.ui.review.following import PANELS_LATER_MS

_REST_MS = PANELS_LATER_MS + 50
_TURNS = 20  # of the event loop, until a key that changes no word is done with
_NONE = Qt.KeyboardModifier.NoModifier


class _Painted(QObject):
    """Notes that what it watches was painted."""

    is_seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's signature
        self.is_seen |= event.type() == QEvent.Type.Paint
        return False


class OpenWindow:
    """A window of the usual size with a project in it. Nothing is suggested meanwhile."""

    def __init__(self, project: Path) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)  # as `ui.run` does
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        self.application = application
        self.program = Annotator(application, Folders.of_user(), expects_project=True)
        self.window = self.program.window
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.program.open(project)
        application.processEvents()  # suggestions are asked for after the first paint: stop them then
        self.window.projects.stop_suggesting()
        self.program.ahead.begin()
        while self.program.ahead.is_importing:  # before that nobody has read the first article
            application.processEvents()
        page, desk = self.window.page, self.window.desk
        assert page is not None
        assert desk is not None
        self.page, self.desk = page, desk
        self._painted = _Painted(page)
        page.view.viewport().installEventFilter(self._painted)

    def rest(self) -> None:
        """Let the window come to rest: everything is on disk, and what waits for a pause is done."""
        self.desk.session.flush()
        QTest.qWait(_REST_MS)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> tuple[float, float]:
        """A key in the text; see `timed`."""
        return self.timed(lambda: QTest.keyClick(self.page.view, key, held))

    def timed(self, work: Callable[[], object]) -> tuple[float, float]:
        """Seconds of the window's thread until the text is painted, and of what follows until it rests."""
        self.rest()
        self._painted.is_seen = False
        before = time.thread_time()
        work()
        for _ in range(_TURNS):
            self.application.processEvents()
            if self._painted.is_seen:
                break
        seen = time.thread_time()
        self.rest()
        return seen - before, time.thread_time() - seen
