"""What came in and what did not: one report in the window, and the way on from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QTableWidget

from annotator import cli
from annotator.ui.dialogs.import_report import ImportReportDialog
from annotator.ui.parts import Button
from tests.journeys.conftest import Story

SPOILT = "Où est l’élu ? À Genève.".encode() + b" \xe9t\xe9\n"


@pytest.fixture
def desk(story: Story, tmp_path: Path) -> Story:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text("Kervadec salue Brest.\n", encoding="utf-8")
    story.window.projects.open_folder(folder)
    story.idle()
    story.window.projects.stop_suggesting()
    return story


def added(story: Story, *paths: Path) -> ImportReportDialog:
    """Add files; open the report that the message offers."""
    story.window.projects.add(list(paths))
    story.until(lambda: not story.window.projects.is_busy)
    return shown(story)


def shown(story: Story) -> ImportReportDialog:
    message = story.window.messages.current
    assert message is not None
    message.ways[0].act()
    (dialog,) = story.window.findChildren(ImportReportDialog)
    story.until(dialog.isVisible)
    return dialog


def cells(dialog: ImportReportDialog) -> list[tuple[str, str]]:
    table = dialog.findChild(QTableWidget)
    return [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]


def press(dialog: ImportReportDialog, words: str) -> None:
    (button,) = (one for one in dialog.findChildren(Button) if one.text() == words)
    button.click()


def test_files_are_imported_again_with_the_encoding_that_is_chosen(desk: Story, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.txt"
    spoilt.write_bytes(SPOILT)
    before = len(desk.window.desk.session.queue())
    dialog = added(desk, spoilt)
    ((place, why),) = cells(dialog)
    assert place == "spoilt.txt"
    assert "line 1: the byte 0xE9 at column 26 is not UTF-8" in why
    dialog.encoding.setCurrentText("Latin1")
    press(dialog, "Import again")
    desk.until(lambda: len(desk.window.desk.session.queue()) == before + 1)
    article = desk.window.desk.session.article(desk.window.desk.session.queue()[-1].id).article
    assert (article.source.encoding, article.text[-4:]) == ("iso8859-1", "été\n")


def test_a_name_that_is_no_encoding_is_said(desk: Story, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.txt"
    spoilt.write_bytes(SPOILT)
    dialog = added(desk, spoilt)
    dialog.encoding.setCurrentText("klingon")
    press(dialog, "Import again")
    desk.until(lambda: not desk.window.projects.is_busy and desk.window.messages.current is not None)
    assert desk.window.messages.current.what == "klingon is no encoding that is known here."


def test_a_project_that_was_given_up_is_made_when_its_only_file_can_be_read(
    story: Story, tmp_path: Path
) -> None:
    folder = tmp_path / "presse"
    folder.mkdir()
    (folder / "spoilt.txt").write_bytes(SPOILT)
    story.program.open(folder)
    story.until(lambda: story.window.messages.current is not None and not story.window.projects.is_busy)
    dialog = shown(story)
    assert not (tmp_path / "presse.annotator").exists()
    press(dialog, "Import again")
    story.until(lambda: story.window.desk is not None and len(story.window.desk.session.queue()) == 1)
    assert (tmp_path / "presse.annotator").exists()


def test_what_was_left_out_is_listed_with_the_folder_to_open_in_the_words_of_the_command_line(
    desk: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "mai.jsonl"
    rows = [
        {"text": "Riga.", "spans": [{"start": 0, "end": 4, "label": "VILLE"}]},
        {"text": "Oslo.", "spans": [{"start": 0, "end": 40, "label": "LOC"}]},
    ]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{\n", encoding="utf-8")
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())) or True
    )
    dialog = added(desk, source)
    labels = [word.text() for word in dialog.findChildren(type(dialog.says))]
    assert "Labels new to the project: VILLE" in labels
    assert [place for place, _ in cells(dialog)] == ["mai.jsonl:3", "mai.jsonl:2"]
    press(dialog, "Open the folder")
    (kept,) = (desk.window.desk.path.with_suffix(".set-aside")).iterdir()
    assert opened == [str(kept)]
    press(dialog, "Copy the report")
    first, *told = QGuiApplication.clipboard().text().split("\n")
    assert first == "2 articles added · 1 refused · 1 left out"
    assert cli.main(["import", str(source), "--project", str(tmp_path / "q.annotator")]) == 1
    said = capsys.readouterr()
    assert said.out == first.replace(" · ", ", ") + ".\n"
    assert all(line.partition("\t")[2] in said.err for line in told)
    dialog.reject()
    desk.until(lambda: not desk.window.findChildren(ImportReportDialog))
