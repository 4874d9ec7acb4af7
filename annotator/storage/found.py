"""What searches and lists ask for and give. The window builds these before anything is looked for."""

from __future__ import annotations

from typing import NamedTuple

Place = tuple[int, str]
"""(article number, record id) of the last record of a slice."""


class Found(NamedTuple):
    """A record with its place; `article` is None for the corpus, `body` is canonical JSON."""

    article: str | None
    id: str
    body: str


class OperationHead(NamedTuple):
    """An operation as a list shows it: everything but its changes."""

    seq: int
    id: str
    at: str
    actor: str
    summary: str
    reverts: str | None
    hash: str


class Hits(NamedTuple):
    """The ids of the articles found, in the order of import. `indexed` of `total` texts could be searched."""

    ids: tuple[str, ...]
    indexed: int
    total: int

    @property
    def is_whole(self) -> bool:
        return self.indexed >= self.total


class Reading(NamedTuple):
    """An article's text, its records of some kinds as canonical JSON, and the kinds of its regions.

    `regions` are (start, end, kind) in code points.
    """

    article: str
    text: str
    spans: tuple[str, ...]
    regions: tuple[tuple[int, int, str], ...]


class Mention(NamedTuple):
    """What the index of records knows of a span; `name` is folded, `article` a number."""

    name: str
    label: str
    status: str
    entity: str | None
    article: int
    id: str


class Asked(NamedTuple):
    """Which spans of the corpus are asked for; None does not narrow. Rejected ones never are."""

    entity: str | None = None
    label: str | None = None
    status: str | None = None
    least_score: float | None = None


Mark = tuple[str, int, str]
"""(name, article number, span id) of the last mention of a slice."""
