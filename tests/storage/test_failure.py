"""A disk that is full, read-only or gone loses nothing: operations wait, and are never written twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import ProjectError
from annotator.domain.operations import Change, Key
from annotator.storage import (
    DamagedProject,
    DiskFull,
    Failed,
    Finding,
    Project,
    ProjectExists,
    ProjectGone,
    ProjectNotMade,
    Saved,
    WriteFailed,
)
from annotator.storage.verifying import verify
from tests.storage.making import article, draft, span


@pytest.fixture
def heard(project: Project) -> list[Saved | Failed]:
    """What the project's listener heard."""
    news: list[Saved | Failed] = []
    project.listener = news.append
    return news


@pytest.fixture
def full(project: Project) -> Iterator[Project]:
    """A project whose disk has no room for a long article, which waits."""
    project.append(draft(Change.of("a1", None, article("a1"))))
    project.flush()
    pages = project._store.connection.execute("PRAGMA page_count").fetchone()[0]
    project._store.connection.execute(f"PRAGMA max_page_count={pages}")
    project.append(
        draft(Change.of("long", None, article("long", "phrase" + "".join(map(chr, range(256, 40_000))))))
    )
    project.append(draft(Change.of("a1", None, span("s1")), Change.of("long", None, span("s2"))))
    return project


def make_room(project: Project) -> None:
    project._store.connection.execute("PRAGMA max_page_count=1000000")


def sound(path: Path) -> bool:
    return not [one for one in verify(path) if isinstance(one, Finding) and one.grave]


