"""One window a project, which a second start raises; files that the system asks for; crashes below Python."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.session.folders import Folders
from annotator.session.opening import create_project, is_open_elsewhere
from annotator.storage.lock import beside
from annotator.ui.native_crash import gather
from annotator.ui.single import OneWindow, name_of, raise_elsewhere
from tests.journeys.conftest import Story

ROOT = Path(__file__).resolve().parents[2]
START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication([])
from annotator.ui import app
sys.exit(0 if app._is_raised(Path(sys.argv[1])) else 3)
"""


def started(path: Path, qtbot: QtBot) -> int:
    """The exit code of a second process that is started on a project; this one's event loop goes on."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-c", START, str(path)], env=environment)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
    return process.wait()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "presse à Brest.annotator"
    create_project(path, reviewer="Noor").close()
    return path


def test_a_second_start_raises_the_window_that_has_the_project(
    story: Story, qtbot: QtBot, project: Path
) -> None:
    assert started(project, qtbot) == 3  # nobody has it
    story.window.projects.open_path(project)
    story.until(lambda: story.window._one is not None)
    one = story.window._one
    assert one is not None
    assert one.is_listening
    story.window.showMinimized()
    with qtbot.waitSignal(one.raise_wanted, timeout=60_000):
        assert started(project, qtbot) == 0
    assert not story.window.isMinimized()
    story.window.close_project()
    assert story.window._one is None
    assert started(project, qtbot) == 3


def test_the_open_project_is_not_opened_again(story: Story, project: Path) -> None:
    story.window.projects.open_path(project)
    desk = story.window.desk
    story.window.projects.open_path(project.parent / "." / project.name)
    assert story.window.desk is desk


def test_a_project_that_another_window_has_is_not_locked_but_raised(
    story: Story, qtbot: QtBot, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    one = OneWindow(project, other)
    pretend_held(project)
    answers = []
    one.raise_wanted.connect(lambda: answers.append(True))
    helper = subprocess.Popen(
        [sys.executable, "-c", START, str(project)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )
    qtbot.waitUntil(lambda: helper.poll() is not None, timeout=60_000)
    assert helper.wait() == 0
    assert answers == [True]
    one.release()


def pretend_held(project: Path) -> None:
    """As another process of this machine would have left the lock."""
    import platform

    held = {"person": "Noor", "machine": platform.node(), "process": 1, "since": "2026-05-12T06:40:00.000Z"}
    beside(project).write_bytes(b" " + json.dumps(held).encode())


def test_a_lock_whose_holder_does_not_answer_is_no_window(project: Path, qapp: QApplication) -> None:
    assert not is_open_elsewhere(project)
    pretend_held(project)
    assert is_open_elsewhere(project)
    assert not raise_elsewhere(project)


def test_nonsense_through_the_socket_raises_nothing(qtbot: QtBot, project: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    one = OneWindow(project, window)
    raised = []
    one.raise_wanted.connect(lambda: raised.append(True))
    for said in (b"[]\n", b"{\n", b'{"do": "format the disk"}\n', b"\xff\n"):
        socket = QLocalSocket()
        socket.connectToServer(name_of(project))
        assert socket.waitForConnected(1_000)
        socket.write(said)
        qtbot.waitUntil(
            lambda socket=socket: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState
        )
    assert raised == []
    one.release()


def test_a_socket_left_behind_is_taken_over(qtbot: QtBot, project: Path) -> None:
    first, second = QWidget(), QWidget()
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    one = OneWindow(project, first)
    again = OneWindow(project, second)
    assert again.is_listening
    one.release()
    again.release()


def test_names_do_not_depend_on_how_a_place_is_written(project: Path) -> None:
    assert name_of(project) == name_of(project.parent / ".." / project.parent.name / project.name)
    assert len(name_of(project)) < 60


def test_a_file_that_the_system_asks_for_is_opened(story: Story, project: Path) -> None:
    event = QFileOpenEvent(QUrl.fromLocalFile(str(project)))
    assert story.program.eventFilter(QApplication.instance(), event)
    assert story.window.desk is not None
    assert story.window.desk.path == project


def in_another_process(home: Path, then: str) -> None:
    """Watch for crashes below Python in a process of its own, and do something there."""
    script = (
        "import faulthandler\nfrom annotator.session.folders import Folders\n"
        f"from annotator.ui.native_crash import leave, watch\nfile = watch(Folders.of_user())\n{then}\n"
    )
    environment = os.environ | {"ANNOTATOR_HOME": str(home), "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", script], env=environment, check=False, stderr=subprocess.DEVNULL)


def test_a_crash_below_python_leaves_a_report(annotator_home: Path) -> None:
    in_another_process(annotator_home, "faulthandler._sigabrt()")
    folders = Folders.of_user()
    gather(folders)
    (report,) = folders.crashes.glob("*.txt")
    assert "most recent call first" in report.read_text(encoding="utf-8")


def test_a_process_that_ends_well_leaves_nothing(annotator_home: Path) -> None:
    in_another_process(annotator_home, "leave(file)")
    assert list(Folders.of_user().crashes.iterdir()) == []
