"""SQLite's own check of a file's pages, which can give way to other work."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

_STEPS_BETWEEN_LOOKS = 1000


def never() -> bool:
    return False


def integrity(connection: sqlite3.Connection, hurried: Callable[[], bool] = never) -> list[str] | None:
    """What is wrong with pages, indexes and types (a second for 200 MB), nothing where all is well.

    None where it gave way because something else was `hurried`.
    """
    connection.set_progress_handler(hurried, _STEPS_BETWEEN_LOOKS)
    try:
        said = [words for (words,) in connection.execute("PRAGMA integrity_check(20)").fetchall()]
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return None
    else:
        return [words for words in said if words != "ok"]
    finally:
        connection.set_progress_handler(None, 0)
