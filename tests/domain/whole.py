"""Whether the records of an article hold together, looked at whole: the measure of what a change breaks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import combinations

from annotator.domain.canonical import decode
from annotator.domain.operations import Key
from annotator.domain.plan_spans import breaks_overlap
from annotator.domain.records import Article, Scheme, Span, Stance


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
    for (key, span), (other_key, other) in combinations(spans.items(), 2):
        twice = (span.start, span.end, span.label) == (other.start, other.end, other.label)
        both = span.status == other.status == "accepted"
        if twice or (both and breaks_overlap(span, other, scheme.overlap)):
            found |= {key, other_key}
    known = {"span": {span.id for span in spans.values()}, "entity": entities}
    for key, stance in records.items():
        if isinstance(stance, Stance):
            parties = (stance.holder, stance.target)
            if any(party.ref in known and party.id not in known[party.ref] for party in parties):
                found.add(key)
    return frozenset(found)
