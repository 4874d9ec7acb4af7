"""What the tool is made of, and under which licence each part is: all of it readable without a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

from annotator import __version__
from annotator.resources import read_json, resource

Group = Literal["tool", "faces", "lists", "libraries"]
GROUPS: tuple[Group, ...] = ("tool", "faces", "lists", "libraries")
_SHIPPED = (
    ("Source Serif 4", "OFL 1.1", ("fonts", "SourceSerif4-OFL.txt")),
    ("Inter", "OFL 1.1", ("fonts", "Inter-OFL.txt")),
    ("JetBrains Mono", "OFL 1.1", ("fonts", "JetBrainsMono-OFL.txt")),
    ("Tabler Icons", "MIT", ("icons", "LICENSE.txt")),
)
_LISTS = ("names", "cues", "importing")
_OF_A_LICENCE = ("LICEN", "COPYING", "NOTICE")
_LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt")
_SELF = "annotator"


@dataclass(frozen=True, slots=True)
class Credit:
    """One part. `places` are the files that hold its licence; `about` what else is to be said."""

    group: Group
    name: str
    version: str
    licence: str
    about: str = ""
    places: tuple[Path, ...] = ()

    def text(self) -> str:
        """The licence in full, or what is known of it."""
        parts = [part for part in (self.about, *(_read(place) for place in self.places)) if part]
        return "\n\n".join(parts) or self.licence


def credits_of_all() -> list[Credit]:
    """The tool, its faces and icons, its lists, and the libraries that are installed with it."""
    return [*_tool(), *_faces(), *_lists(), *_libraries()]


def _tool() -> Iterator[Credit]:
    own = Path(__file__).resolve().parents[2] / "LICENSE"
    try:
        files = metadata.distribution(_SELF).files or [] if not own.is_file() else []
        found = [Path(str(file.locate())) for file in files if file.name == "LICENSE"]
    except metadata.PackageNotFoundError:
        found = []
    places = (own,) if own.is_file() else tuple(found)
    yield Credit("tool", "Annotator", __version__, "MIT", places=places)


def _faces() -> Iterator[Credit]:
    for name, licence, parts in _SHIPPED:
        yield Credit("faces", name, "", licence, places=(resource(*parts),))


def _lists() -> Iterator[Credit]:
    for folder in _LISTS:
        for path in sorted(resource(folder).glob("*.json")):
            data = read_json(folder, path.name)
            source = str(data.get("source", "annotator"))
            lines = [f"Source: {source}", f"Licence: {data['licence']}"]
            entries = data.get("entries")
            if isinstance(entries, list):
                lines.append(f"Entries: {len(entries)}")
            name = path.stem.replace("_", " ")
            yield Credit("lists", name, str(data["version"]), str(data["licence"]), "\n".join(lines))


def _libraries() -> Iterator[Credit]:
    known = {one.metadata["Name"]: one for one in metadata.distributions() if one.metadata["Name"] != _SELF}
    for name in sorted(known, key=str.casefold):
        one = known[name]
        licence = _licence_of(one.metadata)
        places = tuple(
            Path(str(file.locate()))
            for file in one.files or []
            if any(word in file.name.upper() for word in _OF_A_LICENCE) and file.suffix != ".py"
        )
        if not places and "LGPL-3.0" in licence:
            places = tuple(resource("licences", part) for part in _LGPL)
        yield Credit("libraries", name, one.version, licence, _first(one.metadata, "Summary"), places)


def _licence_of(about: metadata.PackageMetadata) -> str:
    """What a library says of its licence: its expression, its field if that is short, its classifiers."""
    said = _first(about, "License-Expression") or _first(about, "License")
    if said and "\n" not in said.strip() and len(said) < 80:
        return said.strip()
    classes = [one for one in about.get_all("Classifier") or [] if one.startswith("License ::")]
    return ", ".join(one.rpartition("::")[2].strip() for one in classes)


def _first(about: metadata.PackageMetadata, field: str) -> str:
    return str((about.get_all(field) or [""])[0])


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
