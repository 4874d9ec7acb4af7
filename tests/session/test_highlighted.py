"""What is known of former highlighting: it counts only while nothing about it has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from annotator.domain.summaries import Summary
from annotator.session.folders import Folders
from annotator.session.highlighted import Highlighted

SUMMARY = Summary("a", "Title", None, None, "fr", None, 1000, "todo", 3, 0, 1, 0)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    return Folders.of_user()


@pytest.fixture
def marks(folders: Folders) -> Highlighted:
    made = Highlighted(folders, "p")
    made.mark(SUMMARY, "v1", "model 1")
    return made


@pytest.mark.parametrize(
    ("resources", "models", "is_fresh"),
    [
        ("v1", None, True),
        ("v1", frozenset({"model 1"}), True),
        ("v2", None, False),
        ("v1", frozenset({"model 2"}), False),
        ("v1", frozenset({""}), False),
    ],
)
def test_it_is_fresh_from_the_same_resources_and_model(
    marks: Highlighted, resources: str, models: frozenset[str] | None, is_fresh: bool
) -> None:
    assert marks.is_fresh(SUMMARY, resources, models) is is_fresh


def test_it_is_stale_when_the_suggestions_are_gone(marks: Highlighted) -> None:
    assert not marks.is_fresh(replace(SUMMARY, open_spans=0), "v1", None)


def test_marks_are_there_after_a_restart(marks: Highlighted, folders: Folders) -> None:
    marks.keep()
    assert Highlighted(folders, "p").is_fresh(SUMMARY, "v1", None)
    assert not Highlighted(folders, "q").is_fresh(SUMMARY, "v1", None)


def test_a_spoilt_file_counts_as_none(marks: Highlighted, folders: Folders) -> None:
    marks.keep()
    (file,) = (folders.cache / "highlighted").iterdir()
    file.write_text('{"a": 3}', encoding="utf-8")
    assert not Highlighted(folders, "p").is_fresh(SUMMARY, "v1", None)
