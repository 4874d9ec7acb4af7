"""What a desktop expects of a program: its place kept, what is dropped on it taken, text copied as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.session.opening import create_project
from annotator.ui.app import Annotator
from tests.journeys.conftest import Story

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TEXT = "Le quai\u00a0: «\u00a0trop tard\u00a0», dit Loïc.\n"


def drop(story: Story, *paths: Path) -> bool:
    """Drag files over the window and let go; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entering = QDragEnterEvent(QPoint(200, 200), COPY, data, LEFT, NONE)
    QApplication.sendEvent(story.window, entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(QPointF(200, 200), COPY, data, LEFT, NONE)
    QApplication.sendEvent(story.window, dropping)
    return dropping.isAccepted()


def page(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_text(f"{name}\n\n{TEXT}", encoding="utf-8")
    return path


@pytest.fixture
def working(story: Story, tmp_path: Path) -> Story:
    page(tmp_path / "presse", "un")
    story.window.projects.open_folder(tmp_path / "presse")
    story.idle()
    story.window.projects.stop_suggesting()
    return story


def test_the_window_comes_back_where_it_was(make_program: Callable[..., Annotator]) -> None:
    first = make_program()
    first.window.setGeometry(60, 80, 1000, 700)
    before = first.window.geometry()
    first.window.close()
    window = make_program().window
    window.restoreGeometry(window.settings.geometry)  # in place of the size that every story gives it
    assert window.height() == before.height()
    assert abs(window.y() - before.y()) < 10  # a frame's width; the screen is narrower than the window


def test_files_and_folders_dropped_on_a_project_are_added_to_it(working: Story, tmp_path: Path) -> None:
    assert working.window.desk is not None
    project = working.window.desk.path
    one = page(tmp_path / "elsewhere", "deux")
    page(tmp_path / "more", "trois")
    assert drop(working, one, tmp_path / "more")
    session = working.window.desk.session
    working.until(lambda: len(session.queue()) == 3)
    assert working.window.desk.path == project


def test_a_project_dropped_on_another_takes_its_place(working: Story, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    create_project(other, reviewer="Noor").close()
    assert drop(working, other)
    assert working.window.desk is not None
    assert working.window.desk.path == other
    assert working.window.settings.recent[0] == other


def test_an_archive_is_refused_by_name_and_the_project_stays(working: Story, tmp_path: Path) -> None:
    archive = tmp_path / "presse.zip"
    archive.write_bytes(b"PK\x03\x04" + bytes(64))
    assert drop(working, archive)
    working.idle()
    assert working.window.desk is not None
    assert len(working.window.desk.session.queue()) == 1
    message = working.window.messages.current
    assert message is not None


def test_words_without_a_file_are_not_taken(working: Story) -> None:
    data = QMimeData()
    data.setText("some words")
    entering = QDragEnterEvent(QPoint(200, 200), COPY, data, LEFT, NONE)
    QApplication.sendEvent(working.window, entering)
    assert not entering.isAccepted()


def test_the_text_is_copied_with_its_no_break_spaces(working: Story) -> None:
    working.page.focus_text()
    working.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    working.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == working.article.text
    assert "«\u00a0trop tard\u00a0»" in working.article.text
