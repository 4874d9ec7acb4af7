"""The thorough check of a project file as a job, with all that is known of it from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from annotator.domain.errors import ProjectError
from annotator.session.folders import Folders
from annotator.session.jobs.progress import Progress
from annotator.session.keeping import by_file
from annotator.storage import DamagedProject, Finding, Head, backups_of, look_at, noted
from annotator.storage.quick_look import quick_look
from annotator.storage.verifying import verify


def verify_project(path: Path, against: Sequence[Head] = ()) -> Iterator[Progress | Finding]:
    """Check a project file; a grave finding means damage. Raises ProjectError where it cannot be read.

    The history is held against the heads `against`, those noted on this machine, and the backups beside it.
    """
    path = Path(path).absolute()
    own, elsewhere = _witnesses(path)
    for news in verify(path, [*against, *own], elsewhere):
        yield news if isinstance(news, Finding) else Progress(news.done, news.total, news.stage)


def look_for_damage(path: Path) -> list[Finding]:
    """The grave findings of a check of about a second, also against the heads noted on this machine.

    Raises ProjectError where the file cannot be read.
    """
    path = Path(path).absolute()
    own, _ = by_file(path, noted(Folders.of_user().data, look_at(path).project))
    return quick_look(path, own)


def _witnesses(path: Path) -> tuple[list[Head], list[Head]]:
    """What is known of this file, and of copies of the project; nothing where it does not even open."""
    try:
        project = look_at(path).project
    except DamagedProject:  # the check will say more
        return [], []
    own, elsewhere = by_file(path, noted(Folders.of_user().data, project))
    for backup in backups_of(path):
        with suppress(ProjectError):
            seen = look_at(backup.path)
            if seen.project == project:
                own.append(seen.head)
    return own, elsewhere
