"""One contradiction place by place, and the step that settles it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.canonical import decode
from annotator.domain.edits import (
    AcceptSpans,
    LabelOccurrences,
    LinkSpans,
    MergeEntities,
    Part,
    RelabelEntity,
    RelabelMentions,
    RelabelSpans,
    ResizeSpan,
    Together,
)
from annotator.domain.records import Entity, Span
from annotator.session.consistency import Case, Spot
from annotator.session.occurrences import context
from annotator.storage import Asked, Project

FIRST_ROWS = 10
"""Rows of the majority shown before all are asked for."""
_LOOKED_AT = frozenset({"confirmed", "edited", "new"})


@dataclass(frozen=True, slots=True)
class Row:
    """A place as it is decided, with its context; `span` is None where nothing is marked."""

    article: str
    start: int
    end: int
    before: str
    text: str
    after: str
    label: str
    span: str | None = None
    how: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The places decided one way, as in `Case.counts`; of a majority the first rows alone may be here.

    `by_completion` of them were accepted by finishing an article, never looked at one by one.
    """

    way: str
    label: str
    count: int
    by_completion: int
    rows: tuple[Row, ...]
    is_majority: bool

    @property
    def is_whole(self) -> bool:
        return len(self.rows) == self.count


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case opened: its groups, the minority first."""

    case: Case
    groups: tuple[Group, ...]

    @property
    def majority(self) -> Group:
        return self.groups[-1]


def open_case(
    project: Project, case: Case, order: Sequence[str], *, whole: bool = False
) -> Iterator[Dossier | None]:
    """Gather the places of a case as they stand now, in slices; the dossier comes last."""
    rank = {id_: number for number, id_ in enumerate(order)}
    spans: list[tuple[str, Span]] = []
    for found in _spans_of(project, case):
        spans += _decoded(found)
        yield None
    ways = _grouped(case, spans)
    most = max(ways, key=lambda way: (*_weight(way, ways[way]), way), default="")
    if case.kind == "near" and case.counts[0][0] in ways:
        most = case.counts[0][0]  # the other one is merged into it
    wanted: dict[str, list[Spot]] = {}
    for way, own in ways.items():
        places = sorted(own, key=lambda item: (rank.get(item[0].article, 0), item[0].start))
        kept = places if way != most or whole else places[:FIRST_ROWS]
        wanted[way] = [spot for spot, _ in kept]
    texts: dict[str, str] = {}
    for readings in project.readings(sorted({s.article for own in wanted.values() for s in own}), ()):
        texts.update({one.article: one.text for one in readings})
        yield None
    groups = [_group(case, way, ways[way], wanted[way], texts, is_majority=way == most) for way in ways]
    groups.sort(key=lambda group: (group.is_majority, -group.count, group.way))
    yield Dossier(case, tuple(groups))


Placed = tuple[Spot, Span | None]


def _spans_of(project: Project, case: Case) -> Iterator[list[tuple[str, str]]]:
    if case.kind == "odd":
        yield from project.spans_asked(Asked(entity=case.name, status="accepted"))
    elif case.kind == "near":
        for way, _ in case.counts:
            yield from project.spans_asked(Asked(entity=way, status="accepted"))
    else:
        yield project.spans_named(case.name)


def _decoded(found: Iterable[tuple[str, str]]) -> list[tuple[str, Span]]:
    return [(id_, span) for id_, body in found if isinstance(span := decode("span", body), Span)]


def _grouped(case: Case, spans: Sequence[tuple[str, Span]]) -> dict[str, list[Placed]]:
    """The places of a case by the way they are decided."""
    ways: dict[str, list[Placed]] = {}
    if case.spots:
        ways[""] = [(spot, None) for spot in case.spots]
    for id_, span in spans:
        way = _way(case, span)
        if way is not None:
            ways.setdefault(way, []).append((Spot(id_, span.start, span.end, span.id), span))
    return ways


def _way(case: Case, span: Span) -> str | None:
    if case.kind == "rejected":
        return span.status if span.label == case.label and span.status != "suggested" else None
    if span.status != "accepted":
        return None
    if case.kind in {"labels", "odd"}:
        return span.label
    if case.kind in {"edges", "missed"}:
        return span.label if span.label == case.label else None
    return span.entity if span.entity is not None and span.label == case.label else None


def _weight(way: str, own: Sequence[Placed]) -> tuple[bool, int, int]:
    """How much speaks for a way: what stands marked, how often, and how often it was looked at."""
    stands = way not in {"", "rejected"}
    looked_at = sum(span is not None and span.how in _LOOKED_AT for _, span in own)
    return stands, len(own), looked_at


def _group(
    case: Case,
    way: str,
    own: Sequence[Placed],
    wanted: Sequence[Spot],
    texts: Mapping[str, str],
    *,
    is_majority: bool,
) -> Group:
    spans = {(spot.article, spot.start, spot.end): span for spot, span in own}
    rows = []
    for spot in wanted:
        text, span = texts.get(spot.article), spans[spot.article, spot.start, spot.end]
        if text is None:
            continue
        before, after = context(text, spot.start, spot.end)
        words = text[spot.start : spot.end]
        label, how = (span.label, span.how) if span is not None else (case.label, None)
        rows.append(Row(spot.article, spot.start, spot.end, before, words, after, label, spot.span, how))
    labels = {span.label for _, span in own if span is not None} or {case.label}
    by_completion = sum(span is not None and span.how == "completion" for _, span in own)
    return Group(way, min(labels), len(own), by_completion, tuple(rows), is_majority)


# -- settling


def settle(
    dossier: Dossier, chosen: Collection[Row], entities: Mapping[str, Entity], target: str | None = None
) -> Together:
    """The step that decides the chosen places as the majority is, or as the label `target` says."""
    case, into = dossier.case, dossier.majority.way
    by_article: dict[str, list[Row]] = {}
    for row in chosen:
        by_article.setdefault(row.article, []).append(row)
    name = entities[case.name].name if case.kind == "odd" and case.name in entities else case.shown
    everything = len(chosen) == sum(group.count for group in dossier.groups if not group.is_majority)
    if case.kind == "near" and everything:
        parts: list[Part] = [MergeEntities(dossier.groups[0].way, into)]
    else:
        label = target or (into if case.kind in {"labels", "odd"} else case.label)
        parts = [part for id_, rows in by_article.items() for part in _parts(case, into, label, id_, rows)]
        if case.kind == "odd" and everything:
            parts = _relabel_whole(case.name, label, by_article, entities)
    return Together(tuple(parts), f"make uniform {name} ({len(chosen)} mentions)", name)


def _parts(case: Case, into: str, label: str, article: str, rows: Sequence[Row]) -> Iterator[Part]:
    ids = tuple(row.span for row in rows if row.span is not None)
    if case.kind in {"labels", "odd"}:
        yield RelabelSpans(article, ids, label)
    elif case.kind in {"entities", "near"}:
        yield LinkSpans(article, ids, into)
    elif case.kind == "rejected":
        yield AcceptSpans(article, ids, "bulk")
    elif case.kind == "edges":
        for row in rows:
            if row.span is not None:
                yield ResizeSpan(article, row.span, row.start, row.end)
    else:
        ranges = tuple((row.start, row.end) for row in rows)
        yield LabelOccurrences(article, ranges, label, keeps=True, how="bulk")


def _relabel_whole(
    entity: str, label: str, articles: Collection[str], entities: Mapping[str, Entity]
) -> list[Part]:
    parts: list[Part] = [RelabelMentions(id_, entity, label) for id_ in articles]
    if entity in entities and entities[entity].label != label:
        parts.append(RelabelEntity(entity, label))
    return parts
