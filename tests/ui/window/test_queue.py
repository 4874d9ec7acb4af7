"""The queue: what it lists, what tabs and search let through, where *next* leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.domain.summaries import Summary
from annotator.text.fold import fold
from annotator.ui.queue.delegate import second_line
from annotator.ui.queue.model import COPIES, SUMMARY, QueueFilter, QueueModel, tab_counts
from annotator.ui.queue.panel import QueuePanel
from annotator.ui.theme import Theme

TEXTS = {"a": "La pêche au maquereau", "b": "Le maire de Groix", "c": "Un accord", "d": "Les élus"}


def summary(id_: str, status: str = "todo", cluster: str | None = None) -> Summary:
    return Summary(id_, f"Title {id_}", "Le Courrier", "2026-05-12", "fr", cluster, 1000, status, 3, 1, 1, 0)


@pytest.fixture
def model(qtbot: QtBot) -> QueueModel:
    made = QueueModel()
    made.fill(
        [
            summary("a", "done"),
            summary("b", cluster="x"),
            summary("c", "skipped", "x"),
            summary("d", "flagged"),
        ]
    )
    return made


@pytest.fixture
def shown(model: QueueModel) -> QueueFilter:
    return QueueFilter(model, lambda id_: fold(TEXTS[id_]))


def ids(shown: QueueFilter) -> list[str]:
    return [shown.index(row, 0).data(SUMMARY).id for row in range(shown.rowCount())]


def test_the_model_keeps_qts_rules(model: QueueModel, shown: QueueFilter) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.refresh(summary("b", "done"))
    model.fill([summary("z")])


def test_to_review_holds_all_that_is_not_done(shown: QueueFilter) -> None:
    assert ids(shown) == ["b", "c", "d"]
    shown.show_tab("flagged")
    assert ids(shown) == ["d"]
    shown.show_tab("done")
    assert ids(shown) == ["a"]


def test_what_was_finished_in_this_sitting_stays_in_its_place(model: QueueModel, shown: QueueFilter) -> None:
    shown.keep_in_sitting("b")
    model.refresh(summary("b", "done"))
    assert ids(shown) == ["b", "c", "d"]
    shown.start_sitting()
    shown.search("")
    assert ids(shown) == ["c", "d"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("GROIX", ["b"]), ("elus", ["d"]), ("courrier accord", ["c"]), ("rien", [])],
)
def test_the_search_looks_at_title_outlet_and_text(shown: QueueFilter, words: str, found: list[str]) -> None:
    shown.search(words)
    assert ids(shown) == found


def test_copies_of_a_dispatch_are_counted(model: QueueModel) -> None:
    assert [model.index(row).data(COPIES) for row in range(4)] == [0, 1, 1, 0]


def test_counts_of_the_tabs(model: QueueModel) -> None:
    assert tab_counts(model.summaries()) == {"review": 3, "flagged": 1, "done": 1}


@pytest.fixture
def panel(model: QueueModel, shown: QueueFilter, theme: Theme, qtbot: QtBot) -> QueuePanel:
    made = QueuePanel(theme, model, shown)
    qtbot.addWidget(made)
    made.resize(288, 600)
    made.show()
    made.show_counts()
    return made


def test_next_passes_over_what_is_skipped_flagged_or_done(panel: QueuePanel, model: QueueModel) -> None:
    model.fill([summary("b"), summary("c", "skipped"), summary("d", "flagged"), summary("a")])
    assert panel.next_after("b", pass_skipped=True) == "a"
    assert panel.next_after("a", pass_skipped=True) == "b"
    assert panel.next_after("b") == "c"
    assert panel.next_after("b", -1) is None


def test_there_is_no_next_where_all_is_done(panel: QueuePanel, model: QueueModel) -> None:
    model.fill([replace(summary("b"), status="done")])
    assert panel.next_after("b", pass_skipped=True) is None
    assert panel.next_after(None) is None


def test_an_empty_list_says_what_to_do(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.search.setText("nowhere")
    qtbot.waitUntil(panel.list.isHidden)
    panel._empty_link.click()
    assert not panel.list.isHidden()
    assert panel.search.text() == ""


def test_a_folded_queue_is_a_rail(panel: QueuePanel) -> None:
    panel.fold(folded=True)
    assert panel.maximumWidth() == 40
    assert not panel.search.isVisible()
    panel.fold(folded=False)
    assert panel.maximumWidth() == 400


def test_a_row_without_outlet_and_day_names_its_file() -> None:
    assert second_line(replace(summary("depeche-0"), outlet=None, date=None)) == "depeche-0"
    assert second_line(replace(summary("a"), date=None)) == "Le Courrier"
