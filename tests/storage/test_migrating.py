"""Projects of every format open; an older one is brought up to date on a copy, behind a verified backup."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations

from annotator.storage import (
    Finding,
    Head,
    OlderProject,
    Project,
    ProjectNotMade,
    backups_of,
    look_at,
    migrating,
    migrations,
    restore,
    schema,
)
from annotator.storage.salvage import Salvaged, salvage
from annotator.storage.verifying import verify
from annotator.storage.writing import core_connection
from tests.storage.making import Work

KEPT = Path(__file__).resolve().parents[1] / "data" / "projects"
HEADS = {
    1: Head(62, "8bcbbb832b7ff68ef4dbc12e6dcd4fe9c03c605f02e9fbde8f03d61c5d1353de"),
    2: Head(122, "e9465e8396091313694ed6af45c896f2d660ce0ea5a22e6e4069a04cbdbcd8af"),
}
"""The last operations of the kept projects, by their format."""
INDEX = "CREATE INDEX record_entity ON record (entity)"


def grave(path: Path) -> list[str]:
    return [str(one) for one in verify(path) if isinstance(one, Finding) and one.grave]


def step(op: Operations) -> None:
    op.create_index("record_entity", "record", ["entity"])


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A program whose format has one index more."""
    texts = {version: schema._text(version) for version in migrations.STEPS}
    texts[3] = f"{texts[2]}{INDEX};\n"
    monkeypatch.setattr(schema, "VERSION", 3)
    monkeypatch.setattr(schema, "_text", texts.__getitem__)
    monkeypatch.setattr(migrations, "STEPS", MappingProxyType({**migrations.STEPS, 3: step}))
    schema._expected.cache_clear()
    yield
    monkeypatch.undo()
    schema._expected.cache_clear()


def test_a_project_of_each_format_is_kept_and_opens(tmp_path: Path) -> None:
    assert {path.stem for path in KEPT.glob("*.annotator")} == {f"schema-{n}" for n in migrations.STEPS}
    assert set(HEADS) == set(migrations.STEPS)
    for version, head in HEADS.items():
        path = Path(shutil.copy(KEPT / f"schema-{version}.annotator", tmp_path))
        with Project.open(path) as project:
            assert project.head == head
        assert grave(path) == []


def test_an_older_project_is_read_and_worked_on_like_any_other(tmp_path: Path) -> None:
    path = Path(shutil.copy(KEPT / "schema-1.annotator", tmp_path / "p.annotator"))
    with closing(sqlite3.connect(path)) as old:
        bodies = dict(old.execute("SELECT id, body FROM record WHERE kind = 'span'"))
    work = Work(random.Random(1), _count=5000)
    with Project.open(path) as project:
        assert {one.id: one.body for one in project.records("span")} == bodies
        lines = list(project.log_lines())
        for summary in project.summaries():
            work.state |= project.article(summary.id)
        for one in work.draw(60):
            project.append(one)
        assert [project.operation(one.id) for one in project.log()] == list(project.log())
        assert list(project.log_lines())[: len(lines)] == lines
    assert grave(path) == []


def test_a_backup_of_an_older_format_is_listed_and_restored(tmp_path: Path) -> None:
    backup = Path(shutil.copy(KEPT / "schema-1.annotator", tmp_path / "b.annotator"))
    before = backup.read_bytes()
    assert look_at(backup).head == HEADS[1]
    assert restore(backup, tmp_path / "new.annotator") == HEADS[1]
    assert backup.read_bytes() == before
    with Project.open(tmp_path / "new.annotator", read_only=True) as project:
        assert project.head == HEADS[1]


def test_an_older_project_that_is_damaged_can_be_salvaged(tmp_path: Path) -> None:
    path = Path(shutil.copy(KEPT / "schema-1.annotator", tmp_path / "p.annotator"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE operation SET payload = x'01' WHERE seq = 40")
    (saved,) = [one for one in salvage(path, tmp_path / "q.annotator") if isinstance(one, Salvaged)]
    assert saved.history == 39
    assert saved.later
    assert saved.records
    assert grave(tmp_path / "q.annotator") == []


def test_the_steps_lead_to_the_schema_that_ships() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        connection = core_connection(raw)
        op = Operations(MigrationContext.configure(connection))
        for version in range(1, schema.VERSION + 1):
            migrations.STEPS[version](op)
        assert schema._schema_of(raw) == schema._expected(schema.VERSION)
        connection.close()
    assert max(migrations.STEPS) == schema.VERSION


@pytest.mark.usefixtures("newer")
def test_an_older_project_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(shutil.copy(KEPT / "schema-1.annotator", tmp_path / "p.annotator"))
    before = path.read_bytes()
    with pytest.raises(OlderProject, match="project format 1; the present one is 3"):
        Project.open(path, read_only=True)
    assert path.read_bytes() == before
    with Project.open(path) as project:
        assert project.head == HEADS[1]
    assert grave(path) == []
    (backup,) = backups_of(path)
    migrating.check_old(backup.path, backup.path, lambda: False)
    with closing(sqlite3.connect(backup.path)) as old:
        assert old.execute("PRAGMA user_version").fetchone() == (1,)
    assert sorted(other.name for other in tmp_path.iterdir()) == ["p.annotator", "p.backups"]
    with Project.open(path):
        assert len(backups_of(path)) == 1


@pytest.mark.usefixtures("newer")
def test_a_migration_that_fails_leaves_the_project_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(KEPT / "schema-1.annotator", tmp_path / "p.annotator"))
    before = path.read_bytes()

    def spoils(op: Operations) -> None:
        step(op)
        op.execute("UPDATE record SET label = 'X' WHERE kind = 'span'")

    monkeypatch.setattr(migrations, "STEPS", MappingProxyType({**migrations.STEPS, 3: spoils}))
    with pytest.raises(ProjectNotMade, match="does not hold together"):
        Project.open(path)
    assert path.read_bytes() == before
    assert len(backups_of(path)) == 1
    assert sorted(other.name for other in tmp_path.iterdir()) == ["p.annotator", "p.backups"]


@pytest.mark.usefixtures("newer")
def test_a_damaged_older_project_is_not_touched(tmp_path: Path) -> None:
    path = Path(shutil.copy(KEPT / "schema-1.annotator", tmp_path / "p.annotator"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE operation SET summary = 'forged' WHERE seq = 20")
    before = path.read_bytes()
    with pytest.raises(ProjectNotMade, match="the present one is damaged"):
        Project.open(path)
    assert path.read_bytes() == before
    assert backups_of(path) == []
