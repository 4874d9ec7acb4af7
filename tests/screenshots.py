"""Takes the pictures of the documentation from the real window: `python -m tests.screenshots [FOLDER]`.

Everything in them is done by keys over the shipped samples, off screen, in folders of its own that are
deleted afterwards. The default folder is `docs/pictures`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.review.desk import Desk
    from annotator.ui.review.page import ReviewPage
    from annotator.ui.theme import Scheme
    from annotator.ui.workspaces import Workspace

W = TypeVar("W", bound="Workspace")
ROOT = Path(__file__).resolve().parent.parent
WAIT_SECONDS = 120


class Studio:
    """One program, its window, and hands on the keyboard."""

    def __init__(self, folder: Path, home: Path) -> None:
        os.environ["ANNOTATOR_HOME"] = str(home)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication

        from annotator.session.folders import Folders
        from annotator.ui.app import Annotator
        from annotator.ui.settings import Settings

        self.folder = folder
        self.application = QApplication.instance() or QApplication([])
        folders = Folders.of_user()
        settings = Settings(folders)
        settings.language, settings.uses_pipeline = "fr", False
        self.program = Annotator(self.application, folders)  # type: ignore[arg-type]
        self.size(1440, 900)
        self.window.show()

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def desk(self) -> Desk:
        """The desk with the open project."""
        if self.window.desk is None:
            raise RuntimeError("no project is open")
        return self.window.desk

    @property
    def page(self) -> ReviewPage:
        """The review of the open project."""
        if self.window.page is None:
            raise RuntimeError("no project is open")
        return self.window.page

    def space(self, kind: type[W]) -> W:
        """The workspace that is shown, which is one of this kind."""
        spaces = self.window.workspaces
        current = spaces.current if spaces is not None else None
        if not isinstance(current, kind):
            raise TypeError(f"{kind.__name__} is not what is shown")
        return current

    def size(self, width: int, height: int) -> None:
        self._size = (width, height)
        self.window.resize(width, height)
        self.settle()

    def settle(self, seconds: float = 0.1) -> None:
        """Let the event loop run for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.application.processEvents()

    def until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + WAIT_SECONDS
        while not reached():
            self.application.processEvents()
            if time.monotonic() > end:
                raise TimeoutError("the window did not come to where the picture is taken")

    def press(self, *keys: object) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        for key in keys:
            one, modifiers = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
            QTest.keyClick(QApplication.focusWidget() or self.window, one, modifiers)
            self.settle(0.02)

    def look(self, *, language: str | None = None, appearance: Scheme | None = None) -> None:
        """Another language or another look; the project stays open."""
        settings = self.program.settings
        if appearance is not None:
            settings.appearance = appearance
            self.program.theme.choose(appearance)
        if language is not None and language != settings.language:
            settings.language = language
            self.program.rebuild()
            self.window.resize(*self._size)
            self.settle()
            self.window.projects.stop_suggesting()
        self.window.activateWindow()
        if self.window.page is not None:
            self.window.page.focus_text()
        self.settle()

    def resize_interface(self, scale: float) -> None:
        """All of the interface so many times as large."""
        self.program.settings.scale = scale
        self.program.rebuild()
        self.window.resize(*self._size)
        self.window.projects.stop_suggesting()
        self.window.activateWindow()
        self.settle()

    def take(self, name: str) -> None:
        """One picture of the window, with the dialog that lies over it."""
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QApplication

        from tests.small_pictures import save_small

        self.settle()
        picture = self.window.grab()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            painter = QPainter(picture)
            place = self.window.rect().center() - dialog.rect().center()
            painter.drawPixmap(place, dialog.grab())
            painter.end()
        path = self.folder / f"{name}.png"
        save_small(picture.toImage(), path)
        print(path.name)

    def dismiss(self) -> None:
        """Close the dialog; the keyboard is back in the text."""
        from PySide6.QtWidgets import QApplication, QDialog

        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        self.settle()
        self.window.activateWindow()
        self.page.focus_text()
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.settle(0.05)


