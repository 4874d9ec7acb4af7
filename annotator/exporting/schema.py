"""The file's own models, for JSON Schema: what a program that reads our files may rely on.

Further keys are allowed at every level. What JSON Schema cannot say (slices, order, references), the reader
checks.
Written to `docs/schema/` by `python -m annotator.exporting.schema FOLDER`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from annotator.domain.records import (
    DecisionStatus,
    How,
    Mode,
    Newline,
    OriginType,
    Polarity,
    Reference,
    RegionKind,
    Status,
)

Offset = Annotated[int, Field(ge=0, description="code points into text, from 0")]
Code = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,39}$")]
ArticleId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Time = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$")]
Words = Annotated[str, Field(min_length=1)]
Score = Annotated[float, Field(ge=0, le=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="allow", json_schema_serialization_defaults_required=True)


class Origin(_Part):
    type: OriginType
    name: str
    version: str | None
    score: Score | None
    why: str | None


class Extraction(_Part):
    name: str
    version: str | None


class Source(_Part):
    file: Words
    sha256: Sha256
    encoding: Words
    bom: bool
    newline: Newline
    extraction: Extraction | None
    url: str | None
    outlet: str | None
    title: str | None
    date: str | None
    author: str | None
    language: str | None


class Region(_Part):
    id: Words
    start: Offset
    end: Offset
    kind: RegionKind
    origin: Origin


class Was(_Part):
    start: Offset
    end: Offset
    label: Code


class Span(_Part):
    id: Words
    start: Offset
    end: Offset
    text: Words
    label: Code
    entity: Words | None
    status: Status
    how: How | None
    was: Was | None
    origin: Origin


class Entity(_Part):
    id: Words
    name: Words
    label: Code
    aliases: list[str]
    kb: str | None


class Party(_Part):
    ref: Reference
    id: Words | None
    text: str
    aliases: list[str]


class Evidence(_Part):
    start: Offset
    end: Offset
    text: Words


class Stance(_Part):
    model_config = ConfigDict(json_schema_serialization_defaults_required=False)

    id: Words
    polarity: Polarity | None
    holder: Party
    target: Party
    mode: Mode | None
    evidence: list[Evidence]
    note: str
    status: Status
    how: How | None
    origin: Origin
    other_targets: list[Words] = []


class ArticleStance(_Part):
    polarity: Polarity
    target: Party | None
    note: str
    origin: Origin


class DocLabel(_Part):
    name: str
    value: str
    origin: Origin


class Complete(_Part):
    spans: bool
    stances: bool


class Decision(_Part):
    status: DecisionStatus
    comment: str
    complete: Complete
    scheme: Words
    reviewer: str | None
    started: Time | None
    ended: Time | None
    seconds: Annotated[float, Field(ge=0)]


class Rejected(_Part):
    spans: list[Span]
    stances: list[Stance]


class History(_Part):
    op: Words
    at: Time
    actor: Words
    summary: str
    reverts: str | None
    hash: Sha256


class AuditRecord(_Part):
    """Everything the project says about one article in one layer."""

    schema_: Annotated[Literal["annotator/1"], Field(alias="schema")]
    profile: Literal["audit"]
    id: ArticleId
    layer: Words
    text: Words
    text_sha256: Sha256
    offset_unit: Literal["codepoint"]
    source: Source
    regions: list[Region]
    spans: list[Span]
    entities: list[Entity]
    stances: list[Stance]
    article_stance: ArticleStance | None
    doc_labels: list[DocLabel]
    decision: Decision
    cluster: str | None
    rejected: Rejected
    history: list[History]
    audit_head: Sha256


class TrainingSpan(_Part):
    start: Offset
    end: Offset
    label: Code
    text: Words
    id: Words
    entity: Words | None


class TrainingParty(_Part):
    ref: Reference
    id: Words | None
    text: str
    start: Offset | None
    end: Offset | None


class TrainingStance(_Part):
    id: Words
    polarity: Polarity
    holder: TrainingParty
    target: TrainingParty
    mode: Mode | None
    evidence: list[Evidence]


class TrainingArticleStance(_Part):
    polarity: Polarity
    target: TrainingParty | None


class TrainingDocLabel(_Part):
    name: str
    value: str


class TrainingMeta(_Part):
    id: ArticleId
    outlet: str | None
    date: str | None
    language: str | None
    cluster: str | None
    split: str | None
    complete_spans: bool
    complete_stances: bool


class TrainingRecord(_Part):
    """One article as a trainer needs it."""

    schema_: Annotated[Literal["annotator/1"], Field(alias="schema")]
    profile: Literal["training"]
    text: Words
    spans: list[TrainingSpan]
    stances: list[TrainingStance]
    article_stance: TrainingArticleStance | None
    doc_labels: list[TrainingDocLabel]
    answer: Literal["accept", "ignore"]
    meta: TrainingMeta


class Change(_Part):
    record: Literal[
        "article", "region", "span", "entity", "stance", "decision", "scheme", "reviewer", "ruling"
    ]
    id: Words
    article: Words | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class OperationLine(_Part):
    """One step of the history, chained to the one before by its hash."""

    id: Words
    actor: Words
    at: Time
    summary: str
    changes: list[Change]
    reverts: str | None
    prev_hash: Sha256
    hash: Sha256


FILES: Mapping[str, type[BaseModel]] = {
    "audit": AuditRecord,
    "training": TrainingRecord,
    "operations": OperationLine,
}


def schema_name(name: str) -> str:
    """The file name of a schema: `audit`, `training` or `operations`."""
    return f"annotator-1.{name}.schema.json"


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of a file."""
    made = FILES[name].model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:annotator:schema:1:{name}",
        **made,
    }


def schema_text(name: str) -> str:
    """The schema as it is published: indented, with a line end."""
    return json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> None:
    """Write all schemas into a folder, which is made if missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (folder / schema_name(name)).write_text(schema_text(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
