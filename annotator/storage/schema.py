"""What a project file must look like before anything in it is believed. No SQLAlchemy here."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import NamedTuple

from annotator.domain.values import NO_HASH
from annotator.resources import resource
from annotator.storage.errors import DamagedProject, NewerProject, NotAProject, OlderProject

APPLICATION_ID = int.from_bytes(b"ANRT", "big")
VERSION = 2
META_KEYS = frozenset({"project", "head_seq", "head_hash"})


class Head(NamedTuple):
    """The last operation: its number, from 1, and its hash in hex; (0, 64 zeros) before the first."""

    seq: int
    hash: str


NO_HEAD = Head(0, NO_HASH)


class Glance(NamedTuple):
    """What opening learns before the first paint."""

    project: str
    head: Head


def make(connection: sqlite3.Connection, project: str) -> None:
    """Write the present schema into an empty file, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in _text(VERSION).split(";\n"):
        if statement.strip():
            connection.execute(statement)
    connection.executemany(
        "INSERT INTO meta VALUES (?, ?)",
        [("project", project), ("head_seq", "0"), ("head_hash", NO_HASH)],
    )
    connection.execute("INSERT INTO article (no, id) VALUES (0, '')")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute("COMMIT")


def glance(connection: sqlite3.Connection, path: Path, *, older: bool = False) -> Glance:
    """Check that this is a project of our version whose schema and head hold together, and read the head.

    With `older` it may be of an earlier version. Raises NotAProject, NewerProject, OlderProject,
    DamagedProject, sqlite3.Error.
    """
    check_schema(connection, path, version_of(connection) if older else 0)
    meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    if meta.keys() != META_KEYS:
        raise DamagedProject(file=path.name, reason="the table of its own data is not as it must be")
    last = connection.execute("SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1").fetchone()
    head = Head(last[0], last[1].hex()) if last else NO_HEAD
    if (str(head.seq), head.hash) != (meta["head_seq"], meta["head_hash"]):
        raise DamagedProject(
            file=path.name,
            reason=f"it should end with operation {meta['head_seq']}, and its history ends with {head.seq}",
        )
    return Glance(meta["project"], head)


def version_of(connection: sqlite3.Connection) -> int:
    """The format of a project; 0 where it tells none, or one that is not known yet."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return version if 0 < version <= VERSION else 0


def check_schema(connection: sqlite3.Connection, path: Path, wanted: int = 0) -> None:
    """Compare program, version and schema with what is expected, exactly: no foreign trigger, no view.

    `wanted` is another version than the present one. Raises NotAProject, NewerProject, OlderProject,
    DamagedProject.
    """
    wanted = wanted or VERSION
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise NotAProject(file=path.name)
    if version > VERSION:
        raise NewerProject(file=path.name, found=version, known=VERSION)
    if 0 < version < wanted:
        raise OlderProject(file=path.name, found=version, known=VERSION)
    if version != wanted:
        raise DamagedProject(file=path.name, reason=f"there is no project format {version}")
    found, expected = _schema_of(connection), _expected(wanted)
    if found != expected:
        names = sorted({row[1] for row in found ^ expected})
        raise DamagedProject(
            file=path.name, reason=f"its tables are not those of a project ({', '.join(map(str, names[:5]))})"
        )


_Rows = frozenset[tuple[str, str, str, str | None]]


def _schema_of(connection: sqlite3.Connection) -> _Rows:
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall())


@cache
def _text(version: int) -> str:
    return resource("storage", f"schema-{version}.sql").read_text(encoding="utf-8")


@cache
def _expected(version: int) -> _Rows:
    """The schema as SQLite lists it after our text was run in memory."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_text(version))
        return _schema_of(connection)
    finally:
        connection.close()
