"""Rows of JSON that other tools wrote, through the commands: in, out, and nothing lost on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import cli

TEXT = "Le maire Ivan Loriot salue Port-Clair. L’Otan s’inquiète."
Run = Callable[..., tuple[object, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[object, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_rows_with_labels_go_in_are_highlighted_and_come_out_whole(run: Run, tmp_path: Path) -> None:
    source, project, out = tmp_path / "mai.jsonl", tmp_path / "p.annotator", tmp_path / "all.jsonl"
    spans = [{"start": 9, "end": 20, "label": "PER"}, {"start": 14, "end": 20, "label": "NAME"}]
    rows = [
        {"text": TEXT, "spans": spans, "_task_hash": -7},
        {"text": "L’Otan se tait.", "meta": {"lang": "fr"}},
    ]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    code, said, noted = run("import", source, "--project", project)
    assert (code, said) == (0, "2 articles added.\n")
    assert "note: labels new to the project: NAME" in noted
    assert run("highlight", project, "--rules-only")[:2] == (0, "Suggestions made for 2 articles.\n")
    assert run("verify", project)[0] == 0
    assert run("export", project, "--out", out)[0] == 0
    first, second = (json.loads(line) for line in out.read_text("utf-8").splitlines())
    found = {(span["text"], span["label"]): span["status"] for span in first["spans"]}
    assert found["Ivan Loriot", "PER"] == "accepted"
    assert found["Loriot", "NAME"] == "suggested"  # it overlaps, which the scheme does not allow
    assert found["Otan", "ORG"] == "suggested"
    assert (first["row"], second["row"]) == ({"_task_hash": -7}, {"meta": {"lang": "fr"}})
    again = tmp_path / "again.jsonl"
    run("import", out, "--project", tmp_path / "q.annotator")
    run("export", tmp_path / "q.annotator", "--out", again)
    assert again.read_bytes() == out.read_bytes()


def test_what_is_left_out_is_told_set_aside_and_makes_the_exit_code_1(run: Run, tmp_path: Path) -> None:
    source, project = tmp_path / "mai.jsonl", tmp_path / "p.annotator"
    good = json.dumps({"text": "Riga."}).encode()
    bad = json.dumps(
        {"text": TEXT, "spans": [{"start": 50, "end": 99, "label": "PER"}, {"start": 1}]}
    ).encode()
    source.write_bytes(good + b"\r\n" + bad + b'\r\n{"text": "cass\r\n' + good + b"\r\n")
    code, said, noted = run("import", source, "--project", project, "--json")
    report = json.loads(said)
    assert (code, report["added"], report["unchanged"], len(report["refused"])) == (1, 2, 1, 1)
    assert len(report["left_out"]) == 2
    assert "left out: mai.jsonl, line 2, span (PER): ends at 99" in noted
    folder = Path(report["set_aside"])
    assert folder.parent == tmp_path / "p.set-aside"
    assert (folder / "mai.jsonl").read_bytes() == bad + b'\r\n{"text": "cass\r\n'
    rows = [json.loads(line) for line in (folder / "import-report.jsonl").read_text("utf-8").splitlines()]
    assert [(row["file"], row["line"]) for row in rows] == [("mai.jsonl", 2), ("mai.jsonl", 3)]
    assert all(one["reason"] in rows[0]["reason"] for one in report["left_out"])
    repaired = (folder / "mai.jsonl").read_bytes().replace(b"99", b"57").replace(b', {"start": 1}', b"")
    (folder / "mai.jsonl").write_bytes(repaired.replace(b'"cass', b'"Kiel."}'))
    code, said, _ = run("import", folder, "--project", project)
    assert (code, said) == (0, "1 article added, 1 labelled.\n")
    run("export", project, "--out", tmp_path / "all.jsonl")
    found = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text("utf-8").splitlines()]
    labels = {one["text"]: [(span["text"], span["status"]) for span in one["spans"]] for one in found}
    assert labels == {"Riga.": [], "Kiel.": [], TEXT: [("quiète.", "accepted")]}
    assert "moving" not in noted


def test_a_record_whose_id_is_taken_is_set_aside_with_its_line(run: Run, tmp_path: Path) -> None:
    project, out = tmp_path / "p.annotator", tmp_path / "all.jsonl"
    for name, text in (("a", "Riga."), ("b", "Oslo.")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "x.txt").write_text(text, encoding="utf-8")
        run("import", folder, "--project", tmp_path / f"{name}.annotator")
    run("export", tmp_path / "b.annotator", "--out", out)
    project = tmp_path / "a.annotator"
    code, _, noted = run("import", out, "--project", project)
    assert code == 2
    assert "all.jsonl, record x: the project has another article of this id." in noted
    (kept,) = (tmp_path / "a.set-aside").rglob("all.jsonl")
    assert kept.read_bytes() == out.read_bytes()


def test_two_rows_of_one_text_that_say_other_things_are_two_articles(run: Run, tmp_path: Path) -> None:
    source, project = tmp_path / "mai.jsonl", tmp_path / "p.annotator"
    rows = [
        {"text": TEXT, "z": {"b": 1, "a": [2]}, "id": "a"},
        {"text": TEXT, "z": {"b": 1, "a": [2]}, "id": "b"},
    ]
    source.write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")
    assert run("import", source, "--project", project)[1] == "1 article added.\n"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run("import", source, "--project", project)[1] == "1 article added, 1 already here.\n"
    rows[0]["label"] = [[9, 20, "PER"]]
    source.write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")
    assert run("import", source, "--project", project)[1] == "0 articles added, 1 labelled.\n"
