"""Work in the queue itself: kept searches, orders, several articles at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.ui.queue.model import SUMMARY
from tests.journeys.conftest import Story

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (
        ("1", "La pêche\n\nLe maquereau part au large, loin de tout, et ne revient pas.\n"),
        ("2", "Le maire\n\nKervadec parle.\n"),
        ("3", "Un pont\n\nMaëlle Kervadec salue Brest devant la foule.\n"),
    ):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    return story


def test_articles_gone_through_with_ctrl_keys_are_not_chosen_together(desk: Story) -> None:
    queue = desk.page.queue.list
    desk.page.focus_text()
    desk.press(Qt.Key.Key_PageDown, CONTROL)
    assert queue.chosen() == [desk.article.id] == listed(desk)[1:2]
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert queue.chosen() == [desk.article.id] == listed(desk)[2:]
    for row in (0, 2):
        place = queue.visualRect(queue.model().index(row, 0)).center()
        QTest.mouseClick(queue.viewport(), Qt.MouseButton.LeftButton, CONTROL if row else NONE, place)
    assert queue.chosen() == [listed(desk)[0], listed(desk)[2]]  # several chosen by hand stay chosen


def listed(desk: Story) -> list[str]:
    model = desk.page.queue.list.model()
    return [model.index(row, 0).data(SUMMARY).id for row in range(model.rowCount())]


def entry(words: str) -> object:
    """The entry of the open menu that begins with these words."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [action for action in menu.actions() if action.text().startswith(words)]
    assert found, [action.text() for action in menu.actions()]
    return found[0]


def choose(desk: Story, words: str) -> None:
    action = entry(words)
    action.trigger()  # type: ignore[attr-defined]
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()


def menu_of_rows(desk: Story, first: int, last: int) -> None:
    """The context menu of several rows, chosen with the keyboard."""
    queue = desk.page.queue.list
    queue.setFocus()
    queue.setCurrentIndex(queue.model().index(first, 0))
    for _ in range(last - first):
        QTest.keyClick(queue, Qt.Key.Key_Down, SHIFT)
    place = queue.visualRect(queue.model().index(last, 0)).center()
    queue.customContextMenuRequested.emit(place)


def test_a_search_is_kept_and_chosen_again(desk: Story) -> None:
    queue = desk.page.queue
    queue.look_for("kervadec -brest", "review")
    assert listed(desk) == ["2"]
    desk.page.searches.save("Sans Brest", "kervadec -brest")
    queue.look_for("", "review")
    assert listed(desk) == ["1", "2", "3"]
    desk.window.actions_["corpus.kept"].trigger()
    choose(desk, "Sans Brest")
    assert listed(desk) == ["2"]
    assert queue.search.text() == "kervadec -brest"


def test_the_order_is_remembered_for_the_project(desk: Story) -> None:
    desk.window.actions_["corpus.kept"].trigger()
    choose(desk, "Shortest first")
    assert listed(desk) == ["2", "3", "1"]
    path = desk.window.desk.path  # type: ignore[union-attr]
    desk.window.close_project()
    desk.window.projects.open_path(path)
    desk.until(lambda: listed(desk) == ["2", "3", "1"])
    desk.window.projects.stop_suggesting()


def test_several_articles_are_flagged_in_one_step(desk: Story) -> None:
    menu_of_rows(desk, 0, 1)
    choose(desk, "Flag")
    session = desk.window.desk.session  # type: ignore[union-attr]
    assert [one.status for one in session.queue()] == ["flagged", "flagged", "todo"]
    session.undo()
    assert [one.status for one in session.queue()] == ["todo", "todo", "todo"]


def test_articles_are_removed_and_brought_back(desk: Story) -> None:
    first = desk.article.id
    menu_of_rows(desk, 0, 1)
    choose(desk, "Remove 2 articles")
    assert listed(desk) == ["3"]
    assert desk.article.id == "3"
    assert first != "3"
    desk.window.actions_["edit.undo"].trigger()  # in turns of the event loop, as long as it takes
    desk.until(lambda: sorted(listed(desk)) == ["1", "2", "3"])


def test_delete_in_the_list_removes_the_chosen_article(desk: Story) -> None:
    queue = desk.page.queue.list
    queue.setFocus()
    assert desk.article.id == "1"
    QTest.keyClick(queue, Qt.Key.Key_Delete)
    assert listed(desk) == ["2", "3"]
    assert desk.article.id == "2"
    desk.page.focus_text()
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.until(lambda: "1" in listed(desk))


def test_the_last_article_can_go_too(desk: Story) -> None:
    menu_of_rows(desk, 0, 2)
    choose(desk, "Remove 3 articles")
    assert listed(desk) == []
    assert desk.window.desk.article_id is None  # type: ignore[union-attr]
    desk.window.actions_["edit.undo"].trigger()
    desk.until(lambda: len(listed(desk)) == 3)


def test_the_list_stays_while_a_field_and_its_value_are_being_typed(desk: Story) -> None:
    everything = listed(desk)
    search = desk.page.queue.search
    desk.page.search()
    for typed in ("labe", "labe" + "l", "label:", "label:O"):
        QTest.keyClicks(search, typed.removeprefix(search.text()))
        desk.until(lambda: search.is_offering)
        desk.page.queue._search_now()
        assert listed(desk) == everything, typed
    QTest.keyClick(search, Qt.Key.Key_Escape)
    desk.page.queue.look_for("label:MISC", desk.page.queue.tab)
    assert listed(desk) == []
