"""Changing shortcuts: recorded from real presses, kept, shown everywhere, conflicts asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.actions import SPECS, TABLE
from annotator.ui.app import Annotator
from annotator.ui.dialogs.key_editor import KeyEditor
from annotator.ui.dialogs.key_field import KeyChip, keys_of
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.dialogs.shortcuts import ShortcutSheet
from annotator.ui.key_choice import KeyChoice
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def editor_of(story: Story, id_: str) -> KeyEditor:
    story.window.commands.change_keys_of(id_)
    editor = QApplication.activeModalWidget()
    assert isinstance(editor, KeyEditor)
    story.until(editor.isActiveWindow)
    return editor


def opened(story: Story) -> None:
    story.press(Qt.Key.Key_Return)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()


def record(
    editor: KeyEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(editor.keys, Qt.Key.Key_Return)
    assert editor.keys.is_listening
    QTest.keyClick(editor.keys, key, modifiers)


def closed(story: Story, editor: KeyEditor) -> None:
    editor.reject()
    story.window.activateWindow()
    story.until(lambda: QApplication.focusWidget() is not None)


def chips(editor: KeyEditor) -> list[str]:
    QCoreApplication.processEvents()  # what is new is laid out
    return [one.keys for one in editor.findChildren(KeyChip) if not one.isHidden()]


def test_a_recorded_key_works_at_once_and_is_kept(story: Story) -> None:
    opened(story)
    editor = editor_of(story, "article.flag")
    record(editor, Qt.Key.Key_J)
    assert chips(editor) == ["F", "J"]
    closed(story, editor)
    story.page.focus_text()
    story.press(Qt.Key.Key_J)
    assert story.article.stored_decision is not None
    assert story.article.stored_decision.status == "flagged"
    assert story.program.settings.keys == {"article.flag": ("F", "J")}


def test_what_somebody_else_has_is_asked_about_first(story: Story) -> None:
    opened(story)
    editor = editor_of(story, "article.flag")
    record(editor, Qt.Key.Key_L)
    assert editor.take.isVisible()
    assert "Label all others" in editor._warning.text()
    assert story.window.actions_.keys("article.flag") == ("F",)
    QTest.mouseClick(editor.take, Qt.MouseButton.LeftButton)
    assert story.window.actions_.keys("article.flag") == ("F", "L")
    assert story.window.actions_.keys("span.others") == ()
    assert not editor.take.isVisible()


def test_a_key_of_the_window_conflicts_within_the_text_only(story: Story) -> None:
    editor = editor_of(story, "project.export")
    record(editor, Qt.Key.Key_S)
    assert editor._warning.text().startswith("In the text")


def test_keys_that_move_the_caret_cannot_be_taken(story: Story) -> None:
    editor = editor_of(story, "article.flag")
    record(editor, Qt.Key.Key_Left)
    assert editor._warning.text() == "←: These keys move the caret"
    assert story.window.actions_.keys("article.flag") == ("F",)


def test_escape_gives_up_and_tab_can_be_recorded(story: Story) -> None:
    editor = editor_of(story, "article.flag")
    record(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert not editor.keys.is_listening
    record(editor, Qt.Key.Key_Tab)
    assert "Next mention" in editor._warning.text()


def test_keys_are_taken_away_and_reset(story: Story) -> None:
    editor = editor_of(story, "edit.redo")
    first = next(one for one in editor.findChildren(KeyChip) if one.keys == "Ctrl+Y")
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert story.window.actions_.keys("edit.redo") == ("Ctrl+Shift+Z",)
    assert editor.reset.isEnabled()
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert story.window.actions_.keys("edit.redo") == SPECS["edit.redo"].keys
    assert story.program.settings.keys == {}


def test_everything_shows_the_new_key(story: Story) -> None:
    opened(story)
    editor = editor_of(story, "article.done")
    for keys in SPECS["article.done"].keys:
        QCoreApplication.processEvents()
        chip = next(one for one in editor.findChildren(KeyChip) if one.keys == keys and not one.isHidden())
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    record(editor, Qt.Key.Key_F8)
    assert chips(editor) == ["F8"]
    closed(story, editor)
    assert story.page.head.done._key == "F8"
    assert story.window.actions_["article.done"].toolTip().endswith("(F8)")
    story.press(Qt.Key.Key_F1)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    assert any("f8" in words for _, _, words in sheet._rows)
    sheet.reject()


def test_own_keys_are_there_after_a_restart(make_program: Callable[..., Annotator], qtbot: QtBot) -> None:
    story = Story(make_program(), qtbot)
    KeyChoice(story.window.actions_, story.program.settings).add("article.skip", "Ctrl+J")
    again = make_program()
    assert again.window.actions_.keys("article.skip") == ("K", "Ctrl+J")


def test_the_sheet_and_preferences_lead_to_the_editor(story: Story) -> None:
    story.press(Qt.Key.Key_F1)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    sheet._change()
    story.until(lambda: isinstance(QApplication.activeModalWidget(), KeyEditor))
    QApplication.activeModalWidget().close()
    story.until(lambda: QApplication.activeModalWidget() is None)
    story.window.activateWindow()
    story.until(lambda: QApplication.focusWidget() is not None)
    story.press(Qt.Key.Key_Comma, CONTROL)
    preferences = QApplication.activeModalWidget()
    assert isinstance(preferences, Preferences)
    preferences.keys.click()
    story.until(lambda: isinstance(QApplication.activeModalWidget(), KeyEditor))


def test_the_list_is_narrowed_by_names_and_keys(story: Story) -> None:
    editor = editor_of(story, "")
    QAbstractItemModelTester(editor.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    editor.field.setText("ctrl+shift+z")
    assert editor.list.currentIndex().data() == "Redo"
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert editor.keys.is_listening


def test_every_key_of_the_table_belongs_to_its_own_action(story: Story) -> None:
    choice = KeyChoice(story.window.actions_, story.program.settings)
    for spec in TABLE:
        assert all(choice.owner(keys, spec.id) is None for keys in spec.keys)


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "keys"),
    [
        (Qt.Key.Key_A, CONTROL, "", "Ctrl+A"),
        (Qt.Key.Key_A, CONTROL | SHIFT, "", "Ctrl+Shift+A"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_Ampersand, Qt.KeyboardModifier.NoModifier, "&", "&"),
        (Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, "é", "É"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", "5"),
        (Qt.Key.Key_Backtab, SHIFT, "", "Shift+Tab"),
        (Qt.Key.Key_Plus, CONTROL | SHIFT, "+", "Ctrl++"),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.AltModifier, "", "Alt+F5"),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
    ],
)
def test_presses_are_named(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, keys: str) -> None:
    assert keys_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == keys
