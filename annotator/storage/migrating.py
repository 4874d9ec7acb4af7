"""Bringing a project of an older format up to date: a verified backup first, then a copy, which is verified.

The project itself is replaced in the end by one rename; until then it is only read. Alembic is imported here
alone, and only where there is something to migrate.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from annotator.domain.errors import ProjectError
from annotator.storage import backups, schema
from annotator.storage.connection import connect
from annotator.storage.errors import DamagedProject, ProjectNotMade, when_making, when_reading
from annotator.storage.replay import Replay
from annotator.storage.store import flush, flush_folder


def migrate(path: Path) -> None:
    """Bring the project at `path`, whose lock is held, to the present format.

    Raises DamagedProject, ProjectNotMade where no sound copy comes out; the project is then as it was.
    """
    copy = path.with_name(path.name + ".migrating")
    try:
        with closing(connect(path, "rw")) as connection:  # what was cut short is rolled back here
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        backups.make(path, lambda out: _copy(path, out), _never, check_old)
        _remove(copy)
        _copy(path, copy)
        upgrade(copy, version)
        backups.check_sound(copy, path, _never)
        flush(copy)
        copy.replace(path)
        flush_folder(path.parent)
    except sqlite3.Error as error:
        raise when_reading(error, path) from error
    except OSError as error:
        raise when_making(error, path) from error
    finally:
        with suppress(OSError):
            _remove(copy)


def _remove(copy: Path) -> None:
    """Remove a copy and its journal, which a program that was cut short may have left. Raises OSError."""
    copy.unlink(missing_ok=True)
    copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)


def check_old(written: Path, path: Path, _stopped: Callable[[], bool]) -> None:
    """Check a project of an older format: its pages, its tables, and the chain of its history.

    Raises ProjectNotMade.
    """
    try:
        with closing(connect(written, "ro")) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            schema.check_schema(connection, written, version)
            said = [words for (words,) in connection.execute("PRAGMA integrity_check(5)")]
            replay = Replay()
            found = [str(one) for one in replay.go_on(connection, -1, frozenset())]
            meta = dict(connection.execute("SELECT key, value FROM meta"))
    except (sqlite3.Error, ProjectError, ValueError, TypeError) as error:
        raise ProjectNotMade(file=path.name, reason=f"the present one is damaged ({error})") from error
    if said != ["ok"] or found or meta.get("head_hash") != replay.head.hash:
        reason = next(iter(found), said[0]).rstrip(".")
        raise ProjectNotMade(file=path.name, reason=f"the present one is damaged ({reason})")


def _copy(path: Path, out: Path) -> None:
    """Copy a project that nobody else has open."""
    with closing(connect(path, "ro")) as source, closing(connect(out, "rwc")) as target:
        source.backup(target)
    flush(out)


def upgrade(path: Path, version: int) -> None:
    """Run the steps from `version` to the present one, in one transaction."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    from annotator.storage.migrations import STEPS
    from annotator.storage.writing import core_connection

    with closing(connect(path, "rw")) as raw:
        connection = core_connection(raw)
        op = Operations(MigrationContext.configure(connection))
        raw.execute("BEGIN IMMEDIATE")
        for step in range(version + 1, schema.VERSION + 1):
            if step not in STEPS:
                raise DamagedProject(file=path.name, reason=f"there is no way from format {step - 1}")
            STEPS[step](op)
        raw.execute(f"PRAGMA user_version={schema.VERSION}")
        raw.execute("COMMIT")
        connection.close()


def _never() -> bool:
    return False
