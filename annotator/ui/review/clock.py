"""How long the reviewer works on each article, and what that says about the rest of the queue."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from annotator.domain.summaries import Summary

PAUSE = 60.0
LEAST_MEASURED = 2


class WorkClock:
    """Adds up active seconds: between two signs of life at most one minute counts.

    `now` gives seconds of a clock that never runs backwards.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._last: float | None = None
        self._article: str | None = None
        self._spent: dict[str, float] = {}
        self._measured: list[tuple[float, int]] = []

    def begin(self, article: str | None) -> None:
        """Another article is on the desk."""
        self.touch()
        self._article = article

    def touch(self) -> None:
        """The reviewer did something."""
        now = self._now()
        if self._article is not None and self._last is not None:
            spent = min(now - self._last, PAUSE)
            self._spent[self._article] = self._spent.get(self._article, 0.0) + spent
        self._last = now

    @property
    def rest(self) -> float:
        """Seconds since the reviewer last did something."""
        return 0.0 if self._last is None else self._now() - self._last

    def take(self, article: str) -> float:
        """The seconds spent on an article since they were last taken."""
        self.touch()
        return self._spent.pop(article, 0.0)

    def finished(self, seconds: float, length: int) -> None:
        """An article of so many code points took so long."""
        if seconds > 0 and length > 0:
            self._measured.append((seconds, length))

    def minutes_left(self, queue: Iterable[Summary]) -> int | None:
        """An honest guess for what is left, by length; None until two articles were measured."""
        if len(self._measured) < LEAST_MEASURED:
            return None
        pace = sum(seconds for seconds, _ in self._measured) / sum(length for _, length in self._measured)
        left = sum(summary.length for summary in queue if summary.status not in {"done", "skipped"})
        return max(1, round(pace * left / 60)) if left else 0
