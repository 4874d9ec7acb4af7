"""A reading view on screen."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.reading import ReadingView
from annotator.ui.theme import Theme
from tests.ui.reading.making import LABELS


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ReadingView:
    """An empty view of 780 × 700, shown and with the focus."""
    made = ReadingView(theme)
    qtbot.addWidget(made)
    made.set_labels(LABELS)
    made.resize(780, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made
