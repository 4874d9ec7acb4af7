"""Three real scraped articles, labelled through the window by keys and mouse, out as JSONL and in again."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.session.jobs.importing import import_sources
from annotator.session.opening import create_project
from annotator.ui.dialogs.export import ExportDialog
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier
DIGITS = {"PER": Qt.Key.Key_1, "ORG": Qt.Key.Key_2, "LOC": Qt.Key.Key_3, "MISC": Qt.Key.Key_4}
POLARITIES = {
    "supportive": Qt.Key.Key_S,
    "critical": Qt.Key.Key_C,
    "neutral": Qt.Key.Key_N,
    "no_stance": Qt.Key.Key_0,
}
Gold = dict[str, Any]


@pytest.fixture
def gold(shared_data: Path) -> dict[str, Gold]:
    """The hand-made labels by the hash of the text they belong to."""
    rows = (json.loads(line) for line in (shared_data / "gold.jsonl").read_text("utf-8").split("\n") if line)
    return {row["text_sha256"]: row for row in rows}


def test_three_articles_are_labelled_exported_and_read_back_exactly(
    story: Story, shared_data: Path, gold: dict[str, Gold], tmp_path: Path
) -> None:
    folder = tmp_path / "presse"
    shutil.copytree(shared_data / "articles", folder)
    story.window.projects.open_folder(folder)
    story.idle()
    expected: dict[str, tuple[set[tuple[int, int, str]], set[tuple[int, int]]]] = {}
    for _ in range(3):
        story.until(lambda: any(span.is_open for span in story.article.spans))
        story.page.focus_text()
        row = gold[hashlib.sha256(story.article.text.encode("utf-8")).hexdigest()]
        done = story.article.id
        expected[done] = (_correct_five_spans(story, row), _record_three_stances(story, row))
        story.press(Qt.Key.Key_Return, CONTROL)
        assert story.window.desk is not None
        assert story.window.desk.session.summary(done).status == "done"
    story.idle()
    out = tmp_path / "out.jsonl"
    _export(story, out)
    for record in (json.loads(line) for line in out.read_text("utf-8").split("\n") if line):
        spans, evidence = expected.pop(record["id"])
        text = record["text"]
        assert all(text[one["start"] : one["end"]] == one["text"] for one in record["spans"])
        assert spans <= {(one["start"], one["end"], one["label"]) for one in record["spans"]}
        kept = [one for one in record["stances"] if one["status"] == "accepted"]
        assert evidence <= {(part["start"], part["end"]) for one in kept for part in one["evidence"]}
    assert not expected
    _same_after_reading_back(tmp_path, out)


def _correct_five_spans(story: Story, row: Gold) -> set[tuple[int, int, str]]:
    """Bring five mentions, spread over the article, to what the gold says."""
    furniture = [(region["start"], region["end"]) for region in row["regions"]]
    mentions = [
        (span["start"], span["end"], span["label"])
        for span in row["spans"]
        if not any(start <= span["start"] < end for start, end in furniture)
    ]
    chosen = mentions[:: len(mentions) // 5][:5]
    for start, end, label in chosen:
        story.drag(start, end)
        story.press(DIGITS[label])
        assert (start, end, label) in story.accepted()
    return set(chosen)


def _record_three_stances(story: Story, row: Gold) -> set[tuple[int, int]]:
    """Take three stances of the gold with the composer's own guess of holder and target."""
    places = {tuple(stance["evidence"][0].values()): stance["polarity"] for stance in row["stances"]}
    chosen = list(places.items())[:3]
    for (start, end), polarity in chosen:
        story.drag(start, end)
        story.press(POLARITIES[polarity])
        assert story.page.stances.composer.isVisible()
        story.press(Qt.Key.Key_Return)
        assert not story.page.stances.composer.isVisible()
    recorded = {
        (part.start, part.end)
        for stance in story.article.stances
        if stance.status == "accepted"
        for part in stance.evidence
    }
    assert len(recorded) >= 3
    return recorded


def _export(story: Story, path: Path) -> None:
    story.press(Qt.Key.Key_E, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    dialog.audit.click()
    dialog.path.selectAll()
    dialog.path.setFocus()
    story.type(str(path))
    story.press(Qt.Key.Key_Return, CONTROL)
    story.idle()
    assert path.exists(), [message.what for message in story.window.messages.log]


def _same_after_reading_back(tmp_path: Path, out: Path) -> None:
    from annotator.exporting import Options
    from annotator.session.jobs.exporting import export

    session = create_project(tmp_path / "again.annotator", reviewer="somebody")
    list(import_sources(session, [out]))
    list(export(session, tmp_path / "again.jsonl", Options(profile="audit")))
    session.close()
    assert (tmp_path / "again.jsonl").read_bytes() == out.read_bytes()
