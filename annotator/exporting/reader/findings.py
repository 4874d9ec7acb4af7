"""What a check finds, and what it is told to expect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

READER = "annotator.exporting.reader"
VERSION = 1

Truth = Mapping[tuple[str, str], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: where, and a sentence. Lines count from 1."""

    said: str
    line: int | None = None
    article: str | None = None

    def __str__(self) -> str:
        parts = []
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.article is not None:
            parts.append(f"article {self.article}")
        place = ", ".join(parts)
        said = self.said if self.said.endswith(".") else f"{self.said}."
        return f"{place[0].upper()}{place[1:]}: {said}" if place else said


@dataclass(frozen=True, slots=True)
class Rules:
    """The options of the export, as plain data."""

    profile: str
    include_suggested: bool = False
    include_ignored: bool = False
    how_excluded: Sequence[str] = ()
    flat: bool = True
    split: Mapping[str, str] = field(default_factory=dict)
    layer: str = "main"


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome. `findings` mean that the file is wrong; `warnings` that the records look odd."""

    articles: int = 0
    spans_expected: int = 0
    spans_found: int = 0
    stances_expected: int = 0
    stances_found: int = 0
    listed_losses: int = 0
    findings: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.findings

    def plain(self) -> dict[str, Any]:
        """The outcome as a manifest writes it."""
        return {
            "reader": READER,
            "version": VERSION,
            "articles": self.articles,
            "spans_expected": self.spans_expected,
            "spans_found": self.spans_found,
            "stances_expected": self.stances_expected,
            "stances_found": self.stances_found,
            "listed_losses": self.listed_losses,
            "ok": self.ok,
        }
