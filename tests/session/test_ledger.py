"""The ledger: every decision finds its column, and blind articles are counted apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.edits import (
    AcceptSpans,
    AddArticle,
    AddSpan,
    Decide,
    RelabelSpans,
    RemoveSpans,
    ResizeSpan,
    Suggest,
)
from annotator.nlp import Highlights, SpanSuggestion, Tier
from annotator.session.blind import BlindArticles, is_blind, is_chosen, take_blind
from annotator.session.jobs.ledger import ledger_of
from annotator.session.jobs.stats import stats_of
from annotator.session.ledger import Bookkeeping, Mark, kind_of
from annotator.session.session import Session
from tests.domain.making import TEXT, article, suggested

RULE = ("rule", "title-before-name")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))


def test_a_new_project_has_judged_nothing(session: Session) -> None:
    ledger = ledger_of(session)
    assert (ledger.articles, ledger.total.judged, ledger.total.waiting) == (0, 0, 3)
    assert (ledger.doubted, ledger.rejected_most, ledger.changed_most) == ([], None, None)
    assert ledger.total.right == 0


def test_each_decision_is_counted_where_it_belongs(session: Session) -> None:
    session.apply(
        Suggest(
            "a1",
            (
                suggested("s1", "Ida Holm", "PER"),
                suggested("s2", "Riga", "PER"),
                suggested("s3", "Otan", "ORG"),
                suggested("s4", "plan", "MISC"),
                suggested("s5", "Holm", "PER", nth=1),
            ),
        )
    )
    session.apply(AcceptSpans("a1", ("s1",)))
    session.apply(RelabelSpans("a1", ("s2",), "LOC"))
    session.apply(RemoveSpans("a1", ("s4",)))
    start = TEXT.index("l’Otan")
    session.apply(ResizeSpan("a1", "s3", start, start + 6))
    place = TEXT.index("réforme")
    session.apply(AddSpan("a1", place, place + 7, "MISC"))
    session.apply(Decide("a1", "done", 60.0))
    ledger = ledger_of(session)
    tally = ledger.rules[RULE]
    assert dict(tally.fates) == {"kept": 2, "relabelled": 1, "edges": 1, "rejected": 1}
    assert (tally.looked.total(), tally.looked["kept"]) == (4, 1)
    assert (ledger.total.missed, ledger.labels["MISC"].missed) == (1, 1)
    assert ledger.changed_most == (("PER", "LOC"), 1)
    assert ledger.rejected_most == (RULE, 1)
    assert dict(ledger.sides) == {"left": 1}
    assert ledger.by_score == {"looked": {0.9: (4, 1)}, "completion": {0.9: (1, 1)}}
    assert (ledger.aided.articles, ledger.aided.seconds, ledger.aided.agreed, ledger.aided.shown) == (
        1,
        60.0,
        2,
        5,
    )
    assert stats_of(session).plain()["ledger"]["total"]["judged"] == 5
    assert tally.trend == [0.4]


def test_a_mention_drawn_over_a_suggestion_moves_its_edges_and_is_not_missed(session: Session) -> None:
    start = TEXT.index("Ida Holm a salué")
    session.apply(AddSpan("a1", start, start + 16, "PER"))
    session.apply(Decide("a1", "done"))
    ledger = ledger_of(session)
    assert ledger.total.fates["edges"] == 1
    assert ledger.total.missed == 0


def test_only_the_last_finished_articles_are_counted_where_asked(session: Session) -> None:
    session.apply(Suggest("a2", (suggested("z1", "Riga", "LOC"),)))
    session.apply(Decide("a1", "done"))
    session.apply(Decide("a2", "done"))
    assert (ledger_of(session).articles, ledger_of(session, 1).articles) == (2, 1)
    assert ledger_of(session, 1).total.judged == 1


def made_up(*words: str) -> Highlights:
    spans = [(TEXT.index(word), TEXT.index(word) + len(word), word) for word in words]
    return Highlights(
        tuple(
            SpanSuggestion(start, end, "LOC", word, 0.9, Tier.STRONG, "rule", "listed", "1", None)
            for start, end, word in spans
        ),
        (),
        "fr",
        "1",
    )


def test_blind_articles_are_marked_shown_bare_and_compared(session: Session) -> None:
    session.apply(AddArticle(article(id_="b")))
    assert take_blind(session, "b", made_up("Riga", "Otan"), 100)
    view = session.article("b")
    assert is_blind(view.stored_decision)
    assert (view.spans, view.is_touched) == ((), False)
    assert take_blind(session, "b", made_up("Riga", "Otan"), 0), "it stays blind when the share is lowered"
    start = TEXT.index("Riga")
    session.apply(AddSpan("b", start, start + 4, "LOC"))
    session.apply(Decide("b", "done", 30.0))
    assert is_blind(session.article("b").stored_decision)
    blind = ledger_of(session).blind
    assert (blind.articles, blind.mentions, blind.agreed, blind.shown, blind.seconds) == (1, 1, 1, 2, 30.0)
    assert BlindArticles(session).would_have_shown("gone") is None
    assert not take_blind(session, "a2", made_up(), 0)


def test_the_share_of_blind_articles_is_about_what_was_chosen() -> None:
    names = [f"article-{number}" for number in range(4_000)]
    few = {name for name in names if is_chosen(name, 5)}
    assert 140 < len(few) < 260
    assert few <= {name for name in names if is_chosen(name, 10)}
    assert not any(is_chosen(name, 0) for name in names)
    assert all(is_chosen(name, 100) for name in names)


def test_a_rule_that_is_mostly_wrong_is_named() -> None:
    books = Bookkeeping(40)
    for number in range(40):
        status = "accepted" if number % 4 == 0 else "rejected"
        books.take(
            [Mark(0, 4, "ORG", status, looked=True, suggested=("rule", "acronym"), score=0.4, was=None)], 1
        )
    ledger = books.finished()
    assert ledger.doubted == [("rule", "acronym")]
    assert len(ledger.rules["rule", "acronym"].trend) == 8
    assert ledger.plain()["doubted"] == ["acronym"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (("rule", "listed"), "list"),
        (("rule", "tail"), "again"),
        (("rule", "head"), "rule"),
        (("model", "fr_core_news_md"), "model"),
        (("memory", "memory"), "memory"),
    ],
)
def test_sources_are_sorted_into_kinds(source: tuple[str, str], kind: str) -> None:
    assert kind_of(source) == kind
