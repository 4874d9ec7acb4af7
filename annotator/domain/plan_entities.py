"""What edits of entities come to: their mentions in one article, and the entities themselves."""

from __future__ import annotations

from annotator.domain import edits
from annotator.domain.drafting import Drafting, Plan
from annotator.domain.errors import EditRefused
from annotator.domain.plan_spans import check_label, give_label
from annotator.domain.records import Entity, Party, Ruling


def move_mentions(edit: edits.MoveMentions, work: Drafting) -> Plan:
    """Rejected suggestions move too, so that nothing refers to an entity that will be gone."""
    into = _entity(edit.into, work)
    for span in [one for one in work.spans() if one.entity == edit.entity]:
        if span.status == "rejected" or span.label == into.label:
            work.put(span.altered(entity=into.id))
        else:
            give_label(span, into.label, into.id, work)
    for stance in work.stances():
        holder, target = (_moved(party, edit.entity, into) for party in (stance.holder, stance.target))
        if holder is not stance.holder or target is not stance.target:
            work.put(stance.altered(holder=holder, target=target))
    work.mark_begun()
    return work.plan(f"move mentions to {into.name}")


def relabel_mentions(edit: edits.RelabelMentions, work: Drafting) -> Plan:
    check_label(edit.label, work)
    for span in [one for one in work.live_spans() if one.entity == edit.entity]:
        if span.label != edit.label:
            give_label(span, edit.label, edit.entity, work)
    work.mark_begun()
    return work.plan(f"relabel mentions as {edit.label}")


def rename_entity(edit: edits.RenameEntity, work: Drafting) -> Plan:
    entity = work.entity(edit.entity)
    name = edit.name.strip()
    if entity is None or not name:
        raise EditRefused(reason="an entity needs a name")
    aliases = tuple(sorted({*entity.aliases, entity.name} - {name}))
    work.put(entity.altered(name=name, aliases=aliases))
    return work.plan(f"rename {entity.name} to {name}")


def merge_entities(edit: edits.MergeEntities, work: Drafting) -> Plan:
    entity, into = _entity(edit.entity, work), _entity(edit.into, work)
    if entity.id == into.id:
        raise EditRefused(reason=f"{entity.name} cannot be merged with itself")
    aliases = tuple(sorted({*into.aliases, *entity.aliases, entity.name} - {into.name}))
    work.put(into.altered(aliases=aliases, kb=into.kb or entity.kb))
    work.drop(entity)
    return work.plan(f"merge {entity.name} into {into.name}")


def relabel_entity(edit: edits.RelabelEntity, work: Drafting) -> Plan:
    check_label(edit.label, work)
    entity = _entity(edit.entity, work)
    work.put(entity.altered(label=edit.label))
    return work.plan(f"relabel {entity.name} as {edit.label}")


def set_ruling(edit: edits.SetRuling, work: Drafting) -> Plan:
    ruling = Ruling(id=edit.id, text=edit.text, reason=edit.reason.strip())
    if ruling.reason:
        work.put(ruling)
        return work.plan(f"intended: {edit.text}")
    work.drop(ruling)
    return work.plan(f"no longer intended: {edit.text}")


def _entity(id_: str, work: Drafting) -> Entity:
    entity = work.entity(id_)
    if entity is None:
        raise EditRefused(reason=f"there is no entity {id_}")
    return entity


def _moved(party: Party, entity: str, into: Entity) -> Party:
    if party.ref != "entity" or party.id != entity:
        return party
    return party.altered(id=into.id, text=into.name)
