"""Crashes below Python: where each thread was is written by the interpreter's fault handler as it dies.

Only file names, line numbers and function names are written, never a value.
"""

from __future__ import annotations

import datetime as dt
import faulthandler
import logging
import os
from contextlib import suppress
from pathlib import Path
from typing import IO

from annotator.session.folders import Folders

SUFFIX = ".dump"
_log = logging.getLogger(__name__)


def watch(folders: Folders) -> IO[bytes] | None:
    """Let this process write where it was if it dies; None where no file can be made for that."""
    try:
        file = (folders.made(folders.crashes) / f"{os.getpid()}{SUFFIX}").open("wb")
    except OSError as problem:
        _log.warning("crashes below Python will leave no report: %s", problem)
        return None
    faulthandler.enable(file)
    return file


def leave(file: IO[bytes] | None) -> None:
    """The process ends as it should: nothing to report."""
    if file is None:
        return
    faulthandler.disable()
    file.close()
    with suppress(OSError):
        Path(file.name).unlink()


def gather(folders: Folders) -> None:
    """Make reports of what processes wrote that died; call it before `watch`."""
    for path in folders.crashes.glob(f"*{SUFFIX}"):
        with suppress(OSError):  # it belongs to a process that lives, or is gone by now
            if path.stat().st_size == 0:
                continue
            moment = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
            path.rename(path.with_name(f"{moment:%Y%m%d-%H%M%S}-{path.stem}.txt"))
