"""The window while jobs run: the longest time in which its event loop takes no event.

Measured by a timer of 5 ms in the real window over 5,000 articles with 200,000 mentions and 10,000 stances,
in wall time. On a busy machine what others take is counted too; the window's own work stands beside it.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.ids import operation_id
from annotator.domain.operations import Change, Draft
from annotator.domain.records import TOOL, Evidence, Origin, Party, Stance
from annotator.domain.values import now
from annotator.session.opening import create_project
from benchmarks.intake import fill
from benchmarks.label_all import ARTICLES, article
from benchmarks.measure import Result

if TYPE_CHECKING:
    from benchmarks._window import OpenWindow

_ALLOWED = 0.1
_TICK_MS = 5
_PATIENCE = 120.0
_LOOK = 3.0  # seconds that a job without an end is watched
_PERSON = Origin(type="human", name="r01")


def made(folder: Path) -> Path:
    """A project of 5,000 invented articles with two stances each."""
    path = folder / "large.annotator"
    session = create_project(path, reviewer="Noor")
    for number in range(ARTICLES):
        own, spans = article(number)
        records = [own, *spans, *(_stance(number, n, own.text) for n in range(2))]
        changes = tuple(Change.of(own.id, None, one) for one in records)
        session.project.append(Draft(operation_id(), TOOL, now(), "import", changes))
    session.close()
    return path


def _stance(number: int, n: int, text: str) -> Stance:
    names = ("Ivan Loriot", "Office des phares", "Maëlle Kervadec", "Norvège", "Bergen")
    start = n * 40
    return Stance(
        id=f"t{n}", polarity=("supportive", "critical", "neutral")[(number + n) % 3],
        holder=Party(ref="concept", text=names[number % 5]),
        target=Party(ref="concept", text=f"jetée {(number + n) % 40}"),
        evidence=(Evidence(start=start, end=start + 20, text=text[start : start + 20]),),
        mode="reported", status="accepted", how="new", origin=_PERSON,
    )  # fmt: skip


@dataclass
class Gap:
    """The longest gap of a job in wall time, and the longest stretch of the window's own work, in seconds."""

    wall: float = 0.0
    own: float = 0.0


def watched(window: OpenWindow, begin: Callable[[], object], is_over: Callable[[], bool]) -> Gap:
    """Start something, and watch the event loop until it is over."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    gap, last = Gap(), [time.perf_counter(), time.thread_time()]

    def tick() -> None:
        here = [time.perf_counter(), time.thread_time()]
        gap.wall, gap.own = max(gap.wall, here[0] - last[0]), max(gap.own, here[1] - last[1])
        last[:] = here

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    window.rest()
    last[:] = [time.perf_counter(), time.thread_time()]
    timer.start(_TICK_MS)
    end = last[0] + _PATIENCE
    begin()
    while not is_over():
        if time.perf_counter() > end:
            raise RuntimeError("a job did not come to its end")
        QTest.qWait(_TICK_MS)
    tick()
    timer.stop()
    return gap


def gaps(window: OpenWindow, folder: Path) -> Iterator[tuple[str, Gap]]:
    """Each job of the window, one after the other."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.exporting import Options
    from annotator.session.jobs.exporting import export
    from annotator.ui.jobs import Job
    from annotator.ui.label_all.dialog import LabelAllDialog

    projects, page, session = window.window.projects, window.page, window.desk.session
    texts = folder / "texts"
    texts.mkdir()
    count = fill(texts)

    def after(seconds: float) -> Callable[[], bool]:
        end = time.perf_counter() + seconds
        return lambda: time.perf_counter() > end

    def dialog() -> LabelAllDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, LabelAllDialog)
        return found

    page.corpus.index()
    yield "indexing the texts", watched(window, page.corpus.index, lambda: not page.corpus.missing)
    search = page.queue.search
    answers: list[object] = []
    page.corpus.found.connect(answers.append)
    yield "a search", watched(window, lambda: search.setText("label:ORG jetée"), lambda: bool(answers))
    search.clear()
    window.desk.open("a0")
    place = session.article("a0").text.index("Institut Mareval")
    page.show_place("a0", place, place + len("Institut Mareval"))
    everywhere = window.window.actions_["span.everywhere"].trigger
    yield (
        "looking for a name everywhere",
        watched(
            window,
            everywhere,
            lambda: QApplication.activeModalWidget() is not None and not dialog().is_searching,
        ),
    )
    held = Qt.KeyboardModifier.ControlModifier
    yield (
        "labelling it everywhere",
        watched(
            window,
            lambda: QTest.keyClick(dialog(), Qt.Key.Key_Return, held),
            lambda: QApplication.activeModalWidget() is None,
        ),
    )
    ends: list[object] = []
    window.desk.changed.connect(ends.append)
    yield "its undo", watched(window, window.desk.undo, lambda: bool(ends))
    workspaces = window.window.workspaces
    assert workspaces is not None
    shown = workspaces.show_workspace
    yield "the stances as a matrix", watched(window, lambda: shown("stances"), after(_LOOK))
    yield "the contradictions", watched(window, lambda: shown("consistency"), after(_LOOK))
    shown("review")
    job = Job(export(session, folder / "all.jsonl", Options()), "", window.window)
    job.finished.connect(answers.append)
    answers.clear()
    yield "an export", watched(window, job.start, lambda: bool(answers))
    yield (
        f"adding {count} articles",
        watched(window, lambda: projects.add([texts]), lambda: not projects.is_busy),
    )
    yield "suggestions", watched(window, projects.restart_suggestions, after(_LOOK))
    projects.stop_suggesting()


def results() -> Iterator[Result]:
    """Each job against what a reviewer does not feel."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.environ["ANNOTATOR_HOME"] = str(folder / "home")
        from benchmarks._window import OpenWindow

        window = OpenWindow(made(folder))
        for what, gap in gaps(window, folder):
            note = f"{gap.own * 1000:.0f} ms of them the window's own work"
            yield Result(f"the window during {what}", "100 ms", gap.wall, _ALLOWED, 1, note)
        window.window.close()
