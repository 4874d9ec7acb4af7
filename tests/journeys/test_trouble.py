"""When things go wrong: what the window says, what is safe, and the ways out."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from annotator.storage import ProjectClosed
from annotator.storage.lock import holder_of
from annotator.ui.app import Annotator, last_resort, write_crash
from annotator.ui.dialogs.import_report import ImportReportDialog
from annotator.ui.main_window import SAVING
from tests.journeys.conftest import Story

TEXT = "Une visite\n\nMaëlle Kervadec salue Brest. Le maire de Groix critique Paris.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "visite.txt").write_text(TEXT, encoding="utf-8")
    return made


@pytest.fixture
def desk(story: Story, folder: Path) -> Story:
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    return story


def test_a_project_that_vanishes_loses_nothing(
    desk: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.desk.path.unlink()
    desk.drag_over("Brest")
    desk.press(Qt.Key.Key_3)
    desk.until(lambda: desk.window.desk.session.failure is not None)
    desk.until(lambda: desk.window.messages.current is not None)
    message = desk.window.messages.current
    assert message is not None
    assert (message.level, message.topic, message.lasts) == ("error", SAVING, True)
    assert desk.window.bar.height() == 64
    assert not desk.window.actions_["label.1"].isEnabled()
    message.ways[1].act()  # trying again does not help
    assert desk.window.desk.session.failure is not None
    assert not desk.window.close()  # nor can it be closed as if nothing were
    copy = tmp_path / "copy.annotator"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    message.ways[0].act()
    assert desk.window.desk.path == copy
    assert [span.text for span in desk.article.spans] == ["Brest"]
    assert desk.window.actions_["label.1"].isEnabled()
    assert not any(m.level == "error" for m in [desk.window.messages.current] if m)


def test_unsaved_changes_can_be_given_up_by_name(desk: Story) -> None:
    desk.window.desk.path.unlink()
    desk.drag_over("Brest")
    desk.press(Qt.Key.Key_3)
    desk.until(lambda: desk.window.desk.session.failure is not None)
    desk.window.close()
    message = desk.window.messages.current
    assert message is not None
    assert message.ways[2].text == "Close without 1 change"
    path, project = desk.window.desk.path, desk.window.desk.session.project
    assert holder_of(path) is not None
    message.ways[2].act()
    assert holder_of(path) is None  # whoever comes next can have it
    with pytest.raises(ProjectClosed):
        project.flush()
    assert desk.window.desk is None
    assert desk.window.start is not None


def test_a_locked_project_opens_to_read_only(desk: Story, make_program: Callable[..., Annotator]) -> None:
    other = Story(make_program(), desk.qtbot)
    other.window.projects.open_path(desk.window.desk.path)
    message = other.window.messages.current
    assert message is not None
    assert other.window.desk is None
    message.ways[0].act()
    assert other.window.desk is not None
    assert other.window.desk.session.read_only
    assert not other.window.actions_["article.done"].isEnabled()
    other.page.focus_text()
    other.drag_over("Brest")
    other.press(Qt.Key.Key_3)
    assert other.accepted() == set()


def test_what_is_no_project_is_said(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "letter.annotator"
    path.write_text("Chère amie", encoding="utf-8")
    story.window.projects.open_path(path)
    message = story.window.messages.current
    assert message is not None
    assert message.level == "error"
    assert "letter.annotator" in message.what
    assert path.read_text(encoding="utf-8") == "Chère amie"
    story.window.messages.withdraw(message.topic)
    assert story.window.bar.isHidden()


def test_refused_files_are_listed_with_their_reason(story: Story, folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    message = story.window.messages.current
    assert message is not None
    assert message.level == "warning"
    message.ways[0].act()
    (dialog,) = story.window.findChildren(ImportReportDialog)
    assert dialog.isVisible()
    dialog.reject()
    assert len(story.window.desk.session.queue()) == 1


def test_suggestions_come_again_after_their_helper_died(story: Story, folder: Path) -> None:
    story.window.projects.open_folder(folder)
    story.idle()
    story.until(lambda: story.window.projects._suggestions is not None)
    lane = story.window.projects._suggestions._lanes[0]
    helper = lane._hands[0]._helper
    story.until(lambda: helper._process is not None and helper._process.processId() > 0)
    os.kill(helper._process.processId(), signal.SIGTERM)
    story.until(lambda: any(span.is_open for span in story.article.spans))


def test_late_suggestions_leave_a_begun_article_alone(story: Story, folder: Path) -> None:
    story.window.projects.open_folder(folder)
    story.until(lambda: story.window.desk is not None and story.window.desk.article_id is not None)
    story.page.focus_text()
    story.drag_over("Groix")
    story.press(Qt.Key.Key_3)
    lane = None
    story.until(lambda: story.window.projects._suggestions is not None)
    lane = story.window.projects._suggestions._lanes[0]
    story.until(lambda: story.article.id in lane.done)
    assert story.spans() == {(*story.range_of("Groix"), "LOC", "accepted")}


def test_a_slip_is_kept_without_words_and_said_once(
    story: Story, make_program: Callable[..., Annotator], capsys: pytest.CaptureFixture[str]
) -> None:
    folders = story.window.settings.folders
    hook = last_resort(folders, story.program.report_crash)
    words = "Maëlle " + "Kervadec salue Brest"
    slip = ValueError(words)
    hook(type(slip), slip, slip.__traceback__)
    capsys.readouterr()
    (report,) = folders.crashes.glob("*.txt")
    assert "ValueError" in report.read_text(encoding="utf-8")
    assert "Maëlle Kervadec" not in report.read_text(encoding="utf-8")
    assert story.window.messages.current is not None
    again = make_program()
    again.say_former_crash()
    assert again.window.messages.current is not None
    third = make_program()
    third.say_former_crash()
    assert third.window.messages.current is None


def test_a_crash_report_that_cannot_be_written_is_no_second_crash(story: Story) -> None:
    folders = story.window.settings.folders
    folders.made(folders.log)
    folders.crashes.write_text("a file where the folder should be", encoding="utf-8")
    assert write_crash(folders, ValueError()) is None


@pytest.mark.parametrize("holds", ["nothing", "what cannot be read"])
def test_a_folder_without_articles_makes_no_project(story: Story, tmp_path: Path, holds: str) -> None:
    folder = tmp_path / "hollow"
    (folder / "deeper").mkdir(parents=True)
    if holds != "nothing":
        (folder / "empty.txt").write_text("", encoding="utf-8")
    story.program.open(folder)
    story.idle()
    story.until(lambda: story.window.messages.current is not None)
    message = story.window.messages.current
    assert message is not None
    assert message.what == "hollow holds nothing that can be read."
    assert story.window.start is not None
    assert not story.window.start.recent  # what was begun for it is no project to come back to
    assert [way.text for way in message.ways] == ([] if holds == "nothing" else ["See why"])
    start = story.window.start
    assert start is not None
    story.until(start.isVisible)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("hollow")) == ["hollow"]
