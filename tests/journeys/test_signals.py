"""Signals of the system close the real program as Ctrl+Q does: all saved, the lock gone, a code."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import AddArticle
from annotator.session.opening import create_project
from annotator.storage import Project
from annotator.storage.lock import holder_of
from tests.domain.making import TEXT, article

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 60
PROGRAM = """
import signal, sys
from pathlib import Path
how, path = sys.argv[1], Path(sys.argv[2])
if hasattr(signal, "SIGHUP"):  # whoever runs the tests may have been told to ignore it
    signal.signal(signal.SIGHUP, signal.SIG_IGN if how == "ignored" else signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
application = QApplication([])
from annotator.domain.edits import AddSpan
from annotator.ui import app
from annotator.ui.main_window import MainWindow

def work():
    window = next((one for one in application.topLevelWidgets() if isinstance(one, MainWindow)), None)
    if window is None or window.desk is None or window.desk.article_id is None:
        return
    timer.stop()
    window.desk.apply(AddSpan("a1", 0, 8, "PER"))
    if how == "dialog":
        window.actions_["app.preferences"].trigger()
    print("ready", flush=True)

timer = QTimer()
timer.timeout.connect(work)
timer.start(20)
sys.exit(app.run(path))
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "presse.annotator"
    session = create_project(path, reviewer="Noor")
    session.apply(AddArticle(article()))
    session.close()
    return path


@pytest.fixture
def running(annotator_home: Path) -> Iterator[list[subprocess.Popen[str]]]:
    """The processes that a test started; none outlives it."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def start(running: list[subprocess.Popen[str]], project: Path, how: str = "") -> subprocess.Popen[str]:
    """The program with the project open, and an edit just done in it."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, how, str(project)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    running.append(process)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def is_whole(project: Path) -> bool:
    """Whether the last edit is on disk, and nobody holds the project."""
    if holder_of(project) is not None:
        return False
    with Project.open(project) as opened:
        return opened.operations(limit=1)[0].summary == f"add PER {TEXT[:8]}"


@pytest.mark.skipif(os.name != "posix", reason="processes get signals on POSIX alone")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_closes_the_program(running: list[subprocess.Popen[str]], project: Path, name: str) -> None:
    process = start(running, project)
    number = getattr(signal, name)
    process.send_signal(number)
    assert process.wait(LIMIT) == 128 + number
    assert is_whole(project)


@pytest.mark.skipif(os.name != "posix", reason="processes get signals on POSIX alone")
def test_an_open_dialog_does_not_stand_in_the_way(
    running: list[subprocess.Popen[str]], project: Path
) -> None:
    process = start(running, project, "dialog")
    process.send_signal(signal.SIGTERM)
    assert process.wait(LIMIT) == 128 + signal.SIGTERM
    assert is_whole(project)


@pytest.mark.skipif(os.name != "posix", reason="processes get signals on POSIX alone")
def test_a_signal_that_is_to_be_ignored_stays_so(running: list[subprocess.Popen[str]], project: Path) -> None:
    process = start(running, project, "ignored")
    process.send_signal(signal.SIGHUP)
    process.send_signal(signal.SIGTERM)
    assert process.wait(LIMIT) == 128 + signal.SIGTERM
    assert is_whole(project)
