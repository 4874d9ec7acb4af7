"""Statements of a pair that do not go together: copies judged differently, opposite polarities in a week."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotator.session.positions_reading import Statement


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements of a pair that do not go together. `why` is `week` or `copy` (of one wire report).

    `id` names the ruling that settles it when both are right; `statements` are all of that week, or of
    those copies.
    """

    id: str
    holder: str
    target: str
    first: Statement
    second: Statement
    why: str
    statements: tuple[Statement, ...] = ()


def contradictions(
    statements: Iterable[Statement], cluster_of: Callable[[str], str | None]
) -> Iterator[Contradiction]:
    """What does not go together among statements with a polarity; `cluster_of` knows copies by article."""
    by_pair: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in statements:
        by_pair[one.holder, one.target].append(one)
    for (holder, target), group in by_pair.items():
        if len({one.polarity for one in group}) > 1:
            for first, second, why, own in (*_in_copies(group, cluster_of), *_in_weeks(group)):
                ids = sorted((first.stance_id, second.stance_id))
                id_ = f"stances:{':'.join(ids)}"
                yield Contradiction(id_, holder, target, first, second, why, tuple(own))


Clash = tuple[Statement, Statement, str, list[Statement]]


def _in_copies(group: Iterable[Statement], cluster_of: Callable[[str], str | None]) -> Iterator[Clash]:
    copies: dict[str, list[Statement]] = defaultdict(list)
    for one in group:
        cluster = cluster_of(one.article_id)
        if cluster is not None:
            copies[cluster].append(one)
    for own in copies.values():
        first = own[0]
        others = [one for one in own if one.article_id != first.article_id and one.polarity != first.polarity]
        for other in {one.polarity: one for one in reversed(others)}.values():
            yield first, other, "copy", own


def _in_weeks(group: Iterable[Statement]) -> Iterator[Clash]:
    weeks: dict[dt.date, list[Statement]] = defaultdict(list)
    for one in group:
        date = day_of(one.date)
        if date is not None and one.polarity in {"supportive", "critical"}:
            weeks[monday(date)].append(one)
    for week in sorted(weeks):
        own = weeks[week]
        sides = {one.polarity: one for one in reversed(own)}
        if len(sides) > 1:
            yield sides["supportive"], sides["critical"], "week", own


@lru_cache(maxsize=4096)
def day_of(iso: str | None) -> dt.date | None:
    """The day of an article's date, None where it has none that can be read."""
    try:
        return dt.date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def monday(date: dt.date) -> dt.date:
    """The Monday of a day's week."""
    return date - dt.timedelta(days=date.weekday())
