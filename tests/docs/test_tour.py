"""The tour: its page, its pictures and the script that takes them belong together."""

from __future__ import annotations

import re
import struct
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
TOUR = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
NAMED = re.findall(r"!\[([^\]]+)\]\(pictures/([a-z0-9-]+)\.png\)", TOUR)
MOST_BYTES = 250_000


def test_the_page_shows_every_picture_once_and_no_other() -> None:
    names = [name for _, name in NAMED]
    assert sorted(names) == sorted(path.stem for path in PICTURES.glob("*.png"))
    assert len(names) >= 20


def test_every_picture_is_taken_by_the_script() -> None:
    scripts = ("screenshots", "corpus_pictures", "state_pictures")
    taken = "".join((ROOT / "tests" / f"{name}.py").read_text(encoding="utf-8") for name in scripts)
    assert [name for _, name in NAMED if name.removeprefix("narrow-").removesuffix("-en") not in taken] == []


def test_pictures_are_small_files_of_256_colours() -> None:
    for path in PICTURES.glob("*.png"):
        data = path.read_bytes()
        depth, kind = struct.unpack(">BB", data[24:26])
        assert (depth, kind) == (8, 3), path.name
        assert len(data) < MOST_BYTES, path.name
