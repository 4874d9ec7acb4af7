"""A newcomer labels a sample article as its gold labels say: once by keys alone, once by the mouse alone.

Two minutes: a key that decides or a click is counted as a second, a letter of a name as a fifth of one.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.domain.records import Span
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier
DIGIT = {"PER": "1", "ORG": "2", "LOC": "3", "MISC": "4"}
SECONDS = 120

Range = tuple[int, int]


@dataclass
class Hands:
    """Counts the time of what is done; `gold` are the mentions there should be: range to label."""

    story: Story
    gold: dict[Range, str]
    seconds: float = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.seconds += 1
        self.story.press(key, modifiers)

    def type(self, text: str) -> None:
        self.seconds += len(text) / 5
        self.story.type(text)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        self.seconds += 1
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(widget, left, none, place or widget.rect().center())

    def button(self, host: QWidget, name: str) -> QAbstractButton:
        """The button of this name, as soon as it is shown: panels follow the text."""

        def shown() -> list[QAbstractButton]:
            return [
                button
                for button in host.findChildren(QAbstractButton)
                if button.isVisible()
                and name in f"{button.text()} {button.accessibleName()} {button.toolTip()}"
            ]

        self.story.until(lambda: bool(shown()))
        return shown()[0]

    def open_spans(self) -> list[Span]:
        return [span for span in self.story.article.spans if span.is_open]

    def missing(self) -> dict[Range, str]:
        have = {(span.start, span.end) for span in self.story.article.live_spans}
        return {place: label for place, label in self.gold.items() if place not in have}

    def labels(self) -> dict[Range, str]:
        """What is accepted."""
        spans = self.story.article.spans
        return {(span.start, span.end): span.label for span in spans if span.status == "accepted"}


@pytest.fixture
def newcomer(story: Story, root: Path) -> Hands:
    """The first start; the sample project comes by the way in that a newcomer takes."""
    assert story.window.start is not None
    story.window.activateWindow()
    story.press(Qt.Key.Key_Return)
    story.until(lambda: story.window.desk is not None and not story.window.projects.is_busy)
    desk = story.window.desk
    assert desk is not None
    story.until(lambda: all(summary.to_check for summary in desk.session.queue()))
    story.window.projects.stop_suggesting()
    digest = sha256(story.article.text.encode("utf-8")).hexdigest()
    lines = (root / "samples" / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    gold = next(one for one in map(json.loads, filter(None, lines)) if one["text_sha256"] == digest)
    return Hands(story, {(span["start"], span["end"]): span["label"] for span in gold["spans"]})


def test_by_keys(newcomer: Hands) -> None:
    story, page = newcomer.story, newcomer.story.page
    newcomer.press(Qt.Key.Key_Tab)
    while (span := page.spans.current()) is not None and span.is_open:
        wanted = newcomer.gold.get((span.start, span.end))
        if wanted is None:
            newcomer.press(Qt.Key.Key_Delete)
        elif wanted == span.label:
            newcomer.press(Qt.Key.Key_Return)
        else:
            newcomer.type(DIGIT[wanted])
            newcomer.press(Qt.Key.Key_Tab)
    for (start, end), label in newcomer.missing().items():
        newcomer.press(Qt.Key.Key_F, CONTROL)
        newcomer.type(_plain(story.article.text[start:end]))
        while page.view.selection() != (start, end):
            newcomer.press(Qt.Key.Key_Return)
        newcomer.press(Qt.Key.Key_Escape)
        newcomer.type(DIGIT[label])
    while any(stance.is_open for stance in story.article.stances):
        newcomer.press(Qt.Key.Key_Return)
    assert sorted(newcomer.labels().items()) == sorted(newcomer.gold.items())
    article = story.article.id
    newcomer.press(Qt.Key.Key_Return, CONTROL)
    _is_finished(newcomer, article)


def test_by_mouse(newcomer: Hands) -> None:
    story, page = newcomer.story, newcomer.story.page
    port = page.view.viewport()
    for span in newcomer.open_spans():
        wanted = newcomer.gold.get((span.start, span.end))
        page.view.ensure_visible((span.start, span.end))
        newcomer.click(port, page.view.rect_of(span.start, span.start + 1).center())
        if wanted is None:
            newcomer.click(newcomer.button(page.inspector.mention, "Reject"))
        elif wanted == span.label:
            newcomer.click(newcomer.button(page.inspector.mention, "Accept"))
        else:
            newcomer.click(newcomer.button(page.bar, wanted))
    for (start, end), label in newcomer.missing().items():
        story.drag(start, end)
        newcomer.click(newcomer.button(page.bar, label))
    for stance in [one for one in story.article.stances if one.is_open]:
        row = next(n for n, one in enumerate(page.stances.shown()) if one.id == stance.id)
        cards = page.inspector.stances
        cards.scrollTo(cards.model().index(row, 0))
        newcomer.click(cards.viewport(), cards.visualRect(cards.model().index(row, 0)).center())
    assert sorted(newcomer.labels().items()) == sorted(newcomer.gold.items())
    article = story.article.id
    newcomer.click(page.head.done)
    _is_finished(newcomer, article)


def _plain(words: str) -> str:
    """As somebody types it who leaves accents out: the search does not mind."""
    parts = unicodedata.normalize("NFD", words.replace("’", "'"))
    return "".join(sign for sign in parts if sign.isascii())


def _is_finished(newcomer: Hands, article: str) -> None:
    desk = newcomer.story.window.desk
    assert desk is not None
    assert desk.session.summary(article).status == "done"
    assert desk.article_id != article, "the next article is on the desk"
    assert newcomer.seconds <= SECONDS
