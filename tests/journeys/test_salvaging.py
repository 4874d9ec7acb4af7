"""A damaged project in the window: what is said, salvaging by keys, giving it up, the result opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.edits import AddArticle, AddSpan
from annotator.session.opening import create_project
from annotator.storage import Project
from annotator.storage.lock import holder_of
from annotator.ui.parts import IconButton
from tests.domain.making import TEXT, article
from tests.journeys.conftest import Story

PAGE = 4096
ARTICLES = 120


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A project of some work whose end is cut off."""
    path = tmp_path / "presse.annotator"
    session = create_project(path, reviewer="Noor")
    for number in range(ARTICLES):
        session.apply(AddArticle(article(f"{TEXT} Numéro {number}.", id_=f"a{number:03}")))
        session.apply(AddSpan(f"a{number:03}", 0, 8, "PER"))
    session.close()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // PAGE * 2 // 3 * PAGE])
    return path


def test_a_damaged_project_is_salvaged_by_keys_and_opened(story: Story, damaged: Path) -> None:
    before = damaged.read_bytes()
    story.window.projects.open_path(damaged)
    message = story.window.messages.current
    assert message is not None
    assert message.what.startswith("presse.annotator is damaged: ")
    assert message.next == (
        "The file stays as it is; what can be saved of it goes into a new project beside it."
    )
    assert story.window.start is not None
    story.until(lambda: all(button.isVisible() for button in story.window.bar.panels()))
    story.press(Qt.Key.Key_F6)
    button = QApplication.focusWidget()
    assert button in story.window.bar.panels()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert story.window.status.job_words() == "Salvaging the project"
    story.until(lambda: story.window.desk is not None)
    saved = damaged.with_name("presse (salvaged).annotator")
    assert story.window.desk.path == saved
    assert not story.window.status.job_words()
    said = story.window.messages.current
    assert said is not None
    assert " are saved in presse (salvaged).annotator." in said.what
    assert said.level == "warning"  # something is missing, and is told
    assert said.next
    assert story.window.desk.session.queue()
    assert damaged.read_bytes() == before
    assert holder_of(damaged) is None


def test_salvaging_that_is_given_up_leaves_nothing_and_can_be_begun_again(
    story: Story, damaged: Path
) -> None:
    story.window.projects.open_path(damaged)
    story.window.messages.current.ways[0].act()
    cancel = next(one for one in story.window.status.findChildren(IconButton) if one.isVisible())
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not story.window.status.job_words()
    assert [path.name for path in damaged.parent.iterdir()] == ["presse.annotator"]
    again = story.window.messages.current
    assert again is not None
    again.ways[0].act()
    story.until(lambda: story.window.desk is not None)


def test_closing_the_window_gives_salvaging_up(story: Story, damaged: Path) -> None:
    story.window.projects.open_path(damaged)
    story.window.messages.current.ways[0].act()
    story.window.close()
    assert not story.window.projects.salvaging.is_running
    assert [path.name for path in damaged.parent.iterdir()] == ["presse.annotator"]


def test_what_is_saved_waits_for_the_reviewer_where_another_project_was_opened(
    story: Story, damaged: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.annotator"
    create_project(other, reviewer="Noor").close()
    story.window.projects.open_path(damaged)
    story.window.messages.current.ways[0].act()
    story.window.projects.open_path(other)
    story.until(lambda: not story.window.projects.salvaging.is_running)
    assert story.window.desk.path == other
    message = story.window.messages.current
    assert message is not None
    assert message.ways[0].text == "Open it"
    message.ways[0].act()
    assert story.window.desk.path.name == "presse (salvaged).annotator"


def test_a_project_without_its_first_page_is_salvaged_too(story: Story, damaged: Path) -> None:
    damaged.write_bytes(bytes(PAGE) + damaged.read_bytes()[PAGE:])
    story.window.projects.open_path(damaged)
    message = story.window.messages.current
    assert message is not None
    assert message.what == "presse.annotator is not a project of this program."
    assert [way.text for way in message.ways] == ["Salvage"]


def test_what_holds_nothing_of_a_project_is_said(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "noise.annotator"
    path.write_bytes(bytes(range(256)) * 64)
    story.window.projects.open_path(path)
    story.window.messages.current.ways[0].act()
    story.until(lambda: not story.window.projects.salvaging.is_running)
    message = story.window.messages.current
    assert message is not None
    assert message.what == "Nothing of a project can be read in noise.annotator."
    assert not message.ways


def test_what_the_check_finds_damaged_is_closed_and_salvaged(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "altered.annotator"
    session = create_project(path, reviewer="Noor")
    session.apply(AddArticle(article()))
    session.close()
    with Project.open(path) as project:  # as somebody else might: the state no longer follows from the log
        project._worker.ask(
            lambda: project._store.connection.execute("update record set body = replace(body, 'r01', 'r09')")
        )
    story.window.projects.open_path(path)
    story.window.actions_["project.verify"].trigger()
    story.until(lambda: story.window.messages.standing("checking") is not None)
    ways = {way.text: way for way in story.window.messages.standing("checking").ways}
    ways["Salvage"].act()
    story.until(lambda: story.window.desk is not None)
    assert story.window.desk.path.name == "altered (salvaged).annotator"
    assert not story.window.desk.session.read_only
