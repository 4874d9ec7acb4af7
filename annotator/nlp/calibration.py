"""How often suggestions of one kind were right on labelled articles: the score that is shown.

The counts of `resources/calibration.json` are, with a trained pipeline and without one, per tier on articles
that the rules had not seen, and per tier and rule on those they were developed on. The first say how often a
tier is right, the second only how a rule compares with its tier; a rule that was seen seldom keeps near it,
as if twenty suggestions more had been as right as the tier.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from annotator.nlp.suggestions import Tier
from annotator.resources import read_json

__all__ = ["Point", "reliability", "score_of"]

_WEIGHT = 20  # suggestions of its tier that a rule's own count is mixed with
_FEWEST = 5  # suggestions of a tier that make a share
_FLOOR, _CEILING = 0.05, 0.99
_CAPITALS = 0.6  # words in capitals stay below what "accept all sure ones" takes
Count = tuple[int, int]  # suggested, right


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a reliability plot: `suggested` mentions were shown with about `score`, `right` were
    right."""

    score: float
    suggested: int
    right: int

    @property
    def share(self) -> float:
        """How many of them were right, from 0 to 1."""
        return self.right / self.suggested


@cache
def _table() -> dict[str, dict[str, Count]]:
    counts = read_json("calibration.json")["counts"]
    return {mode: {key: (row[0], row[1]) for key, row in rows.items()} for mode, rows in counts.items()}


def _share(mode: str, key: str) -> float:
    suggested, right = _table()[mode].get(key, (0, 0))
    return (right + 1) / (suggested + 2)


def _unseen(mode: str, tier: Tier) -> float:
    """The tier's share on unseen articles; by rules alone where hardly any of it was seen with a pipeline."""
    counted, _ = _table()[f"{mode} unseen"].get(str(tier), (0, 0))
    return _share(f"{mode if counted >= _FEWEST else 'rules'} unseen", str(tier))


@cache
def score_of(tier: Tier, rule: str, *, with_pipeline: bool) -> float:
    """The share that is right among suggestions of this tier and rule, from 0.05 to 0.99."""
    mode = "pipeline" if with_pipeline else "rules"
    usual = _share(mode, str(tier))
    suggested, right = _table()[mode].get(f"{tier} {rule}", (0, 0))
    own = (right + _WEIGHT * usual) / (suggested + _WEIGHT)
    score = _unseen(mode, tier) * own / usual
    if rule == "acronym":
        score = min(score, _CAPITALS)
    return round(max(_FLOOR, min(score, _CEILING)), 2)


def reliability(judged: Iterable[tuple[float, bool]], width: float = 0.1) -> list[Point]:
    """The points of the plot from (score, whether it was right) pairs, in steps of `width`, lowest first."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    last = round(1 / width) - 1
    for score, is_right in judged:
        bins.setdefault(min(int(score / width + 1e-9), last), []).append((score, is_right))
    return [
        Point(sum(score for score, _ in rows) / len(rows), len(rows), sum(right for _, right in rows))
        for _, rows in sorted(bins.items())
    ]
