"""Where the reviewer was in each project: article, scroll position, caret. Kept beside the preferences."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict

from annotator.session.folders import Folders
from annotator.session.small_files import put_project, read_object


class Place(Struct, frozen=True):
    """An article and the reading view's own account of where in it."""

    article: str
    view: dict[str, Any] = field(default_factory=dict)


class Places:
    """The last place in each project, in one small file of the state folder. Losing it loses comfort only."""

    def __init__(self, folders: Folders) -> None:
        self._file = folders.state / "places.json"

    def of(self, project_id: str) -> Place | None:
        """The last place in a project; None if it is not known."""
        data = read_object(self._file).get(project_id)
        try:
            return Place(str(data["article"]), dict(data["view"])) if data else None
        except (KeyError, TypeError, ValueError):
            return None

    def remember(self, project_id: str, place: Place) -> None:
        """Keep a place; the oldest are forgotten beyond two hundred projects."""
        put_project(self._file, project_id, asdict(place))
