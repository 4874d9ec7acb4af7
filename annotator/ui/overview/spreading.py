"""Where the nodes of the network stand: a small force layout, the same for the same figures every time."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

Point = tuple[float, float]
ROUNDS = 140
MARGIN = 0.1
REACH = 1.9
"""Beyond this many ideal lengths two nodes leave each other alone, so that parts stay near each other."""
_GOLDEN = math.pi * (3 - math.sqrt(5))


def spread(keys: Sequence[str], edges: Iterable[tuple[str, str]], aspect: float = 1.5) -> dict[str, Point]:
    """A place for each key in the unit square; what is joined stands near, everything else keeps apart.

    After Fruchterman and Reingold (1991), begun from a sunflower in the order of the keys instead of at
    random; `aspect` is the width of the picture over its height.
    """
    count = len(keys)
    if count <= 1:
        return dict.fromkeys(keys, (0.5, 0.5))
    at = [_seed(number, count, aspect) for number in range(count)]
    row = {key: number for number, key in enumerate(keys)}
    joined = sorted({(row[a], row[b]) for a, b in edges if a in row and b in row and a != b})
    ideal = 0.9 * math.sqrt(aspect / count)
    for turn in range(ROUNDS):
        heat = 0.12 * (1 - turn / ROUNDS) + 0.002
        pushes = _pushes(at, joined, ideal)
        at = [_moved(place, push, heat, aspect) for place, push in zip(at, pushes, strict=True)]
    return _fitted(dict(zip(keys, at, strict=True)))


def _seed(number: int, count: int, aspect: float) -> Point:
    radius, angle = 0.45 * math.sqrt((number + 0.5) / count), number * _GOLDEN
    return (0.5 + radius * math.cos(angle)) * aspect, 0.5 + radius * math.sin(angle)


def _pushes(at: Sequence[Point], joined: Iterable[tuple[int, int]], ideal: float) -> list[list[float]]:
    pushes, reach = [[0.0, 0.0] for _ in at], (REACH * ideal) ** 2
    for one, (x, y) in enumerate(at):
        for other in range(one + 1, len(at)):
            dx, dy = x - at[other][0], y - at[other][1]
            square = max(dx * dx + dy * dy, 1e-6)
            if square > reach:
                continue
            force = ideal * ideal / square
            _push(pushes, one, other, dx * force, dy * force)
    for one, other in joined:
        dx, dy = at[one][0] - at[other][0], at[one][1] - at[other][1]
        force = -math.hypot(dx, dy) / ideal
        _push(pushes, one, other, dx * force, dy * force)
    return pushes


def _push(pushes: list[list[float]], one: int, other: int, x: float, y: float) -> None:
    pushes[one][0] += x
    pushes[one][1] += y
    pushes[other][0] -= x
    pushes[other][1] -= y


def _moved(place: Point, push: Sequence[float], heat: float, aspect: float) -> Point:
    pull_x, pull_y = (aspect / 2 - place[0]) * 0.4, (0.5 - place[1]) * 0.8
    x, y = push[0] + pull_x, push[1] + pull_y
    length = math.hypot(x, y) or 1.0
    step = min(length, heat) / length
    return min(max(place[0] + x * step, 0.0), aspect), min(max(place[1] + y * step, 0.0), 1.0)


def _fitted(places: Mapping[str, Point]) -> dict[str, Point]:
    """The places stretched to fill the square up to a margin."""
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    room = 1 - 2 * MARGIN

    def fit(value: float, low: float, high: float) -> float:
        return MARGIN + room * (value - low) / (high - low) if high - low > 1e-6 else 0.5

    return {key: (fit(x, min(xs), max(xs)), fit(y, min(ys), max(ys))) for key, (x, y) in places.items()}
