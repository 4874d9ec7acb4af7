"""The parts of the ledger: its table as an item model, its pictures, its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.records import Label
from annotator.session.ledger import Ledger, Side, Tally
from annotator.ui.ledger import words
from annotator.ui.ledger.blind import Blind
from annotator.ui.ledger.figures import Figures
from annotator.ui.ledger.labels import ByLabel, LabelChanges
from annotator.ui.ledger.reliability import Reliability
from annotator.ui.ledger.rules import KIND, NAME, RIGHT, SWITCH, TREND, RulesModel, RulesTable
from annotator.ui.parts import Button
from annotator.ui.theme import Theme

ACRONYM, LISTED = ("rule", "acronym"), ("rule", "listed")
LABELS = tuple(Label(code=code, name=code, slot=slot) for slot, code in enumerate(("PER", "ORG"), 1))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def tally(kept: int, edges: int = 0, relabelled: int = 0, rejected: int = 0) -> Tally:
    made = Tally()
    made.fates.update({"kept": kept, "edges": edges, "relabelled": relabelled, "rejected": rejected})
    made.fates += type(made.fates)()
    made.looked = made.fates.copy()
    made.trend = [0.5, 0.6]
    return made


@pytest.fixture
def ledger() -> Ledger:
    made = Ledger(articles=4)
    made.rules = {ACRONYM: tally(10, 5, 5, 30), LISTED: tally(95, rejected=5), ("model", "m"): tally(2)}
    made.total = tally(107, 5, 5, 35)
    made.total.missed = 3
    made.labels = {"PER": tally(50), "ORG": tally(57, 5, 5, 35)}
    made.changes.update({("PER", "PER"): 50, ("ORG", "PER"): 12, ("PER", "ORG"): 2})
    made.sides.update({"left": 4, "right": 1})
    made.by_score = {"looked": {0.9: (100, 90), 0.4: (20, 5)}, "completion": {0.9: (50, 50)}}
    made.aided = Side(4, 40, 400.0, 107, 152, {"PER": 30, "ORG": 10})
    return made


def shown(widget: QWidget, qtbot: QtBot, width: int = 480, height: int = 300) -> QImage:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    picture: QPixmap = widget.grab()
    return picture.toImage()


def colours_in(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_the_model_is_sound_and_the_worst_comes_first(ledger: Ledger) -> None:
    model = RulesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fill(ledger, frozenset({"preposition"}))
    assert [source for source, _ in model.rows] == [
        ACRONYM, LISTED, ("model", "m"), ("rule", "preposition")
    ]  # fmt: skip
    assert model.index(0, RIGHT).data() == "20 %"
    assert model.index(3, NAME).data().endswith("switched off")
    assert "30 rejected" in model.told(0)
    assert [model.can_switch(row) for row in range(4)] == [True, True, False, True]


def test_a_rule_is_switched_by_key_and_by_button(theme: Theme, qtbot: QtBot, ledger: Ledger) -> None:
    table = RulesTable(theme)
    shown(table, qtbot, 900)
    table.show_ledger(ledger, frozenset())
    wanted: list[tuple[str, bool]] = []
    table.switch_wanted.connect(lambda rule, on: wanted.append((rule, on)))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    QTest.keyClick(table, Qt.Key.Key_Down)
    holder = table.indexWidget(table.currentIndex().siblingAtColumn(SWITCH))
    button = holder.findChild(Button)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == [("acronym", False), ("listed", False)]
    table.show_ledger(ledger, frozenset({"listed"}))
    assert table.current == LISTED
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert wanted[-1] == ("listed", True)


def test_a_narrow_table_keeps_its_names(theme: Theme, qtbot: QtBot, ledger: Ledger) -> None:
    table = RulesTable(theme)
    table.show_ledger(ledger, frozenset())
    shown(table, qtbot, 960)
    assert not table.isColumnHidden(KIND)
    table.resize(780, 300)
    assert table.isColumnHidden(KIND)
    assert not table.isColumnHidden(TREND)
    table.resize(560, 300)
    assert table.isColumnHidden(TREND)
    assert table.columnWidth(NAME) >= 100


def test_the_bars_and_the_plot_are_painted_in_the_colours_of_the_look(
    theme: Theme, qtbot: QtBot, ledger: Ledger
) -> None:
    table, plot = RulesTable(theme), Reliability(theme)
    table.show_ledger(ledger, frozenset())
    plot.show_rows(ledger.by_score)
    for scheme in type(theme.scheme):
        theme.choose(scheme)
        assert {theme.colours.crit.lower(), theme.colours.text2.lower()} <= colours_in(
            shown(table, qtbot, 900)
        )
        assert theme.colours.accent.lower() in colours_in(shown(plot, qtbot))


def test_the_plot_says_its_points_in_words(theme: Theme, qtbot: QtBot, ledger: Ledger) -> None:
    plot = Reliability(theme)
    qtbot.addWidget(plot)
    plot.show_rows(ledger.by_score)
    assert "0.90: 90 % (100)" in plot.accessibleDescription()
    assert "by completion: 0.90: 100 % (50)" in plot.accessibleDescription()
    plot.show_rows({})
    assert plot.accessibleDescription() == ""
    assert not shown(plot, qtbot).isNull()


def test_the_six_figures(theme: Theme, qtbot: QtBot, ledger: Ledger) -> None:
    figures = Figures(theme)
    qtbot.addWidget(figures)
    figures.show_ledger(ledger, 12)
    numbers = [figure.number.text() for figure in figures.all]
    assert numbers == ["70 %", "3 %", "3 %", "23 %", "3", "1 min 40 s"]
    details = [figure.detail.text() for figure in figures.all]
    assert details[1] == "mostly the left one"
    assert details[2] == "ORG → PER · 12"
    assert details[3].endswith("· 30")
    figures.show_ledger(Ledger(), 0)
    assert [figure.number.text() for figure in figures.all] == ["–", "–", "–", "–", "0", "–"]


def test_labels_say_what_is_painted(theme: Theme, qtbot: QtBot, ledger: Ledger) -> None:
    by_label, changes = ByLabel(theme), LabelChanges(theme)
    for widget in (by_label, changes):
        qtbot.addWidget(widget)
        widget.show_ledger(ledger, LABELS)
    assert "PER: 50 suggested, 100 % right, 0 missed" in by_label.accessibleDescription()
    assert changes.accessibleDescription() == "ORG → PER: 12, PER → ORG: 2"
    assert theme.colours.critt.lower() in colours_in(shown(changes, qtbot))


def test_blind_articles_are_compared_once_there_are_some(theme: Theme, qtbot: QtBot, ledger: Ledger) -> None:
    blind = Blind(theme)
    shown(blind, qtbot)
    blind.show_ledger(ledger, 0, 40)
    assert blind.nothing.isVisible()
    ledger.blind = Side(2, 10, 100.0, 8, 10, {"PER": 2, "ORG": 8})
    blind.show_ledger(ledger, 5, 40)
    assert not blind.nothing.isVisible()
    assert blind.share.currentText() == "5 %"
    chosen: list[int] = []
    blind.share_chosen.connect(chosen.append)
    QTest.keyClick(blind.share, Qt.Key.Key_Down)
    assert chosen == [10]
    row = blind._rows[0]
    assert row[0].accessibleName() == "Agreement with the suggestions: 70 %, 80 %"


@pytest.mark.parametrize(("seconds", "said"), [(None, "–"), (5, "5 s"), (164.4, "2 min 44 s")])
def test_durations(seconds: float | None, said: str) -> None:
    assert words.duration(seconds) == said
