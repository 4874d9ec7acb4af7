"""The sketches of a project's texts: kept between imports, and made again where they are lost or spoilt."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.session.folders import Folders
from annotator.session.jobs.importing import ImportReport, import_sources
from annotator.session.opening import create_project, open_project
from annotator.session.session import Session
from annotator.session.sketches import Sketches
from tests.importing.test_clusters import dispatch

ORIGINAL = dispatch(1)
COPY = [*dispatch(2, 6), *reversed(ORIGINAL[:25])]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A project into which the original and another article were imported, opened again."""
    path = tmp_path / "corpus.annotator"
    made = create_project(path, reviewer="Noor")
    imported(made, tmp_path / "first", one=ORIGINAL, two=dispatch(3))
    made.close()
    again = open_project(path)
    yield again
    again.close()


def imported(session: Session, folder: Path, **texts: list[str]) -> ImportReport:
    folder.mkdir()
    for name, sentences in texts.items():
        folder.joinpath(f"{name}.txt").write_text("\n".join(sentences), encoding="utf-8")
    *_, report = import_sources(session, [folder])
    assert isinstance(report, ImportReport)
    return report


def kept(session: Session) -> Path:
    return Folders.of_user().cache / "sketches" / session.project.project_id


def test_sketches_are_kept_by_text(session: Session) -> None:
    known = Sketches(Folders.of_user(), session.project.project_id).known
    assert known.keys() == {session.article(id_).article.text_sha256 for id_ in ("one", "two")}
    assert all(list(found) == sorted(set(found)) and len(found) > 100 for found in known.values())


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{", b"[]\n", b'{"sketches":"0"}\n', b'{"lengths":{"a":"b"}}\n', b"spoilt\n12345678"],
)
def test_a_copy_finds_its_original_with_sketches_and_without(
    session: Session, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        kept(session).write_bytes(content)
    report = imported(session, tmp_path / "second", three=COPY)
    assert (report.copies, session.summary("three").cluster) == (1, "c-one")
    assert len(Sketches(Folders.of_user(), session.project.project_id).known) == 3


def test_a_file_that_was_cut_off_counts_for_nothing(session: Session) -> None:
    whole = kept(session).read_bytes()
    kept(session).write_bytes(whole[: -array("q").itemsize])
    assert Sketches(Folders.of_user(), session.project.project_id).known == {}


def test_what_was_sketched_before_is_used(session: Session, tmp_path: Path) -> None:
    sketches = Sketches(Folders.of_user(), session.project.project_id)
    one = session.article("one").article.text_sha256
    sketches.known = {one: sketches.known[session.article("two").article.text_sha256]}
    sketches.keep([one])
    assert imported(session, tmp_path / "second", three=COPY).copies == 0


def test_an_import_goes_on_where_sketches_cannot_be_kept(
    session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept(session).unlink()
    kept(session).parent.rmdir()
    kept(session).parent.write_bytes(b"")
    assert imported(session, tmp_path / "second", three=COPY).added == 1
    assert "sketches" in caplog.text
