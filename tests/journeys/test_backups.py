"""Backups happen while somebody works, and nobody has to think of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from annotator.storage import backups_of
from tests.journeys.conftest import Story


def test_a_backup_is_made_after_the_first_edit_of_the_day(story: Story, tmp_path: Path) -> None:
    folder = tmp_path / "presse"
    folder.mkdir()
    (folder / "a.txt").write_text("Oslo a remercié Riga.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.page.focus_text()
    story.drag_over("Oslo")
    story.press(Qt.Key.Key_3)
    story.idle()
    desk = story.window.desk
    assert desk is not None
    desk._keeping.timeout.emit()  # five seconds later
    story.until(lambda: bool(backups_of(desk.session.path)))
    story.until(lambda: not desk.session.keeper._is_running())
    assert desk.session.keeper.problem is None
