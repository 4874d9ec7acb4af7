"""Opening tells apart what is a project, what is none, and what is no longer a sound one."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.schema import CreateIndex, CreateTable

from annotator.domain.errors import ProjectError
from annotator.storage import (
    DamagedProject,
    NewerProject,
    NoSuchProject,
    NotAProject,
    Project,
    ProjectBusy,
    ProjectNotMade,
    ProjectNotWritable,
    schema,
    tables,
)
from annotator.storage.connection import connect
from annotator.storage.verifying import verify
from tests.storage.making import beginning


def doctor(path: Path, *statements: str) -> None:
    """Change a project behind the program's back."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys=OFF")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def written_out() -> str:
    """The statements that make the tables, as the shipped schema holds them."""
    parts: list[str] = []
    for table in tables.metadata.sorted_tables:
        parts.append(tidy(str(CreateTable(table).compile(dialect=tables.DIALECT))))
        parts.extend(
            tidy(str(CreateIndex(index).compile(dialect=tables.DIALECT)))
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        )
    return ";\n\n".join(parts) + ";\n"


def tidy(statement: str) -> str:
    lines = (line.rstrip().replace("\t", "  ") for line in statement.strip().splitlines())
    return "\n".join(lines).replace(")\n ", ") ").replace(",\n STRICT", ", STRICT")


def test_the_shipped_schema_is_that_of_the_tables() -> None:
    shipped = schema.resource("storage", "schema-2.sql").read_text(encoding="utf-8")
    assert shipped == written_out()


def test_a_project_tells_its_kind_in_its_header(worked: Path) -> None:
    head = worked.read_bytes()[:100]
    assert head[68:72] == b"ANRT"
    assert int.from_bytes(head[60:64], "big") == 2


def test_the_settings_are_those_that_make_commits_last(project: Project) -> None:
    connection = project._store.connection
    settings = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "busy_timeout": 5000,
    }
    for name, value in settings.items():
        assert connection.execute(f"PRAGMA {name}").fetchone() in ((value,), None), name


@pytest.mark.parametrize("content", [b"", b"An article.\n" * 500, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_other_files_are_no_projects(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.annotator"
    other.write_bytes(content)
    for look in (Project.open, partial(Project.open, read_only=True), lambda path: list(verify(path))):
        with pytest.raises(NotAProject, match=r"other\.annotator is not a project"):
            look(other)
    assert other.read_bytes() == content
    assert list(tmp_path.iterdir()) == [other]


def test_neither_are_folders_and_other_databases(tmp_path: Path) -> None:
    with pytest.raises(NotAProject):
        Project.open(tmp_path)
    with pytest.raises(NoSuchProject):
        list(verify(tmp_path / "nothing.annotator"))
    other = tmp_path / "other.annotator"
    doctor(other, "CREATE TABLE meta (key TEXT, value TEXT)")
    with pytest.raises(NotAProject):
        Project.open(other)


def test_a_newer_project_is_refused_and_left_alone(worked: Path) -> None:
    doctor(worked, "PRAGMA user_version=7")
    before = worked.read_bytes()
    with pytest.raises(NewerProject, match=r"project format 7.*up to format 2"):
        Project.open(worked)
    with pytest.raises(NewerProject):
        list(verify(worked))
    assert worked.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("PRAGMA user_version=0", "no project format 0"),
        ("CREATE TRIGGER t AFTER INSERT ON record BEGIN SELECT 1; END", r"not those of a project \(t\)"),
        ("CREATE VIEW v AS SELECT * FROM record", r"not those of a project \(v\)"),
        ("DROP INDEX record_name", r"not those of a project \(record_name\)"),
        ("CREATE TABLE more (a)", r"not those of a project \(more\)"),
        ("ALTER TABLE meta ADD COLUMN note TEXT", "not those of a project"),
        ("DELETE FROM operation WHERE seq = (SELECT MAX(seq) FROM operation)", "its history ends with 150"),
        ("UPDATE meta SET value = '3' WHERE key = 'head_seq'", "should end with operation 3"),
        ("DELETE FROM meta WHERE key = 'project'", "the table of its own data"),
        ("UPDATE operation SET hash = zeroblob(32) WHERE seq = 151", "should end with operation 151"),
    ],
)
def test_what_a_glance_sees_is_not_opened(worked: Path, statement: str, reason: str) -> None:
    doctor(worked, statement)
    for read_only in (False, True):
        with pytest.raises(DamagedProject, match=reason) as caught:
            Project.open(worked, read_only=read_only)
        assert "left as it is" in str(caught.value)
    assert [entry.name for entry in worked.parent.iterdir()] == [worked.name]


def test_a_project_that_another_program_holds_is_busy(worked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.storage.connection._BUSY_SECONDS", 0.01)
    other = sqlite3.connect(worked, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ProjectBusy, match="Another program"):
        Project.open(worked)
    with pytest.raises(ProjectBusy):
        list(verify(worked))
    other.close()


def test_an_old_sqlite_is_named(worked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(ProjectError, match="is too old"):
        Project.open(worked)


def test_no_lock_can_be_made(worked: Path) -> None:
    worked.with_name(worked.name + ".lock").mkdir()
    with pytest.raises(ProjectNotWritable, match="no lock can be made beside it"):
        Project.open(worked)
    Project.open(worked, read_only=True).close()


def test_a_project_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    (tmp_path / "p.annotator.partial-journal").mkdir()
    with pytest.raises(ProjectNotMade, match="could not be written"):
        Project.create(path, beginning())
    assert [entry.name for entry in tmp_path.iterdir()] == ["p.annotator.partial-journal"]


def test_what_was_cut_short_in_making_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    path.with_name("p.annotator.partial").write_bytes(b"half")
    Project.create(path, beginning()).close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["p.annotator"]


def test_a_write_cut_short_is_rolled_back_on_opening_to_write_only(worked: Path, tmp_path: Path) -> None:
    live, hot = tmp_path / "live.annotator", tmp_path / "hot.annotator"
    live.write_bytes(worked.read_bytes())
    connection = connect(live, "rw")
    connection.execute("PRAGMA cache_size=1")  # so that pages reach the file before the commit
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE record SET body = '{}'")
    hot.write_bytes(live.read_bytes())
    hot.with_name("hot.annotator-journal").write_bytes(live.with_name("live.annotator-journal").read_bytes())
    connection.close()
    with pytest.raises(ProjectNotWritable, match="cut short"):
        Project.open(hot, read_only=True)
    Project.open(hot).close()
    assert hot.read_bytes()[100:] == worked.read_bytes()[100:]


def test_nothing_heavy_stands_on_the_way_to_the_window(worked: Path) -> None:
    script = (
        "import sys; from annotator.storage import Project\n"
        "p = Project.open(sys.argv[1]); s = p.summaries(); p.article(s[0].id); p.corpus(); p.steps('r01')\n"
        "loaded = {'sqlalchemy', 'alembic', 'spacy', 'PySide6'} & sys.modules.keys()\n"
        "p.operations(); p.close(); print(sorted(loaded), 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(worked)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.strip() == "[] True"
