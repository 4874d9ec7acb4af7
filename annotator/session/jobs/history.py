"""The history of a project as a file of its own: every operation on a line, as it stands in the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from annotator.session.jobs.progress import Progress
from annotator.session.session import Session
from annotator.storage import ProjectNotMade


def write_history(session: Session, path: Path) -> Iterator[Progress | Path]:
    """Write canonical JSON lines with their hashes to `path`; it takes its name when it is whole.

    Progress in operations, then the path. Closing it leaves nothing behind. Raises ProjectNotMade.
    """
    partial = path.with_name(path.name + ".partial")
    total = session.project.head.seq
    try:
        with partial.open("wb") as file:
            for number, line in enumerate(session.project.log_lines(), 1):
                file.write(line + b"\n")
                yield Progress(number, max(total, number))
        partial.replace(path)
        yield path
    except OSError as error:
        raise ProjectNotMade(file=path.name, reason=error.strerror or type(error).__name__) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
