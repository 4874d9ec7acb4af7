"""What of the thorough check fits into a moment: the newest operations first, then all as far as it comes."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from annotator.storage import findings as f
from annotator.storage.codec import BadPacking
from annotator.storage.connection import connect
from annotator.storage.errors import DamagedProject, when_reading
from annotator.storage.findings import Finding
from annotator.storage.log_rows import WITH_HASH_BEFORE, read
from annotator.storage.schema import Head
from annotator.storage.verifying import check


def quick_look(path: Path, against: Sequence[Head] = (), seconds: float = 1.0) -> list[Finding]:
    """The grave findings that so many seconds bring to light; a small project is then checked whole.

    `against` are heads that were seen earlier in this file. Raises what `verify` raises.
    """
    path = Path(path).absolute()
    start = time.monotonic()
    try:
        connection = connect(path, "ro")
    except sqlite3.Error as error:
        raise when_reading(error, path) from error
    with closing(connection):
        try:
            found = list(_newest(connection, lambda: time.monotonic() - start > seconds / 2))
        except sqlite3.Error as error:
            damaged = when_reading(error, path)
            if not isinstance(damaged, DamagedProject):
                raise damaged from error
            found = [Finding("", f.UNREADABLE, {"reason": damaged.fields["reason"]})]
        if not found:
            found = list(_all(connection, path, against, lambda: time.monotonic() - start > seconds))
    return found


def _newest(connection: sqlite3.Connection, is_late: Callable[[], bool]) -> Iterator[Finding]:
    """Have the operations their hashes, and does each follow from the one before? From the last backwards."""
    with closing(connection.execute(f"{WITH_HASH_BEFORE} ORDER BY seq DESC")) as rows:
        for columns in rows:
            if is_late():
                return
            try:
                row, body = read(columns)
            except BadPacking as error:
                yield Finding(f"operation {columns[0]}", f.PACKING, {"reason": error})
                continue
            if row.seq > 1 and columns[-1] is None:
                yield Finding(f"operation {row.seq}", f.GAP, {"expected": row.seq - 1})
            elif hashlib.sha256(body).digest() != row.hash:
                yield Finding(f"operation {row.seq}", f.HASH)


def _all(
    connection: sqlite3.Connection, path: Path, against: Sequence[Head], is_late: Callable[[], bool]
) -> Iterator[Finding]:
    for news in check(connection, path, against, is_late):
        if isinstance(news, Finding) and news.grave:
            yield news
        if is_late():
            return
