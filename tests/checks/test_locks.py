"""The files of exact versions say what `pyproject.toml` asks for."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOOL, TESTS, MODEL = "constraints.txt", "tests/constraints.txt", "constraints-model.txt"
AGAIN = "write the locks anew: python -m tests.lock"


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    with (root / "pyproject.toml").open("rb") as file:
        return dict(tomllib.load(file)["project"])


def pinned(root: Path, *locks: str) -> dict[str, set[str]]:
    """Every version of each package that one system or another gets."""
    found: dict[str, set[str]] = {}
    for lock in locks:
        text = (root / lock).read_text(encoding="utf-8")
        for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE):
            found.setdefault(canonicalize_name(name), set()).add(version)
    return found


@pytest.mark.parametrize(
    ("extra", "locks"),
    [("", [TOOL]), ("tests", [TOOL, TESTS]), ("model", [MODEL])],
    ids=["tool", "tests", "model"],
)
def test_what_the_project_asks_for_is_pinned(
    root: Path, project: dict[str, Any], extra: str, locks: list[str]
) -> None:
    asked = project["optional-dependencies"][extra] if extra else project["dependencies"]
    versions = pinned(root, *locks)
    for text in asked:
        wanted = Requirement(text)
        there = versions.get(canonicalize_name(wanted.name), set())
        assert there, f"{wanted.name} is not pinned; {AGAIN}"
        assert all(wanted.specifier.contains(version) for version in there), f"{wanted}: {there}; {AGAIN}"


def test_the_tests_pin_only_what_they_add(root: Path) -> None:
    assert not pinned(root, TESTS).keys() & pinned(root, TOOL).keys()


@pytest.mark.parametrize("lock", [TOOL, TESTS, MODEL])
def test_every_package_has_a_hash(root: Path, lock: str) -> None:
    text = (root / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    bare = [line for line in text.splitlines() if line.strip() and "--hash=sha256:" not in line]
    assert bare == []
