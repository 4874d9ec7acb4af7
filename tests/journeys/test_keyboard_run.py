"""The stances of real articles, tagged through the window against labels by hand: how many keys?"""

from __future__ import annotations

import hashlib
import json
import shutil
import statistics
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.records import Party, Span
from annotator.text.fold import fold
from tests.journeys.conftest import Story

ALT = Qt.KeyboardModifier.AltModifier
POLARITIES = {
    "supportive": Qt.Key.Key_S,
    "critical": Qt.Key.Key_C,
    "neutral": Qt.Key.Key_N,
    "no_stance": Qt.Key.Key_0,
}
HOLDERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
TARGETS = (Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)
MOST_KEYS = 4
Gold = dict[str, Any]


class Reviewer:
    """Knows what the labels say, looks at what the form offers, and corrects it with the fewest strokes.

    Every key counts, those that mend wrong guesses too; drags over words, of the evidence or of a party, are
    counted beside them.
    """

    def __init__(self, story: Story) -> None:
        self._story = story
        self.keys: list[int] = []
        self.drags: list[int] = []
        self._keys = self._drags = 0

    def tag(self, stance: Gold) -> None:
        """Draw over the evidence, press the polarity, mend what the form guessed wrong, take it."""
        self._keys = self._drags = 0
        first = stance["evidence"][0]
        self._drag(first["start"], first["end"])
        self._press(POLARITIES[stance["polarity"]])
        composer = self._story.page.stances.composer
        assert composer.is_open
        holders, targets = names(stance, "holder"), names(stance, "target")
        if not self._means(composer.holder.party(), holders):
            offered = [self._means(one.party, holders) for one in composer._hints.holders]
            if any(offered):
                self._press(HOLDERS[offered.index(True)], ALT)
            else:
                self._press(Qt.Key.Key_H)
                self._name(holders, stance["holder"], first["start"])
        assert self._means(composer.holder.party(), holders)
        if not self._means(composer.target.party(), targets):
            offered = [self._means(one.party, targets) for one in composer._hints.targets]
            if any(offered):
                self._press(TARGETS[offered.index(True)], ALT)
            else:
                self._press(Qt.Key.Key_T)
                self._name(targets, stance["target"], first["start"])
        assert self._means(composer.target.party(), targets)
        assert composer.polarity.polarity == stance["polarity"]
        self._press(Qt.Key.Key_Return)
        assert not composer.is_open, self._story.window.status._last.text()
        self.keys.append(self._keys)
        self.drags.append(self._drags)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._keys += 1
        self._story.press(key, modifiers)

    def _drag(self, start: int, end: int) -> None:
        self._drags += 1
        self._story.drag(start, end)

    def _name(self, wanted: frozenset[str], words: str, near: int) -> None:
        """Point at a mention or at the words where they are in sight, else type them."""
        for start, end in sorted(self._places(wanted, words), key=lambda place: abs(place[0] - near)):
            self._drag(start, end)
            return
        for letter in words:
            self._keys += 1
            focus = QApplication.focusWidget()
            assert focus is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focus, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self._story.window.activateWindow()  # the list of names took that from it, off screen for good
        self._press(Qt.Key.Key_Tab)

    def _places(self, wanted: frozenset[str], words: str) -> Iterable[tuple[int, int]]:
        """Where the party stands in what the form leaves uncovered."""
        view, form = self._story.page.view, self._story.page.stances.composer.geometry()
        port = view.viewport().rect()
        article = self._story.article
        found = [(one.start, one.end) for one in article.live_spans if self._stands_for(one, wanted)]
        at = article.text.find(words)
        if at >= 0:
            found.append((at, at + len(words)))
        for start, end in found:
            rect = view.rect_of(start, end)
            if port.contains(rect) and not form.intersects(rect):
                yield start, end

    def _means(self, party: Party | None, wanted: frozenset[str]) -> bool:
        if party is None:
            return False
        if party.ref in {"author", "outlet"}:
            return "author" in wanted
        if party.ref == "span" and self._story.article.has("span", party.id or ""):
            return self._stands_for(self._story.article.span(party.id or ""), wanted)
        return not wanted.isdisjoint(self._known(party.text, party.id if party.ref == "entity" else None))

    def _stands_for(self, span: Span, wanted: frozenset[str]) -> bool:
        return not wanted.isdisjoint(self._known(span.text, span.entity))

    def _known(self, words: str, entity: str | None) -> set[str]:
        desk = self._story.window.desk
        assert desk is not None
        linked = desk.session.entities.get(entity or "")
        return {fold(words)} | ({fold(name) for name in (linked.name, *linked.aliases)} if linked else set())


def names(stance: Gold, side: str) -> frozenset[str]:
    """Every name that a careful reader could rightly give."""
    return frozenset(fold(name) for name in (stance[side], *stance.get(f"{side}_aliases", ())))


@pytest.mark.parametrize("number", range(3))
def test_a_stance_costs_few_keys_wrong_guesses_included(
    story: Story, shared_data: Path, tmp_path: Path, number: int
) -> None:
    gold = [json.loads(line) for line in (shared_data / "gold.jsonl").read_text("utf-8").splitlines()]
    row = gold[number]
    folder = tmp_path / "presse"
    folder.mkdir()
    for path in (shared_data / "articles").iterdir():
        if path.stem in row["file"] or path.name == row["file"]:
            shutil.copy(path, folder)
    story.window.projects.open_folder(folder)
    story.idle()
    story.until(lambda: any(span.is_open for span in story.article.spans))
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    assert hashlib.sha256(story.article.text.encode("utf-8")).hexdigest() == row["text_sha256"]
    reviewer = Reviewer(story)
    for stance in row["stances"]:
        reviewer.tag(stance)
    median = statistics.median(reviewer.keys)
    print(f"\nkeys a stance: median {median}, {reviewer.keys}; drags beside them {reviewer.drags}")
    assert median <= MOST_KEYS
    assert sum(one.status == "accepted" for one in story.article.stances) == len(row["stances"])
