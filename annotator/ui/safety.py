"""What keeps the work safe, as the window shows it: history, check, backups, and alarms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog

from annotator.ui import wording
from annotator.ui.alarms import ALARM, Alarms
from annotator.ui.checking import Checking
from annotator.ui.findings import finding
from annotator.ui.messages import Message, Way
from annotator.ui.timers import later

if TYPE_CHECKING:
    from annotator.ui.history.side import HistorySide
    from annotator.ui.main_window import MainWindow
    from annotator.ui.review.desk import Desk
    from annotator.ui.review.page import ReviewPage

CHECK_AFTER_MS = 60_000  # the first minute belongs to the reviewer and to the suggestions
CHECKING, BACKUP, OLDER = "checking", "backup", "older"


class Safety(QObject):
    """Works for one project in one window, and goes with its page."""

    def __init__(self, window: MainWindow, desk: Desk, page: ReviewPage) -> None:
        super().__init__(page)
        self._window, self._desk, self._page = window, desk, page
        self._history: HistorySide | None = None
        self._said: object = None
        self.checking = Checking(desk.session, self)
        self.checking.progressed.connect(self._show_check)
        self.checking.ended.connect(self._checked)
        Alarms(desk, self)
        desk.kept.connect(self._mind_keeper)
        desk.turning.working.connect(self._show_undo)
        actions = window.actions_
        actions["view.history"].setChecked(False)
        actions["view.history"].triggered.connect(self._show_history)
        actions["project.verify"].triggered.connect(self.verify)
        actions["project.backups"].triggered.connect(self._show_backups)
        self._later = later(self, self._check_quietly, CHECK_AFTER_MS)
        self._later.start()
        QTimer.singleShot(0, self, self._mind_age)

    @property
    def history(self) -> HistorySide:
        """The history beside the text, made when it is first wanted."""
        if self._history is None:
            from annotator.ui.history.side import HistorySide

            self._history = HistorySide(self._page, self._window.theme, self.checking)
            self._history.opened.connect(self._window.actions_["view.history"].setChecked)
            self._history.opened.connect(self._page.columns.want_side)
            self._history.save_requested.connect(self._save_history)
        return self._history

    def leave(self) -> None:
        """The project leaves the window."""
        self._later.stop()
        self.checking.stop()
        for topic in (CHECKING, BACKUP, OLDER, ALARM):
            self._window.messages.withdraw(topic)
        self._window.actions_["view.history"].setChecked(False)

    def cancel(self) -> bool:
        """Stop an undo that is still looked into, or the check; whether there was one."""
        if self._desk.turning.is_busy:
            self._desk.turning.cancel()
        elif self.checking.is_running:
            self.checking.stop()
        else:
            return False
        return True

    # -- history

    @Slot(str, int, int)
    def _show_undo(self, words: str, done: int, total: int) -> None:
        if not self._window.projects.is_busy:
            self._window.status.show_job(words or None, done, total)

    @Slot(bool)
    def _show_history(self, show: bool) -> None:
        if show and self._window.workspaces is not None and self._window.workspaces.current is not None:
            self._window.workspaces.show_workspace("review")
        self.history.show_history(show)

    @Slot()
    def _save_history(self) -> None:
        """Ask where to, and write every step there, line for line as a stranger can check it."""
        proposed = self._window.settings.proposed_for_export(self._desk.path)
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the history"),
            str(proposed / f"{self._desk.path.stem}.operations.jsonl"),
            self.tr("Histories (*.jsonl)"),
        )
        if name:
            self._window.projects.exports.save_history(Path(name))

    # -- the check

    @Slot()
    def verify(self) -> None:
        """Check everything from the first step on."""
        self.checking.start()
        self._show_check(0, 0)

    @Slot()
    def _check_quietly(self) -> None:
        if self.checking.verified is None and not self.checking.is_running:
            self.checking.start()

    @Slot(int, int)
    def _show_check(self, done: int, total: int) -> None:
        if not self._window.projects.is_busy:
            self._window.status.show_job(self.tr("Checking the project"), done, total)

    @Slot()
    def _checked(self) -> None:
        if not self._window.projects.is_busy:
            self._window.status.show_job(None)
        check = self.checking
        if check.problem is not None:
            self._window.messages.report(check.problem, topic=CHECKING)
        elif check.findings:
            self._desk.session.doubt()
            self._window.projects.stop_suggesting()
            self._desk.stored.emit()
            what = self.tr("The project does not hold together: {what}").format(
                what=finding(check.findings[0])
            )
            next_ = self.tr("Nothing in it is changed any more: go back to a backup, or salvage it.")
            ways = (
                Way(self.tr("Backups…"), self._show_backups),
                Way(self.tr("Salvage"), self._salvage),
            )
            self._window.messages.say(Message("error", what, next_, ways, CHECKING))
        elif check.verified is not None:
            self._window.messages.withdraw(CHECKING)

    def _salvage(self) -> None:
        self._window.projects.salvaging.salvage(self._desk.path)

    # -- backups

    @Slot()
    def _show_backups(self) -> None:
        from annotator.ui.dialogs.restore import RestoreDialog

        dialog = RestoreDialog(self._window.theme, self._desk.session, self._window)
        dialog.restored.connect(self._window.projects.open_path)
        dialog.open()

    @Slot()
    def _mind_keeper(self) -> None:
        """A backup could not be made: say so once, as long as it is so."""
        problem = self._desk.session.keeper.problem
        if problem is None:
            self._window.messages.withdraw(BACKUP)
        elif problem is not self._said:
            ways = (Way(self.tr("Save a copy elsewhere…"), self._window.projects.exports.save_copy),)
            what = self.tr("No backup could be made. Your work itself is saved.")
            self._window.messages.warn(what, wording.error(problem)[0], *ways, topic=BACKUP)
        self._said = problem

    @Slot()
    def _mind_age(self) -> None:
        """The file ends before what was seen in it here: somebody put an older copy in its place."""
        if self._desk.session.keeper.is_older():
            what = self.tr("This file is older than what was saved in it on this computer before.")
            next_ = self.tr("Later operations are missing here; a backup may hold them.")
            self._window.messages.warn(what, next_, Way(self.tr("Backups…"), self._show_backups), topic=OLDER)
