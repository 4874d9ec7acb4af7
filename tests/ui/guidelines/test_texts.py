"""The guidelines that are shipped: the same in both languages, one section for each value."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from annotator.ui import wording
from annotator.ui.guidelines.panel import GuidelinesPanel
from annotator.ui.guidelines.texts import Guidelines, guidelines
from annotator.ui.theme import Theme


@pytest.fixture(params=["fr", "en"])
def text(request: pytest.FixtureRequest) -> Guidelines:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    try:
        return guidelines()
    finally:
        QLocale.setDefault(before)


def test_every_value_has_its_section_and_examples_of_it(text: Guidelines) -> None:
    for value in wording.POLARITIES:
        section = text.of(value)
        assert section.points
        assert len(section.examples) >= 2
    assert text.of(None).title in {"Not set", "Non renseignée"}


def test_both_languages_have_the_same_sections(text: Guidelines) -> None:
    ids = ["stance", "supportive", "critical", "neutral", "no_stance", "unset", "parties", "evidence"]
    assert [section.id for section in text.sections] == ids
    counts = [(len(section.points), len(section.examples)) for section in text.sections]
    assert counts == [(2, 0), (1, 2), (1, 2), (1, 2), (1, 2), (1, 0), (4, 0), (3, 0)]


def test_the_chosen_value_is_marked_and_in_view(theme: Theme, text: Guidelines) -> None:
    panel = GuidelinesPanel(theme, text)
    panel.resize(320, 300)
    panel.show()
    panel.show_value("no_stance", chosen=True)
    marked = [one for one in panel.sections if one._ground == "sel"]
    assert [one.section.polarity for one in marked] == ["no_stance"]
    assert (
        panel.area.viewport()
        .rect()
        .intersects(
            marked[0].rect().translated(marked[0].mapTo(panel.area.viewport(), marked[0].rect().topLeft()))
        )
    )
    panel.show_value(None, chosen=False)
    assert all(one._ground == "base" for one in panel.sections)
    panel.close()
