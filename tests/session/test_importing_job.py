"""Importing into a real project, and exporting and importing again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import AcceptSpans, AddArticle, Decide
from annotator.domain.records import Entity
from annotator.exporting import Options
from annotator.importing import Finding as ImportFinding
from annotator.importing import Imported, Labelled, Labels
from annotator.session.jobs import Progress
from annotator.session.jobs.exporting import export
from annotator.session.jobs.importing import Importing, ImportReport, import_sources
from annotator.session.jobs.stats import stats_of
from annotator.session.jobs.verifying import verify_project
from annotator.session.opening import create_project
from annotator.session.session import Session
from annotator.storage import Finding
from tests.domain.making import article as made

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Session]:
    session = create_project(tmp_path / "project.annotator", reviewer="Noor")
    yield session
    session.close()


def imported(session: Session, *sources: Path) -> ImportReport:
    *steps, report = import_sources(session, sources)
    assert isinstance(report, ImportReport)
    assert all(isinstance(step, Progress) for step in steps)
    return report


def written(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode("utf-8"))
    return folder


def test_a_folder_becomes_articles_and_a_bad_file_does_not_stop_the_good_ones(
    empty: Session, tmp_path: Path
) -> None:
    folder = written(tmp_path / "presse", un="Oslo a remercié Riga.", deux="\ufeffRiga\r\nse tait.")
    (folder / "vide.txt").write_bytes(b"")
    report = imported(empty, folder)
    assert (report.added, len(report.refused), report.nothing_found) == (2, 1, False)
    assert "vide.txt" in report.refused[0].reason
    assert empty.article("deux").text == "Riga\nse tait."
    assert empty.project.raw(empty.article("deux").article.source.sha256) == b"\xef\xbb\xbfRiga\r\nse tait."
    assert empty.project.raw(empty.article("un").article.source.sha256) == "Oslo a remercié Riga.".encode()


def test_importing_again_adds_nothing(empty: Session, tmp_path: Path) -> None:
    folder = written(tmp_path / "presse", un="Oslo a remercié Riga.")
    imported(empty, folder)
    written(folder, deux="Riga se tait.")
    report = imported(empty, folder)
    assert (report.articles, report.unchanged) == (("deux",), 1)


def test_nothing_to_import_is_said(empty: Session, tmp_path: Path) -> None:
    report = imported(empty, tmp_path / "absent")
    assert report.nothing_found
    assert "absent" in report.refused[0].reason


def test_closing_an_import_keeps_whole_articles(empty: Session, tmp_path: Path) -> None:
    folder = written(tmp_path / "presse", a="Un.", b="Deux.", c="Trois.")
    steps = import_sources(empty, [folder])
    next(step for step in steps if isinstance(step, Progress) and step.done == 2)
    steps.close()  # type: ignore[attr-defined]
    assert [summary.id for summary in empty.queue()] == ["a", "b"]
    assert empty.article("b").text == "Deux."


def test_the_samples_come_with_their_gold_and_go_out_and_in_again_byte_for_byte(
    empty: Session, tmp_path: Path
) -> None:
    report = imported(empty, SAMPLES)
    assert report.added >= 18
    assert report.copies >= 2
    assert not report.new_labels
    first = empty.queue()[0].id
    empty.apply(AcceptSpans(first, tuple(span.id for span in empty.article(first).live_spans)))
    empty.apply(Decide(first, "done", seconds=12.5))
    once, twice = tmp_path / "once.jsonl", tmp_path / "twice.jsonl"
    list(export(empty, once, Options(profile="audit")))
    second = create_project(tmp_path / "second.annotator", reviewer="Ada")
    assert imported(second, once).added == report.added
    list(export(second, twice, Options(profile="audit")))
    second.close()
    assert twice.read_bytes() == once.read_bytes()


def test_labels_for_an_article_that_is_there_are_put_on_it(empty: Session, tmp_path: Path) -> None:
    folder = written(tmp_path / "presse", un="Oslo a remercié Riga.")
    imported(empty, folder)
    article = empty.article("un").article
    span = {"start": 0, "end": 4, "label": "LOC", "text": "Oslo", "entity": "Oslo"}
    extra = {"start": 16, "end": 20, "label": "VILLE", "text": "Riga", "entity": "Riga"}
    row = {
        "file": "un.txt",
        "text_sha256": article.text_sha256,
        "spans": [span, extra],
        "regions": [],
        "stances": [],
    }
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(row) + "\n", encoding="utf-8")
    report = imported(empty, gold)
    assert (report.labelled, report.new_labels) == (1, ("VILLE",))
    assert [(s.text, s.label, s.status) for s in empty.article("un").spans] == [
        ("Oslo", "LOC", "accepted"), ("Riga", "VILLE", "accepted"),
    ]  # fmt: skip
    assert empty.scheme.tag == "press/2"
    assert imported(empty, gold).labelled == 1
    assert len(empty.article("un").spans) == 2


def test_results_can_be_taken_one_by_one(empty: Session, tmp_path: Path) -> None:
    folder = written(tmp_path / "presse", un="Oslo.", deux="Riga.")
    job = Importing(empty)
    changed = [job.take(result) for result in job.read([folder])]
    assert [sorted(one.articles) for one in changed if one] == [["deux"], ["un"]]
    assert job.report.plain()["added"] == 2


def test_everything_is_counted_and_the_file_is_sound(empty: Session) -> None:
    imported(empty, SAMPLES)
    counted = stats_of(empty)
    assert counted.articles == len(empty.queue())
    assert counted.by_status == {"todo": counted.articles}
    assert counted.by_language["en"] >= 3
    assert sum(row["accepted"] for row in counted.spans.values()) == sum(
        summary.settled_spans for summary in empty.queue()
    )
    assert set(counted.stances) >= {"supportive", "critical", "neutral"}
    assert counted.plain()["entities"] == len(empty.entities)
    empty.flush()
    assert not [news for news in verify_project(empty.path) if isinstance(news, Finding) and news.grave]


def test_what_does_not_fit_the_project_is_refused_and_the_rest_goes_on(
    empty: Session, tmp_path: Path
) -> None:
    riga = Entity(id="e1", name="Riga", label="LOC")
    club = Labels(entities=(riga.altered(name="Riga FC", label="ORG"),))
    empty.apply(AddArticle(made(id_="a1"), entities=(riga,)))
    job = Importing(empty)
    assert not job.take(Imported(tmp_path / "a2.txt", made(id_="a2"), club))
    assert not job.take(Labelled(tmp_path / "gold.jsonl", "a1", club))
    said = ImportFinding("a1.txt", 3, "a1.txt, line 3: byte order mark skipped.")
    job.take(Imported(tmp_path / "a3.txt", made(id_="a3"), Labels(), findings=(said,)))
    job.take(said)
    assert [refusal.file for refusal in job.report.refused] == ["a2.txt", "gold.jsonl"]
    assert "Riga" in str(job.report.refused[0])
    assert job.report.articles == ("a3",)
    assert job.report.warnings == (said.sentence, said.sentence)
