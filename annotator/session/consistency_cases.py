"""One contradiction place by place, and the step that settles it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

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
from annotator.domain.records import Entity, Polarity, Span, Stance
from annotator.session.consistency import Case, Placed, Spot
from annotator.session.consistency_copies import copy_cases, places_of
from annotator.session.consistency_stances import judged, stance_cases, stances_of
from annotator.session.occurrences import context
from annotator.storage import Asked, Project

if TYPE_CHECKING:
    from annotator.session.contents import Contents

FIRST_ROWS = 10
"""Rows of the majority shown before all are asked for."""
_ROWS_AT_ONCE = 500
_LOOKED_AT = frozenset({"confirmed", "edited", "new"})


@dataclass(frozen=True, slots=True)
class Row:
    """A place as it is decided, with its context; `span` is None where nothing is marked.

    Of a stance it is the place of the evidence, and `label` its polarity; `stance` is the stance itself.
    """

    article: str
    start: int
    end: int
    before: str
    text: str
    after: str
    label: str
    span: str | None = None
    how: str | None = None
    stance: Stance | None = field(default=None, compare=False)


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


def other_cases(session: Contents) -> Iterator[list[Case]]:
    """Cases that are not of a name in the whole corpus, in slices: of stances, and of copies."""
    yield from stance_cases(session)
    yield from copy_cases(session.project, [one for one in session.queue() if one.settled_spans])


def open_case(
    project: Project, case: Case, order: Sequence[str], *, whole: bool = False, into: str | None = None
) -> Iterator[Dossier | None]:
    """Gather the places of a case as they stand now, in slices; the dossier comes last.

    The others are to follow the way `into`, or else the one that most speaks for.
    """
    rank = {id_: number for number, id_ in enumerate(order)}
    ways: dict[str, list[Placed]] = {}
    for found in _placed(project, case):
        for way, one in found:
            ways.setdefault(way, []).append(one)
        yield None
    names = [way for way, _ in case.counts] if case.kind in {"entities", "near"} else []  # in their order
    place = {way: number for number, way in enumerate(names)}
    most = max(ways, key=lambda way: (*_weight(way, ways[way]), -place.get(way, 0), way), default="")
    if case.kind == "near" and case.counts[0][0] in ways:
        most = case.counts[0][0]  # the other one is merged into it
    most = into if into in ways else most
    wanted: dict[str, list[Spot]] = {}
    for way, own in ways.items():
        places = sorted(own, key=lambda item: (rank.get(item[0].article, 0), item[0].start))
        kept = places if way != most or whole else places[:FIRST_ROWS]
        wanted[way] = [spot for spot, _ in kept]
        yield None
    texts: dict[str, str] = {}
    for readings in project.readings(sorted({s.article for own in wanted.values() for s in own}), ()):
        texts.update({one.article: one.text for one in readings})
        yield None
    groups = []
    for way, own in ways.items():
        rows: list[Row] = []
        for some in _rows(case, dict(own), wanted[way], texts):
            rows += some
            yield None
        groups.append(_group(case, way, own, rows, is_majority=way == most))
    groups.sort(key=lambda one: (one.is_majority, -one.count, place.get(one.way, 0), one.way))
    yield Dossier(case, tuple(groups))


def ways_to_settle(dossier: Dossier) -> tuple[str, ...]:
    """The ways that the others can follow: any, but that nothing be marked, or parts of a name alone."""
    majority = dossier.majority.way
    if dossier.case.kind in {"edges", "missed", "rejected"}:
        return (majority,)
    return tuple(group.way for group in dossier.groups if group.way or group.is_majority)


def _placed(project: Project, case: Case) -> Iterator[list[tuple[str, Placed]]]:
    """The places of a case with the way each is decided, in slices."""
    if case.is_of_stances:
        for own in stances_of(project, case):
            yield [(str(one.polarity), (spot, one)) for spot, one in own if isinstance(one, Stance)]
        return
    if case.kind == "copies":
        yield from places_of(project, case)
        return
    yield [("", (spot, None)) for spot in case.spots]
    for found in _spans_of(project, case):
        yield [
            (way, (Spot(id_, span.start, span.end, span.id), span))
            for id_, span in _decoded(found)
            if (way := _way(case, span)) is not None
        ]


def _spans_of(project: Project, case: Case) -> Iterator[list[tuple[str, str]]]:
    if case.kind == "odd":
        yield from project.spans_asked(Asked(entity=case.name, status="accepted"))
    elif case.kind == "near":
        for way, _ in case.counts:
            yield from project.spans_asked(Asked(entity=way, status="accepted"))
    else:
        yield from project.spans_named(case.name)


def _decoded(found: Iterable[tuple[str, str]]) -> list[tuple[str, Span]]:
    return [(id_, span) for id_, body in found if isinstance(span := decode("span", body), Span)]


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


def _rows(
    case: Case, there: Mapping[Spot, Span | Stance | None], wanted: Sequence[Spot], texts: Mapping[str, str]
) -> Iterator[list[Row]]:
    """The places with their context, in slices; one whose article is gone is left out."""
    for start in range(0, len(wanted), _ROWS_AT_ONCE):
        rows = []
        for spot in wanted[start : start + _ROWS_AT_ONCE]:
            text, one = texts.get(spot.article), there[spot]
            if text is None:
                continue
            before, after = context(text, spot.start, spot.end)
            words = text[spot.start : spot.end]
            label, how = _label(case, one), one.how if one is not None else None
            stance = one if isinstance(one, Stance) else None
            rows.append(
                Row(spot.article, spot.start, spot.end, before, words, after, label, spot.span, how, stance)
            )
        yield rows


def _group(case: Case, way: str, own: Sequence[Placed], rows: Sequence[Row], *, is_majority: bool) -> Group:
    labels = {_label(case, one) for _, one in own if one is not None} or {case.label}
    by_completion = sum(one is not None and one.how == "completion" for _, one in own)
    return Group(way, min(labels), len(own), by_completion, tuple(rows), is_majority)


def _label(case: Case, one: Span | Stance | None) -> str:
    if isinstance(one, Stance):
        return str(one.polarity)
    return case.label if one is None else one.label


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
        label = target or (into if case.kind in {"labels", "odd", "copies", "opposed"} else case.label)
        parts = [part for id_, rows in by_article.items() for part in _parts(case, into, label, id_, rows)]
        if case.kind == "odd" and everything:
            parts = _relabel_whole(case.name, label, by_article, entities)
    what = "stances" if case.is_of_stances else "mentions"
    return Together(tuple(parts), f"make uniform {name} ({len(chosen)} {what})", name)


def _parts(case: Case, into: str, label: str, article: str, rows: Sequence[Row]) -> Iterator[Part]:
    ids = tuple(row.span for row in rows if row.span is not None)
    if case.is_of_stances:
        yield from judged(article, [row.stance for row in rows if row.stance], cast("Polarity", into))
    elif case.kind == "copies":
        yield from _as_in_copies(article, ids, label, rows)
    elif case.kind in {"labels", "odd"}:
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


def _as_in_copies(article: str, ids: tuple[str, ...], label: str, rows: Sequence[Row]) -> Iterator[Part]:
    """Marked mentions take the label, places without one are marked."""
    if ids:
        yield RelabelSpans(article, ids, label)
    ranges = tuple((row.start, row.end) for row in rows if row.span is None)
    if ranges:
        yield LabelOccurrences(article, ranges, label, keeps=True, how="bulk")


def _relabel_whole(
    entity: str, label: str, articles: Collection[str], entities: Mapping[str, Entity]
) -> list[Part]:
    parts: list[Part] = [RelabelMentions(id_, entity, label) for id_ in articles]
    if entity in entities and entities[entity].label != label:
        parts.append(RelabelEntity(entity, label))
    return parts
