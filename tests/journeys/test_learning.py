"""The window learns: a decision changes what is suggested in articles nobody has touched, and only there."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.session.blind import is_blind
from annotator.session.lessons import Lesson
from annotator.ui.learner import Learner
from tests.journeys.conftest import Story

FIRST = "Hier, la firme zwrk a parlé avec Oslo.\n\nLe patron de zwrk attend à Groix.\n"
SECOND = "On dit que zwrk attend Oslo.\n"
THIRD = "Rien ne bouge à Riga.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "presse"
    place.mkdir()
    for name, text in (("a", FIRST), ("b", SECOND), ("c", THIRD)):
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def learning(story: Story, folder: Path) -> Story:
    """All three articles have their suggestions, and what was decided before is known."""
    story.window.projects.open_folder(folder)
    story.idle()
    desk = story.window.desk
    assert desk is not None
    queue = desk.session.queue()
    story.until(lambda: Learner.of(desk).is_ready)
    story.until(lambda: all(desk.session.summary(one.id).open_spans for one in queue))
    story.page.focus_text()
    return story


def told(story: Story, article: str) -> set[tuple[str, str, str]]:
    desk = story.window.desk
    assert desk is not None
    return {(s.text, s.label, s.origin.type) for s in desk.session.article(article).spans if s.is_open}


def test_a_label_reaches_an_untouched_article_within_a_second_and_undo_takes_it_back(learning: Story) -> None:
    _, second, third = (one.id for one in learning.window.desk.session.queue())
    before = told(learning, third)
    learning.drag_over("zwrk")
    learning.press(Qt.Key.Key_2)
    begun = time.monotonic()
    learning.drag_over("patron de zwrk")  # other work goes on meanwhile
    learning.click_on("attend")
    start = FIRST.rindex("zwrk")
    learning.drag(start, start + 4)
    learning.press(Qt.Key.Key_2)
    assert ("zwrk", "ORG", "memory") not in told(learning, second), "one article is no proof for a small word"
    learning.drag_over("Oslo")
    learning.press(Qt.Key.Key_2)
    learning.until(lambda: ("Oslo", "ORG", "memory") in told(learning, second))
    assert time.monotonic() - begun < 5
    assert told(learning, third) == before
    learning.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    learning.until(lambda: ("Oslo", "LOC", "rule") in told(learning, second))


def test_what_comes_late_is_offered_and_taken_by_a_key(learning: Story) -> None:
    learning.drag_over("firme")
    learning.press(Qt.Key.Key_4)
    desk = learning.window.desk
    spans = {span.id for span in learning.article.spans}
    (oslo,) = (span for span in learning.article.spans if span.text == "Oslo")
    suggestions = learning.window.projects._suggestions
    learner = Learner.of(desk)
    learner.learning.learned.teach("x", [Lesson("is", "Groix", "LOC"), Lesson("is", "patron", "MISC")])
    learner.learning.learned.teach("y", [Lesson("is", "patron", "MISC")])
    suggestions._recall()
    suggestions._lanes[0].ask_for_more(learning.article.id)
    learning.until(lambda: learning.window.messages.current is not None)
    assert {span.id for span in learning.article.spans} == spans, "nothing changes under the reviewer's hands"
    learning.page.focus_text()
    learning.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert ("patron", "MISC", "memory") in told(learning, learning.article.id)
    assert oslo.id in {span.id for span in learning.article.spans}
    assert learning.window.messages.current is None


def test_a_rule_that_is_switched_off_is_silent_in_untouched_articles(learning: Story) -> None:
    desk = learning.window.desk
    _, second, _ = (one.id for one in desk.session.queue())
    learner = Learner.of(desk)
    assert second in learner.articles_of_rule("listed")
    learner.switch_rule("listed", on=False)
    learning.until(lambda: ("Oslo", "LOC", "rule") not in told(learning, second))
    learner.switch_rule("listed", on=True)
    learning.until(lambda: ("Oslo", "LOC", "rule") in told(learning, second))


def test_a_blind_article_shows_nothing_until_it_is_done(story: Story, folder: Path) -> None:
    story.window.projects.open_folder(folder)
    story.idle()
    desk = story.window.desk
    assert desk is not None
    Learner.of(desk).set_blind_share(100)
    story.window.projects.restart_suggestions()
    ids = [one.id for one in desk.session.queue()]
    story.until(lambda: all(is_blind(desk.session.article(id_).stored_decision) for id_ in ids))
    assert not any(desk.session.summary(id_).open_spans for id_ in ids)
    assert {desk.session.summary(id_).status for id_ in ids} == {"todo"}
