"""What edits of whole articles, their regions, suggestions, entities and the scheme come to."""

from __future__ import annotations

from annotator.domain import edits
from annotator.domain.canonical import decode
from annotator.domain.drafting import Drafting, Plan
from annotator.domain.errors import EditRefused
from annotator.domain.ids import record_id as new_id
from annotator.domain.plan_spans import accept, breaks_overlap, check_inside, give_way
from annotator.domain.records import (
    Complete,
    Entity,
    Origin,
    Region,
    Span,
)

_LAST_TO_GO = {"decision": 1, "article": 2}


def decide(edit: edits.Decide, work: Drafting) -> Plan:
    """Set the status. Done accepts the spans still suggested, as accepted by completion; never stances."""
    before = work.decision()
    accepted = 0
    if edit.status == "done":
        accepted = _accept_by_completion(work)
    ended = work.actor.at if edit.status in {"done", "skipped"} else None
    decision = before.altered(
        status=edit.status,
        reviewer=work.actor.id if work.actor.is_human else before.reviewer,
        scheme=work.corpus.scheme.tag,
        started=before.started or work.actor.at,
        ended=ended,
        seconds=before.seconds + edit.seconds,
        complete=_completeness(edit.status, work),
    )
    work.put(decision)
    if accepted:
        work.notes.append(f"completion:{accepted}")
    return work.plan(f"{edit.status} {work.view.id}")


def _completeness(status: str, work: Drafting) -> Complete:
    if status != "done":
        return Complete()
    undecided = any(stance.is_open for stance in work.stances())
    return Complete(spans=True, stances=work.corpus.scheme.stances and not undecided)


def _accept_by_completion(work: Drafting) -> int:
    """Longer spans first; what then overlaps an accepted one is rejected by completion too."""
    policy = work.corpus.scheme.overlap
    accepted = 0
    waiting = [span for span in work.live_spans() if span.is_open and not _is_hidden(span, work)]
    for span in sorted(waiting, key=lambda s: (s.start - s.end, s.start, s.label, s.id)):
        standing = (s for s in work.live_over(span.start, span.end) if s.status == "accepted")
        if any(breaks_overlap(span, other, policy) for other in standing):
            give_way(span, "completion", work)
        else:
            accept(span, "completion", work)
            accepted += 1
    return accepted


def _is_hidden(span: Span, work: Drafting) -> bool:
    return any(
        region.is_boilerplate and region.start <= span.start and span.end <= region.end
        for region in work.view.regions
    )


def set_complete(edit: edits.SetComplete, work: Drafting) -> Plan:
    complete = Complete(spans=edit.spans, stances=edit.stances)
    work.put(work.decision().altered(complete=complete))
    return work.plan(f"mark completeness of {work.view.id}")


def comment(edit: edits.Comment, work: Drafting) -> Plan:
    work.mark_begun()
    work.put(work.decision().altered(comment=edit.text))
    return work.plan(f"comment on {work.view.id}")


def add_region(edit: edits.AddRegion, work: Drafting) -> Plan:
    check_inside(work.view.text, edit.start, edit.end)
    for region in work.view.regions:
        if region.start < edit.end and edit.start < region.end:
            _cut_out(region, edit.start, edit.end, work)
    work.put(
        Region(id=new_id("g"), start=edit.start, end=edit.end, kind=edit.region, origin=work.actor.origin)
    )
    work.mark_begun()
    return work.plan(f"mark {edit.region} {edit.start}–{edit.end}")


def _cut_out(region: Region, start: int, end: int, work: Drafting) -> None:
    """Regions never overlap: keep what lies before and after the new one."""
    work.drop(region)
    if region.start < start:
        work.put(region.altered(end=start))
    if end < region.end:
        work.put(region.altered(id=new_id("g") if region.start < start else region.id, start=end))


def remove_regions(edit: edits.RemoveRegions, work: Drafting) -> Plan:
    for id_ in edit.regions:
        work.drop(work.view.region(id_))
    work.mark_begun()
    return work.plan(f"unmark {len(edit.regions)} regions")


def add_article(edit: edits.AddArticle, work: Drafting) -> Plan:
    work.put(edit.article)
    for region in edit.regions:
        work.put(region)
    _put_labels(edit, [], work)
    return work.plan(f"import {edit.article.source.file}")


