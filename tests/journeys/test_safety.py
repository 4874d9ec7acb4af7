"""Backups in the window, and what the bar says when something about the file is not as it should be."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.edits import Comment
from annotator.storage import ProjectNotMade, backups_of
from annotator.ui.dialogs.restore import RestoreDialog
from annotator.ui.parts import Button, Words
from annotator.ui.review.desk import Desk
from annotator.ui.safety import BACKUP, CHECKING, OLDER
from tests.journeys.conftest import Story


@pytest.fixture
def work(story: Story, tmp_path: Path) -> Story:
    folder = tmp_path / "presse"
    folder.mkdir()
    (folder / "1.txt").write_text("Un accord\n\nle maquereau suit le chalut.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    return story


def desk_of(work: Story) -> Desk:
    assert work.window.desk is not None
    return work.window.desk


def backups_dialog(work: Story) -> RestoreDialog:
    work.window.actions_["project.backups"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RestoreDialog)
    return dialog


def test_a_backup_becomes_a_new_project_beside_the_present_one(work: Story, tmp_path: Path) -> None:
    desk = desk_of(work)
    desk.session.keeper.back_up()
    assert desk.apply(Comment(desk.article.id, "plus tard")) is not None
    work.idle()
    present = desk.path
    dialog = backups_dialog(work)
    work.until(lambda: dialog.table.rowCount() == 1)
    cells = [dialog.table.item(0, column).text() for column in range(6)]  # type: ignore[union-attr]
    assert cells[2:4] == ["1", "0"]
    assert cells[5] == "Comment: “plus tard”"
    assert "was done after it" in dialog.says.text() or "were done after it" in dialog.says.text()
    restored = tmp_path / "restored.annotator"
    dialog.restore(backups_of(present)[0].path, restored)
    work.until(lambda: work.window.desk is not None and desk_of(work).path == restored)
    work.window.projects.stop_suggesting()
    assert present.is_file()
    assert desk_of(work).decision.comment == ""


def test_nothing_is_ever_written_over(work: Story) -> None:
    desk = desk_of(work)
    desk.session.keeper.back_up()
    before = desk.session.project.head
    dialog = backups_dialog(work)
    work.until(lambda: dialog.table.rowCount() == 1)
    dialog.restore(backups_of(desk.path)[0].path, desk.path)
    work.until(lambda: "exists already" in dialog.says.text())
    dialog.reject()
    assert desk.session.project.head == before


def test_without_backups_the_dialog_says_when_the_first_comes(work: Story) -> None:
    dialog = backups_dialog(work)
    work.until(lambda: dialog._empty.isVisible() and "No backup yet" in dialog._empty.text())
    dialog.reject()


def test_a_step_that_takes_much_away_is_said_and_undone_from_the_bar(work: Story) -> None:
    desk = desk_of(work)
    changed = desk.apply(Comment(desk.article.id, "plus tard"))
    assert changed is not None
    desk.changed.emit(replace(changed, notes=(f"alarm:spans:{desk.article.id}:31:12",)))
    bar = work.window.bar
    work.until(bar.isVisible)
    assert "fell from 31 to 12" in bar._what.text()
    undo = next(button for button in bar.findChildren(Button) if button.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert desk.decision.comment == ""
    assert work.window.messages.standing("alarm") is None


def test_a_backup_that_cannot_be_made_is_said_until_one_can(work: Story) -> None:
    desk = desk_of(work)
    desk.session.keeper.problem = ProjectNotMade(file="x", reason="disk full")
    desk.kept.emit()
    said = work.window.messages.standing(BACKUP)
    assert said is not None
    assert "disk full" in said.next
    desk.session.keeper.problem = None
    desk.kept.emit()
    assert work.window.messages.standing(BACKUP) is None


def test_an_older_copy_in_the_files_place_is_noticed(work: Story) -> None:
    desk = desk_of(work)
    path = desk.path
    work.window.close_project()
    older = path.read_bytes()
    work.window.projects.open_path(path)
    desk = desk_of(work)
    work.window.projects.stop_suggesting()
    assert desk.apply(Comment(desk.article.id, "plus tard")) is not None
    work.idle()
    work.window.close_project()
    path.write_bytes(older)
    work.window.projects.open_path(path)
    work.until(lambda: work.window.messages.standing(OLDER) is not None)
    work.window.projects.stop_suggesting()


def test_a_project_that_does_not_hold_together_is_read_only_from_then_on(work: Story) -> None:
    desk = desk_of(work)
    assert desk.apply(Comment(desk.article.id, "plus tard")) is not None
    work.idle()
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute("UPDATE operation SET summary = 'x' WHERE seq = 2")
    work.window.actions_["project.verify"].trigger()
    work.until(lambda: work.window.messages.standing(CHECKING) is not None)
    assert not desk.can_edit
    assert desk.apply(Comment(desk.article.id, "encore")) is None
    assert desk.decision.comment == "plus tard"
    work.until(lambda: "Read only" in [one.text() for one in work.window.top.findChildren(Words)])


def test_the_dialog_may_be_closed_while_it_still_looks(work: Story) -> None:
    desk = desk_of(work)
    desk.session.keeper.back_up()
    dialog = backups_dialog(work)
    looking = dialog._work
    assert looking is not None
    dialog.reject()
    looking.wait()
    work.until(lambda: QApplication.activeModalWidget() is None)
