"""Scores are measured shares: they rank as the tiers do, and are about right on articles nobody tuned on."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.nlp.calibration import Point, reliability, score_of
from annotator.nlp.evaluate import read_gold
from annotator.nlp.highlight import Item, highlight_all
from annotator.nlp.suggestions import Tier

UNSEEN = Path(__file__).resolve().parent.parent / "gold" / "entities_unseen.jsonl"


def test_scores_fall_from_tier_to_tier() -> None:
    order = [Tier.NEAR_CERTAIN, Tier.STRONG, Tier.OTHER_EDGES, Tier.DOUBTFUL]
    scores = [score_of(tier, "some-rule", with_pipeline=True) for tier in order]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 0.9
    assert scores[-1] <= 0.5


def test_words_in_capitals_stay_below_what_accepts_all() -> None:
    assert max(score_of(tier, "acronym", with_pipeline=True) for tier in Tier) <= 0.6


def test_a_rule_that_is_right_more_often_than_its_tier_scores_higher() -> None:
    assert score_of(Tier.STRONG, "civility", with_pipeline=False) > score_of(
        Tier.STRONG, "quoted-name", with_pipeline=False
    )


def test_points_gather_scores_and_count_what_was_right() -> None:
    judged = [(0.95, True), (0.91, True), (0.99, False), (0.42, False), (1.0, True)]
    low, high = reliability(judged)
    assert low == Point(0.42, 1, 0)
    assert (high.suggested, high.right, high.share) == (4, 3, 0.75)
    assert high.score == pytest.approx(0.9625)


def test_nine_in_ten_is_nine_in_ten_on_unseen_articles(shared_data: Path) -> None:
    rows = list(read_gold(UNSEEN, shared_data / "corpus" / "text"))
    results = highlight_all([Item(row.text, row.language, row.regions) for row in rows])
    judged = [
        (span.score, (span.start, span.end, span.label) in {(g.start, g.end, g.label) for g in row.mentions})
        for row, result in zip(rows, results, strict=True)
        for span in result.spans
        if not any(start <= span.start and span.end <= end for start, end in row.furniture)
    ]
    for point in reliability(judged):
        assert point.suggested < 20 or abs(point.share - point.score) <= 0.1, point
