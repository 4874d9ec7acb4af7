"""Writing: in order, whole or not at all, and read back."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import ExportingError
from annotator.domain.operations import Change, Draft, Operation
from annotator.exporting import (
    ArticleRecords,
    Options,
    Progress,
    Report,
    export_jsonl,
    export_operations,
    report_of,
    require_target,
)
from annotator.exporting.errors import (
    CannotWrite,
    DiskFull,
    IsAProject,
    NoSuchFolder,
    NotAFile,
    NotAsWritten,
    TargetExists,
    TwiceTheSame,
)
from annotator.exporting.truth import plain_truth
from tests.exporting.making import MODEL, article, decision, example, made, span, stance, vector

TEXT = "Ivan Loriot défend la jetée de Port-Clair 🚢.\n"
AUDIT = Options(profile="audit")


def some(*ids: str, status: str = "done", **fields: Any) -> list[ArticleRecords]:
    return [made(article(TEXT, id_), decision(status), spans=(span(TEXT, 0, 11),), **fields) for id_ in ids]


def exported(records: list[ArticleRecords], path: Path, options: Options = AUDIT, **fields: Any) -> Report:
    return report_of(export_jsonl(records, path, options, **fields))


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()]


def test_the_file_holds_the_example(tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    report = exported([example()], target)
    assert target.read_bytes() == vector("audit")
    assert report.sha256 == hashlib.sha256(vector("audit")).hexdigest()
    assert (report.articles, report.size, report.check.spans_found) == (1, 3392, 5)
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]


def test_an_empty_export_is_an_empty_file(tmp_path: Path) -> None:
    report = exported([], tmp_path / "x.jsonl")
    assert (tmp_path / "x.jsonl").read_bytes() == b""
    assert report.articles == 0


@pytest.mark.parametrize("order", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_records_are_ordered_by_id(tmp_path: Path, order: tuple[str, ...]) -> None:
    exported(some(*order), tmp_path / "x.jsonl")
    assert ids(tmp_path / "x.jsonl") == ["a", "b", "c"]


def test_order_is_by_code_point_then_layer(tmp_path: Path) -> None:
    records = [*some("b", "a-1", "a", "B2"), *some("a", layer="r01")]
    exported(records, tmp_path / "x.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines()]
    found = [(line["id"], line["layer"]) for line in lines]
    assert found == [("B2", "main"), ("a", "main"), ("a", "r01"), ("a-1", "main"), ("b", "main")]


def test_progress_tells_both_steps(tmp_path: Path) -> None:
    steps = list(export_jsonl(some("a", "b"), tmp_path / "x.jsonl", AUDIT))
    assert steps[:4] == [
        Progress("write", 1, 2),
        Progress("write", 2, 2),
        Progress("check", 1, 2),
        Progress("check", 2, 2),
    ]
    assert isinstance(steps[4], Report)


def test_an_existing_file_stays_unless_told(tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(TargetExists, match=r"x\.jsonl is there already; nothing was written\."):
        exported(some("a"), target)
    assert target.read_text("utf-8") == "mine"
    exported(some("a"), target, overwrite=True)
    assert ids(target) == ["a"]


def test_a_file_that_appears_meanwhile_stays(tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    steps = export_jsonl(some("a"), target, AUDIT)
    next(iter(steps))
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(TargetExists):
        list(steps)
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]
    assert target.read_text("utf-8") == "mine"


def test_closing_early_leaves_no_trace(tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    target.write_text("mine", encoding="utf-8")
    for stop in range(1, 5):
        steps = export_jsonl(some("a", "b"), target, AUDIT, overwrite=True)
        for _ in range(stop):
            next(iter(steps))
        steps.close()  # type: ignore[attr-defined]
        assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]
        assert target.read_text("utf-8") == "mine"


def test_an_error_of_the_caller_leaves_no_trace(tmp_path: Path) -> None:
    def broken() -> Any:
        yield from some("a")
        raise RuntimeError("the project went away")

    with pytest.raises(RuntimeError, match="went away"):
        list(export_jsonl(broken(), tmp_path / "x.jsonl", AUDIT))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFolder, match=r"no-such does not exist; nothing was written\. Make it first"):
        exported([], tmp_path / "no-such" / "x.jsonl")


def test_a_target_is_refused_before_long_work(tmp_path: Path) -> None:
    require_target(tmp_path / "x.jsonl")
    (tmp_path / "x.jsonl").touch()
    require_target(tmp_path / "x.jsonl", overwrite=True)
    with pytest.raises(TargetExists):
        require_target(tmp_path / "x.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(NotAFile):
        exported([], tmp_path, overwrite=True)


def test_a_project_is_never_overwritten(tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    project.write_text("a project", encoding="utf-8")
    with pytest.raises(IsAProject, match=r"Choose a name that ends in \.jsonl"):
        exported(some("a"), project, overwrite=True)
    assert project.read_text("utf-8") == "a project"


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="cannot be written"):
        exported(some("a"), tmp_path / ("x" * 300 + ".jsonl"))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_text("old", encoding="utf-8")
    (tmp_path / "link.jsonl").symlink_to("real.jsonl")
    exported(some("a"), tmp_path / "link.jsonl", overwrite=True)
    assert (tmp_path / "link.jsonl").is_symlink()
    assert ids(tmp_path / "real.jsonl") == ["a"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said_and_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    target.write_text("mine", encoding="utf-8")
    (tmp_path / "x.jsonl.partial").symlink_to("/dev/full")
    with pytest.raises(DiskFull, match=r"Export not finished: there is no room left for x\.jsonl\."):
        exported(some("a"), target, overwrite=True)
    assert target.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_file_limit_is_said_like_a_full_disk(tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from annotator.exporting.errors import DiskFull\n"
        "from tests.exporting.test_write import exported, some\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "try:\n"
        "    exported(some(*(f'a{n:03}' for n in range(60))), Path(sys.argv[1]))\n"
        "except DiskFull as error:\n"
        "    print(error)\n"
    )
    done = _run(code, tmp_path / "x.jsonl")
    assert done.startswith("Export not finished: there is no room left for")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the way to a busy name differs")
def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl.partial").mkdir()
    with pytest.raises(CannotWrite, match=r"x\.jsonl cannot be written \(Is a directory\)"):
        exported(some("a"), tmp_path / "x.jsonl")


def test_an_article_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TwiceTheSame, match="article a came twice in layer main"):
        exported(some("a", "b", "a"), tmp_path / "x.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_differs_from_the_project_is_kept_apart(tmp_path: Path) -> None:
    records = example()
    right = plain_truth(records)
    fewer = replace(records, spans=tuple(item for item in records.spans if item["id"] != "s2"))
    with pytest.raises(NotAsWritten) as caught:
        exported([fewer], tmp_path / "x.jsonl", truth={records.key: right})
    assert str(caught.value) == (
        "Export not finished: x.jsonl does not read back as written. Line 1, article portclair-0412: "
        "stance t1: holder s2 does not exist. The project is unchanged. The file is kept in x.jsonl.failed."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl.failed"]


def test_a_missing_span_is_named_with_its_place(tmp_path: Path) -> None:
    records = made(article(TEXT), decision(), spans=(span(TEXT, 0, 11), span(TEXT, 31, 41, "LOC")))
    right = plain_truth(records)
    with pytest.raises(NotAsWritten, match=r'LOC "Port-Clair" \(31–41\) expected, nothing found\.'):
        exported(
            [replace(records, spans=records.spans[:1])], tmp_path / "x.jsonl", truth={records.key: right}
        )


def test_a_missing_article_is_named(tmp_path: Path) -> None:
    one, two = some("a", "b")
    right = {records.key: plain_truth(records) for records in (one, two)}
    with pytest.raises(NotAsWritten, match="Article b: the whole record is missing"):
        exported([one], tmp_path / "x.jsonl", truth=right)


def test_the_report_tells_what_training_leaves_out(tmp_path: Path) -> None:
    done = made(
        article(TEXT, "done"),
        decision(),
        spans=(
            span(TEXT, 0, 11),
            span(TEXT, 5, 11),
            span(TEXT, 31, 41, "LOC", status="suggested", how=None, origin=MODEL),
        ),
        stances=(stance(TEXT, id="t1", note="sure?"), stance(TEXT, (12, 18), id="t2", polarity=None)),
    )
    report = exported(
        [done, *some("todo1", "todo2", status="todo"), *some("skipped", status="skipped")],
        tmp_path / "x.jsonl",
        Options(),
    )
    assert (report.articles, report.offered) == (1, 4)
    assert report.left_out == {"skipped": 1, "todo": 2}
    told = [loss.sentence for loss in report.losses if not loss.is_expected]
    assert told == [
        "3 articles left out, they are not done.",
        "1 span left out, a longer span covers the same text.",
        "1 undecided suggestion left out.",
        "1 stance without a polarity left out.",
        "1 stance kept without its note.",
    ]


def _operations() -> list[Operation]:
    first = Operation.parse(vector("operations").decode("utf-8"))
    text = article(TEXT)
    draft = Draft("op-2", "tool", "2026-03-17T00:00:00.000Z", "import", (Change.of("a1", None, text),))
    return [first, draft.chained(first.hash)]


def test_operations_are_written_as_they_were_hashed(tmp_path: Path) -> None:
    target = tmp_path / "operations.jsonl"
    report = report_of(export_operations(_operations(), target))
    assert target.read_bytes().startswith(vector("operations"))
    assert (report.articles, report.check.ok) == (2, True)


def test_a_broken_chain_is_kept_apart(tmp_path: Path) -> None:
    with pytest.raises(NotAsWritten, match=r"Line 1: hash does not fit line 0\."):
        report_of(export_operations(_operations()[::-1], tmp_path / "operations.jsonl"))
    assert [path.name for path in tmp_path.iterdir()] == ["operations.jsonl.failed"]


def _run(code: str, *arguments: object, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONIOENCODING": "utf-8",
            **environment,
        },
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_equal_state_gives_equal_bytes_everywhere(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.exporting.making import example\n"
        "from tests.exporting.test_write import exported, some, AUDIT, Options\n"
        "records = [example(), *some('z', 'b', 'a')]\n"
        "records = records[::int(sys.argv[2])]\n"
        "print(exported(records, Path(sys.argv[1]) / 'a.jsonl', AUDIT, overwrite=True).sha256)\n"
        "print(exported(records, Path(sys.argv[1]) / 't.jsonl', Options(), overwrite=True).sha256)\n"
    )
    seen = {
        _run(code, tmp_path, step, PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale)
        for step, seed, zone, locale in ((1, "0", "UTC", "C"), (-1, "77", "Pacific/Auckland", "fr_FR.UTF-8"))
    }
    assert len(seen) == 1


def test_every_error_is_one_of_ours() -> None:
    for error in (
        CannotWrite,
        DiskFull,
        IsAProject,
        NoSuchFolder,
        NotAFile,
        NotAsWritten,
        TargetExists,
        TwiceTheSame,
    ):
        assert issubclass(error, ExportingError)
        assert error.message.endswith((".", "}"))
        assert error.remedy.endswith(".")
