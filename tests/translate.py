"""Brings the window's translation files up to date: `python -m tests.translate`.

Collects the texts of the sources into `resources/translations/*.ts` (nothing that is translated is lost) and
makes the `.qm` files that the window loads. What is new there is then translated by hand, or with Qt's
Linguist, and the command is run again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
PACKAGE = ROOT / "annotator"


def sources() -> list[str]:
    """The files that hold words of the window, relative to the root: its own, errors, what a check finds.

    What only the command line says stays out: it speaks English.
    """
    found = [*(PACKAGE / "ui").rglob("*.py"), *PACKAGE.rglob("errors.py"), *PACKAGE.rglob("findings.py")]
    return sorted({path.relative_to(ROOT).as_posix() for path in found})


def tool(name: str) -> str:
    """A program of PySide6 beside the interpreter that runs."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sys.executable).with_name(f"pyside6-{name}{suffix}"))


def collect(folder: Path = FOLDER) -> None:
    """Bring the `.ts` files up to date; English holds only what has a plural."""
    common = ["-locations", "none", "-no-obsolete"]
    for language, more in (("fr", []), ("en", ["-pluralonly"])):
        target = str(folder / f"annotator_{language}.ts")
        command = [tool("lupdate"), *sources(), *common, *more, "-source-language", "en"]
        subprocess.run([*command, "-target-language", language, "-ts", target], cwd=ROOT, check=True)


def release(folder: Path = FOLDER) -> None:
    """Make the `.qm` files."""
    for language in ("fr", "en"):
        path = folder / f"annotator_{language}"
        subprocess.run([tool("lrelease"), f"{path}.ts", "-qm", f"{path}.qm"], cwd=ROOT, check=True)


if __name__ == "__main__":
    collect()
    release()
