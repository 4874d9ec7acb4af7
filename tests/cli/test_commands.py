"""The commands, run as a person runs them, in this process; results on real files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import cli

ARTICLE = "Le président Emmanuel Macron a remercié l'Allemagne.\n\nBerlin a salué « un geste utile ».\n"
Run = Callable[..., tuple[object, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[object, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "presse"
    place.mkdir()
    (place / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (place / "b.txt").write_text("Oslo se tait. Riga accuse Oslo de vider la mer.\n", encoding="utf-8")
    return place


def test_import_highlight_stats_verify_and_export_work_on_one_project(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    project, out = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    code, said, _ = run("import", folder, "--project", project)
    assert (code, said) == (0, "2 articles added.\n")
    code, said, _ = run("highlight", project, "--rules-only")
    assert (code, said) == (0, "Suggestions made for 2 articles.\n")
    code, said, _ = run("stats", project)
    assert code == 0
    assert said.startswith("2 articles (2 todo)\n")
    code, said, _ = run("verify", project)
    assert code == 0
    assert "sound" in said
    code, said, _ = run("export", project, "--out", out, "--format", "jsonl", "--profile", "audit")
    assert code == 0
    assert "2 articles" in said
    first = json.loads(out.read_text("utf-8").splitlines()[0])
    assert ("Emmanuel Macron", "PER", "suggested") in {
        (span["text"], span["label"], span["status"]) for span in first["spans"]
    }


def test_backups_restore_and_salvage_give_new_projects(run: Run, folder: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    run("import", folder, "--project", project)
    assert run("backups", project) == (0, "There are no backups yet.\n", "")
    code, _, noted = run("backups", tmp_path / "nothere.annotator")
    assert code == 2
    assert "There is no project at" in noted
    run("highlight", project, "--rules-only")
    code, said, _ = run("backups", project, "--json")
    (backup,) = json.loads(said)["backups"]
    assert (code, backup["operations"]) == (0, 3)
    assert backup["file"] in run("backups", project)[1]
    code, said, _ = run("restore", backup["file"], "--out", tmp_path / "back.annotator")
    assert (code, said) == (0, f"{tmp_path / 'back.annotator'}: 3 operations, verified.\n")
    assert run("restore", backup["file"], "--out", project)[0] == 2
    assert run("verify", tmp_path / "back.annotator")[0] == 0
    run("export", project, "--out", tmp_path / "all.jsonl")
    code, said, noted = run("verify", tmp_path / "back.annotator", "--against", tmp_path / "all.jsonl")
    assert (code, "an older copy, or its end was cut off" in said) == (1, True)
    assert "The history was once" in said + noted
    code, _, noted = run("verify", project, "--against", folder / "a.txt")
    assert code == 2
    assert "is not the manifest" in noted
    whole = project.read_bytes()
    assert run("salvage", project, "--out", tmp_path / "whole.annotator")[0] == 0
    project.write_bytes(whole[: len(whole) * 2 // 3])
    assert run("verify", project)[0] == 1
    code, said, _ = run("salvage", project, "--out", tmp_path / "saved.annotator")
    assert code in {0, 1}  # the part that was cut off may hold nothing of the history
    assert "operations saved, verified" in said
    assert run("verify", tmp_path / "saved.annotator")[0] == 0


def test_run_does_all_in_one_go_and_keeps_nothing_else(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    code, said, _ = run("run", folder, "--out", out, "--rules-only")
    assert code == 0
    assert "2 articles added." in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "presse"]
    lean = tmp_path / "lean.jsonl"
    code, _, _ = run(
        "run", folder, "--out", lean, "--rules-only", "--profile", "training", "--include", "suggested"
    )  # fmt: skip
    assert code == 0
    record = json.loads(lean.read_text("utf-8").splitlines()[0])
    assert record["profile"] == "training"
    assert all(record["text"][span["start"] : span["end"]] == span["text"] for span in record["spans"])


def test_runs_give_equal_records_but_for_their_history(run: Run, folder: Path, tmp_path: Path) -> None:
    lines = []
    for name in ("one.jsonl", "two.jsonl"):
        run("run", folder, "--out", tmp_path / name, "--rules-only")
        records = [json.loads(line) for line in (tmp_path / name).read_text("utf-8").splitlines()]
        lines.append(
            [{k: v for k, v in one.items() if k not in {"history", "audit_head"}} for one in records]
        )
    assert lines[0] == lines[1]


def test_a_long_import_says_how_far_it_is(run: Run, folder: Path, tmp_path: Path) -> None:
    for number in range(10):
        (folder / f"n{number}.txt").write_text(f"Riga parle {number} fois.\n", encoding="utf-8")
    _, _, noted = run("import", folder, "--project", tmp_path / "p.annotator")
    assert "Importing: 12 of 12" in noted
    assert noted.count("Importing: ") == 10


def test_a_training_file_without_finished_work_is_a_finding_with_the_way_out(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    project, out = tmp_path / "p.annotator", tmp_path / "t.jsonl"
    run("import", folder, "--project", project)
    code, _, noted = run("export", project, "--out", out, "--profile", "training")
    assert code == 1
    assert "--include suggested" in noted
    code, _, _ = run(
        "export", project, "--out", out, "--profile", "training", "--include", "suggested", "--overwrite"
    )  # fmt: skip
    assert code == 0
    assert len(out.read_text("utf-8").splitlines()) == 2


def test_a_project_has_the_name_of_one(run: Run, folder: Path, tmp_path: Path) -> None:
    code, _, noted = run("import", folder, "--project", tmp_path / "p.txt")
    assert code == 2
    assert "p.annotator" in noted


def test_importing_again_says_what_is_unchanged(run: Run, folder: Path, tmp_path: Path) -> None:
    run("import", folder, "--project", tmp_path / "p.annotator")
    _, said, _ = run("import", folder, "--project", tmp_path / "p.annotator")
    assert said == "0 articles added, 2 already here.\n"


def test_a_refused_file_is_listed_and_makes_the_exit_code_1(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "vide.txt").write_bytes(b"")
    code, said, noted = run("import", folder, "--project", tmp_path / "p.annotator")
    assert code == 1
    assert said == "2 articles added, 1 refused.\n"
    assert "refused: vide.txt has no text." in noted


def test_machines_get_one_json_object(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "vide.txt").write_bytes(b"")
    project = tmp_path / "p.annotator"
    code, said, _ = run("import", folder, "--project", project, "--json")
    data = json.loads(said)
    assert (code, data["added"], len(data["findings"])) == (1, 2, 1)
    _, said, _ = run("highlight", project, "--rules-only", "--json")
    assert json.loads(said)["highlighted"] == 2
    _, said, _ = run("stats", project, "--json")
    assert json.loads(said)["articles"] == 2
    _, said, _ = run("verify", project, "--json")
    assert json.loads(said)["sound"] is True
    _, said, _ = run("export", project, "--out", tmp_path / "x.jsonl", "--json")
    assert json.loads(said)["articles"] == 2
    code, said, _ = run("verify", tmp_path / "absent.annotator", "--json")
    assert code == 2
    assert "error" in json.loads(said)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("highlight", "absent.annotator"), "absent.annotator"),
        (("stats", "absent.annotator"), "absent.annotator"),
        (("verify", "absent.annotator"), "absent.annotator"),
        (("export", "absent.annotator", "--out", "x.jsonl"), "absent.annotator"),
        (("import", "absent", "--project", "p.annotator"), "absent"),
        (("run", "absent", "--out", "x.jsonl", "--rules-only"), "absent"),
        (("evaluate", "absent.jsonl"), "absent.jsonl"),
        (("open", "absent"), "absent"),
        (("export",), "Missing argument"),
        (("nonsense",), "nonsense"),
    ],
)
def test_what_cannot_be_done_says_why_and_exits_2(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], problem: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, noted = run(*arguments)
    assert code == 2
    assert problem in noted


def test_an_import_of_nothing_leaves_no_project_behind(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    project = tmp_path / "p.annotator"
    code, said, _ = run("import", tmp_path / "leer", "--project", project, "--json")
    assert code == 2
    assert "Nothing was imported" in json.loads(said)["error"]
    assert not project.exists()
    run("import", folder, "--project", project)
    code, _, _ = run("import", tmp_path / "leer", "--project", project)
    assert code == 2
    assert project.exists()


def test_an_empty_folder_and_a_file_that_is_no_project_are_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    code, _, noted = run("run", tmp_path / "leer", "--out", tmp_path / "x.jsonl", "--rules-only")
    assert code == 2
    assert "leer holds no file" in noted
    (tmp_path / "p.annotator").write_text("not a project at all", encoding="utf-8")
    code, _, noted = run("stats", tmp_path / "p.annotator")
    assert code == 2
    assert "p.annotator" in noted
    assert "ends in .annotator" not in noted  # it does


def test_a_list_of_nothing_says_so_beside_it(run: Run, folder: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    run("import", folder, "--project", project)
    assert run("list", project, "date:1850") == (0, "", "no article found\n")


def test_an_export_does_not_replace_a_file_unless_told(run: Run, folder: Path, tmp_path: Path) -> None:
    project, out = tmp_path / "p.annotator", tmp_path / "x.jsonl"
    run("import", folder, "--project", project)
    out.write_text("mine", encoding="utf-8")
    code, _, noted = run("export", project, "--out", out)
    assert (code, out.read_text("utf-8")) == (2, "mine")
    assert "there already" in noted
    assert "--overwrite" in noted
    code, _, _ = run("export", project, "--out", out, "--overwrite")
    assert code == 0


def test_a_damaged_project_is_a_finding(run: Run, folder: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    run("import", folder, "--project", project)
    data = bytearray(project.read_bytes())
    place = data.rindex(b"Riga")  # the name column of nothing else: a text is compressed
    data[place : place + 4] = b"Rigo"
    project.write_bytes(data)
    code, _, noted = run("verify", project)
    assert code in {1, 2}
    assert noted


def test_open_hands_the_path_to_the_caller(run: Run, folder: Path) -> None:
    asked, _, _ = run("open", folder)
    assert isinstance(asked, cli.OpenWindow)
    assert asked.path == folder


def test_help_and_version_answer(run: Run) -> None:
    code, said, _ = run("--help")
    assert code == 0
    for command in ("import", "highlight", "export", "run", "stats", "verify", "evaluate", "open"):
        assert command in said
    code, said, _ = run("--version")
    assert (code, said.startswith("annotator ")) == (0, True)
    code, said, _ = run("export", "--help")
    assert "--profile" in said


def test_evaluate_reports_scores_and_every_error(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "gold.jsonl"
    run("run", folder, "--out", out, "--rules-only")
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    for record in records:
        for span in record["spans"]:
            span["status"] = "accepted"
    records[0]["spans"] = records[0]["spans"][1:]
    out.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    code, said, _ = run("evaluate", out, "--rules-only")
    assert code == 0
    assert "rules only" in said
    assert "Errors: 1 extra" in said
    _, said, _ = run("evaluate", out, "--rules-only", "--json")
    data = json.loads(said)
    assert data["strict"]["recall"] == 1.0
    assert data["strict"]["precision"] < 1.0
    empty = tmp_path / "empty.jsonl"
    empty.write_text("\n", encoding="utf-8")
    code, _, noted = run("evaluate", empty)
    assert code == 2
    assert "holds no labelled article" in noted


def test_the_encoding_of_the_files_can_be_said(run: Run, tmp_path: Path) -> None:
    source, project = tmp_path / "a.txt", tmp_path / "p.annotator"
    source.write_bytes("Où est l’élu ? À Genève.".encode() + b" \xe9t\xe9")
    code, _, noted = run("import", source, "--project", project)
    assert code == 2
    assert "a.txt, line 1: the byte 0xE9 at column 26 is not UTF-8" in noted
    assert "--encoding cp1252" in noted
    code, _, noted = run("import", source, "--project", project, "--encoding", "klingon")
    assert (code, "klingon is no encoding" in noted, project.exists()) == (2, True, False)
    source.write_bytes("été".encode("mac-roman"))
    out = tmp_path / "out.jsonl"
    assert run("run", source, "--out", out, "--encoding", "macroman", "--rules-only")[0] == 0
    record = json.loads(out.read_text("utf-8"))
    assert (record["text"], record["source"]["encoding"]) == ("été", "mac-roman")
