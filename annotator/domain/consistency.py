"""Whether the records of one article hold together: references, labels, overlap; from the state alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from annotator.domain.canonical import decode
from annotator.domain.operations import Key
from annotator.domain.plan_spans import breaks_overlap
from annotator.domain.records import Article, Record, Scheme, Span, Stance
from annotator.domain.span_index import SpanIndex
from annotator.domain.views import ArticleView


def faults(bodies: Mapping[Key, str], scheme: Scheme, entities: Collection[str]) -> frozenset[Key]:
    """The records of an article that break a rule of the records.

    Without its article, every one of them; otherwise spans under a label or an entity that is not there,
    accepted spans that overlap against the scheme, spans said twice, and stances of spans or entities gone.
    """
    records = {key: decode(key.kind, body) for key, body in bodies.items()}
    if not any(isinstance(record, Article) for record in records.values()):
        return frozenset(records)
    spans = {key: record for key, record in records.items() if isinstance(record, Span)}
    found = {
        key
        for key, span in spans.items()
        if span.label not in scheme.codes or (span.entity is not None and span.entity not in entities)
    }
    found |= _overlapping(spans, scheme)
    known = {"span": {span.id for span in spans.values()}, "entity": entities}
    for key, stance in records.items():
        if isinstance(stance, Stance):
            parties = (stance.holder, stance.target)
            if any(party.ref in known and party.id not in known[party.ref] for party in parties):
                found.add(key)
    return frozenset(found)


def new_faults(
    view: ArticleView, after: Mapping[Key, str | None], scheme: Scheme, entities: Collection[str]
) -> frozenset[Key]:
    """The records of an article that changes would leave broken: only what they touch is looked at.

    `after` holds every changed record of the article as it would be, None where it would be gone.
    """
    if after.get(Key(view.id, "article", view.id), "") is None:
        return frozenset(key for key in view.bodies if after.get(key, "") is not None)
    changed = {key: decode(key.kind, body) for key, body in after.items() if body is not None}
    spans = {key: record for key, record in changed.items() if isinstance(record, Span)}
    found = {
        key
        for key, span in spans.items()
        if span.label not in scheme.codes or (span.entity is not None and span.entity not in entities)
    }
    index = SpanIndex(spans.values())
    for key, span in spans.items():
        kept = view.spans_over(span.start, span.end)
        beside = [one for one in kept if _key(view, one) not in after] + index.over(span.start, span.end)
        found |= _overlapping({_key(view, one): one for one in beside} | {key: span}, scheme)
    return frozenset(found | _speechless(view, changed, after, entities))


def _key(view: ArticleView, span: Span) -> Key:
    return Key(view.id, "span", span.id)


def _speechless(
    view: ArticleView,
    changed: Mapping[Key, Record],
    after: Mapping[Key, str | None],
    entities: Collection[str],
) -> set[Key]:
    """Stances whose holder or target would be a span or an entity that is gone."""
    stances = {Key(view.id, "stance", one.id): one for one in view.stances}
    stances = {key: one for key, one in stances.items() if key not in after}
    stances |= {key: one for key, one in changed.items() if isinstance(one, Stance)}
    found = set()
    for key, stance in stances.items():
        for party in (stance.holder, stance.target):
            if party.ref == "span":
                there = after.get(Key(view.id, "span", str(party.id)), view.has("span", str(party.id)))
            else:
                there = party.ref != "entity" or party.id in entities
            if there is None or there is False:
                found.add(key)
    return found


def _overlapping(spans: Mapping[Key, Span], scheme: Scheme) -> set[Key]:
    ordered = sorted(spans.items(), key=lambda item: (item[1].start, -item[1].end))
    found: set[Key] = set()
    for number, (key, span) in enumerate(ordered):
        for other_key, other in ordered[number + 1 :]:
            if other.start >= span.end:
                break
            twice = (span.start, span.end, span.label) == (other.start, other.end, other.label)
            both = span.status == other.status == "accepted"
            if twice or (both and breaks_overlap(span, other, scheme.overlap)):
                found |= {key, other_key}
    return found
