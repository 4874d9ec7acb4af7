"""A large backup is checked by a process of its own, to the same end as in this one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectError
from annotator.storage import NotAProject, Project, ProjectClosed, ProjectNotMade, backups, check_apart
from annotator.storage.check_apart import first_grave, grave_finding
from annotator.storage.own_process import start
from annotator.storage.store import StoppedHalfway, Store

MODULE = "annotator.storage.check_apart"


def _never() -> bool:
    return False


@pytest.fixture
def large(worked: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that counts as large."""
    monkeypatch.setattr(backups, "LARGE", 0)
    return worked


def _spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4096] = bytes(4096)
    path.write_bytes(data)


def test_a_sound_file_is_sound_there_too(worked: Path) -> None:
    assert grave_finding(worked, _never) == first_grave(worked, _never) == ""


def test_a_damaged_file_is_found_in_the_same_words(worked: Path) -> None:
    _spoil(worked)
    assert grave_finding(worked, _never) == first_grave(worked, _never) != ""


def test_what_cannot_be_read_is_an_error_as_it_is_here(tmp_path: Path) -> None:
    path = tmp_path / "letter.annotator"
    path.write_text("Chère amie" * 1000, encoding="utf-8")
    with pytest.raises(NotAProject):
        grave_finding(path, _never)


def test_a_large_project_is_backed_up_and_a_spoilt_copy_gets_no_name(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Store.back_up_to
    with Project.open(large) as project:
        assert project.back_up().path.exists()

        def spoilt(self: Store, path: Path, pause: object) -> None:
            copy(self, path, lambda: True)
            _spoil(path)

        monkeypatch.setattr(Store, "back_up_to", spoilt)
        with pytest.raises(ProjectNotMade, match="does not hold together"):
            project.back_up()
    assert len(backups.backups_of(large)) == 1


def test_closing_stops_the_process(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[str]] = []
    begun = threading.Event()

    def waiting(module: str, *arguments: str, stdin: int) -> subprocess.Popen[str]:
        """A process that goes on until its standard input ends, as one at a very large file would."""
        assert (module, stdin) == (MODULE, subprocess.PIPE)
        process = subprocess.Popen(
            [sys.executable, "-c", "import sys; sys.stdin.read()", *arguments],
            stdin=stdin, stdout=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        started.append(process)
        begun.set()
        return process

    monkeypatch.setattr(check_apart, "start", waiting)
    project, raised = Project.open(large), []

    def back_up() -> None:
        try:
            project.back_up()
        except ProjectError as error:
            raised.append(error)

    thread = threading.Thread(target=back_up)
    thread.start()
    assert begun.wait(30)
    project.close()
    thread.join()
    assert isinstance(raised[0], ProjectClosed)
    assert started[0].returncode is not None
    assert list(backups.folder_of(large).iterdir()) == []


def test_the_process_ends_with_whoever_started_it(tmp_path: Path) -> None:
    fifo = tmp_path / "never.annotator"
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(fifo)  # to open it takes for ever
    with start(MODULE, str(fifo), stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(30) != 0


def test_without_a_process_the_check_is_made_here(worked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(worked.with_name("no-python")))
    assert grave_finding(worked, _never) == ""
    _spoil(worked)
    assert grave_finding(worked, _never) != ""


def test_a_check_that_is_to_stop_says_so(worked: Path) -> None:
    for look in (grave_finding, first_grave):
        with pytest.raises(StoppedHalfway):
            look(worked, lambda: True)
