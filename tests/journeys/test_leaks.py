"""Opening and leaving articles leaves nothing behind: no widget, no object, no memory."""

import gc
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from annotator import cli
from tests.journeys.conftest import Story

ROUNDS = 500


def counts(story: Story) -> tuple[int, int, int]:
    """Widgets of the process, objects of Qt under the window, objects of Python."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    return len(QApplication.allWidgets()), len(story.window.findChildren(QObject)), len(gc.get_objects())


def test_five_hundred_articles_opened_and_closed(story: Story, tmp_path: Path, root: Path) -> None:
    project = tmp_path / "p.annotator"
    assert cli.main(["import", str(root / "samples"), "--project", str(project)]) == 0
    story.program.open(project)
    desk = story.window.desk
    assert desk is not None
    story.window.projects.stop_suggesting()
    ids = [summary.id for summary in desk.session.queue()]

    def go_round(times: int) -> None:
        for number in range(times):
            desk.open(ids[number % len(ids)])
            QCoreApplication.processEvents()
        story.idle()

    story.until(lambda: desk.standing.is_ready)
    go_round(3 * len(ids))
    grown = []
    for _ in range(2):  # what is made once, and late on a busy machine, is in one half only
        before = counts(story)
        go_round(ROUNDS // 2)
        after = counts(story)
        assert after[:2] == before[:2]
        grown.append(after[2] - before[2])
    assert min(grown) < ROUNDS // 2, "something of Python stays for each article that was opened"


def test_workspaces_come_and_go_without_growing(story: Story, tmp_path: Path, root: Path) -> None:
    from annotator.ui.workspaces import WORKSPACES

    project = tmp_path / "p.annotator"
    assert cli.main(["import", str(root / "samples"), "--project", str(project)]) == 0
    story.program.open(project)
    story.window.projects.stop_suggesting()
    story.until(lambda: story.page.desk.standing.is_ready)

    def go_round(times: int) -> None:
        for _ in range(times):
            for spec in WORKSPACES:
                story.window.actions_[f"workspace.{spec.id}"].trigger()
                QCoreApplication.processEvents()
        story.idle()

    go_round(3)
    before = counts(story)
    go_round(20)
    assert counts(story)[:2] == before[:2]
