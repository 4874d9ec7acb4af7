"""The clock, the messages, the settings, the jobs and the status line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.errors import EditRefused
from annotator.domain.summaries import Summary
from annotator.session.folders import Folders
from annotator.session.jobs import Progress
from annotator.ui.jobs import Job
from annotator.ui.message_bar import MessageBar
from annotator.ui.messages import Message, Messages, Way
from annotator.ui.review.clock import PAUSE, WorkClock
from annotator.ui.settings import Settings
from annotator.ui.status_line import StatusLine
from annotator.ui.theme import Scheme, Theme
from annotator.ui.top_line import TopLine


class Hands:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_pause_counts_as_a_minute_at_most() -> None:
    hands = Hands()
    clock = WorkClock(hands)
    clock.begin("a")
    hands.now = 10
    clock.touch()
    hands.now = 10_000
    assert clock.take("a") == 10 + PAUSE
    assert clock.take("a") == 0


def test_seconds_belong_to_the_article_on_the_desk() -> None:
    hands = Hands()
    clock = WorkClock(hands)
    clock.begin("a")
    hands.now = 30
    clock.begin("b")
    hands.now = 40
    assert (clock.take("b"), clock.take("a")) == (10, 30)


def test_the_time_left_is_not_guessed_before_two_articles() -> None:
    clock = WorkClock(Hands())
    queue = [
        Summary("a", "A", None, None, None, None, 6_000),
        Summary("b", "B", None, None, None, None, 9, "done"),
    ]
    clock.finished(60, 1_000)
    assert clock.minutes_left(queue) is None
    clock.finished(60, 1_000)
    assert clock.minutes_left(queue) == 6


def test_the_gravest_message_is_shown_and_the_next_follows() -> None:
    messages = Messages()
    messages.notice("done", topic="a")
    messages.report(EditRefused(reason="x"), topic="b")
    messages.warn("careful", topic="c")
    assert messages.current is not None
    assert messages.current.level == "error"
    messages.withdraw("b")
    assert messages.current.what == "careful"
    messages.withdraw("c")
    messages.withdraw("a")
    assert messages.current is None


def test_an_error_stays_while_its_cause_lasts(theme: Theme, qtbot: QtBot) -> None:
    messages = Messages()
    bar = MessageBar(theme, messages)
    qtbot.addWidget(bar)
    tried: list[int] = []
    messages.say(
        Message(
            "error",
            "The disk is full",
            "Nothing is lost",
            (Way("Try again", lambda: tried.append(1)),),
            "x",
            lasts=True,
        )
    )
    assert bar.isVisible()
    assert bar._close.isHidden()
    bar._buttons[0].click()
    assert tried == [1]
    assert bar.isVisible()
    messages.withdraw("x")
    assert bar.isHidden()


def test_a_notice_is_dismissed(theme: Theme, qtbot: QtBot) -> None:
    messages = Messages()
    bar = MessageBar(theme, messages)
    qtbot.addWidget(bar)
    messages.notice("Six articles added")
    assert bar.height() == 40
    bar._close.click()
    assert bar.isHidden()


def test_settings_survive_and_nonsense_counts_as_the_default() -> None:
    settings = Settings(Folders.of_user())
    settings.language, settings.appearance, settings.scale = "fr", Scheme.DARK, 1.5
    settings._file.setValue("text/size", "enormous")
    settings._file.sync()
    again = Settings(Folders.of_user())
    assert (again.language, again.appearance, again.scale) == ("fr", Scheme.DARK, 1.5)
    assert again.setting.zoom == 18
    again._file.setValue("language", "xx")
    assert again.language == ""


def test_a_job_tells_its_progress_and_its_report(qtbot: QtBot) -> None:
    def steps() -> Iterator[object]:
        for number in range(50):
            yield None if number % 7 == 0 else Progress(number, 50)
        yield "report"

    job = Job(steps(), "Counting")
    told: list[int] = []
    job.progressed.connect(lambda done, total, words: told.append(done))
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
    assert finished.args == ["report"]
    assert told == sorted(told)
    assert not job.is_running


def test_a_cancelled_job_closes_its_generator(qtbot: QtBot) -> None:
    closed: list[bool] = []

    def steps() -> Iterator[object]:
        try:
            while True:
                yield None
        finally:
            closed.append(True)

    job = Job(steps(), "Endless")
    with qtbot.waitSignal(job.progressed, timeout=100, raising=False):
        job.start()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert closed == [True]


def test_an_error_of_ours_ends_a_job(qtbot: QtBot) -> None:
    def steps() -> Iterator[object]:
        yield None
        raise EditRefused(reason="no room")

    job = Job(steps(), "Failing")
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], EditRefused)


def test_the_status_line_offers_undo_and_cancel(theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.show()
    line.show_last("“France” accepted (LOC)", can_undo=True)
    with qtbot.waitSignal(line.undo_requested):
        QTest.mouseClick(line._undo, Qt.MouseButton.LeftButton)
    line.show_job("Adding articles", 148, 200)
    assert line._count.text() == "148 / 200"
    with qtbot.waitSignal(line.cancel_requested):
        QTest.mouseClick(line._cancel, Qt.MouseButton.LeftButton)
    line.show_job(None)
    assert line._bar.isHidden()
    assert line._shortcuts.isVisible()


@pytest.mark.parametrize(
    ("waiting", "failed", "read_only", "words"),
    [
        (0, False, False, "Saved"),
        (2, False, False, "Saving"),
        (1, True, False, "waiting"),
        (0, False, True, "Read only"),
    ],
)
def test_the_top_line_says_what_is_saved(
    theme: Theme, qtbot: QtBot, waiting: int, failed: bool, read_only: bool, words: str
) -> None:
    from PySide6.QtWidgets import QWidget

    from annotator.ui.actions import Actions

    window = QWidget()
    qtbot.addWidget(window)
    top = TopLine(theme, Actions(window), window)
    top.show_saved(waiting, failed=failed, read_only=read_only)
    assert words in top._state.text()
