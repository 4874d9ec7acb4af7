"""Where the reviewer was in each project: article, scroll position, caret. Kept beside the preferences."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from annotator.session.folders import Folders

_MOST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """An article and the reading view's own account of where in it."""

    article: str
    view: dict[str, Any] = field(default_factory=dict)


class Places:
    """The last place in each project, in one small file of the state folder. Losing it loses comfort only."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._file = folders.state / "places.json"

    def of(self, project_id: str) -> Place | None:
        """The last place in a project; None if it is not known."""
        data = self._read().get(project_id)
        try:
            return Place(str(data["article"]), dict(data["view"])) if data else None
        except (KeyError, TypeError, ValueError):
            return None

    def remember(self, project_id: str, place: Place) -> None:
        """Keep a place; the oldest are forgotten beyond two hundred projects."""
        places = self._read()
        places.pop(project_id, None)
        places[project_id] = asdict(place)
        kept = dict(list(places.items())[-_MOST:])
        partial = self._folders.made(self._file.parent) / (self._file.name + ".partial")
        partial.write_text(json.dumps(kept), encoding="utf-8")
        partial.replace(self._file)

    def _read(self) -> dict[str, Any]:
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return data if isinstance(data, dict) else {}
