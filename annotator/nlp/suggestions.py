"""What highlighting hands out: suggested spans and stances as plain frozen values. Offsets are code points,
half-open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Highlights", "Party", "SpanSuggestion", "StanceSuggestion", "Tier"]


class Tier(StrEnum):
    """How a suggestion came to stand; the measured precision of each stands in `weigh.py`."""

    NEAR_CERTAIN = "near-certain"  # a strong rule and the pipeline, same edges: accepted in bulk
    STRONG = "strong"  # a strong rule, the pipeline silent
    BOTH_WEAK = "both-weak"  # a weak rule and the pipeline
    OTHER_EDGES = "other-edges"  # a strong rule, the pipeline with other edges
    PIPELINE = "pipeline"  # the pipeline alone, several times
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class SpanSuggestion:
    """A suggested mention. `rule` and `why` say who said it; `entity_name` is the canonical name for
    grouping."""

    start: int
    end: int
    label: str
    entity_name: str
    score: float
    tier: Tier
    origin_type: str  # "rule", "memory" or "model": the strongest voice
    rule: str  # rule id, or the model's name
    version: str
    why: str | None
    voices: tuple[str, ...] = ()  # all that said it, strongest first


@dataclass(frozen=True, slots=True)
class Party:
    """A holder or target of a stance: a mention (`start`, `end`), or a concept in words of the text."""

    text: str
    start: int | None = None
    end: int | None = None
    entity_name: str | None = None
    kind: str = "concept"  # "span", "concept" or "author"

    @property
    def name(self) -> str:
        """The entity's name, or the party's own words."""
        return self.entity_name or self.text


@dataclass(frozen=True, slots=True)
class StanceSuggestion:
    """A suggested stance; `cue` is the word that carries the attitude, `holders` and `targets` rank other
    possible ones."""

    polarity: str
    holder: Party
    target: Party
    mode: str
    evidence: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    score: float
    rule: str
    version: str
    why: str
    holders: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Highlights:
    """All suggestions for one article, with what made them."""

    spans: tuple[SpanSuggestion, ...]
    stances: tuple[StanceSuggestion, ...]
    language: str
    resources_version: str
    model: str | None = None
