"""Import of plain text against reading and hashing the same files."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator.importing import Imported, read_sources
from annotator.resources import samples
from benchmarks.measure import Result, best

_COPIES = 10


def results() -> Iterator[Result]:
    """The sample articles, several times over with another last line, so that no two are the same."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = fill(folder)
        ours = best(lambda: taken(folder, count), 3)
        base = best(lambda: read_and_hash(folder), 3)
        note = "with boilerplate, metadata, language and wire copies"
        yield Result(
            f"import of {count} plain text articles", "read and SHA-256", ours, base, goal=2, note=note
        )


def fill(folder: Path) -> int:
    """Copy the sample articles into a folder; gives their number."""
    texts = sorted(samples().joinpath("articles").glob("*.txt"))
    for copy in range(_COPIES):
        for text in texts:
            ending = f"\nÉdition {copy}\n".encode() if copy else b""
            (folder / f"{copy:02}-{text.name}").write_bytes(text.read_bytes() + ending)
    return len(texts) * _COPIES


def taken(folder: Path, count: int) -> None:
    found = sum(isinstance(result, Imported) for result in read_sources([folder]))
    if found != count:
        raise ValueError(f"{found} of {count} articles were imported")


def read_and_hash(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        hashlib.sha256(path.read_bytes()).hexdigest()
