"""One lock beside each project, so that two windows or two people never write into it at once.

`NAME.annotator.lock` is locked by the system for as long as the holder's process lives, and says in JSON who
holds it. A holder that died on this machine left the text but not the system's lock: it is taken over. Text
of another machine stands even without the system's lock, since not every network drive carries that.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from annotator.domain.values import now
from annotator.storage.errors import ProjectLocked, ProjectNotWritable

if TYPE_CHECKING:
    from filelock import BaseFileLock

_SHARED_BYTE = 1  # Windows locks byte 0 against readers, so the text starts behind it
_LONGEST = 4096


class Holder(NamedTuple):
    """Who works in a project. `since` is a time in UTC as records write it."""

    person: str
    machine: str
    process: int
    since: str


class Lock:
    """The lock of one project, held from `take` until `release`, by any thread."""

    def __init__(self, system: BaseFileLock, path: Path) -> None:
        self._system = system
        self._path = path

    @classmethod
    def take(cls, project: Path, person: str) -> Self:
        """Take the lock. Raises ProjectLocked, or ProjectNotWritable where no lock can be made."""
        from filelock import FileLock, Timeout

        path = beside(project)
        system = FileLock(path, timeout=0, thread_local=False, fallback_to_soft=False)
        try:
            with suppress(FileExistsError), path.open("xb") as file:
                file.write(b" ")
            system.acquire()
        except Timeout:
            raise _locked(project, path, _read(path)) from None
        except OSError as error:
            reason = f"no lock can be made beside it ({error.strerror or error})"
            raise ProjectNotWritable(file=project.name, reason=reason) from error
        lock = cls(system, path)
        holder = _read(path)
        if holder is not None and holder.machine != platform.node():
            system.release()  # the text stays: it is the other machine's
            raise _locked(project, path, holder)
        try:
            lock._write(Holder(person or _user(), platform.node(), os.getpid(), now()))
        except OSError as error:
            lock.release()
            reason = f"no lock can be written beside it ({error.strerror or error})"
            raise ProjectNotWritable(file=project.name, reason=reason) from error
        return lock

    def release(self) -> None:
        """Give the lock up and remove its file. Does nothing the second time."""
        if not self._system.is_locked:
            return
        with suppress(OSError):
            self._write(None)
        with suppress(OSError):  # Windows cannot remove an open file; there it goes after the release
            self._path.unlink()
        self._system.release()

    def _write(self, holder: Holder | None) -> None:
        text = json.dumps(holder._asdict(), ensure_ascii=False) if holder else ""
        with self._path.open("r+b") as file:
            file.seek(_SHARED_BYTE)
            file.write(text.encode("utf-8"))
            file.truncate()


def _user() -> str:
    """The name under which somebody is logged in; some systems know none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Somebody"


def holder_of(project: Path) -> Holder | None:
    """Who holds a project, by the text of its lock; None where nobody does."""
    return _read(beside(project))


def beside(project: Path) -> Path:
    """Where the lock of a project lies."""
    return project.with_name(project.name + ".lock")


def _read(path: Path) -> Holder | None:
    """Who the lock's text names; None where there is none or it cannot be understood."""
    try:
        with path.open("rb") as file:
            file.seek(_SHARED_BYTE)
            data = json.loads(file.read(_LONGEST))
        return Holder(str(data["person"]), str(data["machine"]), int(data["process"]), str(data["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _locked(project: Path, path: Path, holder: Holder | None) -> ProjectLocked:
    who = holder or Holder("Somebody", "this machine", 0, "")
    since = who.since or "a moment ago"
    return ProjectLocked(
        file=project.name, holder=who.person, machine=who.machine, since=since, lock=path.name
    )
