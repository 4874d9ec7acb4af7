"""The set-up of a clone, with real virtual environments and real pip, on packages small enough to be fast."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from annotator.environment import CannotStart, Clone, Part
from tests.environment.making import offline, wheel

NEEDED = Part("constraints.txt", "the libraries")
OPTIONAL = Part("constraints-model.txt", "the trained pipeline", optional=True)
NOT_THERE = f"nowhere==1.0 --hash=sha256:{'0' * 64}\n"
SET_UP = """
import sys
from pathlib import Path
from annotator.environment import Clone, Part
Clone(Path(sys.argv[1])).set_up([Part("constraints.txt", "the libraries")])
"""


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wheels")


@pytest.fixture(autouse=True)
def _no_network(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in offline(wheels).items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Iterator[Path]:
    """A clone that was set up once, to copy from."""
    root = tmp_path_factory.mktemp("made")
    (root / "pyproject.toml").touch()
    (root / "homegrown.py").write_text("here = True\n", encoding="utf-8")
    (root / NEEDED.file).write_text(wheel(wheels, "tiny", "1.0"), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in offline(wheels).items():
            patch.setenv(name, value)
        Clone(root).set_up([NEEDED])
    yield root
    shutil.rmtree(root)


@pytest.fixture
def clone(made: Path, tmp_path: Path) -> Clone:
    """The same clone in another place: it may be moved."""
    shutil.copytree(made, tmp_path / "clone", symlinks=True)
    return Clone(tmp_path / "clone")


def answer(clone: Clone, code: str, folder: Path) -> str:
    """What the clone's own Python prints, started in `folder`."""
    command = [clone.python, "-P", "-c", code]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def tiny(clone: Clone) -> str:
    return answer(clone, "import tiny; print(tiny.version)", clone.root)


def test_a_clone_that_was_set_up_is_ready(clone: Clone) -> None:
    assert clone.is_ready([NEEDED])
    assert tiny(clone) == "1.0"


def test_the_clones_own_modules_are_found_from_any_folder_and_hide_no_library(clone: Clone) -> None:
    (clone.root / "tiny.py").write_text("version = 'hidden'\n", encoding="utf-8")
    (clone.root / "json.py").write_text("raise SystemExit('hidden')\n", encoding="utf-8")
    code = "import homegrown, json, tiny; print(tiny.version)"
    assert answer(clone, code, clone.root.parent) == "1.0"


def test_nothing_is_installed_twice(clone: Clone) -> None:
    before = clone.log.stat().st_size
    clone.set_up([NEEDED])
    assert clone.log.stat().st_size == before


def test_looking_whether_all_is_ready_costs_next_to_nothing(root: Path) -> None:
    began = process_time()
    Clone(root).is_ready([NEEDED, OPTIONAL])
    assert process_time() - began < 0.05  # seconds of work, however busy the machine


def test_changed_versions_are_installed_over_the_former_ones(clone: Clone, wheels: Path) -> None:
    (clone.root / NEEDED.file).write_text(wheel(wheels, "tiny", "2.0"), encoding="utf-8")
    assert not clone.is_ready([NEEDED])
    clone.set_up([NEEDED])
    assert clone.is_ready([NEEDED])
    assert tiny(clone) == "2.0"


def test_a_package_with_another_hash_is_refused(clone: Clone, wheels: Path) -> None:
    name, right = wheel(wheels, "tiny", "4.0").rsplit(":", 1)
    (clone.root / NEEDED.file).write_text(f"{name}:{right[::-1].strip()}\n", encoding="utf-8")
    with pytest.raises(CannotStart, match=r"HASHES[\s\S]*setup\.log"):
        clone.set_up([NEEDED])
    assert tiny(clone) == "1.0"


