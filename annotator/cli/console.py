"""What the commands say: progress on a terminal, plain lines otherwise, one JSON object for machines.

Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from annotator.domain.errors import AnnotatorError
from annotator.exporting import TargetExists
from annotator.session.jobs import Progress
from annotator.storage import DamagedProject

T = TypeVar("T")

DONE, FINDINGS, FAILED = 0, 1, 2
WHEN_DAMAGED = (
    "`annotator verify PROJECT` tells all that is wrong, `annotator backups PROJECT` lists the backups, and "
    "`annotator salvage PROJECT --out NEW.annotator` saves what can be saved."
)
_LINES_EACH = 10  # without a terminal, progress is a line every tenth of the way
_WORTH_A_LINE = 5  # of fewer steps the result tells soon enough


@dataclass
class Console:
    """One command's voice. `findings` are listed at the end and make the exit code 1."""

    as_json: bool = False
    findings: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        """A line for a person; machines get the JSON object only."""
        if not self.as_json:
            print(line)

    def note(self, line: str) -> None:
        """A line beside the result."""
        print(line, file=sys.stderr)

    def finding(self, line: str) -> None:
        """Something that went wrong without stopping the rest."""
        self.findings.append(line)
        self.note(line)

    def result(self, data: Mapping[str, Any]) -> None:
        """The result for machines."""
        if self.as_json:
            print(json.dumps({**data, "findings": self.findings}, ensure_ascii=False))

    def fail(self, error: AnnotatorError | str) -> int:
        """Say why nothing could be done; the exit code."""
        if self.as_json:
            print(json.dumps({"error": str(error), "findings": self.findings}, ensure_ascii=False))
        self.note(f"annotator: {error}")
        if isinstance(error, TargetExists):
            self.note("Add --overwrite to replace it.")
        if isinstance(error, DamagedProject):
            self.note(WHEN_DAMAGED)
        return FAILED

    @property
    def code(self) -> int:
        """0 done, 1 done with findings."""
        return FINDINGS if self.findings else DONE

    def follow(self, title: str, steps: Iterable[Progress | T]) -> Iterator[T]:
        """Run a job, show its progress, and hand on whatever else it yields."""
        with self._shown(title) as show:
            for step in steps:
                if isinstance(step, Progress):
                    show(step)
                else:
                    yield step

    def outcome(self, title: str, steps: Iterable[Progress | T]) -> T:
        """Run a job, show its progress, and give the last thing it yields, of which there is at least one."""
        *_, last = self.follow(title, steps)
        return last

    @contextmanager
    def _shown(self, title: str) -> Iterator[Any]:
        if self.as_json:
            yield lambda _step: None
        elif sys.stderr.isatty():
            with _bar(title) as show:
                yield show
        else:
            yield _Lines(self, title)


class _Lines:
    """Progress as a few plain lines."""

    def __init__(self, console: Console, title: str) -> None:
        self._console = console
        self._title = title
        self._said = 0

    def __call__(self, step: Progress) -> None:
        if not step.total or step.total < _WORTH_A_LINE:
            return
        tenth = step.done * _LINES_EACH // step.total
        if tenth > self._said:
            self._said = tenth
            self._console.note(f"{self._title}: {step.done} of {step.total}")


@contextmanager
def _bar(title: str) -> Iterator[Any]:
    from rich.console import Console as Terminal
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    terminal = Terminal(file=sys.stderr)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=terminal) as bar:
        task = bar.add_task(title, total=None)
        yield lambda step: bar.update(task, completed=step.done, total=step.total)
