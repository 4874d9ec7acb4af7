"""All commands by name: typed, chosen and run as a reviewer does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.session.searches import KeptSearches
from annotator.ui import wording
from annotator.ui.app import Annotator
from annotator.ui.palette.panel import CommandPalette
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier


def palette_of(story: Story) -> CommandPalette:
    story.press(Qt.Key.Key_K, CONTROL)
    found = [one for one in story.window.findChildren(CommandPalette) if one.isVisible()]
    assert len(found) == 1
    assert found[0].field.hasFocus()
    return found[0]


def names(palette: CommandPalette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def opened(story: Story) -> None:
    story.press(Qt.Key.Key_Return)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()


def test_a_command_is_found_by_its_french_name_in_the_english_window(story: Story) -> None:
    opened(story)
    palette = palette_of(story)
    story.type("agr texte")
    assert names(palette)[0] == "Larger text"
    size = story.window.settings.setting.zoom
    story.press(Qt.Key.Key_Return)
    story.until(lambda: story.window.settings.setting.zoom == size + 1)
    assert story.page.view.hasFocus()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("delete", "Reject or remove"),
        ("supprimer", "Reject or remove"),
        ("enlever", "Reject or remove"),
        ("settings", "Preferences…"),
        ("reglages", "Preferences…"),
        ("exit", "Quit"),
        ("defaire", "Undo"),
        ("restaurer", "Backups…"),
        ("opinion article", "Stance of the whole article…"),
        ("hotkeys", "Shortcuts"),
    ],
)
def test_other_words_find_a_command_too(story: Story, typed: str, name: str) -> None:
    opened(story)
    palette = palette_of(story)
    story.type(typed)
    assert name in names(palette)[:3]


def test_the_name_itself_comes_before_what_only_means_the_same(story: Story) -> None:
    opened(story)
    palette = palette_of(story)
    story.type("export")
    assert names(palette)[0] == "Export…"
    palette.field.clear()
    story.type("find")
    assert names(palette)[0].startswith("Find")


def test_what_was_used_last_comes_first(story: Story) -> None:
    opened(story)
    palette_of(story)
    story.type("compact")
    story.press(Qt.Key.Key_Return)
    story.until(lambda: story.window.settings.setting.is_compact)
    assert names(palette_of(story))[0] == "Compact lines"


def test_accents_do_not_matter(make_program: Callable[..., Annotator], qtbot: QtBot) -> None:
    story = Story(make_program("fr"), qtbot)
    opened(story)
    palette = palette_of(story)
    story.type("preferences")
    assert names(palette)[0] == "Préférences…"


def test_an_article_is_opened_by_its_title(story: Story) -> None:
    opened(story)
    assert story.window.desk is not None
    last = story.window.desk.session.queue()[-1]
    palette = palette_of(story)
    story.type(last.title[:24])
    assert names(palette)[0] == wording.one_line(last.title)
    story.press(Qt.Key.Key_Return)
    assert story.article.id == last.id


def test_words_can_be_searched_for(story: Story) -> None:
    opened(story)
    palette = palette_of(story)
    story.type("zzyzx")
    assert names(palette) == ["Search the corpus for “zzyzx”"]
    story.press(Qt.Key.Key_Return)
    assert story.page.queue.search.text() == "zzyzx"


def test_what_is_not_possible_says_why_and_is_not_run(story: Story) -> None:
    palette = palette_of(story)
    story.type("export")
    entry = palette.current()
    assert entry is not None
    assert (entry.id, entry.kept_from) == ("project.export", "no project is open")
    story.press(Qt.Key.Key_Return)
    assert palette.isVisible()
    story.press(Qt.Key.Key_Escape)
    story.until(lambda: story.window.findChild(CommandPalette) is None)


def test_the_arrows_go_round_and_the_mouse_takes(story: Story) -> None:
    opened(story)
    palette = palette_of(story)
    QAbstractItemModelTester(palette.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    story.press(Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.list.model().rowCount() - 1
    story.press(Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    story.type("fold the queue")
    row = palette.list.visualRect(palette.list.model().index(0, 0))
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    story.until(lambda: story.page.queue.is_folded)


def test_it_goes_when_it_is_left(story: Story) -> None:
    opened(story)
    palette_of(story)
    story.page.queue.search.setFocus()
    story.until(lambda: story.window.findChild(CommandPalette) is None)
    assert QApplication.focusWidget() is story.page.queue.search


def test_a_window_key_does_not_reach_the_text_behind_it(story: Story) -> None:
    opened(story)
    before = story.window.desk.session.queue() if story.window.desk else []
    palette_of(story)
    story.press(Qt.Key.Key_Return, CONTROL)  # changes the shortcut; it must not finish the article
    story.until(lambda: QApplication.activeModalWidget() is not None)
    modal = QApplication.activeModalWidget()
    assert modal is not None
    modal.close()
    assert story.window.desk is not None
    assert story.window.desk.session.queue() == before


def test_a_kept_search_is_found_by_its_name_and_by_its_words(story: Story) -> None:
    opened(story)
    assert story.window.desk is not None
    project = story.window.desk.session.project.project_id
    KeptSearches(story.window.settings.folders, project).save("Île et réserve", "title:Groix OR title:Brest")
    for typed in ("ile reserve", "title:groix"):
        palette = palette_of(story)
        story.type(typed)
        row = names(palette).index("Île et réserve")
        while palette.list.currentIndex().row() != row:
            story.press(Qt.Key.Key_Down)
        story.press(Qt.Key.Key_Return)
        story.until(lambda: story.page.queue.search.text() == "title:Groix OR title:Brest")
        story.page.queue.search.clear()
        story.page.focus_text()
    assert names(palette_of(story))[-1] != "Île et réserve"
