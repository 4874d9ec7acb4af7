"""`python -m tests.damage --times N` damages a project N times, in five ways, and says what was not noticed.

A damage is noticed if opening or verifying says so. What changes no row is none. Of each damaged project is
saved what can be: the history up to the first operation on a damaged page, and nothing that was not there.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.domain.errors import ProjectError
from annotator.domain.operations import Change
from annotator.storage import DamagedProject, Finding, NewerProject, NotAProject, NothingToSalvage, Project
from annotator.storage.codec import BadPacking, unpack
from annotator.storage.salvage import Salvaged, salvage
from annotator.storage.verifying import verify
from tests.storage.making import Work, article, draft
from tests.storage.pages import before_damage, root_of_operations

TABLES = ("meta", "operation", "touch", "article", "record", "text", "raw")
Damage = Callable[[random.Random, bytearray], None]


def _bits(draw: random.Random, data: bytearray) -> None:
    """A few bits flipped anywhere."""
    for _ in range(draw.randint(1, 4)):
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)


def _page(draw: random.Random, data: bytearray) -> None:
    """A page overwritten with noise."""
    start = draw.randrange(len(data) // 4096) * 4096
    data[start : start + 4096] = draw.randbytes(4096)


def _swap(draw: random.Random, data: bytearray) -> None:
    """Two pages exchanged."""
    one, other = (4096 * page for page in draw.sample(range(len(data) // 4096), 2))
    data[one : one + 4096], data[other : other + 4096] = data[other : other + 4096], data[one : one + 4096]


def _cut(draw: random.Random, data: bytearray) -> None:
    """The end cut off."""
    del data[draw.randrange(len(data)) :]


def _zeros(draw: random.Random, data: bytearray) -> None:
    """A stretch of zeros."""
    start = draw.randrange(len(data))
    length = min(draw.randint(1, 3000), len(data) - start)
    data[start : start + length] = bytes(length)


KINDS: dict[str, Damage] = {"bits": _bits, "page": _page, "swap": _swap, "cut": _cut, "zeros": _zeros}


def prepare(path: Path, operations: int) -> None:
    """A sound project with all kinds of rows."""
    work = Work(random.Random(3))
    with Project.create(path, work.begin()) as project:
        for one in work.draw(operations):
            project.append(one)
        latin = article("latin", file_bytes=b"\xe9t\xe9" * 400)
        raw = {latin.source.sha256: b"\xe9t\xe9" * 400}
        project.append(draft(Change.of("latin", None, latin), actor="tool"), raw)


@dataclass(frozen=True)
class Trial:
    """One damage of one kind; equal seeds do the same."""

    kind: str
    seed: int

    def run(self, sound: Path, copy: Path) -> str:
        """Damage a copy: `found`, `harmless` where no row changed, `unseen`, or `lost` by salvage."""
        data = bytearray(sound.read_bytes())
        KINDS[self.kind](random.Random(f"{self.kind} {self.seed}"), data)
        copy.write_bytes(data)
        try:
            noticed = _is_noticed(copy)
            same = _rows(copy) == _rows(sound)
            saved = is_saved(sound, copy)
        finally:
            copy.unlink()
        return "lost" if not saved else "found" if noticed else "harmless" if same else "unseen"


def is_saved(sound: Path, damaged: Path) -> bool:
    """Whether salvage gives a sound beginning of the history, at least up to the first damaged page."""
    out = damaged.with_name("salvaged.annotator")
    least = before_damage(sound.read_bytes(), damaged.read_bytes(), root_of_operations(sound))
    try:
        saved = list(salvage(damaged, out))[-1]
        assert isinstance(saved, Salvaged)
        with Project.open(out, read_only=True) as project, Project.open(sound, read_only=True) as whole:
            lines = list(project.log_lines())
            beginning = list(islice(whole.log_lines(), saved.history))
        extra = len(lines) - saved.history
        return lines[: saved.history] == beginning and saved.history >= least and extra in {0, 1}
    except NothingToSalvage:
        return least == 0
    finally:
        out.unlink(missing_ok=True)


def _is_noticed(path: Path) -> bool:
    try:
        Project.open(path).close()
        return any(isinstance(one, Finding) and one.grave for one in verify(path))
    except (DamagedProject, NotAProject, NewerProject):
        return True
    except ProjectError as error:
        print(f"another error: {type(error).__name__} {error}", file=sys.stderr)
        return True


def _rows(path: Path) -> object:
    """All rows of a project, packed values opened; None where they cannot be read."""
    connection = sqlite3.connect(path)
    try:
        rows = {
            name: sorted(map(repr, map(_opened, connection.execute(f"SELECT * FROM {name}"))))
            for name in TABLES
        }
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    else:
        return rows
    finally:
        connection.close()


def _opened(row: tuple[object, ...]) -> tuple[object, ...]:
    if not isinstance(row[-1], bytes):
        return row
    try:
        return (*row[:-1], unpack(row[-1]))
    except BadPacking:
        return row


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0, help="the first one, to go on from")
    wanted = parser.parse_args()
    times = -(-wanted.times // len(KINDS))
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder, "sound.annotator")
        prepare(sound, operations=90)
        unseen = 0
        for kind in KINDS:
            trials = [Trial(kind, seed) for seed in range(wanted.seed, wanted.seed + times)]
            seen = [trial.run(sound, Path(folder, "damaged.annotator")) for trial in trials]
            print(
                kind,
                dict(Counter(seen)),
                [t.seed for t, s in zip(trials, seen, strict=True) if s in {"unseen", "lost"}],
                flush=True,
            )
            unseen += seen.count("unseen") + seen.count("lost")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
