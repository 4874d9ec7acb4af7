"""The check of a copy in a process of its own: in this one it would hold up the window for as long.

`python -m annotator.storage.check_apart FILE` writes the first grave finding, if there is one, and that it
came to its end. It ends when its standard input does, so that it never outlives whoever started it.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from annotator.storage.findings import Finding
from annotator.storage.own_process import start
from annotator.storage.store import StoppedHalfway
from annotator.storage.verifying import verify

_DONE = "done"
_LOOK_EVERY = 0.1
"""Seconds between two looks whether to stop."""
_log = logging.getLogger(__name__)


def grave_finding(path: Path, stopped: Callable[[], bool]) -> str:
    """What is the matter with a project file that nobody writes to; "" where it is sound.

    Raises StoppedHalfway, and ProjectError where the file cannot be read.
    """
    try:
        process = start("annotator.storage.check_apart", str(path), stdin=subprocess.PIPE)
    except OSError:
        _log.warning("no process of its own for the check", exc_info=True)
        return first_grave(path, stopped)
    with process:
        try:
            while not _is_over(process):
                if stopped():
                    raise StoppedHalfway
            said = process.stdout.read().splitlines() if process.stdout else []
        finally:
            process.kill()
    if said[-1:] == [_DONE]:
        return str(json.loads(said[0])) if len(said) > 1 else ""
    return first_grave(path, stopped)  # which says what went wrong there


def first_grave(path: Path, stopped: Callable[[], bool]) -> str:
    """Like `grave_finding`, in this process."""
    for news in verify(path):
        if stopped():
            raise StoppedHalfway
        if isinstance(news, Finding) and news.grave:
            return str(news)
    return ""


def _is_over(process: subprocess.Popen[str]) -> bool:
    with suppress(subprocess.TimeoutExpired):
        process.wait(_LOOK_EVERY)
    return process.returncode is not None


def _end_with_parent() -> None:
    with suppress(OSError):
        while os.read(0, 1024):
            pass
    os._exit(1)


def main(path: str) -> None:
    """Look through one file, behind everything else that this machine does."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(10)
    found = first_grave(Path(path), lambda: False)
    sys.stdout.write(f"{json.dumps(found)}\n" if found else "")
    sys.stdout.write(f"{_DONE}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
