"""What the charts draw: parties, pairs with their balance, weeks. Plain values, without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.session.positions import Pair, Week

MOST_EDGES = 14
FULL_STRENGTH = 0.65
FAINTEST = 0.35


@dataclass(frozen=True, slots=True)
class Party:
    """A holder or target. `label` is None for a concept, author or outlet; `slot` is the label's ink."""

    key: str
    name: str
    label: str | None = None
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything the charts show, holders and targets in the order of their rows and columns."""

    holders: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    pairs: tuple[Pair, ...] = ()
    weeks: tuple[Week, ...] = ()

    def pair(self, holder: str, target: str) -> Pair | None:
        return next((pair for pair in self.pairs if (pair.holder, pair.target) == (holder, target)), None)

    def party(self, key: str) -> Party | None:
        return next((party for party in (*self.holders, *self.targets) if party.key == key), None)

    def by_place(self) -> dict[tuple[str, str], Pair]:
        """Pairs by holder and target, for who asks for many."""
        return {(pair.holder, pair.target): pair for pair in self.pairs}


def strength(pair: Pair) -> float:
    """How strong the ground of a pair's cell is: 0.35 for a weak balance to 1.0 for a one-sided one."""
    return FAINTEST + FULL_STRENGTH * abs(pair.balance) / pair.total if pair.total else 0.0


def ordered(parties: Iterable[Party], totals: Counter[str], *, by_name: bool) -> tuple[Party, ...]:
    """Parties by how much there is of them, or by their name."""
    if by_name:
        return tuple(sorted(parties, key=lambda party: (party.name.casefold(), party.key)))
    return tuple(sorted(parties, key=lambda party: (-totals[party.key], party.name.casefold(), party.key)))


def strongest(pairs: Sequence[Pair], most: int = MOST_EDGES) -> tuple[int, tuple[Pair, ...]]:
    """(the least balance an edge of the network has, the pairs that have it), at most `most` of them.

    A pair whose two sides outweigh each other, and one of a party with itself, is no edge.
    """
    sided = [pair for pair in pairs if pair.balance and pair.holder != pair.target]
    counts = Counter(abs(pair.balance) for pair in sided)
    least, taken = max(counts, default=1), 0
    for size in sorted(counts, reverse=True):
        if taken and taken + counts[size] > most:
            break
        taken += counts[size]
        least = size
    edges = sorted(
        (pair for pair in sided if abs(pair.balance) >= least),
        key=lambda pair: (-abs(pair.balance), pair.holder, pair.target),
    )
    return least, tuple(edges[:most])
