"""Ranks what a judgement may be aimed at: each feature's weight, learnt from labelled articles, is added up.

The weights lie in `resources/targets.json`, written by `python -m tests.fit_targets`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from annotator.nlp.topics import Topic
from annotator.resources import read_json

__all__ = ["ranked", "weight"]


@cache
def _weights() -> dict[str, float]:
    return dict(read_json("targets.json")["weights"])


def weight(features: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """The sum of the features' weights; a feature without a weight counts nothing."""
    known = _weights() if weights is None else weights
    total = 0.0
    for name, value in features.items():
        if name in known:
            total += known[name] * value
    return total


def ranked(topics: Sequence[Topic]) -> list[Topic]:
    """The likeliest target first; the one found first where two weigh the same."""
    return sorted(topics, key=lambda topic: -weight(topic.features))
