"""Each promise about the project file names tests that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

LINK = re.compile(r"\[[^\]]+\]\((\.\./tests/[^)#]+)(?:#(\w+))?\)")


def rows(root: Path) -> list[list[str]]:
    """The cells of each row of the table."""
    lines = (root / "docs" / "promises.md").read_text("utf-8").splitlines()
    table = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in cells] for cells in table[2:]]


def test_each_promise_names_tests_that_exist(root: Path) -> None:
    table = rows(root)
    assert len(table) >= 14
    for promise, tests, *_ in table:
        links = LINK.findall(tests)
        assert links, promise
        for file, name in links:
            module = ast.parse((root / "docs" / file).resolve().read_text("utf-8"))
            there = {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
            assert not name or name in there, f"{file} has no {name}"
            assert any(one.startswith("test_") for one in there)


def test_no_promise_is_made_twice(root: Path) -> None:
    promises = [promise for promise, *_ in rows(root)]
    assert len(set(promises)) == len(promises)
