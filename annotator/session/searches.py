"""The searches a reviewer keeps under a name, and the order of the queue, for each project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from annotator.domain.summaries import Summary
from annotator.session.folders import Folders
from annotator.session.session import Session
from annotator.session.small_files import put_project, read_object

_STEPS = tuple(step / 20 for step in range(1, 21))


class Kept(Struct, frozen=True):
    """What is kept of one project: queries by name, and the id of the order."""

    queries: Mapping[str, str] = field(default_factory=dict)
    order: str = "file"


class KeptSearches:
    """One small file of the state folder for all projects. Losing it loses comfort only."""

    def __init__(self, folders: Folders, project_id: str) -> None:
        self._project, self._file = project_id, folders.state / "searches.json"

    @property
    def kept(self) -> Kept:
        """What is kept; what is spoilt there counts as nothing."""
        data = read_object(self._file).get(self._project)
        if not isinstance(data, dict) or not isinstance(data.get("queries"), dict):
            return Kept()
        queries = {str(name): str(query) for name, query in data["queries"].items()}
        return Kept(queries, str(data.get("order", "file")))

    def save(self, name: str, query: str) -> None:
        """Keep a query under a name; it takes the place of another of that name."""
        kept = self.kept
        self._write(Kept({**kept.queries, name: query}, kept.order))

    def rename(self, old: str, new: str) -> None:
        """Give a query another name, in its place. Raises KeyError where there is none."""
        kept = self.kept
        if old not in kept.queries:
            raise KeyError(old)
        queries = {
            new if name == old else name: query
            for name, query in kept.queries.items()
            if name != new or name == old
        }
        self._write(Kept(queries, kept.order))

    def remove(self, name: str) -> None:
        """Forget a query; nothing happens where there is none."""
        kept = self.kept
        self._write(Kept({one: query for one, query in kept.queries.items() if one != name}, kept.order))

    def set_order(self, order: str) -> None:
        self._write(Kept(self.kept.queries, order))

    def _write(self, kept: Kept) -> None:
        """Raises OSError."""
        put_project(self._file, self._project, {"queries": dict(kept.queries), "order": kept.order})


ORDERS: tuple[str, ...] = ("file", "date", "sure", "most", "short")
"""File order, newest first, least sure first, most suggestions first, shortest first."""


def in_order(order: str, summaries: Iterable[Summary], doubts: Mapping[str, int]) -> list[Summary]:
    """Summaries (given in file order) in one of `ORDERS`; equal ones stay in file order.

    `doubts` are the ranks of `least_sure`.
    """
    keys: dict[str, Callable[[Summary], Any]] = {
        "sure": lambda one: doubts.get(one.id, len(_STEPS)),
        "most": lambda one: -one.to_check,
        "short": lambda one: one.length,
    }
    given = list(summaries)
    if order == "date":
        dated = sorted((one for one in given if one.date), key=lambda one: one.date or "", reverse=True)
        return [*dated, *(one for one in given if not one.date)]
    return sorted(given, key=keys[order]) if order in keys else given


def least_sure(session: Session) -> dict[str, int]:
    """A rank for each article with open suggestions, the least sure one's step of 0.05; low is doubtful.

    May be asked from any thread.
    """
    ranks: dict[str, int] = {}
    for rank, step in enumerate(_STEPS):
        for id_ in session.search(f"status:open score<={step}").ids:
            ranks.setdefault(id_, rank)
    return ranks
