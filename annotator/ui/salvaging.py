"""A project that is damaged: the bar that offers to salvage it, the work on a thread, the result opened."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.errors import AnnotatorError, ProjectError
from annotator.session.jobs.salvaging import may_be_salvaged, proposed_salvage, salvage_project
from annotator.storage import NotAProject
from annotator.storage.salvage import Salvaged
from annotator.ui import wording
from annotator.ui.beside import unless_gone
from annotator.ui.messages import Message, Way

if TYPE_CHECKING:
    from annotator.session.jobs import Progress
    from annotator.ui.main_window import MainWindow

TOPIC = "opening"
TELL_EVERY = 0.1
_log = logging.getLogger(__name__)


class Salvaging(QObject):
    """Salvages one file at a time for one window, which goes on meanwhile; the damaged file is only read."""

    _progressed = Signal(int, int)
    _over = Signal(object, object, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._path: Path | None = None
        self._saved: Path | None = None
        self._problem: ProjectError | None = None
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()
        self._progressed.connect(self._show)
        self._over.connect(self._end)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def offer(self, path: Path, problem: ProjectError) -> bool:
        """Say what happened, what is safe and what can be done; False where nothing is to be salvaged."""
        if self.is_running or not may_be_salvaged(path, problem):
            return False
        self._path, self._problem = path, problem
        next_ = self.tr("The file stays as it is; what can be saved of it goes into a new project beside it.")
        if isinstance(problem, NotAProject):
            next_ = self.tr("If it was one, what can be saved of it goes into a new project beside it.")
        ways = (Way(self.tr("Salvage"), self._start),)
        self._window.messages.say(Message("error", wording.error(problem)[0], next_, ways, TOPIC))
        return True

    def salvage(self, path: Path) -> None:
        """Salvage a project, which is closed first if it is the open one."""
        if self.is_running:
            return
        desk = self._window.desk
        if desk is not None and desk.path == path:
            if not self._window.close_for_another():
                return
            self._window.show_first_start()
        self._path, self._problem = path, None
        self._start()

    def stop(self) -> None:
        """Give it up, and wait for the moment that takes. Nothing is left of it."""
        self._stopped.set()
        if self._thread is not None:
            self._end(self._thread, None, None)
            if self._path is not None and self._problem is not None:
                self.offer(self._path, self._problem)

    @Slot()
    def _start(self) -> None:
        path = self._path
        if path is None or self.is_running:
            return
        self._stopped.clear()
        self._window.messages.withdraw(TOPIC)
        self._show(0, 0)
        out = proposed_salvage(path, self.tr("salvaged", "in the name of a file"))
        self._thread = threading.Thread(target=self._run, args=(path, out), name="salvaging", daemon=True)
        self._thread.start()

    def _run(self, path: Path, out: Path) -> None:
        """On the thread, which alone touches the files."""
        result: Salvaged | None = None
        problem: AnnotatorError | None = None
        try:
            result = self._salvaged(path, out)
        except AnnotatorError as error:
            problem = error
        except Exception:  # noqa: BLE001 - the bar must say that it is over, whatever stands in the file
            _log.exception("salvaging failed")
            problem = ProjectError(file=path.name, reason="something unexpected stands in it")
        with unless_gone():
            self._over.emit(threading.current_thread(), result, problem)

    def _salvaged(self, path: Path, out: Path) -> Salvaged | None:
        told = 0.0
        with closing(salvage_project(path, out)) as steps:  # type: ignore[type-var]
            for news in steps:
                if isinstance(news, Salvaged):
                    return news
                if self._stopped.is_set():
                    return None
                if time.monotonic() - told > TELL_EVERY:
                    told = time.monotonic()
                    self._tell(news)
        return None

    def _tell(self, news: Progress) -> None:
        with unless_gone():
            self._progressed.emit(news.done, news.total or 0)

    @Slot(int, int)
    def _show(self, done: int, total: int) -> None:
        if not self._stopped.is_set():
            self._window.status.show_job(self.tr("Salvaging the project"), done, total)

    @Slot(object, object, object)
    def _end(self, thread: threading.Thread, result: Salvaged | None, problem: AnnotatorError | None) -> None:
        if self._thread is not thread:
            return  # it was given up meanwhile
        thread.join()
        self._thread = None
        self._window.status.show_job(None)
        if problem is not None:
            self._window.messages.report(problem, topic=TOPIC)
        elif result is not None and self._path is not None:
            self._take(result, self._path)

    def _take(self, saved: Salvaged, path: Path) -> None:
        """Open the result, where the reviewer has not begun something else, and say what it holds."""
        ways: tuple[Way, ...] = ()
        if self._window.desk is None:
            self._window.projects.open_path(saved.path)
        else:
            self._saved = saved.path
            ways = (Way(self.tr("Open it"), self._open_saved),)
        what = self.tr("%n operations of {file} are saved in {other}.", "", saved.history)
        what = what.format(file=path.name, other=saved.path.name)
        if saved.is_whole:
            self._window.messages.notice(what, self.tr("Nothing is missing."), *ways, topic=TOPIC)
        else:
            self._window.messages.warn(what, self._missing(saved), *ways, topic=TOPIC)

    @Slot()
    def _open_saved(self) -> None:
        if self._saved is not None:
            self._window.projects.open_path(self._saved)

    def _missing(self, saved: Salvaged) -> str:
        parts = []
        if saved.history < saved.known:
            words = self.tr("The history was {known} operations long.")
            parts.append(words.format(known=wording.number(saved.known)))
        if saved.records:
            parts.append(self.tr("%n records came in without their history.", "", saved.records))
        if saved.lost:
            parts.append(self.tr("%n articles are lost.", "", len(saved.lost)))
        return " ".join(parts)
