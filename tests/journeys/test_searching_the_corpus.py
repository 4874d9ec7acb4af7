"""The search box of the queue: keys lead on from it, tabs count what it found, the text shows where."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.ui.tabs import Tab
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (
        ("1", "La pêche\n\nLe maquereau part.\n"),
        ("2", "Le maire\n\nKervadec et KERVADEC.\n"),
        ("3", "Un pont\n\nMaëlle Kervadec salue Brest.\n"),
    ):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    assert story.article.text.startswith("La pêche")
    return story


def ask(desk: Story, words: str) -> None:
    desk.press(Qt.Key.Key_Slash)
    desk.type(words)


def counts(desk: Story) -> dict[str, str]:
    return {tab.id: tab._count for tab in desk.page.queue.tabs.findChildren(Tab)}


def test_enter_opens_the_first_hit_and_marks_all_in_its_text(desk: Story) -> None:
    ask(desk, "kervadec")
    desk.press(Qt.Key.Key_Return)
    assert desk.article.text.startswith("Le maire")
    text = desk.article.text
    assert [text[slice(*hit)] for hit in desk.page.view.scene.highlights] == ["Kervadec", "KERVADEC"]
    assert desk.page.view.hasFocus()


def test_down_goes_on_to_the_list_of_hits(desk: Story) -> None:
    ask(desk, "kervadec")
    desk.press(Qt.Key.Key_Down)
    assert desk.page.queue.list.hasFocus()
    assert desk.article.text.startswith("Le maire")
    desk.press(Qt.Key.Key_Down)
    assert desk.article.text.startswith("Un pont")
    assert len(desk.page.view.scene.highlights) == 1


def test_the_tabs_count_what_was_found(desk: Story) -> None:
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert counts(desk) == {"review": "2", "flagged": "0", "done": "1"}
    ask(desk, "brest")
    desk.until(lambda: counts(desk) == {"review": "1", "flagged": "0", "done": "0"})


def test_escape_clears_the_box_and_the_marks_then_leads_back(desk: Story) -> None:
    ask(desk, "maquereau")
    desk.until(lambda: len(desk.page.view.scene.highlights) == 1)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.queue.search.text() == ""
    assert not desk.page.view.scene.highlights
    assert counts(desk)["review"] == "3"
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.view.hasFocus()
