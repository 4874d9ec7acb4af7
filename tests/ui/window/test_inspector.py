"""The inspector's rows: what gives way where the column is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from annotator.ui.inspector.entities import EntityDelegate, EntityModel, EntityRow
from annotator.ui.theme import Theme

NAME = "Maëlle Kervadec"


@pytest.fixture
def delegate(qtbot: QtBot, theme: Theme) -> EntityDelegate:  # qtbot: fonts and pictures need the application
    return EntityDelegate(theme)


def painted(delegate: EntityDelegate, name: str, to_check: int, width: int) -> QImage:
    model = EntityModel()
    spans = tuple(str(number) for number in range(9))
    model.fill([EntityRow("k", None, name, "PER", 1, spans, to_check, 12)], is_new=True)
    image = QImage(width, 28, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 28)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def test_the_words_beside_a_name_shrink_to_a_number(delegate: EntityDelegate) -> None:
    assert delegate.words_to_check(3, 200).startswith("3 ")
    assert delegate.words_to_check(3, 20) == "3"


def test_a_name_is_whole_in_the_narrowest_column(delegate: EntityDelegate) -> None:
    """The part of the row where the name stands is the same with and without something to check."""
    name = QRect(61, 0, 105, 28)
    rows = [painted(delegate, NAME, count, 288).copy(name) for count in (1, 2)]
    plain = painted(delegate, NAME, 1, 600).copy(name)  # plenty of room, nothing is cut
    assert rows[0] == plain
    assert rows[1] == plain


def entity(key: str, to_check: int = 0, count: int = 2) -> EntityRow:
    spans = tuple(f"{key}{number}" for number in range(count))
    return EntityRow(key, None, key, "PER", 1, spans, to_check, count)


def test_an_edit_paints_the_row_it_concerns_anew(qtbot: QtBot) -> None:
    model = EntityModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.fill([entity("a", 1), entity("b", 1), entity("c", 1)], is_new=True)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        model.fill([entity("a", 1), entity("b"), entity("c", 1)], is_new=False)
    assert [index.row() for index in told.args[:2]] == [1, 1]
    assert model.row_of_span("b1") == entity("b")
    with qtbot.waitSignal(model.modelReset):
        model.fill([entity("b"), entity("a", 1)], is_new=False)
    assert model.row_of_span("c1") is None
    with qtbot.waitSignal(model.modelReset):  # more of them behind the last row
        model.fill([entity(str(number)) for number in range(20)], is_new=False)
    assert model.rest == 12
    with qtbot.waitSignal(model.modelReset):
        model.fill([entity(str(number)) for number in range(21)], is_new=False)
    assert model.rest == 13
