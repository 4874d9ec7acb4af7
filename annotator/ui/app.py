"""Starting the window: application, look, language, log, and what happens when something slips through."""

from __future__ import annotations

import datetime as dt
import logging
import logging.handlers
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog

from annotator import __version__
from annotator.resources import resource
from annotator.session.folders import Folders
from annotator.session.opening import is_open_elsewhere, proposed_project
from annotator.ui.ahead import Ahead
from annotator.ui.carried import put_down, take_up
from annotator.ui.main_window import MainWindow
from annotator.ui.messages import Way
from annotator.ui.native_crash import gather, leave, watch
from annotator.ui.settings import Settings
from annotator.ui.theme.current import Theme

if TYPE_CHECKING:
    from annotator.ui.signals import EndSignals

WARM_UP_MS = 150
REST_SECONDS = 20
SIGNALLED = 128  # what shells add to the number of the signal that ended a program
LOG_BYTES, LOG_FILES = 500_000, 3
_SAID = ".said"
_log = logging.getLogger(__name__)


class Annotator(QObject):
    """The running program: one window at a time, made anew when language or size change."""

    def __init__(
        self,
        application: QApplication,
        folders: Folders,
        theme: Theme | None = None,
        *,
        expects_project: bool = False,
    ) -> None:
        super().__init__(application)
        self._application = application
        self.settings = Settings(folders)
        self._translators: list[QTranslator] = []
        self._signals: EndSignals | None = None
        self.ahead = Ahead(self.is_resting, self)
        self.speak(self.settings.language)
        self.theme = theme or Theme(application)
        self.theme.choose(self.settings.appearance)
        self.theme.set_scale(self.settings.scale)
        self.window = self._make_window(expects_project=expects_project)
        if sys.platform == "darwin":  # a filter in Python costs microseconds for every event
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The file manager of macOS asks for a file: it is no argument there."""
        if isinstance(event, QFileOpenEvent) and watched is self._application and event.file():
            self.take_file(Path(event.file()))
            return True
        return False

    def take_file(self, path: Path) -> None:
        """Open what was asked for from outside, and come to the front."""
        self.window.projects.take_dropped([path])
        self.window.raise_()
        self.window.activateWindow()

    def speak(self, language: str) -> None:
        """Use a language: `fr`, `en`, or the system's where that is empty."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        locale = QLocale(language) if language else QLocale.system()
        if locale.language() != QLocale.Language.French:
            locale = QLocale(QLocale.Language.English, locale.territory())
        QLocale.setDefault(locale)
        self._translators = []
        code = "fr" if locale.language() == QLocale.Language.French else "en"
        for folder, name in (
            (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{code}"),
            (resource("translations"), f"annotator_{code}"),
        ):
            translator = QTranslator(self)
            if translator.load(name, str(folder)):
                self._application.installTranslator(translator)
                self._translators.append(translator)

    def open(self, path: Path | None) -> None:
        """Open a project or a folder, if one is given; otherwise the first start stays."""
        if path is not None:
            self.window.projects.open_path(path)
        if self.window.desk is None and self.window.start is None:
            self.window.show_first_start()

    def is_resting(self) -> bool:
        """Whether nothing is under way, and the reviewer has not touched anything for a while."""
        desk = self.window.desk
        return not self.window.projects.is_busy and (desk is None or desk.clock.rest >= REST_SECONDS)

    @Slot()
    def rebuild(self) -> None:
        """Make the window anew in the language and size of the settings; the project stays open."""
        old, geometry = self.window, self.window.saveGeometry()
        carried = put_down(old)
        session = old.give_up_session()
        self.speak(self.settings.language)
        self.theme.set_scale(self.settings.scale)
        self.window = self._make_window(expects_project=session is not None)
        self.window.restoreGeometry(geometry)
        if session is not None:
            self.window.show_session(session)
        self.window.show()
        self.window.activateWindow()
        old.close()
        old.deleteLater()
        if self.window.page is not None:
            self.window.page.focus_text()
        take_up(self.window, carried)

    @Slot()
    def listen_to_signals(self) -> None:
        """Let signals of the system close the program; the window stands, and needs not wait for that."""
        from annotator.ui.signals import EndSignals

        self._signals = EndSignals(self)
        self._signals.asked.connect(self.end)

    def leave_signals(self) -> None:
        if self._signals is not None:
            self._signals.leave()
            self._signals = None

    @Slot(int)
    def end(self, signal_number: int) -> None:
        """Close as Ctrl+Q does, what is open over the window first; the exit code says which signal asked.

        What cannot be saved keeps the window open, which says why.
        """
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        if self.window.close():
            self._application.exit(SIGNALLED + signal_number)

    def say_former_crash(self) -> None:
        """Say once that the last run ended badly, and where its report is."""
        folder = self.settings.folders.crashes
        news = [path for path in sorted(folder.glob("*.txt")) if not path.with_suffix(_SAID).exists()]
        if not news:
            return
        for path in news:
            path.with_suffix(_SAID).touch()
        self.window.messages.notice(
            self.tr("Something went wrong last time."),
            self.tr("Everything that was saved is safe; a report without article text is {path}.").format(
                path=news[-1]
            ),
            Way(self.tr("Open its folder"), self.window.actions_["help.logs"].trigger),
            topic="crash",
        )

    def report_crash(self, path: Path | None) -> None:
        """Something slipped through: say it, and where the report is."""
        where = self.tr("A report is in {path}.").format(path=path) if path else ""
        self.window.messages.warn(
            self.tr("Something went wrong; what was done before is safe."), where, topic="crash"
        )

    def _make_window(self, *, expects_project: bool) -> MainWindow:
        window = MainWindow(self.theme, self.settings, expects_project=expects_project)
        window.rebuild_requested.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)
        return window


