"""What is done once the window stands: imports in turns, and full collections while the reviewer rests."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import ahead
from annotator.ui.ahead import Ahead


@pytest.fixture
def collector() -> Iterator[None]:
    before = gc.get_threshold()
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()
    gc.set_threshold(*before)


class Knot:
    """Refers to itself: only a collection frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize("is_resting", [True, False])
def test_garbage_is_collected_while_the_reviewer_rests(
    qapp: QApplication, collector: None, monkeypatch: pytest.MonkeyPatch, is_resting: bool
) -> None:
    monkeypatch.setattr(ahead, "FEWEST", 0)
    parent = QObject()
    knot = weakref.ref(Knot())
    gc.freeze()  # also what was alive when the last look froze it
    Ahead(lambda: is_resting, parent).look()
    assert (knot() is None) is is_resting


def test_it_is_not_looked_again_before_something_was_made(qapp: QApplication, collector: None) -> None:
    parent = QObject()
    asked: list[None] = []
    works = Ahead(lambda: not asked.append(None), parent)
    works._looked = gc.get_stats()[1]["collections"]
    works.look()
    assert asked == []


def test_every_widget_named_is_imported_and_then_no_more(qtbot: QtBot, collector: None) -> None:
    parent = QObject()
    works = Ahead(lambda: False, parent)
    works._steps.setInterval(0)
    works.begin()
    assert gc.isenabled()
    assert works.is_importing
    qtbot.waitUntil(lambda: not works.is_importing)
    assert set(ahead.BETWEEN) <= set(sys.modules)