def test_a_set_up_that_was_killed_starts_anew(clone: Clone, wheels: Path) -> None:
    (clone.root / NEEDED.file).write_text(wheel(wheels, "tiny", "3.0"), encoding="utf-8")
    state = clone.folder / "setup.state"
    with subprocess.Popen(
        [sys.executable, "-P", "-c", SET_UP, clone.root], stderr=subprocess.DEVNULL
    ) as process:
        while "begun" not in state.read_text(encoding="utf-8"):
            assert process.poll() is None, "it ended before it could be killed"
        process.kill()
    assert not clone.is_ready([NEEDED])
    half_written = clone.folder / "half-written"
    half_written.touch()
    clone.set_up([NEEDED])
    assert clone.is_ready([NEEDED])
    assert not half_written.exists()
    assert tiny(clone) == "3.0"


def test_an_environment_whose_python_is_gone_is_made_anew(clone: Clone) -> None:
    clone.python.unlink()
    clone.set_up([NEEDED])
    assert tiny(clone) == "1.0"


def test_two_starts_at_once_do_not_fight(clone: Clone) -> None:
    shutil.rmtree(clone.folder)
    command = [sys.executable, "-P", "-c", SET_UP, str(clone.root)]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted("Installing the libraries" in words for words in said) == [False, True]
    assert tiny(clone) == "1.0"


def test_an_optional_part_that_is_not_to_be_had_is_named_once_and_tried_again_when_asked(
    clone: Clone, capsys: pytest.CaptureFixture[str], wheels: Path
) -> None:
    parts = [NEEDED, OPTIONAL]
    model = clone.root / OPTIONAL.file
    model.write_text(NOT_THERE, encoding="utf-8")
    clone.set_up(parts)
    assert "python3 -m annotator setup" in capsys.readouterr().err
    assert clone.is_ready(parts)
    clone.set_up(parts)
    assert capsys.readouterr().err == ""
    clone.set_up(parts, again=True)
    assert "Could not install the trained pipeline" in capsys.readouterr().err


def test_libraries_that_are_not_to_be_had_stop_the_start_and_leave_what_was_there(
    clone: Clone, wheels: Path
) -> None:
    former = (clone.root / NEEDED.file).read_text(encoding="utf-8")
    (clone.root / NEEDED.file).write_text(NOT_THERE, encoding="utf-8")
    with pytest.raises(CannotStart, match="same command again"):
        clone.set_up([NEEDED])
    assert not clone.is_ready([NEEDED])
    assert tiny(clone) == "1.0"
    (clone.root / NEEDED.file).write_text(former, encoding="utf-8")
    clone.set_up([NEEDED])
    assert clone.is_ready([NEEDED])


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NEEDED.file).write_text(NOT_THERE, encoding="utf-8")
    stranger = tmp_path / ".venv" / "important"
    stranger.mkdir(parents=True)
    with pytest.raises(CannotStart, match="in the way"):
        Clone(tmp_path).set_up([NEEDED])
    assert stranger.is_dir()


def test_a_file_in_the_way_is_reported(tmp_path: Path) -> None:
    (tmp_path / NEEDED.file).write_text(NOT_THERE, encoding="utf-8")
    (tmp_path / ".venv").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotStart, match="failed"):
        Clone(tmp_path).set_up([NEEDED])


@pytest.mark.skipif(os.name == "nt", reason="Python for Windows is always complete")
def test_a_python_without_ensurepip_names_what_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / NEEDED.file).write_text(NOT_THERE, encoding="utf-8")
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs" / "apt-get").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (tmp_path / "programs" / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "programs"))
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    for _ in range(2):  # the second start says the same
        with pytest.raises(CannotStart, match=r"sudo apt-get install -y python3\.\d+-venv"):
            Clone(tmp_path).set_up([NEEDED])


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the process that waits")
def test_entering_becomes_the_clones_own_python(clone: Clone, tmp_path: Path) -> None:
    (clone.root / "told.py").write_text("import sys; print(sys.prefix, sys.argv[1:])\n", encoding="utf-8")
    enter = (
        "import sys; from pathlib import Path; from annotator.environment import Clone, Part; "
        "Clone(Path(sys.argv[1])).enter([Part('constraints.txt', 'the libraries')], 'told', ['a b', '--c'])"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", enter, str(clone.root)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == f"{clone.folder} ['a b', '--c']"
