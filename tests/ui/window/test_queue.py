"""The queue: what it lists, what tabs and search let through, where *next* leads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from annotator.domain.edits import AddArticle
from annotator.domain.summaries import Summary
from annotator.session.opening import create_project
from annotator.ui import wording
from annotator.ui.parts.rows import Index
from annotator.ui.queue.delegate import QueueDelegate, second_line
from annotator.ui.queue.model import COPIES, SUMMARY, QueueFilter, QueueModel, tab_counts
from annotator.ui.queue.panel import QueuePanel
from annotator.ui.queue.searching import CorpusSearch
from annotator.ui.theme import Theme
from tests.domain.making import article


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
    return QueueFilter(model)


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


def test_a_search_narrows_every_tab(shown: QueueFilter) -> None:
    shown.show_found(frozenset({"a", "d"}))
    assert ids(shown) == ["d"]
    shown.show_tab("done")
    assert ids(shown) == ["a"]
    shown.show_found(None)
    shown.show_tab("review")
    assert ids(shown) == ["b", "c", "d"]


def test_the_queue_stands_in_the_order_asked_for(model: QueueModel, shown: QueueFilter) -> None:
    model.fill(
        [
            replace(summary("a"), date="2026-05-01", length=300, open_spans=1),
            replace(summary("b"), date="2026-05-09", length=100, open_spans=9),
            replace(summary("c"), date=None, length=200, open_spans=5),
        ]
    )
    for order, wanted in (("date", "bac"), ("short", "bca"), ("most", "bca"), ("file", "abc")):
        model.arrange(order)
        assert "".join(ids(shown)) == wanted, order
    model.arrange("sure", {"c": 2, "a": 7})
    assert ids(shown) == ["c", "a", "b"]
    assert model.row_of("c") == 0
    model.refresh(replace(summary("c"), length=999))
    assert ids(shown) == ["c", "a", "b"]


def test_copies_of_a_dispatch_are_counted(model: QueueModel) -> None:
    assert [model.index(row).data(COPIES) for row in range(4)] == [0, 1, 1, 0]


def test_counts_of_the_tabs(model: QueueModel) -> None:
    assert tab_counts(model.summaries()) == {"review": 3, "flagged": 1, "done": 1}


@pytest.fixture
def corpus(tmp_path: Path, qtbot: QtBot) -> Iterator[CorpusSearch]:
    session = create_project(tmp_path / "c.annotator", reviewer="Noor")
    for id_ in ("b", "d"):
        session.apply(AddArticle(article(id_=id_)))
    made = CorpusSearch(session)
    yield made
    made.stop()
    session.close()


@pytest.fixture
def panel(
    model: QueueModel, shown: QueueFilter, corpus: CorpusSearch, theme: Theme, qtbot: QtBot
) -> QueuePanel:
    made = QueuePanel(theme, model, shown, corpus)
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


def test_a_changed_row_alone_is_painted_anew(panel: QueuePanel, model: QueueModel, qtbot: QtBot) -> None:
    painted: list[str] = []

    class Counting(QueueDelegate):
        def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
            painted.append(index.data(SUMMARY).id)
            super().paint(painter, option, index)

    panel.list.setItemDelegate(Counting(panel.theme, panel))
    panel.resize(300, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    titles = iter(range(1_000))

    def is_alone() -> bool:
        """Until what belongs to showing the list is over, its other rows are painted with it."""
        painted.clear()
        model.refresh(replace(model.summary(1), title=f"Title {next(titles)}"))
        QApplication.processEvents()
        return painted == [model.summary(1).id]

    qtbot.waitUntil(is_alone)


def test_an_empty_list_says_what_to_do(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.search.setText("nowhere")
    qtbot.waitUntil(panel.list.isHidden)
    panel.nothing.link.click()
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


def offered(panel: QueuePanel) -> list[str]:
    popup = panel.search.popup
    if popup is None or not popup.isVisible():
        return []
    return [popup.model.index(row).data() for row in range(popup.model.rowCount())]


def test_fields_and_their_values_are_completed_by_keys(panel: QueuePanel) -> None:
    box = panel.search
    QTest.keyClicks(box, "stat")
    assert offered(panel) == ["status:"]
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "status:"
    assert "flagged" in offered(panel)
    QTest.keyClicks(box, "fl")
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "status:flagged "
    assert offered(panel) == []


def test_labels_and_outlets_of_the_project_are_offered(panel: QueuePanel) -> None:
    QTest.keyClicks(panel.search, "label:o")
    assert offered(panel) == ["ORG"]


def test_escape_hides_what_is_offered_before_it_empties_the_box(panel: QueuePanel) -> None:
    QTest.keyClicks(panel.search, "sco")
    assert offered(panel) == ["score:"]
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert offered(panel) == []
    assert panel.search.text() == "sco"
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.search.text() == ""


def test_an_empty_box_shows_all_fields_on_demand(panel: QueuePanel) -> None:
    QTest.keyClick(panel.search, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert {"text:", "holder:", "op:"} <= set(offered(panel))


def test_a_mistake_is_said_with_its_place_and_leaves_the_list(
    panel: QueuePanel, shown: QueueFilter, qtbot: QtBot
) -> None:
    before = ids(shown)
    panel.search.setText("groix statsu:done")
    qtbot.waitUntil(panel._says.isVisible)
    assert "character 7" in panel._says.text()
    assert "status" in panel._says.text()
    assert panel.search._mistake == 7
    assert ids(shown) == before
    panel.search.setText("id:b")
    qtbot.waitUntil(lambda: ids(shown) == ["b"])
    assert not panel._says.isVisible()


def test_a_scraped_date_is_no_part_of_what_an_article_is_called() -> None:
    assert wording.headline("date 2026-05 Le pont\n attendra") == "Le pont attendra"
    assert wording.headline("date 2026-05-12 Le pont") == "Le pont"
    assert wording.headline("Date limite : le pont") == "Date limite : le pont"
    assert wording.headline("date 2026-05") == "date 2026-05"
