"""The records: everything a person or a program says about an article, each small and frozen.

Offsets are half-open ranges of Unicode code points into `Article.text`.
The fields, their order and their rules are those of the data format, `docs/data-format.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal

from msgspec import Meta
from msgspec.structs import force_setattr

from annotator.domain.values import (
    Code,
    Digest,
    Offset,
    Score,
    Seconds,
    Value,
    refuse_no_time,
    rounded,
)

Polarity = Literal["supportive", "critical", "neutral", "no_stance"]
Mode = Literal["direct_quote", "reported", "authorial"]
Status = Literal["suggested", "accepted", "rejected"]
How = Literal["confirmed", "bulk", "completion", "edited", "new"]
RegionKind = Literal["boilerplate", "byline", "caption", "comment", "navigation", "quote"]
DecisionStatus = Literal["todo", "doing", "done", "skipped", "flagged"]
OriginType = Literal["human", "rule", "memory", "model", "import"]
Reference = Literal["span", "entity", "concept", "author", "outlet"]
Overlap = Literal["none", "nested", "free"]
Newline = Literal["lf", "crlf", "cr", "mixed", "none"]
Words = Annotated[str, Meta(min_length=1)]
Kind = Literal["article", "region", "span", "entity", "stance", "decision", "scheme", "reviewer", "ruling"]

PROSE_REGIONS = frozenset({"caption", "quote"})
INKS = 6
"""So many inks and underlines there are for labels."""
DECISION_ID = "decision"
TOOL = "tool"


def _refuse_empty(start: int, end: int) -> None:
    if end <= start:
        raise ValueError(f"empty range {start}:{end}")


class Stretch(Value, frozen=True, kw_only=True):
    """A half-open range of code points that holds some text."""

    start: Offset
    end: Offset

    def __post_init__(self) -> None:
        _refuse_empty(self.start, self.end)


class Origin(Value, frozen=True, kw_only=True):
    """Who said it: a reviewer, a rule, the project's memory, a model or an imported file."""

    type: OriginType
    name: str
    version: str | None = None
    score: Score | None = None
    why: str | None = None

    def __post_init__(self) -> None:
        if self.score is not None:
            force_setattr(self, "score", rounded(self.score, 4))


class Extraction(Value, frozen=True, kw_only=True):
    """The program that took the article's text out of a page."""

    name: str
    version: str | None = None


class Source(Value, frozen=True, kw_only=True):
    """Where an article came from. `file` is a relative name with `/`; `sha256` is of the file's bytes."""

    file: str
    sha256: Digest
    encoding: str
    bom: bool
    newline: Newline
    extraction: Extraction | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    language: str | None = None


class Article(Value, frozen=True, kw_only=True):
    """One news item. Its text was settled at import and never changes."""

    id: Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\Z")]
    text: Words
    text_sha256: Digest
    source: Source
    cluster: str | None = None


class Region(Value, frozen=True, kw_only=True):
    """A part of an article with a role of its own; every kind but `caption` and `quote` is boilerplate."""

    id: str
    start: Offset
    end: Offset
    kind: RegionKind
    origin: Origin

    @property
    def is_boilerplate(self) -> bool:
        return self.kind not in PROSE_REGIONS

    def __post_init__(self) -> None:
        _refuse_empty(self.start, self.end)


class Was(Stretch, frozen=True, kw_only=True):
    """What a suggestion said before a person corrected it."""

    label: Code


class Span(Value, frozen=True, kw_only=True):
    """A mention: `article.text[start:end]`, labelled."""

    id: str
    start: Offset
    end: Offset
    text: str
    label: Code
    entity: str | None = None
    status: Status
    how: How | None = None
    was: Was | None = None
    origin: Origin

    def __post_init__(self) -> None:
        _refuse_empty(self.start, self.end)

    @property
    def is_open(self) -> bool:
        """Still waiting for somebody to decide."""
        return self.status == "suggested"


class Entity(Value, frozen=True, kw_only=True):
    """Who or what mentions refer to, across the corpus. `kb` is `source:key` of a knowledge base."""

    id: str
    name: Words
    label: Code
    aliases: tuple[str, ...] = ()
    kb: str | None = None


class Party(Value, frozen=True, kw_only=True):
    """Holder or target of a stance: a span, an entity, a concept in words, the author or the outlet."""

    ref: Reference
    id: str | None = None
    text: str
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.ref in {"span", "entity"}) != (self.id is not None):
            raise ValueError(f"a {self.ref} has {'no' if self.id else 'an'} id")
        if self.ref not in {"author", "outlet"} and not self.text:
            raise ValueError(f"a {self.ref} needs words")


class Evidence(Stretch, frozen=True, kw_only=True):
    """The words a stance stands on: `article.text[start:end]`."""

    text: str


