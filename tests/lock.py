"""Writes the files of exact versions anew from `pyproject.toml`: `python -m tests.lock`, with uv on the path.

`constraints.txt` has what the tool needs, for all systems and Pythons, with hashes; what the tests
add stands in `tests/constraints.txt`. Versions there stay, unless `pyproject.toml` no longer allows them or
`--upgrade` is given.
The trained pipeline is pinned by hand in `constraints-model.txt`: its hash is a decision.
"""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parent.parent
TOOL = Path("constraints.txt")
TESTS = Path("tests", "constraints.txt")
# Nothing about where packages come from: each machine has its own mirror.
STYLE = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--python-version", "3.11"]


def names(lock: Path) -> set[str]:
    """The packages pinned in a file of exact versions."""
    return set(re.findall(r"^([a-z0-9.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE))


def main(arguments: Sequence[str]) -> int:
    uv = which("uv")
    if uv is None:
        print("uv is not on the path. Install it, for example with: pipx install uv", file=sys.stderr)
        return 2
    if unknown := set(arguments) - {"--upgrade"}:
        print(f"Unknown: {' '.join(sorted(unknown))}. The only option is --upgrade.", file=sys.stderr)
        return 2
    compiled = [uv, "pip", "compile", "--quiet", "pyproject.toml", *STYLE, *arguments, "--output-file"]
    subprocess.run([*compiled, TOOL], cwd=ROOT, check=True)
    there = [option for name in sorted(names(ROOT / TOOL)) for option in ("--no-emit-package", name)]
    subprocess.run(
        [*compiled, TESTS, "--extra", "tests", "--constraints", TOOL, *there], cwd=ROOT, check=True
    )
    for lock in (TOOL, TESTS):
        print(f"{lock.as_posix()}: {len(names(ROOT / lock))} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
