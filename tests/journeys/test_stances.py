"""Stances by keys and mouse: evidence in several places, notes, how sure, whole entities, guidelines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.journeys.conftest import Story

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
TEXT = """Ida Holm salue « la patience » de Riga. Elle juge pourtant la lenteur « absurde », dit-elle.

Riga accuse Oslo de vider la mer. Oslo se tait.
"""


@pytest.fixture
def quay(story: Story, tmp_path: Path) -> Story:
    """An article of our own, its names labelled, no suggestions."""
    folder = tmp_path / "quay"
    folder.mkdir()
    (folder / "riga.txt").write_text(TEXT, encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    for words, key in (("Ida Holm", Qt.Key.Key_1), ("Riga", Qt.Key.Key_3), ("Oslo", Qt.Key.Key_3)):
        story.drag_over(words)
        story.press(key)
    return story


def compose(story: Story, words: str, key: Qt.Key = Qt.Key.Key_S) -> None:
    story.drag_over(words)
    story.press(key)
    assert story.page.stances.composer.is_open


def shift_drag(story: Story, words: str) -> None:
    start, end = story.range_of(words)
    view = story.page.view
    first, last = view.rect_of(start, start + 1), view.rect_of(end - 1, end)
    begin = QPoint(first.left() + 1, first.center().y())
    finish = QPoint(last.right() - 1, last.center().y())
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, SHIFT, begin)
    QTest.mouseMove(port, begin + QPoint(8, 0))
    QTest.mouseMove(port, finish)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, SHIFT, finish)
    QCoreApplication.processEvents()


def evidence(story: Story) -> list[str]:
    return [story.article.text[start:end] for start, end in story.page.stances.composer.evidence]


def test_evidence_in_several_places_by_keys(quay: Story) -> None:
    compose(quay, "salue « la patience »")
    quay.press(Qt.Key.Key_Plus)
    assert evidence(quay) == ["salue « la patience »", "de Riga"]
    quay.press(Qt.Key.Key_Left, ALT)
    assert evidence(quay) == ["salue « la patience »", "de"]  # the keys of edges move the new one
    quay.press(Qt.Key.Key_Minus)
    assert evidence(quay) == ["salue « la patience »"]
    quay.press(Qt.Key.Key_Minus)
    assert evidence(quay) == ["salue « la patience »"]  # one is left


def test_words_drawn_over_become_the_evidence_and_with_shift_more_of_it(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo")
    quay.drag_over("vider la mer")
    assert evidence(quay) == ["vider la mer"]
    shift_drag(quay, "Oslo se tait")
    assert evidence(quay) == ["vider la mer", "Oslo se tait"]
    quay.press(Qt.Key.Key_Return)
    (stance,) = quay.article.stances
    assert [part.text for part in stance.evidence] == ["vider la mer", "Oslo se tait"]


def test_passages_are_added_and_taken_away_with_the_mouse(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo")
    composer = quay.page.stances.composer
    composer._more.click()
    assert len(evidence(quay)) == 2
    assert composer._fewer.isVisible()
    composer._fewer.click()
    assert evidence(quay) == ["Riga accuse Oslo"]
    assert not composer._fewer.isVisible()


def test_a_note_and_how_sure_go_with_the_stance_and_come_back_with_it(quay: Story) -> None:
    compose(quay, "Riga accuse Oslo", Qt.Key.Key_C)
    quay.press(Qt.Key.Key_M)
    quay.type("ironie ?")
    quay.press(Qt.Key.Key_Tab)
    quay.press(Qt.Key.Key_End)
    quay.press(Qt.Key.Key_Return)
    (stance,) = quay.article.stances
    assert (stance.note, stance.origin.score) == ("ironie ?", 0.3)
    quay.press(Qt.Key.Key_H)
    composer = quay.page.stances.composer
    assert (composer.details.note, composer.details.score) == ("ironie ?", 0.3)
    quay.press(Qt.Key.Key_Return)
    assert quay.article.stances == (stance,)


def test_names_have_room_in_a_narrow_window(quay: Story) -> None:
    quay.window.resize(1000, 700)
    QCoreApplication.processEvents()
    compose(quay, "Riga accuse Oslo", Qt.Key.Key_C)
    composer = quay.page.stances.composer
    assert composer.holder.width() > 220
    assert composer.target.width() > 220

    def middle(part: QWidget) -> int:
        return part.mapTo(composer, part.rect().center()).y()

    assert middle(composer.polarity) > middle(composer.holder)
    quay.window.resize(1440, 900)
    QCoreApplication.processEvents()
    quay.page.stances.place()
    assert middle(composer.polarity) == middle(composer.holder)
