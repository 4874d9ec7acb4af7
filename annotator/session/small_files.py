"""Small files of JSON in the tool's own folders. Losing one loses comfort only, so what is spoilt reads as
nothing; each is whole at any time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_MOST_PROJECTS = 200


def read_object(file: Path) -> dict[str, Any]:
    """The JSON object in a file; an empty one where it is missing or spoilt."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def write_object(file: Path, data: Mapping[str, Any]) -> None:
    """Write a JSON object; its folder is made where it is missing. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(file.name + ".partial")
    partial.write_text(json.dumps(data), encoding="utf-8")
    partial.replace(file)


def put_project(file: Path, project_id: str, value: Mapping[str, Any]) -> None:
    """Keep what belongs to a project in a file of many; beyond two hundred the oldest are forgotten.
    Raises OSError."""
    data = read_object(file)
    data.pop(project_id, None)
    data[project_id] = value
    write_object(file, dict(list(data.items())[-_MOST_PROJECTS:]))
