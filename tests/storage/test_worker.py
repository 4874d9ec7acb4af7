"""The storage thread keeps the order, gathers what belongs together, and ends without losing anything."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from annotator.domain.records import TOOL
from annotator.storage import ProjectClosed
from annotator.storage.batch import Append, Written
from annotator.storage.worker import Duties, Worker
from tests.storage.making import draft


class Disk:
    """A disk that remembers its commits, can refuse, and can be made to wait."""

    def __init__(self) -> None:
        self.commits: list[list[str]] = []
        self.heard: list[str] = []
        self.refused = 0
        self.bad: set[str] = set()
        self.free = threading.Event()
        self.free.set()

    def write(self, batch: Sequence[Append]) -> list[Written]:
        self.free.wait()
        ids = [append.draft.summary for append in batch]
        if self.bad & set(ids):
            self.refused += 1
            raise OSError("no")
        self.commits.append(ids)
        return [Written(id_, 0, "") for id_ in ids]

    def saved(self, written: Written, waiting: int) -> None:
        self.heard.append(written.id)

    def failed(self, first: Append, error: Exception, waiting: int) -> None:
        self.heard.append(f"failed {first.draft.summary} {error} {waiting}")


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def worker(disk: Disk) -> Iterator[Worker]:
    one = Worker(Duties(disk.write, disk.saved, disk.failed), "p.annotator")
    yield one
    disk.free.set()
    one.end(lambda: None)


def names(count: int, start: int = 0) -> list[str]:
    return [f"o{n:04d}" for n in range(start, start + count)]


def put(worker: Worker, some: Sequence[str], actor: str) -> None:
    for name in some:
        worker.append(Append(draft(actor=actor, summary=name), {}))


def test_a_programs_operations_are_gathered(worker: Worker, disk: Disk) -> None:
    disk.free.clear()
    put(worker, names(1000), TOOL)
    disk.free.set()
    worker.ask(lambda: None)
    assert [name for commit in disk.commits for name in commit] == names(1000) == disk.heard
    assert max(map(len, disk.commits)) == 400
    assert len(disk.commits) <= 4


def test_edits_come_fifty_at_a_time_at_most(worker: Worker, disk: Disk) -> None:
    disk.free.clear()
    put(worker, names(1), "r01")
    put(worker, names(200, 1), TOOL)
    put(worker, names(1, 201), "r01")
    disk.free.set()
    worker.ask(lambda: None)
    assert [name for commit in disk.commits for name in commit] == names(202)
    assert max(map(len, disk.commits)) == 50


def test_an_edit_waits_for_nobody(worker: Worker, disk: Disk) -> None:
    done = threading.Event()
    disk.saved = lambda written, waiting: done.set()  # type: ignore[method-assign]
    worker._duties = Duties(disk.write, disk.saved, disk.failed)
    put(worker, ["edit"], "r01")
    assert done.wait(5)
    assert disk.commits == [["edit"]]


def test_a_lone_operation_of_a_program_is_written_without_being_asked_for(worker: Worker, disk: Disk) -> None:
    done = threading.Event()
    worker._duties = Duties(disk.write, lambda written, waiting: done.set(), disk.failed)
    put(worker, ["import"], TOOL)
    assert done.wait(5)


def test_the_sound_ones_before_a_bad_one_are_written(worker: Worker, disk: Disk) -> None:
    disk.bad = {"o0007"}
    disk.free.clear()
    put(worker, names(10), "r01")
    disk.free.set()
    worker.ask(lambda: None)
    assert disk.heard == [*names(7), "failed o0007 no 3"]
    assert [append.draft.summary for append in worker.unsaved()] == names(3, 7)
    put(worker, ["later"], "r01")
    worker.ask(lambda: None)
    assert worker.waiting == 4
    disk.bad = set()
    worker.retry()
    assert disk.heard[8:] == [*names(3, 7), "later"]
    assert worker.waiting == 0


def test_questions_keep_their_place(worker: Worker, disk: Disk) -> None:
    disk.free.clear()
    put(worker, ["one"], "r01")
    answers: list[list[str]] = []
    with pytest.raises(TimeoutError):  # it stays in the queue, only nobody waits for it
        worker.ask(lambda: answers.append(list(disk.heard)), timeout=0)
    put(worker, ["two"], "r01")
    assert worker.is_wanted
    disk.free.set()
    worker.ask(lambda: None)
    assert answers == [["one"]]


def test_a_question_that_takes_too_long_is_given_up(worker: Worker, disk: Disk) -> None:
    disk.free.clear()
    put(worker, ["one"], "r01")
    with pytest.raises(TimeoutError):
        worker.ask(lambda: None, timeout=0.01)


def test_errors_go_to_whoever_asked(worker: Worker) -> None:
    with pytest.raises(ZeroDivisionError):
        worker.ask(lambda: 1 // 0)
    assert worker.ask(lambda: worker.ask(lambda: 7)) == 7


def test_nothing_comes_behind_the_end(disk: Disk) -> None:
    worker = Worker(Duties(disk.write, disk.saved, disk.failed), "p.annotator")
    disk.free.clear()
    put(worker, names(3), TOOL)
    disk.free.set()
    worker.end(lambda: disk.heard.append("closed"))
    assert disk.heard == [*names(3), "closed"]
    for act in (lambda: put(worker, ["late"], "r01"), lambda: worker.ask(int)):
        with pytest.raises(ProjectClosed, match=r"p\.annotator is closed"):
            act()


SCRIPT = """
import sys
from annotator.domain.operations import Change
from annotator.storage import Project
from tests.storage.making import article, beginning, draft

project = Project.create(sys.argv[1], beginning())
project.append(draft(Change.of("a1", None, article("a1")), actor="tool"))
if len(sys.argv) > 2:
    project.append(draft(Change.of("a1", article("a2"), None)))
"""


@pytest.mark.parametrize("spoilt", [False, True])
def test_a_program_that_forgets_to_close_loses_nothing(tmp_path: Path, root: Path, spoilt: bool) -> None:
    from annotator.storage import Project

    path = tmp_path / "p.annotator"
    command = [sys.executable, "-c", SCRIPT, str(path), *(["spoilt"] if spoilt else [])]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True)
    assert ("was not closed in order" in done.stderr) == spoilt
    with Project.open(path) as project:
        assert project.head.seq == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["p.annotator"]
