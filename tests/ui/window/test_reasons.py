"""The reasons of errors are known in both languages: every one that the rooms below can give."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import EditRefused, QueryError
from annotator.domain.queries import parse
from annotator.importing import Finding, Imported, Refused, read_sources
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


SPOILT = "\n".join((
    '{"a":1 "b":2}', '{"text":"x', '{"text":"a", "text":"b"}', "[]", '{"x":NaN}', '{"text":""}', '{"head":1}',
    '{"text":"\\ud800"}', '{"schema":"annotator/1","profile":"lean"}',
    '{"schema":"annotator/1","profile":"audit","text":"a\\rb"}', '{"schema":"annotator/1","profile":"audit"}',
    '{"schema":"annotator/1","profile":"training","text":"a","spans":[1]}',
    '{"text":"Riga.","label":[[0,4,"人"],[0,4,"a b"],[0,9,"A"],[4,4,"A"],["x",4,"A"],[0,1]]}',
    '{"text":"Riga.","spans":[{"start":1,"end":5,"label":"A","text":"Riga"}]}',
    '{"text":"Riga.","spans":[{"start":0,"end":4,"label":"A","text":"Oslo"}]}',
    '{"text":"Riga. ","label":[[5,6,"A"]]}', '{"text":"Riga.","label":[[0,4,"A"]],"answer":"reject"}',
    '{"data":{"text":"Riga."},"annotations":[{"result":[{"type":"relation"}]},{}]}',
)).encode()  # fmt: skip


def test_what_an_import_says_is_known(tmp_path: Path, french: None) -> None:
    files = {
        "all.jsonl": SPOILT,
        "list.json": b'[{"text":"Riga."},{"text":',
        "marked.jsonl": b'\xef\xbb\xbf{"text":"Riga."}\n',
        "newer.jsonl": b'{"schema":"annotator/9"}\n',
        "unit.jsonl": b'{"schema":"annotator/1","offset_unit":"utf16"}\n',
        "labels.jsonl": b'{"file":"x.txt","text_sha256":"0","spans":[]}\n',
        "binary.txt": bytes(range(256)),
        "bytes.jsonl": b'{"text":"caf\xe9"}\n',
        "altered.jsonl": b'{"text":"Riga."}\n',
        "altered.manifest.json": b'{"files":[{"path":"altered.jsonl","sha256":"0"}]}',
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    said: list[str] = []
    for result in read_sources([tmp_path]):
        if isinstance(result, Refused) and "reason" in result.error.fields:
            said.append(str(result.error.fields["reason"]))
        elif isinstance(result, Finding):
            said.append(result.sentence)
        elif isinstance(result, Imported):
            said += [finding.sentence for finding in result.findings]
    assert len(said) > 30
    english = re.compile(r"\b(?:the|is|was|were|not|has|at|it)\b")
    assert [words for words in said if english.search(reason(words))] == []
