"""Scores of entities and stances, by small cases that can be counted by hand."""

from __future__ import annotations

import pytest

from annotator.domain.scores import (
    EntityScores,
    Figures,
    Mention,
    StanceFigures,
    Statement,
    confidence_interval,
    names_agree,
    score_spans,
    score_stances,
)

GOLD = [Mention(0, 4, "PER"), Mention(5, 9, "LOC"), Mention(10, 14, "ORG"), Mention(20, 24, "ORG")]


def test_strict_and_edges_differ_by_the_label() -> None:
    scores = score_spans(GOLD, [Mention(0, 4, "PER"), Mention(5, 9, "ORG")])
    assert scores.strict == Figures(1, 2, 4)
    assert scores.edges == Figures(2, 2, 4)
    assert (scores.strict.precision, scores.strict.recall) == (0.5, 0.25)
    assert scores.strict.f1 == pytest.approx(2 / 6)


def test_errors_are_told_by_kind() -> None:
    suggested = [
        Mention(0, 4, "PER"),
        Mention(5, 9, "ORG"),
        Mention(10, 16, "ORG"),
        Mention(30, 34, "LOC", "a-rule"),
    ]
    errors = score_spans(GOLD, suggested).errors
    assert [error.kind for error in errors] == ["label", "edges", "missed", "extra"]
    assert errors[-1].suggested is not None
    assert errors[-1].suggested.rule == "a-rule"
    assert [error.start for error in errors] == [5, 10, 20, 30]


def test_regions_count_on_neither_side() -> None:
    scores = score_spans(GOLD, [Mention(20, 22, "ORG"), Mention(0, 4, "PER")], [(18, 40)])
    assert scores.strict == Figures(1, 1, 3)


def test_the_same_mention_twice_counts_once() -> None:
    assert score_spans(GOLD[:1], [GOLD[0], GOLD[0]]).strict == Figures(1, 1, 1)


def test_articles_add_up() -> None:
    total = score_spans(GOLD, GOLD[:1]) + score_spans(GOLD[:1], [])
    assert total.strict == Figures(1, 1, 5)
    assert total.labels["PER"] == Figures(1, 1, 2)
    assert total.labels["ORG"] == Figures(0, 0, 2)


def test_nothing_is_no_division() -> None:
    assert EntityScores().strict.f1 == 0.0
    assert (Figures().precision, Figures().recall) == (0.0, 0.0)
    assert StanceFigures().rates["found"] == 0.0
    assert confidence_interval([]) == (0.0, 0.0)


def test_the_interval_holds_the_figure_and_is_repeatable() -> None:
    articles = [score_spans(GOLD, GOLD[:count]) for count in (1, 2, 3, 4)]
    low, high = confidence_interval(articles, rounds=200)
    assert 0 < low <= sum(articles, EntityScores()).strict.f1 <= high <= 1
    assert (low, high) == confidence_interval(articles, rounds=200)


def statement(
    polarity: str, holder: str, target: str, *evidence: tuple[int, int], **more: tuple[str, ...]
) -> Statement:
    return Statement(polarity, holder, target, evidence, **more)


def test_stances_are_matched_by_evidence_and_aliases_count() -> None:
    gold = [
        statement("critical", "Ida Holm", "Riga", (0, 10), holder_aliases=("Oslo",)),
        statement("supportive", "Riga", "Oslo", (20, 30)),
        statement("no_stance", "Riga", "Oslo", (40, 50)),
    ]
    suggested = [
        statement("critical", "oslo", "Bergen", (5, 8)),
        statement("neutral", "Riga", "Oslo", (60, 70)),
    ]
    figures = score_stances(gold, suggested)
    assert figures.counts == {
        "gold": 2,
        "found": 1,
        "suggested": 2,
        "in_place": 1,
        "pairs": 1,
        "polarity": 1,
        "holder": 1,
        "target": 0,
        "all_right": 0,
    }
    assert figures.rates["found"] == 0.5
    assert figures.rates["right_place"] == 0.5
    assert (figures + figures).gold == 4


def test_the_pair_that_agrees_most_is_taken() -> None:
    gold = [statement("critical", "Ida Holm", "Riga", (0, 10))]
    suggested = [
        statement("supportive", "Sow", "Oslo", (0, 4)),
        statement("critical", "Ida Holm", "Riga", (5, 9)),
    ]
    assert score_stances(gold, suggested).all_right == 1


@pytest.mark.parametrize(
    ("name", "accepted", "agrees"),
    [
        ("les Quotas", ("quota",), True),  # determiner, case and number
        ("L’État", ("etat",), True),
        ("liste-noire", ("liste noire",), True),
        ("statue de cire", ("statue", "statue de cire du maire"), True),  # between two that are right
        ("statue de cire", ("statue",), False),
        ("statue", ("statue de cire",), False),
        ("la", ("le",), False),
        ("bus", ("bu",), False),
        ("", ("",), False),
    ],
)
def test_names_agree_as_a_careful_reader_would_have_it(
    name: str, accepted: tuple[str, ...], agrees: bool
) -> None:
    assert names_agree((name,), accepted) is agrees
