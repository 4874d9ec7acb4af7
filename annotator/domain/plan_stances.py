"""What edits of stances come to. Offsets are code points."""

from __future__ import annotations

from annotator.domain import edits
from annotator.domain.drafting import Drafting, Plan
from annotator.domain.errors import EditRefused
from annotator.domain.ids import record_id as new_id
from annotator.domain.plan_spans import check_inside
from annotator.domain.records import ArticleStance, Evidence, Party, Stance


def add_stance(edit: edits.AddStance, work: Drafting) -> Plan:
    stance = Stance(
        id=new_id("t"), polarity=edit.polarity,
        holder=resolved(edit.holder, work), target=resolved(edit.target, work),
        mode=edit.mode, evidence=evidence_of(edit.evidence, work), note=edit.note,
        status="accepted", how="new", origin=work.actor.origin.altered(score=edit.score),
    )  # fmt: skip
    _refuse_twin(stance, work)
    work.put(stance)
    work.mark_begun()
    return work.plan(_about("add", stance))


def change_stance(edit: edits.ChangeStance, work: Drafting) -> Plan:
    stance = work.stance(edit.stance)
    changed = stance.altered(
        polarity=edit.polarity, holder=resolved(edit.holder, work), target=resolved(edit.target, work),
        mode=edit.mode, evidence=evidence_of(edit.evidence, work), note=edit.note,
        status="accepted", how=stance.how,
    )  # fmt: skip
    if stance.origin.type == "human":
        changed = changed.altered(origin=stance.origin.altered(score=edit.score))
    else:
        same = changed.altered(status=stance.status) == stance
        changed = changed.altered(how="confirmed" if same and stance.how in {None, "confirmed"} else "edited")
    _refuse_twin(changed, work)
    work.put(changed)
    work.mark_begun()
    return work.plan(_about("change", changed))


def accept_stances(edit: edits.AcceptStances, work: Drafting) -> Plan:
    stances = [work.stance(id_) for id_ in edit.stances]
    for stance in stances:
        if stance.status != "accepted":
            work.put(stance.altered(status="accepted", how=stance.how or "confirmed"))
    work.mark_begun()
    return work.plan(_about_all("accept", stances))


def remove_stances(edit: edits.RemoveStances, work: Drafting) -> Plan:
    stances = [work.stance(id_) for id_ in edit.stances]
    for stance in stances:
        if stance.origin.type == "human":
            work.drop(stance)
        else:
            work.put(stance.altered(status="rejected", how="confirmed"))
    work.mark_begun()
    verb = "reject" if any(stance.origin.type != "human" for stance in stances) else "remove"
    return work.plan(_about_all(verb, stances))


def set_article_stance(edit: edits.SetArticleStance, work: Drafting) -> Plan:
    stance = None
    if edit.polarity is not None:
        target = resolved(edit.target, work) if edit.target is not None else None
        stance = ArticleStance(
            polarity=edit.polarity, target=target, note=edit.note, origin=work.actor.origin
        )
    work.mark_begun()
    work.put(work.decision().altered(article_stance=stance))
    return work.plan(f"set the article's stance: {edit.polarity or 'unset'}")


def resolved(party: Party, work: Drafting) -> Party:
    """The party with the words its reference has now. Raises EditRefused where it refers to nothing."""
    source = work.view.article.source
    if party.ref == "span":
        span = work.span(party.id or "")
        if span.status == "rejected":
            raise EditRefused(reason=f"{span.text} is rejected and cannot hold a stance")
        return party.altered(text=span.text)
    if party.ref == "entity":
        entity = work.corpus.entities.get(party.id or "")
        if entity is None:
            raise EditRefused(reason=f"there is no entity {party.id}")
        return party.altered(text=entity.name)
    if party.ref == "author":
        return party.altered(text=source.author or "")
    if party.ref == "outlet":
        return party.altered(text=source.outlet or "")
    return party


def evidence_of(ranges: tuple[edits.Range, ...], work: Drafting) -> tuple[Evidence, ...]:
    """Evidence records of code point ranges, in order, overlapping ones joined."""
    text = work.view.text
    joined: list[list[int]] = []
    for start, end in sorted(ranges):
        check_inside(text, start, end)
        if joined and start < joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return tuple(Evidence(start=start, end=end, text=text[start:end]) for start, end in joined)


def _refuse_twin(stance: Stance, work: Drafting) -> None:
    """No two stances share holder, target, mode and evidence; a rejected one gives way for good."""
    for other in work.stances():
        if other.id == stance.id or _identity(other) != _identity(stance):
            continue
        if other.status != "rejected":
            raise EditRefused(reason="this stance is recorded already")
        work.drop(other)


def _identity(stance: Stance) -> tuple[object, ...]:
    holder, target = stance.holder, stance.target
    ranges = tuple((e.start, e.end) for e in stance.evidence)
    return (holder.ref, holder.id, holder.text, target.ref, target.id, target.text, stance.mode, ranges)


def _about(verb: str, stance: Stance) -> str:
    holder = stance.holder.text or stance.holder.ref
    target = stance.target.text or stance.target.ref
    return f"{verb} stance {holder} → {target}: {stance.polarity or 'unset'}"


def _about_all(verb: str, stances: list[Stance]) -> str:
    return _about(verb, stances[0]) if len(stances) == 1 else f"{verb} {len(stances)} stances"
