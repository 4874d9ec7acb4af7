"""What an import sets aside: the bytes of lines and records that did not come in, beside the project."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from pathlib import Path

import orjson

REPORT = "import-report.jsonl"
_log = logging.getLogger(__name__)


def folder_of(project: Path) -> Path:
    """Where everything lies that imports into a project set aside."""
    return project.with_name(f"{project.stem}.set-aside")


class SetAside:
    """What one import sets aside, in a folder of its own that is made with the first of it.

    Lines stand byte for byte under the name of their file, so that they can be repaired and imported again;
    `import-report.jsonl` says of each from which line it comes and why. Nothing here stops an import.
    """

    def __init__(
        self, project: Path, clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)
    ) -> None:
        self._project, self._clock = project, clock
        self._folder: Path | None = None

    @property
    def folder(self) -> Path | None:
        """The folder; None where nothing was set aside."""
        return self._folder

    def put(self, file: str, line: int | None, raw: bytes, reason: str) -> None:
        """Keep the bytes of a line, or of a whole file where `line` is None. A failure is logged."""
        try:
            folder = self._folder or self._made()
            place = folder / file
            place.parent.mkdir(parents=True, exist_ok=True)
            for path, row in (
                (place, raw),
                (folder / REPORT, orjson.dumps({"file": file, "line": line, "reason": reason})),
            ):
                with path.open("ab") as out:
                    out.write(row if row.endswith(b"\n") else row + b"\n")
        except OSError as problem:
            _log.warning("a line could not be set aside: %s", type(problem).__name__)

    def _made(self) -> Path:
        """A new folder, by the time of the import; a number tells two of one second apart."""
        stem = f"{self._clock():%Y%m%d-%H%M%S}"
        everything = folder_of(self._project)
        everything.mkdir(exist_ok=True)
        number = 1
        while True:
            folder = everything / (stem if number == 1 else f"{stem}-{number}")
            try:
                folder.mkdir()
            except FileExistsError:
                number += 1
                continue
            self._folder = folder
            return folder
