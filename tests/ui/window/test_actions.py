"""The table of actions: no key twice, everything reachable and translated."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenuBar, QStyleOptionMenuItem, QWidget
from pytestqt.qtbot import QtBot

from annotator.resources import resource
from annotator.ui.actions import DIGITS, FRENCH_ROW, SPECS, TABLE, Actions, key_name, plain, said
from annotator.ui.parts import KeyedMenu
from annotator.ui.top_line import fill_menus


def test_no_key_is_given_twice() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in TABLE for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    assert [key for spec in TABLE for key in spec.keys if not QKeySequence(key)[0].toCombined()] == []


def test_ids_are_unique() -> None:
    assert len(SPECS) == len(TABLE)


def test_digits_have_their_french_neighbours() -> None:
    for digit, french in zip(DIGITS, FRENCH_ROW, strict=True):
        assert SPECS[f"label.{digit}"].keys == (digit, french)


def test_menus_hold_every_action_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = QMenuBar(window)
    fill_menus(bar, Actions(window))
    menus = bar.findChildren(KeyedMenu)
    shown = [action.objectName() for menu in menus for action in menu.actions() if action.objectName()]
    assert sorted(shown) == sorted(spec.id for spec in TABLE if spec.in_menu)


def test_menus_name_keys_as_the_rest_of_the_window_does(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    menu = KeyedMenu(window)
    menu.addAction(actions["span.accept"])
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, actions["span.accept"])
    assert option.text == f"{actions['span.accept'].text()}\t{actions.key('span.accept')}"
    assert option.text.endswith("\tEnter")  # Qt's own is Return
    actions.choose_keys("span.accept", ())
    menu.initStyleOption(option, actions["span.accept"])
    assert "\t" not in option.text


def test_an_ellipsis_only_where_something_is_asked() -> None:
    for spec in TABLE:
        assert spec.text.count("…") == spec.text.endswith("…")


def test_actions_are_enabled_by_what_they_need(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.enable({"project"})
    assert actions["project.export"].isEnabled()
    assert not actions["label.1"].isEnabled()
    actions.enable({"project", "article", "edits"})
    assert actions["label.1"].isEnabled()
    assert not actions["edit.undo"].isEnabled()


def test_tooltips_name_the_key(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    for spec in TABLE:
        if spec.keys:
            assert actions[spec.id].toolTip().endswith(f"({key_name(spec.keys[0])})")


def test_keys_are_named_as_the_readers_keyboard_names_them(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("annotator_fr", str(resource("translations")))
    qapp.installTranslator(translator)
    assert key_name("Ctrl+Return") == "Ctrl+Entrée"
    assert key_name("Alt+Shift+Left") == "Alt+Maj+←"
    assert key_name("Ctrl++") == "Ctrl++"
    assert plain(said("&File")) == "Fichier"
    qapp.removeTranslator(translator)
