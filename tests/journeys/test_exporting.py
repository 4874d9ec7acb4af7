"""The export dialog: where the file goes, what stays outside, what is replaced, and the way to the folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from annotator.domain.edits import AddStance
from annotator.domain.records import Party
from annotator.exporting import read_statements
from annotator.ui.dialogs.export import ExportDialog
from tests.journeys.conftest import Story

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.txt").write_text(f"Titre {name}\n\nKervadec salue Brest.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    story.page.focus_text()
    story.press(Qt.Key.Key_Return, CONTROL)
    return story


def dialog_of(story: Story) -> ExportDialog:
    story.press(Qt.Key.Key_E, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    return dialog


def test_the_file_is_proposed_beside_the_project_with_its_whole_path(desk: Story, tmp_path: Path) -> None:
    dialog = dialog_of(desk)
    assert dialog.path.text() == str(tmp_path / "articles-training.jsonl")
    assert dialog.stays.text() == "2 articles stay outside."
    dialog.audit.click()
    assert dialog.path.text() == str(tmp_path / "articles-audit.jsonl")
    dialog.reject()


def test_a_bare_name_means_the_proposed_folder_and_the_folder_can_be_opened(
    desk: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(desk)
    dialog.path.selectAll()
    desk.type("mine.jsonl")
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.idle()
    assert (tmp_path / "mine.jsonl").exists()
    message = desk.window.messages.current
    assert message is not None
    assert str(tmp_path / "mine.jsonl") in message.what
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    message.ways[0].act()
    assert opened == [str(tmp_path)]


def test_a_file_that_is_there_is_kept_and_another_name_taken(desk: Story, tmp_path: Path) -> None:
    for name in ("articles-training.jsonl", "articles-training-2.manifest.json"):
        (tmp_path / name).write_text("mine\n", encoding="utf-8")
    dialog = dialog_of(desk)
    assert dialog.replace.isVisible()
    there = (
        "articles-training.jsonl is there already; kept, it stands beside the new articles-training-3.jsonl."
    )
    assert dialog.stays.text() == f"{there} 2 articles stay outside."
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.idle()
    for name in ("articles-training.jsonl", "articles-training-2.manifest.json"):
        assert (tmp_path / name).read_text(encoding="utf-8") == "mine\n"
    assert (tmp_path / "articles-training-3.jsonl").read_text(encoding="utf-8").startswith("{")


def test_a_file_is_replaced_where_that_is_asked_for_by_name(desk: Story, tmp_path: Path) -> None:
    (tmp_path / "articles-training.jsonl").write_text("mine\n", encoding="utf-8")
    dialog = dialog_of(desk)
    assert dialog.stays.text().endswith(" 2 articles stay outside.")
    dialog.replace.click()
    desk.idle()
    assert (tmp_path / "articles-training.jsonl").read_text(encoding="utf-8").startswith("{")
    assert not (tmp_path / "articles-training-2.jsonl").exists()


def test_nothing_is_asked_where_no_file_is_there(desk: Story, tmp_path: Path) -> None:
    (tmp_path / "other.jsonl").write_text("mine\n", encoding="utf-8")
    dialog = dialog_of(desk)
    assert not dialog.replace.isVisible()
    dialog.path.selectAll()
    desk.type("other.jsonl")
    assert dialog.replace.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert (tmp_path / "other.jsonl").read_text(encoding="utf-8") == "mine\n"
    assert sorted(path.name for path in tmp_path.glob("*.jsonl")) == ["other.jsonl"]


def test_a_folder_that_is_not_there_is_said_before_the_export(desk: Story, tmp_path: Path) -> None:
    dialog = dialog_of(desk)
    dialog.path.selectAll()
    desk.type(str(tmp_path / "nowhere" / "mine.jsonl"))
    assert dialog.says.text() == "There is no such folder."
    assert not dialog._verb.isEnabled()
    dialog.reject()


def test_undecided_stances_are_counted(story: Story) -> None:
    story.window.projects.open_sample()
    story.idle()
    story.until(lambda: story.window.desk.summary.open_stances > 0)
    undecided = story.window.desk.summary.open_stances
    story.page.focus_text()
    story.press(Qt.Key.Key_Return, CONTROL)
    dialog = dialog_of(story)
    data = story.window.settings.folders.data
    assert not Path(dialog.path.text()).is_relative_to(data)
    plural = "stances are" if undecided > 1 else "stance is"
    assert f"{undecided} suggested {plural} undecided and stay" in dialog.stays.text()
    dialog.reject()


def test_stances_alone_go_into_a_table(desk: Story, tmp_path: Path) -> None:
    at = desk.window.desk
    assert at is not None
    done = next(summary.id for summary in at.session.queue() if summary.status == "done")
    holder, target = Party(ref="concept", text="Kervadec"), Party(ref="concept", text="Brest")
    at.apply(AddStance(done, "supportive", holder, target, mode="reported", evidence=((11, 32),)))
    dialog = dialog_of(desk)
    dialog.audit.click()
    dialog.table.click()
    assert dialog.path.text() == str(tmp_path / "articles-audit.csv")
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.idle()
    rows = list(read_statements(tmp_path / "articles-audit.csv"))
    assert [(row["concept"], row["agreement"]) for row in rows] == [("Brest", "1")]
