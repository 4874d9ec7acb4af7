"""Backups: made while work goes on, sound before they are named, thinned out by age, never restored over."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import random
import threading
from pathlib import Path

import pytest

from annotator.domain.operations import Draft
from annotator.storage import (
    DamagedProject,
    Finding,
    NotAProject,
    Project,
    ProjectClosed,
    ProjectExists,
    ProjectNotMade,
    backups,
    backups_of,
    look_at,
    restore,
)
from annotator.storage.store import Store
from annotator.storage.verifying import verify
from tests.storage.making import Work


def sound(path: Path) -> bool:
    return not [one for one in verify(path) if isinstance(one, Finding) and one.grave]


def test_a_backup_is_the_project_at_that_moment(worked: Path) -> None:
    assert backups_of(worked) == []
    with Project.open(worked) as project:
        made = project.back_up()
        assert made == backups_of(worked)[0]
        assert made.head == project.head
        lines = list(project.log_lines())
    with Project.open(made.path, read_only=True) as copy:
        assert list(copy.log_lines()) == lines
    assert sound(made.path)
    assert made.size == made.path.stat().st_size
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]


def test_edits_are_committed_while_a_backup_is_made_and_are_in_it(
    path: Path, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.storage.store._PAGES_A_STEP", 1)
    with Project.create(path, work.begin()) as project:
        for draft in work.draw(60):
            project.append(draft)
        project.flush()
        began, given = project.head.seq, iter(list(work.draw(20)))
        more, inner = project._worker.serve, []

        def serve() -> bool:
            one = next(given, None)
            if one is not None:
                project.append(one)
            going_on = more()
            inner.append(project.head.seq)
            return going_on

        monkeypatch.setattr(project._worker, "serve", serve)
        made = project.back_up()
        assert inner[0] == began + 1  # it did not wait for the end of the backup
        assert made.head == project.head
        assert project.head.seq == began + 20


def test_a_question_is_answered_and_a_copy_waits_while_a_backup_is_made(
    worked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.storage.store._PAGES_A_STEP", 1)
    heard: list[str] = []
    with Project.open(worked) as project:
        middle, answered = threading.Event(), threading.Event()
        more = project._worker.serve

        def serve() -> bool:
            middle.set()
            while not answered.is_set():
                more()
            return more()

        monkeypatch.setattr(project._worker, "serve", serve)

        def back_up() -> None:
            project.back_up()
            heard.append("backup")

        def copy() -> None:
            project.save_copy(worked.with_name("copy.annotator"))
            heard.append("copy")

        threads = [threading.Thread(target=back_up), threading.Thread(target=copy)]
        threads[0].start()
        middle.wait()
        assert len(project.summaries()) > 1
        threads[1].start()
        answered.set()
        for thread in threads:
            thread.join()
    assert sorted(heard) == ["backup", "copy"]
    assert sound(worked.with_name("copy.annotator"))


def test_closing_gives_a_backup_up_and_leaves_nothing_of_it(
    worked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.storage.store._PAGES_A_STEP", 1)
    project = Project.open(worked)
    middle, more, raised = threading.Event(), project._worker.serve, []

    def serve() -> bool:
        middle.set()
        while more():
            pass
        return False

    monkeypatch.setattr(project._worker, "serve", serve)

    def back_up() -> None:
        try:
            project.back_up()
        except ProjectClosed as error:
            raised.append(error)

    thread = threading.Thread(target=back_up)
    thread.start()
    middle.wait()
    project.close()
    thread.join()
    assert len(raised) == 1
    assert list(backups.folder_of(worked).iterdir()) == []
    assert sound(worked)


def test_a_backup_that_does_not_hold_together_gets_no_name(
    worked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Store.back_up_to

    def spoilt(self: Store, path: Path, pause: object) -> None:
        copy(self, path, lambda: True)
        data = bytearray(path.read_bytes())
        data[len(data) // 2 : len(data) // 2 + 4096] = bytes(4096)
        path.write_bytes(data)

    monkeypatch.setattr(Store, "back_up_to", spoilt)
    with Project.open(worked) as project, pytest.raises(ProjectNotMade, match="does not hold together"):
        project.back_up()
    assert list(backups.folder_of(worked).iterdir()) == []


def test_a_disk_without_room_for_a_backup_is_told_and_work_goes_on(
    worked: Path, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("annotator.storage.store.flush", full)
    with Project.open(worked) as project:
        with pytest.raises(ProjectNotMade, match="the disk is full"):
            project.back_up()
        before = project.head.seq
        for draft in work.draw(1):
            project.append(draft)
        project.flush()
        assert project.head.seq == before + 1
    assert list(backups.folder_of(worked).iterdir()) == []


def test_what_a_killed_process_left_half_written_goes_with_the_next_backup(worked: Path) -> None:
    folder = backups.folder_of(worked)
    folder.mkdir()
    (folder / "half.annotator.partial").write_bytes(b"half")
    (folder / "letter.txt").write_bytes(b"not ours")
    with Project.open(worked) as project:
        made = project.back_up()
    assert sorted(path.name for path in folder.iterdir()) == sorted([made.path.name, "letter.txt"])


def test_rotation_keeps_the_last_five_seven_days_and_four_weeks() -> None:
    now = dt.datetime(2026, 11, 21, 18, tzinfo=dt.UTC)
    moments = [now - dt.timedelta(minutes=20 * step) for step in range(24 * 3 * 60)]  # sixty days of work
    kept = sorted(backups.kept(moments), reverse=True)
    assert kept[:5] == moments[:5]
    days = [now.date() - dt.timedelta(days=back) for back in range(7)]
    assert {moment.date() for moment in kept} >= set(days)
    weeks = {moment.isocalendar()[:2] for moment in kept}
    assert len(weeks) == 4
    assert len(kept) <= 5 + 7 + 4
    assert backups.kept(kept) == set(kept)  # thinning out again changes nothing


def test_backups_age_step_by_step_without_losing_their_weeks() -> None:
    start = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
    there: list[dt.datetime] = []
    for step in itertools.count():
        at = start + dt.timedelta(hours=7 * step)
        if at > start + dt.timedelta(days=40):
            break
        there = sorted(backups.kept([at, *there]), reverse=True)
    assert (there[0] - there[-1]).days >= 14
    assert len({moment.isocalendar()[:2] for moment in there}) == 4


def test_rotation_removes_files_and_nobody_elses(worked: Path) -> None:
    folder = backups.folder_of(worked)
    folder.mkdir()
    other = folder / "Another.20200101T000000.000Z.annotator"
    other.write_bytes(b"")
    day = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)
    for step in range(90):
        stamp = (day + dt.timedelta(hours=8 * step)).strftime("%Y%m%dT%H%M%S")
        (folder / f"{worked.stem}.{stamp}.000Z.annotator").write_bytes(b"")
    with Project.open(worked) as project:
        made = project.back_up()
    left = backups_of(worked)
    assert left[0] == made
    assert 7 + 3 <= len(left) <= 5 + 7 + 4
    assert other.exists()


def test_a_backup_is_restored_to_a_new_file_and_never_over_another(worked: Path, work: Work) -> None:
    with Project.open(worked) as project:
        made = project.back_up()
        for draft in work.draw(3):
            project.append(draft)
    out = worked.with_name("back.annotator")
    assert restore(made.path, out) == made.head
    assert look_at(out).project == look_at(worked).project
    for there in (out, worked):
        before = there.read_bytes()
        with pytest.raises(ProjectExists):
            restore(made.path, there)
        assert there.read_bytes() == before
    with Project.open(out) as again:
        again.append(_next_of(again))
    assert sound(out)


def _next_of(project: Project) -> Draft:
    state = project.corpus()
    return next(Work(random.Random(1), state, _count=9000).draw(1))


def test_what_is_no_sound_backup_is_not_restored(worked: Path) -> None:
    out = worked.with_name("back.annotator")
    letter = worked.with_name("letter.txt")
    letter.write_text("Chère amie" * 1000, encoding="utf-8")
    with pytest.raises(NotAProject):
        restore(letter, out)
    data = bytearray(worked.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    worked.write_bytes(data)
    with pytest.raises((DamagedProject, ProjectNotMade)):
        restore(worked, out)
    assert not out.exists()
    assert not out.with_name(out.name + ".partial").exists()