def take_all(studio: Studio) -> None:
    """The pictures in the order of a first hour with the program."""
    from PySide6.QtCore import Qt

    from annotator.ui.dialogs.export import ExportDialog
    from annotator.ui.overview.workspace import StancesWorkspace
    from annotator.ui.theme import Scheme
    from tests.corpus_pictures import take_corpus
    from tests.state_pictures import take_looks, take_states

    key, none = Qt.Key, None
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    studio.take("first-start-fr")
    studio.look(language="en")
    studio.take("first-start-en")
    studio.look(language="fr")
    studio.press(key.Key_Return)
    studio.until(lambda: studio.window.desk is not none and not studio.window.projects.is_busy)
    desk = studio.desk
    studio.until(lambda: all(s.to_check for s in desk.session.queue()))
    studio.window.projects.stop_suggesting()
    studio.page.focus_text()
    studio.press(*[key.Key_Tab], *[key.Key_Return] * 9)
    studio.take("review-fr-light")
    studio.look(appearance=Scheme.DARK)
    studio.take("review-fr-dark")
    studio.look(appearance=Scheme.LIGHT, language="en")
    studio.press(key.Key_Tab)
    studio.take("review-en-light")
    view, text = studio.page.view, studio.desk.article.text
    start = text.index("a salué")
    view.set_selection(start, text.index("islandaise", start) + len("islandaise »"))
    studio.press(key.Key_S)
    studio.take("composer-en")
    studio.press((key.Key_F1, shift))
    studio.take("guidelines-en")
    studio.press((key.Key_F1, shift))
    studio.press(key.Key_Return, (key.Key_3, control))
    studio.until(lambda: studio.desk.standing.is_ready)
    overview = studio.space(StancesWorkspace)
    overview.filters.clear()
    studio.press(key.Key_Right)
    studio.take("stances-en")
    studio.press((key.Key_1, control))
    studio.page.focus_text()
    studio.press((key.Key_Return, control))
    studio.press(key.Key_Tab, key.Key_Return, key.Key_Return, key.Key_Tab)
    studio.press((key.Key_E, control))
    for dialog in studio.window.findChildren(ExportDialog):
        dialog.path.setText("/".join(("", "home", "noor", "news", "samples-training.jsonl")))
    studio.take("export-en")
    studio.dismiss()
    studio.press(key.Key_F1)
    studio.take("shortcuts-en")
    studio.dismiss()
    studio.size(1100, 700)
    studio.take("narrow-en")
    studio.size(1440, 900)
    take_manners(studio)
    take_corpus(studio)
    take_safety(studio)
    take_states(studio)
    take_looks(studio)
    studio.page.focus_text()
    path = studio.desk.path
    kept = path.with_suffix(".kept")
    path.rename(kept)
    studio.press(key.Key_Return)
    studio.until(lambda: studio.desk.session.failure is not none)
    studio.take("error-bar-en")
    kept.rename(path)
    studio.window.leave_failed_session()
    take_damage(studio, path)


def take_damage(studio: Studio, former: Path) -> None:
    """A project whose end is lost, and the way to what can be saved of it."""
    data, path = former.read_bytes(), former.with_name("news.annotator")
    path.write_bytes(data[: len(data) // 8192 * 4096])
    former.unlink()  # where it lay is nobody's business
    studio.window.projects.open_path(path)
    studio.until(lambda: all(button.isVisible() for button in studio.window.bar.panels()))
    studio.window.commands.next_panel()
    studio.take("damaged-en")


def take_manners(studio: Studio) -> None:
    """All commands, the keys being changed, what labels mean, the label scheme as a draft, the licences."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.ui.dialogs.key_editor import KeyEditor
    from annotator.ui.scheme.workspace import LabelsWorkspace

    window, control = studio.window, Qt.KeyboardModifier.ControlModifier
    studio.page.focus_text()
    studio.press((Qt.Key.Key_K, control))
    QTest.keyClicks(QApplication.focusWidget() or window, "rej")
    studio.take("commands-en")
    studio.press(Qt.Key.Key_Escape)
    studio.page.focus_text()
    studio.press(Qt.Key.Key_G)
    studio.take("guide-en")
    window.actions_["span.guide"].trigger()
    window.commands.change_keys_of("span.others")
    studio.settle()
    for editor in window.findChildren(KeyEditor):
        editor.keys.pressed_keys.emit("F")
    studio.take("keys-en")
    studio.dismiss()
    window.actions_["help.about"].trigger()
    studio.take("about-en")
    studio.dismiss()
    window.actions_["workspace.labels"].trigger()
    labels = studio.space(LabelsWorkspace)
    label = labels.draft.add("EVT", "Event")
    labels.draft.alter(
        label.code, definition="Something dated that has a name.", examples=("Fêtes maritimes",)
    )
    labels.draft.split("MISC", label.code, ("Fêtes …", "Ponant"))
    studio.settle(0.5)
    labels.list.setCurrentIndex(labels.model.place_of(label.code))
    studio.settle(0.3)
    studio.take("labels-en")
    labels.draft.discard()
    window.actions_["workspace.review"].trigger()
    studio.page.focus_text()
    studio.settle()


def take_safety(studio: Studio) -> None:
    """The history with a step chosen, the backups, the search as it completes and as it is mistaken."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = studio.window
    page, desk, safety = studio.page, studio.desk, window.safety
    if safety is None:
        return
    window.actions_["view.history"].trigger()
    studio.settle(0.2)
    safety.history.panel.choose(2)
    studio.settle(0.3)
    studio.take("history-en")
    window.actions_["view.history"].trigger()
    desk.session.keeper.back_up()
    window.actions_["project.backups"].trigger()
    studio.settle(0.6)
    studio.take("backups-en")
    studio.dismiss()
    queue = page.queue
    page.search()
    QTest.keyClicks(queue.search, "status:")
    studio.settle(0.3)
    studio.take("search-completion-en")
    QTest.keyClick(queue.search, Qt.Key.Key_Escape)
    queue.look_for("label:ORG statsu:done", queue.tab)
    studio.take("search-mistake-en")
    queue.look_for("", queue.tab)


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        studio = Studio(folder, Path(home))
        try:
            take_all(studio)
        finally:
            studio.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
