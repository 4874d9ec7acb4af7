"""How suggestions compare with gold: entity scores, stance scores, a list of errors.

Offsets are code points, half-open. A span is exact if start, end and label agree; what lies inside a
left-out region of
the gold counts on neither side.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.text.fold import fold

__all__ = [
    "EntityScores",
    "Figures",
    "Mention",
    "SpanError",
    "StanceFigures",
    "Statement",
    "confidence_interval",
    "names_agree",
    "outside",
    "score_spans",
    "score_stances",
]

POLAR = frozenset({"supportive", "critical", "neutral"})
_WORDS = re.compile(r"[^\W_]+'?")
_SHORT = 3  # letters of a word that is never taken for a plural
_DETERMINER = re.compile(
    r"l[ea]s?|l'|une?|des?|du|d'|cet?|cette|ces|[ms](?:on|a|es)|leurs?|[nv](?:otre|os)|aux?"
    r"|the|an?|this|that|these|those|his|her|its|their|our|your|my"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A labelled stretch; `rule` says who suggested it."""

    start: int
    end: int
    label: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A stance to compare: aliases are other names that count as right; neither case, accents, determiner nor
    plural matters."""

    polarity: str
    holder: str
    target: str
    evidence: tuple[tuple[int, int], ...]
    holder_aliases: tuple[str, ...] = ()
    target_aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts and what follows from them; an undefined rate is 0."""

    right: int = 0
    suggested: int = 0
    gold: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.right + other.right, self.suggested + other.suggested, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of what was suggested that is right."""
        return self.right / self.suggested if self.suggested else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.suggested + self.gold
        return 2 * self.right / total if total else 0.0


@dataclass(frozen=True, slots=True)
class SpanError:
    """One difference: kind is `missed`, `extra`, `edges` or `label`."""

    kind: str
    gold: Mention | None
    suggested: Mention | None

    @property
    def start(self) -> int:
        """Where it is, in code points."""
        found = self.gold or self.suggested
        return found.start if found is not None else 0


@dataclass(frozen=True, slots=True)
class EntityScores:
    """Scores of one article or, added up, of several."""

    strict: Figures = field(default_factory=Figures)
    edges: Figures = field(default_factory=Figures)
    labels: Mapping[str, Figures] = field(default_factory=dict)
    errors: tuple[SpanError, ...] = ()

    def __add__(self, other: EntityScores) -> EntityScores:
        names = sorted({*self.labels, *other.labels})
        labels = {
            name: self.labels.get(name, Figures()) + other.labels.get(name, Figures()) for name in names
        }
        return EntityScores(
            self.strict + other.strict, self.edges + other.edges, labels, self.errors + other.errors
        )


def outside(mentions: Iterable[Mention], regions: Sequence[tuple[int, int]]) -> list[Mention]:
    """The mentions that do not lie within one of `regions` (start, end)."""
    return [
        one for one in mentions if not any(start <= one.start and one.end <= end for start, end in regions)
    ]


def score_spans(
    gold: Iterable[Mention], suggested: Iterable[Mention], left_out: Sequence[tuple[int, int]] = ()
) -> EntityScores:
    """Compare two sets of mentions of one article."""
    truth = _unique(outside(gold, left_out))
    guess = _unique(outside(suggested, left_out))
    strict = _figures({(m.start, m.end, m.label) for m in truth}, {(m.start, m.end, m.label) for m in guess})
    edges = _figures({(m.start, m.end) for m in truth}, {(m.start, m.end) for m in guess})
    labels = {}
    for label in sorted({m.label for m in (*truth, *guess)}):
        labels[label] = _figures(
            {(m.start, m.end) for m in truth if m.label == label},
            {(m.start, m.end) for m in guess if m.label == label},
        )
    return EntityScores(strict, edges, labels, tuple(_errors(truth, guess)))


def _unique(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(
        {(m.start, m.end, m.label): m for m in mentions}.values(), key=lambda m: (m.start, m.end, m.label)
    )


def _figures(
    truth: set[tuple[int, int, str]] | set[tuple[int, int]],
    guess: set[tuple[int, int, str]] | set[tuple[int, int]],
) -> Figures:
    return Figures(len(set(truth) & set(guess)), len(guess), len(truth))


def _errors(truth: Sequence[Mention], guess: Sequence[Mention]) -> list[SpanError]:
    exact = {(m.start, m.end, m.label) for m in truth} & {(m.start, m.end, m.label) for m in guess}
    left = [m for m in guess if (m.start, m.end, m.label) not in exact]
    found = []
    for one in truth:
        if (one.start, one.end, one.label) in exact:
            continue
        same = next((m for m in left if (m.start, m.end) == (one.start, one.end)), None)
        near = same or next((m for m in left if m.start < one.end and one.start < m.end), None)
        if near is None:
            found.append(SpanError("missed", one, None))
            continue
        left.remove(near)
        found.append(SpanError("label" if same else "edges", one, near))
    found += [SpanError("extra", None, m) for m in left]
    return sorted(found, key=lambda error: (error.start, error.kind))


@dataclass(frozen=True, slots=True)
class StanceFigures:
    """Counts of the stance comparison; matched pairs carry polarity, holder and target. Rates of
    nothing are 0."""

    gold: int = 0
    found: int = 0
    suggested: int = 0
    in_place: int = 0
    pairs: int = 0
    polarity: int = 0
    holder: int = 0
    target: int = 0
    all_right: int = 0

    def __add__(self, other: StanceFigures) -> StanceFigures:
        mine, theirs = self.counts, other.counts
        return StanceFigures(**{name: mine[name] + theirs[name] for name in mine})

    @property
    def counts(self) -> dict[str, int]:
        """All counts by name."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @property
    def rates(self) -> dict[str, float]:
        """`found`, `right_place`, and shares of the matched pairs."""
        pairs = self.pairs or 1
        return {
            "found": self.found / (self.gold or 1),
            "right_place": self.in_place / (self.suggested or 1),
            "polarity": self.polarity / pairs,
            "holder": self.holder / pairs,
            "target": self.target / pairs,
        }


