"""What the tool is as an installed package: everything it ships is in it, and there is nothing to set up."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that stands for `site-packages`, with the built wheel in it."""
    built = tmp_path_factory.mktemp("built")
    command = [
        sys.executable,
        "-P",
        "-m",
        "hatchling",
        "build",
        "--target",
        "wheel",
        "--directory",
        str(built),
    ]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (wheel,) = built.glob("*.whl")
    site = built / "site"
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def start(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        check=False,
        cwd=installed.parent,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )


def test_it_just_starts(installed: Path) -> None:
    done = start(installed, "-m", "annotator", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("annotator ")
    assert not (installed / ".venv").exists()


def test_it_has_a_script_of_its_name(installed: Path) -> None:
    (entries,) = installed.glob("*.dist-info/entry_points.txt")
    assert "annotator = annotator.__main__:main" in entries.read_text(encoding="utf-8")


def test_it_brings_what_the_clone_has(installed: Path, root: Path) -> None:
    code = "from annotator import resources; print(resources.samples()); print(resources.resource())"
    samples, resources = map(Path, start(installed, "-c", code).stdout.splitlines())
    for there, here in ((samples, root / "samples"), (resources, root / "resources")):
        assert there.is_relative_to(installed)
        brought = {path.relative_to(there).as_posix() for path in there.rglob("*") if path.is_file()}
        assert brought == {path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file()}
