"""The replayed reviewer's report where there is a notice or no other topic, and gold that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import HighlightingError
from annotator.domain.scores import Figures
from annotator.nlp import Client
from annotator.session.jobs.simulating import Point, Simulation, simulate
from tests.session.test_simulating import SENTENCES, written

POINT = Point(0, Figures(), 2.0)


def test_a_report_names_its_notice_and_leaves_out_what_was_not_measured() -> None:
    report = Simulation(8, None, "the model is not installed", (POINT,), ())
    lines = list(report.lines())
    assert lines[0] == "Note: the model is not installed"
    assert not any(line.startswith(("The next article", "Most lost")) for line in lines)
    assert (report.loss, report.plain()["loss_points"]) == (None, None)


def test_an_article_that_cannot_be_highlighted_ends_it_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gold = written(tmp_path, "g.jsonl", [SENTENCES[number % 3] for number in range(8)], "zwrk", "ORG")
    monkeypatch.setattr(Client, "highlight", lambda _, items: ((item.id, "too long") for item in items))
    with pytest.raises(HighlightingError, match="too long"):
        list(simulate([gold], rules_only=True, rounds=1))