def score_stances(gold: Iterable[Statement], suggested: Iterable[Statement]) -> StanceFigures:
    """Compare the polar stances (`no_stance` apart) of one article.

    A gold statement is found when a suggestion's evidence overlaps it; each found one is paired with
    the overlapping
    suggestion that agrees most (polarity, then holder, then target).
    """
    truth = [one for one in gold if one.polarity in POLAR]
    guess = [one for one in suggested if one.polarity in POLAR]
    counts: Counter[str] = Counter(gold=len(truth), suggested=len(guess))
    for one in truth:
        near = [other for other in guess if _overlap(one, other)]
        if not near:
            continue
        best = max(_agreement(one, other) for other in near)
        counts["found"] += 1
        counts["pairs"] += 1
        counts["polarity"] += best[1]
        counts["holder"] += best[2]
        counts["target"] += best[3]
        counts["all_right"] += best[1] and best[2] and best[3]
    counts["in_place"] = sum(any(_overlap(one, other) for one in truth) for other in guess)
    return StanceFigures(**counts)


def _agreement(gold: Statement, suggested: Statement) -> tuple[int, int, int, int]:
    polarity = int(gold.polarity == suggested.polarity)
    holder = names_agree((suggested.holder, *suggested.holder_aliases), (gold.holder, *gold.holder_aliases))
    target = names_agree((suggested.target, *suggested.target_aliases), (gold.target, *gold.target_aliases))
    return polarity + holder + target, polarity, int(holder), int(target)


def _overlap(one: Statement, other: Statement) -> bool:
    return any(a < d and c < b for a, b in one.evidence for c, d in other.evidence)


def names_agree(names: Iterable[str], accepted: Iterable[str]) -> bool:
    """Whether one of some names for a holder or target is `accepted`, or lies between two that are."""
    mine = {_plain(text) for text in names if text}
    theirs = {_plain(text) for text in accepted if text}
    return bool(mine & theirs) or any(_lies_between(words, theirs) for words in mine)


def _lies_between(words: str, accepted: Collection[str]) -> bool:
    """Whether a name is longer than one that is accepted and the beginning of another: *statue de cire* where
    *statue* and *statue de cire du président* are right."""
    return any(words.startswith(f"{one} ") for one in accepted) and any(
        one.startswith(f"{words} ") for one in accepted
    )


def _plain(text: str) -> str:
    """A name without what a reader does not mind: case, accents, marks, its determiner, the *s* of the
    plural."""
    words = _WORDS.findall(fold(text))
    while len(words) > 1 and _DETERMINER.fullmatch(words[0]):
        del words[0]
    return " ".join(word[:-1] if len(word) > _SHORT and word[-1] in "sx" else word for word in words)


def confidence_interval(
    articles: Sequence[EntityScores], *, rounds: int = 1000, seed: int = 1, share: float = 0.95
) -> tuple[float, float]:
    """Bootstrap interval of strict F1 over articles; equal seeds give equal figures. (0, 0) without
    articles."""
    if not articles:
        return (0.0, 0.0)
    draw = random.Random(seed)  # noqa: S311 - statistics, not secrets
    values = sorted(
        sum((article.strict for article in draw.choices(articles, k=len(articles))), Figures()).f1
        for _ in range(rounds)
    )
    tail = (1 - share) / 2
    return values[int(tail * (rounds - 1))], values[int((1 - tail) * (rounds - 1))]
