"""Corners of salvage, of the second look and of searching that few files ever come to."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.operations import Change
from annotator.domain.queries import All, Query, Term
from annotator.storage import Finding, Project, ProjectExists, second_look
from annotator.storage import findings as f
from annotator.storage.codec import pack_changes, unpack
from annotator.storage.connection import connect
from annotator.storage.log_rows import COLUMNS, LogRow, payload_and_body, put_together
from annotator.storage.salvage import Salvaged, salvage
from annotator.storage.searching import search
from annotator.storage.verifying import verify
from tests.storage.making import article, beginning, draft, span, stance

LATIN = b"\xe9t\xe9" * 400
CUT = ("DELETE FROM touch WHERE seq > 2", "DELETE FROM operation WHERE seq > 2")


@pytest.fixture
def small(path: Path) -> Path:
    """A closed project of four operations: its beginning, two articles, and what is in the first."""
    latin = article("latin", file_bytes=LATIN)
    with Project.create(path, beginning()) as project:
        project.append(draft(Change.of("latin", None, latin)), {latin.source.sha256: LATIN})
        project.append(draft(Change.of("plain", None, article("plain"))))
        project.append(draft(Change.of("latin", None, span("s1")), Change.of("latin", None, stance("t1"))))
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "saved.annotator"


def saved_from(path: Path, out: Path) -> Salvaged:
    last = list(salvage(path, out))[-1]
    assert isinstance(last, Salvaged)
    return last


def lines_of(path: Path) -> list[bytes]:
    with Project.open(path, read_only=True) as project:
        return list(project.log_lines())


def names_in(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {id_ for (id_,) in connection.execute("SELECT id FROM record WHERE article > 0")}


def doctor(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        for statement in statements:
            connection.execute(statement)


def grave(path: Path) -> list[str]:
    return [str(one) for one in verify(path) if isinstance(one, Finding) and one.grave]


def test_salvage_goes_on_where_no_lock_can_be_made(small: Path, out: Path) -> None:
    small.with_name(small.name + ".lock").mkdir()
    assert saved_from(small, out).is_whole
    assert lines_of(out) == lines_of(small)


def test_salvage_leaves_alone_what_somebody_put_there_meanwhile(small: Path, out: Path) -> None:
    steps = salvage(small, out)
    next(steps)
    out.write_bytes(b"mine")
    with pytest.raises(ProjectExists):
        list(steps)
    assert out.read_bytes() == b"mine"
    assert sorted(small.parent.iterdir()) == sorted([small, out])


def test_salvage_rolls_back_what_a_dead_program_left_half_done(
    small: Path, out: Path, tmp_path: Path
) -> None:
    lines = lines_of(small)
    dead = tmp_path / "dead.annotator"
    with closing(sqlite3.connect(small, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE operation SET summary = hex(zeroblob(20000))")
        shutil.copyfile(small, dead)
        shutil.copyfile(f"{small}-journal", f"{dead}-journal")
        connection.execute("ROLLBACK")
    assert dead.read_bytes() != small.read_bytes()
    assert saved_from(dead, out).is_whole
    assert lines_of(out) == lines


def test_an_operation_that_contradicts_those_before_it_is_only_listed(small: Path, out: Path) -> None:
    lines = lines_of(small)
    with closing(sqlite3.connect(small, isolation_level=None)) as connection:
        (head,) = connection.execute("SELECT hash FROM operation WHERE seq = 4").fetchone()
        one = draft(Change.of("latin", span("never there"), None))
        payload, body = payload_and_body(one, head.hex())
        connection.execute(
            f"INSERT INTO operation ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (5, one.id, one.at, one.actor, one.summary, None, hashlib.sha256(body).digest(), payload),
        )
    saved = saved_from(small, out)
    assert (saved.history, [later.id for later in saved.later]) == (4, [one.id])
    assert lines_of(out)[:4] == lines
    assert grave(out) == []


def test_an_operation_spelled_in_another_way_is_not_believed(small: Path, out: Path) -> None:
    with closing(sqlite3.connect(small, isolation_level=None)) as connection:
        before, last = connection.execute(f"SELECT {COLUMNS} FROM operation WHERE seq > 2").fetchall()
        row = LogRow._make(last)
        changes = b"[ " + unpack(row.payload)[1:]
        digest = hashlib.sha256(put_together(row, changes, LogRow._make(before).hash.hex())).digest()
        connection.execute(
            "UPDATE operation SET payload = ?, hash = ? WHERE seq = 4", (pack_changes(changes), digest)
        )
    assert saved_from(small, out).history == 3
    assert grave(out) == []


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE record SET article = 99 WHERE id = 's1'",
        "UPDATE record SET kind = 'nothing' WHERE id = 's1'",
        "UPDATE record SET id = CAST(x'ff' AS TEXT) WHERE id = 's1'",
    ],
)
def test_a_record_that_is_nowhere_or_nothing_does_not_come_in(small: Path, out: Path, spoil: str) -> None:
    doctor(small, *CUT, spoil)
    saved_from(small, out)
    assert names_in(out) == {"latin", "plain", "t1"}
    assert grave(out) == []


def test_an_article_that_tells_no_text_does_not_come_in(small: Path, out: Path) -> None:
    doctor(small, *CUT, "UPDATE record SET body = '{}' WHERE id = 'plain'")
    saved_from(small, out)
    assert names_in(out) == {"latin", "s1", "t1"}


def test_spoilt_bytes_of_a_file_are_left_behind(small: Path, out: Path) -> None:
    doctor(small, "UPDATE raw SET body = x'01'")
    assert saved_from(small, out).history == 4
    with closing(sqlite3.connect(out)) as connection:
        assert connection.execute("SELECT body FROM raw WHERE body = x'01'").fetchall() == []


def test_the_second_look_prints_what_it_finds(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def found_and_digests() -> tuple[list[Any], list[Any]]:
        second_look.main(str(small), "4")
        *lines, done = map(str, capsys.readouterr().out.splitlines())
        assert done == "done"
        said = [json.loads(line) for line in lines]
        return [one for one in said if len(one) == 3], [one for one in said if len(one) == 2]

    found, digests = found_and_digests()
    assert found == []
    assert [no for no, _ in digests] == [0, 1, 2]
    doctor(small, "UPDATE operation SET summary = 'x' WHERE seq = 3")
    assert found_and_digests() == ([["operation 3", f.HASH, {}]], digests)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (All((Term("label", ":", "PER"), Term("stance", ":", "critical"))), ("latin",)),
        (All((Term("label", ":", "PER"), Term("stance", ":", "neutral"))), ()),
        (All((Term("label", ":", "PER"), Term("id", ":", "latin"))), ("latin",)),
        (All((Term("label", ":", "PER"), Term("id", ":", "plain"))), ()),
        (Term("note", "=", ""), ("latin",)),
    ],
)
def test_terms_about_different_things_are_each_met(small: Path, query: Query, ids: tuple[str, ...]) -> None:
    def phrase(words: str, *, goes_on: bool) -> tuple[int, ...]:
        raise AssertionError((words, goes_on))

    with closing(connect(small, "ro")) as connection:
        assert search(connection, query, phrase) == ids
