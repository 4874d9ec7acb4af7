"""Preferences about suggestions: rules alone, or a pipeline that is installed on this computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.session.folders import Folders
from annotator.session.models import installed_pipelines
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.settings import DEFAULT_PIPELINE, Settings
from annotator.ui.theme import Theme


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    return Settings(Folders.of_user())


def opened(theme: Theme, settings: Settings, qtbot: QtBot) -> Preferences:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    dialog = Preferences(theme, settings, window)
    dialog.open()
    return dialog


def test_rules_alone_and_back_by_the_keyboard(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    dialog = opened(theme, settings, qtbot)
    assert dialog.pipeline.currentData() == DEFAULT_PIPELINE
    with qtbot.waitSignal(dialog.suggestions_chosen):
        QTest.keyClick(dialog.pipeline, Qt.Key.Key_Home)
    assert not settings.uses_pipeline
    assert settings.pipeline == DEFAULT_PIPELINE
    with qtbot.waitSignal(dialog.suggestions_chosen):
        QTest.keyClick(dialog.pipeline, Qt.Key.Key_Down)
    assert settings.uses_pipeline


def test_a_pipeline_that_is_gone_is_still_named(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    settings.pipeline = "en_gone_lg"
    dialog = opened(theme, settings, qtbot)
    assert dialog.pipeline.currentText() == "en_gone_lg, not installed"
    assert "en_gone_lg" not in installed_pipelines()
    settings.pipeline = DEFAULT_PIPELINE
    assert settings.pipeline == DEFAULT_PIPELINE


def test_how_many_processes_highlight_is_chosen(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    dialog = opened(theme, settings, qtbot)
    assert dialog.processes.currentText() == "As many as cores and memory allow"
    with qtbot.waitSignal(dialog.suggestions_chosen):
        QTest.keyClick(dialog.processes, Qt.Key.Key_Down)
    assert settings.processes == 1


def test_the_share_of_blind_articles_belongs_to_the_open_project(
    theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    assert not opened(theme, settings, qtbot).blind.isEnabled()
    window = QWidget()
    qtbot.addWidget(window)
    dialog = Preferences(theme, settings, window, 7)
    dialog.open()
    assert dialog.blind.currentData() == 7
    with qtbot.waitSignal(dialog.blind_chosen) as chosen:
        QTest.keyClick(dialog.blind, Qt.Key.Key_Up)
    assert chosen.args == [5]
