"""The main job by keys and mouse: import, correct, take stances, finish, export, and read it back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.resources import samples
from annotator.session.opening import create_project, open_project
from annotator.ui.app import Annotator
from annotator.ui.dialogs.export import ExportDialog
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
FIRST = "0001_quotas-de-maquereau.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for name in (FIRST, "0003_les-releves-de-l-institut-mareval.txt"):
        shutil.copy(samples() / "articles" / name, made / name)
    return made


def test_a_folder_becomes_labelled_jsonl(story: Story, folder: Path, tmp_path: Path) -> None:
    story.window.projects.open_folder(folder)
    story.idle()
    story.until(lambda: any(span.is_open for span in story.article.spans))
    story.page.focus_text()
    _correct_five_spans(story)
    _record_three_stances(story)
    expected_spans = story.accepted()
    first = story.article.id
    story.press(Qt.Key.Key_Return, CONTROL)
    assert story.window.desk.session.summary(first).status == "done"
    assert story.article.id != first
    story.idle()
    written = _export(story, tmp_path / "out.jsonl")
    record = next(one for one in written if one["id"] == first)
    text = record["text"]
    for span in record["spans"]:
        assert text[span["start"] : span["end"]] == span["text"]
    kept = {
        (span["start"], span["end"], span["label"])
        for span in record["spans"]
        if span["status"] == "accepted"
    }
    assert expected_spans <= kept
    assert len([one for one in record["stances"] if one["status"] == "accepted"]) == 3
    _read_back(tmp_path, first, kept)


def _correct_five_spans(story: Story) -> None:
    """Accept one, reject one, relabel one, add one by mouse, move the edge of one."""
    story.press(Qt.Key.Key_Tab)
    accepted = story.page.spans.current()
    story.press(Qt.Key.Key_Return)
    assert story.article.span(accepted.id).status == "accepted"
    rejected = story.page.spans.current()
    story.press(Qt.Key.Key_Delete)
    assert story.article.span(rejected.id).status == "rejected"
    relabelled = story.page.spans.current()
    digit, label = (Qt.Key.Key_4, "MISC") if relabelled.label != "MISC" else (Qt.Key.Key_1, "PER")
    story.press(digit)
    assert story.article.span(relabelled.id).label == label
    assert story.article.span(relabelled.id).status == "accepted"
    story.drag_over("délégations")
    story.press(Qt.Key.Key_AsciiTilde)  # no key of ours: nothing happens
    story.press(Qt.Key.Key_2)
    assert (*story.range_of("délégations"), "ORG") in story.accepted()
    story.press(Qt.Key.Key_Right, ALT)
    assert (*story.range_of("délégations n’ont"), "ORG") in story.accepted()


def _record_three_stances(story: Story) -> None:
    for words, key in (
        ("a salué", Qt.Key.Key_S),
        ("moins aimable", Qt.Key.Key_C),
        ("relevés de", Qt.Key.Key_0),
    ):
        before = {stance.id for stance in story.article.stances if stance.status == "accepted"}
        story.drag_over(words)
        story.press(key)
        assert story.page.stances.composer.isVisible()
        story.press(Qt.Key.Key_Return)
        assert not story.page.stances.composer.isVisible()
        now = {stance.id for stance in story.article.stances if stance.status == "accepted"}
        assert len(now - before) == 1


def _export(story: Story, path: Path) -> list[dict]:
    story.press(Qt.Key.Key_E, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    dialog.audit.click()
    dialog.path.selectAll()
    dialog.path.setFocus()
    story.type(str(path))
    story.press(Qt.Key.Key_Return, CONTROL)
    story.idle()
    said = [message.what for message in story.window.messages.log]
    assert path.exists(), said
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if '"text"' in line]


def _read_back(tmp_path: Path, article: str, kept: set[tuple[int, int, str]]) -> None:
    from annotator.session.jobs.importing import import_sources

    session = create_project(tmp_path / "again.annotator", reviewer="somebody")
    list(import_sources(session, [tmp_path / "out.jsonl"]))
    found = {(s.start, s.end, s.label) for s in session.article(article).spans if s.status == "accepted"}
    session.close()
    assert found == kept


def test_work_is_there_after_a_restart(
    story: Story, folder: Path, make_program: Callable[..., Annotator]
) -> None:
    story.window.projects.open_folder(folder)
    story.idle()
    story.page.focus_text()
    story.drag_over("Tórshavn")
    story.press(Qt.Key.Key_3)
    labelled, article = story.accepted(), story.article.id
    story.window.close()
    again = Story(make_program(), story.qtbot)
    again.window.projects.open_folder(folder)
    assert again.article.id == article
    assert again.accepted() == labelled
    again.page.focus_text()
    again.press(Qt.Key.Key_Z, CONTROL)
    assert again.accepted() == set()
    again.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert again.accepted() == labelled


def test_a_project_opens_where_it_was_left(story: Story, folder: Path) -> None:
    story.window.projects.open_folder(folder)
    story.idle()
    story.press(Qt.Key.Key_PageDown, CONTROL)
    second, path = story.article.id, story.window.desk.path
    story.window.close_project()
    assert story.window.start is not None
    story.window.projects.open_path(path)
    assert story.article.id == second
    session = story.window.desk.session
    assert len(session.queue()) == 2


def test_the_sample_project_is_made_once(story: Story) -> None:
    story.press(Qt.Key.Key_Return)  # the first way in has the keyboard
    story.until(lambda: story.window.desk is not None)
    story.idle()
    assert len(story.window.desk.session.queue()) == 6
    story.window.close_project()
    story.press(Qt.Key.Key_Return)
    assert len(story.window.desk.session.queue()) == 6
    path = story.window.desk.path
    story.window.close_project()
    session = open_project(path)
    assert len(session.queue()) == 6
    session.close()


def test_suggestions_for_articles_finished_meanwhile_are_not_waited_for(story: Story) -> None:
    story.window.projects.open_sample()
    story.idle()
    story.page.focus_text()
    assert story.window.status.job_words()
    for _ in range(6):
        story.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {summary.status for summary in story.window.desk.session.queue()} == {"done"}
    story.until(lambda: not story.window.status.job_words())


def test_suggestions_are_not_made_anew_when_a_project_opens_again(story: Story, folder: Path) -> None:
    story.window.projects.open_folder(folder)
    story.idle()
    story.until(lambda: all(one.open_spans for one in story.window.desk.session.queue()))
    story.until(lambda: not story.window.status.job_words())
    story.idle()
    path = story.window.desk.path
    story.window.close_project()
    story.window.projects.open_path(path)
    story.until(lambda: story.window.projects._suggestions is not None)
    lane = story.window.projects._suggestions._lanes[0]
    answers: list[object] = []
    lane._hands[0].answered.connect(answers.append)
    story.until(lambda: len(lane.done) == 2)
    assert answers == []
