"""What the menus do with projects: open, make, add articles; and the jobs that takes."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import AnnotatorError, ProjectError
from annotator.resources import read_json, samples
from annotator.session.opening import (
    SUFFIX,
    create_project,
    is_open_elsewhere,
    open_project,
    proposed_project,
)
from annotator.storage.errors import ProjectLocked
from annotator.ui import wording
from annotator.ui.exports import Exports
from annotator.ui.jobs import Job
from annotator.ui.messages import Message, Way
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.session.jobs.importing import ImportReport
    from annotator.ui.main_window import MainWindow
    from annotator.ui.review.desk import Desk
    from annotator.ui.salvaging import Salvaging
    from annotator.ui.suggestions import Suggestions

AFTER_PAINT_MS = 50  # helpers and listeners are started when the window stands
OPENING, IMPORTING = "opening", "importing"
_log = logging.getLogger(__name__)


class Projects(QObject):
    """Works for one window. At most one job runs at a time; the status line shows it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._suggestions: Suggestions | None = None
        self._suggest_soon = later(self, self.restart_suggestions, AFTER_PAINT_MS)
        self._locked: Path | None = None
        self.exports = Exports(self, window)
        self._new_from: Path | None = None  # what the articles of a project just made are read from
        self._report: ImportReport | None = None
        self._unmade: Path | None = None  # the project that was given up since nothing could be read
        self._salvaging: Salvaging | None = None

    # -- opening

    @Slot()
    def choose_project(self) -> None:
        """Ask for a project file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a project"),
            str(self._window.settings.last_folder),
            self.tr("Projects (*{suffix})").format(suffix=SUFFIX),
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path, *, read_only: bool = False) -> None:
        """Open a project; a folder becomes a new project beside it, or opens the one that is there."""
        if path.is_dir():
            self.open_folder(path)
            return
        self._window.settings.last_folder = path.parent
        if not read_only and self._is_in_front(path):
            return
        if not self._window.close_for_another():
            return
        try:
            session = open_project(path, reviewer=self._reviewer(), read_only=read_only)
        except ProjectLocked as problem:
            self._locked = path
            self._stand_somewhere()
            self._window.messages.report(
                problem, Way(self.tr("Open to read only"), self._open_locked), topic=OPENING
            )
            return
        except AnnotatorError as problem:
            self._could_not_open(path, problem)
            return
        self._window.messages.withdraw(OPENING)
        self._window.show_session(session)

    def _could_not_open(self, path: Path, problem: AnnotatorError) -> None:
        """Say why, with the way to salvage what is damaged; the first start stands where nothing does."""
        self._stand_somewhere()
        if not isinstance(problem, ProjectError) or not self.salvaging.offer(path, problem):
            self._window.messages.report(problem, topic=OPENING)

    def _stand_somewhere(self) -> None:
        """Where nothing is open any more, the first start."""
        if self._window.desk is None and self._window.start is None:
            self._window.show_first_start()

    @property
    def salvaging(self) -> Salvaging:
        """Made when a project is found damaged."""
        if self._salvaging is None:
            from annotator.ui.salvaging import Salvaging

            self._salvaging = Salvaging(self._window)
        return self._salvaging

    def stop_salvaging(self) -> bool:
        """Give up what is being salvaged; whether something was."""
        is_running = self._salvaging is not None and self._salvaging.is_running
        if is_running:
            self.salvaging.stop()
        return is_running

    def _is_in_front(self, path: Path) -> bool:
        """Whether the project is open already, here or in another window; that one comes to the front."""
        desk = self._window.desk
        if desk is not None and not desk.session.read_only and path.resolve() == desk.path.resolve():
            self._window.activateWindow()
            return True
        if not is_open_elsewhere(path):
            return False
        from annotator.ui.single import raise_elsewhere

        if not raise_elsewhere(path):
            return False
        words = self.tr("{name} is open in another window, which is in front now.")
        self._window.messages.notice(words.format(name=wording.quoted(path.stem)), topic=OPENING)
        return True

    def _open_locked(self) -> None:
        if self._locked is not None:
            self.open_path(self._locked, read_only=True)

    def open_folder(self, folder: Path) -> None:
        """Open the project of a folder of articles; make it if it is missing."""
        path = proposed_project(folder)
        if path.exists():
            self.open_path(path)
        else:
            self._make(path, [folder])

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder of articles and make a project of it."""
        folder = self._ask_folder(self.tr("Folder of articles"))
        if folder is not None:
            self.open_folder(folder)

    @Slot()
    def open_sample(self) -> None:
        """Open the sample project; at first it is made from six of the shipped articles."""
        folders = self._window.settings.folders
        path = folders.sample_project
        if path.exists():
            self.open_path(path)
            return
        folders.made(path.parent)
        self._make(path, sample_articles())

    @Slot(object)
    def take_dropped(self, paths: Sequence[Path]) -> None:
        """A project is opened; anything else is added to the open project, or makes a new one."""
        projects = [path for path in paths if path.suffix == SUFFIX and path.is_file()]
        if projects:
            self.open_path(projects[0])
        elif self._window.desk is not None:
            self.add(list(paths))
        elif len(paths) == 1 and paths[0].is_dir():
            self.open_folder(paths[0])
        else:
            self._make(proposed_project(paths[0].with_suffix("")), list(paths))

    def _make(self, path: Path, sources: list[Path], encoding: str | None = None) -> None:
        if not any(_holds_files(source) for source in sources):
            self._say_nothing_to_read(sources[0])
            return
        if not self._window.close_for_another():
            return
        try:
            session = create_project(path, reviewer=self._reviewer())
        except AnnotatorError as problem:
            self._window.messages.report(problem, topic=OPENING)
            return
        self._window.messages.withdraw(OPENING)
        self._window.show_session(session)
        self._new_from = sources[0]
        self.add(sources, encoding)

    def _say_nothing_to_read(self, source: Path, *ways: Way) -> None:
        what = self.tr("{folder} holds nothing that can be read.").format(folder=source.name or source)
        next_ = self.tr("Choose a folder with plain text, web pages or JSONL. No project was made.")
        self._window.messages.say(Message("error", what, next_, ways, OPENING))
        self._stand_somewhere()

    def _unmake(self, source: Path) -> None:
        """Nothing could be read: the project that was made for it goes again."""
        desk = self._window.desk
        if desk is None:
            return
        path = self._unmade = desk.path
        self._window.settings.forget_recent(path)
        self._window.close_project()
        if self._window.desk is None:
            path.unlink(missing_ok=True)
            self._say_nothing_to_read(source, Way(self.tr("See why"), self.show_import_report))

    def _reviewer(self) -> str | None:
        return self._window.settings.reviewer or None

    # -- adding articles

    @Slot()
    def choose_articles(self) -> None:
        """Ask for a folder of articles and add them to the open project."""
        folder = self._ask_folder(self.tr("Folder of articles to add"))
        if folder is not None:
            self.add([folder])

    def add(self, sources: Sequence[Path], encoding: str | None = None) -> None:
        """Import files and folders into the open project, in the background."""
        from annotator.ui.importing_job import import_sources

        desk = self._window.desk
        if desk is None:
            return
        job = self.start_job(import_sources(desk.session, sources, encoding), self.tr("Adding articles"))
        if job is not None:
            job.finished.connect(self._added)
            job.failed.connect(self._add_failed)
            job.cancelled.connect(self._add_cancelled)

    @Slot(object)
    def _added(self, report: ImportReport) -> None:
        source, self._new_from = self._new_from, None
        self._report = report
        if source is not None and not self._holds_articles():
            self._unmake(source)
            return
        self._show_added()
        if report.refused or report.left_out:
            way = Way(self.tr("See why"), self.show_import_report)
            self._window.messages.warn(self._in_short(report), "", way, topic=IMPORTING)
        elif report.warnings or report.new_labels:
            way = Way(self.tr("See the report"), self.show_import_report)
            self._window.messages.notice(self._in_short(report), "", way, topic=IMPORTING)
        else:
            self._window.status.show_last(self._in_short(report), can_undo=False)

    def _in_short(self, report: ImportReport) -> str:
        """What came in and what did not, in one line; the command line says it in the same words."""
        parts = [self.tr("%n articles added", "", report.added)]
        if report.labelled:
            parts.append(self.tr("%n labelled", "articles", report.labelled))
        if report.unchanged:
            parts.append(self.tr("%n already here", "articles", report.unchanged))
        if report.refused:
            parts.append(self.tr("%n refused", "files", len(report.refused)))
        if report.left_out:
            parts.append(self.tr("%n left out", "labels of an article", len(report.left_out)))
        return " · ".join(parts)

    def _holds_articles(self) -> bool:
        return self._window.desk is None or bool(self._window.desk.session.queue())

    @Slot(object)
    def _add_failed(self, problem: AnnotatorError) -> None:
        self._new_from = None
        self._show_added()
        self._window.messages.report(problem, topic=IMPORTING)

    @Slot()
    def _add_cancelled(self) -> None:
        self._new_from = None
        self._show_added()
        words = self.tr("Adding was stopped; the articles that are in stay in.")
        self._window.messages.notice(words, topic=IMPORTING)

    def _show_added(self) -> None:
        page, desk = self._window.page, self._window.desk
        if page is None or desk is None:
            return
        page.show_project()
        if desk.article_id is None:
            page.go_to_place(None)
        self._window.show_progress()
        self.suggest_for(desk)

    @Slot()
    def show_import_report(self) -> None:
        """Show what the last import came to."""
        from annotator.ui.dialogs.import_report import ImportReportDialog

        if self._report is None:
            return
        words = self._in_short(self._report)
        dialog = ImportReportDialog(self._window.theme, self._report, words, self._window)
        dialog.again_requested.connect(self._import_again)
        dialog.folder_requested.connect(self._window.commands.open_folder)
        dialog.open()

    @Slot(object, str)
    def _import_again(self, paths: Sequence[Path], encoding: str) -> None:
        """Files that could not be read once more, with the encoding that the reader says."""
        self._window.messages.withdraw(IMPORTING)
        if self._window.desk is not None:
            self.add(list(paths), encoding)
        elif self._unmade is not None:
            self._make(self._unmade, list(paths), encoding)

    # -- suggestions

    def suggest_for(self, desk: Desk) -> None:
        """Let the child processes look at the project that is on the desk."""
        from annotator.ui.suggestions import Suggestions

        self.stop_suggesting()
        if desk.session.read_only:
            return
        settings = self._window.settings
        pipeline = settings.pipeline if settings.uses_pipeline else None
        helpers = self._suggestions = Suggestions(
            desk, pipeline=pipeline, processes=settings.processes, parent=self
        )
        helpers.progressed.connect(self._suggested)
        helpers.said.connect(desk.hint)
        self._window.actions_["span.more"].triggered.connect(helpers.take_offer)
        helpers.progressed.connect(desk.awaited)
        desk.expects_suggestions = helpers.expects
        helpers.start()

    def suggest_soon(self) -> None:
        """Start suggesting when the window has been painted."""
        self._suggest_soon.start()

    def stop_suggesting(self) -> None:
        """Stop them; they hold nothing that is worth keeping."""
        self._suggest_soon.stop()
        if self._suggestions is not None:
            self._suggestions.stop()
            self._suggestions.deleteLater()
            self._suggestions = None
            self._window.status.show_job(None)

    @Slot()
    def restart_suggestions(self) -> None:
        """Preferences changed who helps."""
        if self._window.desk is not None:
            self.suggest_for(self._window.desk)

    @Slot(int, int)
    def _suggested(self, done: int, total: int) -> None:
        if self._job is None:
            words = self.tr("Suggestions for what comes next") if total else None
            self._window.status.show_job(words, done, total)

    # -- jobs

    @Slot()
    def cancel(self) -> None:
        """Stop the job that runs."""
        safety = self._window.safety
        if self._job is not None:
            self._job.cancel()
        elif self.stop_salvaging():
            return
        elif safety is None or not safety.cancel():
            self.stop_suggesting()

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def start_job(self, steps: Iterator[Any], words: str) -> Job | None:
        """Begin a job that the status line shows; None where another one runs, which is said."""
        if self._job is not None:
            self._window.messages.notice(self.tr("Another job is still running."), topic="busy")
            return None
        job = self._job = Job(steps, words, self)
        job.progressed.connect(self._progressed)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(self._ended)
        self._window.status.show_job(words)
        job.start()
        return job

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, _text: str) -> None:
        if self._job is not None:
            self._window.status.show_job(self._job.words, done, max(total, 0))

    @Slot()
    def _ended(self) -> None:
        self._window.status.show_job(None)
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _ask_folder(self, title: str) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._window, title, str(self._window.settings.last_folder))
        if not name:
            return None
        self._window.settings.last_folder = Path(name).parent
        return Path(name)


def _holds_files(source: Path) -> bool:
    """Whether there is any file at all; what it is worth, reading shows."""
    return source.is_file() or any(path.is_file() for path in source.rglob("*"))


def sample_articles() -> list[Path]:
    """The six articles of the first start, in the order of `resources/first-project.json`."""
    folder = samples()
    names = read_json("first-project.json")
    return [folder / "articles" / name for name in names]
