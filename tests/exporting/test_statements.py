"""Statements as CSV: one row each, safe to open, and read back as they were."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.records import ArticleStance, Decision, Entity, Evidence, Party, Span, Stance
from annotator.exporting import (
    STATEMENT_COLUMNS,
    ArticleRecords,
    Options,
    Report,
    export_statements,
    read_statements,
    report_of,
)
from annotator.exporting.errors import TargetExists
from annotator.exporting.reader import check_statements
from tests.exporting.making import HUMAN, MODEL, article, made

TEXT = "Ida Holm salue Riga. Oslo se tait. «=2+2»"
DONE = Decision(status="done", scheme="press-fr/1")
AUDIT = Options(profile="audit")


def stance(id_: str, polarity: str | None = "supportive", **fields: object) -> Stance:
    given_: dict[str, object] = {
        "holder": Party(ref="span", id="s1", text="Ida Holm"),
        "target": Party(ref="concept", text="Riga"),
        "mode": "reported",
        "evidence": (Evidence(start=9, end=19, text="salue Riga"),),
        "status": "accepted",
        "how": "new",
        "origin": HUMAN,
    }
    return Stance(id=id_, polarity=polarity, **(given_ | fields))


def records(*stances: Stance, id_: str = "a1", decision: Decision = DONE) -> ArticleRecords:
    span = Span(
        id="s1", start=0, end=8, text="Ida Holm", label="PER", entity="e1", status="accepted", how="new",
        origin=HUMAN,
    )  # fmt: skip
    entity = Entity(id="e1", name="Ida Maria Holm", label="PER")
    return made(article(TEXT, id_), decision, spans=[span], entities=[entity], stances=stances)


def written(path: Path, *articles: ArticleRecords, options: Options = AUDIT) -> list[dict[str, str]]:
    report_of(export_statements(articles, path, options))
    return [dict(row) for row in read_statements(path)]


def test_a_row_says_who_stands_how_towards_what_and_where(tmp_path: Path) -> None:
    (row,) = written(tmp_path / "s.csv", records(stance("t1")))
    assert tuple(row) == STATEMENT_COLUMNS
    told = {key: row[key] for key in ("article", "statement", "person", "organisation", "concept")}
    assert told == {
        "article": "a1", "statement": "t1", "person": "Ida Maria Holm", "organisation": "", "concept": "Riga",
    }  # fmt: skip
    assert (row["agreement"], row["polarity"], row["mode"]) == ("1", "supportive", "reported")
    assert TEXT[int(row["start"]) : int(row["end"])] == row["text"] == "salue Riga"
    assert (row["holder_ref"], row["holder_id"], row["holder_label"]) == ("span", "e1", "PER")


@pytest.mark.parametrize(
    ("polarity", "agreement"), [("critical", "0"), ("neutral", ""), ("no_stance", ""), (None, "")]
)
def test_only_two_polarities_agree_or_disagree(tmp_path: Path, polarity: str, agreement: str) -> None:
    (row,) = written(tmp_path / "s.csv", records(stance("t1", polarity)))
    assert (row["polarity"], row["agreement"]) == (polarity or "", agreement)


def test_several_ranges_stay_apart(tmp_path: Path) -> None:
    two = (Evidence(start=0, end=8, text="Ida Holm"), Evidence(start=9, end=14, text="salue"))
    (row,) = written(tmp_path / "s.csv", records(stance("t1", evidence=two)))
    assert (row["start"], row["end"]) == ("0", "14")
    assert (row["evidence"], row["text"]) == ("0:8 9:14", "Ida Holm … salue")


def test_groups_are_organisations_and_writers_stand_with_their_outlet(tmp_path: Path) -> None:
    group = stance("t1", holder=Party(ref="concept", text="pêcheurs"))
    writer = stance("t2", holder=Party(ref="author", text="Noor"), mode="authorial")
    rows = written(tmp_path / "s.csv", records(group, writer))
    assert (rows[0]["person"], rows[0]["organisation"]) == ("", "pêcheurs")
    assert rows[1]["person"] == "Noor"


def test_the_stance_of_the_whole_article_is_a_row_without_a_place(tmp_path: Path) -> None:
    whole = ArticleStance(polarity="critical", target=Party(ref="concept", text="quotas"), origin=HUMAN)
    decision = DONE.altered(article_stance=whole)
    (row,) = written(tmp_path / "s.csv", records(decision=decision))
    assert (row["statement"], row["concept"], row["start"], row["agreement"]) == (
        "article",
        "quotas",
        "",
        "0",
    )


def test_rows_stand_in_the_order_of_articles_and_places(tmp_path: Path) -> None:
    late = stance("t1", evidence=(Evidence(start=21, end=25, text="Oslo"),))
    rows = written(tmp_path / "s.csv", records(late, stance("t2"), id_="b"), records(stance("t3"), id_="a"))
    assert [(row["article"], row["statement"]) for row in rows] == [("a", "t3"), ("b", "t2"), ("b", "t1")]


def test_training_takes_what_was_decided_in_finished_articles(tmp_path: Path) -> None:
    open_ = stance("t2", status="suggested", how=None, origin=MODEL)
    unset = stance("t3", None)
    todo = Decision(scheme="press-fr/1")
    path = tmp_path / "s.csv"
    articles = [records(stance("t1"), open_, unset), records(stance("t4"), id_="a2", decision=todo)]
    report = report_of(export_statements(articles, path, Options()))
    assert [row["statement"] for row in read_statements(path)] == ["t1"]
    assert {loss.code: loss.count for loss in report.losses} == {"undone": 1, "suggested": 1, "unset": 1}
    assert (report.articles, report.offered, report.left_out) == (1, 2, {"todo": 1})


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    articles = [records(stance("t1"), id_="a"), records(stance("t2"), id_="b")]
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    written(one, *articles)
    written(two, *reversed(articles))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("words", ["=1+1", "+33", "-5 %", "@Holm", "'quoted", "\ttab", "\nline"])
def test_no_cell_can_be_taken_for_a_formula(tmp_path: Path, words: str) -> None:
    path = tmp_path / "s.csv"
    (row,) = written(path, records(stance("t1", target=Party(ref="concept", text=words))))
    assert row["concept"] == words
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for line in csv.reader(file) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\n"))]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    note=st.text(st.characters(exclude_categories=["Cs"])),
    words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
)
def test_whatever_the_words_they_are_read_back(tmp_path: Path, note: str, words: str) -> None:
    one = stance("t1", note=note, target=Party(ref="concept", text=words))
    path = tmp_path / "s.csv"
    report = report_of(export_statements([records(one)], path, AUDIT, overwrite=True))
    (row,) = read_statements(path)
    assert (row["note"], row["concept"]) == (note, words)
    assert (report.check.ok, report.check.stances_found) == (True, 1)


def test_an_earlier_file_stays_where_nothing_allows_to_replace_it(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_bytes(b"mine")
    with pytest.raises(TargetExists):
        list(export_statements([records(stance("t1"))], path, AUDIT))
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("damage", [(b"salue", b"blame"), (b"supportive", b"x,supportive")])
def test_a_damaged_file_is_found(tmp_path: Path, damage: tuple[bytes, bytes]) -> None:
    path = tmp_path / "s.csv"
    rows = written(path, records(stance("t1")))
    path.write_bytes(path.read_bytes().replace(*damage))
    with pytest.raises(StopIteration) as end:
        next(check_statements(path, rows))
    assert not end.value.value.ok


def test_closing_early_leaves_no_trace(tmp_path: Path) -> None:
    steps = export_statements([records(stance("t1"))], tmp_path / "s.csv", AUDIT)
    assert not isinstance(next(iter(steps)), Report)
    steps.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []
