"""The backups of an open project as a list shows them, and a new project made of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import ProjectError
from annotator.session.opening import SUFFIX
from annotator.storage import Project, backups_of, restore


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup. `at` is UTC, `size` in bytes, `operations` the length of its history; `done` of its
    `articles` are finished. `problem` says why it cannot be opened; then the counts are 0."""

    path: Path
    at: dt.datetime
    size: int
    operations: int = 0
    articles: int = 0
    done: int = 0
    problem: ProjectError | None = None


def kept_backups(project: Path) -> Iterator[Kept]:
    """The backups of a project, newest first; each is opened to look into it. Nothing is written."""
    with suppress(OSError):
        for backup in backups_of(project):
            yield _looked_at(backup.path, backup.at, backup.size)


def _looked_at(path: Path, at: dt.datetime, size: int) -> Kept:
    try:
        with Project.open(path, read_only=True) as project:
            summaries = project.summaries()
            done = sum(summary.status == "done" for summary in summaries)
            return Kept(path, at, size, project.head.seq, len(summaries), done)
    except ProjectError as problem:
        return Kept(path, at, size, problem=problem)


def proposed_restore(project: Path, at: dt.datetime) -> Path:
    """Where the project of a backup goes unless told otherwise: beside the present one, named by its time."""
    stem = f"{project.stem} {at.astimezone():%Y-%m-%d %H.%M}"
    number, path = 1, project.with_name(stem + SUFFIX)
    while path.exists():
        number += 1
        path = project.with_name(f"{stem} ({number}){SUFFIX}")
    return path


def restore_as(backup: Path, path: Path) -> Path:
    """Make a new project of a backup, verified. Raises ProjectError; nothing is ever written over."""
    restore(backup, path)
    return path
