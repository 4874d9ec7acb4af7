"""Where the tool keeps its own things on this machine: preferences, log, crash reports, sample project.

`ANNOTATOR_HOME` moves them all below one folder. Nothing is made before it is needed.
"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct
from platformdirs import PlatformDirs

HOME_VARIABLE = "ANNOTATOR_HOME"


class Folders(Struct, frozen=True):
    """The folders of one user. `cache` may be deleted at any time, `data` holds what is worth keeping."""

    config: Path
    data: Path
    state: Path
    cache: Path
    log: Path

    @classmethod
    def of_user(cls) -> Folders:
        """The folders the system provides, or those below `ANNOTATOR_HOME`."""
        home = os.environ.get(HOME_VARIABLE)
        if home:
            root = Path(home).expanduser().resolve()
            return cls(root / "config", root / "data", root / "state", root / "cache", root / "log")
        dirs = PlatformDirs("annotator", appauthor=False)
        return cls(
            dirs.user_config_path, dirs.user_data_path, dirs.user_state_path,
            dirs.user_cache_path, dirs.user_log_path,
        )  # fmt: skip

    @property
    def crashes(self) -> Path:
        return self.log / "crashes"

    @property
    def sample_project(self) -> Path:
        return self.data / "samples.annotator"

    def made(self, folder: Path) -> Path:
        """The folder, made if it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        return folder
