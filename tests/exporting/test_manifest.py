"""The manifest of an export names the head of the history, and a project can be held against it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.edits import AddStance, Comment
from annotator.domain.errors import ExportingError
from annotator.domain.records import Party
from annotator.exporting import Options, Report, TargetExists, manifest_of, report_of, write_manifest
from annotator.exporting.manifest import ProjectHead
from annotator.exporting.reader import check_manifest
from annotator.importing import Finding as Finding_
from annotator.importing import read_sources
from annotator.resources import samples
from annotator.session.jobs.exporting import export, export_table
from annotator.session.jobs.importing import import_sources
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.storage import Finding, NotAManifest, altered_since, head_in, project_in
from annotator.storage.verifying import verify

Exported = tuple[Session, Report]


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """A session on a project of samples, and its audit export."""
    session = create_project(tmp_path / "p.annotator", reviewer="Noor")
    list(import_sources(session, [samples() / "articles"]))
    report = report_of(export(session, tmp_path / "all.jsonl", Options(profile="audit")))
    return session, report


def manifest(report: Report) -> dict[str, Any]:
    assert report.manifest is not None
    return dict(json.loads(report.manifest.read_text("utf-8")))


def test_a_manifest_tells_what_was_written_and_where_the_history_stood(exported: Exported) -> None:
    session, report = exported
    seq, digest = session.project.head
    said = manifest(report)
    assert report.manifest == report.path.with_name("all.manifest.json")
    assert said["chain_head"] == {"operations": seq, "hash": digest}
    assert said["project"] == {"id": session.project.project_id}
    (file,) = said["files"]
    assert (file["path"], file["records"], file["sha256"]) == ("all.jsonl", report.articles, report.sha256)
    assert file["check"]["ok"] is True
    assert str(report.path.parent) not in report.manifest.read_text("utf-8")
    session.close()


def test_the_same_state_gives_the_same_manifest(exported: Exported) -> None:
    session, report = exported
    assert report.manifest is not None
    before = report.manifest.read_bytes()
    list(export(session, report.path, Options(profile="audit"), overwrite=True))
    assert report.manifest.read_bytes() == before
    session.close()


def test_a_project_is_held_against_an_export(exported: Exported) -> None:
    session, report = exported
    assert report.manifest is not None
    session.apply(Comment(session.queue()[0].id, "later"))
    session.close()
    assert head_in(report.path) == head_in(report.manifest)
    assert [one for one in verify(session.path, [head_in(report.path)]) if isinstance(one, Finding)] == []
    other = create_project(session.path.with_name("q.annotator"), reviewer="Noor")
    other.close()
    said = [str(one) for one in verify(other.path, [head_in(report.path)]) if isinstance(one, Finding)]
    assert any("The history was once" in one for one in said)


def test_an_export_that_was_altered_is_told_as_such(exported: Exported, tmp_path: Path) -> None:
    session, report = exported
    session.close()
    assert report.manifest is not None
    assert altered_since(report.path) == altered_since(report.manifest) == []
    assert project_in(report.path) == manifest(report)["project"]["id"]
    assert not any(isinstance(one, Finding_) for one in read_sources([report.path]))
    report.path.write_bytes(report.path.read_bytes() + b"\n")
    assert altered_since(report.path) == altered_since(report.manifest) == [report.path]
    (said,) = (one.sentence for one in read_sources([report.path]) if isinstance(one, Finding_))
    assert said == "all.jsonl was altered after it was exported: it has not the hash in its manifest."
    report.path.rename(tmp_path / "other.jsonl")
    assert altered_since(report.manifest) == []
    report.manifest.rename(tmp_path / "other.manifest.json")
    with pytest.raises(NotAManifest, match=r"it does not tell of other\.jsonl"):
        head_in(tmp_path / "other.jsonl")


def test_nothing_is_written_where_a_manifest_stands_already(tmp_path: Path, exported: Exported) -> None:
    session, _ = exported
    (tmp_path / "b.manifest.json").write_text("mine", encoding="utf-8")
    with pytest.raises(TargetExists, match=r"b\.manifest\.json"):
        list(export(session, tmp_path / "b.jsonl", Options(profile="audit")))
    assert not (tmp_path / "b.jsonl").exists()
    list(export(session, tmp_path / "b.jsonl", Options(profile="audit"), manifest=False))
    assert (tmp_path / "b.manifest.json").read_text("utf-8") == "mine"
    session.close()


SPOILT: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "size": (lambda data: data["files"][0].update(bytes=1), "of another file"),
    "hash": (lambda data: data["files"][0].update(sha256="0" * 64), "of another file"),
    "count": (lambda data: data["files"][0].update(records=1), "counts 1 records"),
    "articles": (lambda data: data["articles"].update(exported=1), "records, the file has"),
    "check": (lambda data: data["files"][0]["check"].update(ok=False), "did not read back"),
    "head": (lambda data: data["chain_head"].update(hash="x"), "no head of a history"),
    "number": (lambda data: data["chain_head"].update(operations=True), "no head of a history"),
    "key": (lambda data: data.pop("options"), "other keys"),
    "file": (lambda data: data["files"].clear(), "lacks something"),
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_the_reader_finds_what_is_wrong_with_a_manifest(exported: Exported, spoilt: str) -> None:
    session, report = exported
    session.close()
    assert report.manifest is not None
    assert check_manifest(report.manifest, report.path).ok
    spoil, words = SPOILT[spoilt]
    data = manifest(report)
    spoil(data)
    report.manifest.write_text(json.dumps(data), encoding="utf-8")
    (first, *_) = check_manifest(report.manifest, report.path).findings
    assert words in str(first)


def test_what_is_no_json_is_told(exported: Exported) -> None:
    session, report = exported
    session.close()
    assert report.manifest is not None
    report.manifest.write_text("{", encoding="utf-8")
    assert "no JSON" in str(check_manifest(report.manifest, report.path).findings[0])


def test_a_manifest_that_does_not_fit_is_kept_apart(tmp_path: Path, exported: Exported) -> None:
    session, report = exported
    session.close()
    report.path.write_bytes(b"")
    head = ProjectHead("x", 1, "0" * 64)
    with pytest.raises(ExportingError, match="of another file"):
        write_manifest(report, Options(profile="audit"), head, overwrite=True)
    assert (tmp_path / "all.manifest.json.failed").exists()
    assert manifest_of(report.path).exists()


def test_a_table_of_statements_has_a_manifest_of_its_own(exported: Exported, tmp_path: Path) -> None:
    session, before = exported
    first = session.queue()[0].id
    holder, target = Party(ref="concept", text="Ida Holm"), Party(ref="concept", text="Riga\nOslo")
    session.apply(AddStance(first, "critical", holder, target, "reported", ((0, 9),), "=one\nnote"))
    report = report_of(export_table(session, tmp_path / "all.csv", Options(profile="audit")))
    assert report.manifest == tmp_path / "all.csv.manifest.json"
    assert before.manifest is not None
    assert before.manifest.exists()
    (file,) = manifest(report)["files"]
    assert (file["path"], file["format"], file["records"]) == ("all.csv", "csv", 1)
    seq, digest = session.project.head
    assert head_in(report.path) == head_in(report.manifest) == (seq, digest)
    with pytest.raises(TargetExists):
        report_of(export_table(session, tmp_path / "all.csv", Options(profile="audit")))
    report.manifest.write_text(report.manifest.read_text("utf-8").replace('"records": 1', '"records": 2'))
    (finding,) = check_manifest(report.manifest, report.path).findings
    assert str(finding) == "the manifest counts 2 records, the file has 1."
    report.path.write_bytes(report.path.read_bytes() + b"x")
    assert altered_since(report.path) == [report.path]
    session.close()
