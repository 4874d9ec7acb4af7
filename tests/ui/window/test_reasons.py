"""The reasons of errors are known in both languages: every one that the rooms below can give."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import EditRefused, QueryError
from annotator.domain.queries import parse
from annotator.ui import wording
from annotator.ui.reasons import PATTERNS, reason

PACKAGE = Path(__file__).resolve().parents[3] / "annotator"
ROOMS = ("domain", "storage", "session")
FILLED = "x1"
ELSEWHERE = (  # said by the command line alone, or put together of what a library says
    "session/jobs", "storage/errors.py", "storage/connection.py", "session/schemes.py",
)  # fmt: skip


def given() -> Iterator[tuple[str, str]]:
    """Every `reason=` that is written out, with something in the place of what is filled in."""
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            name = path.relative_to(PACKAGE).as_posix()
            if name.startswith(ELSEWHERE):
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.keyword) and node.arg == "reason":
                    words = written(node.value)
                    if words:
                        yield name, words


def written(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(one.value) if isinstance(one, ast.Constant) else FILLED for one in node.values)
    return ""


@pytest.mark.parametrize(("file", "words"), sorted(set(given())))
def test_every_reason_is_known(file: str, words: str, french: None) -> None:
    assert reason(words) != words, f"{file}: put this reason into annotator/ui/reasons.py"


def test_reasons_within_reasons_are_said_too(french: None) -> None:
    said = reason("memory.json cannot be read (Permission denied)")
    assert said == "memory.json est illisible (permission refusée)"
    assert reason("nobody knows this") == "nobody knows this"


def test_an_error_is_wholly_french(french: None) -> None:
    what, next_ = wording.error(EditRefused(reason="there is no span s1 in a1"))
    assert what == "Cela n’a pas été fait\u00a0: il n’y a pas de mention s1 dans a1."
    assert next_ == "Rien n’a changé."


@pytest.mark.parametrize(
    "text", ["(", ")", "a OR", "-", "nofield:x", "labl:x", "label>x", "date:x", "score<y", 'text:"']
)
def test_what_is_wrong_with_a_search_is_said_in_french(text: str, french: None) -> None:
    with pytest.raises(QueryError) as wrong:
        parse(text)
    words = str(wrong.value.fields["reason"])
    assert reason(words) != words


def test_no_reason_is_there_twice() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS)
