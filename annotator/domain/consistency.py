"""Whether a change leaves the records of an article holding together: references, labels, overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from itertools import accumulate

import orjson

from annotator.domain.canonical import decode
from annotator.domain.operations import Key
from annotator.domain.plan_spans import breaks_overlap
from annotator.domain.records import Record, Scheme, Span, Stance


def new_faults(
    article: str,
    bodies: Mapping[Key, str],
    after: Mapping[Key, str | None],
    scheme: Scheme,
    entities: Collection[str],
) -> frozenset[Key]:
    """The records of an article that changes would leave broken: only what they touch is looked at.

    `bodies` are its records as they are, `after` holds every changed one as it would be, None where it would
    be gone.
    """
    if after.get(Key(article, "article", article), "") is None:
        return frozenset(key for key in bodies if after.get(key, "") is not None)
    changed = {key: decode(key.kind, body) for key, body in after.items() if body is not None}
    spans = {key: record for key, record in changed.items() if isinstance(record, Span)}
    found = {
        key
        for key, span in spans.items()
        if span.label not in scheme.codes or (span.entity is not None and span.entity not in entities)
    }
    found |= _overlapping({**_beside(spans.values(), bodies, after), **spans}, scheme, spans.keys())
    return frozenset(found | _speechless(bodies, changed, after, entities))


def _beside(
    spans: Collection[Span], bodies: Mapping[Key, str], after: Mapping[Key, str | None]
) -> dict[Key, Span]:
    """The spans that stay as they are and share some text with one of these; no other is made a record."""
    if not spans:
        return {}
    ordered = sorted((span.start, span.end) for span in spans)
    starts = [start for start, _ in ordered]
    reach = list(accumulate((end for _, end in ordered), max))
    found = {}
    for key, body in bodies.items():
        if key.kind == "span" and key not in after:
            place = orjson.loads(body)
            before = bisect_left(starts, place["end"])
            if before and reach[before - 1] > place["start"]:
                span = decode("span", body)
                if isinstance(span, Span):
                    found[key] = span
    return found


def _speechless(
    bodies: Mapping[Key, str],
    changed: Mapping[Key, Record],
    after: Mapping[Key, str | None],
    entities: Collection[str],
) -> set[Key]:
    """Stances whose holder or target would be a span or an entity that is gone."""
    kept = {key: decode("stance", body) for key, body in bodies.items() if key.kind == "stance"}
    stances = {key: one for key, one in kept.items() if key not in after} | dict(changed)
    found = set()
    for key, stance in stances.items():
        if not isinstance(stance, Stance):
            continue
        for party in (stance.holder, stance.target):
            if party.ref == "span":
                span = Key(key.article, "span", str(party.id))
                is_there = after.get(span, bodies.get(span)) is not None
            else:
                is_there = party.ref != "entity" or party.id in entities
            if not is_there:
                found.add(key)
    return found


def _overlapping(spans: Mapping[Key, Span], scheme: Scheme, changed: Collection[Key]) -> set[Key]:
    """Spans that overlap against the scheme or are said twice; one of the two is among the `changed`."""
    ordered = sorted(spans.items(), key=lambda item: (item[1].start, -item[1].end))
    found: set[Key] = set()
    for number, (key, span) in enumerate(ordered):
        for at in range(number + 1, len(ordered)):
            other_key, other = ordered[at]
            if other.start >= span.end:
                break
            if key not in changed and other_key not in changed:
                continue
            twice = (span.start, span.end, span.label) == (other.start, other.end, other.label)
            both = span.status == other.status == "accepted"
            if twice or (both and breaks_overlap(span, other, scheme.overlap)):
                found |= {key, other_key}
    return found
