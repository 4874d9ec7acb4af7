"""Draft: the records an edit is about to write, collected until they become one operation's changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from msgspec import Struct, field

from annotator.domain.canonical import encode
from annotator.domain.ids import record_id as new_id
from annotator.domain.operations import Change, Key
from annotator.domain.records import (
    CORPUS_KINDS,
    KINDS,
    TOOL,
    Decision,
    Entity,
    Kind,
    Origin,
    Record,
    Region,
    Span,
    Stance,
    record_id,
)
from annotator.domain.span_index import SpanIndex
from annotator.domain.values import now
from annotator.domain.views import ArticleView, CorpusView
from annotator.text.fold import fold

_R = TypeVar("_R", bound=Record)


class Actor(Struct, frozen=True):
    """Who edits, and when: a reviewer's id or `tool`."""

    id: str
    at: str = field(default_factory=now)

    @property
    def is_human(self) -> bool:
        return self.id != TOOL

    @property
    def origin(self) -> Origin:
        return Origin(type="human", name=self.id)


class Plan(Struct, frozen=True):
    """What an edit comes to: one line for the history, the changes, and what else the person should know."""

    summary: str
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()


class Drafting:
    """The work on one edit: reads see what was written before, nothing leaves until `plan()`.

    Where an edit goes through many articles, `shared` is what they write of the corpus, and no article is
    taken up (`takes_up`).
    """

    def __init__(
        self,
        view: ArticleView,
        corpus: CorpusView,
        actor: Actor,
        *,
        shared: dict[Key, Record | None] | None = None,
        takes_up: bool = True,
    ) -> None:
        self.view = view
        self.corpus = corpus
        self.actor = actor
        self.notes: list[str] = []
        self._takes_up = takes_up
        self._written: dict[Key, Record | None] = {}
        self._shared = self._written if shared is None else shared
        self._spans = SpanIndex()  # of those written
        self._by_kind: dict[Kind, dict[str, Record | None]] = defaultdict(dict)
        self._new_parties: set[str] = set()

    def put(self, record: Record) -> None:
        key = self._key(record)
        self._forget_span(key)
        if isinstance(record, Span):
            self._spans.add(record)
        elif isinstance(record, Stance):
            self._new_parties |= _parties(record)
        self._write(key, record)

    def drop(self, record: Record) -> None:
        key = self._key(record)
        self._forget_span(key)
        self._write(key, None)

    def _write(self, key: Key, record: Record | None) -> None:
        self._by_kind[key.kind][key.id] = record
        (self._shared if key.kind in CORPUS_KINDS else self._written)[key] = record

    def _forget_span(self, key: Key) -> None:
        former = self._written.get(key)
        if isinstance(former, Span):
            self._spans.remove(former)

    def span(self, id_: str) -> Span:
        written = self._written.get(Key(self.view.id, "span", id_))
        return written if isinstance(written, Span) else self.view.span(id_)

    def stance(self, id_: str) -> Stance:
        written = self._written.get(Key(self.view.id, "stance", id_))
        return written if isinstance(written, Stance) else self.view.stance(id_)

    def spans(self) -> list[Span]:
        """All spans as they stand within this edit, rejected ones too."""
        return self._standing("span", self.view.spans, Span)

    def live_spans(self) -> list[Span]:
        """The suggested and accepted spans as they stand within this edit."""
        return [span for span in self.spans() if span.status != "rejected"]

    def spans_over(self, start: int, end: int) -> list[Span]:
        """The spans that share some of a range, as they stand within this edit, rejected ones too."""
        id_, written = self.view.id, self._written
        found = [s for s in self.view.spans_over(start, end) if Key(id_, "span", s.id) not in written]
        return found + self._spans.over(start, end)

    def live_over(self, start: int, end: int) -> list[Span]:
        """Of those, the suggested and accepted ones."""
        return [span for span in self.spans_over(start, end) if span.status != "rejected"]

    def stances(self) -> list[Stance]:
        """All stances as they stand within this edit."""
        return self._standing("stance", self.view.stances, Stance)

    def is_party(self, span: str) -> bool:
        """Whether a stance may stand on this span: False at once for the many on which none does."""
        return span in self._new_parties or span in self._former_parties

    @cached_property
    def _former_parties(self) -> set[str]:
        return {id_ for stance in self.view.stances for id_ in _parties(stance)}

    def regions(self) -> list[Region]:
        """All regions as they stand within this edit."""
        return self._standing("region", self.view.regions, Region)

    def _standing(self, kind: Kind, before: Iterable[_R], cls: type[_R]) -> list[_R]:
        standing = {record_id(record): record for record in before}
        for id_, record in self._by_kind[kind].items():
            standing.pop(id_, None)
            if isinstance(record, cls):
                standing[id_] = record
        return list(standing.values())

    def decision(self) -> Decision:
        written = self._written.get(Key(self.view.id, "decision", "decision"))
        return written if isinstance(written, Decision) else self.view.decision(self.corpus.scheme)

    def entity(self, id_: str) -> Entity | None:
        """An entity as it stands within this edit."""
        key = Key(None, "entity", id_)
        if key in self._shared:
            written = self._shared[key]
            return written if isinstance(written, Entity) else None
        return self.corpus.entities.get(id_)

    def entity_named(
        self, name: str, label: str, id_: str | None = None, others: Iterable[str] = ()
    ) -> Entity:
        """The entity of this label and name, or of one of the `others`; where there is none a new one of the
        name, with the given id if free."""
        for one in (name, *others):
            known = self._known_as(one, label)
            if known is not None:
                return known
        taken = id_ is None or id_ in self.corpus.entities
        entity = Entity(id=new_id("e") if taken else str(id_), name=name, label=label)
        self.put(entity)
        return entity

    def _known_as(self, name: str, label: str) -> Entity | None:
        """The entity of this name and label that was written within this edit, or that there is."""
        folded = fold(name)
        is_alone = self._shared is self._written
        for record in (self._by_kind["entity"] if is_alone else self._shared).values():
            if isinstance(record, Entity) and record.label == label and fold(record.name) == folded:
                return record
        found = self.corpus.find_entity(name, label)
        return found if found is not None and found == self.entity(found.id) else None

    def mark_begun(self) -> None:
        """A reviewer's first act in an article takes it up."""
        decision = self.decision()
        if self._takes_up and self.actor.is_human and decision.status == "todo":
            self.put(
                decision.altered(
                    status="doing",
                    scheme=self.corpus.scheme.tag,
                    reviewer=self.actor.id,
                    started=decision.started or self.actor.at,
                )
            )

    def plan(self, summary: str) -> Plan:
        """Everything written, as changes against the state; what ended where it began is left out."""
        return Plan(summary, self.changes(), tuple(self.notes))

    def changes(self) -> tuple[Change, ...]:
        """What was written, but for what is shared."""
        return self._against_state(self._written)

    def shared_changes(self) -> tuple[Change, ...]:
        """What was written of the corpus by all that share it."""
        return self._against_state(self._shared)

    def _against_state(self, written: Mapping[Key, Record | None]) -> tuple[Change, ...]:
        changes = []
        for key, record in written.items():
            bodies = self.corpus.bodies if key.kind in CORPUS_KINDS else self.view.bodies
            before, after = bodies.get(key), None if record is None else encode(record)
            if before != after:
                changes.append(Change(key, before, after))
        return tuple(changes)

    def _key(self, record: Record) -> Key:
        kind: Kind = KINDS[type(record)]
        return Key(None if kind in CORPUS_KINDS else self.view.id, kind, record_id(record))


def _parties(stance: Stance) -> set[str]:
    """The spans that are holder or target of a stance."""
    return {str(party.id) for party in (stance.holder, stance.target) if party.ref == "span"}
