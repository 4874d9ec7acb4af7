"""The rooms of the house: what each offers exists, and each has its floor."""

import importlib
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = sorted(
    ".".join(file.parent.relative_to(ROOT).parts) for file in (ROOT / "annotator").rglob("__init__.py")
)


@pytest.mark.parametrize("room", ROOMS)
def test_a_rooms_front_door_offers_what_is_there(room: str) -> None:
    module = importlib.import_module(room)
    offered = getattr(module, "__all__", [])
    assert [name for name in offered if not hasattr(module, name)] == []
    assert list(offered) == list(dict.fromkeys(offered)), "a name is offered twice"


def test_every_room_has_its_floor() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract["type"] == "layers")
    assert layers["exhaustive"] is True
    declared = {room.strip() for layer in layers["layers"] for room in layer.split("|")}
    there = {
        path.stem
        for path in (ROOT / "annotator").iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").is_file()) and path.stem != "__init__"
    }
    assert declared == there
