"""A look of a moment finds what a thorough check finds, in the newest part first."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.storage import Head, NoSuchProject, NotAProject, Project, findings
from annotator.storage.quick_look import quick_look


def doctored(path: Path, statement: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(statement).rowcount
        connection.commit()
    return path


def test_a_sound_project_is_sound(worked: Path) -> None:
    with Project.open(worked, read_only=True) as project:
        head = project.head
    assert quick_look(worked, [head]) == []


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE operation SET summary = 'x' WHERE seq = (SELECT MAX(seq) FROM operation)", findings.HASH),
        ("UPDATE operation SET actor = 'r09' WHERE seq = 2", findings.HASH),
        ("DELETE FROM operation WHERE seq = 3", findings.GAP),
        ("UPDATE operation SET payload = x'0102' WHERE seq = 4", findings.PACKING),
        ("UPDATE text SET body = x'00' WHERE no = (SELECT MAX(no) FROM text)", findings.TEXT),
        ("DELETE FROM record WHERE kind = 'span'", findings.MISSING),
    ],
)  # fmt: skip
def test_damage_is_found(worked: Path, statement: str, message: str) -> None:
    found = quick_look(doctored(worked, statement), seconds=60)
    assert message in {finding.message for finding in found}
    assert all(finding.grave for finding in found)


def test_the_newest_operation_is_told_first(worked: Path) -> None:
    first, *_ = quick_look(
        doctored(worked, "UPDATE operation SET at = '2020-01-01T00:00:00.000Z'"), seconds=60
    )
    with closing(sqlite3.connect(worked)) as connection:
        (last,) = connection.execute("SELECT MAX(seq) FROM operation").fetchone()
    assert first.place == f"operation {last}"


def test_an_older_copy_is_told_by_a_head_seen_before(worked: Path) -> None:
    (found,) = quick_look(worked, [Head(9_999, "0" * 64)], seconds=60)
    assert found.message == findings.SHORTER


def test_pages_that_cannot_be_read_are_a_finding(worked: Path) -> None:
    data = bytearray(worked.read_bytes())
    data[8_192:] = bytes(len(data) - 8_192)
    worked.write_bytes(data)
    assert quick_look(worked, seconds=60)


def test_what_is_no_project_is_refused(tmp_path: Path, worked: Path) -> None:
    with pytest.raises(NoSuchProject):
        quick_look(tmp_path / "none.annotator")
    other = tmp_path / "other.annotator"
    other.write_text("no database", encoding="utf-8")
    with pytest.raises(NotAProject):
        quick_look(other)
    assert quick_look(Path(shutil.copy(worked, tmp_path / "copy.annotator")), seconds=60) == []
