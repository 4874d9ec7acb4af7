"""The records of many articles for a walk through them: read some at a time, just before they are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from annotator.domain.operations import Key

AT_ONCE = 10
_MOST_KEPT = 1_500

Read = Callable[[Sequence[str]], Mapping[str, Mapping[Key, str]]]
"""Reads the records of some articles as canonical JSON; articles that are not there are left out."""


class AtHand:
    """Articles as they were when they were read; those read first are let go where they get too many."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._kept: dict[str, Mapping[Key, str]] = {}
        self._order: list[str] = []
        self._place: dict[str, int] = {}
        self.reached = 0
        """How many of the expected articles were read."""

    def expect(self, articles: Iterable[str | None]) -> None:
        """These will be wanted, in this order; None, the corpus, is passed over."""
        self._order = [id_ for id_ in dict.fromkeys(articles) if id_ is not None]
        self._place = {id_: place for place, id_ in enumerate(self._order)}
        self.reached = 0

    @property
    def expected(self) -> int:
        """How many articles will be wanted."""
        return len(self._order)

    def reach(self, article: str | None) -> bool:
        """Come to an article that is expected; whether it, and those behind it, had to be read."""
        if article is None or article in self._kept:
            return False
        place = self._place[article]
        some = self._order[place : place + AT_ONCE]
        self._take(some)
        self.reached = place + len(some)
        return True

    def of(self, article: str) -> Mapping[Key, str]:
        """The records of an article; none where it is not there."""
        if article not in self._kept:
            self._take([article])
        return self._kept[article]

    def _take(self, articles: Sequence[str]) -> None:
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        read = self._read(articles)
        self._kept.update((id_, read.get(id_, {})) for id_ in articles)
