"""Two windows, or two people, never write into one project at once."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.storage import Finding, Project, ProjectLocked
from annotator.storage.lock import beside
from annotator.storage.verifying import verify

HOLDER = (
    "import sys; from annotator.storage import Project\n"
    "p = Project.open(sys.argv[1], person='Ida Holm'); print('open', flush=True); sys.stdin.readline()\n"
)


@pytest.fixture
def other(worked: Path) -> subprocess.Popen[str]:
    """Another process that holds the project."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(worked)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_opener_is_told_who_works_there(worked: Path, other: subprocess.Popen[str]) -> None:
    with pytest.raises(ProjectLocked, match=r"Ida Holm on .* has worked in") as caught:
        Project.open(worked, person="Somebody")
    assert (caught.value.holder, caught.value.machine) == ("Ida Holm", platform.node())
    assert caught.value.since.endswith("Z")
    said = json.loads(beside(worked).read_text(encoding="utf-8"))
    assert (said["person"], said["process"]) == ("Ida Holm", other.pid)
    with Project.open(worked, read_only=True) as reader:
        assert reader.head.seq == 151
    (note,) = [one for one in verify(worked) if isinstance(one, Finding) and "Ida Holm" in one.words]
    assert not note.grave


def test_a_lock_is_free_again_after_a_close(worked: Path, other: subprocess.Popen[str]) -> None:
    other.communicate("\n")
    assert not beside(worked).exists()
    Project.open(worked).close()


def test_the_lock_of_a_dead_process_is_taken_over(worked: Path, other: subprocess.Popen[str]) -> None:
    other.kill()
    other.wait()
    assert "Ida Holm" in beside(worked).read_text(encoding="utf-8")
    with Project.open(worked, person="Somebody"):
        said = json.loads(beside(worked).read_text(encoding="utf-8"))
        assert (said["person"], said["process"]) == ("Somebody", os.getpid())
    assert not beside(worked).exists()


def test_the_lock_of_another_machine_stands(worked: Path) -> None:
    text = json.dumps({"person": "Ida Holm", "machine": "elsewhere", "process": 1, "since": "2026-03-01"})
    beside(worked).write_text(f" {text}", encoding="utf-8")
    with pytest.raises(ProjectLocked, match="Ida Holm on elsewhere"):
        Project.open(worked)
    assert beside(worked).read_text(encoding="utf-8") == f" {text}"
    with pytest.raises(ProjectLocked):
        Project.open(worked)


@pytest.mark.parametrize("text", ["", "{", " []", ' {"person": "x"}', "\udcff"])
def test_a_spoilt_lock_of_nobody_is_taken_over(worked: Path, text: str) -> None:
    beside(worked).write_text(text, encoding="utf-8", errors="surrogateescape")
    Project.open(worked).close()


def test_one_process_cannot_open_a_project_twice(project: Project, path: Path) -> None:
    with pytest.raises(ProjectLocked, match="Somebody on"):
        Project.open(path)


def test_who_holds_an_unreadable_lock_is_not_known(project: Project, path: Path) -> None:
    beside(path).write_text("", encoding="utf-8")
    with pytest.raises(ProjectLocked, match=r"Somebody on this machine has worked in .* since a moment ago"):
        Project.open(path)


def test_a_lock_that_was_deleted_by_hand_does_no_harm(project: Project, path: Path) -> None:
    beside(path).unlink()
    project.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
