"""The ledger in the window: counted when it comes, and what is switched off there is switched off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.edits import Decide
from annotator.session.lessons import Lesson
from annotator.ui.learner import Learner
from annotator.ui.ledger.memory import SURFACE, MemoryDialog
from annotator.ui.ledger.workspace import LedgerWorkspace
from tests.journeys.conftest import Story


@pytest.fixture
def ledger(story: Story, tmp_path: Path) -> LedgerWorkspace:
    """A project of two articles, the first of them done by keys."""
    place = tmp_path / "presse"
    place.mkdir()
    (place / "a.txt").write_text("Hier, Oslo a parlé avec Riga.\n", encoding="utf-8")
    (place / "b.txt").write_text("Hier, Oslo attendait à Riga.\n", encoding="utf-8")
    story.window.projects.open_folder(place)
    story.idle()
    desk = story.window.desk
    assert desk is not None
    story.until(lambda: Learner.of(desk).is_ready)
    story.until(lambda: all(desk.session.summary(one.id).open_spans for one in desk.session.queue()))
    story.page.focus_text()
    story.drag_over("Oslo")
    story.press(Qt.Key.Key_2)
    desk.apply(Decide(desk.article.id, "done", 60.0))
    story.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    space = story.window.workspaces.current
    assert isinstance(space, LedgerWorkspace)
    story.until(lambda: space.ledger.articles == 1)
    return space


def test_the_finished_article_is_counted(ledger: LedgerWorkspace, story: Story) -> None:
    assert ledger.rules.current == ("rule", "listed")
    assert dict(ledger.ledger.total.fates) == {"relabelled": 1, "kept": 1}
    assert ledger.where == "Rule: Lists of names"
    assert ledger.figures.all[0].number.text() == "50 %"
    for _ in ledger.panels():
        story.press(Qt.Key.Key_F6)
    story.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    story.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    story.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    story.until(lambda: ledger.ledger.articles == 0)
    story.until(ledger._empty.isVisible)


def test_a_rule_is_switched_off_and_on_again_from_the_message(ledger: LedgerWorkspace, story: Story) -> None:
    desk = story.window.desk
    second = desk.session.queue()[1].id
    ledger.rules.setFocus()
    story.press(Qt.Key.Key_Delete)
    assert Learner.of(desk).choices.rules_off == {"listed"}
    story.until(lambda: all(s.origin.name != "listed" for s in desk.session.article(second).live_spans))
    message = story.window.messages.current
    message.ways[0].act()
    assert Learner.of(desk).choices.rules_off == set()
    story.until(lambda: any(s.origin.name == "listed" for s in desk.session.article(second).live_spans))


def test_the_memory_is_listed_switched_written_and_taken_in(
    ledger: LedgerWorkspace, story: Story, tmp_path: Path
) -> None:
    desk = story.window.desk
    second = desk.session.queue()[1].id
    story.until(
        lambda: {s.label for s in desk.session.article(second).live_spans if s.text == "Oslo"} == {"ORG"}
    )
    ledger.show_memory()
    (dialog,) = story.window.findChildren(MemoryDialog)
    model = dialog.model
    (row,) = (number for number, (key, _) in enumerate(model.rows) if key == "oslo")
    assert model.index(row, 1).data() == "ORG"
    dialog.write(tmp_path / "list.json")
    index = model.index(row, SURFACE)
    assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    story.until(
        lambda: {s.label for s in desk.session.article(second).live_spans if s.text == "Oslo"} == {"LOC"}
    )
    assert "0 of" in dialog.says.text()
    dialog.take_list(tmp_path / "list.json")
    assert "oslo" in Learner.of(desk).choices.own
    dialog.table.selectRow(0)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert Learner.of(desk).choices.own == {}
    dialog.take_list(tmp_path / "gone.json")
    assert "gone.json" in dialog.says.text()
    dialog.reject()


def test_what_is_learned_of_rules_and_edges_is_listed_and_switched(
    ledger: LedgerWorkspace, story: Story
) -> None:
    desk = story.window.desk
    learner = Learner.of(desk)
    (_, second) = (one.id for one in desk.session.queue())
    for article in ("x", "y"):
        lessons = [
            Lesson("not", f"{name}{article}", "LOC", now="ORG", rule="listed", context="cities")
            for name in ("Zwrk", "Vrak")
        ]
        learner.learning.learned.teach(article, [*lessons, Lesson("cut", "Holm", "PER", to="Mme Holm")])
    ledger.show_memory()
    (dialog,) = story.window.findChildren(MemoryDialog)
    model = dialog.model
    rows = {key: number for number, (key, _) in enumerate(model.rows)}
    rule, habit = rows["§listed LOC cities"], rows["§+ PER left mme"]
    said = [model.index(rule, column).data() for column in range(4)]
    assert said == ["lists of names (cities)", "ORG instead of LOC", "4", "2"]
    assert [model.index(habit, column).data() for column in range(2)] == ["mme", "taken in before PER"]
    index = model.index(rule, SURFACE)
    learned: list[list[str]] = []
    learner.learned.connect(lambda _news, ids: learned.append(ids))
    assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert learner.learning.learned.active("§listed LOC cities") is None
    story.until(lambda: learned == [[second]])
    assert model.setData(model.index(habit, SURFACE), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert learner.learning.learned.active_habits() == []
    dialog.reject()


def test_the_ledger_is_written_and_the_blind_share_is_kept(
    ledger: LedgerWorkspace, story: Story, tmp_path: Path
) -> None:
    ledger.write(tmp_path / "ledger.json")
    assert b'"relabelled": 1' in (tmp_path / "ledger.json").read_bytes()
    ledger.write(tmp_path / "no" / "ledger.json")
    assert "ledger.json" in story.window.messages.current.what
    ledger.blind.share.setFocus()
    QTest.keyClick(ledger.blind.share, Qt.Key.Key_Down)
    assert Learner.of(story.window.desk).choices.blind_share == 2
    ledger.last.setCurrentIndex(2)
    ledger.last.activated.emit(2)
    story.until(lambda: ledger.ledger.articles == 1)
