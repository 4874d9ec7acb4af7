"""What searches ask for and give. No SQLAlchemy here: the window builds these."""

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
