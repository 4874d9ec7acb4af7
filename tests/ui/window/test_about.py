"""About: every part is there with its licence, readable without a network."""

from __future__ import annotations

from importlib import metadata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.resources import resource
from annotator.ui.credits import Credit, credits_of_all
from annotator.ui.dialogs.about import CREDIT, About
from annotator.ui.theme import Theme

ALL = credits_of_all()


def test_every_library_of_the_project_is_named() -> None:
    names = {one.name.lower().replace("_", "-") for one in ALL if one.group == "libraries"}
    wanted = {"pyside6-essentials", "spacy", "pydantic", "sqlalchemy", "trafilatura", "orjson", "numpy"}
    assert wanted <= names
    assert len(names) > 40


def test_every_list_and_every_face_is_named() -> None:
    lists = [one for one in ALL if one.group == "lists"]
    assert len(lists) == sum(
        len(list(resource(one).glob("*.json"))) for one in ("names", "cues", "importing")
    )
    assert {one.name for one in ALL if one.group == "faces"} == {
        "Source Serif 4", "Inter", "JetBrains Mono", "Tabler Icons",
    }  # fmt: skip


@pytest.mark.parametrize("credit", ALL, ids=lambda credit: f"{credit.group}-{credit.name}")
def test_each_says_its_licence_and_its_text_can_be_read(credit: Credit) -> None:
    assert credit.licence or credit.places
    assert len(credit.text()) > 2


def test_the_licence_of_qt_is_there_in_full() -> None:
    qt = next(one for one in ALL if one.name.lower().startswith("pyside6"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text()
    assert metadata.version("PySide6_Essentials") == qt.version


def test_the_arrows_go_through_the_parts(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    about = About(theme, window)
    about.open()
    QAbstractItemModelTester(about.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert "MIT" in about.text.toPlainText()
    QTest.keyClick(about.list, Qt.Key.Key_Down)
    QTest.keyClick(about.list, Qt.Key.Key_Down)
    assert about.list.currentIndex().data(CREDIT).name == "Source Serif 4"
    assert "SIL OPEN FONT LICENSE" in about.text.toPlainText().upper()
    about.reject()
