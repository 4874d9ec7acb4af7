"""How often each entity is meant in the whole corpus, kept up to date change by change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import orjson

from annotator.domain.operations import Change


class MentionCounts:
    """Mentions per entity; asked of the project once, when first needed, and then kept."""

    def __init__(self, ask: Callable[[], Mapping[str, int]]) -> None:
        self._ask = ask
        self._counts: Counter[str] | None = None

    def of(self, entity: str) -> int:
        """Suggested and accepted spans in the corpus that mean this entity."""
        if self._counts is None:
            self._counts = Counter(self._ask())
        return self._counts[entity]

    def follow(self, changes: Iterable[Change]) -> None:
        if self._counts is not None:
            self._counts.update(mentions_in(changes))


def mentions_in(changes: Iterable[Change]) -> Counter[str]:
    """By how much changes raise or lower the mentions of each entity."""
    counts: Counter[str] = Counter()
    for change in changes:
        if change.key.kind == "span":
            for body, step in ((change.before, -1), (change.after, 1)):
                entity = _live_entity(body)
                if entity is not None:
                    counts[entity] += step
    return counts


def _live_entity(body: str | None) -> str | None:
    if body is None:
        return None
    data = orjson.loads(body)
    return None if data["status"] == "rejected" else data["entity"]
