"""The overview of stances: gone through by keys and mouse, narrowed, settled, exported, left for the text."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.edits import AddArticle, AddStance
from annotator.domain.records import Party, Polarity
from annotator.session.opening import create_project
from annotator.ui.overview.statements import Line
from annotator.ui.overview.workspace import StancesWorkspace
from tests.domain.making import article
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
TEXT = "Ida Holm salue Riga. Oslo critique Riga. Riga se tait. Bergen aussi."
HOLM, OSLO, RIGA = (Party(ref="concept", text=name) for name in ("Ida Holm", "Oslo", "Riga"))
JUDGED: tuple[tuple[str, Polarity, Party, tuple[int, int]], ...] = (
    ("a1", "supportive", HOLM, (9, 19)),
    ("a2", "critical", HOLM, (9, 19)),
    ("a3", "supportive", HOLM, (9, 19)),
    ("a1", "critical", OSLO, (26, 39)),
    ("a2", "critical", OSLO, (26, 39)),
)


@pytest.fixture
def press(story: Story, tmp_path: Path) -> Story:
    session = create_project(tmp_path / "press.annotator", reviewer="Noor")
    for id_, date in (("a1", "2026-03-02"), ("a2", "2026-03-04"), ("a3", "2026-03-18")):
        made = article(id_=id_, text=TEXT)
        source = made.source.altered(date=date, outlet="Le Quai", title=f"Titre {id_}")
        session.apply(AddArticle(made.altered(source=source)))
    for id_, polarity, holder, place in JUDGED:
        session.apply(AddStance(id_, polarity, holder, RIGA, "reported", (place,)))
    session.close()
    story.window.projects.open_path(tmp_path / "press.annotator")
    story.idle()
    story.window.projects.stop_suggesting()
    return story


def overview(story: Story) -> StancesWorkspace:
    """The workspace, come to by its key and drawn."""
    story.press(Qt.Key.Key_3, CONTROL)
    assert story.window.workspaces is not None
    shown = story.window.workspaces.current
    assert isinstance(shown, StancesWorkspace)
    story.until(lambda: shown.matrix.cells.rowCount() > 0)
    return shown


def words(shown: StancesWorkspace) -> list[tuple[str, str]]:
    return [(line.article, line.words) for line in shown.statements.lines]


def test_arrows_go_through_the_cells_and_enter_leads_to_the_passage(press: Story) -> None:
    shown = overview(press)
    assert QApplication.focusWidget() is shown.matrix
    assert shown.where == "Arrows move, Enter opens the statements"
    press.press(Qt.Key.Key_Home)
    press.press(Qt.Key.Key_Home, CONTROL)
    assert shown.where == "Ida Holm → Riga"
    assert words(shown) == [("a3", "salue Riga"), ("a2", "salue Riga"), ("a1", "salue Riga")]
    press.press(Qt.Key.Key_Down)
    assert shown.where == "Oslo → Riga"
    press.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is shown.statements
    press.press(Qt.Key.Key_Down)
    press.press(Qt.Key.Key_Return)
    assert press.window.workspaces is not None
    assert press.window.workspaces.current is None
    assert press.article.id == "a1"
    assert press.page.view.selection() == (26, 39)


def test_the_figures_are_told_in_words(press: Story) -> None:
    shown = overview(press)
    model = shown.matrix.cells
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Ida Holm → Riga: 2 supportive, 1 critical"
    assert model.index(1, 0).data() == "−2"
    assert shown.head._note.text() == "5 stances · 2 holders · 1 target"
    shown.weeks.setFocus()
    press.press(Qt.Key.Key_Home)
    assert shown.weeks.accessibleDescription() == "2 March 2026: +1, −3"


def test_parties_and_lines_of_the_network_by_keys_and_mouse(press: Story) -> None:
    shown = overview(press)
    net = shown.network
    net.setFocus()
    press.press(Qt.Key.Key_Right)
    assert net.node is not None
    press.press(Qt.Key.Key_Down)
    assert net.edge in {("words:ida holm", "words:riga"), ("words:oslo", "words:riga")}
    assert shown.matrix.current_pair() == net.edge
    oslo = next(node for node in net.net.nodes if node.party.name == "Oslo")
    QTest.mouseClick(net, Qt.MouseButton.LeftButton, NONE, net.place(oslo).toPoint())
    assert shown.where == "Oslo"
    assert len(shown.statements.lines) == 2
    QTest.mouseDClick(net, Qt.MouseButton.LeftButton, NONE, net.place(oslo).toPoint())
    assert QApplication.focusWidget() is shown.statements


def test_a_week_is_chosen_and_let_go(press: Story) -> None:
    shown = overview(press)
    shown.weeks.setFocus()
    press.press(Qt.Key.Key_End)
    assert words(shown) == [("a3", "salue Riga")]
    press.press(Qt.Key.Key_Left)
    assert words(shown) == []
    press.press(Qt.Key.Key_Escape)
    assert len(words(shown)) == 5
    column = QPoint(shown.weeks.column(0), shown.weeks.height() // 2)
    QTest.mouseClick(shown.weeks, Qt.MouseButton.LeftButton, NONE, column)
    assert len(words(shown)) == 4


def test_the_search_language_narrows_and_says_what_it_cannot_read(press: Story) -> None:
    shown = overview(press)
    shown.filters.search.setFocus()
    press.type("date>=2026-03-10")
    press.press(Qt.Key.Key_Return)
    assert len(words(shown)) == 1
    shown.filters.search.setText("stance:(")
    press.press(Qt.Key.Key_Return)
    assert shown.filters._problem.text().startswith("The search cannot be read")
    shown.filters.search.setText("stance:neutral")
    press.press(Qt.Key.Key_Return)
    assert shown.nothing.isVisible()
    shown.nothing.button.click()
    press.until(lambda: len(words(shown)) == 5)
    assert not shown.nothing.isVisible()


def test_contradictions_are_listed_and_confirmed(press: Story) -> None:
    shown = overview(press)
    assert shown._contradictions.text() == "1 contradiction"
    shown._contradictions.click()
    assert [line.is_head for line in shown.statements.lines] == [True, False, False]
    assert shown.statements.lines[0].facts == "opposite in one week"
    shown._confirm.click()
    press.until(lambda: not shown.statements.lines)
    assert shown._contradictions.isHidden()
    press.press(Qt.Key.Key_Z, CONTROL)
    press.until(lambda: not shown._contradictions.isHidden())


def test_edits_show_when_the_workspace_comes_again(press: Story) -> None:
    shown = overview(press)
    press.press(Qt.Key.Key_1, CONTROL)
    assert press.window.desk is not None
    press.window.desk.apply(AddStance("a3", "critical", OSLO, RIGA, "reported", ((26, 39),)))
    press.press(Qt.Key.Key_3, CONTROL)
    assert shown.head._note.text().startswith("6 stances")


def test_an_overview_without_stances_says_where_to_begin(story: Story, tmp_path: Path) -> None:
    session = create_project(tmp_path / "empty.annotator", reviewer="Noor")
    session.apply(AddArticle(article(id_="a1", text=TEXT)))
    session.close()
    story.window.projects.open_path(tmp_path / "empty.annotator")
    story.idle()
    story.window.projects.stop_suggesting()
    story.press(Qt.Key.Key_3, CONTROL)
    assert story.window.workspaces is not None
    shown = story.window.workspaces.current
    assert isinstance(shown, StancesWorkspace)
    story.until(shown.nothing.isVisible)
    assert shown.nothing.button.text() == "Go to the text"
    shown.nothing.button.click()
    assert story.window.workspaces.current is None


def test_charts_are_written_as_pictures_and_pairs_as_a_table(press: Story, tmp_path: Path) -> None:
    shown = overview(press)
    for name in ("matrix", "network", "weeks"):
        shown.output.write(name, tmp_path / f"{name}.svg")
        root = ET.parse(tmp_path / f"{name}.svg").getroot()
        assert root.tag.endswith("svg")
        said = "".join(root.itertext())
        assert ("+1" if name != "network" else "−2") in said
        shown.output.write(name, tmp_path / f"{name}.png")
        assert QImage(str(tmp_path / f"{name}.png")).width() > 400
    shown.output.write("pairs", tmp_path / "pairs.csv")
    with (tmp_path / "pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["holder"], row["target"], row["balance"]) for row in rows] == [
        ("Ida Holm", "Riga", "1"),
        ("Oslo", "Riga", "-2"),
    ]


def test_a_file_that_cannot_be_written_is_said(press: Story, tmp_path: Path) -> None:
    shown = overview(press)
    shown.output._wanted = "pairs"
    shown.output._write(str(tmp_path / "nowhere" / "pairs.csv"))
    message = press.window.messages.current
    assert message is not None
    assert message.what == "pairs.csv could not be written."


def test_a_statement_without_evidence_leads_to_its_article(press: Story) -> None:
    shown = overview(press)
    shown._go_to(Line("", "", "a2"))
    QCoreApplication.processEvents()
    assert press.article.id == "a2"


def test_in_a_small_window_one_chart_stands_behind_tabs(press: Story) -> None:
    shown = overview(press)
    assert shown.network.isVisible()
    press.window.resize(1100, 700)
    press.until(shown.tabs.isVisible)
    assert [shown.matrix.isVisible(), shown.network.isVisible(), shown.weeks.isVisible()] == [
        True,
        False,
        False,
    ]
    tab = shown.tabs.tab("network")
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert [shown.matrix.isVisible(), shown.network.isVisible()] == [False, True]
    assert shown.statements.isVisible()
    assert shown.network in shown.panels()
    assert shown.matrix not in shown.panels()
    tab.setFocus()
    QTest.keyClick(tab, Qt.Key.Key_Right)
    assert shown.weeks.isVisible()
    press.window.resize(1440, 900)
    press.until(lambda: not shown.tabs.isVisible())
    assert shown.matrix.isVisible()
    assert shown.network.isVisible()
