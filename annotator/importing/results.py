"""What reading a source gives, one value after the other: articles, refusals, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from annotator.domain.errors import ImportingError
from annotator.domain.records import Article, Decision, Entity, Region, Span, Stance
from annotator.importing.errors import is_by_encoding
from annotator.importing.jsonl import JsonLine

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Progress:
    """About to read `file`, the one after `done` of `total`."""

    done: int
    total: int
    file: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the person should know about what was imported: a sentence with file, line and item.

    `raw` are the bytes of the line where something of it was left out.
    """

    file: str
    line: int | None
    sentence: str
    raw: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Labels:
    """What came with an article: regions, and for labelled input spans, stances and their entities."""

    regions: tuple[Region, ...] = ()
    spans: tuple[Span, ...] = ()
    stances: tuple[Stance, ...] = ()
    entities: tuple[Entity, ...] = ()
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """An article, ready to be added.

    `raw` are the bytes that were hashed for `article.source.sha256`, of its file or its row (empty for a
    record of ours); `line` is where it stands in a file of several.
    `newlines` is the packed map back to them; `found` tells for each field of the metadata where it stood;
    `certainty` is that of the encoding, 0 to 1; `replaces` is the article of which this is a new version.
    """

    path: Path
    article: Article
    labels: Labels
    raw: bytes = b""
    newlines: str = "lf"
    found: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    certainty: float = 1.0
    findings: tuple[Finding, ...] = ()
    replaces: str | None = None
    line: JsonLine | None = None

    @property
    def regions(self) -> tuple[Region, ...]:
        return self.labels.regions

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.labels.spans

    @property
    def stances(self) -> tuple[Stance, ...]:
        return self.labels.stances

    @property
    def entities(self) -> tuple[Entity, ...]:
        return self.labels.entities

    @property
    def decision(self) -> Decision | None:
        return self.labels.decision


@dataclass(frozen=True, slots=True)
class Labelled:
    """Labels for an article that the project has already."""

    path: Path
    article: str
    labels: Labels
    findings: tuple[Finding, ...] = ()
    line: JsonLine | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file that the project has already, byte for byte."""

    path: Path
    file: str
    article: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, line or record that was set aside. `raw` are its bytes where they are not the whole file."""

    path: Path
    file: str
    error: ImportingError
    line: int | None = None
    raw: bytes = field(default=b"", repr=False)

    @property
    def reason(self) -> str:
        """What happened and what would help, in English."""
        return str(self.error)

    @property
    def by_encoding(self) -> bool:
        """Whether the file might be read if a person said its encoding."""
        return is_by_encoding(self.error)


Result = Imported | Labelled | Unchanged | Refused | Finding | Progress
