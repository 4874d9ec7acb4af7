"""How the project file is reached: only through SQLite, and only with these settings.

Opening the live file with anything else, even to hash it, would drop SQLite's locks on POSIX when that other
handle is closed.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from annotator.domain.errors import ProjectError
from annotator.storage.errors import NoSuchProject, NotAProject
from annotator.storage.short import whole

_BUSY_SECONDS = 5.0  # a virus scanner or a backup program reads along
_OLDEST_SQLITE = (3, 37)  # STRICT tables
_WITHOUT_WRITING = ("trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY", "mmap_size=0")
_FOR_WRITING = ("journal_mode=TRUNCATE", "synchronous=EXTRA", "foreign_keys=ON")
_BULK_CACHE_KIB = 64 * 1024
_USUAL_CACHE_KIB = 2 * 1024


def connect(path: Path, mode: Literal["ro", "rw", "rwc"]) -> sqlite3.Connection:
    """A connection that has written nothing yet; transactions are begun by hand.

    In its statements `whole(body)` is the canonical JSON of a record, whose row may spell it short.

    Raises NoSuchProject, NotAProject for a folder, sqlite3.Error.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise ProjectError(file=path.name, reason=f"SQLite {sqlite3.sqlite_version} is too old")
    if path.is_dir():
        raise NotAProject(file=path.name)
    if mode != "rwc" and not path.exists():
        raise NoSuchProject(path=path, file=path.name)
    connection = sqlite3.connect(
        f"{_uri(path)}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,  # opened by whoever opens the project, then handed to the storage thread
        timeout=_BUSY_SECONDS,
    )
    try:
        connection.create_function("whole", 1, whole, deterministic=True)
        for pragma in _WITHOUT_WRITING:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def prepare_for_writing(connection: sqlite3.Connection) -> None:
    """Settings that make every commit last. They may touch the file, so the checks of opening come first."""
    for pragma in _FOR_WRITING:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def enlarge_cache(connection: sqlite3.Connection, *, bulk: bool) -> None:
    """More page cache while thousands of operations arrive, the usual little otherwise."""
    connection.execute(f"PRAGMA cache_size=-{_BULK_CACHE_KIB if bulk else _USUAL_CACHE_KIB}")


def _uri(path: Path) -> str:
    """A file URI without an authority, also for Windows drives and network shares."""
    name = path.absolute().as_posix()
    return "file://" + quote(name if name.startswith("/") else f"/{name}")
