"""From a decision to other suggestions in the next article: the whole window with its real children.

The sample project is opened in a process of its own; a mention is given another label by a key, and the
clock runs until the article that names the same and that nobody has begun has it stored. Once with rules
alone, and once with the trained pipeline where that is installed. The time is that of a clock on the wall.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotator.nlp import DEFAULT_MODEL
from benchmarks.measure import Result

if TYPE_CHECKING:
    from annotator.session.session import Session

_GOAL = 1.0
_WAIT_SECONDS = 180
_TURNS = 3


def results() -> Iterator[Result]:
    """The shortest of several turns, with rules alone and with the pipeline."""
    for name in ("rules", "pipeline"):
        if name == "rules" or find_spec(DEFAULT_MODEL) is not None:
            with tempfile.TemporaryDirectory() as home:
                environment = os.environ | {"ANNOTATOR_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
                command = [sys.executable, "-m", "benchmarks.learning", name]
                done = subprocess.run(command, env=environment, check=True, capture_output=True)
                times = json.loads(done.stdout)
            load = f", load of the machine {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
            what = f"a label by a key to the next article's suggestions, {name}"
            yield Result(
                what, "what is allowed", min(times), _GOAL, goal=1, note=f"slowest {max(times):.2f} s{load}"
            )


def measured(*, uses_pipeline: bool) -> list[float]:
    """Drive the window; seconds for each turn."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.session.folders import Folders
    from annotator.ui.app import Annotator
    from annotator.ui.settings import Settings

    application = QApplication([])
    folders = Folders.of_user()
    Settings(folders).uses_pipeline = uses_pipeline
    program = Annotator(application, folders)
    window = program.window
    window.show()
    window.projects.open_sample()

    def until(reached: Callable[[], bool]) -> None:
        end = time.monotonic() + _WAIT_SECONDS
        while not reached():
            application.processEvents()
            if time.monotonic() > end:
                raise TimeoutError("the window did not come so far")

    until(lambda: window.desk is not None and window.page is not None)
    desk, page = window.desk, window.page
    assert desk is not None
    assert page is not None
    session = desk.session
    until(lambda: all(one.open_spans for one in session.queue()))
    until(lambda: not window.status.job_words())

    def turn() -> float:
        here, there, name = _shared(session)
        desk.open(here)
        span = next(one for one in session.article(here).live_spans if one.text == name)
        other = next(label for label in session.scheme.labels if label.code != span.label and label.key)
        page.view.set_current_span(span.id)
        page.focus_text()
        begun = time.monotonic()
        QTest.keyClick(page.view, Qt.Key(ord(str(other.key))))
        until(lambda: _says(session, there, name, other.code))
        return time.monotonic() - begun

    found = [turn() for _ in range(_TURNS)]
    window.close()
    return found


def _shared(session: Session) -> tuple[str, str, str]:
    """Two articles nobody has begun, and a name of several words that both mention as a suggestion."""
    first: dict[str, str] = {}
    for one in session.queue():
        view = session.article(one.id)
        if one.status != "todo" or view.is_touched:
            continue
        for span in view.live_spans:
            if span.is_open and " " in span.text and first.setdefault(span.text, one.id) != one.id:
                return first[span.text], one.id, span.text
    raise LookupError("no two articles share a name")


def _says(session: Session, article: str, name: str, label: str) -> bool:
    return any(span.text == name and span.label == label for span in session.article(article).live_spans)


if __name__ == "__main__":
    print(json.dumps(measured(uses_pipeline=sys.argv[1] == "pipeline")))
