"""The commands about stances: counts of pairs, and statements as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import cli
from annotator.exporting import read_statements

Run = Callable[..., tuple[object, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[object, str]:
        code = cli.main([str(argument) for argument in arguments])
        return code, capsys.readouterr().out

    return call


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "presse"
    folder.mkdir()
    (folder / "a.txt").write_text("Riga accuse Oslo de vider la mer.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Oslo a remercié Riga pour son aide.\n", encoding="utf-8")
    path = tmp_path / "p.annotator"
    run("import", folder, "--project", path)
    run("highlight", path, "--rules-only")
    return path


def test_pairs_are_told_with_their_balance(run: Run, project: Path) -> None:
    code, said = run("stances", project, "--suggested")
    assert code == 0
    assert said.splitlines() == [
        "2 statements, 2 holders, 2 targets",
        "    +1  Oslo → Riga: 1 supportive",
        "    -1  Riga → Oslo: 1 critical",
    ]


def test_suggestions_are_counted_only_where_asked_for(run: Run, project: Path) -> None:
    code, said = run("stances", project)
    assert (code, said) == (0, "0 statements, 0 holders, 0 targets\n")


def test_machines_get_the_figures_and_a_query_narrows_them(run: Run, project: Path) -> None:
    code, said = run("stances", project, "stance:critical", "--suggested", "--json")
    assert code == 0
    data = json.loads(said)
    (pair,) = data["pairs"]
    assert (pair["holder_name"], pair["target_name"], pair["balance"]) == ("Riga", "Oslo", -1)
    assert [one["stance_id"] for one in data["statements"]] == list(pair["statement_ids"])
    assert (data["contradictions"], data["weeks"]) == ([], [])


def test_pairs_come_as_a_table(run: Run, project: Path) -> None:
    code, said = run("stances", project, "--suggested", "--csv")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(said)))
    assert {(row["holder"], row["target"], row["balance"]) for row in rows} == {
        ("Oslo", "Riga", "1"),
        ("Riga", "Oslo", "-1"),
    }


def test_a_query_that_cannot_be_read_says_so(run: Run, project: Path) -> None:
    assert run("stances", project, "stance:warm")[0] == 2


def test_statements_are_exported_one_a_row_and_read_back(run: Run, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "statements.csv"
    code, said = run("export", project, "--out", out, "--format", "csv")
    assert code == 0
    assert "2 statements" in said
    rows = list(read_statements(out))
    assert [(row["organisation"], row["concept"], row["agreement"], row["status"]) for row in rows] == [
        ("Riga", "Oslo", "0", "suggested"),
        ("Oslo", "Riga", "1", "suggested"),
    ]
    assert rows[0]["text"] == "Riga accuse Oslo de vider la mer."[int(rows[0]["start"]) : int(rows[0]["end"])]
