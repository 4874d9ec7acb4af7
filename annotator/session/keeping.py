"""What keeps a project safe while somebody works on it: backups in time, and the list of heads outside it."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from annotator.domain.errors import ProjectError
from annotator.session.folders import Folders
from annotator.storage import Backup, Head, Project, ProjectClosed, Witness, backups_of, note, noted

BACKUP_EVERY = dt.timedelta(minutes=20)
NOTE_EVERY = dt.timedelta(minutes=1)
_PAUSE = 0.004
_log = logging.getLogger(__name__)


class Keeper:
    """Backups and witnesses of one open project. Use from the session's thread; it never waits for a disk
    but in `back_up` and `close`.

    `problem` says why the last backup was not made.
    """

    def __init__(
        self,
        project: Project,
        folders: Folders,
        clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self._project = project
        self._folder = folders.data
        self._clock = clock
        self._noted_at: dt.datetime | None = None
        self._edited = False
        self._last: dt.datetime | None = None
        self._is_known = False
        self._thread: threading.Thread | None = None
        self._copied = threading.Event()
        self.problem: ProjectError | None = None

    def edited(self) -> None:
        """Something was appended: sooner or later a backup is due."""
        self._edited = True

    def tick(self) -> None:
        """Do what is due by now; call every few seconds. A backup is made on a thread of its own."""
        if self._project.read_only or not self._edited:
            return
        now = self._clock()
        if self._noted_at is None or now - self._noted_at >= NOTE_EVERY:
            self._noted_at = now
            self.note()
        if not self._is_running() and self._is_due(now):
            self._edited = False
            self._last = now
            self._begin(self._back_up_quietly)

    def back_up(self) -> Backup:
        """Make a backup now, and wait for it. Raises ProjectError."""
        self.wait()
        made = self._project.back_up()
        self._edited = False
        self._last = made.at
        return made

    def before_bulk(self) -> None:
        """Make a backup before a job that changes many articles, unless nothing was done since the last one.

        A backup that cannot be made is told in `problem` and holds nothing up.
        """
        with suppress(OSError, ProjectError):
            if self._project.read_only or not self._project.summaries():
                return
            there = backups_of(self._project.path)
            self._project.flush()
            if there and there[0].head == self._project.head:
                return
        self._back_up_quietly()

    def ahead_of_bulk(self) -> Iterator[None]:
        """Like `before_bulk`, for whoever must not wait: goes on until the project is copied.

        The copy is verified while the job is at work.
        """
        if not self._is_running():
            self._edited = False
            self._last, self._is_known = self._clock(), True
            self._begin(self.before_bulk)
        while self._is_running() and not self._copied.wait(_PAUSE):
            yield

    def note(self) -> None:
        """Note the present head outside the project, as a witness against an older or rewritten file."""
        try:
            note(self._folder, self._project.project_id, self._project.head, self._project.path)
        except OSError:
            _log.warning("the head of the project could not be noted", exc_info=True)

    def witnesses(self) -> tuple[list[Head], list[Head]]:
        """The heads noted of this file, and of other copies of the project."""
        return by_file(self._project.path, noted(self._folder, self._project.project_id))

    def is_older(self) -> bool:
        """Whether this file ends before what was seen in it here: an older copy stands in its place."""
        return any(head.seq > self._project.head.seq for head in self.witnesses()[0])

    def wait(self) -> None:
        """Wait for a backup that is being made."""
        if self._thread is not None:
            self._thread.join()

    def closed(self) -> None:
        """The project was closed: wait for a backup to give up, and note the last head."""
        self.wait()
        if not self._project.read_only:
            self.note()

    def _begin(self, work: Callable[[], None]) -> None:
        self._copied.clear()
        self._thread = threading.Thread(target=work, name="backup", daemon=True)
        self._thread.start()

    def _is_running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _is_due(self, now: dt.datetime) -> bool:
        if not self._is_known:
            self._is_known = True
            with suppress(OSError):
                there = backups_of(self._project.path)
                self._last = there[0].at if there else None
        last = self._last
        return last is None or last.date() != now.date() or now - last >= BACKUP_EVERY

    def _back_up_quietly(self) -> None:
        try:
            self._project.back_up(self._copied.set)
        except ProjectClosed:
            pass
        except ProjectError as error:
            self.problem = error
            _log.warning("no backup was made: %s", error)
        else:
            self.problem = None


def by_file(path: Path, witnesses: Iterable[Witness]) -> tuple[list[Head], list[Head]]:
    """Heads that were seen in this file, and those seen elsewhere."""
    own: list[Head] = []
    others: list[Head] = []
    for witness in witnesses:
        (own if witness.file in {path, None} else others).append(witness.head)
    return own, others
