"""Choices and lists of entries that cannot be written, and a share that is out of bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import HighlightingError
from annotator.nlp import MemoryEntry
from annotator.session.choices import Choices, write_list


def test_choices_that_cannot_be_kept_say_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(HighlightingError, match="choices could not be kept"):
        Choices(tmp_path / "file" / "choices.json").keep()


def test_a_list_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(HighlightingError, match=r"list\.json cannot be written"):
        write_list(tmp_path / "gone" / "list.json", [MemoryEntry("Zwrk", "ORG")])


@pytest.mark.parametrize(("written", "read"), [(-3, 0), (250, 100), (40, 40)])
def test_the_blind_share_stays_within_bounds(written: int, read: int) -> None:
    choices = Choices.of_project("p")
    choices.blind_share = written
    choices.keep()
    assert Choices.of_project("p").blind_share == read