def remove_article(edit: edits.RemoveArticle, work: Drafting) -> Plan:
    """The article itself goes last: turned round it comes first, and what is counted of it follows."""
    keys = sorted(work.view.bodies, key=lambda key: _LAST_TO_GO.get(key.kind, 0))
    for key in keys:
        record = decode(key.kind, work.view.bodies[key])
        work.drop(record)
    return work.plan(f"remove {edit.article}")


def add_labels(edit: edits.AddLabels, work: Drafting) -> Plan:
    """What is decided stays; undecided suggestions and regions of rules make room for what the file says."""
    _drop_suggestions(work)
    if edit.regions:
        for region in work.view.regions:
            if region.origin.type == "rule":
                work.drop(region)
        for region in edit.regions:
            if not any(_overlap(region, other) for other in work.regions()):
                work.put(region)
    _put_labels(edit, work.spans(), work)
    return work.plan(f"add labels to {work.view.id}")


def _put_labels(edit: edits.AddArticle | edits.AddLabels, present: list[Span], work: Drafting) -> None:
    """Put entities, spans, stances and decision; an accepted span that breaks the policy is a suggestion."""
    for entity in edit.entities:
        _take_in(entity, work)
    policy = work.corpus.scheme.overlap
    taken = {(span.start, span.end, span.label) for span in present}
    accepted = [span for span in present if span.status == "accepted"]
    for span in edit.spans:
        if (span.start, span.end, span.label) in taken:
            continue
        if span.status == "accepted" and any(breaks_overlap(span, other, policy) for other in accepted):
            work.put(span.altered(status="suggested", how=None))
            continue
        if span.status == "accepted":
            accepted.append(span)
        work.put(span)
    for stance in edit.stances:
        work.put(stance)
    if edit.decision is not None and not work.view.is_touched:
        work.put(edit.decision)


def _overlap(one: Region, other: Region) -> bool:
    return one.start < other.end and other.start < one.end


def _take_in(entity: Entity, work: Drafting) -> None:
    present = work.corpus.entities.get(entity.id)
    if present is None:
        work.put(entity)
        return
    if present.label != entity.label:
        raise EditRefused(reason=f"entity {entity.id} is {present.name} ({present.label}) here")
    aliases = {*present.aliases, *entity.aliases, entity.name} - {present.name}
    work.put(present.altered(aliases=tuple(sorted(aliases))))


def suggest(edit: edits.Suggest, work: Drafting) -> Plan:
    """Replace the undecided suggestions of an article, or add to them where nothing stands or stood."""
    if edit.beside:
        codes = work.corpus.scheme.codes
        free = tuple(s for s in edit.spans if s.label in codes and not work.spans_over(s.start, s.end))
        for span in free:
            work.put(span.altered(entity=_entity_of(span, edit, work)))
        return work.plan(f"suggest {len(free)} spans more")
    decided = [span for span in work.view.spans if not _is_replaceable(span.origin, span.status)]
    taken = {(span.start, span.end, span.label) for span in decided}
    _drop_suggestions(work)
    policy = work.corpus.scheme.overlap
    accepted = [span for span in decided if span.status == "accepted"]
    kept: set[str] = set()
    for span in edit.spans:
        twin = (span.start, span.end, span.label) in taken
        if span.label not in work.corpus.scheme.codes:
            continue  # rules and models know labels that this project does without
        if twin or any(breaks_overlap(span, other, policy) for other in accepted):
            continue
        kept.add(span.id)
        work.put(span.altered(entity=_entity_of(span, edit, work)))
    for stance in edit.stances:
        parties = (stance.holder, stance.target)
        if all(party.ref != "span" or party.id in kept for party in parties):
            work.put(stance)
    return work.plan(f"suggest {len(kept)} spans")


def _drop_suggestions(work: Drafting) -> None:
    for span in work.view.spans:
        if _is_replaceable(span.origin, span.status):
            work.drop(span)
    for stance in work.view.stances:
        if _is_replaceable(stance.origin, stance.status):
            work.drop(stance)


def _is_replaceable(origin: Origin, status: str) -> bool:
    return status == "suggested" and origin.type in {"rule", "memory", "model"}


def _entity_of(span: Span, edit: edits.Suggest, work: Drafting) -> str | None:
    wanted = edit.entities.get(span.entity or "")
    if wanted is None:
        return span.entity if span.entity in work.corpus.entities else None
    entity = work.entity_named(wanted.name, wanted.label, wanted.id, wanted.aliases)
    if entity.id not in work.corpus.entities and not entity.aliases:
        work.put(entity.altered(aliases=wanted.aliases, kb=wanted.kb))
    return entity.id
