"""The way in, as a real process: what it imports, what it says when it cannot go on."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

TRAPS = (
    "typing",
    "json",
    "enum",
    "logging",
    "pathlib",
    "dataclasses",
    "subprocess",
    "rich",
    "typer",
    "pydantic",
)
ON_A_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def start(
    *arguments: str, folder: Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """A folder with files that are named like modules."""
    for name in TRAPS:
        (tmp_path / f"{name}.py").write_text(f"raise SystemExit('taken in by {name}.py')\n", encoding="utf-8")
    return tmp_path


def test_files_named_like_pythons_own_modules_do_no_harm(trapped: Path) -> None:
    done = start("-m", "annotator", "--help", folder=trapped)
    assert done.returncode == 0, done.stderr
    assert "annotator" in done.stdout


def test_nor_do_they_harm_the_child_that_highlights(trapped: Path) -> None:
    article = "La ministre Irina Valcourt s'est rendue à Lisbonne. Elle a salué l'accord.\n"
    (trapped / "article.txt").write_text(article, encoding="utf-8")
    done = start(
        "-m", "annotator", "run", "article.txt", "--out", "out.jsonl", "--rules-only", folder=trapped
    )
    assert done.returncode == 0, done.stderr
    assert "Lisbonne" in (trapped / "out.jsonl").read_text(encoding="utf-8")


def test_help_needs_neither_qt_nor_spacy_nor_sql(tmp_path: Path) -> None:
    code = (
        "import sys; from annotator.__main__ import main; code = main(['--help']);"
        "print(code, sorted({'PySide6', 'spacy', 'sqlalchemy', 'thinc', 'numpy'} & set(sys.modules)))"
    )
    done = start("-P", "-c", code, folder=tmp_path)
    assert done.stdout.splitlines()[-1] == "0 []", done.stderr


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen")
def test_without_a_screen_it_names_the_command_that_needs_none(tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ON_A_SCREEN}
    done = start("-m", "annotator", folder=tmp_path, environment=bare)
    assert done.returncode == 2
    assert "python3 -m annotator run" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("module", ["annotator", "tests"])
def test_a_python_that_is_too_old_is_told_so(tmp_path: Path, module: str) -> None:
    code = (
        "import runpy, sys; sys.version_info = (3, 8, 1, 'final', 0); "
        f"runpy.run_module({module!r}, run_name='__main__')"
    )
    done = start("-P", "-c", code, folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Annotator needs Python 3.11 or newer, and this is Python 3.8.")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("file", ["annotator/__init__.py", "annotator/__main__.py", "tests/__main__.py"])
def test_the_first_lines_can_be_read_by_an_older_python(root: Path, file: str) -> None:
    source = (root / file).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    assert "__future__" not in {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
