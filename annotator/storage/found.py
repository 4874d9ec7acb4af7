"""What searches ask for and give. No SQLAlchemy here: the window builds these."""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.records import Kind

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


class Wanted(NamedTuple):
    """What records to find; None does not narrow. `name` is a whole name, `containing` a part of one."""

    kind: Kind
    label: str | None = None
    status: str | None = None
    entity: str | None = None
    origin: str | None = None
    name: str | None = None
    containing: str | None = None

    @property
    def has_index(self) -> bool:
        """Whether it narrows to what an index leads to, rather than to most records of a kind."""
        return (self.label, self.origin, self.name, self.containing) != (None, None, None, None)
