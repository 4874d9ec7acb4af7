"""What of a thorough check needs no replay, so that a second process can do it meanwhile.

`python -m annotator.storage.second_look FILE LAST` prints a line of JSON for each finding and for the
records of each article, and `done` at the end.
"""

from __future__ import annotations

import hashlib
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from annotator.domain.canonical import is_final
from annotator.domain.operations import plain_changes
from annotator.domain.records import Kind
from annotator.domain.values import NO_HASH
from annotator.storage import findings as f
from annotator.storage.codec import BadPacking, unpack
from annotator.storage.connection import connect
from annotator.storage.findings import Finding
from annotator.storage.log_rows import COLUMNS, LogRow, put_together
from annotator.storage.own_process import start
from annotator.storage.pages import integrity
from annotator.storage.replay import digest_of, digest_of_all
from annotator.storage.rows import Columns, stored
from annotator.storage.short import whole
from annotator.storage.state_check import RECORD, shape

_log = logging.getLogger(__name__)
_AT_ONCE = 500
_DONE = "done"


class Records(NamedTuple):
    """The records of the article of a number as one digest."""

    no: int
    digest: str


def look(path: Path, last: int) -> Iterator[Finding | Records]:
    """Are the pages whole, has each operation up to number `last` its hash, each stored record its form?

    That orjson writes an operation's changes as they are is left to the replay, which reads them anyhow.
    """
    with closing(connect(path, "ro")) as connection:
        for words in integrity(connection) or ():
            yield Finding("", f.PAGE, {"reason": words})
        before = NO_HASH
        for first in range(1, last + 1, _AT_ONCE):
            for columns in connection.execute(
                f"SELECT {COLUMNS} FROM operation WHERE seq BETWEEN ? AND ? ORDER BY seq",  # noqa: S608
                (first, min(first + _AT_ONCE - 1, last)),
            ).fetchall():
                row = LogRow._make(columns)
                if not row.is_whole and not _has_its_hash(row, before):
                    yield Finding(f"operation {row.seq}", f.HASH)
                before = row.hash.hex()
        ids = dict(connection.execute("SELECT no, id FROM article").fetchall())
        for no, id_ in ids.items():
            digests: dict[tuple[Kind, str], bytes] = {}
            for kind, key, body, *rest in connection.execute(
                f"SELECT {RECORD} FROM record WHERE article = ? AND kind <> 'article'",  # noqa: S608
                (no,),
            ).fetchall():
                full = whole(body)
                digests[kind, key] = digest_of(full)
                if stored(kind, full) != body:
                    yield Finding(id_, f.ALTERED, {"kind": kind, "id": key})
                found, _ = shape(id_, kind, key, full, Columns(*rest))
                yield from found
            yield Records(no, digest_of_all(digests))


def _has_its_hash(row: LogRow, before: str) -> bool:
    try:
        changes = unpack(row.payload)
        is_canonical = is_final(changes) or plain_changes(changes).is_canonical
    except (BadPacking, KeyError, TypeError, ValueError, AttributeError):
        return True  # the replay says more
    return is_canonical and hashlib.sha256(put_together(row, changes, before)).digest() == row.hash


class SecondLook:
    """A second process at its look. Close it in any case."""

    _said: list[Finding | Records] | None = None

    def __init__(self, path: Path, last: int) -> None:
        self._path = path
        self.last = last
        """The last operation that it looks at."""
        self._process: subprocess.Popen[str] | None = None
        try:
            self._process = start("annotator.storage.second_look", str(path), str(last))
        except OSError:
            _log.warning("no second process for the check", exc_info=True)

    def records(self) -> dict[int, str]:
        """The digests of the records of each article; waits for the end."""
        return {one.no: one.digest for one in self._all() if isinstance(one, Records)}

    def findings(self) -> list[Finding]:
        """What it found; waits for the end."""
        return [one for one in self._all() if isinstance(one, Finding)]

    def _all(self) -> list[Finding | Records]:
        """All it said. Where it did not come to its end, the look is taken here and now."""
        if self._said is None:
            self._said = self._heard() or list(look(self._path, self.last))
        return self._said

    def _heard(self) -> list[Finding | Records]:
        """All the process said; nothing where it did not come to its end."""
        said: list[Finding | Records] = []
        out = self._process.stdout if self._process else None
        for line in out or ():
            if line.strip() == _DONE:
                return said
            said.append(_read(line))
        return []

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


def _read(line: str) -> Finding | Records:
    data = json.loads(line)
    return Finding(*data) if len(data) == 3 else Records(*data)


def _written(one: Finding | Records) -> str:
    return json.dumps(one if isinstance(one, Records) else [one.place, one.message, dict(one.fields)])


def main(path: str, last: str) -> None:
    for one in look(Path(path), int(last)):
        sys.stdout.write(f"{_written(one)}\n")
    sys.stdout.write(f"{_DONE}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
