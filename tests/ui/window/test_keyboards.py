"""Every default key on French, English and German keyboards, by the events that each of them sends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.actions import TABLE, Actions, ActionSpec, Need

UNSHIFTED = {
    "english": "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
    "french": "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:!",
    "german": "^1234567890ß´qwertzuiopü+asdfghjklöä#<yxcvbnm,.-",
}
"""The signs that a key gives without Shift, row by row."""
ELSEWHERE = {"corpus.slash": "corpus.search"}
"""A sign that two of the keyboards give with Shift only, and the action that does the same everywhere."""
NEEDS: tuple[Need, ...] = ("project", "article", "edits", "undo", "redo")
WITH_KEYS = [spec for spec in TABLE if spec.keys]


def sign_of(keys: str) -> str:
    """The last key of a shortcut: a sign, or a name such as `Return`."""
    return keys[-1] if keys.endswith("+") else keys.rsplit("+", 1)[-1]


def can_be_pressed(keys: str, layout: str) -> bool:
    sign = sign_of(keys)
    return len(sign) > 1 or sign.lower() in UNSHIFTED[layout]


def pressed(keys: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """What Qt is told when these keys are pressed."""
    combination = QKeySequence(keys)[0]
    return combination.key(), combination.keyboardModifiers()


@pytest.fixture
def text(qtbot: QtBot) -> Iterator[tuple[QWidget, Actions]]:
    """Something that stands for the text, with the keyboard and the keys of the text."""
    window = QWidget()
    qtbot.addWidget(window)
    field = QWidget(window)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    actions = Actions(window)
    actions.give_keys_of_the_text(field)
    actions.enable(NEEDS)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field, actions
    window.hide()


@pytest.mark.parametrize("layout", UNSHIFTED)
@pytest.mark.parametrize("spec", WITH_KEYS, ids=lambda spec: spec.id)
def test_every_action_has_a_key_there(spec: ActionSpec, layout: str) -> None:
    if spec.id in ELSEWHERE:
        spec = next(one for one in TABLE if one.id == ELSEWHERE[spec.id])
    assert any(can_be_pressed(keys, layout) for keys in spec.keys)


@pytest.mark.parametrize("layout", UNSHIFTED)
def test_each_key_does_its_action_once(text: tuple[QWidget, Actions], layout: str) -> None:
    field, actions = text
    for spec in WITH_KEYS:
        for keys in spec.keys:
            if can_be_pressed(keys, layout):
                spy = QSignalSpy(actions[spec.id].triggered)
                QTest.keyClick(field, *pressed(keys))
                assert spy.count() == 1, (spec.id, keys)


@pytest.mark.parametrize("digit", "123456789")
def test_the_number_pad_labels_on_every_keyboard(text: tuple[QWidget, Actions], digit: str) -> None:
    field, actions = text
    spy = QSignalSpy(actions[f"label.{digit}"].triggered)
    QTest.keyClick(field, Qt.Key(ord(digit)), Qt.KeyboardModifier.KeypadModifier)
    assert spy.count() == 1


def test_the_enter_of_the_number_pad_accepts(text: tuple[QWidget, Actions]) -> None:
    field, actions = text
    spy = QSignalSpy(actions["span.accept"].triggered)
    QTest.keyClick(field, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert spy.count() == 1
