"""The preview of what is labelled everywhere: real keys and clicks over a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.edits import AddArticle, AddRegion, AddSpan, RemoveSpans, Suggest
from annotator.domain.records import Span
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.ui.label_all.dialog import LabelAllDialog
from annotator.ui.label_all.model import GroupRow
from annotator.ui.label_all.rows import Columns, present
from annotator.ui.messages import Messages
from annotator.ui.parts.rows import ROW
from annotator.ui.review.desk import Desk
from annotator.ui.theme import Theme
from tests.domain.making import RULE, article

TEXTS = {
    "a1": "L’Institut Mareval publie. « Institut Mareval » signe.",
    "a2": "Le navire Institut Mareval II a quitté Brest.",
    "a3": "Selon Institut Mareval. Partenaires : Institut Mareval, mairie.",
    "a4": "Un Institut Mareval suggéré, un Institut Mareval rejeté.",
}
ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "corpus.annotator", reviewer="Noor")
    for id_, text in TEXTS.items():
        made.apply(AddArticle(article(text, id_=id_, title=f"Titre {id_}")))
    made.apply(AddSpan("a1", 2, 18, "ORG"))
    made.apply(AddSpan("a2", 10, 29, "MISC"))
    made.apply(AddRegion("a3", 24, len(TEXTS["a3"]), "boilerplate"))
    made.apply(Suggest("a4", tuple(suggested("a4", f"s{n}", n) for n in (0, 1))))
    made.apply(RemoveSpans("a4", ("s1",)))
    yield made
    made.close()


def suggested(id_: str, span: str, nth: int) -> Span:
    start = TEXTS[id_].index("Institut", 0 if nth == 0 else 10)
    words = "Institut Mareval"
    return Span(
        id=span, start=start, end=start + len(words), text=words, label="ORG", status="suggested", origin=RULE
    )


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1300, 860)
    made.show()
    return made


@pytest.fixture
def desk(session: Session, window: QWidget) -> Desk:
    made = Desk(session, Messages(window), window)
    made.open("a1")
    return made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, desk: Desk, window: QWidget) -> LabelAllDialog:
    made = LabelAllDialog(theme, desk, desk.article.live_spans[0], window)
    made.open()
    qtbot.waitUntil(lambda: not made.is_searching)
    return made


def heads(dialog: LabelAllDialog) -> dict[str, tuple[int, int]]:
    model = dialog.list.model()
    rows = [model.index(number, 0).data(ROW) for number in range(model.rowCount())]
    return {row.group: (row.ticked, row.count) for row in rows if isinstance(row, GroupRow)}


def go_to(dialog: LabelAllDialog, group: str, nth: int | None = None) -> None:
    """Make the head of a group current, or its nth place."""
    model = dialog.list.model()
    wanted = next(
        n
        for n in range(model.rowCount())
        if isinstance(row := model.index(n, 0).data(ROW), GroupRow) and row.group == group
    )
    dialog.list.setCurrentIndex(model.index(wanted + (0 if nth is None else nth + 1), 0))


def click(dialog: LabelAllDialog, x: int) -> None:
    rect = dialog.list.visualRect(dialog.list.currentIndex())
    place = QPoint(rect.left() + x, rect.center().y())
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def accepted(session: Session) -> set[tuple[str, int, str]]:
    return {
        (id_, span.start, span.label)
        for id_ in TEXTS
        for span in session.article(id_).live_spans
        if span.status == "accepted"
    }


def test_places_come_in_groups_and_only_new_and_waiting_ones_are_ticked(dialog: LabelAllDialog) -> None:
    assert heads(dialog) == {
        "conflict": (0, 1), "new": (2, 3), "waiting": (1, 1), "rejected": (0, 1),
    }  # fmt: skip


def test_the_keyboard_is_in_the_list_and_the_verb_counts(dialog: LabelAllDialog) -> None:
    assert dialog.list.hasFocus()
    assert dialog._verb is not None
    assert dialog._verb.text() == "Label 3 mentions in 3 articles"


def test_ctrl_enter_labels_what_is_ticked_as_one_step(
    qtbot: QtBot, dialog: LabelAllDialog, desk: Desk
) -> None:
    before, steps = accepted(desk.session), len(desk.session.history())
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(dialog.list, ENTER, CONTROL)
    assert accepted(desk.session) - before == {("a1", 29, "ORG"), ("a3", 6, "ORG"), ("a4", 3, "ORG")}
    assert len(desk.session.history()) == steps + 1
    assert said.args == ["Labelled everywhere: “Institut Mareval” → ORG · 3 mentions, 3 articles"]
    desk.undo()
    assert accepted(desk.session) == before


def test_space_ticks_a_place_and_a_whole_group(dialog: LabelAllDialog) -> None:
    go_to(dialog, "new", 0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert heads(dialog)["new"] == (1, 3)
    go_to(dialog, "new")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert heads(dialog)["new"] == (3, 3)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert heads(dialog)["new"] == (0, 3)


def test_the_tick_is_clicked_and_the_words_are_not(dialog: LabelAllDialog) -> None:
    go_to(dialog, "rejected", 0)
    click(dialog, 16)
    assert heads(dialog)["rejected"] == (1, 1)
    click(dialog, 200)
    assert heads(dialog)["rejected"] == (1, 1)


def test_left_and_right_and_a_click_close_and_open_a_group(dialog: LabelAllDialog) -> None:
    rows = dialog.list.model().rowCount()
    go_to(dialog, "new")
    QTest.keyClick(dialog.list, Qt.Key.Key_Left)
    assert dialog.list.model().rowCount() == rows - 3
    QTest.keyClick(dialog.list, Qt.Key.Key_Right)
    assert dialog.list.model().rowCount() == rows
    click(dialog, 60)
    assert dialog.list.model().rowCount() == rows - 3


def test_a_conflict_is_replaced_only_by_its_own_decision(
    qtbot: QtBot, dialog: LabelAllDialog, desk: Desk
) -> None:
    go_to(dialog, "conflict", 0)
    rect = dialog.list.visualRect(dialog.list.currentIndex())
    click(dialog, Columns.of(dialog.theme, rect.width()).decision + 10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Leave as is", "Replace"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, ENTER)
    assert heads(dialog)["conflict"] == (1, 1)
    with qtbot.waitSignal(desk.said):
        QTest.keyClick(dialog.list, ENTER, CONTROL)
    assert [(s.start, s.end, s.label) for s in desk.session.article("a2").live_spans] == [(10, 26, "ORG")]


def test_alt_down_opens_the_decision(dialog: LabelAllDialog) -> None:
    go_to(dialog, "conflict")
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["All: leave as is", "All: replace"]
    menu.close()


def test_the_filter_narrows_what_is_shown_and_keeps_what_is_ticked(
    qtbot: QtBot, dialog: LabelAllDialog
) -> None:
    dialog.filter.setFocus()
    QTest.keyClicks(dialog.filter, "titre a3")
    qtbot.waitUntil(lambda: heads(dialog) == {"new": (1, 2)})
    assert dialog._verb is not None
    assert dialog._verb.text() == "Label 3 mentions in 3 articles"
    QTest.keyClick(dialog.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(heads(dialog)) == 4)
    assert dialog.isVisible()


def test_passages_outside_the_article_are_ticked_when_wanted(dialog: LabelAllDialog) -> None:
    QTest.mouseClick(dialog.outside, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.outside.height() // 2))
    assert heads(dialog)["new"] == (3, 3)


def test_another_scope_searches_anew(qtbot: QtBot, dialog: LabelAllDialog) -> None:
    QTest.keyClick(dialog.scope, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not dialog.is_searching)
    assert dialog.scope.currentData() == "done"
    assert heads(dialog) == {}
    assert dialog._verb is not None
    assert not dialog._verb.isEnabled()
    assert "No other place" in dialog._nothing.text()


def test_words_say_what_stands_there(dialog: LabelAllDialog) -> None:
    model = dialog.list.model()
    rows = [model.index(n, 0).data(ROW) for n in range(model.rowCount())]
    places = [row for row in rows if not isinstance(row, GroupRow)]
    assert [present(one) for one in places] == [
        "longer", "new", "new", "outside the article", "suggested", "rejected",
    ]  # fmt: skip


def test_the_model_keeps_the_rules_of_item_models(dialog: LabelAllDialog) -> None:
    tester = QAbstractItemModelTester(
        dialog.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    go_to(dialog, "new")
    QTest.keyClick(dialog.list, Qt.Key.Key_Left)
    assert tester.model() is dialog.list.model()


def test_esc_closes_it_and_changes_nothing(qtbot: QtBot, dialog: LabelAllDialog, desk: Desk) -> None:
    before = accepted(desk.session)
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert accepted(desk.session) == before


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_row_is_painted_at_every_scale(
    qtbot: QtBot, theme: Theme, desk: Desk, window: QWidget, scale: float
) -> None:
    theme.set_scale(scale)
    dialog = LabelAllDialog(theme, desk, desk.article.live_spans[0], window)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.is_searching)
    colours = {dialog.grab().toImage().pixelColor(x, 300).name() for x in range(0, dialog.width(), 3)}
    assert len(colours) > 3
