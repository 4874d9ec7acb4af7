"""A running program for stories: the real window, real keys and mouse, folders of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.views import ArticleView
from annotator.session.folders import Folders
from annotator.ui.app import Annotator
from annotator.ui.jobs import Job
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from annotator.ui.theme import Scheme, Theme

WAIT_MS = 60_000


class Story:
    """The hands of a reviewer: they know keys, the mouse and what is on screen."""

    def __init__(self, program: Annotator, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def page(self) -> ReviewPage:
        page = self.window.page
        assert page is not None
        return page

    @property
    def article(self) -> ArticleView:
        assert self.window.desk is not None
        return self.window.desk.article

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifiers)
        QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def until(self, reached: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(reached, timeout=WAIT_MS)

    def idle(self) -> None:
        """Until no job runs and everything is on disk."""
        self.until(lambda: not self.window.projects.is_busy)
        self.until(lambda: not any(job.is_running for job in self.window.findChildren(Job)))
        desk = self.window.desk
        if desk is not None:
            self.until(lambda: desk.session.waiting == 0)

    def range_of(self, words: str) -> tuple[int, int]:
        """Where words stand in the open article, in code points."""
        start = self.article.text.index(words)
        return start, start + len(words)

    def drag_over(self, words: str) -> None:
        """Select words with the mouse."""
        self.drag(*self.range_of(words))

    def drag(self, start: int, end: int) -> None:
        """Select a stretch (code points) with the mouse."""
        view = self.page.view
        view.ensure_visible((start, end))
        QCoreApplication.processEvents()
        first, last = view.rect_of(start, start + 1), view.rect_of(end - 1, end)
        begin = QPoint(first.left() + 1, first.center().y())
        finish = QPoint(last.right() - 1, last.center().y())
        port = view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
        QTest.mouseMove(port, begin + QPoint(8, 0))
        QTest.mouseMove(port, finish)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, finish)

    def click_on(self, words: str) -> None:
        """Click into words of the text."""
        view = self.page.view
        start, end = self.range_of(words)
        view.ensure_visible((start, end))
        QCoreApplication.processEvents()
        place = view.rect_of(start, start + 2).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def spans(self) -> set[tuple[int, int, str, str]]:
        return {(s.start, s.end, s.label, s.status) for s in self.article.spans}

    def accepted(self) -> set[tuple[int, int, str]]:
        return {(start, end, label) for start, end, label, status in self.spans() if status == "accepted"}


@pytest.fixture
def make_program(  # tmp_path: the folder must outlive the window
    qapp: QApplication, annotator_home: Path, tmp_path: Path
) -> Iterator[Callable[..., Annotator]]:
    """Starts the program as the command does, without its event loop; closes every window afterwards."""
    made: list[Annotator] = []

    def make(language: str = "en", *, pipeline: bool = False) -> Annotator:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(annotator_home))
        from annotator.ui.settings import Settings

        folders = Folders.of_user()
        settings = Settings(folders)
        settings.language, settings.uses_pipeline = language, pipeline
        theme = qapp.findChild(Theme) or Theme(qapp)
        settings.appearance = Scheme.LIGHT
        program = Annotator(qapp, folders, theme)
        made.append(program)
        program.window.resize(1440, 900)
        program.window.show()
        QTest.qWaitForWindowExposed(program.window)
        program.window.activateWindow()
        return program

    yield make
    for program in made:
        program.window.close()
        program.window.deleteLater()
        program.speak("en")
        program.theme.choose(Scheme.LIGHT)
        program.theme.set_scale(1.0)
        program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture
def story(make_program: Callable[..., Annotator], qtbot: QtBot) -> Story:
    return Story(make_program(), qtbot)
