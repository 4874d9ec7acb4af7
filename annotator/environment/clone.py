"""The `.venv` of a clone: made on the first start from files of exact versions, then only compared.

`.venv/setup.state` has a line `FILE SHA256` for each part that was carried out. The line `begun -` stands in
it while a set-up is under way; one that finds it there follows an interrupted one, and starts from nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from annotator.environment.problems import CannotStart, say

if TYPE_CHECKING:
    from collections.abc import Sequence


class Part(NamedTuple):
    """A file of exact versions (its path below the root) and what it brings; an optional one may fail."""

    file: str
    what: str
    optional: bool = False


LIBRARIES = Part("constraints.txt", "the libraries")
PIPELINE = Part("constraints-model.txt", "the trained French pipeline", optional=True)
TESTS = Part("tests/constraints.txt", "what the tests add")

_ROOT = Path(__file__).resolve().parents[2]
_BEGUN = "begun"
_OURS = frozenset({"setup.lock", "setup.log", "setup.state"})


class Clone:
    """A working copy of the project that keeps its libraries to itself, in `.venv`."""

    def __init__(self, root: Path = _ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.log = self.folder / "setup.log"
        self._state = self.folder / "setup.state"

    @property
    def exists(self) -> bool:
        """False where the tool runs from an installed package, which has nothing to set up."""
        return (self.root / "pyproject.toml").is_file()

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def is_running(self) -> bool:
        """Is this process the `.venv`'s own Python?"""
        return self.folder.is_dir() and self.folder.samefile(sys.prefix)

    def is_ready(self, parts: Sequence[Part]) -> bool:
        """Was each part carried out (an optional one: at least tried) as its file stands now?"""
        state = self._read_state()
        return (
            _BEGUN not in state
            and self.python.is_file()
            and all(state.get(part.file) == self._digest(part) for part in parts)
        )

    def enter(self, parts: Sequence[Part], module: str, arguments: Sequence[str]) -> None:
        """Set up what is missing, then go on as `python -m MODULE ARGUMENTS` inside.

        Returns only where this process is inside already. Raises CannotStart.
        """
        if not self.is_ready(parts):
            self.set_up(parts)
        if not self.is_running:
            self._continue_inside(module, arguments)

    def set_up(self, parts: Sequence[Part], *, again: bool = False) -> None:
        """Install what is missing or has changed; `again` goes through all parts once more.

        Starts that come at the same time wait for one another. Raises CannotStart.
        """
        from time import monotonic

        from annotator.environment.lock import alone

        began = monotonic()
        try:
            self.folder.mkdir(exist_ok=True)
            with alone(self.folder / "setup.lock"):
                if not again and self.is_ready(parts):
                    return  # another start did it meanwhile
                self._carry_out(parts, again=again)
        except OSError as error:
            raise CannotStart(
                f"Setting up {self.folder} failed: {error}.\n"
                "Close what uses that folder, see that you may write there and that the disk is not full, "
                "then start again."
            ) from error
        say(f"Ready after {monotonic() - began:.0f} s.")

    def _carry_out(self, parts: Sequence[Part], *, again: bool) -> None:
        from annotator.environment.installing import Installer

        state = self._read_state()
        if _BEGUN in state or not self.python.is_file():
            self._clear()
            state = {}
        pending = [part for part in parts if again or state.get(part.file) != self._digest(part)]
        for part in pending:
            state.pop(part.file, None)
        self._write_state({**state, _BEGUN: "-"})
        try:
            installer = Installer(self.root, self.folder, self.python, self.log)
            for part in pending:
                digest = self._digest(part)
                if problem := installer.install(self.root / part.file, part.what):
                    self._report(part, problem)
                state[part.file] = digest
        except CannotStart:
            self._write_state(state)  # pip that failed by itself left everything as it was
            raise
        self._write_state(state)

    def _report(self, part: Part, problem: str) -> None:
        """Say that an optional part is not to be had. Raises CannotStart for one that is necessary."""
        said = f"Could not install {part.what}: {problem}\nThe whole story is in {self.log}."
        if not part.optional:
            raise CannotStart(f"{said} With a working network, give the same command again.")
        say(
            f"{said} The tool works without it, by rules and lists.\nTo try again: python3 -m annotator setup"
        )

    def _clear(self) -> None:
        """Empty the folder, if it is one of ours."""
        from shutil import rmtree

        leftovers = [path for path in self.folder.iterdir() if path.name not in _OURS]
        if leftovers and not self._state.is_file():
            raise CannotStart(
                f"{self.folder} is in the way: it is not a Python environment, and not one of ours.\n"
                "Move it elsewhere or delete it, then start again."
            )
        if leftovers:
            say(f"The set-up in {self.folder} was interrupted or its Python is gone: starting it anew.")
        for path in leftovers:
            if path.is_dir() and not path.is_symlink():
                rmtree(path)
            else:
                path.unlink()

    def _continue_inside(self, module: str, arguments: Sequence[str]) -> NoReturn:
        """Become another Python; `-P` keeps the current folder out of what it imports."""
        command = [str(self.python), "-P", "-m", module, *arguments]
        if os.name != "nt":
            os.execv(command[0], command)
        from subprocess import Popen

        with Popen(command) as child:  # exec on Windows would give the prompt back at once
            while True:
                try:
                    sys.exit(child.wait())
                except KeyboardInterrupt:  # the child received it too, and decides
                    continue

    def _digest(self, part: Part) -> str:
        from hashlib import sha256

        return sha256((self.root / part.file).read_bytes()).hexdigest()

    def _read_state(self) -> dict[str, str]:
        try:
            lines = self._state.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return {}
        return {name: digest for name, _, digest in (line.partition(" ") for line in lines)}

    def _write_state(self, state: dict[str, str]) -> None:
        fresh = self._state.with_suffix(".new")
        fresh.write_text("".join(f"{name} {digest}\n" for name, digest in state.items()), encoding="utf-8")
        fresh.replace(self._state)
