"""What the bottom line says: also what a decision took back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.journeys.conftest import Story


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"Titre {name}\n\nKervadec salue Brest.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    return story


def test_passing_over_a_flagged_article_keeps_and_says_the_flag(desk: Story) -> None:
    first = desk.article.id
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_K)
    assert desk.article.id != first
    assert desk.window.desk.session.summary(first).status == "flagged"
    assert desk.window.status._last.text() == "Passed over; still flagged: “Kervadec salue Brest.”"


def test_flagging_a_skipped_article_says_that_it_is_no_longer_skipped(desk: Story) -> None:
    desk.press(Qt.Key.Key_K)
    desk.press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_F)
    assert desk.window.status._last.text().startswith("Article flagged, and no longer skipped")


def test_what_was_done_and_what_is_being_done_stand_apart(desk: Story) -> None:
    status = desk.window.status
    status.show_last("Article done: “Une longue journée au port de pêche”", can_undo=True)
    status.show_job("Suggestions for what comes next", 1, 200)
    desk.window.resize(960, 700)
    desk.until(lambda: status._job.isVisible() and status._undo_key.isVisible())
    desk.until(lambda: status._job.x() - status._undo_key.geometry().right() >= 24)


def test_another_project_begins_with_an_empty_line(desk: Story) -> None:
    assert desk.window.status._last.text() == "2 articles added"
    path = desk.window.desk.path
    desk.window.close_project()
    desk.window.projects.open_path(path)
    assert desk.window.desk is not None
    assert desk.window.status._last.text() == ""
