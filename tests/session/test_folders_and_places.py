"""Where things are kept, and where the reviewer was."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.session import opening
from annotator.session.folders import HOME_VARIABLE, Folders
from annotator.session.places import Place, Places


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    folders = Folders.of_user()
    for folder in (folders.config, folders.data, folders.state, folders.cache, folders.log, folders.crashes):
        assert folder.is_relative_to(tmp_path / "home")
        assert not folder.exists()
    assert folders.sample_project.suffix == ".annotator"
    assert folders.made(folders.crashes).is_dir()


def test_without_it_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE)
    folders = Folders.of_user()
    assert "annotator" in str(folders.config)
    assert len({folders.data, folders.cache, folders.log}) == 3


def folders_in(place: Path) -> Folders:
    return Folders(*(place / name for name in ("config", "data", "state", "cache", "log")))


def test_a_place_is_remembered_for_each_project(tmp_path: Path) -> None:
    places = Places(folders_in(tmp_path))
    assert places.of("p1") is None
    places.remember("p1", Place("a1", {"block": 3, "offset": -4.5}))
    places.remember("p2", Place("a2"))
    again = Places(folders_in(tmp_path))
    assert again.of("p1") == Place("a1", {"block": 3, "offset": -4.5})
    assert again.of("p2") == Place("a2", {})


def test_the_oldest_places_are_forgotten(tmp_path: Path) -> None:
    places = Places(folders_in(tmp_path))
    for number in range(202):
        places.remember(f"p{number}", Place("a"))
    assert places.of("p0") is None
    assert places.of("p2") is not None


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"p1": {"article": "a1"}}', '{"p1": 3}', '{"p1": {"view": 1}}']
)
def test_a_spoilt_list_of_places_costs_comfort_only(tmp_path: Path, content: str) -> None:
    places = Places(folders_in(tmp_path))
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "places.json").write_text(content, encoding="utf-8")
    assert places.of("p1") is None
    places.remember("p1", Place("a1"))
    assert places.of("p1") == Place("a1")


def test_a_person_without_a_name_is_a_reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr(opening.getpass, "getuser", nobody)
    assert opening.system_user() == "reviewer"
