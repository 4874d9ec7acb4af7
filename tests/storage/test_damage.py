"""Damaged projects: none is taken for a sound one, and what can be saved is. `tests.damage` runs more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.damage import KINDS, Trial, prepare


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 90 operations to damage copies of."""
    path = tmp_path_factory.mktemp("sound") / "sound.annotator"
    prepare(path, operations=90)
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_never_taken_for_soundness(sound: Path, tmp_path: Path, kind: str) -> None:
    seen = [Trial(kind, seed).run(sound, tmp_path / f"{seed}.annotator") for seed in range(25)]
    assert not {"unseen", "lost"} & set(seen)
    assert seen.count("found") > 10
