"""Before a project is open: the living example, languages and looks, and what closes without a trace."""

from __future__ import annotations

import socket
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog

from annotator.ui.app import Annotator
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.dialogs.shortcuts import ShortcutSheet
from annotator.ui.first_start import Example
from annotator.ui.parts import Keycap
from annotator.ui.recent import RecentMenu
from annotator.ui.theme import Scheme
from tests.journeys.conftest import Story


@pytest.fixture
def example(story: Story) -> Example:
    assert story.window.start is not None
    made = story.window.start.example
    made.view.setFocus()
    return made


def statuses(example: Example) -> dict[str, str]:
    return {span.text: f"{span.label} {span.status}" for span in example.desk.article.spans}


def test_the_example_takes_the_keys_of_a_project(story: Story, example: Example) -> None:
    story.press(Qt.Key.Key_Return)
    assert statuses(example)["Lisbon"] == "LOC accepted"
    assert example.spans.current().text == "Lighthouse Association"
    story.press(Qt.Key.Key_4)
    assert statuses(example)["Lighthouse Association"] == "MISC accepted"
    story.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert statuses(example)["Lighthouse Association"] == "ORG suggested"
    story.press(Qt.Key.Key_Delete)
    assert statuses(example)["Lighthouse Association"] == "ORG rejected"


