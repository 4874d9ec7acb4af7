"""The rows of the history: days, entries, suggestions taken together; and how the model keeps Qt's rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.domain.edits import AcceptSpans, AddArticle, Suggest
from annotator.domain.records import TOOL
from annotator.session.history import Entry
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.ui.history.model import HistoryModel
from annotator.ui.history.rows import Day, Details, Suggested, in_days, local
from annotator.ui.parts.rows import ROW
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
