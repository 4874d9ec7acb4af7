"""The window: top line, messages, the page in force, status line; and what the menus do with projects."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout

from annotator.domain.errors import AnnotatorError
from annotator.session.changed import Changed
from annotator.session.places import Places
from annotator.session.session import Session
from annotator.ui import wording
from annotator.ui.actions import Actions, Need
from annotator.ui.commands import Commands
from annotator.ui.message_bar import MessageBar
from annotator.ui.messages import Message, Messages, Way
from annotator.ui.parts import Panel
from annotator.ui.projects import AFTER_PAINT_MS, Projects
from annotator.ui.recent import RecentMenu
from annotator.ui.settings import Settings
from annotator.ui.status_line import StatusLine
from annotator.ui.theme.current import Theme
from annotator.ui.timers import later
from annotator.ui.top_line import TopLine
from annotator.ui.workspaces import REVIEW, WORKSPACES, Workspaces

if TYPE_CHECKING:
    from annotator.ui.first_start import FirstStart
    from annotator.ui.review.desk import Desk
    from annotator.ui.review.page import ReviewPage
    from annotator.ui.safety import Safety
    from annotator.ui.single import OneWindow

SAVING = "saving"
_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """`rebuild_requested()` wants the window made anew in another language or size."""

    rebuild_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings, *, expects_project: bool = False) -> None:
        """`expects_project`: one is about to be opened, so the first start is not made for nothing."""
        super().__init__()
        self.theme, self.settings = theme, settings
        self.messages = Messages(self)
        self.actions_ = Actions(self, settings.keys)
        self.places = Places(settings.folders)
        self.desk: Desk | None = None
        self.page: ReviewPage | None = None
        self.safety: Safety | None = None
        self.workspaces: Workspaces | None = None
        self.start: FirstStart | None = None
        self._one: OneWindow | None = None
        self.last_told: Changed | None = None  # what the status line speaks of
        self._latest: Changed | None = None
        self._words = ""  # what the status line is about to say was done
        self._say_soon = later(self, self._say_last)  # both once the text is painted
        self._saved_soon = later(self, self._show_saved)
        self.top = TopLine(theme, self.actions_, self)
        self.setMenuWidget(self.top)
        self.status = StatusLine(theme, self, self.actions_)
        self.bar = MessageBar(theme, self.messages, self)
        central = Panel(theme, "base", parent=self)
        self._column = QVBoxLayout(central)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.status)
        self.setCentralWidget(central)
        self.projects = Projects(self)
        self.commands = Commands(self)
        self.setAcceptDrops(True)
        least = QSize(theme.px(960), theme.px(560))  # or what a small screen has
        self.setMinimumSize(least.boundedTo(self.screen().availableGeometry().size()))
        self._add_recent()
        self._connect()
        self._restore_geometry()
        if expects_project:
            self._enable()
        else:
            self.show_first_start()

    # -- pages

    def show_first_start(self) -> None:
        """No project is open: the ways in."""
        from annotator.ui.first_start import FirstStart

        self._drop_pages()
        self.start = FirstStart(
            self.theme, self.actions_, self.settings.language, self.settings.appearance, self
        )
        self.actions_.name_labels(self.start.example.desk.session.scheme.labels)
        self.start.show_recent(self.settings.recent)
        self.start.recent_chosen.connect(self.projects.open_path)
        self.start.dropped.connect(self.projects.take_dropped)
        self.start.language_chosen.connect(self.commands.choose_language)
        self.start.appearance_chosen.connect(self.commands.choose_appearance)
        self._column.insertWidget(1, self.start, 1)
        self.top.show_nothing()
        self.status.show_where(self.tr("No project open"))
        self.status.show_last("", can_undo=False)
        self.setWindowTitle("Annotator")
        self._enable()
        self.start.take_focus()

    def show_session(self, session: Session) -> None:
        """Put a project on the desk, where the reviewer left it."""
        from annotator.ui.review.desk import Desk
        from annotator.ui.review.page import ReviewPage
        from annotator.ui.safety import Safety
        from annotator.ui.search_marks import SearchMarks

        self._drop_pages()
        self.messages.withdraw()
        self.status.show_last("", can_undo=False)
        desk = self.desk = Desk(session, self.messages, self)
        page = self.page = ReviewPage(self.theme, desk, self.actions_, self)
        spaces = self.workspaces = Workspaces(page, self.theme, self.actions_, self)
        self._column.insertWidget(1, spaces, 1)
        page.view.set_setting(replace(self.settings.setting, is_nesting=session.scheme.overlap != "none"))
        page.view.set_folding(self.settings.folds_boilerplate)
        page.whole.settings = self.settings
        page.columns.choose(
            self.settings.columns, rail=self.settings.folds_queue, no_side=self.settings.folds_inspector
        )
        SearchMarks(desk, page.queue, page.view, page)
        self.safety = Safety(self, desk, page)
        spaces.where_changed.connect(self.status.show_where)
        spaces.changed.connect(self._workspace_changed)
        page.columns.folded.connect(self.commands.queue_folded)
        page.columns.side_folded.connect(self.commands.inspector_folded)
        desk.changed.connect(self._follow)
        desk.opened.connect(self._opened)
        desk.said.connect(self._said)
        desk.hinted.connect(self._hinted)
        desk.stored.connect(self._saved_soon.start)
        self._match_checks()
        self.setWindowTitle(f"{session.path.stem} – Annotator")
        self.settings.remember_recent(session.path)
        page.go_to_place(self.places.of(session.project.project_id))
        self._show_saved()
        self.show_progress()
        self.top.show_project()
        self._workspace_changed(spaces.current_id)
        spaces.show()  # a window that becomes active gives the keyboard only to what can be seen
        page.focus_text()
        self.projects.suggest_soon()
        QTimer.singleShot(AFTER_PAINT_MS, self, self._listen)

    @Slot()
    def _listen(self) -> None:
        """Let a second start of this project raise this window."""
        if self.desk is not None and self._one is None and not self.desk.session.read_only:
            from annotator.ui.single import OneWindow

            self._one = OneWindow(self.desk.path, self)

    def give_up_session(self) -> Session | None:
        """Hand the session to another window; this one holds none afterwards."""
        if self.desk is None:
            return None
        self._remember_place()
        self.projects.stop_suggesting()
        session = self.desk.session
        session.on_saved = None
        self._drop_pages()
        return session

    @Slot()
    def close_project(self) -> None:
        """Close the project and show the ways in. An unsaved one stays open."""
        if self._close_session():
            self.show_first_start()

    def close_for_another(self) -> bool:
        """Close the open project because another one is wanted; False if it must stay open."""
        return self._close_session()

    def _drop_pages(self) -> None:
        if self.safety is not None:
            self.safety.leave()
            self.safety = None
        self.actions_["span.guide"].setChecked(False)
        if self._one is not None:
            self._one.release()
            self._one = None
        if self.page is not None:
            self.page.leave()
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()  # else it hears of losing the keyboard while it is being destroyed
        for page in (self.start, self.workspaces):
            if page is not None:
                self._column.removeWidget(page)
                page.hide()
                page.deleteLater()
        if self.desk is not None:
            self.desk.deleteLater()
        self._say_soon.stop()
        self.start = self.workspaces = self.page = self.desk = None
        self.last_told = self._latest = None

    def _close_session(self) -> bool:
        if self.desk is None:
            return True
        self.projects.cancel()
        self._remember_place()
        if self.desk.session.failure is not None:
            self._say_unsaved(closing=True)
            return False
        self.projects.stop_suggesting()
        if self.safety is not None:
            self.safety.checking.stop()
        try:
            self.desk.close()
        except AnnotatorError as problem:
            self.messages.report(problem)
            return False
        self._drop_pages()
        return True

    def _remember_place(self) -> None:
        if self.page is None or self.desk is None:
            return
        self.page.inspector.notes.field.done.emit()
        place = self.page.place()
        if place is not None:
            try:
                self.places.remember(self.desk.session.project.project_id, place)
            except OSError as problem:
                _log.warning("the place was not kept: %s", problem)
        self.settings.columns = self.page.columns.chosen

    # -- what the status line and the top line say

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        self._latest = changed
        if changed.touches(None, "scheme") and self.page is not None:
            self.page.show_project()
        self._saved_soon.start()
        self.show_progress()
        self._enable()

    @Slot(str)
    def _opened(self, _id: str) -> None:
        self.status.drop_hint()  # it was about the other article
        self._enable()

    @Slot(str)
    def _said(self, words: str) -> None:
        self.last_told, self._words = self._latest, words
        self._say_soon.start()

    @Slot()
    def _say_last(self) -> None:
        self._say_soon.stop()
        self.status.show_last(self._words, can_undo=self.desk is not None and self.desk.session.can_undo)

    def tell_again(self, changed: Changed, words: str) -> None:
        """Say what was done in the window whose place this one took."""
        self._latest = changed
        self._said(words)

    @Slot(str)
    def _hinted(self, words: str) -> None:
        if self._say_soon.isActive():
            self._say_last()
        self.last_told = None
        self.status.show_hint(words)

    @Slot()
    def _show_saved(self) -> None:
        if self.desk is None:
            return
        session = self.desk.session
        self.top.show_saved(session.waiting, failed=session.failure is not None, read_only=session.read_only)
        if session.failure is not None:
            self._say_unsaved()
        else:
            self.messages.withdraw(SAVING)
        self._enable()

    def _say_unsaved(self, *, closing: bool = False) -> None:
        failure = self.desk.session.failure if self.desk is not None else None
        if failure is None:
            return
        what, remedy = wording.error(failure.error)
        rest = self.tr("Everything before them is on disk; further changes wait.")
        next_ = f"{remedy} {rest}"
        ways = [
            Way(self.tr("Save a copy elsewhere…"), self.projects.exports.save_copy),
            Way(self.tr("Try again"), self._retry),
        ]
        if closing:
            ways.append(Way(self.tr("Close without %n changes", "", failure.waiting), self._close_unsaved))
        self.messages.say(Message("error", what, next_, tuple(ways), SAVING, lasts=True))

    def _close_unsaved(self) -> None:
        self.leave_failed_session()
        self.show_first_start()

    def leave_failed_session(self) -> None:
        """Let go of a session that cannot be written, by the reviewer's own word or after a copy."""
        desk = self.desk
        if desk is None:
            return
        self.projects.stop_suggesting()
        desk.close(abandon=True)
        self._drop_pages()
        self.messages.withdraw(SAVING)

    def _retry(self) -> None:
        if self.desk is not None:
            with suppress(AnnotatorError):  # the session keeps why, and the bar goes on saying it
                self.desk.session.retry()
            self._show_saved()

    _counted = (0, -1)

    def show_progress(self) -> None:
        if self.page is None or self.desk is None:
            return
        counted = (id(self.page), self.page.model.turns)
        if counted == self._counted:
            return  # how far the reviewer came is a matter of what is done
        self._counted = counted
        queue = self.page.model.summaries()
        done = sum(summary.status == "done" for summary in queue)
        self.top.show_progress(done, len(queue), self.desk.clock.minutes_left(queue))

    # -- what is possible

    def _enable(self) -> None:
        met: set[Need] = set()
        if self.desk is not None:
            met.add("project")
            in_review = self.workspaces is None or self.workspaces.current_id == REVIEW
            if self.desk.article_id is not None and in_review:
                met.add("article")
            if self.desk.can_edit:
                met.add("edits")
                if self.desk.session.can_undo:
                    met.add("undo")
                if self.desk.session.can_redo:
                    met.add("redo")
        elif self.start is not None:
            met |= {"article", "edits"}
        self.actions_.enable(met)

    def _match_checks(self) -> None:
        for id_, checked in (
            ("view.boilerplate", self.settings.folds_boilerplate),
            ("view.compact", self.settings.setting.is_compact),
            ("view.queue", self.page is not None and self.page.queue.is_folded),
            ("view.inspector", self.page is not None and self.page.columns.is_side_folded),
        ):
            self.actions_[id_].setChecked(checked)

    # -- workspaces

    @Slot(str)
    def _workspace_changed(self, id_: str) -> None:
        self.top.strip.show_current(id_)
        self.actions_[f"workspace.{id_}"].setChecked(True)
        self._enable()

    @Slot(QAction)
    def _choose_workspace(self, action: QAction) -> None:
        if self.workspaces is not None:
            self.workspaces.show_workspace(action.objectName().removeprefix("workspace."))

    # -- actions

    def _add_recent(self) -> None:
        recent = RecentMenu(self.settings, self)
        recent.chosen.connect(self.projects.open_path)
        self.top.add_menu("file", "project.open", recent)

    def _connect(self) -> None:
        actions = self.actions_
        self.status.undo_requested.connect(self._undo)
        self.status.cancel_requested.connect(self.projects.cancel)
        self.status.shortcuts_requested.connect(self.commands.show_shortcuts)
        for id_, act in (
            ("project.sample", self.projects.open_sample),
            ("project.new", self.projects.choose_folder),
            ("project.open", self.projects.choose_project),
            ("project.copy", self.projects.exports.save_copy),
            ("project.export", self.projects.exports.export),
            ("project.close", self.close_project),
            ("corpus.add", self.projects.choose_articles),
            ("app.preferences", self.commands.show_preferences),
            ("app.quit", self.close),
            ("edit.undo", self._undo),
            ("edit.redo", self._redo),
            ("panel.next", self.commands.next_panel),
            ("panel.previous", self.commands.previous_panel),
            ("view.larger", self.commands.larger),
            ("view.smaller", self.commands.smaller),
            ("view.usual", self.commands.usual),
            ("app.keys", self.commands.change_keys),
            ("help.commands", self.commands.show_palette),
            ("help.shortcuts", self.commands.show_shortcuts),
            ("help.data", self.commands.open_data),
            ("help.settings", self.commands.open_settings),
            ("help.logs", self.commands.open_logs),
            ("help.about", self.commands.show_about),
        ):
            actions[id_].triggered.connect(act)
        group = QActionGroup(self)
        for spec in WORKSPACES:
            group.addAction(actions[f"workspace.{spec.id}"])
        group.triggered.connect(self._choose_workspace)
        actions["span.guide"].toggled.connect(self.commands.show_label_guide)
        actions["view.boilerplate"].toggled.connect(self.commands.fold_boilerplate)
        actions["view.compact"].toggled.connect(self.commands.set_compact)
        actions["view.queue"].triggered.connect(self.commands.fold_queue)
        actions["view.inspector"].triggered.connect(self.commands.fold_inspector)

    @Slot()
    def _undo(self) -> None:
        if self.desk is not None:
            self.desk.undo()

    @Slot()
    def _redo(self) -> None:
        if self.desk is not None:
            self.desk.redo()

    # -- the window itself

    def step_focus(self, *, forward: bool) -> None:
        """On to the next thing that takes the keyboard, or back."""
        self.focusNextPrevChild(forward)

    def _restore_geometry(self) -> None:
        if self.settings.geometry.isEmpty() or not self.restoreGeometry(self.settings.geometry):
            room = self.screen().availableGeometry().size()
            self.resize(QSize(self.theme.px(1440), self.theme.px(900)).boundedTo(room))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.projects.take_dropped(paths)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.desk is not None:
            self.desk.clock.touch()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        if self._close_session():
            self.projects.stop_suggesting()
            self.projects.stop_salvaging()
            event.accept()
        else:
            event.ignore()
