"""What an export is made from: everything the project says about one article, and what is asked for.

Records travel here as plain data, straight from the canonical JSON of the project: an export of many articles
builds no models.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Self

from annotator.domain.canonical import parse_canonical
from annotator.domain.operations import Key
from annotator.domain.records import Decision, How, Kind

Profile = Literal["audit", "training"]
Plain = Mapping[str, Any]

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
    """One article in one layer, its records as plain data.

    The order of the tuples does not matter; `history` is oldest first.
    `entities` may hold more than the article refers to. Keys of an imported audit record that have no record
    of their own are kept in the article: those of the record itself, of its `rejected` object under
    `rejected`, and under `history` the past it came with. Where there is such a past, the first row of
    `history` is the import itself and is not written.
    """

    article: Plain
    decision: Plain
    regions: tuple[Plain, ...] = ()
    spans: tuple[Plain, ...] = ()
    entities: tuple[Plain, ...] = ()
    stances: tuple[Plain, ...] = ()
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
        found: dict[Kind, list[Plain]] = {}
        for key, body in records.items():
            found.setdefault(key.kind, []).append(parse_canonical(body))
        if "article" not in found:
            raise ValueError("no article among the records of one")
        spans, stances = tuple(found.get("span", ())), tuple(found.get("stance", ()))
        decisions = found.get("decision")
        decision = decisions[0] if decisions else Decision(scheme=scheme).plain()
        keys = [Key(None, "entity", id_) for id_ in sorted(referenced_entities(spans, stances, decision))]
        entities = tuple(parse_canonical(corpus[key]) for key in keys if key in corpus)
        return cls(
            found["article"][0], decision, tuple(found.get("region", ())), spans, entities, stances,
            tuple(history), layer,
        )  # fmt: skip

    @property
    def id(self) -> str:
        """The id of the article."""
        return str(self.article["id"])

    @property
    def key(self) -> tuple[str, str]:
        """The place of the record in a file: sorted by id, then by layer, as code points."""
        return self.id, self.layer


def referenced_entities(spans: Iterable[Plain], stances: Iterable[Plain], decision: Plain) -> frozenset[str]:
    """The ids of the entities that the records of one article refer to."""
    parties = [party for stance in stances for party in (stance["holder"], stance["target"])]
    stated = decision["article_stance"]
    if stated is not None and stated["target"] is not None:
        parties.append(stated["target"])
    of_parties = (party["id"] for party in parties if party["ref"] == "entity")
    return frozenset(id_ for id_ in (*(span["entity"] for span in spans), *of_parties) if id_ is not None)


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
