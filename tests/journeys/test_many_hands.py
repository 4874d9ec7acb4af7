"""Many articles are highlighted by several processes at once; the one for the open article stays."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from annotator.nlp.pool import processes_for
from annotator.ui.lane import IN_FLIGHT, Lane
from tests.journeys.conftest import Story

MANY = 150
pytestmark = pytest.mark.skipif(processes_for(MANY, pipeline=False) < 2, reason="needs two cores")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "presse"
    place.mkdir()
    for number in range(MANY):
        text = f"Le préfet Loïc Dréan attend à Brest, dit l’envoyé numéro {number}.\n"
        (place / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return place


def opened(story: Story, folder: Path) -> Lane:
    story.window.projects.open_folder(folder)
    story.idle()
    story.until(lambda: story.window.projects._suggestions is not None)
    assert story.window.projects._suggestions is not None
    return story.window.projects._suggestions._lanes[-1]


def all_are_highlighted(story: Story) -> bool:
    assert story.window.desk is not None
    return all(one.open_spans for one in story.window.desk.session.queue())


def test_more_processes_come_for_many_articles_and_go_again(story: Story, folder: Path) -> None:
    lane = opened(story, folder)
    story.until(lambda: lane.hands == 2)
    assert lane._hands[0].most == 1
    story.until(lambda: all_are_highlighted(story))
    story.until(lambda: lane.hands == 1)
    assert lane._hands[0].most == IN_FLIGHT


def test_one_that_dies_leaves_its_articles_to_the_others(story: Story, folder: Path) -> None:
    lane = opened(story, folder)
    story.until(lambda: lane.hands == 2 and bool(lane._hands[1].flight))
    process = lane._hands[1]._helper._process
    assert process is not None
    os.kill(process.processId(), signal.SIGTERM)
    story.until(lambda: all_are_highlighted(story))


def test_preferences_may_say_one_process(story: Story, folder: Path) -> None:
    story.window.settings.processes = 1
    lane = opened(story, folder)
    most: list[int] = []
    lane.moved.connect(lambda: most.append(lane.hands))
    story.until(lambda: all_are_highlighted(story))
    assert set(most) == {1}
