"""The history as the command line writes it, from a project in which real work was done and undone."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest

from annotator import cli
from annotator.domain.edits import Comment, Decide
from annotator.session.opening import open_project

Run = Callable[..., tuple[object, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[object, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    """Two articles, one commented, that undone, the other skipped by `=SUM(A1)`."""
    folder, path = tmp_path / "presse", tmp_path / "p.annotator"
    folder.mkdir()
    for name in ("oslo", "riga"):
        (folder / f"{name}.txt").write_text(f"{name.title()} se tait.", encoding="utf-8")
    run("import", folder, "--project", path)
    with closing(open_project(path, reviewer="Anne")) as session:
        session.apply(Comment("oslo", "à revoir"))
        session.undo()
    with closing(open_project(path, reviewer="=SUM(A1)")) as session:
        session.apply(Decide("riga", "skipped"))
    return path


def test_the_history_tells_who_did_what_when_and_what_was_undone(run: Run, project: Path) -> None:
    code, said, noted = run("history", project)
    lines = said.splitlines()
    assert (code, noted) == (0, "")
    assert [int(line.split()[0]) for line in lines] == list(range(1, len(lines) + 1))
    (comment,) = (line for line in lines if "comment on oslo" in line and "undone by" in line)
    (undo,) = (line for line in lines if f"undoing {comment.split()[0]}" in line)
    assert f"(undone by {undo.split()[0]})" in comment
    assert re.search(r" r02 \(Anne\) +[0-9a-f]{12}  ", comment)
    rows = json.loads(run("history", project, "--json")[1])
    assert [row["operation"] for row in rows["operations"]] == list(range(1, len(lines) + 1))
    assert rows["head"] == {"operations": len(lines), "hash": rows["operations"][-1]["hash"]}
    assert all(row["hash"][:12] in line for row, line in zip(rows["operations"], lines, strict=True))


def test_it_can_be_narrowed_and_goes_into_a_table_that_is_safe_to_open(run: Run, project: Path) -> None:
    code, said, _ = run("history", project, "--csv", "--article", "riga")
    rows = list(csv.DictReader(StringIO(said)))
    assert code == 0
    assert [row["summary"] for row in rows] == ["import riga.txt", "skipped riga"]
    assert rows[-1]["name"] == "'=SUM(A1)"
    assert "skipped riga" in run("history", project, "--actor", "=SUM(A1)")[1]
    assert "comment on oslo" in run("history", project, "--actor", "r02")[1]
    assert run("history", project, "--article", "vilnius")[1:] == ("", "no operation found\n")


def test_the_chain_itself_can_be_checked_by_a_stranger(run: Run, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "operations.jsonl"
    code, said, _ = run("history", project, "--out", out)
    head = json.loads(run("history", project, "--json")[1])["head"]
    assert (code, said) == (0, f"{out}: {head['operations']} operations, head {head['hash']}\n")
    guide = (Path(__file__).resolve().parents[2] / "docs" / "data-format.md").read_text("utf-8")
    check = re.search(r"To check a chain:\n\n```python\n(.*?)```", guide, re.DOTALL)
    assert check
    names: dict[str, object] = {}
    exec(check[1].replace('"operations.jsonl"', repr(str(out))), names)
    assert (names["last"], names["number"]) == (head["hash"], head["operations"])
    assert run("history", project, "--out", out)[0] == 2
    assert run("history", project, "--out", out, "--overwrite")[0] == 0
    assert run("history", project, "--out", out, "--article", "riga")[0] == 2
    assert run("history", project, "--out", project, "--overwrite")[0] == 2


def test_an_export_that_was_altered_is_told_by_verify_and_by_an_import(
    run: Run, project: Path, tmp_path: Path
) -> None:
    out, other = tmp_path / "all.jsonl", tmp_path / "q.annotator"
    run("export", project, "--out", out)
    assert run("verify", project, "--against", out)[0] == 0
    out.write_bytes(out.read_bytes().replace(b'"comment":""', b'"comment":"x"', 1))
    said = "all.jsonl was altered after it was exported: it has not the hash in its manifest."
    code, words, noted = run("verify", project, "--against", out)
    assert (code, "sound" in words, said in noted) == (1, True, True)
    code, words, noted = run("import", out, "--project", other)
    assert (code, words) == (0, "2 articles added.\n")
    assert f"note: {said}" in noted
    (tmp_path / "all.manifest.json").rename(tmp_path / "elsewhere.json")
    assert "it does not lie beside all.jsonl" in run("verify", project, "--against", out)[2]
    assert "there is no file none.jsonl" in run("verify", project, "--against", tmp_path / "none.jsonl")[2]
    (tmp_path / "elsewhere.json").rename(tmp_path / "all.manifest.json")
    code, _, noted = run("verify", other, "--against", out)
    assert (code, "it is of another project than q.annotator" in noted) == (2, True)


@pytest.mark.parametrize(
    "command",
    [
        ("stats",),
        ("list", "--json"),
        ("stances",),
        ("history", "--csv"),
        ("memory",),
        ("export", "--out", "all.jsonl"),
    ],
)
def test_a_command_that_reads_tells_damage_before_it_answers(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(project.parent)
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("UPDATE operation SET summary = 'nothing' WHERE seq = 3")
        connection.commit()
    code, said, noted = run(command[0], project, *command[1:])
    assert code == 1
    assert said
    assert "damage: operation 3: The operation was altered" in noted
    assert "annotator salvage PROJECT --out NEW.annotator" in noted


@pytest.mark.parametrize("command", ["import", "highlight"])
def test_a_command_that_works_changes_nothing_in_a_damaged_project(
    run: Run, project: Path, tmp_path: Path, command: str
) -> None:
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("DELETE FROM record WHERE kind = 'article'")
        connection.commit()
    before = project.read_bytes()
    (tmp_path / "x.txt").write_text("Kiel.", encoding="utf-8")
    arguments = (
        (tmp_path / "x.txt", "--project", project) if command == "import" else (project, "--rules-only")
    )
    code, said, noted = run(command, *arguments)
    assert (code, said) == (2, "")
    assert "p.annotator is damaged: " in noted
    assert "go back to a backup" in noted
    assert "annotator backups PROJECT" in noted
    assert project.read_bytes() == before


def test_an_older_copy_is_said_to_be_one_and_can_be_worked_in(
    run: Run, project: Path, tmp_path: Path
) -> None:
    older = project.read_bytes()
    (tmp_path / "x.txt").write_text("Kiel.", encoding="utf-8")
    run("import", tmp_path / "x.txt", "--project", project)
    project.write_bytes(older)
    code, said, noted = run("stats", project)
    assert (code, "2 articles" in said) == (0, True)
    assert "note: p.annotator is an older copy, or its end was cut off. The history was once" in noted
