"""Positions at the edges: what narrows statements, who a party is, and articles that are gone or undated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddStance,
    LinkSpans,
    RemoveArticle,
    RemoveStances,
    Suggest,
)
from annotator.domain.records import Party
from annotator.session.opening import create_project
from annotator.session.positions import Positions, Precedents, positions
from annotator.session.session import Session
from tests.domain.making import article, stance

HOLM = Party(ref="concept", text="Ida Holm")
RIGA = Party(ref="concept", text="Riga")
OTAN = Party(ref="concept", text="l’Otan")


def judge(
    session: Session, id_: str, holder: Party = HOLM, target: Party = RIGA, mode: str = "reported"
) -> str:
    edit = AddStance(id_, "critical", holder, target, mode, ((9, 15),))  # type: ignore[arg-type]
    return session.apply(edit).stances(id_)[0][0].id


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Session]:
    """Two articles of one outlet, twenty years apart."""
    made = create_project(tmp_path / "old.annotator", reviewer="Noor")
    for id_, date in (("b1", "2001-01-03"), ("b2", "2021-01-06")):
        made.apply(AddArticle(article(id_=id_, date=date, outlet="Le Quai")))
    yield made
    made.close()


def test_a_long_corpus_shows_only_the_weeks_that_hold_something(old: Session) -> None:
    judge(old, "b1")
    judge(old, "b2")
    assert [week.start.isoformat() for week in positions(old).weeks] == ["2001-01-01", "2021-01-04"]


def test_without_dates_there_are_no_weeks(session: Session) -> None:
    judge(session, "a1")
    overview = positions(session)
    assert (len(overview.pairs), overview.weeks) == (1, ())


def test_terms_on_holder_target_and_mode_narrow_the_statements_of_an_article(session: Session) -> None:
    judge(session, "a1", HOLM, RIGA, "direct_quote")
    judge(session, "a1", RIGA, OTAN)
    for query, holder in (
        ("holder~holm", "Ida Holm"),
        ("holder=Riga", "Riga"),
        ("target~otan", "Riga"),
        ("target=Riga", "Ida Holm"),
        ("mode:quote", "Ida Holm"),
        ("mode:reported", "Riga"),
    ):
        assert [one.holder_text for one in positions(session, query).statements] == [holder], query


def test_the_statements_of_an_article_that_is_removed_are_gone(session: Session) -> None:
    known = Positions(session)
    judge(session, "a1")
    known.read_whole()
    assert not known.is_empty
    known.follow(session.apply(RemoveArticle("a1")))
    assert known.is_empty
    assert known.of_article("a1") == []


def test_the_key_of_a_party_is_its_entity_its_words_or_its_source(session: Session, old: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1", "s2")))
    session.apply(LinkSpans("a1", ("s1",), name="Ida Holm"))
    entity = session.article("a1").span("s1").entity
    assert entity is not None
    known = Positions(session)
    assert known.key_in("a1", Party(ref="span", id="s1", text="Ida Holm")) == entity
    assert known.key_in("a1", Party(ref="entity", id=entity, text="x")) == entity
    assert known.key_in("a1", Party(ref="span", id="gone", text="Riga")) == "words:riga"
    assert known.key_in("a1", HOLM) == "words:ida holm"
    assert Positions(old).key_in("b1", Party(ref="author", text="")) == "author:le quai"


def test_mentions_are_told_apart_by_entity_alike_in_one_article_and_in_all(session: Session) -> None:
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(LinkSpans("a1", ("s1",), name="Ida Holm"))
    judge(session, "a1", Party(ref="span", id="s1", text="Ida Holm"), Party(ref="outlet", text="Le Quai"))
    judge(session, "a1", Party(ref="span", id="s2", text="Riga"))
    known = Positions(session)
    known.read_whole()
    whole = known.of_article("a1")
    known.follow(session.apply(AcceptSpans("a1", ("s3",))))
    assert known.of_article("a1") == whole
    entity = session.article("a1").span("s1").entity
    assert [one.holder == entity for one in whole].count(True) == 1
    assert {one.target for one in whole} == {"outlet:", "words:riga"}


def test_a_rejected_stance_is_not_read(session: Session) -> None:
    session.apply(Suggest("a2", (), (stance("t1", HOLM, RIGA, "salué"),)))
    session.apply(RemoveStances("a2", ("t1",)))
    assert [one.status for one in session.article("a2").stances] == ["rejected"]
    assert positions(session, statuses=("suggested", "accepted", "rejected")).statements == ()


def test_more_articles_than_one_slice_are_all_read(session: Session) -> None:
    for number in range(30):
        session.apply(AddArticle(article(id_=f"n{number:02}")))
        judge(session, f"n{number:02}")
    known = Positions(session)
    assert len(list(known.read())) >= 2
    assert len(known.overview().statements) == 30


def test_nothing_is_judged_otherwise_than_an_unset_polarity(session: Session) -> None:
    judge(session, "a1")
    known = Positions(session)
    known.read_whole()
    here = known.of_article("a1")[0]
    found = known.precedents(here.holder, here.target, article="gone")
    assert found.otherwise(None) is None
    assert found.otherwise("critical") is None
    assert found.otherwise("supportive") == here
    assert Precedents({}).otherwise("critical") is None
