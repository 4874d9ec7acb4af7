"""What no file of the project may hold."""

import re
import subprocess
from pathlib import Path

import pytest

# Where one machine takes its packages from, and where things lie on it: true nowhere else.
MACHINE = re.compile(
    r"--(extra-)?index-url|--find-links|pypi\.org|files\.pythonhosted|registry\.npmjs|deb\.debian\.org"
    r"|(?<![\w.])/(home|root|Users|work|opt)/\w"
)


def tracked(root: Path, *patterns: str) -> list[Path]:
    if not (root / ".git").exists():
        pytest.skip("not a clone: what is tracked is not known")
    listed = subprocess.run(["git", "ls-files", "-z", *patterns], cwd=root, capture_output=True, check=True)
    return [root / name for name in listed.stdout.decode().split("\0") if name and (root / name).is_file()]


def test_no_file_names_a_registry_or_a_place_on_one_machine(root: Path) -> None:
    found = []
    for path in tracked(root):
        if path == Path(__file__).resolve() or path.is_relative_to(root / "samples"):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture, a font
        found += [f"{path.relative_to(root)}: {match[0]}" for match in MACHINE.finditer(text)]
    assert found == []


def test_no_widget_has_a_style_sheet(root: Path) -> None:
    """One pins a widget's colours, so that it stays light when the program goes dark."""
    sources = tracked(root, "annotator/ui/*.py")
    assert [path.name for path in sources if "setStyleSheet" in path.read_text(encoding="utf-8")] == []


def test_set_up_leaves_nothing_that_git_would_show(root: Path) -> None:
    if not (root / ".git").exists():
        pytest.skip("not a clone")
    ignored = subprocess.run(["git", "check-ignore", "-q", ".venv/setup.state"], cwd=root, check=False)
    assert ignored.returncode == 0
