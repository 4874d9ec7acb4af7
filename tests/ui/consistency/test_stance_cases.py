"""Opposite stances, and copies treated otherwise, settled at the desk by keys and by mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.edits import AddArticle, AddSpan, AddStance
from annotator.domain.records import Party, Polarity
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.ui.actions import Actions
from annotator.ui.consistency.intended import IntendedDialog
from annotator.ui.consistency.workspace import ConsistencyWorkspace
from annotator.ui.messages import Messages
from annotator.ui.review.desk import Desk
from annotator.ui.theme import Theme
from tests.domain.making import article

KEY = Qt.Key
TEXT = "Ida Holm salue le choix de Riga. Oslo se tait."
HOLM, RIGA = Party(ref="concept", text="Ida Holm"), Party(ref="concept", text="Riga")
JUDGED: tuple[tuple[str, Polarity], ...] = (("a0", "critical"), ("a1", "supportive"), ("a2", "supportive"))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    for id_, label in (("a0", ""), ("a1", ""), ("a2", ""), ("b0", "LOC"), ("b1", "ORG")):
        one = article(TEXT, id_=id_, outlet="Le Quai")
        source = one.source.altered(date="2026-03-03")
        made.apply(AddArticle(one.altered(source=source, cluster="c" if label else None)))
        if label:
            made.apply(AddSpan(id_, 27, 31, label))
    for id_, polarity in JUDGED:
        made.apply(AddStance(id_, polarity, HOLM, RIGA, "reported", ((9, 31),)))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    return made


@pytest.fixture
def space(qtbot: QtBot, theme: Theme, session: Session, window: QWidget) -> ConsistencyWorkspace:
    desk = Desk(session, Messages(window), window)
    made = ConsistencyWorkspace(theme, desk, Actions(window), window)
    made.resize(window.size())
    window.show()
    window.activateWindow()
    made.come()
    qtbot.waitUntil(lambda: not made.is_computing and not made.opened.is_busy)
    return made


def choose(qtbot: QtBot, space: ConsistencyWorkspace, kind: str) -> None:
    model = space.kinds.model()
    row = next(row for row in range(model.rowCount()) if str(model.index(row, 0).data()) == kind)
    place = space.kinds.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(space.kinds.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not space.opened.is_busy)
    space.take_focus()


def press(qtbot: QtBot, space: ConsistencyWorkspace, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or space, key)
    qtbot.waitUntil(lambda: not space.opened.is_busy)


def polarities(session: Session) -> list[str | None]:
    return [session.article(id_).stances[0].polarity for id_, _ in JUDGED]


def test_enter_settles_opposite_stances_as_most_are(
    qtbot: QtBot, space: ConsistencyWorkspace, session: Session
) -> None:
    choose(qtbot, space, "Opposite stances")
    assert space.opened._name.text() == "“Ida Holm → Riga”"
    assert space.opened._counts.text() == "supportive 2 · critical 1"
    assert space.opened.verb.text() == "Judge 1 stances supportive"
    with qtbot.waitSignal(space.desk.said) as said:
        press(qtbot, space, KEY.Key_Return)
    assert polarities(session) == ["supportive"] * 3
    assert said.args == ["Made uniform: “Ida Holm → Riga” · 1 stances, 1 articles"]
    space.desk.undo()
    assert polarities(session) == ["critical", "supportive", "supportive"]


def test_r_and_its_button_turn_the_choice_round(
    qtbot: QtBot, space: ConsistencyWorkspace, session: Session
) -> None:
    choose(qtbot, space, "Opposite stances")
    press(qtbot, space, KEY.Key_R)
    assert space.opened.verb.text() == "Judge 2 stances critical"
    QTest.mouseClick(space.opened.turn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not space.opened.is_busy)
    assert space.opened.verb.text() == "Judge 1 stances supportive"
    press(qtbot, space, KEY.Key_R)
    press(qtbot, space, KEY.Key_Return)
    assert polarities(session) == ["critical"] * 3


def test_both_are_right_with_a_reason(qtbot: QtBot, space: ConsistencyWorkspace, session: Session) -> None:
    choose(qtbot, space, "Opposite stances")
    press(qtbot, space, KEY.Key_V)
    dialog = space.window().findChild(IntendedDialog)
    assert dialog is not None
    assert dialog.field.placeholderText().startswith("Both are right")
    qtbot.waitUntil(dialog.field.hasFocus)
    QTest.keyClicks(dialog.field, "He changed his mind.")
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.field, KEY.Key_Return)
    (ruling,) = session.corpus.rulings.values()
    assert (ruling.id.partition(":")[0], ruling.text) == ("stances", "Ida Holm → Riga")


def test_the_evidence_is_gone_to(qtbot: QtBot, space: ConsistencyWorkspace) -> None:
    choose(qtbot, space, "Opposite stances")
    space.opened.take_focus()
    press(qtbot, space, KEY.Key_Down)
    with qtbot.waitSignal(space.place_wanted) as wanted:
        press(qtbot, space, KEY.Key_O)
    assert wanted.args == ["a0", 9, 31]


def test_copies_labelled_otherwise_are_made_alike(
    qtbot: QtBot, space: ConsistencyWorkspace, session: Session
) -> None:
    choose(qtbot, space, "Copies treated otherwise")
    assert space.opened._counts.text() == "LOC 1 · ORG 1"
    into = space.opened.verb.text().rpartition(" ")[2]
    press(qtbot, space, KEY.Key_Return)
    assert [session.article(id_).live_spans[0].label for id_ in ("b0", "b1")] == [into, into]


def test_a_name_under_two_labels_can_be_settled_the_other_way(
    qtbot: QtBot, space: ConsistencyWorkspace, session: Session
) -> None:
    choose(qtbot, space, "Differing labels")
    first = space.opened.verb.text()
    press(qtbot, space, KEY.Key_R)
    assert space.opened.verb.text() != first
    into = space.opened.verb.text().rpartition(" ")[2]
    press(qtbot, space, KEY.Key_Return)
    assert [session.article(id_).live_spans[0].label for id_ in ("b0", "b1")] == [into, into]
