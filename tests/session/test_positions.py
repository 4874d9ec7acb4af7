"""Who judges whom, how often which way, and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddStance,
    LinkSpans,
    RemoveStances,
    SetArticleStance,
    SetRuling,
    Suggest,
)
from annotator.domain.errors import QueryError
from annotator.domain.records import Mode, Origin, Party, Polarity, Span, Stance
from annotator.session.opening import create_project
from annotator.session.positions import Positions, positions
from annotator.session.session import Session
from tests.domain.making import article

TEXT = "Ida Holm salue Riga. Oslo se tait."
HOLM = Party(ref="concept", text="Ida Holm")
RIGA = Party(ref="concept", text="Riga")
DATES = {"a1": "2026-03-02", "a2": "2026-03-04T10:00:00Z", "a3": "2026-03-18", "a4": None}


@pytest.fixture
def press(tmp_path: Path) -> Iterator[Session]:
    session = create_project(tmp_path / "press.annotator", reviewer="Noor")
    for id_, date in DATES.items():
        made = article(id_=id_, text=TEXT)
        source = made.source.altered(date=date, outlet="Le Quai")
        cluster = "c1" if id_ in {"a3", "a4"} else None
        session.apply(AddArticle(made.altered(source=source, cluster=cluster)))
    yield session
    session.close()


def judge(
    session: Session,
    article: str,
    polarity: Polarity | None,
    holder: Party = HOLM,
    target: Party = RIGA,
    **fields: object,
) -> str:
    given: dict[str, object] = {"mode": "reported", "evidence": ((9, 19),)} | fields
    changed = session.apply(AddStance(article, polarity, holder, target, **given))  # type: ignore[arg-type]
    return changed.stances(article)[0][0].id


def test_pairs_are_counted_by_polarity_and_unset_ones_are_not(press: Session) -> None:
    ids = [judge(press, "a1", "supportive"), judge(press, "a2", "critical"), judge(press, "a3", "critical")]
    judge(press, "a4", None)
    overview = positions(press)
    (pair,) = overview.pairs
    assert (pair.supportive, pair.critical, pair.neutral, pair.total, pair.balance) == (1, 2, 0, 3, -1)
    assert sorted(pair.statement_ids) == sorted(ids)
    assert [one.name for one in (*overview.holders, *overview.targets)] == ["Ida Holm", "Riga"]
    assert len(overview.statements) == 4
    first = next(one for one in overview.statements if one.article_id == "a1")
    assert (first.start, first.end, first.text, first.date) == (9, 19, "salue Riga", "2026-03-02")


def test_a_mention_and_its_entity_are_one_party_and_words_are_folded(press: Session) -> None:
    origin = Origin(type="rule", name="titles", version="1", score=0.9)
    span = Span(id="s1", start=0, end=8, text="Ida Holm", label="PER", status="suggested", origin=origin)
    press.apply(Suggest("a1", (span,)))
    press.apply(AcceptSpans("a1", ("s1",)))
    press.apply(LinkSpans("a1", ("s1",), name="Ida Maria Holm"))
    entity = press.article("a1").span("s1").entity
    assert entity is not None
    judge(press, "a1", "supportive", Party(ref="span", id="s1", text="Ida Holm"))
    judge(press, "a2", "supportive", Party(ref="entity", id=entity, text="x"))
    judge(press, "a3", "supportive", HOLM, Party(ref="concept", text="RIGA"))
    overview = positions(press)
    assert [(one.key, one.name, one.label) for one in overview.holders] == [
        (entity, "Ida Maria Holm", "PER"),
        ("words:ida holm", "Ida Holm", None),
    ]
    assert len(overview.targets) == 1


def test_weeks_begin_on_monday_and_empty_ones_are_there(press: Session) -> None:
    judge(press, "a1", "supportive")
    judge(press, "a2", "critical")
    judge(press, "a3", "neutral")
    judge(press, "a4", "critical")  # no date
    assert [(w.start, w.supportive, w.critical, w.neutral) for w in positions(press).weeks] == [
        (dt.date(2026, 3, 2), 1, 1, 0),
        (dt.date(2026, 3, 9), 0, 0, 0),
        (dt.date(2026, 3, 16), 0, 0, 1),
    ]


def test_the_search_language_status_and_mode_narrow(press: Session) -> None:
    judge(press, "a1", "supportive", mode="direct_quote")
    judge(press, "a3", "critical")
    waiting = Stance(
        id="t9", polarity="critical", holder=HOLM, target=RIGA, status="suggested",
        origin=Origin(type="rule", name="cue", version="1", score=0.5),
    )  # fmt: skip
    press.apply(Suggest("a2", (), (waiting,)))
    count = len(positions(press).statements)
    assert count == 2
    assert len(positions(press, statuses=("accepted", "suggested")).statements) == 3
    assert [one.article_id for one in positions(press, "date>=2026-03-10").statements] == ["a3"]
    assert [one.article_id for one in positions(press, "stance:supportive").statements] == ["a1"]
    quotes: tuple[Mode, ...] = ("direct_quote",)
    assert [one.article_id for one in positions(press, modes=quotes).statements] == ["a1"]
    with pytest.raises(QueryError):
        positions(press, "stance:(")


def test_opposite_judgements_in_one_week_contradict_each_other_until_both_are_confirmed(
    press: Session,
) -> None:
    judge(press, "a1", "supportive")
    judge(press, "a2", "critical")
    judge(press, "a3", "neutral")
    (found,) = positions(press).contradictions
    assert (found.first.article_id, found.second.article_id, found.why) == ("a1", "a2", "week")
    press.apply(SetRuling(found.id, "Ida Holm → Riga", "both are said"))
    assert positions(press).contradictions == ()


def test_copies_of_one_report_judged_differently_contradict_each_other(press: Session) -> None:
    judge(press, "a3", "neutral")
    judge(press, "a4", "critical")
    (found,) = positions(press).contradictions
    assert found.why == "copy"


def test_precedents_come_from_elsewhere_the_nearest_earlier_one_first(press: Session) -> None:
    for id_, polarity in (("a1", "supportive"), ("a2", "critical"), ("a3", "critical"), ("a4", "critical")):
        judge(press, id_, polarity)  # type: ignore[arg-type]
    known = Positions(press)
    known.read_whole()
    here = known.of_article("a3")[0]
    found = known.precedents(here.holder, here.target, article="a3")
    assert dict(found.counts) == {"supportive": 1, "critical": 2}
    assert [one.article_id for one in found.passages] == ["a2", "a1", "a4"]
    assert found.otherwise("critical") == known.of_article("a1")[0]


def test_edits_are_followed(press: Session) -> None:
    known = Positions(press)
    known.read_whole()
    first = judge(press, "a1", "supportive")
    known.follow(press.apply(AddStance("a2", "critical", HOLM, RIGA, "reported", ((9, 19),))))
    assert [one.article_id for one in known.overview().statements] == ["a2"]
    known.read_whole()
    assert len(known.overview().statements) == 2
    known.follow(press.apply(RemoveStances("a1", (first,))))
    assert known.overview() == positions(press)


def test_articles_judged_as_a_whole_are_told_of_and_counted_nowhere_else(press: Session) -> None:
    press.apply(SetArticleStance("a1", "critical"))
    known = Positions(press)
    known.read_whole()
    assert (known.overview().whole, known.overview().pairs) == (1, ())
    known.follow(press.apply(SetArticleStance("a3", "neutral")))
    assert known.overview().whole == 2
    assert known.overview("date>=2026-03-10").whole == 1
    known.follow(press.apply(SetArticleStance("a1", None)))
    assert known.overview().whole == 1


def test_what_changes_while_it_is_read_is_taken_in(press: Session) -> None:
    judge(press, "a1", "supportive")
    known = Positions(press)
    reading = known.read()
    next(reading)
    known.follow(press.apply(AddStance("a1", "critical", HOLM, RIGA, "reported", ((20, 24),))))
    assert not any(reading)
    assert len(known.overview().statements) == 2
