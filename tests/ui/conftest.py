"""What tests of the window share: settings of their own, the shipped faces, one theme for the process."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtCore import QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.resources import resource
from annotator.ui.theme import Scheme, Theme


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """QSettings of this test write to its own folder."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.IniFormat, scope, str(tmp_path / "settings"))


@pytest.fixture(scope="session")
def process_theme(qapp: QApplication) -> Theme:
    """The one theme of the test process; fonts are loaded with it."""
    return Theme(qapp, choice=Scheme.LIGHT)


@pytest.fixture
def theme(process_theme: Theme) -> Iterator[Theme]:
    """The theme, light and at 100 % when a test begins and again when it ends."""
    yield process_theme
    process_theme.choose(Scheme.LIGHT)
    process_theme.set_scale(1.0)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The window's words in French."""
    translator = QTranslator()
    assert translator.load("annotator_fr", str(resource("translations")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
