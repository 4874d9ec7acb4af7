"""What an export is made from: everything the project says about one article, and what is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Self, TypeVar

from annotator.domain.canonical import decode
from annotator.domain.operations import Key
from annotator.domain.records import (
    Article,
    Decision,
    Entity,
    How,
    Party,
    Record,
    Region,
    Span,
    Stance,
)

Profile = Literal["audit", "training"]
R = TypeVar("R", bound=Record)

MAIN = "main"


class HistoryRow(NamedTuple):
    """One operation that touched the article, as the audit record lists it."""

    op: str
    at: str
    actor: str
    summary: str
    reverts: str | None
    hash: str


@dataclass(frozen=True, slots=True)
class ArticleRecords:
    """One article in one layer. The order of the tuples does not matter; `history` is oldest first.

    `entities` may hold more than the article refers to. Keys of an imported audit record that have no record
    of their own are kept in `article.unknown`: those of the record itself, of its `rejected` object under
    `rejected`, and under `history` the past it came with. Where there is such a past, the first row of
    `history` is the import itself and is not written.
    """

    article: Article
    decision: Decision
    regions: tuple[Region, ...] = ()
    spans: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    stances: tuple[Stance, ...] = ()
    history: tuple[HistoryRow, ...] = ()
    layer: str = MAIN

    @classmethod
    def of(
        cls,
        records: Mapping[Key, str],
        corpus: Mapping[Key, str],
        history: Iterable[HistoryRow] = (),
        *,
        scheme: str,
        layer: str = MAIN,
    ) -> Self:
        """From canonical JSON: the records of one article, and those of the corpus for its entities.

        `scheme` (`name/version`) stands in the decision where nobody has decided anything yet.
        Raises ValueError if the article itself is not among the records.
        """
        found = [decode(key.kind, body) for key, body in records.items()]
        articles = _only(Article, found)
        if len(articles) != 1:
            raise ValueError(f"{len(articles)} articles among the records of one")
        spans, stances = _only(Span, found), _only(Stance, found)
        decision = next(iter(_only(Decision, found)), Decision(scheme=scheme))
        wanted = referenced_entities(spans, stances, decision)
        entities = [
            decode("entity", body)
            for key, body in corpus.items()
            if key.kind == "entity" and key.id in wanted
        ]
        return cls(
            articles[0], decision, _only(Region, found), spans, _only(Entity, entities), stances,
            tuple(history), layer,
        )  # fmt: skip

    @property
    def key(self) -> tuple[str, str]:
        """The place of the record in a file: sorted by id, then by layer, as code points."""
        return self.article.id, self.layer


def _only(kind: type[R], records: Iterable[Record]) -> tuple[R, ...]:
    return tuple(record for record in records if isinstance(record, kind))


def referenced_entities(
    spans: Iterable[Span], stances: Iterable[Stance], decision: Decision
) -> frozenset[str]:
    """The ids of the entities that the records of one article refer to."""
    parties: list[Party] = [party for stance in stances for party in (stance.holder, stance.target)]
    if decision.article_stance is not None and decision.article_stance.target is not None:
        parties.append(decision.article_stance.target)
    of_parties = (party.id for party in parties if party.ref == "entity")
    return frozenset(id_ for id_ in (*(span.entity for span in spans), *of_parties) if id_ is not None)


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for. All but `profile` concerns training only; audit leaves nothing out.

    `include_suggested` adds undecided suggestions and articles that are not finished; `include_ignored` adds
    skipped and flagged articles with the answer `ignore`; `how_excluded` leaves out what was accepted so;
    `flat` keeps of overlapping spans the longest; `split` names the split of finished articles by their id;
    `layer` is the one layer that is trained on.
    """

    profile: Profile = "training"
    include_suggested: bool = False
    include_ignored: bool = False
    how_excluded: frozenset[How] = frozenset()
    flat: bool = True
    split: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    layer: str = MAIN

    def plain(self) -> dict[str, Any]:
        """The same as plain data, for the reader and for the report."""
        return {
            "profile": self.profile,
            "include_suggested": self.include_suggested,
            "include_ignored": self.include_ignored,
            "how_excluded": sorted(self.how_excluded),
            "flat": self.flat,
            "split": dict(sorted(self.split.items())),
            "layer": self.layer,
        }
