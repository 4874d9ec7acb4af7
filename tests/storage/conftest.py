"""Projects to test on. Every one of them is closed at the end of its test."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.storage import Project
from tests.storage.making import Work, beginning


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a project may be made."""
    return tmp_path / "Enquête été.annotator"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """A new project with a scheme and a reviewer."""
    one = Project.create(path, beginning(), person="Somebody")
    yield one
    one.close(abandon=True)


@pytest.fixture
def work() -> Work:
    """Reproducible random work."""
    return Work(random.Random(7))


@pytest.fixture
def worked(path: Path, work: Work) -> Path:
    """A closed project in which 150 operations were done."""
    with Project.create(path, work.begin()) as one:
        for draft in work.draw(150):
            one.append(draft)
    return path
