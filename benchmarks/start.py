"""Start-up: from the start of the process to the first painted window, against a bare Qt window.

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
# Says so at the first paint of a window and leaves. Every Qt program arrives at `exec` when it is ready.
_WATCH = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Watch(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if not self.seen and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen = True
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print("painted", flush=True)
        QApplication.quit()

run = QApplication.exec
def watched(*_):
    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    return run()
QApplication.exec = watched
"""
_WINDOW = "app = QApplication([]); window = QWidget(); window.resize(1200, 800); window.show(); app.exec()"
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
_OURS = _WATCH + "from annotator import ui; ui.run(None)"
_PROJECT = _WATCH + "from pathlib import Path; from annotator import ui; ui.run(Path(sys.argv[1]))"


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
        for what, code in (("first start", _OURS), ("start with a project", _PROJECT)):
            ours = _best(code, environment, str(project))
            yield Result(f"{what}, to the first frame", "a bare Qt window", ours, base, 3, "wall clock")
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
