"""Runs the benchmarks named, or all, prints the ratios and writes `benchmarks/results.md`.

    python -m benchmarks [NAME…]

Results of benchmarks that were not run this time stay on the page.
"""

from __future__ import annotations

import datetime as dt
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Result, machine

FOLDER = Path(__file__).parent
PAGE = FOLDER / "results.md"
_HEAD = "| what | ours | against | base | ratio | goal | note |\n| --- | --- | --- | --- | --- | --- | --- |"
_FRAME = frozenset({"__init__", "__main__", "measure"})


def names() -> list[str]:
    """The benchmarks there are: each a module with `results() -> Iterator[Result]`."""
    return sorted(
        path.stem for path in FOLDER.glob("*.py") if path.stem not in _FRAME and not path.stem.startswith("_")
    )


def run(name: str) -> Iterator[Result]:
    yield from importlib.import_module(f"benchmarks.{name}").results()


def sections(page: str) -> dict[str, str]:
    """The parts of the results page by the name of their benchmark."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return {name: body.strip() for name, body in zip(parts[1::2], parts[2::2], strict=True)}


def page(parts: dict[str, str]) -> str:
    intro = (
        "# Measured\n\nWritten by `python -m benchmarks`. Times are the best of several runs; "
        "a ratio says how many times the plainest way to do the same work we need."
    )
    return "\n\n".join([intro, *(f"## {name}\n\n{parts[name]}" for name in sorted(parts))]) + "\n"


def renewed(old: str, measured: dict[str, list[Result]]) -> str:
    """The page with new results in it; those of other benchmarks that still exist stay."""
    there = names()
    parts = {name: part for name, part in sections(old).items() if name in there}
    today = dt.datetime.now(dt.UTC).date().isoformat()
    for name, found in measured.items():
        parts[name] = "\n".join([f"{today}, {machine()}", "", _HEAD, *(result.row() for result in found)])
    return page(parts)


def main(asked: list[str]) -> int:
    there = names()
    unknown = [name for name in asked if name not in there]
    if unknown:
        print(f"No benchmark is called {unknown[0]}. There are: {', '.join(there)}.", file=sys.stderr)
        return 2
    for name in asked or there:
        found = []
        for result in run(name):
            print(result.line(), flush=True)
            found.append(result)
        old = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        PAGE.write_text(renewed(old, {name: found}), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
