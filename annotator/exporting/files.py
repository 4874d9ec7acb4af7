"""Writing a file whole or not at all: beside its place first, on disk, checked, and only then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from annotator.domain.errors import ExportingError
from annotator.exporting.errors import CannotWrite, DiskFull, IsAProject, NoSuchFolder, NotAFile, TargetExists

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


_PROJECT = ".annotator"


class Place:
    """Where a file is to be. Until `settle`, whatever stood there stays as it was."""

    def __init__(self, path: Path, *, overwrite: bool) -> None:
        """Raises ExportingError where no file can or may be written."""
        self.path = path.resolve()
        self.overwrite = overwrite
        self.partial = self.path.with_name(self.path.name + ".partial")
        self.failed = self.path.with_name(self.path.name + ".failed")
        if self.path.suffix == _PROJECT:
            raise IsAProject(file=self.path.name)
        with self.translated():
            if not self.path.parent.is_dir():
                raise NoSuchFolder(folder=str(self.path.parent))
            if self.path.exists() and not self.path.is_file():
                raise NotAFile(file=self.path.name)
            self._refuse_existing()

    def _refuse_existing(self) -> None:
        if not self.overwrite and self.path.exists():
            raise TargetExists(file=self.path.name)

    @contextlib.contextmanager
    def written(self) -> Iterator[BinaryIO]:
        """The file beside the place, open for writing; on disk when the block ends, gone if it fails."""
        try:
            with self.translated(), self.partial.open("w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            self.drop()
            raise

    def settle(self) -> None:
        """Give the file its name. An earlier file is replaced in one step."""
        self._refuse_existing()
        with self.translated():
            self.partial.replace(self.path)
            _sync_folder(self.path.parent)

    def keep_as_failed(self) -> Path:
        """Keep what was written under the name that says it is not to be used."""
        with self.translated():
            self.partial.replace(self.failed)
        return self.failed

    def drop(self) -> None:
        """Remove what was written beside the place, if it is there."""
        with contextlib.suppress(OSError):
            self.partial.unlink(missing_ok=True)

    @contextlib.contextmanager
    def translated(self) -> Iterator[None]:
        """Errors of the system as errors that say what to do."""
        try:
            yield
        except OSError as error:
            raise self._said(error) from error

    def _said(self, error: OSError) -> ExportingError:
        if error.errno in _FULL:
            return DiskFull(file=self.path.name)
        return CannotWrite(file=self.path.name, reason=error.strerror or str(error))


def _sync_folder(folder: Path) -> None:
    """Put a renaming on disk. Windows does that by itself and cannot open a folder."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems cannot
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def require_target(path: Path, *, overwrite: bool = False) -> None:
    """Say at once, before long work, that no file can or may be written there. Raises ExportingError."""
    Place(path, overwrite=overwrite)
