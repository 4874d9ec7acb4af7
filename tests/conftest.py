"""What all tests share: no screen, no folder of the person who runs them, examples that CI repeats."""

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("here")

_NUMBERS = count()
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def annotator_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What stands in for the folder of preferences, logs and reports: another for each test, not made yet."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_NUMBERS)}"
    monkeypatch.setenv("ANNOTATOR_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def root() -> Path:
    """The clone's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real articles and their gold, no part of the project; skips where it is absent."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"the articles to develop on are not here: {folder}")
    return folder
