"""What the network draws: the strongest pairs, their parties, and where each party stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from annotator.session.positions import Pair
from annotator.ui.overview.figures import Figures, Party, strongest
from annotator.ui.overview.spreading import spread


@dataclass(frozen=True, slots=True)
class Node:
    """A party, its place in the unit square, and how much of the network it has (0 to 1)."""

    party: Party
    x: float
    y: float
    share: float


@dataclass(frozen=True, slots=True)
class Net:
    """What is drawn: nodes, edges from the strongest on, and the least balance an edge has."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Pair, ...] = ()
    least: int = 1


def net_of(figures: Figures) -> Net:
    """The strongest pairs of the figures as a network."""
    least, edges = strongest(figures.pairs)
    weight: Counter[str] = Counter()
    for pair in edges:
        weight[pair.holder] += pair.total
        weight[pair.target] += pair.total
    keys = sorted(weight, key=lambda key: (-weight[key], key))
    places = spread(keys, [(pair.holder, pair.target) for pair in edges])
    most = max(weight.values(), default=1)
    parties = {party.key: party for party in (*figures.targets, *figures.holders)}
    nodes = tuple(Node(parties[key], *places[key], weight[key] / most) for key in keys)
    return Net(nodes, edges, least)