class Stance(Value, frozen=True, kw_only=True):
    """Somebody's position towards something, said in the text. A polarity of None is unset, never neutral.

    `other_targets` are the words of further targets that the suggestion held for possible, best first.
    Where there are none the key is left out: then the record is what it was before there was such a key.
    """

    id: str
    polarity: Polarity | None
    holder: Party
    target: Party
    mode: Mode | None = None
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    status: Status
    how: How | None = None
    origin: Origin
    other_targets: tuple[Words, ...] = ()

    @property
    def is_open(self) -> bool:
        """Still waiting for somebody to decide."""
        return self.status == "suggested"

    def plain(self) -> dict[str, Any]:
        data = super().plain()
        if not self.other_targets:
            del data["other_targets"]
        return data

    def __post_init__(self) -> None:
        for one, next_ in zip(self.evidence, self.evidence[1:], strict=False):
            if next_.start < one.end:
                raise ValueError("evidence ranges overlap or are out of order")


class ArticleStance(Value, frozen=True, kw_only=True):
    """The stance of the article as a whole, held by its author or outlet."""

    polarity: Polarity
    target: Party | None = None
    note: str = ""
    origin: Origin


class DocLabel(Value, frozen=True, kw_only=True):
    """A label of the article as a whole."""

    name: str
    value: str
    origin: Origin


class Complete(Value, frozen=True, kw_only=True):
    """Whether everything there is to find was marked, so that absence means something."""

    spans: bool = False
    stances: bool = False


class Decision(Value, frozen=True, kw_only=True):
    """What a reviewer said of the whole article. `seconds` is active time; `scheme` is `name/version`."""

    status: DecisionStatus = "todo"
    comment: str = ""
    complete: Complete = Complete()
    scheme: str
    reviewer: str | None = None
    started: str | None = None
    ended: str | None = None
    seconds: Seconds = 0.0
    article_stance: ArticleStance | None = None
    doc_labels: tuple[DocLabel, ...] = ()

    def __post_init__(self) -> None:
        force_setattr(self, "seconds", rounded(self.seconds, 1))
        for moment in (self.started, self.ended):
            if moment is not None:
                refuse_no_time(moment)


class Wording(Value, frozen=True, kw_only=True):
    """What a label is called and means in one language; empty where that is as the label itself says."""

    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")]
    name: str = ""
    definition: str = ""


class Label(Value, frozen=True, kw_only=True):
    """A class of mentions. `slot` 1 to 9 picks ink and underline; `key` is the digit that gives the label.

    `line`, 1 to 6, is another underline than the slot's. The inks of slots 7 to 9 are those of 1 to 3.
    `apart` says what it is not to be confused with. `wordings` are names and definitions by language.
    """

    code: Code
    name: str
    key: str | None = None
    slot: Annotated[int, Meta(ge=1, le=9)]
    line: Annotated[int, Meta(ge=1, le=6)] | None = None
    definition: str = ""
    examples: tuple[str, ...] = ()
    apart: str = ""
    wordings: tuple[Wording, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Labels from before there were wordings keep their bytes."""
        data = super().plain()
        return {
            key: value for key, value in data.items() if value or key not in {"line", "apart", "wordings"}
        }

    @property
    def ink(self) -> int:
        """Which of the six inks it has."""
        return self.slot if self.slot <= INKS else self.slot - INKS

    @property
    def underline(self) -> int:
        """Which of the six underlines it has."""
        return self.line or min(self.slot, INKS)

    @property
    def look(self) -> int:
        """Ink and underline as one number: the slot, or ten times the underline and the ink."""
        return self.slot if self.line is None else 10 * self.line + self.ink

    def wording(self, language: str) -> Wording:
        """Name and definition in a language (`fr`), or as the label itself says."""
        own = next((one for one in self.wordings if one.language == language), None)
        name, definition = (own.name, own.definition) if own is not None else ("", "")
        return Wording(language=language, name=name or self.name, definition=definition or self.definition)


class Scheme(Value, frozen=True, kw_only=True):
    """Which labels there are, whether stances are labelled, and what may overlap."""

    name: str
    version: Annotated[int, Meta(ge=1)]
    labels: Annotated[tuple[Label, ...], Meta(min_length=1)]
    overlap: Overlap = "none"
    stances: bool = True

    @property
    def tag(self) -> str:
        """`name/version`, as decisions and exports write it."""
        return f"{self.name}/{self.version}"

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(label.code for label in self.labels)


class Reviewer(Value, frozen=True, kw_only=True):
    """A person at work. The name stays in the project; exports know only the id (`r01`)."""

    id: str
    name: str


class Ruling(Value, frozen=True, kw_only=True):
    """A difference that is intended, with its reason."""

    id: str
    text: str
    reason: str


Record = Article | Region | Span | Entity | Stance | Decision | Scheme | Reviewer | Ruling

CLASSES: Mapping[Kind, type[Record]] = MappingProxyType(
    {
        "article": Article,
        "region": Region,
        "span": Span,
        "entity": Entity,
        "stance": Stance,
        "decision": Decision,
        "scheme": Scheme,
        "reviewer": Reviewer,
        "ruling": Ruling,
    }
)
KINDS: Mapping[type, Kind] = MappingProxyType({cls: kind for kind, cls in CLASSES.items()})
CORPUS_KINDS: frozenset[Kind] = frozenset({"entity", "scheme", "reviewer", "ruling"})


def record_id(record: Record) -> str:
    """The id under which a record is kept: unique among its kind in its article, or in the corpus."""
    if isinstance(record, Decision):
        return DECISION_ID
    if isinstance(record, Scheme):
        return record.name
    return record.id
