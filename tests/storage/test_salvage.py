"""Salvage: a sound new project from a damaged one, which is only read."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.canonical import decode
from annotator.domain.operations import Change, Key
from annotator.domain.records import Entity, Party, Scheme, Stance
from annotator.storage import (
    Finding,
    NoSuchProject,
    NothingToSalvage,
    Project,
    ProjectExists,
    ProjectLocked,
    ProjectNotMade,
)
from annotator.storage.salvage import SUMMARY, Salvaged, salvage
from annotator.storage.verifying import verify
from tests.domain.whole import faults
from tests.storage.making import Work, article, draft, span, stance

LATIN = b"\xe9t\xe9" * 400


@pytest.fixture
def damaged(path: Path, work: Work) -> Path:
    """A closed project of some work and a file whose bytes are not those of its text."""
    latin = article("latin", file_bytes=LATIN)
    with Project.create(path, work.begin()) as project:
        project.append(draft(Change.of("latin", None, latin), actor="tool"), {latin.source.sha256: LATIN})
        for one in work.draw(80):
            project.append(one)
        project.append(draft(Change.of("latin", None, span("s1")), Change.of("latin", None, stance("t1"))))
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "saved.annotator"


def saved_from(path: Path, out: Path) -> Salvaged:
    before = path.read_bytes()
    last = list(salvage(path, out))[-1]
    assert isinstance(last, Salvaged)
    assert path.read_bytes() == before
    assert [str(one) for one in verify(out) if isinstance(one, Finding) and one.grave] == []
    assert sorted(other.suffix for other in path.parent.iterdir()) == [".annotator"] * 2
    return last


def rows(path: Path) -> tuple[list[bytes], set[tuple[object, ...]]]:
    with Project.open(path, read_only=True) as project:
        lines = list(project.log_lines())
    with closing(sqlite3.connect(path)) as connection:
        state = connection.execute("SELECT a.id, r.* FROM record r JOIN article a ON a.no = r.article")
        return lines, {(id_, *rest) for id_, _no, *rest in state}


def fitting(state: set[tuple[object, ...]]) -> set[tuple[object, ...]]:
    """Random work makes spans and evidence that are not in their text: those do not come in by themselves."""
    return {row for row in state if row[1] not in {"span", "stance"} or row[0] == "latin"}


def doctor(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_project_comes_through_whole(damaged: Path, out: Path) -> None:
    saved = saved_from(damaged, out)
    assert saved.is_whole
    assert rows(out) == rows(damaged)
    with Project.open(out) as project, Project.open(damaged, read_only=True) as old:
        assert project.project_id == old.project_id
        assert project.raw(article("latin", file_bytes=LATIN).source.sha256) == LATIN


def test_records_come_in_where_their_history_is_lost(damaged: Path, out: Path) -> None:
    lines, state = rows(damaged)
    doctor(damaged, "DELETE FROM touch WHERE seq > 40", "DELETE FROM operation WHERE seq > 40")
    saved = saved_from(damaged, out)
    assert (saved.history, saved.known) == (40, len(lines))
    assert not saved.is_whole
    after, now = rows(out)
    assert after[:40] == lines[:40]
    assert len(after) == 41
    assert SUMMARY.encode() in after[40]
    assert fitting(state) <= now
    assert {row[2] for row in now if row[0] == "latin"} == {"latin", "s1", "t1"}


def test_what_comes_in_refers_to_nothing_that_is_gone(path: Path, out: Path, work: Work) -> None:
    said = stance("t9").altered(
        holder=Party(ref="span", id="s9", text="Ivan Loriot"),
        target=Party(ref="entity", id="e9", text="Gélanor"),
    )
    with Project.create(path, work.begin()) as project:
        project.append(draft(Change.of("latin", None, article("latin")), actor="tool"))
        project.append(draft(Change.of("gone", None, article("gone")), actor="tool"))
        entity = Entity(id="e9", name="Ivan Loriot", label="PER")
        mention = span("s8", label="ORG").altered(entity="e9")
        records = (("latin", span("s9")), ("latin", mention), ("latin", said))
        project.append(draft(Change.of(None, None, entity), *(Change.of(a, None, one) for a, one in records)))
    doctor(
        path,
        "DELETE FROM touch WHERE seq > 1",
        "DELETE FROM operation WHERE seq > 1",
        "DELETE FROM record WHERE id IN ('e9', 's9', 'gone')",
        "DELETE FROM text WHERE no = (SELECT no FROM article WHERE id = 'gone')",
    )
    assert saved_from(path, out).lost == ["gone"]
    with Project.open(out, read_only=True) as project:
        bodies = project.article("latin")
        scheme = next(
            decode("scheme", body) for key, body in project.corpus().items() if key.kind == "scheme"
        )
    assert isinstance(scheme, Scheme)
    assert faults(bodies, scheme, ()) == frozenset()
    loose = decode("stance", bodies[Key("latin", "stance", "t9")])
    assert isinstance(loose, Stance)
    assert [(one.ref, one.text) for one in (loose.holder, loose.target)] == [
        ("concept", "Ivan Loriot"), ("concept", "Gélanor"),
    ]  # fmt: skip


def test_operations_behind_a_gap_are_listed_and_not_replayed(damaged: Path, out: Path) -> None:
    lines, state = rows(damaged)
    doctor(damaged, "UPDATE operation SET payload = x'01' WHERE seq = 30")
    saved = saved_from(damaged, out)
    assert saved.history == 29
    assert [later.seq for later in saved.later] == list(range(31, len(lines) + 1))
    assert fitting(state) <= rows(out)[1]


def test_an_operation_whose_hash_alone_is_spoilt_is_proved_by_the_next(damaged: Path, out: Path) -> None:
    lines, _ = rows(damaged)
    doctor(damaged, f"UPDATE operation SET hash = x'{'00' * 32}' WHERE seq = 30")
    assert saved_from(damaged, out).history == len(lines)
    assert rows(out)[0] == lines


def test_two_altered_operations_in_a_row_do_not_prove_each_other(damaged: Path, out: Path) -> None:
    with Project.open(damaged, read_only=True) as project:
        lines = list(project.log_lines())
    doctor(damaged, "UPDATE operation SET summary = 'x' WHERE seq IN (30, 31)")
    saved = saved_from(damaged, out)
    assert saved.history == 29
    with Project.open(out, read_only=True) as project:
        assert list(project.log_lines())[:29] == lines[:29]


def test_a_forged_record_does_not_come_in(damaged: Path, out: Path) -> None:
    doctor(
        damaged,
        "DELETE FROM touch WHERE seq > 2",
        "DELETE FROM operation WHERE seq > 2",
        "UPDATE record SET label = 'MISC' WHERE kind = 'span'",
        "UPDATE text SET body = x'01'",
    )
    saved = saved_from(damaged, out)
    assert saved.history == 2
    _, now = rows(out)
    assert not [row for row in now if row[1] == "span"]
    assert {row[2] for row in now if row[1] == "article"} == {"latin"}


def test_without_its_first_page_the_tables_are_found_all_the_same(damaged: Path, out: Path) -> None:
    lines, state = rows(damaged)
    data = bytearray(damaged.read_bytes())
    data[:4096] = random.Random(1).randbytes(4096)
    damaged.write_bytes(data)
    saved = saved_from(damaged, out)
    assert saved.history == len(lines)
    assert rows(out) == (lines, state)


def test_a_file_cut_short_gives_what_is_left_of_it(damaged: Path, out: Path) -> None:
    lines, _ = rows(damaged)
    data = damaged.read_bytes()
    found = []
    for quarters in (3, 3.25, 3.5):  # where SQLite put the page that all others hang on differs
        damaged.write_bytes(data[: int(len(data) * quarters / 4) + 77])
        saved = saved_from(damaged, out)
        assert rows(out)[0][: saved.history] == lines[: saved.history]
        found.append(saved.history)
        out.unlink()
    assert any(5 < history < len(lines) for history in found), found


@pytest.mark.parametrize("content", [b"", b"Bonjour", bytes(40_000), b"SQLite format 3\0" + bytes(9000)])
def test_where_nothing_can_be_read_that_is_said(path: Path, out: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NothingToSalvage):
        list(salvage(path, out))
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == content


def test_nothing_is_written_over_and_nobody_is_disturbed(damaged: Path, out: Path, tmp_path: Path) -> None:
    with pytest.raises(NoSuchProject):
        list(salvage(tmp_path / "none.annotator", out))
    with pytest.raises(ProjectExists):
        list(salvage(damaged, damaged))
    with Project.open(damaged), pytest.raises(ProjectLocked):
        list(salvage(damaged, out))
    with pytest.raises(ProjectNotMade):
        list(salvage(damaged, tmp_path / "no folder" / "saved.annotator"))
    assert not out.exists()
