"""The consistency desk by keys and by mouse, over a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.edits import AddArticle, AddSpan, Decide
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.ui.actions import Actions
from annotator.ui.consistency.intended import IntendedDialog
from annotator.ui.consistency.workspace import ConsistencyWorkspace
from annotator.ui.messages import Messages
from annotator.ui.parts.rows import ROW
from annotator.ui.review.desk import Desk
from annotator.ui.theme import Theme
from tests.domain.making import article

KEY = Qt.Key
NAMES = (
    ("Mareval", "PER"),
    ("Mareval", "ORG"),
    ("Mareval", "ORG"),
    ("Bergen", "LOC"),
    ("Bergen", "ORG"),
    ("Bergen", "LOC"),
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    for number, (name, label) in enumerate(NAMES):
        id_ = f"a{number}"
        made.apply(AddArticle(article(f"Ici, {name} tient bon.", id_=id_, outlet="Radio Estuaire")))
        made.apply(AddSpan(id_, 5, 5 + len(name), label))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    return made


@pytest.fixture
def desk(session: Session, window: QWidget) -> Desk:
    return Desk(session, Messages(window), window)


@pytest.fixture
def space(qtbot: QtBot, theme: Theme, desk: Desk, window: QWidget) -> ConsistencyWorkspace:
    made = ConsistencyWorkspace(theme, desk, Actions(window), window)
    made.resize(window.size())
    window.show()
    window.activateWindow()
    made.come()
    qtbot.waitUntil(lambda: not made.is_computing and not made.opened.is_busy)
    made.take_focus()
    return made


def press(space: ConsistencyWorkspace, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or space, key)


def settled(qtbot: QtBot, space: ConsistencyWorkspace) -> None:
    qtbot.waitUntil(lambda: not space.opened.is_busy)


def names(space: ConsistencyWorkspace) -> list[str]:
    model = space.cases.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def labels(session: Session) -> str:
    return " ".join(session.article(f"a{n}").live_spans[0].label for n in range(len(NAMES)))


def test_cases_are_found_when_the_desk_is_first_shown(space: ConsistencyWorkspace) -> None:
    assert names(space) == ["Bergen", "Mareval"]
    assert space.where == "2 cases · 0 settled"
    assert space.opened.verb.text() == "Turn 1 mentions into LOC"


def test_where_nothing_was_decided_yet_it_says_what_comes_up_here(
    qtbot: QtBot, theme: Theme, window: QWidget, tmp_path: Path
) -> None:
    session = create_project(tmp_path / "new.annotator", reviewer="Noor")
    made = ConsistencyWorkspace(theme, Desk(session, Messages(window), window), Actions(window), window)
    made.come()
    qtbot.waitUntil(lambda: not made.is_computing)
    first, after = made.opened._empty.text().split("\n\n")
    assert first == "Nothing to settle here."
    assert after.startswith("Cases come up as mentions and stances are accepted")
    session.close()


def test_enter_settles_the_case_and_goes_on(
    qtbot: QtBot, space: ConsistencyWorkspace, session: Session, desk: Desk
) -> None:
    with qtbot.waitSignal(desk.said) as said:
        press(space, KEY.Key_Return)
    settled(qtbot, space)
    assert labels(session) == "PER ORG ORG LOC LOC LOC"
    assert said.args == ["Made uniform: “Bergen” · 1 mentions, 1 articles"]
    assert names(space) == ["Mareval"]
    assert space.where == "1 cases · 1 settled"
    press(space, KEY.Key_Return)
    settled(qtbot, space)
    assert labels(session) == "ORG ORG ORG LOC LOC LOC"
    assert space.opened._empty.text() == "Nothing to settle here."
    desk.undo()
    assert labels(session) == "PER ORG ORG LOC LOC LOC"
    assert space.head._note.text() == "Changed since it was computed"


def test_the_button_does_the_same(qtbot: QtBot, space: ConsistencyWorkspace, session: Session) -> None:
    QTest.mouseClick(space.opened.verb, Qt.MouseButton.LeftButton)
    settled(qtbot, space)
    assert labels(session) == "PER ORG ORG LOC LOC LOC"


def test_an_unticked_place_stays(qtbot: QtBot, space: ConsistencyWorkspace, session: Session) -> None:
    space.opened.take_focus()
    press(space, KEY.Key_Space)
    assert not space.opened.verb.isEnabled()
    press(space, KEY.Key_Return)
    assert labels(session) == "PER ORG ORG LOC ORG LOC"
    rect = space.opened.list.visualRect(space.opened.list.model().index(1, 0))
    QTest.mouseClick(
        space.opened.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(16, rect.center().y())
    )
    assert space.opened.verb.isEnabled()


def test_a_difference_is_kept_with_its_reason_and_taken_back(
    qtbot: QtBot, space: ConsistencyWorkspace, session: Session
) -> None:
    press(space, KEY.Key_V)
    dialog = space.window().findChild(IntendedDialog)
    assert dialog is not None
    assert dialog._verb is not None
    assert not dialog._verb.isEnabled()
    qtbot.waitUntil(dialog.field.hasFocus)
    QTest.keyClicks(dialog.field, "A ship and a town")
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.field, KEY.Key_Return)
    (ruling,) = session.corpus.rulings.values()
    assert (ruling.text, ruling.reason) == ("Bergen", "A ship and a town")
    assert names(space) == ["Mareval"]
    QTest.keyClick(space.kinds, KEY.Key_End)
    assert names(space) == ["Bergen"]
    assert space.opened._reason.text() == "A ship and a town"
    QTest.mouseClick(space.opened.again, Qt.MouseButton.LeftButton)
    assert not session.corpus.rulings
    assert space.where == "2 cases · 0 settled"


def test_what_is_intended_is_not_offered_again(
    qtbot: QtBot, space: ConsistencyWorkspace, session: Session
) -> None:
    space._intend("They differ.")
    space.compute()
    qtbot.waitUntil(lambda: not space.is_computing)
    assert names(space) == ["Mareval"]


def test_later_puts_a_case_at_the_end(space: ConsistencyWorkspace) -> None:
    press(space, KEY.Key_K)
    assert names(space) == ["Mareval", "Bergen"]
    assert space.cases.currentIndex().row() == 0


def test_a_place_is_gone_to_by_key_and_by_mouse(qtbot: QtBot, space: ConsistencyWorkspace) -> None:
    settled(qtbot, space)
    space.opened.take_focus()
    press(space, KEY.Key_Down)
    with qtbot.waitSignal(space.place_wanted) as wanted:
        press(space, KEY.Key_O)
    assert wanted.args == ["a4", 5, 11]
    place = space.opened.list.visualRect(space.opened.list.currentIndex()).center()
    with qtbot.waitSignal(space.place_wanted) as wanted:
        QTest.mouseDClick(space.opened.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["a4", 5, 11]


def test_arrows_go_through_the_cases_and_so_do_the_buttons(qtbot: QtBot, space: ConsistencyWorkspace) -> None:
    press(space, KEY.Key_Down)
    settled(qtbot, space)
    assert space.opened._name.text() == "“Mareval”"
    space.opened.stepped.emit(-1)
    assert space.cases.currentIndex().row() == 0


def test_other_work_says_that_the_cases_are_old(space: ConsistencyWorkspace, desk: Desk) -> None:
    desk.apply(Decide("a0", "done"))
    assert space.head._note.text() == "Changed since it was computed"


def test_computing_can_be_given_up(space: ConsistencyWorkspace) -> None:
    space.compute()
    assert space._again.text() == "Cancel"
    space.compute()
    assert not space.is_computing
    assert space._again.text() == "Compute again"


def test_the_models_keep_the_rules_of_item_models(qtbot: QtBot, space: ConsistencyWorkspace) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(view.model(), fatal)
        for view in (space.kinds, space.cases, space.opened.list)
    ]
    press(space, KEY.Key_Return)
    settled(qtbot, space)
    assert all(tester.model() is not None for tester in testers)


def test_names_for_those_who_listen(space: ConsistencyWorkspace) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert space.kinds.model().index(1, 0).data(role) == "Differing labels 2"
    assert space.cases.model().index(0, 0).data(role) == "Bergen, 3 mentions · 3 articles"
    for widget in (space.kinds, space.cases, space.opened.list):
        assert widget.accessibleName()
    assert isinstance(space.opened.list.model().index(0, 0), QModelIndex)
    assert space.opened.list.model().index(1, 0).data(ROW).article == "a4"