def test_a_full_disk_is_told_and_nothing_is_lost(
    heard: list[Saved | Failed], full: Project, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(DiskFull, match="the disk is full"):
        full.flush()
    (failed,) = [news for news in heard if isinstance(news, Failed)]
    assert isinstance(failed.error, DiskFull)
    assert full.waiting == 2
    assert full.failure is failed.error
    assert full.head.seq == 2
    assert "phrase" not in caplog.text
    with pytest.raises(DiskFull):
        full.retry()
    with pytest.raises(DiskFull):
        full.close()
    assert len([news for news in heard if isinstance(news, Failed)]) == 3
    make_room(full)
    full.retry()
    assert (full.waiting, full.failure, full.head.seq) == (0, None, 4)
    assert [news.seq for news in heard if isinstance(news, Saved)] == [2, 3, 4]
    full.close()
    assert sound(path)


def test_what_waits_still_shows(full: Project) -> None:
    assert set(full.article("a1")) == {Key("a1", "article", "a1"), Key("a1", "span", "s1")}
    assert set(full.article("long")) == {Key("long", "article", "long"), Key("long", "span", "s2")}
    assert [(one.id, one.open_spans) for one in full.summaries()] == [("a1", 1), ("long", 1)]
    full.append(draft(Change.of("a1", span("s1"), None), Change.of("a1", article("a1"), None)))
    assert full.article("a1") == {}
    assert [one.id for one in full.summaries()] == ["long"]
    assert len(full.corpus()) == 2
    assert full.waiting == 3


def test_what_waits_goes_into_a_copy(full: Project, tmp_path: Path) -> None:
    copy = tmp_path / "copy.annotator"
    full.save_copy(copy)
    assert full.waiting == 2
    with pytest.raises(ProjectExists):
        full.save_copy(copy)
    with Project.open(copy) as saved:
        assert saved.head.seq == 4
        assert Key("long", "span", "s2") in saved.article("long")
    assert sound(copy)


def test_closing_can_give_up_what_waits(full: Project, path: Path) -> None:
    full.close(abandon=True)
    with Project.open(path) as again:
        assert [one.id for one in again.summaries()] == ["a1"]
    assert sound(path)


def test_a_journal_that_cannot_be_made_is_told(project: Project, path: Path) -> None:
    journal = path.with_name(path.name + "-journal")
    journal.unlink(missing_ok=True)
    journal.mkdir()
    project.append(draft(Change.of("a1", None, article("a1"))))
    with pytest.raises(WriteFailed, match=r"not in .* yet: (disk I/O error|unable to open)"):
        project.flush()
    journal.rmdir()
    project.retry()
    project.close()
    assert sound(path)


def test_a_deleted_project_is_missed_and_can_be_saved_elsewhere(
    project: Project, path: Path, tmp_path: Path
) -> None:
    project.append(draft(Change.of("a1", None, article("a1"))))
    project.flush()
    path.unlink()
    project.append(draft(Change.of("a1", None, span("s1"))))
    with pytest.raises(ProjectGone, match="moved, replaced or deleted"):
        project.flush()
    project.save_copy(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator") as saved:
        assert len(saved.article("a1")) == 2


def test_a_replaced_project_is_not_written_to(project: Project, path: Path, tmp_path: Path) -> None:
    project.save_copy(tmp_path / "other.annotator")
    content = (tmp_path / "other.annotator").read_bytes()
    (tmp_path / "other.annotator").replace(path)
    project.append(draft(Change.of("a1", None, article("a1"))))
    with pytest.raises(ProjectGone):
        project.flush()
    assert path.read_bytes() == content


class CutOff:
    """A connection whose commits go through although it reports that they did not."""

    def __init__(self, real: Any, times: int) -> None:
        self._real = real
        self._times = times

    def exec_driver_sql(self, statement: str, *values: object) -> Any:
        done = self._real.exec_driver_sql(statement, *values)
        if statement == "COMMIT" and self._times:
            self._times -= 1
            raise sqlite3.OperationalError("disk I/O error")
        return done

    def close(self) -> None:
        self._real.close()


def test_an_unclear_commit_is_not_repeated(heard: list[Saved | Failed], project: Project, path: Path) -> None:
    project.append(draft(Change.of("a1", None, article("a1"))))
    project.flush()
    project._store.writer._connection = CutOff(project._store.writer._connection, times=2)  # type: ignore[assignment]
    project.append(draft(Change.of("a1", None, span("s1")), Change.of("a2", None, article("a2"))))
    project.append(draft(Change.of("a2", None, span("s2"))))
    project.flush()
    assert [news.seq for news in heard if isinstance(news, Saved)] == [2, 3, 4]
    assert [one.id for one in project.summaries()] == ["a1", "a2"]
    project.append(draft(Change.of("a2", None, span("s3")), Change.of("a3", None, article("a3"))))
    project.close()
    assert sound(path)


def test_an_operation_that_is_in_is_not_written_again(project: Project, path: Path) -> None:
    once = draft(Change.of("a1", None, article("a1")))
    for _ in range(2):
        project.append(once)
        project.flush()
    assert project.head.seq == 2
    project.close()
    assert sound(path)


@pytest.mark.parametrize("wrong", [0, 1, 2, 3])
def test_a_false_step_never_enters_the_log(
    heard: list[Saved | Failed], project: Project, path: Path, wrong: int
) -> None:
    old, new = span("s1"), span("s1", label="ORG")
    project.append(draft(Change.of("a1", None, article("a1")), Change.of("a1", None, old)))
    false = [
        Change.of("a1", new, old),
        Change.of("a1", None, new),
        Change.of("a1", new, None),
        Change.of("a1", span("s9"), None),
    ][wrong]
    drafts = [
        draft(Change.of("a1", None, span("s2"))),
        draft(false),
        draft(Change.of("a1", old, new)),
    ]
    for one in drafts:
        project.append(one)
    with pytest.raises(WriteFailed, match=r"The span s\d has changed in the meantime\."):
        project.flush()
    assert heard[-1] == Failed(drafts[1].id, project.failure, 2)
    assert project.head.seq == 3
    with pytest.raises(ProjectNotMade, match="has changed in the meantime"):
        project.save_copy(path.with_name("copy.annotator"))
    assert not path.with_name("copy.annotator.partial").exists()
    project.close(abandon=True)
    assert sound(path)


def test_a_false_step_within_one_batch_is_seen(project: Project) -> None:
    project.append(
        draft(
            Change.of("a1", None, article("a1")),
            Change.of("a1", None, span("s1")),
            Change.of("a1", None, span("s1")),
        )
    )
    with pytest.raises(WriteFailed, match="The span s1"):
        project.flush()


def test_a_text_that_went_missing_is_told_in_words(worked: Path) -> None:
    with Project.open(worked) as project:
        first = project.summaries()[0].id
        project._store.connection.execute("DELETE FROM text")
        with pytest.raises(DamagedProject, match=f"the text of {first} is missing"):
            project.article(first)


def test_every_error_names_the_file_and_a_remedy() -> None:
    from annotator.storage import errors

    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ProjectError)
    ]
    assert len(kinds) > 12
    for kind in kinds:
        assert "{file}" in kind.message or "{path}" in kind.message
        assert len(kind.remedy) > 10
