"""The state of one article, and of what the corpus shares, as records at hand.

Views are rebuilt from canonical JSON and follow changes; they hold no truth of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar, cast

from annotator.domain.canonical import decode
from annotator.domain.errors import EditRefused
from annotator.domain.operations import Change, Key
from annotator.domain.records import (
    DECISION_ID,
    Article,
    Decision,
    Entity,
    Kind,
    Record,
    Region,
    Reviewer,
    Ruling,
    Scheme,
    Span,
    Stance,
)
from annotator.domain.span_index import SpanIndex
from annotator.text.fold import fold

_R = TypeVar("_R", bound=Record)


class ArticleView:
    """Everything known of one article: records by id, and the exact JSON each was read from."""

    def __init__(self, id_: str, bodies: Mapping[Key, str]) -> None:
        self.id: Final = id_
        self.bodies: dict[Key, str] = dict(bodies)
        self._records: dict[Kind, dict[str, Record]] = defaultdict(dict)
        for key, body in bodies.items():
            self._records[key.kind][key.id] = decode(key.kind, body)
        spans = cast("Iterable[Span]", self._records["span"].values())
        self._spans = SpanIndex(spans)

    @property
    def article(self) -> Article:
        return self._one("article", self.id, Article)

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans, rejected ones too, by (start, longer first, label, id)."""
        return self._spans.all()

    def spans_over(self, start: int, end: int) -> list[Span]:
        """The spans, rejected ones too, that share some of `text[start:end]`, in the order of `spans`."""
        return self._spans.over(start, end)

    @property
    def live_spans(self) -> tuple[Span, ...]:
        """The spans that are suggested or accepted."""
        return tuple(span for span in self.spans if span.status != "rejected")

    @property
    def stances(self) -> tuple[Stance, ...]:
        """All stances, rejected ones too, by the start of their first evidence, then id."""
        stances = cast("Iterable[Stance]", self._records["stance"].values())
        last = len(self.text)
        return tuple(sorted(stances, key=lambda s: (s.evidence[0].start if s.evidence else last, s.id)))

    @property
    def regions(self) -> tuple[Region, ...]:
        regions = cast("Iterable[Region]", self._records["region"].values())
        return tuple(sorted(regions, key=lambda r: (r.start, r.end, r.kind)))

    @property
    def stored_decision(self) -> Decision | None:
        """The decision if one was recorded."""
        return cast("Decision | None", self._records["decision"].get(DECISION_ID))

    def decision(self, scheme: Scheme) -> Decision:
        """The decision; before anybody worked, an empty one under the present scheme."""
        return self.stored_decision or Decision(scheme=scheme.tag)

    @property
    def is_touched(self) -> bool:
        """Whether a reviewer has acted here, so that suggestions must stay as they are."""
        decision = self.stored_decision
        return decision is not None and decision.status != "todo"

    def span(self, id_: str) -> Span:
        return self._one("span", id_, Span)

    def stance(self, id_: str) -> Stance:
        return self._one("stance", id_, Stance)

    def region(self, id_: str) -> Region:
        return self._one("region", id_, Region)

    def has(self, kind: Kind, id_: str) -> bool:
        return id_ in self._records[kind]

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over the changes of this article; others are passed over."""
        former: dict[str, Span | None] = {}  # as they were before the first change
        for change in changes:
            if change.key.article != self.id:
                continue
            id_, records = change.key.id, self._records[change.key.kind]
            was = records.pop(id_, None)
            if change.key.kind == "span":
                former.setdefault(id_, cast("Span | None", was))
            if change.after is None:
                self.bodies.pop(change.key, None)
                continue
            self.bodies[change.key] = change.after
            records[id_] = decode(change.key.kind, change.after)
        spans = cast("Mapping[str, Span]", self._records["span"])
        come = [spans[id_] for id_ in former if id_ in spans]
        self._spans.exchange([span for span in former.values() if span is not None], come)

    def _one(self, kind: Kind, id_: str, cls: type[_R]) -> _R:
        record = self._records[kind].get(id_)
        if not isinstance(record, cls):
            raise EditRefused(reason=f"there is no {kind} {id_} in {self.id}")
        return record


class CorpusView:
    """What all articles share: the scheme, the entities, the reviewers, the rulings."""

    def __init__(self, bodies: Mapping[Key, str]) -> None:
        self.bodies: dict[Key, str] = {}
        self.entities: dict[str, Entity] = {}
        self.schemes: dict[str, Scheme] = {}
        self.reviewers: dict[str, Reviewer] = {}
        self.rulings: dict[str, Ruling] = {}
        self._by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.follow(Change(key, None, body) for key, body in bodies.items())

    @property
    def scheme(self) -> Scheme:
        """The label scheme in force: a project has one."""
        return next(iter(self.schemes.values()))

    def find_entity(self, name: str, label: str) -> Entity | None:
        """The entity of this name or alias and label, whatever the case, accents and apostrophes."""
        ids = self._by_name.get((fold(name), label))
        return self.entities[ids[0]] if ids else None

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over the changes of the corpus; those of articles are passed over."""
        for change in changes:
            if change.key.article is not None:
                continue
            self._forget(change.key)
            if change.after is not None:
                self._learn(change.key, change.after)

    def _learn(self, key: Key, body: str) -> None:
        self.bodies[key] = body
        record = decode(key.kind, body)
        if isinstance(record, Entity):
            self.entities[key.id] = record
            for name in _names(record):
                self._by_name[name].append(key.id)
        elif isinstance(record, Scheme):
            self.schemes[key.id] = record
        elif isinstance(record, Reviewer):
            self.reviewers[key.id] = record
        elif isinstance(record, Ruling):
            self.rulings[key.id] = record

    def _forget(self, key: Key) -> None:
        self.bodies.pop(key, None)
        self.schemes.pop(key.id, None) if key.kind == "scheme" else None
        self.reviewers.pop(key.id, None) if key.kind == "reviewer" else None
        self.rulings.pop(key.id, None) if key.kind == "ruling" else None
        entity = self.entities.pop(key.id, None) if key.kind == "entity" else None
        if entity is not None:
            for name in _names(entity):
                self._by_name[name].remove(key.id)


def _names(entity: Entity) -> set[tuple[str, str]]:
    return {(fold(name), entity.label) for name in (entity.name, *entity.aliases)}
