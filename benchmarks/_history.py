"""The history beside the text over a large project: how long it ever keeps the window's events waiting.

    python -m benchmarks._history PROJECT

Works the real window in a process of its own, and prints what was done with the longest gap, in seconds of
the clock on the wall and of the window’s thread. `benchmarks.storage` shows it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.session.folders import Folders
from annotator.ui.app import Annotator

_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_PAGES, _ROWS, _SECONDS = 150, 30, 6.0
Gap = tuple[str, float, float]


class Watch(QObject):
    """A timer that rings whenever the event loop is free, and knows the longest time that it was not."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self.ring)
        self._timer.start()
        self.begin()

    def begin(self) -> None:
        """Forget what was."""
        self._last = time.perf_counter(), time.thread_time()
        self.longest = 0.0, 0.0

    @Slot()
    def ring(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


def gaps(project: Path) -> Iterator[Gap]:
    """What is done, with its longest gap: (words, seconds, seconds of the thread)."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    program = Annotator(application, Folders.of_user(), expects_project=True)
    window = program.window
    window.resize(1440, 900)
    window.show()
    program.open(project)
    application.processEvents()  # suggestions are asked for after the first paint: stop them then
    window.projects.stop_suggesting()
    assert window.safety is not None

    def settle(seconds: float = 0.5) -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            application.processEvents()

    def keys(key: Qt.Key, times: int) -> None:
        for _ in range(times):
            QTest.keyClick(panel.list, key)
            application.processEvents()
        settle()

    settle(2)
    watch = Watch()

    def told(words: str) -> Gap:
        watch.ring()
        gap = words, *watch.longest
        watch.begin()
        return gap

    QTest.keyClick(window, Qt.Key.Key_H, _BOTH)
    settle(1)
    yield told("opened")
    panel = window.safety.history.panel
    keys(Qt.Key.Key_End, _PAGES)
    yield told(f"scrolled by {_PAGES} pages, to {panel.model.rowCount()} rows")
    keys(Qt.Key.Key_Up, _ROWS)
    yield told(f"{_ROWS} rows up, each unfolded")
    for reach in (1, 0):
        panel.reach.setCurrentIndex(reach)
        settle()
    yield told("narrowed to the article and back")
    panel.search.setText("jetée 4999")
    settle(_SECONDS)
    yield told(f"searched for {_SECONDS:.0f} s")
    window.close()


def measured(project: Path) -> list[Gap]:
    """The gaps, from a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ANNOTATOR_HOME": str(project.parent)}
    command = [sys.executable, "-m", "benchmarks._history", str(project)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    return [(words, wall, thread) for words, wall, thread in json.loads(done.stdout)]


if __name__ == "__main__":
    print(json.dumps(list(gaps(Path(sys.argv[1])))))
