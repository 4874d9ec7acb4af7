"""Backups beside the project: made while work goes on, verified before they are named, thinned out by age.

`NAME.backups/NAME.20261121T234504.123Z.annotator` is the project as it stood at that moment (UTC), a project
file like any other. `restore` makes a new project of it, and never writes over anything.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from annotator.storage import schema
from annotator.storage.connection import connect
from annotator.storage.errors import ProjectExists, ProjectNotMade, when_making, when_reading
from annotator.storage.schema import Glance, Head
from annotator.storage.store import flush, flush_folder

LAST, DAYS, WEEKS = 5, 7, 4
"""What rotation keeps: the last five, and the latest of the last seven days and of the last four weeks."""
LARGE = 4_000_000
"""Bytes from which on a file is checked by a process of its own; for less its start takes too long."""
_STAMP = "%Y%m%dT%H%M%S.%f"
_NAME = re.compile(r"(.+)\.(\d{8}T\d{6}\.\d{3})Z\.annotator", re.DOTALL)


Check = Callable[[Path, Path, Callable[[], bool]], None]
"""(the file written, the name it is to get, whether to stop) → raises ProjectNotMade."""


class Backup(NamedTuple):
    """A backup. `at` is the moment in UTC for which it stands, `size` is in bytes."""

    path: Path
    at: dt.datetime
    size: int

    @property
    def head(self) -> Head:
        """The last operation in it. Raises ProjectError where it cannot be opened."""
        return look_at(self.path).head


def folder_of(project: Path) -> Path:
    """Where the backups of a project lie."""
    return project.with_name(f"{project.stem}.backups")


def backups_of(project: Path) -> list[Backup]:
    """The backups of a project, newest first; none where there is no folder. Raises OSError."""
    found = []
    folder = folder_of(Path(project).absolute())
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match and match[1] == project.stem:
            with suppress(ValueError, FileNotFoundError):  # no date, or dropped by rotation meanwhile
                at = dt.datetime.strptime(match[2], _STAMP).replace(tzinfo=dt.UTC)
                found.append(Backup(path, at, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def kept(moments: Sequence[dt.datetime]) -> set[dt.datetime]:
    """Of the moments of backups, newest first, those that rotation keeps."""
    by_day = {moment.date(): moment for moment in reversed(moments)}
    by_week = {moment.isocalendar()[:2]: moment for moment in reversed(moments)}
    days = islice(sorted(by_day.values(), reverse=True), DAYS)
    weeks = islice(sorted(by_week.values(), reverse=True), WEEKS)
    return {*moments[:LAST], *days, *weeks}


def make(
    project: Path,
    copy: Callable[[Path], None],
    stopped: Callable[[], bool],
    check: Check | None = None,
) -> Backup:
    """Let `copy` write a backup of `project`, verify it (or `check` it otherwise), and name it; then rotate.

    Raises ProjectNotMade, and then nothing is left behind; StoppedHalfway where `stopped` said so.
    """
    folder = folder_of(project)
    at = dt.datetime.now(dt.UTC)
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    path = folder / f"{project.stem}.{at.strftime(_STAMP)[:-3]}Z.annotator"
    partial = path.with_name(path.name + ".partial")
    try:
        folder.mkdir(exist_ok=True)
        copy(partial)
        (check or check_sound)(partial, path, stopped)
        partial.rename(path)
        flush_folder(folder)
        made = Backup(path, at, path.stat().st_size)
        _rotate(project)
    except (sqlite3.Error, OSError) as error:
        raise when_making(error, path) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return made


def restore(backup: Path, out: Path) -> Head:
    """Write the project in a backup to a new file, verified, in the present format. Gives its last operation.

    Raises ProjectExists, ProjectNotMade, NoSuchProject, NotAProject, NewerProject, DamagedProject.
    """
    backup, out = Path(backup).absolute(), Path(out).absolute()
    head = look_at(backup).head
    if out.exists():
        raise ProjectExists(file=out.name)
    partial = out.with_name(out.name + ".partial")
    try:
        shutil.copyfile(backup, partial)
        _bring_up_to_date(partial)
        flush(partial)
        check_sound(partial, out, lambda: False)
        if out.exists():
            raise ProjectExists(file=out.name)
        partial.rename(out)
        flush_folder(out.parent)
    except (sqlite3.Error, OSError) as error:
        raise when_making(error, out) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return head


def _bring_up_to_date(copy: Path) -> None:
    """Give a copy that nobody has open the present format."""
    with closing(connect(copy, "ro")) as connection:
        version = schema.version_of(connection)
    if 0 < version < schema.VERSION:
        from annotator.storage.migrating import upgrade  # Alembic, and only here

        upgrade(copy, version)


def look_at(path: Path) -> Glance:
    """Id and last operation of a project, after a glance at it; it may be of an older format.

    Raises ProjectError of some kind.
    """
    path = Path(path).absolute()
    try:
        with closing(connect(path, "ro")) as connection:
            return schema.glance(connection, path, older=True)
    except (sqlite3.Error, ValueError, TypeError, AttributeError) as error:
        raise when_reading(error, path) from error


def check_sound(written: Path, path: Path, stopped: Callable[[], bool]) -> None:
    """Verify a file just `written` that is to become `path`. Raises ProjectNotMade, StoppedHalfway."""
    from annotator.storage.check_apart import first_grave, grave_finding

    look = grave_finding if written.stat().st_size >= LARGE else first_grave
    if found := look(written, stopped):
        raise ProjectNotMade(file=path.name, reason=f"it does not hold together ({found.rstrip('.')})")


def _rotate(project: Path) -> None:
    """Remove the backups that are no longer kept, and what a killed process left half written."""
    there = backups_of(project)
    keep = kept([backup.at for backup in there])
    for backup in there:
        if backup.at not in keep:
            with suppress(OSError):  # held by another program, perhaps: next time
                backup.path.unlink()
    for partial in folder_of(project).glob("*.annotator.partial"):
        with suppress(OSError):
            partial.unlink()
