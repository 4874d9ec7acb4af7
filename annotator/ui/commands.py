"""What the menus do with the window itself: panels, text size, folding, Preferences, help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from annotator.ui.reading.typesetting import NORMAL_ZOOM
from annotator.ui.theme.colours import Scheme

if TYPE_CHECKING:
    from annotator.ui.dialogs.preferences import Preferences
    from annotator.ui.main_window import MainWindow
    from annotator.ui.palette.serving import PaletteService


class Commands(QObject):
    """Works for one window; what it changes is kept in the settings."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._palettes: PaletteService | None = None

    @Slot()
    def next_panel(self) -> None:
        self._step_panel(1)

    @Slot()
    def previous_panel(self) -> None:
        self._step_panel(-1)

    def _step_panel(self, step: int) -> None:
        spaces = self._window.workspaces
        panels = [panel for panel in spaces.panels() if panel.isVisible()] if spaces is not None else []
        said = self._window.bar.panels()
        focus = QApplication.focusWidget()
        if not panels and (not said or focus in said):
            self._window.step_focus(forward=step > 0)
            return
        panels += said
        at = next(
            (n for n, one in enumerate(panels) if focus and (focus is one or one.isAncestorOf(focus))), -step
        )
        panels[(at + step) % len(panels)].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def larger(self) -> None:
        self._set_zoom(self._window.settings.setting.zoom + 1)

    @Slot()
    def smaller(self) -> None:
        self._set_zoom(self._window.settings.setting.zoom - 1)

    @Slot()
    def usual(self) -> None:
        self._set_zoom(NORMAL_ZOOM)

    def _set_zoom(self, zoom: int) -> None:
        self._window.settings.setting = replace(self._window.settings.setting, zoom=zoom).bounded()
        self._set_text()

    @Slot()
    def _set_text(self) -> None:
        """Set the text as Preferences say."""
        if self._window.page is not None:
            nesting = self._window.page.view.setting.is_nesting
            self._window.page.view.set_setting(replace(self._window.settings.setting, is_nesting=nesting))
            self._window.actions_["view.compact"].setChecked(self._window.settings.setting.is_compact)

    @Slot(bool)
    def fold_boilerplate(self, folding: bool) -> None:
        self._window.settings.folds_boilerplate = folding
        if self._window.page is not None:
            self._window.page.view.set_folding(folding)

    @Slot(bool)
    def set_compact(self, compact: bool) -> None:
        self._window.settings.setting = replace(self._window.settings.setting, is_compact=compact)
        self._set_text()

    @Slot(bool)
    def fold_queue(self, fold: bool) -> None:
        self._window.settings.folds_queue = fold
        if self._window.page is not None:
            self._window.page.columns.fold_queue(fold=fold)

    @Slot(bool)
    def queue_folded(self, folded: bool) -> None:
        self._window.actions_["view.queue"].setChecked(folded)

    @Slot(bool)
    def fold_inspector(self, fold: bool) -> None:
        self._window.settings.folds_inspector = fold
        if self._window.page is not None:
            self._window.page.columns.fold_side(fold=fold)

    @Slot(bool)
    def inspector_folded(self, folded: bool) -> None:
        self._window.actions_["view.inspector"].setChecked(folded)

    @Slot()
    def show_preferences(self) -> None:
        self._open_preferences()

    def reopen_preferences(self, field: str) -> None:
        """Preferences as they were when the window was made anew: the keyboard in the same field."""
        self._open_preferences().use_field(field)

    def _open_preferences(self) -> Preferences:
        from annotator.ui.dialogs.preferences import Preferences
        from annotator.ui.learner import Learner

        desk = self._window.desk
        learner = Learner.of(desk) if desk is not None and desk.can_edit else None
        share = learner.choices.blind_share if learner is not None else None
        dialog = Preferences(self._window.theme, self._window.settings, self._window, share)
        if learner is not None:
            dialog.blind_chosen.connect(learner.set_blind_share)
        dialog.keys_wanted.connect(self.change_keys)
        dialog.rebuild_requested.connect(self._window.rebuild_requested)
        dialog.text_set.connect(self._set_text)
        dialog.looks_chosen.connect(self._look_anew)
        dialog.suggestions_chosen.connect(self._window.projects.restart_suggestions)
        dialog.open()
        return dialog

    @Slot()
    def _look_anew(self) -> None:
        self._window.theme.choose(self._window.settings.appearance)

    @Slot(str)
    def choose_language(self, language: str) -> None:
        self._window.settings.language = language
        self._window.rebuild_requested.emit()

    @Slot(object)
    def choose_appearance(self, appearance: Scheme | None) -> None:
        self._window.settings.appearance = appearance
        self._look_anew()

    @Slot(bool)
    def show_label_guide(self, shown: bool) -> None:
        """Show what the labels mean beside the text, or take it away."""
        from annotator.ui.scheme.guide import LabelGuide

        page, desk = self._window.page, self._window.desk
        if page is None or desk is None:
            return
        for old in page.view.findChildren(LabelGuide):
            old.hide()
            old.deleteLater()
        if shown:
            guide = LabelGuide(self._window.theme, desk, page.view)
            guide.closed.connect(self._window.actions_["span.guide"].toggle)
            guide.show()

    @Slot()
    def show_palette(self) -> None:
        if self._palettes is None:
            from annotator.ui.palette.serving import PaletteService

            self._palettes = PaletteService(self._window)
            self._palettes.keys_wanted.connect(self.change_keys_of)
        self._palettes.show()

    @Slot()
    def show_shortcuts(self) -> None:
        from annotator.ui.dialogs.shortcuts import ShortcutSheet

        sheet = ShortcutSheet(self._window.theme, self._window.actions_, self._window)
        sheet.change_wanted.connect(self.change_keys)
        sheet.open()

    @Slot()
    def change_keys(self) -> None:
        self.change_keys_of("")

    @Slot(str)
    def change_keys_of(self, id_: str) -> None:
        """Let the reader change shortcuts, of this action first if one is named."""
        from annotator.ui.dialogs.key_editor import KeyEditor

        editor = KeyEditor(self._window.theme, self._window.actions_, self._window.settings, self._window)
        editor.open()
        if id_:
            editor.show_action(id_)

    @Slot()
    def show_about(self) -> None:
        from annotator.ui.dialogs.about import About

        About(self._window.theme, self._window).open()

    @Slot()
    def open_data(self) -> None:
        self.open_folder(self._window.settings.folders.data)

    @Slot()
    def open_settings(self) -> None:
        self.open_folder(self._window.settings.folders.config)

    @Slot()
    def open_logs(self) -> None:
        self.open_folder(self._window.settings.folders.log)

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the system's file manager; where there is none, say where it is."""
        made = self._window.settings.folders.made(folder)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(made))):
            self._window.messages.notice(self.tr("The folder is {path}").format(path=made), topic="folder")
