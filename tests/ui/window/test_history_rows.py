"""The rows of the history: days, entries, suggestions taken together; and how the model keeps Qt's rules."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from annotator.domain.edits import AcceptSpans, AddArticle, Suggest
from annotator.domain.ids import operation_id
from annotator.domain.operations import Change, Draft
from annotator.domain.records import TOOL
from annotator.session.history import Entry
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.ui.history.delegate import HistoryDelegate
from annotator.ui.history.list import HistoryList
from annotator.ui.history.model import HistoryModel
from annotator.ui.history.rows import Day, Details, Suggested, in_days, local
from annotator.ui.parts.rows import ROW
from annotator.ui.theme import Theme
from tests.domain.making import article, suggested


def entry(number: int, at: str, summary: str = "accept LOC Oslo", actor: str = "r01") -> Entry:
    return Entry(f"op{number}", number, at, actor, "Noor", summary, 1, None, None, "")


NOON = "2026-05-{day:02d}T12:00:00.000Z"


def test_each_day_has_a_head_with_its_count() -> None:
    entries = [entry(5 - n, NOON.format(day=21 - n // 2)) for n in range(4)]
    rows = in_days(entries, is_whole=True)
    days = [row for row in rows if isinstance(row, Day)]
    assert [day.date.day for day in days] == [21, 20]
    assert [day.operations for day in days] == [2, 2]
    assert rows == [days[0], *entries[:2], days[1], *entries[2:]]


def test_the_last_day_is_whole_only_where_nothing_is_left_to_read() -> None:
    entries = [entry(2, NOON.format(day=21)), entry(1, NOON.format(day=20))]
    ends = [[d.is_whole for d in in_days(entries, is_whole=w) if isinstance(d, Day)] for w in (True, False)]
    assert ends == [[True, True], [True, False]]


def test_suggestions_in_a_row_are_one_until_they_are_opened() -> None:
    at = NOON.format(day=21)
    entries = [
        entry(4, at, "suggest 3 spans", TOOL),
        entry(3, at, "suggest 1 spans", TOOL),
        entry(2, at),
        entry(1, at, "suggest 2 spans", TOOL),
    ]
    rows = in_days(entries, is_whole=True)
    assert rows[1:] == [Suggested((entries[0], entries[1])), entries[2], entries[3]]
    assert in_days(entries, {"op4", "op3"}, is_whole=True)[1:] == entries


def test_a_moment_is_told_by_the_clock_on_the_wall() -> None:
    assert local("2026-05-21T12:00:00.000Z").utcoffset() is not None


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = create_project(tmp_path / "c.annotator", reviewer="Noor")
    made.apply(AddArticle(article(id_="a1")))
    made.apply(Suggest("a1", (suggested("s1", "Ida Holm", "PER"), suggested("s2", "Riga", "PER"))))
    return made


def test_the_model_keeps_qts_rules_while_steps_come_and_go(session: Session, qtbot: QtBot) -> None:
    model = HistoryModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_history(None)
    first = model.rowCount()
    session.apply(AcceptSpans("a1", ("s1",)))
    model.follow()
    assert model.rowCount() == first + 1
    accepted = model.told(1)
    assert isinstance(accepted, Entry)
    model.unfold(accepted.id, 90)
    assert model.details_row == 2
    assert model.index(2).data(ROW) == Details(90)
    session.undo()
    model.follow()
    assert model.row_of(accepted.id) == 2
    assert model.details_row == 3
    struck = model.told(2)
    assert isinstance(struck, Entry)
    assert model.undone(struck).startswith("undone at")
    session.redo()
    model.follow()
    again = model.told(3)
    assert isinstance(again, Entry)
    assert again.id == accepted.id
    assert model.undone(again) == ""
    session.close()


def test_suggestions_are_counted_by_their_articles(session: Session, qtbot: QtBot) -> None:
    session.apply(AddArticle(article(id_="a2")))
    for id_, of, words in (("s3", "a1", "Otan"), ("s4", "a2", "Otan"), ("s5", "a2", "Riga")):
        session.apply(Suggest(of, (suggested(id_, words, "ORG"),)))
    model = HistoryModel(session)
    model.show_history(None)
    row = model.told(1)
    assert isinstance(row, Suggested)
    assert len(row.entries) == 3
    assert model.articles_of(row) == 2
    qtbot.waitUntil(lambda: model.line(row) is not None)
    line = model.line(row)
    assert line is not None
    assert line.title == "Suggestions for 2 articles"
    session.close()


def test_what_a_search_found_follows_what_is_done_meanwhile(session: Session, qtbot: QtBot) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(AcceptSpans("a1", ("s2",)))
    session.flush()
    model = HistoryModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_history(None, words="riga")
    qtbot.waitUntil(lambda: not model.is_searching)
    (accepted,) = [row for row in model.rows if isinstance(row, Entry) and not row.reverts][:1]
    before = model.rowCount()
    session.undo_operation(accepted.id)
    session.flush()
    model.follow()
    undo, struck = [row for row in model.rows if isinstance(row, Entry)][:2]
    assert model.rowCount() == before + 1
    assert (undo.reverts, struck.id) == (accepted.id, accepted.id)
    assert struck.undone_by == undo.id
    assert model.undone(struck)
    model.follow()
    assert model.rowCount() == before + 1
    session.close()


def long_history(session: Session) -> None:
    """Some pages of entries over several days, with suggestions in a row across the ends of pages."""
    span = session.article("a1").spans[0]
    for number in range(400):
        after = span.altered(label="ORG" if span.label == "PER" else "PER")
        is_suggested = number % 90 > 30
        at = f"2026-05-{1 + number // 150:02}T10:00:00.000Z"
        actor, summary = ("tool", f"suggest {number}") if is_suggested else ("r01", "relabel")
        change = Change.of("a1", span, after)
        session.project.append(Draft(operation_id(), actor, at, summary, (change,)))
        span = after


def test_what_is_read_on_stands_as_if_it_had_been_read_at_once(session: Session, qtbot: QtBot) -> None:
    long_history(session)
    model = HistoryModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_history(None)
    third = model.told(3)
    assert third is not None
    model.unfold(third.id, 50)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.details_row is not None
    assert isinstance(model.rows[model.details_row], Details)
    model.unfold(None)
    assert model.details_row is None
    assert model.rows == in_days(session.history(limit=1000), is_whole=True)
    session.close()


def test_the_list_knows_where_every_row_stands(session: Session, theme: Theme, qtbot: QtBot) -> None:
    long_history(session)
    model = HistoryModel(session)
    model.show_history(None)
    view = HistoryList()
    qtbot.addWidget(view)
    view.setItemDelegate(HistoryDelegate(theme, model))
    view.setVerticalScrollMode(HistoryList.ScrollMode.ScrollPerPixel)
    view.setModel(model)
    view.resize(300, 400)
    view.show()
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_End)
        assert view.visualRect(view.currentIndex()).bottom() < view.viewport().height()
    assert model.rowCount() > 100
    told = model.told(5)
    assert told is not None
    model.unfold(told.id, 77)
    places = [view.visualRect(model.index(row)) for row in range(model.rowCount())]
    assert all(one.bottom() + 1 == other.top() for one, other in pairwise(places))
    assert [view.indexAt(place.center()).row() for place in places] == list(range(len(places)))
    assert places[6].height() == 77
    assert view.verticalScrollBar().maximum() == places[-1].bottom() + 1 - places[0].top() - 400 + 2
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 1  # the day's head cannot be chosen
    assert view.verticalOffset() in {0, places[0].height()}
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    here = view.currentIndex().row()
    assert 5 < here < 15
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == here - 1
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 1
    view.scrollTo(model.index(60), HistoryList.ScrollHint.PositionAtTop)
    assert view.visualRect(model.index(60)).top() == 0
    view.scrollTo(model.index(60), HistoryList.ScrollHint.PositionAtBottom)
    assert view.visualRect(model.index(60)).bottom() + 1 == view.viewport().height()
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(58)).center()
    )
    assert [index.row() for index in view.selectionModel().selectedIndexes()] == [58]
    session.close()
