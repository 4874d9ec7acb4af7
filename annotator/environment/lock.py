"""One at a time: the lock under which a set-up works, with nothing but the standard library."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import BinaryIO

from annotator.environment.problems import say

_EVERY = 0.2  # seconds between two looks


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock at `path`, waiting while another process does; a process that ends lets go of it."""
    with path.open("ab") as file:
        if not _taken(file):
            say("Another start is setting up; waiting for it.")
            while not _taken(file):
                sleep(_EVERY)
        yield


if sys.platform == "win32":
    import msvcrt

    def _taken(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _taken(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
