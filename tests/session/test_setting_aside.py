"""What an import sets aside: nothing of it is lost, and it can be repaired and imported again."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from annotator.session.jobs.importing import ImportReport, import_sources
from annotator.session.session import Session
from annotator.session.setting_aside import REPORT, SetAside, folder_of

VECTOR = Path(__file__).resolve().parents[1] / "exporting" / "vectors" / "training.jsonl"


def imported(session: Session, *sources: Path) -> ImportReport:
    *_, report = import_sources(session, sources)
    assert isinstance(report, ImportReport)
    return report


def test_lines_that_did_not_come_in_are_kept_repaired_and_imported(session: Session, tmp_path: Path) -> None:
    good = VECTOR.read_bytes().splitlines()[0]
    bad = json.dumps({**json.loads(good), "text": 7}).encode()
    source = tmp_path / "press" / "sub" / "all.jsonl"
    source.parent.mkdir(parents=True)
    source.write_bytes(b"{not JSON\r\n" + bad + b"\n")
    report = imported(session, source.parent.parent)
    assert (report.added, len(report.refused)) == (0, 2)
    assert report.set_aside is not None
    assert report.set_aside.parent == folder_of(session.path)
    kept = report.set_aside / "sub" / "all.jsonl"
    assert sorted(kept.read_bytes().splitlines()) == sorted([b"{not JSON", bad])
    rows = [json.loads(row) for row in (report.set_aside / REPORT).read_text(encoding="utf-8").splitlines()]
    assert [(row["file"], row["line"], row["reason"]) for row in rows] == [
        (one.file, one.line, one.reason) for one in report.refused
    ]
    kept.write_bytes(good + b"\n")
    assert imported(session, kept).added == 1


def test_nothing_is_made_where_nothing_is_set_aside(session: Session, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    report = imported(session, tmp_path / "empty.txt")
    assert (len(report.refused), report.set_aside) == (1, None)
    assert report.plain()["set_aside"] is None
    assert not folder_of(session.path).exists()


def test_two_imports_of_one_second_have_folders_of_their_own(tmp_path: Path) -> None:
    noon = dt.datetime(2026, 3, 3, 12, tzinfo=dt.UTC)
    names = []
    for _ in range(2):
        aside = SetAside(tmp_path / "p.annotator", lambda: noon)
        aside.put("a.jsonl", 1, b"x", "no reason")
        assert aside.folder is not None
        names.append(aside.folder.name)
    assert names == ["20260303-120000", "20260303-120000-2"]


def test_an_import_goes_on_where_nothing_can_be_set_aside(
    session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder_of(session.path).write_bytes(b"")
    source = tmp_path / "all.jsonl"
    source.write_bytes(b"{not JSON\n" + VECTOR.read_bytes().splitlines()[0] + b"\n")
    report = imported(session, source)
    assert (report.added, len(report.refused), report.set_aside) == (1, 1, None)
    assert "set aside" in caplog.text
