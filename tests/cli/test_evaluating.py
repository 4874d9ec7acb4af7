"""Measuring against gold: articles in which there is nothing to find, and files that are no gold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator import cli

TEXT = "Oslo se tait.\n"
Run = Callable[..., tuple[object, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[object, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def gold(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_an_article_with_nothing_to_find_is_no_failure(run: Run, tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 4, "label": "LOC", "text": "Oslo"}]
    rows = ({"file": "a", "text": TEXT, "spans": spans}, {"file": "b", "text": "Rien ici.\n", "spans": []})
    code, said, _ = run("evaluate", gold(tmp_path, *rows), "--rules-only")
    assert code == 0
    lines = {line.split()[-1]: line.split() for line in said.splitlines() if line}
    assert lines["a"][:4] == ["100.0", "100.0", "100.0", "1"]
    assert lines["b"][:4] == ["–", "–", "–", "0"]
    code, said, _ = run("evaluate", gold(tmp_path, rows[1]), "--rules-only", "--json")
    assert (code, json.loads(said)["strict"]["gold"]) == (0, 0)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"text": TEXT}, "line 1 of gold.jsonl has no spans"),
        ({"text_sha256": "0" * 64, "spans": []}, "line 1 of gold.jsonl has no text in articles"),
        ({"text": TEXT, "spans": [7]}, "line 1 of gold.jsonl does not have the form of labels"),
        ({"text": TEXT, "spans": [{"start": 0, "end": 4}]}, "does not have the form of labels ('label')"),
        (
            {"text": TEXT, "spans": [{"start": 9, "end": 99, "label": "LOC"}]},
            "line 1 of gold.jsonl, span: 9–99 is no range of a text of 14 code points",
        ),
        (
            {"text": TEXT, "spans": [{"start": 1, "end": 5, "label": "LOC", "text": "Oslo"}]},
            "line 1 of gold.jsonl, span: 1–5 is “slo ”, it says “Oslo”",
        ),
        (
            {"text": TEXT, "spans": [], "stances": [{"evidence": [{"start": 5, "end": 5}]}]},
            "line 1 of gold.jsonl, evidence: 5–5 is no range",
        ),
    ],
)
def test_what_is_no_gold_is_refused_with_its_line(
    run: Run, tmp_path: Path, row: dict[str, Any], said: str
) -> None:
    (tmp_path / "articles").mkdir()
    code, out, noted = run("evaluate", gold(tmp_path, row), "--rules-only")
    assert (code, out) == (2, "")
    assert "Nothing was measured: " in noted
    assert said in noted
    assert "--articles" in noted


def test_a_hash_finds_its_text_in_the_folder_that_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    row = {"file": "a.txt", "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "spans": []}
    path = gold(tmp_path, row)
    assert run("evaluate", path, "--rules-only")[0] == 2
    assert run("evaluate", path, "--rules-only", "--articles", tmp_path / "texts")[0] == 0


def test_a_pipeline_that_is_not_there_is_noted_with_what_is_done_instead(run: Run, tmp_path: Path) -> None:
    code, said, _ = run("evaluate", gold(tmp_path, {"text": TEXT, "spans": []}), "--model", "xx_none")
    assert code == 0
    assert "Note: Suggestions come from rules alone: the pipeline xx_none could not be loaded (" in said


def test_the_list_of_commands_cuts_no_sentence(run: Run) -> None:
    assert "..." not in run("--help")[1].partition("Commands:")[2]
