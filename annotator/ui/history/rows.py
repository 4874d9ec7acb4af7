"""The rows of the history: days, entries, suggestions taken together, and room for the details of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator.domain.records import TOOL
from annotator.session.history import Entry
from annotator.ui import wording


@dataclass(frozen=True, slots=True)
class Day:
    """The head of a day. `operations` is how many were found so far, `is_whole` whether that is all."""

    date: dt.date
    operations: int = 0
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Suggested:
    """Suggestions of the program for one article after another, some of them several times, shown as one.

    Newest first.
    """

    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """The id of the oldest: newer ones may still join."""
        return self.entries[-1].id


@dataclass(frozen=True, slots=True)
class Details:
    """Room below the chosen entry, `height` pixels."""

    height: int


Told = Entry | Suggested
Row = Day | Told | Details


def is_suggestion(entry: Entry) -> bool:
    """Whether an entry only holds suggestions for one article."""
    return entry.actor == TOOL and entry.operations == 1 and entry.summary.startswith("suggest ")


@lru_cache(maxsize=65_536)
def local(at: str) -> dt.datetime:
    """A moment of the log by the clock on the wall."""
    return dt.datetime.fromisoformat(at).astimezone()


def in_days(entries: Sequence[Entry], opened: Collection[str] = (), *, is_whole: bool) -> list[Row]:
    """Entries below the heads of their days; suggestions in a row are one unless they are `opened`."""
    days: list[tuple[dt.date, list[Told], int]] = []
    date: dt.date | None = None
    told: list[Told] = []
    for entry in entries:
        at = local(entry.at).date()
        if at != date:
            date, told = at, []
            days.append((at, told, 0))
        days[-1] = (at, told, days[-1][2] + entry.operations)
        last = told[-1] if told else None
        if not is_suggestion(entry) or entry.id in opened:
            told.append(entry)
        elif isinstance(last, Suggested):
            told[-1] = Suggested((*last.entries, entry))
        else:
            told.append(Suggested((entry,)))
    rows: list[Row] = []
    for number, (at, told, operations) in enumerate(days, 1):
        rows.append(Day(at, operations, is_whole or number < len(days)))
        rows += map(_alone, told)
    return rows


def _alone(row: Told) -> Told:
    return row.entries[0] if isinstance(row, Suggested) and len(row.entries) == 1 else row


def day_name(date: dt.date, today: str, yesterday: str) -> str:
    """`Today, 21 May`, `Yesterday, 20 May`, `12 May`, and the year where it is not this one."""
    now = dt.datetime.now().astimezone().date()
    said = wording.day(date.isoformat(), year=date.year != now.year)
    near = {0: today, 1: yesterday}.get((now - date).days)
    return f"{near}, {said}" if near else said