def start_log(folders: Folders) -> None:
    """Log to a rotated file. Nothing of an article's text is ever logged."""
    handler = logging.handlers.RotatingFileHandler(
        folders.made(folders.log) / "annotator.log",
        maxBytes=LOG_BYTES,
        backupCount=LOG_FILES,
        encoding="utf-8",
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("annotator")
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def write_crash(folders: Folders, error: BaseException) -> Path | None:
    """Keep the report of an error: where it happened, never with what. None where that fails too."""
    moment = dt.datetime.now(dt.UTC)
    lines = [
        f"annotator {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"{moment:%Y-%m-%d %H:%M:%S} UTC",
        type(error).__name__,  # not its words: they may quote an article
        *("".join(traceback.format_tb(error.__traceback__)).splitlines()),
    ]
    try:
        path = folders.made(folders.crashes) / f"{moment:%Y%m%d-%H%M%S-%f}.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return path


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def last_resort(folders: Folders, tell: Callable[[Path | None], None]) -> Hook:
    """What Python calls when nobody else catches an error: log it, keep a report, tell the reviewer."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        sys.__excepthook__(kind, error, trace)
        path = write_crash(folders, error)
        _log.error("unexpected %s, report %s", kind.__name__, path.name if path else "not written")
        tell(path)

    return hook


def run(path: Path | None = None) -> int:
    """Open the window, with a project or a folder if one is given; returns the exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a QApplication is needed")
    application.setApplicationName("Annotator")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("annotator")
    folders = Folders.of_user()
    start_log(folders)
    if path is not None and _is_raised(path):
        return 0
    gather(folders)
    dump = watch(folders)
    program = Annotator(application, folders, expects_project=path is not None)
    former = sys.excepthook
    sys.excepthook = last_resort(folders, program.report_crash)
    program.window.show()
    program.say_former_crash()

    def begin() -> None:
        program.open(path)
        QTimer.singleShot(WARM_UP_MS, program.ahead.begin)  # from here on, so that the text is painted before

    QTimer.singleShot(0, program, begin)
    QTimer.singleShot(0, program.listen_to_signals)
    try:
        return application.exec()
    finally:
        program.leave_signals()
        sys.excepthook = former
        leave(dump)


def _is_raised(path: Path) -> bool:
    """Whether the project is open already, and its window is in front now."""
    project = proposed_project(path) if path.is_dir() else path
    if not is_open_elsewhere(project):
        return False
    from annotator.ui.single import raise_elsewhere

    return raise_elsewhere(project)
