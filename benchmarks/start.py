"""Start-up: from the start of the process to a text that can be read, against a bare Qt window's first frame.

And against the least that any window over a project would have to do: Qt, pydantic, and an open SQLite file.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Result

_ROUNDS = 5
# Says so once a widget of a class was painted, with all that is painted in the same turn, and leaves. A
# filter of all events would be work of its own: PySide makes a type for each that it could be shown.
_WATCH = """
import sys

def tell():
    from PySide6.QtWidgets import QApplication

    print("painted", flush=True)
    QApplication.quit()

def watch(kind):
    from PySide6.QtCore import QTimer

    paint = kind.paintEvent
    def painted(self, event):
        paint(self, event)
        kind.paintEvent = paint
        QTimer.singleShot(0, tell)
    kind.paintEvent = painted
"""
_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        pass

watch(Window)
app = QApplication([])
window = Window()
window.resize(1200, 800)
window.show()
app.exec()
"""
_BARE = _WATCH + _WINDOW
_LEAST = f"""{_WATCH}
import sqlite3
from pydantic import BaseModel

class Record(BaseModel):
    id: str
    start: int

connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchall()
{_WINDOW}
"""
_READING = """
from pathlib import Path
from annotator import ui

def spare():  # what comes first of all that imports PySide
    spare_pyside()
    from PySide6.QtWidgets import QApplication

    def watched(*_):
        from annotator.ui.reading.canvas import ArticleCanvas

        watch(ArticleCanvas)
        return execute()

    execute, QApplication.exec = QApplication.exec, watched

spare_pyside, ui._spare_pyside_the_sources = ui._spare_pyside_the_sources, spare
"""
_OURS = f"{_WATCH}{_READING}ui.run(None)"
PROJECT = f"{_WATCH}{_READING}ui.run(Path(sys.argv[1]))"


def results() -> Iterator[Result]:
    """First start without a project, and with the sample articles in one."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        project = folder / "p.annotator"
        environment = {**os.environ, "ANNOTATOR_HOME": str(folder / "home")}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment.pop(
            "PYTHONDONTWRITEBYTECODE", None
        )  # users have compiled modules from the second start on
        _make_project(project, environment)
        base = _best(_BARE, environment)
        least = _best(_LEAST, environment, str(project))
        for what, code in (("first start", _OURS), ("start with a project", PROJECT)):
            ours = _best(code, environment, str(project))
            yield Result(
                f"{what}, to a text that can be read", "a bare Qt window", ours, base, 3, "wall clock"
            )
        yield Result("the same", "Qt, pydantic and an open SQLite file", ours, least, 1.5, "wall clock")


def _make_project(project: Path, environment: dict[str, str]) -> None:
    """The sample articles as a project, made by the command."""
    command = [sys.executable, "-m", "annotator", "import", "samples", "--project", str(project)]
    root = Path(__file__).parent.parent
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)


def _best(code: str, environment: dict[str, str], *arguments: str) -> float:
    """The shortest wall time from the start of a process to its first paint, in seconds."""
    found = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-c", code, *arguments], env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            line = process.stdout.readline() if process.stdout else ""
            found.append(time.perf_counter() - start)
            process.communicate(timeout=30)
        if line.strip() != "painted":
            raise RuntimeError("the window was not painted")
    return min(found)
