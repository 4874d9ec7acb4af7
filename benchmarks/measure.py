"""One measurement: our time beside that of the plainest thing that does the same, or beside what we allow."""

from __future__ import annotations

import gc
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Result:
    """`ours` and `base` in `unit`s; `ratio` is how many times the base we need, `goal` how many at most."""

    what: str
    against: str
    ours: float
    base: float
    goal: float | None = None
    note: str = ""
    unit: Literal["s", "MB"] = "s"

    @property
    def ratio(self) -> float:
        return self.ours / self.base

    def line(self) -> str:
        """The result for a terminal."""
        goal = "" if self.goal is None else f" (goal {self.goal:g})"
        note = f"  {self.note}" if self.note else ""
        return (
            f"{self.what}: {self._said(self.ours)} against {self._said(self.base)} for {self.against}, "
            f"ratio {self.ratio:.2f}{goal}{note}"
        )

    def row(self) -> str:
        """The result as a row of a table in Markdown."""
        goal = "" if self.goal is None else f"{self.goal:g}"
        ours, base = self._said(self.ours), self._said(self.base)
        cells = (self.what, ours, self.against, base, f"{self.ratio:.2f}", goal, self.note)
        return f"| {' | '.join(cells)} |"

    def _said(self, value: float) -> str:
        if self.unit != "s":
            return f"{value:.0f} {self.unit}"
        return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"


def best(work: Callable[[], object], times: int = 5, clock: Callable[[], float] = time.process_time) -> float:
    """The shortest of several runs, in seconds of processor time (or of another clock)."""
    found = []
    for _ in range(times):
        gc.collect()
        start = clock()
        work()
        found.append(clock() - start)
    return min(found)


def machine() -> str:
    """The facts a figure depends on; nothing that names the machine."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
        f"{platform.python_implementation()} {platform.python_version()}"
    )
