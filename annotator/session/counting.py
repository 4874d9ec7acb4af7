"""How often each entity is meant in the whole corpus, kept up to date change by change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import orjson

from annotator.domain.operations import Change
from annotator.storage import Project


class MentionCounts:
    """Mentions per entity; asked of the project once, and then kept."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._counts: Counter[str] | None = None
        self._since: Counter[str] | None = None  # what changed since the project was asked

    @property
    def are_known(self) -> bool:
        """Whether nothing has to be waited for."""
        return self._counts is not None

    def count(self) -> Iterator[None]:
        """Ask the project without waiting for it."""
        since = self._since = Counter()
        found = yield from self._project.answer(self._project.entity_counts, None)
        if self._counts is None:
            self._counts = Counter(found)
            self._counts.update(since)

    def of(self, entity: str) -> int:
        """Suggested and accepted spans in the corpus that mean this entity; waits if nobody counted yet."""
        if self._counts is None:
            self._counts = Counter(self._project.entity_counts())
        return self._counts[entity]

    def follow(self, changes: Iterable[Change]) -> None:
        counts = self._since if self._counts is None else self._counts
        if counts is not None:
            counts.update(mentions_in(changes))


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
    if body is None or '"entity":"' not in body:
        return None
    data = orjson.loads(body)
    return None if data["status"] == "rejected" else data["entity"]
