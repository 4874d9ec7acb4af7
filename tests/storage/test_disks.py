"""Real disks that are full, read-only or slow: what is said, and that nothing is lost."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectError
from annotator.domain.operations import Change
from annotator.storage import (
    DiskFull,
    Finding,
    Project,
    ProjectNotMade,
    ProjectNotWritable,
    backups_of,
    restore,
)
from annotator.storage.salvage import salvage
from annotator.storage.verifying import verify
from tests.storage.making import Work, article, beginning, draft


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip(
            "no small disk can be made here (mounting a tmpfs is not allowed): a full disk is not tried"
        )
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def sound(path: Path) -> bool:
    return not [one for one in verify(path) if isinstance(one, Finding) and one.grave]


def noise(number: int, length: int = 20_000) -> str:
    draw = random.Random(number)
    return "".join(chr(draw.randrange(0x4E00, 0x9FFF)) for _ in range(length)) + "\n"


def fill(disk: Path) -> Path:
    """Leave no room."""
    path = disk / "filling"
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return path


def test_edits_wait_on_a_full_disk_and_are_written_when_there_is_room(disk: Path, tmp_path: Path) -> None:
    path = disk / "p.annotator"
    project = Project.create(path, beginning())
    filling = fill(disk)
    added = [draft(Change.of(f"a{n}", None, article(f"a{n}", noise(n)))) for n in range(3)]
    for one in added:
        project.append(one)
    with pytest.raises(DiskFull):
        project.flush()
    assert project.waiting == 3
    assert {one.id for one in project.summaries()} == {"a0", "a1", "a2"}
    copy = tmp_path / "copy.annotator"
    project.save_copy(copy)
    with Project.open(copy, read_only=True) as saved:
        assert {one.id for one in saved.summaries()} == {"a0", "a1", "a2"}
    filling.unlink()
    project.retry()
    assert project.waiting == 0
    project.close()
    assert sound(path)
    assert sound(copy)


def test_the_disk_fills_while_work_goes_on_and_every_acknowledged_edit_is_there(disk: Path) -> None:
    path = disk / "p.annotator"
    project = Project.create(path, beginning())
    told: list[str] = []
    project.listener = lambda news: told.append(news.id) if type(news).__name__ == "Saved" else None
    number = 0
    while project.failure is None:
        project.append(draft(Change.of(f"a{number}", None, article(f"a{number}", noise(number)))))
        with suppress(DiskFull):
            project.flush()
            number += 1
    project.close(abandon=True)
    assert sound(path)
    with Project.open(path, read_only=True) as again:
        assert [one.id for one in again.log()][-len(told) :] == told
        assert len(told) == number


def test_backup_restore_and_salvage_on_a_full_disk_leave_nothing_behind(disk: Path, tmp_path: Path) -> None:
    path = disk / "p.annotator"
    work = Work(random.Random(1))
    with Project.create(path, work.begin()) as project:
        for one in work.draw(30):
            project.append(one)
        made = project.back_up()
        filling = fill(disk)
        with pytest.raises(ProjectNotMade, match="disk is full"):
            project.back_up()
        assert backups_of(path) == [made]
        with pytest.raises(ProjectNotMade, match="disk is full"):
            restore(made.path, disk / "back.annotator")
    with pytest.raises(ProjectError):
        list(salvage(path, disk / "saved.annotator"))
    assert {other.name for other in disk.iterdir()} == {"filling", "p.annotator", "p.backups"}
    filling.unlink()
    assert sound(path)
    assert sound(made.path)


def test_a_read_only_disk_is_told_at_opening_and_can_be_read(disk: Path) -> None:
    path = disk / "p.annotator"
    work = Work(random.Random(1))
    with Project.create(path, work.begin()) as project:
        for one in work.draw(10):
            project.append(one)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(ProjectNotWritable):
        Project.open(path)
    with Project.open(path, read_only=True) as reader:
        assert len(list(reader.log())) == 11
        assert not [one for one in reader.verify() if isinstance(one, Finding) and one.grave]
    with pytest.raises(ProjectError):
        Project.create(disk / "new.annotator", beginning())


SLOW = """
import random, sys, time
from pathlib import Path
from annotator.storage import Project
from tests.storage.making import Work

work = Work(random.Random(1))
project = Project.create(Path(sys.argv[1]), work.begin())
drafts = list(work.draw(6))
project.append(drafts.pop(0)); project.flush()
longest = 0.0
began = time.monotonic()
for one in drafts:
    start = time.monotonic()
    project.append(one)
    longest = max(longest, time.monotonic() - start)
waiting = project.waiting
project.flush()
print(longest, waiting, time.monotonic() - began, project.head.seq)
project.close()
"""


def test_a_slow_disk_keeps_nobody_waiting(tmp_path: Path, root: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: a slow disk is not tried")
    slow = ["-f", "-o", str(tmp_path / "trace"), "-e", "trace=fsync,fdatasync"]
    slow += ["-e", "inject=fsync,fdatasync:delay_enter=100000"]
    script = [sys.executable, "-c", SLOW, str(tmp_path / "p.annotator")]
    done = subprocess.run(
        [strace, *slow, *script], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        pytest.skip(f"system calls cannot be slowed down here: {done.stderr[-200:]}")
    longest, waiting, whole, head = map(float, done.stdout.split())
    assert longest < 0.05
    assert waiting > 0
    assert whole > 0.1
    assert head == 7
    assert sound(tmp_path / "p.annotator")
