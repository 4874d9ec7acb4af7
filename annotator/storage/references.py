"""Records whose history is lost refer only to what was saved with them."""

from __future__ import annotations

from collections.abc import Collection

from annotator.domain.records import ArticleStance, Party, Record, Span, Stance


def mended(record: Record, spans: Collection[str], entities: Collection[str]) -> Record:
    """The record without references to spans of its article and to entities that are gone.

    A mention loses its entity; a holder or a target stays in its words. The same object where all is there.
    """
    if isinstance(record, Span):
        return record if record.entity is None or record.entity in entities else record.altered(entity=None)
    if isinstance(record, Stance):
        holder, target = (_in_words(one, spans, entities) for one in (record.holder, record.target))
        if (holder, target) != (record.holder, record.target):
            return record.altered(holder=holder, target=target)
    if isinstance(record, ArticleStance) and record.target is not None:
        target = _in_words(record.target, spans, entities)
        return record if target == record.target else record.altered(target=target)
    return record


def _in_words(party: Party, spans: Collection[str], entities: Collection[str]) -> Party:
    known = {"span": spans, "entity": entities}.get(party.ref)
    return party if known is None or party.id in known else party.altered(ref="concept", id=None)
