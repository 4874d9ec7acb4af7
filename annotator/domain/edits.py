"""Edits: what somebody wants to do, before anything is done. `session.apply` turns one into an operation.

Offsets are half-open ranges of code points. Ids name records of the edit's article.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from annotator.domain.records import (
    Article,
    Decision,
    Entity,
    Mode,
    Overlap,
    Party,
    Polarity,
    Region,
    RegionKind,
    Scheme,
    Span,
    Stance,
)
from annotator.domain.scheme_moves import LabelMove

Ids = tuple[str, ...]
Range = tuple[int, int]


class AddSpan(Struct, frozen=True):
    """Label a stretch. What it overlaps gives way where the scheme forbids overlap."""

    article: str
    start: int
    end: int
    label: str
    entity: str | None = None


class AcceptSpans(Struct, frozen=True):
    article: str
    spans: Ids
    how: Literal["confirmed", "bulk"] = "confirmed"


class RemoveSpans(Struct, frozen=True):
    """Reject suggestions (they stay on record); remove spans that a person made."""

    article: str
    spans: Ids
    how: Literal["confirmed", "bulk"] = "confirmed"


class RelabelSpans(Struct, frozen=True):
    """Give another label; a suggestion is accepted by it and remembers what it was."""

    article: str
    spans: Ids
    label: str


class ResizeSpan(Struct, frozen=True):
    """Move the edges; the span keeps its id, its entity and the stances that stand on it."""

    article: str
    span: str
    start: int
    end: int


class LinkSpans(Struct, frozen=True):
    """Say who is meant: an entity that exists, or a new one of this name."""

    article: str
    spans: Ids
    entity: str | None = None
    name: str | None = None


class LabelOccurrences(Struct, frozen=True):
    """Label several stretches of one article as one step.

    With `keeps` nothing that is accepted gives way: a stretch that would need it is left alone.
    """

    article: str
    ranges: tuple[Range, ...]
    label: str
    entity: str | None = None
    keeps: bool = False
    how: Literal["confirmed", "bulk"] = "confirmed"


class RenameEntity(Struct, frozen=True):
    entity: str
    name: str


class MoveMentions(Struct, frozen=True):
    """In one article, all that refers to an entity refers to another one: mentions, and ends of stances.

    Mentions take the label of the other entity.
    """

    article: str
    entity: str
    into: str


class MergeEntities(Struct, frozen=True):
    """One entity is gone and its names are names of another; its mentions move with `MoveMentions`."""

    entity: str
    into: str


class RelabelEntity(Struct, frozen=True):
    """The entity itself has another label; its mentions follow with `RelabelMentions`."""

    entity: str
    label: str


class RelabelMentions(Struct, frozen=True):
    """In one article, every live mention of an entity takes a label and keeps the entity."""

    article: str
    entity: str
    label: str


class SetRuling(Struct, frozen=True):
    """Keep that a difference is intended, and why; an empty reason takes the ruling back."""

    id: str
    text: str
    reason: str


class AddStance(Struct, frozen=True):
    """Record a position. `evidence` are code point ranges; a polarity of None is unset, not neutral.

    `score`, 0 to 1, is how sure the reviewer is; None says nothing of it.
    """

    article: str
    polarity: Polarity | None
    holder: Party
    target: Party
    mode: Mode | None = None
    evidence: tuple[Range, ...] = ()
    note: str = ""
    score: float | None = None


class ChangeStance(Struct, frozen=True):
    """Give some fields of a stance other values; a suggested one is accepted by it.

    `score` is how sure the reviewer is of a stance of their own; a suggestion keeps its rule's.
    """

    article: str
    stance: str
    polarity: Polarity | None
    holder: Party
    target: Party
    mode: Mode | None
    evidence: tuple[Range, ...]
    note: str = ""
    score: float | None = None


class AcceptStances(Struct, frozen=True):
    article: str
    stances: Ids


class RemoveStances(Struct, frozen=True):
    """Reject suggestions (they stay on record); remove stances that a person made."""

    article: str
    stances: Ids


class SetArticleStance(Struct, frozen=True):
    """The stance of the article as a whole; a polarity of None clears it."""

    article: str
    polarity: Polarity | None
    target: Party | None = None
    note: str = ""


class Decide(Struct, frozen=True):
    """Finish, skip, flag or take up an article. `seconds` of active work are added to those before."""

    article: str
    status: Literal["todo", "doing", "done", "skipped", "flagged"]
    seconds: float = 0.0


class SetComplete(Struct, frozen=True):
    """Correct whether everything there is to find was marked."""

    article: str
    spans: bool
    stances: bool


class Comment(Struct, frozen=True):
    article: str
    text: str


class AddRegion(Struct, frozen=True):
    """Mark a stretch as page furniture, caption or quote; regions it overlaps give way."""

    article: str
    start: int
    end: int
    region: RegionKind


class RemoveRegions(Struct, frozen=True):
    article: str
    regions: Ids


class RemoveArticle(Struct, frozen=True):
    """Take an article out of the project with all that is marked in it; undo brings all of it back."""

    article: str


class AddArticle(Struct, frozen=True):
    """Take in an imported article with what came with it. Entities of equal name and label are joined."""

    article: Article
    regions: tuple[Region, ...] = ()
    spans: tuple[Span, ...] = ()
    stances: tuple[Stance, ...] = ()
    entities: tuple[Entity, ...] = ()
    decision: Decision | None = None


class AddLabels(Struct, frozen=True):
    """Put labels that came from a file on an article that is there already; they replace suggestions."""

    article: str
    regions: tuple[Region, ...] = ()
    spans: tuple[Span, ...] = ()
    stances: tuple[Stance, ...] = ()
    entities: tuple[Entity, ...] = ()
    decision: Decision | None = None


class Suggest(Struct, frozen=True):
    """Replace an article's undecided suggestions; what a person has decided stays as it is.

    `entities` are those that spans name by id and the project may not have yet; one of equal name and label
    that it has takes their place. With `beside` they come to the suggestions that are there, where none
    stands or was rejected.
    """

    article: str
    spans: tuple[Span, ...]
    stances: tuple[Stance, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    beside: bool = False


class SetScheme(Struct, frozen=True):
    """Put another version of the label scheme in force. `entities` are those whose label changes with it."""

    scheme: Scheme
    entities: tuple[tuple[str, str], ...] = ()


class ReviseMentions(Struct, frozen=True):
    """Take the mentions of an article along to a new version of the scheme, `scheme` by its tag.

    With `reopens` an article that was finished and changes is under review again.
    """

    article: str
    moves: tuple[LabelMove, ...]
    overlap: Overlap
    scheme: str
    reopens: bool = True


class Together(Struct, frozen=True):
    """Edits of many articles, and of the corpus, as one operation with one undo.

    Nobody takes up an article by it: one that is to do stays so, one that is finished stays finished.
    `summary` is the line of the history, `subject` the name it is about.
    """

    parts: tuple[Part, ...]
    summary: str
    subject: str = ""


OfArticle = (
    RemoveArticle
    | AddSpan
    | AcceptSpans
    | RemoveSpans
    | RelabelSpans
    | ResizeSpan
    | LinkSpans
    | LabelOccurrences
    | MoveMentions
    | RelabelMentions
    | ReviseMentions
    | ChangeStance
)
OfCorpus = RenameEntity | MergeEntities | RelabelEntity | SetRuling | SetScheme
Part = OfArticle | OfCorpus

Edit = (
    RemoveArticle
    | AddSpan
    | AcceptSpans
    | RemoveSpans
    | RelabelSpans
    | ResizeSpan
    | LinkSpans
    | LabelOccurrences
    | MoveMentions
    | RelabelMentions
    | RenameEntity
    | MergeEntities
    | RelabelEntity
    | SetRuling
    | AddStance
    | ChangeStance
    | AcceptStances
    | RemoveStances
    | SetArticleStance
    | Decide
    | SetComplete
    | Comment
    | AddRegion
    | RemoveRegions
    | AddArticle
    | AddLabels
    | Suggest
    | SetScheme
    | ReviseMentions
    | Together
)
