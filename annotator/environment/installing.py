"""Making a virtual environment and filling it with pip, with progress for the person who waits."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from annotator.environment.problems import CannotStart, say
from annotator.environment.system import offer_packages

if TYPE_CHECKING:
    from collections.abc import Sequence

_PINNED = re.compile(rb"^[a-z0-9]\S*==", re.MULTILINE | re.IGNORECASE)
_FETCHED = re.compile(rb"^Collecting (\S+?)==", re.MULTILINE)
_INSTALLING = b"\nInstalling collected packages:"
_INSTALL = ["-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
_EXACTLY = ["--no-deps", "--no-compile", "--require-hashes", "--requirement"]
_LOOK = 0.25  # seconds between two looks at pip's log
_QUIET = 10.0  # seconds between two lines of progress where it cannot be one line that changes


class Installer:
    """Fills `folder`, whose interpreter is `python`, for the clone at `root`; what pip says goes to `log`.

    Makes the environment if it is missing, sees that it has pip, and lets it find the clone's own packages.
    Raises CannotStart where this Python lacks what that needs.
    """

    def __init__(self, root: Path, folder: Path, python: Path, log: Path) -> None:
        self._folder = folder
        self._python = python
        self._log = log
        if not python.is_file():
            _require_ensurepip()
            say(f"First start: the tool sets itself up in {folder} (a minute or two, some 700 MB).")
            outside = getattr(sys, "_base_executable", sys.executable)  # where venv itself looks for it
            self._run_or_fail(outside, "-m", "venv", "--without-pip", folder)
        where = "import sysconfig; print(sysconfig.get_path('purelib'))"
        found = subprocess.run([python, "-P", "-c", where], capture_output=True, text=True, check=True)
        self._packages = Path(found.stdout.strip())
        if not (self._packages / "pip").is_dir():
            _require_ensurepip()
            self._run_or_fail(python, "-m", "ensurepip", "--default-pip")
        # Relative, so that the clone can be moved. What it names comes last on sys.path and hides no library.
        here = os.path.relpath(root, self._packages)
        (self._packages / "annotator-clone.pth").write_text(f"{here}\n", encoding="utf-8")

    def install(self, file: Path, what: str) -> str:
        """Install exactly what `file` pins; returns what went wrong, or nothing."""
        progress = _Progress(what, total=len(_PINNED.findall(file.read_bytes())))
        command: list[str | Path] = [self._python, *_INSTALL, *_EXACTLY, file]
        start = self._log.stat().st_size if self._log.exists() else 0
        with self._start(command) as pip:
            before = self._installed()
            while True:
                try:
                    code = pip.wait(_LOOK)
                except subprocess.TimeoutExpired:
                    progress.show(self._written(start), self._installed() - before)
                except BaseException:
                    pip.terminate()
                    raise
                else:
                    break
        progress.end()
        if code:
            return _what_pip_said(self._written(start))
        # On all cores, which pip does not do. Some packages ship templates that do not compile; that is well.
        self._run(self._python, "-m", "compileall", "-q", "-j", "0", self._packages)
        return ""

    def _start(self, command: Sequence[str | Path]) -> subprocess.Popen[bytes]:
        """Start with all output to the log, and the current folder hidden from its imports."""
        environment = {**os.environ, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1", "PIP_USER": "0"}
        with self._log.open("ab") as log:
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, cwd=self._folder
            )

    def _run(self, *command: str | Path) -> int:
        """Run as `_start` does; returns the exit code."""
        with self._start(command) as process:
            return process.wait()

    def _run_or_fail(self, *command: str | Path) -> None:
        if self._run(*command):
            raise CannotStart(
                f"Python could not make its environment in {self._folder}; the reason is in {self._log}.\n"
                "Correct it and start again, or start with another Python (3.11 or newer)."
            )

    def _written(self, start: int) -> bytes:
        with self._log.open("rb") as log:
            log.seek(start)
            return log.read()

    def _installed(self) -> int:
        return sum(1 for _ in self._packages.glob("*.dist-info"))


class _Progress:
    """One line that changes, on a terminal; elsewhere a line now and then."""

    def __init__(self, what: str, total: int) -> None:
        self._what = what
        self._total = total
        self._changes = sys.stderr.isatty()
        self._last = monotonic()
        self._width = 0
        say(f"Installing {what} ({total} package{'s' if total > 1 else ''}).")

    def show(self, written: bytes, installed: int) -> None:
        if _INSTALLING in written:
            line = f"  unpacked {min(installed, self._total)} of {self._total}"
        else:
            fetched = _FETCHED.findall(written)
            name = fetched[-1].decode("ascii", "replace") if fetched else ""
            line = f"  fetched {max(len(fetched) - 1, 0)} of {self._total}  {name}".rstrip()
        if self._changes:
            sys.stderr.write("\r" + line.ljust(self._width))
            sys.stderr.flush()
            self._width = len(line)
        elif monotonic() - self._last >= _QUIET:
            say(line)
            self._last = monotonic()

    def end(self) -> None:
        if self._changes:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()


def _require_ensurepip() -> None:
    """Debian and its kin leave venv's pip out of Python. Raises CannotStart if it stays missing."""
    if find_spec("ensurepip"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    offer_packages("This Python lacks a part that the set-up needs", {"ensurepip": package})
    invalidate_caches()
    if not find_spec("ensurepip"):
        raise CannotStart("This Python has no module ensurepip. Start with a complete Python, 3.11 or newer.")


def _what_pip_said(written: bytes) -> str:
    """The last error in pip's own words, or that there was none."""
    lines = [line.strip() for line in written.decode("utf-8", "replace").splitlines()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    return errors[-1] if errors else "pip ended without saying why."
