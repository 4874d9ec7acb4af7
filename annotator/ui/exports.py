"""What leaves a project: exports, copies, its history."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import AnnotatorError
from annotator.session.opening import SUFFIX
from annotator.ui.messages import Way

if TYPE_CHECKING:
    from annotator.exporting import Report
    from annotator.ui.dialogs.export import ExportChoice
    from annotator.ui.main_window import MainWindow
    from annotator.ui.projects import Projects

EXPORTING = "exporting"


class Exports(QObject):
    """Works for one window; its jobs are those of `Projects`."""

    def __init__(self, projects: Projects, window: MainWindow) -> None:
        super().__init__(projects)
        self._projects, self._window = projects, window
        self._exported_to: Path | None = None

    @Slot()
    def export(self) -> None:
        """Ask what to export and where to."""
        from annotator.ui.dialogs.export import ExportDialog

        desk = self._window.desk
        if desk is None:
            return
        folder = self._window.settings.proposed_for_export(desk.path)
        dialog = ExportDialog(self._window.theme, desk.session, folder, self._window)
        dialog.export_requested.connect(self._export)
        dialog.open()

    @Slot(object)
    def _export(self, choice: ExportChoice) -> None:
        from annotator.session.jobs.exporting import export, export_table

        desk = self._window.desk
        if desk is None:
            return
        self._window.settings.export_folder = choice.path.parent
        write = export_table if choice.table else export
        steps = write(
            desk.session, choice.path, choice.options, only_done=choice.only_done, overwrite=choice.overwrite
        )
        job = self._projects.start_job(steps, self.tr("Exporting"))
        if job is not None:
            job.finished.connect(self._exported)
            job.failed.connect(self._export_failed)

    @Slot(object)
    def _exported(self, report: Report) -> None:
        words = self.tr(
            "%n articles written to {file}, and read back without a difference.", "", report.articles
        )
        self._exported_to = report.path.parent
        way = Way(self.tr("Open folder"), self._open_exported)
        self._window.messages.notice(words.format(file=report.path), "", way, topic=EXPORTING)

    def _open_exported(self) -> None:
        if self._exported_to is not None:
            self._window.commands.open_folder(self._exported_to)

    @Slot(object)
    def _export_failed(self, problem: AnnotatorError) -> None:
        self._window.messages.report(problem, Way(self.tr("Export again…"), self.export), topic=EXPORTING)

    @Slot()
    def save_copy(self) -> None:
        """Ask where to, and write the project there with everything that waits."""
        desk = self._window.desk
        if desk is None:
            return
        proposed = self._window.settings.last_folder / desk.path.name
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save a copy elsewhere"),
            str(proposed),
            self.tr("Projects (*{suffix})").format(suffix=SUFFIX),
        )
        if not name:
            return
        path = Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)
        try:
            desk.session.save_copy(path)
        except AnnotatorError as problem:
            self._window.messages.report(problem, topic="copy")
            return
        if desk.session.failure is not None:  # the work goes on in the copy
            self._window.leave_failed_session()
            self._projects.open_path(path)
        words = self.tr("A copy with every change is at {path}.").format(path=path)
        self._window.messages.notice(words, topic="copy")

    def save_history(self, path: Path) -> None:
        """Write every step of the history, one a line, with the hashes that chain them."""
        from annotator.session.jobs.history import write_history

        desk = self._window.desk
        job = (
            self._projects.start_job(write_history(desk.session, path), self.tr("Saving the history"))
            if desk
            else None
        )
        if job is not None:
            job.finished.connect(self._history_saved)
            job.failed.connect(self._copy_failed)

    @Slot(object)
    def _history_saved(self, path: Path) -> None:
        self._exported_to = path.parent
        words = self.tr("The history is written to {path}.").format(path=path)
        self._window.messages.notice(
            words, "", Way(self.tr("Open folder"), self._open_exported), topic=EXPORTING
        )

    @Slot(object)
    def _copy_failed(self, problem: AnnotatorError) -> None:
        self._window.messages.report(problem, topic=EXPORTING)
