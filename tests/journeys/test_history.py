"""The history beside the text: each step told, undone by itself, led to, searched and verified."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.edits import RelabelSpans
from annotator.session.history import Entry
from annotator.ui.history.panel import HistoryPanel
from annotator.ui.history.rows import Suggested
from annotator.ui.history.side import HistorySide
from annotator.ui.parts import Button, Link, Words
from tests.journeys.conftest import Story

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def work(story: Story, tmp_path: Path) -> Story:
    """Two articles; two words that nobody suggests are labelled in the first, one relabelled after that."""
    folder = tmp_path / "presse"
    folder.mkdir()
    (folder / "1.txt").write_text("Un accord\n\nle maquereau suit le chalut.\n", encoding="utf-8")
    (folder / "2.txt").write_text("Un pont\n\nle vent tombe.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    story.drag_over("maquereau")
    story.press(Qt.Key.Key_3)
    story.drag_over("chalut")
    story.press(Qt.Key.Key_3)
    story.click_on("maquereau")
    story.press(Qt.Key.Key_2)
    story.idle()
    return story


def open_history(work: Story) -> HistorySide:
    QTest.keyClick(work.window, Qt.Key.Key_H, BOTH)
    assert work.window.safety is not None
    return work.window.safety.history


def title_of(side: HistorySide, row: Entry | Suggested | None) -> str:
    """What a row says, or will say when its turn has come."""
    if isinstance(row, Entry):
        return side.model.recounter.line(row).title
    line = side.model.line(row) if row is not None else None
    return line.title if line is not None else ""


def titles(side: HistorySide) -> list[str]:
    told = (side.model.told(number) for number in range(side.model.rowCount()))
    return [title_of(side, row) for row in told if row is not None]


def choose(work: Story, side: HistorySide, title: str) -> HistoryPanel:
    """Go to a step with the keyboard."""
    panel = side.panel
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    for _ in range(40):
        if title_of(side, panel.row) == title:
            break
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    else:
        pytest.fail(f"no step {title} among {titles(side)}")
    work.until(panel.details.isVisible)
    return panel


def button(work: Story, side: HistorySide, words: str) -> Button:
    """A button of the details, once it is there."""
    found: list[Button] = []

    def look() -> bool:
        made = side.panel.details.findChildren(Button)
        found[:] = [b for b in made if b.text() == words and b.isVisible() and b.height() > 0]
        return bool(found)

    work.until(look)
    return found[0]


def labels(work: Story) -> dict[str, str]:
    return {span.text: span.label for span in work.article.live_spans}


def test_every_step_is_told_newest_first_and_an_import_is_one(work: Story) -> None:
    side = open_history(work)
    assert titles(side)[:3] == ["“maquereau”: LOC → ORG", "“chalut” labelled LOC", "“maquereau” labelled LOC"]
    assert "2 articles added" in titles(side)
    assert side.panel.list.hasFocus()


def test_one_step_is_undone_while_later_ones_stand(work: Story) -> None:
    side = open_history(work)
    panel = choose(work, side, "“chalut” labelled LOC")
    assert panel.details.undo is not None
    assert panel.details.undo.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.details.undo.hasFocus()
    QTest.keyClick(panel.details.undo, Qt.Key.Key_Space)
    assert labels(work) == {"maquereau": "ORG"}
    work.until(lambda: titles(side)[0] == "Undone: “chalut” labelled LOC")
    struck = next(
        row
        for number in range(side.model.rowCount())
        if isinstance(row := side.model.told(number), Entry) and side.model.undone(row)
    )
    assert side.model.undone(struck).startswith("undone at ")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_leads_to_the_button_and_presses_it(work: Story, key: Qt.Key) -> None:
    side = open_history(work)
    panel = choose(work, side, "“chalut” labelled LOC")
    work.press(key)
    assert QApplication.focusWidget() is panel.details.undo
    assert labels(work) == {"maquereau": "ORG", "chalut": "LOC"}
    work.press(key)
    assert labels(work) == {"maquereau": "ORG"}


def test_a_step_that_later_work_builds_on_names_it_and_leads_there(work: Story) -> None:
    side = open_history(work)
    panel = choose(work, side, "“maquereau” labelled LOC")
    assert panel.details.undo is None or "other" in panel.details.undo.text()
    link = next(one for one in panel.details.findChildren(Link) if one.text() == "“maquereau”: LOC → ORG")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    row = panel.row
    assert isinstance(row, Entry)
    assert titles(side)[0] == "“maquereau”: LOC → ORG"
    assert panel.list.currentIndex().row() == 1
    assert labels(work) == {"maquereau": "ORG", "chalut": "LOC"}


def test_an_undone_step_can_be_done_again(work: Story) -> None:
    side = open_history(work)
    choose(work, side, "“maquereau”: LOC → ORG")
    work.window.desk.undo_step(side.panel.row.id)  # type: ignore[union-attr]
    assert labels(work)["maquereau"] == "LOC"
    work.until(lambda: isinstance(row := side.panel.row, Entry) and row.undone_by is not None)
    again = button(work, side, "Do it again")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert labels(work)["maquereau"] == "ORG"


def test_what_is_partly_undone_says_so_and_is_not_struck_through(work: Story) -> None:
    assert work.window.desk is not None
    session = work.window.desk.session
    spans = [span.id for span in work.article.live_spans]
    article = work.window.desk.article_id or ""
    relabelled = session.apply(RelabelSpans(article, tuple(spans), "PER"))
    session.apply(RelabelSpans(article, (spans[0],), "MISC"))
    work.window.desk.undo_step(relabelled.operation or "", only_free=True)
    side = open_history(work)
    work.until(lambda: len(titles(side)) > 3)
    rows = [side.model.told(number) for number in range(side.model.rowCount())]
    row = next(one for one in rows if isinstance(one, Entry) and one.id == relabelled.operation)
    assert side.model.undone(row).startswith("partly undone at ")
    panel = choose(work, side, title_of(side, row))
    words = [one.text() for one in panel.details.findChildren(Words)]
    assert any("A part of this operation is undone" in one for one in words)


def test_what_a_step_changed_is_marked_in_the_open_article(work: Story) -> None:
    side = open_history(work)
    choose(work, side, "“chalut” labelled LOC")
    text = work.article.text
    work.until(lambda: [text[slice(*one)] for one in work.page.view.scene.highlights] == ["chalut"])
    side.show_history(False)
    assert not work.page.view.scene.highlights


def test_the_search_finds_names_and_says_where_there_are_none(work: Story) -> None:
    side = open_history(work)
    side.panel.search.setFocus()
    QTest.keyClicks(side.panel.search, "added articles")
    work.until(lambda: titles(side) == ["2 articles added"])
    side.panel.search.setText("nowhere")
    work.until(lambda: side.panel._empty.isVisible() and "No operation" in side.panel._empty.text())
    QTest.keyClick(side.panel.search, Qt.Key.Key_Escape)
    assert "“maquereau”: LOC → ORG" in titles(side)


def test_the_history_of_the_open_article_alone(work: Story) -> None:
    side = open_history(work)
    side.panel.reach.setCurrentIndex(1)
    assert "“maquereau”: LOC → ORG" in titles(side)
    assert work.window.desk is not None
    work.window.desk.open("2")
    work.until(lambda: all("maquereau" not in title for title in titles(side)))
    assert titles(side)


def test_the_articles_of_a_step_are_listed_in_the_queue(work: Story) -> None:
    side = open_history(work)
    panel = choose(work, side, "2 articles added")
    assert panel.row is not None
    QTest.mouseClick(button(work, side, "Open the 2 articles"), Qt.MouseButton.LeftButton)
    assert work.page.queue.search.text().startswith("op:")


def test_the_chain_is_verified_beside_the_work(work: Story) -> None:
    side = open_history(work)
    assert "not verified yet" in side.panel._chain.text()
    QTest.mouseClick(side.panel._verify, Qt.MouseButton.LeftButton)
    work.until(lambda: side.panel._chain.text().startswith("Chain verified up to operation"))


def test_the_history_is_saved_line_by_line(work: Story, tmp_path: Path) -> None:
    side = open_history(work)
    target = tmp_path / "steps.jsonl"
    work.window.projects.exports.save_history(target)
    work.idle()
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == side._session.project.head.seq
    assert all(a["hash"] == b["prev_hash"] for a, b in itertools.pairwise(lines))


def test_escape_and_the_key_lead_back_to_text_and_inspector(work: Story) -> None:
    side = open_history(work)
    choose(work, side, "“chalut” labelled LOC")
    work.press(Qt.Key.Key_Escape)
    assert side.panel.row is None
    work.press(Qt.Key.Key_Escape)
    assert work.page.view.hasFocus()
    QTest.keyClick(work.window, Qt.Key.Key_H, BOTH)
    assert not side.is_open
    assert work.page.inspector.isVisible()


def test_a_comment_brings_the_inspector_back(work: Story) -> None:
    side = open_history(work)
    work.page.focus_text()
    work.press(Qt.Key.Key_M)
    assert not side.is_open
    assert QApplication.focusWidget() is work.page.inspector.notes.field
