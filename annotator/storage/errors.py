"""What can go wrong with a project file, in words for the person at the screen.

ProjectError
├── NoSuchProject        nothing is there
├── ProjectExists        something is there already
├── NotAProject          another kind of file
├── NewerProject         written by a newer version of this program
├── OlderProject         written by an older version, and opened to read only
├── DamagedProject       a project whose content does not hold together
├── ProjectLocked        somebody is working in it
├── ProjectBusy          another program holds the file
├── ProjectNotMade       a new project, or a copy, could not be written
├── ProjectNotWritable   file or folder may not be written
├── ProjectClosed        it was closed while something was still asked of it
├── NothingToSalvage     a file of which nothing can be saved
├── NotAManifest         no manifest of an export that a project could be held against
└── WriteFailed          edits wait in memory
    ├── DiskFull
    └── ProjectGone      the file was moved, replaced or deleted while it was open
"""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from annotator.domain.errors import AnnotatorError, ProjectError
from annotator.resources import QT_TRANSLATE_NOOP


class NoSuchProject(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "There is no project at {path}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Check the name, or make a new project there.")


class ProjectExists(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{file} exists already.")
    remedy = QT_TRANSLATE_NOOP("errors", "Choose another name; nothing is ever overwritten.")


class NotAProject(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is not a project of this program.")
    remedy = QT_TRANSLATE_NOOP(
        "errors",
        "Choose another file: a project is made by this program. Articles are added to one, not opened.",
    )


class NewerProject(ProjectError):
    message = QT_TRANSLATE_NOOP(
        "errors", "{file} has project format {found}; this version of the program reads up to format {known}."
    )
    remedy = QT_TRANSLATE_NOOP("errors", "Open it with a newer version. Nothing was written to it.")


class OlderProject(ProjectError):
    message = QT_TRANSLATE_NOOP(
        "errors", "{file} has the older project format {found}; the present one is {known}."
    )
    remedy = QT_TRANSLATE_NOOP(
        "errors", "Open it for working in it: a backup is made first, then it is brought up to date."
    )


class DamagedProject(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is damaged: {reason}.")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "It was left as it is: keep it, and go back to a backup, or salvage what can be saved."
    )


class ProjectLocked(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{holder} on {machine} has worked in {file} since {since}.")
    remedy = QT_TRANSLATE_NOOP(
        "errors",
        "It can be opened to read only. If nobody works there any more, delete {lock} and try again.",
    )

    @property
    def holder(self) -> str:
        return str(self.fields["holder"])

    @property
    def machine(self) -> str:
        return str(self.fields["machine"])

    @property
    def since(self) -> str:
        """When the lock was taken, in UTC, as records write it; empty where that is not known."""
        return str(self.fields["since"])


class ProjectBusy(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "Another program is using {file}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Wait until it is done (a backup or a virus scan, perhaps).")


class ProjectNotWritable(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{file} cannot be written: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Open it to read only, or move it to a folder of your own.")


class ProjectNotMade(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{file} could not be written: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "Nothing was left behind. Choose another place.")


class ProjectClosed(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is closed.")
    remedy = QT_TRANSLATE_NOOP("errors", "Open it again.")


class NothingToSalvage(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "Nothing of a project can be read in {file}.")
    remedy = QT_TRANSLATE_NOOP("errors", "The file itself is untouched. Go back to a backup if there is one.")


class NotAManifest(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "{file} is not the manifest of an export: {reason}.")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "Give an export of this project beside which its manifest lies, or the manifest."
    )


class WriteFailed(ProjectError):
    message = QT_TRANSLATE_NOOP("errors", "Your last changes are not in {file} yet: {reason}.")
    remedy = QT_TRANSLATE_NOOP("errors", "They are kept in memory. Save a copy elsewhere, or try again.")


class DiskFull(WriteFailed):
    message = QT_TRANSLATE_NOOP("errors", "Your last changes are not in {file} yet: the disk is full.")
    remedy = QT_TRANSLATE_NOOP(
        "errors", "They are kept in memory. Make room and try again, or save a copy on another disk."
    )


class ProjectGone(WriteFailed):
    message = QT_TRANSLATE_NOOP("errors", "{file} was moved, replaced or deleted while it was open.")
    remedy = QT_TRANSLATE_NOOP("errors", "Everything is still here. Save a copy elsewhere, then open that.")


_FULL, _MOVED = sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY_DBMOVED
_SPOILT = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


def when_reading(error: Exception, path: Path) -> ProjectError:
    """What an error of SQLite or the system means for somebody who wanted to open or read `path`."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, ProjectError):
        return error
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProject(file=path.name)
    if code is not None and code & 0xFF in _BUSY:
        return ProjectBusy(file=path.name)
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return ProjectNotWritable(
            file=path.name, reason="a program that wrote to it was cut short, and tidying up needs writing"
        )
    if isinstance(error, OSError) or (code is not None and code & 0xFF not in _SPOILT):
        return ProjectError(file=path.name, reason=_plain(error))
    return DamagedProject(file=path.name, reason=_plain(error))


def when_writing(error: Exception, path: Path) -> ProjectError:
    """What an error of SQLite or the system means for edits on their way to `path`."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, WriteFailed):
        return error
    if code == _FULL:
        return DiskFull(file=path.name)
    if code == _MOVED or not path.exists():
        return ProjectGone(file=path.name)
    return WriteFailed(file=path.name, reason=_plain(error))


def when_making(error: Exception, path: Path) -> ProjectError:
    """What an error of SQLite or the system means for somebody who wanted a new file at `path`."""
    if isinstance(error, ProjectError):
        return error
    full = getattr(error, "sqlite_errorcode", None) == _FULL or getattr(error, "errno", None) == errno.ENOSPC
    return ProjectNotMade(file=path.name, reason="the disk is full" if full else _plain(error))


def _plain(error: Exception) -> str:
    """The reason in a few words, without a full stop."""
    if isinstance(error, AnnotatorError):
        words = error.said(error.message)
    else:
        words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(words).rstrip(".")
