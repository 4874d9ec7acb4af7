"""A thread goes on when whoever it tells its news to was closed: nobody hears them, nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject

from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.ui.beside import Beside
from annotator.ui.checking import Checking
from annotator.ui.queue.searching import CorpusSearch


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_project(tmp_path / "presse.annotator", reviewer="Noor")
    yield made
    made.close()


@pytest.mark.parametrize("work", ["_check", "_answer", "_rank", "_index"])
def test_work_ends_quietly_when_its_listener_is_gone(session: Session, work: str, qapp: QObject) -> None:
    asked = Checking(session) if work == "_check" else CorpusSearch(session)
    shiboken6.delete(asked)
    getattr(asked, work)(*((1, "holm") if work == "_answer" else ()))


def test_a_result_for_nobody_is_let_go(qapp: QObject) -> None:
    results: list[int] = []
    beside = Beside(lambda: results.append(1), "for nobody")
    shiboken6.delete(beside)
    beside._run()
    assert results == [1]
