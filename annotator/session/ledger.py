"""The ledger: what became of each suggestion, by rule, list, model and label; and what was missed.

A suggestion is right if it was accepted as it was. Whether somebody looked at it, or it was accepted with the
rest, is counted apart: only what was looked at says how sure a rule may be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from annotator.session.lessons import LOOKED_AT

Fate = Literal["kept", "edges", "relabelled", "rejected"]
FATES: tuple[Fate, ...] = ("kept", "edges", "relabelled", "rejected")
BUCKETS = tuple(number / 10 for number in range(3, 10))  # of the score: from this to a tenth more
TREND = 8
_LISTS, _AGAIN = frozenset({"listed", "peoples"}), frozenset({"again", "tail"})
_ENOUGH, _TOO_OFTEN_WRONG = 30, 0.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention as the ledger sees it. `suggested` is who suggested it as (type, name), None for a person."""

    start: int
    end: int
    label: str
    status: str
    looked: bool
    suggested: tuple[str, str] | None
    score: float | None
    was: tuple[int, int, str] | None

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> Mark:
        """From a span as canonical JSON gave it."""
        origin, was = data["origin"], data.get("was")
        by = None if origin["type"] in {"human", "import"} else (origin["type"], origin["name"])
        return cls(
            data["start"], data["end"], data["label"], data["status"], data["how"] in LOOKED_AT, by,
            origin.get("score"), (was["start"], was["end"], was["label"]) if was else None,
        )  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What became of the suggestions of one rule, list, model or label; `looked` counts those looked at."""

    fates: Counter[str] = field(default_factory=Counter)
    looked: Counter[str] = field(default_factory=Counter)
    missed: int = 0
    waiting: int = 0
    trend: list[float] = field(default_factory=list)

    @property
    def judged(self) -> int:
        return self.fates.total()

    @property
    def right(self) -> float:
        """The share accepted as it was; 0 where none was judged."""
        return self.fates["kept"] / self.judged if self.judged else 0.0

    def share(self, fate: Fate) -> float:
        return self.fates[fate] / self.judged if self.judged else 0.0

    def plain(self) -> dict[str, Any]:
        return {
            "judged": self.judged,
            **{fate: self.fates[fate] for fate in FATES},
            "looked_at": self.looked.total(),
            "right": round(self.right, 4),
            "right_looked_at": _rate(self.looked["kept"], self.looked.total()),
            "missed": self.missed,
            "waiting": self.waiting,
            "trend": [round(value, 4) for value in self.trend],
        }


@dataclass(frozen=True, slots=True)
class Side:
    """The articles finished with suggestions, or blind: how they came out. `agreed` of `shown` suggestions
    stand exactly as they were, or would have been, suggested."""

    articles: int = 0
    mentions: int = 0
    seconds: float = 0.0
    agreed: int = 0
    shown: int = 0
    labels: Mapping[str, int] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        return {
            "articles": self.articles,
            "agreement": _rate(self.agreed, self.shown),
            "mentions_per_article": _rate(self.mentions, self.articles),
            "seconds_per_article": _rate(self.seconds, self.articles),
            "seconds_per_mention": _rate(self.seconds, self.mentions),
            "label_shares": {name: _rate(count, self.mentions) for name, count in self.labels.items()},
        }


@dataclass(slots=True)
class Ledger:
    """Everything counted over the finished articles, the last so many or all."""

    articles: int = 0
    total: Tally = field(default_factory=Tally)
    rules: dict[tuple[str, str], Tally] = field(default_factory=dict)
    labels: dict[str, Tally] = field(default_factory=dict)
    changes: Counter[tuple[str, str]] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)  # which edge was moved: left, right, both
    by_score: dict[str, dict[float, tuple[int, int]]] = field(default_factory=dict)
    aided: Side = field(default_factory=Side)
    blind: Side = field(default_factory=Side)
    from_memory: int = 0

    @property
    def doubted(self) -> list[tuple[str, str]]:
        """Rules that were looked at often and are wrong more often than right, the worst first."""
        found = [
            (self.rules[key].looked["kept"] / self.rules[key].looked.total(), key)
            for key in self.rules
            if key[0] == "rule" and self.rules[key].looked.total() >= _ENOUGH
        ]
        return [key for right, key in sorted(found) if right < _TOO_OFTEN_WRONG]

    @property
    def rejected_most(self) -> tuple[tuple[str, str], int] | None:
        """The rule with most rejections, and how many."""
        counts = {key: tally.fates["rejected"] for key, tally in self.rules.items()}
        best = max(sorted(counts), key=lambda key: counts[key], default=None)
        return (best, counts[best]) if best is not None and counts[best] else None

    @property
    def changed_most(self) -> tuple[tuple[str, str], int] | None:
        """The change of label that was made most often."""
        moved = {pair: count for pair, count in self.changes.items() if pair[0] != pair[1]}
        best = max(sorted(moved), key=lambda pair: moved[pair], default=None)
        return (best, moved[best]) if best is not None else None

    def plain(self) -> dict[str, Any]:
        """All of it as data."""
        return {
            "articles": self.articles,
            "total": self.total.plain(),
            "rules": {f"{kind}:{name}": tally.plain() for (kind, name), tally in sorted(self.rules.items())},
            "labels": {name: tally.plain() for name, tally in sorted(self.labels.items())},
            "label_changes": {f"{was} {now}": count for (was, now), count in sorted(self.changes.items())},
            "edges_moved": dict(sorted(self.sides.items())),
            "by_score": {
                way: {f"{low:.1f}": {"judged": n, "right": right} for low, (n, right) in sorted(rows.items())}
                for way, rows in self.by_score.items()
            },
            "with_suggestions": self.aided.plain(),
            "blind": self.blind.plain(),
            "from_memory": self.from_memory,
            "doubted": [name for _, name in self.doubted],
        }


def kind_of(source: tuple[str, str]) -> str:
    """What sort of source this is: `rule`, `list`, `again` (repeated in the article), `model`, `memory`."""
    kind, name = source
    if kind == "rule":
        return "list" if name in _LISTS else "again" if name in _AGAIN else "rule"
    return kind


class Bookkeeping:
    """Fills a ledger, article by article, oldest first."""

    def __init__(self, articles: int) -> None:
        self.ledger = Ledger()
        self._bucket = max(1, -(-articles // TREND))
        self._recent: dict[tuple[str, str], Counter[bool]] = {}
        self._number = 0
        self._scores: dict[str, dict[float, list[int]]] = {"looked": {}, "completion": {}}

    def take(self, marks: Sequence[Mark], seconds: float) -> None:
        """A finished article that was shown with suggestions."""
        accepted = [mark for mark in marks if mark.status == "accepted"]
        replaced: set[int] = set()
        agreed = shown = 0
        for mark in marks:
            if mark.suggested is None or mark.status == "suggested":
                continue
            fate = self._fate(mark, accepted, replaced)
            shown += 1
            agreed += fate == "kept"
            self._judge(mark, fate)
        for number, mark in enumerate(accepted):
            if mark.suggested is None and number not in replaced:
                self._label(mark.label).missed += 1
                self.ledger.total.missed += 1
        self.ledger.aided = _added(self.ledger.aided, accepted, seconds, agreed, shown)
        self.ledger.articles += 1
        self._number += 1
        if self._number % self._bucket == 0:
            self._close_bucket()

    def take_blind(
        self, marks: Sequence[Mark], seconds: float, shown: Iterable[tuple[int, int, str]] | None
    ) -> None:
        """A finished article shown without suggestions; `shown` are those it would have had, if known."""
        accepted = [mark for mark in marks if mark.status == "accepted"]
        kept = {(mark.start, mark.end, mark.label) for mark in accepted}
        would = set(shown) if shown is not None else set()
        self.ledger.blind = _added(self.ledger.blind, accepted, seconds, len(kept & would), len(would))

    def wait(self, marks: Iterable[Mark]) -> None:
        """An article that is not finished: its undecided suggestions wait."""
        for mark in marks:
            if mark.suggested is not None and mark.status == "suggested":
                self._tally(mark).waiting += 1
                self.ledger.total.waiting += 1

    def finished(self) -> Ledger:
        self._close_bucket()
        self.ledger.by_score = {
            way: {low: (n, right) for low, (n, right) in rows.items()} for way, rows in self._scores.items()
        }
        return self.ledger

    def _fate(self, mark: Mark, accepted: Sequence[Mark], replaced: set[int]) -> Fate:
        if mark.status == "accepted":
            if mark.was is None:
                return "kept"
            self._note_sides(mark.was, (mark.start, mark.end))
            return "relabelled" if mark.was[2] != mark.label else "edges"
        for number, other in enumerate(accepted):
            if other.suggested is None and other.start < mark.end and mark.start < other.end:
                replaced.add(number)
                self._note_sides((mark.start, mark.end, mark.label), (other.start, other.end))
                return "edges" if other.label == mark.label else "relabelled"
        return "rejected"

    def _note_sides(self, was: tuple[int, int, str], now: tuple[int, int]) -> None:
        left, right = was[0] != now[0], was[1] != now[1]
        if left or right:
            self.ledger.sides["both" if left and right else "left" if left else "right"] += 1

    def _judge(self, mark: Mark, fate: Fate) -> None:
        ledger, label = self.ledger, mark.was[2] if mark.was else mark.label
        assert mark.suggested is not None
        for tally in (self._tally(mark), self._label(label), ledger.total):
            tally.fates[fate] += 1
            tally.looked[fate] += mark.looked
        if fate != "rejected":
            ledger.changes[label, mark.label] += 1
        ledger.from_memory += mark.suggested[0] == "memory" and fate == "kept"
        self._recent.setdefault(mark.suggested, Counter())[fate == "kept"] += 1
        if mark.score is not None:
            low = max(BUCKETS[0], min(int(mark.score * 10 + 1e-9) / 10, BUCKETS[-1]))
            row = self._scores["looked" if mark.looked else "completion"].setdefault(low, [0, 0])
            row[0] += 1
            row[1] += fate == "kept"

    def _tally(self, mark: Mark) -> Tally:
        assert mark.suggested is not None
        return self.ledger.rules.setdefault(mark.suggested, Tally())

    def _label(self, label: str) -> Tally:
        return self.ledger.labels.setdefault(label, Tally())

    def _close_bucket(self) -> None:
        for key, counted in self._recent.items():
            self.ledger.rules[key].trend.append(counted[True] / counted.total())
        self._recent = {}


def _added(side: Side, accepted: Sequence[Mark], seconds: float, agreed: int, shown: int) -> Side:
    labels = Counter(side.labels)
    labels.update(mark.label for mark in accepted)
    return Side(
        side.articles + 1, side.mentions + len(accepted), side.seconds + seconds,
        side.agreed + agreed, side.shown + shown, dict(sorted(labels.items())),
    )  # fmt: skip


def _rate(part: float, whole: float) -> float | None:
    return round(part / whole, 4) if whole else None
