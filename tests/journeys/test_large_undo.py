"""A step over many articles is undone while the window goes on; the status line can stop it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.edits import AddSpan, Together
from annotator.storage import Project
from annotator.ui.parts import Button, IconButton
from tests.journeys.conftest import Story

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ARTICLES = 150


@pytest.fixture
def work(story: Story, tmp_path: Path) -> Story:
    """Many articles, in each of which one word was labelled by one operation."""
    folder = tmp_path / "presse"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:03}.txt").write_text(f"Le maquereau {number}.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    desk = story.window.desk
    assert desk is not None
    parts = tuple(AddSpan(one.id, 3, 12, "LOC") for one in desk.session.queue())
    changed = desk.session.apply(Together(parts, "label maquereau"))
    desk.take_over(changed)
    story.page.focus_text()
    story.idle()
    return story


def key(work: Story, key: Qt.Key) -> None:
    """A key with Control; the window's events wait, so that what was begun is still under way."""
    QTest.keyClick(work.page.view, key, CONTROL)


def last(work: Story) -> str:
    return work.window.status._last.text()


def settled(work: Story) -> int:
    desk = work.window.desk
    return sum(one.settled_spans for one in desk.session.queue()) if desk is not None else -1


def test_the_window_goes_on_while_a_large_step_is_undone(work: Story) -> None:
    key(work, Qt.Key.Key_Z)
    assert work.window.status.job_words() == "Undoing"
    assert settled(work) == ARTICLES
    key(work, Qt.Key.Key_Z)
    assert "still under way" in last(work)
    work.until(lambda: settled(work) == 0)
    work.until(lambda: not work.window.status.job_words())
    work.until(lambda: last(work).startswith("Undone"))
    key(work, Qt.Key.Key_Y)
    work.until(lambda: settled(work) == ARTICLES)


def test_the_reviewer_stays_where_many_other_articles_are_undone(work: Story) -> None:
    desk = work.window.desk
    *others, here = [one.id for one in desk.session.queue()]
    parts = tuple(AddSpan(id_, 0, 2, "MISC") for id_ in others)
    desk.take_over(desk.session.apply(Together(parts, "label others")))
    desk.open(here)
    work.page.focus_text()
    work.page.view.set_caret(7)
    place = work.page.view.scroll_state()
    key(work, Qt.Key.Key_Z)
    work.until(lambda: settled(work) == ARTICLES)
    work.until(lambda: last(work).startswith("Undone"))
    assert desk.article_id == here
    assert work.page.view.scroll_state() == place
    desk.apply(AddSpan(others[0], 0, 2, "MISC"))
    key(work, Qt.Key.Key_Z)
    work.until(lambda: desk.article_id == others[0])  # a step in one article leads there


def test_the_status_line_stops_it(work: Story) -> None:
    key(work, Qt.Key.Key_Z)
    cancel = next(one for one in work.window.status.findChildren(IconButton) if one.isVisible())
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not work.window.status.job_words()
    work.idle()
    assert settled(work) == ARTICLES


def test_closing_the_window_gives_it_up(work: Story) -> None:
    key(work, Qt.Key.Key_Z)
    desk = work.window.desk
    assert desk is not None
    path = desk.path
    work.window.close_project()
    with Project.open(path) as project:
        assert project.operations(limit=1)[0].summary == "label maquereau"


def test_the_history_says_what_it_comes_to_without_a_wait(work: Story) -> None:
    QTest.keyClick(work.window, Qt.Key.Key_H, BOTH)
    assert work.window.safety is not None
    side = work.window.safety.history
    panel = side.panel
    panel.choose(1)
    work.until(lambda: panel.details.isVisible() and panel.details.undo is not None)
    assert isinstance(panel.details.undo, Button)
    assert panel.details.undo.text() == f"Undo {ARTICLES + 1} changes"
    QTest.mouseClick(panel.details.undo, Qt.MouseButton.LeftButton)
    work.until(lambda: settled(work) == 0)