def test_the_example_takes_a_stance(story: Story, example: Example) -> None:
    example.view.set_caret(example.desk.article.text.index("finds"))
    story.press(Qt.Key.Key_S)
    assert [stance.status for stance in example.desk.article.stances] == ["accepted"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_example_stands_in_both_languages(make_program: Callable[..., Annotator], language: str) -> None:
    program = make_program(language)
    assert program.window.start is not None
    article = program.window.start.example.desk.article
    assert len(article.spans) == 3
    assert len(article.stances) == 1


def test_another_language_makes_the_window_anew(story: Story) -> None:
    start = story.window.start
    assert start is not None
    start.language.setCurrentIndex(1)
    start.language.activated.emit(1)
    story.until(lambda: story.window.start is not None and story.window.start is not start)
    assert story.window.start.ways[0].text() == "Essayer avec six articles d’exemple"
    assert story.program.settings.language == "fr"


def test_the_text_can_have_the_keyboard_as_soon_as_a_project_is_open(
    story: Story, two_projects: list[Path]
) -> None:
    story.window.projects.open_path(two_projects[0])
    # a window that becomes active now passes over what is hidden, and gives the keyboard to a tab
    assert story.page.view.isVisible()
    assert story.window.focusWidget() is story.page.view.focusProxy()


def test_a_project_stays_open_when_the_language_changes(story: Story, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("Un titre\n\nMaëlle Kervadec salue Brest.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.page.focus_text()
    story.drag_over("Brest")
    story.press(Qt.Key.Key_3)
    former = story.window
    story.program.settings.language = "fr"
    story.program.rebuild()
    assert story.window is not former
    assert story.accepted() == {(*story.range_of("Brest"), "LOC")}
    assert story.window.actions_["edit.undo"].text() == "Annuler"
    story.until(lambda: QApplication.focusWidget() is story.page.view.focusProxy())
    story.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert story.accepted() == set()


def test_appearance_is_forced_and_kept(story: Story) -> None:
    start = story.window.start
    assert start is not None
    start.appearance.setCurrentIndex(2)
    start.appearance.activated.emit(2)
    assert story.program.theme.scheme is Scheme.DARK
    assert story.program.settings.appearance is Scheme.DARK


def test_a_dropped_folder_becomes_a_project(story: Story, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("Un titre\n\nUn texte.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    assert story.window.start is not None
    story.window.start.dropEvent(event)
    story.idle()
    assert story.window.desk is not None
    assert story.window.desk.path == tmp_path / "articles.annotator"


@pytest.mark.parametrize("action", ["help.shortcuts", "help.about", "app.preferences"])
def test_dialogs_are_freed_when_closed(story: Story, action: str) -> None:
    story.window.actions_[action].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    gone = weakref.ref(dialog)
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)
    del dialog
    assert gone() is None
    assert story.window.childAt(QPoint(400, 400)) is not None


def test_nothing_goes_over_the_network(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    story.press(Qt.Key.Key_Return)
    story.until(lambda: story.window.desk is not None)
    story.idle()
    story.until(lambda: any(span.is_open for span in story.article.spans))
    story.page.focus_text()
    story.press(Qt.Key.Key_Tab)
    story.press(Qt.Key.Key_Return)
    story.idle()


@pytest.mark.parametrize(("field", "number"), [("language", 1), ("scale", 1)])
def test_preferences_stay_open_and_the_work_goes_on(
    story: Story, tmp_path: Path, field: str, number: int
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("Un titre\n\nMaëlle Kervadec salue Brest.\n", encoding="utf-8")
    (folder / "two.txt").write_text("Un autre\n\nLe maire de Groix.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.page.focus_text()
    story.press(Qt.Key.Key_Slash)
    story.type("kervadec")
    story.until(lambda: story.page.queue.list.model().rowCount() == 1)
    story.press(Qt.Key.Key_Return)
    story.drag_over("Brest")
    story.press(Qt.Key.Key_3)
    former = story.window
    story.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = former.findChildren(Preferences)
    box = getattr(dialog, field)
    box.setFocus()
    box.setCurrentIndex(number)
    box.activated.emit(number)
    story.until(lambda: story.window is not former)
    (again,) = story.window.findChildren(Preferences)
    assert again.isVisible()
    assert getattr(again, field).currentIndex() == number
    story.until(lambda: getattr(again, field).hasFocus())
    assert story.page.queue.search.text() == "kervadec"
    assert story.page.queue.list.model().rowCount() == 1
    assert story.window.status._undo.isVisible()
    assert "Brest" in story.window.status._last.text()
    again.reject()


@pytest.fixture
def two_projects(story: Story, tmp_path: Path) -> list[Path]:
    made = []
    for name in ("former", "latest"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "one.txt").write_text("Un titre\n\nUn texte.\n", encoding="utf-8")
        story.window.projects.open_folder(folder)
        story.idle()
        assert story.window.desk is not None
        made.append(story.window.desk.path)
    story.window.close_project()
    return made


def test_recent_projects_open_from_the_first_page(story: Story, two_projects: list[Path]) -> None:
    start = story.window.start
    assert start is not None
    assert [link.text() for link in start.recent] == ["latest", "former"]
    start.recent[1].setFocus()
    story.press(Qt.Key.Key_Space)
    assert story.window.desk is not None
    assert story.window.desk.path == two_projects[0]


def test_recent_projects_stand_in_the_file_menu_unless_they_are_gone(
    story: Story, two_projects: list[Path]
) -> None:
    (menu,) = story.window.findChildren(RecentMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["latest", "former"]
    two_projects[1].unlink()
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    action.trigger()
    assert story.window.desk is not None
    assert story.window.desk.path == two_projects[0]


def test_nothing_overlaps_on_the_first_page_of_a_low_window(story: Story, two_projects: list[Path]) -> None:
    assert len(two_projects) == 2
    story.window.messages.warn("Something", topic="test")
    story.window.resize(1100, 600)
    start = story.window.start
    assert start is not None
    story.until(lambda: start.height() < 560)
    places = [
        widget.mapTo(start, QPoint(0, 0)).y() + edge
        for widget, edge in (
            (start._zone, start._zone.height()),
            (start.language, 0),
        )
    ]
    assert places[0] <= places[1]
    assert start._zone.height() >= start._zone.minimumHeight()


def test_tab_leads_from_the_ways_in_to_the_example(story: Story) -> None:
    start = story.window.start
    assert start is not None
    for _ in range(len(start.ways)):
        story.press(Qt.Key.Key_Tab)
    assert start.example.view.hasFocus()


def test_the_shortcut_sheet_lists_the_labels_of_the_scheme_and_no_others(story: Story) -> None:
    story.press(Qt.Key.Key_F1)
    (sheet,) = story.window.findChildren(ShortcutSheet)
    found = [words for menu, _, words in sheet._rows if menu == "annotate"]
    for label in ("per", "org", "loc", "misc"):
        assert any(words.split()[0] == label for words in found)
    assert not any(words.startswith("label 5") for words in found)
    shown = {cap._text for cap in sheet.findChildren(Keycap)}
    assert "Enter" in shown
    assert not any("Meta" in key or "Return" in key for key in shown)
    sheet.reject()
