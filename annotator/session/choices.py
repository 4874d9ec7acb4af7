"""What a reviewer chose about one project's suggestions, kept on this computer and never in the project:
rules and memory entries switched off, entries of an imported list, the share of articles shown blind."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from annotator.domain.errors import EntriesRefused, HighlightingError
from annotator.nlp.memory import MemoryEntry
from annotator.nlp.wire import entry_of, plain_entry
from annotator.session.folders import Folders
from annotator.session.small_files import write_object

FORMAT = "annotator memory 1"
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Choices:
    """`blind_share` is in percent; memory is named by the key of its surface."""

    path: Path
    rules_off: set[str] = field(default_factory=set)
    memory_off: set[str] = field(default_factory=set)
    own: dict[str, MemoryEntry] = field(default_factory=dict)
    blind_share: int = 0

    @classmethod
    def of_project(cls, project_id: str, folders: Folders | None = None) -> Choices:
        """Those of a project; where the file is missing or spoilt, none."""
        path = (folders or Folders.of_user()).data / "choices" / f"{project_id}.json"
        choices = cls(path)
        try:
            data = orjson.loads(path.read_bytes())
            choices.rules_off = set(map(str, data.get("rules_off", ())))
            choices.memory_off = set(map(str, data.get("memory_off", ())))
            choices.own = {entry.key: entry for entry in map(entry_of, data.get("own", ()))}
            choices.blind_share = min(max(int(data.get("blind_share", 0)), 0), 100)
        except FileNotFoundError:
            pass
        except (OSError, ValueError, TypeError, AttributeError, KeyError) as problem:
            _log.warning("choices of a project could not be read: %s", type(problem).__name__)
        return choices

    def keep(self) -> None:
        """Write them. Raises HighlightingError where that fails."""
        data = {
            "rules_off": sorted(self.rules_off),
            "memory_off": sorted(self.memory_off),
            "own": [plain_entry(self.own[key]) for key in sorted(self.own)],
            "blind_share": self.blind_share,
        }
        try:
            write_object(self.path, data)
        except OSError as problem:
            reason = f"the choices could not be kept ({problem.strerror})"
            raise HighlightingError(reason=reason) from problem


def write_list(path: Path, entries: list[MemoryEntry]) -> None:
    """Write a list of entries as JSON, one a line. Raises HighlightingError."""
    rows = b",\n".join(orjson.dumps(plain_entry(entry)) for entry in entries)
    try:
        path.write_bytes(b'{"format":"' + FORMAT.encode() + b'","entries":[\n' + rows + b"\n]}\n")
    except OSError as problem:
        raise HighlightingError(reason=f"{path.name} cannot be written ({problem.strerror})") from problem


def read_list(path: Path) -> list[MemoryEntry]:
    """Read such a list. Raises EntriesRefused where it is none."""
    try:
        data = orjson.loads(path.read_bytes())
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise EntriesRefused(reason=f"{path.name} is not a list of memory entries")
        return [entry_of(row) for row in data["entries"]]
    except OSError as problem:
        raise EntriesRefused(reason=f"{path.name} cannot be read ({problem.strerror})") from problem
    except (ValueError, TypeError, KeyError, AttributeError) as problem:
        raise EntriesRefused(reason=f"{path.name} is not a list of memory entries ({problem})") from problem
