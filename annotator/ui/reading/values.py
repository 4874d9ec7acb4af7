"""What the reading view is given: spans, regions, labels and evidence marks, by shape and not by origin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

Range = tuple[int, int]


class SpanLike(Protocol):
    """A mention to show: its range, label code and status (`suggested`, `accepted` or `rejected`)."""

    @property
    def id(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def status(self) -> str: ...


class RegionLike(Protocol):
    """A part of the article that may be boilerplate."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def is_boilerplate(self) -> bool: ...


class LabelLike(Protocol):
    """A label's code, shown on its chips, and its ink and underline as one number (`records.Label.look`)."""

    @property
    def code(self) -> str: ...
    @property
    def look(self) -> int: ...


class EvidenceMark(Struct, frozen=True):
    """A stance's evidence, shown as a bar in the gutter with the polarity's sign.

    `polarity` is `supportive`, `critical`, `neutral`, `no_stance` or None for unset.
    """

    ranges: Sequence[Range]
    polarity: str | None
    is_suggested: bool = False

    @property
    def sign(self) -> str:
        """The sign beside the bar."""
        return SIGNS.get(self.polarity or "", "?")


SIGNS = {"supportive": "+", "critical": "\u2212", "neutral": "=", "no_stance": "\u00f8"}
FALLBACK_SLOT = 6
