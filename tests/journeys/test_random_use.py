"""Random keys, mouse and jobs on the real window over nasty texts (`tests.random_use` does more of it)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.ui.app import Annotator
from tests.random_use import project_of_nasty_texts, use


@pytest.mark.parametrize("seed", [3, 20])
def test_nothing_breaks_and_all_of_it_is_undone(
    make_program: Callable[..., Annotator], tmp_path: Path, seed: int
) -> None:
    outcome = use(make_program(), project_of_nasty_texts(tmp_path), seed, events=700)
    assert not outcome.trouble
    assert outcome.events == 700
    assert outcome.operations > 20, "the hands did nothing that counts"
