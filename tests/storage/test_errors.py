"""What errors of SQLite and the system mean for a person, and that our own pass as they are."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from annotator.storage import (
    DamagedProject,
    DiskFull,
    NotAProject,
    ProjectBusy,
    ProjectGone,
    ProjectNotMade,
    ProjectNotWritable,
    WriteFailed,
)
from annotator.storage.errors import when_making, when_reading, when_writing


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("it went wrong")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_NOTADB, NotAProject),
        (sqlite3.SQLITE_BUSY, ProjectBusy),
        (sqlite3.SQLITE_LOCKED, ProjectBusy),
        (sqlite3.SQLITE_READONLY_ROLLBACK, ProjectNotWritable),
        (sqlite3.SQLITE_CORRUPT, DamagedProject),
    ],
)
def test_an_error_in_reading_is_said_in_plain_words(tmp_path: Path, code: int, kind: type[Exception]) -> None:
    said = when_reading(sqlite_error(code), tmp_path / "p.annotator")
    assert type(said) is kind
    assert "p.annotator" in str(said)


def test_an_error_of_the_system_keeps_its_reason(tmp_path: Path) -> None:
    assert "it went wrong" in str(when_reading(sqlite_error(sqlite3.SQLITE_IOERR), tmp_path / "p.annotator"))
    refused = PermissionError(errno.EACCES, "Permission denied")
    assert "ermission denied" in str(when_reading(refused, tmp_path / "p.annotator"))


def test_an_error_in_writing_tells_a_full_disk_from_a_file_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    assert type(when_writing(sqlite_error(sqlite3.SQLITE_FULL), path)) is DiskFull
    assert type(when_writing(sqlite_error(sqlite3.SQLITE_IOERR), path)) is ProjectGone
    path.touch()
    assert type(when_writing(sqlite_error(sqlite3.SQLITE_IOERR), path)) is WriteFailed
    assert type(when_writing(sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), path)) is ProjectGone


def test_a_file_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    full = OSError(errno.ENOSPC, "No space left on device")
    for error in (full, sqlite_error(sqlite3.SQLITE_FULL)):
        said = when_making(error, path)
        assert type(said) is ProjectNotMade
        assert "the disk is full" in str(said)
    assert "it went wrong" in str(when_making(sqlite_error(sqlite3.SQLITE_IOERR), path))


def test_our_own_errors_pass_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    ours = ProjectBusy(file=path.name)
    assert when_reading(ours, path) is ours
    assert when_making(ours, path) is ours
    failed = WriteFailed(file=path.name, reason="x")
    assert when_writing(failed, path) is failed
