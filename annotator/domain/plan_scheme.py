"""What a new version of the label scheme comes to: the scheme, entities, and the mentions of an article."""

from __future__ import annotations

from annotator.domain import edits
from annotator.domain.drafting import Drafting, Plan
from annotator.domain.errors import EditRefused
from annotator.domain.plan_spans import breaks_overlap, give_way
from annotator.domain.records import Complete, Span, Was
from annotator.domain.scheme_moves import GONE, label_after, unsound

_WORTH = {"accepted": 2, "suggested": 1, "rejected": 0}


def set_scheme(edit: edits.SetScheme, work: Drafting) -> Plan:
    twice = unsound(edit.scheme)
    if twice is not None:
        raise EditRefused(reason=f"the scheme has {twice} twice")
    former = work.corpus.scheme
    if former.name != edit.scheme.name:
        raise EditRefused(reason=f"the scheme of this project is {former.name}")
    work.put(edit.scheme)
    for id_, label in edit.entities:
        entity = work.entity(id_)
        if entity is not None:
            work.put(entity.altered(label=label))
    return work.plan(f"set the scheme {edit.scheme.tag}")


def revise_mentions(edit: edits.ReviseMentions, work: Drafting) -> Plan:
    """Mentions move, keeping their state; what then breaks the overlap policy is a suggestion again."""
    whole = {move.source: move.target for move in edit.moves if not move.only}
    before = {span.id: span for span in work.spans()}
    for span in before.values():
        target = label_after(span.label, span.text, edit.moves)
        if target == GONE:
            _remove(span, work)
        elif target != span.label:
            _move(span, target, whole, work)
        elif span.was is not None and span.was.label in whole:
            work.put(_with_was(span, whole))
    _take_back_overlaps(edit, work)
    if edit.reopens and any(span != before.get(span.id) for span in work.spans()):
        _reopen(edit.scheme, work)
    return work.plan(f"labels of {work.view.id} after {edit.scheme}")


def _remove(span: Span, work: Drafting) -> None:
    """Not even rejected under a label that is not there: stances go on with the entity or the words."""
    give_way(span, "bulk", work)
    work.drop(span)


def _move(span: Span, target: str, whole: dict[str, str], work: Drafting) -> None:
    """Where a mention of that label stands just there already, the better settled of the two stays."""
    for other in work.spans_over(span.start, span.end):
        if other.id != span.id and (other.start, other.end, other.label) == (span.start, span.end, target):
            if _WORTH[span.status] <= _WORTH[other.status]:
                _remove(span, work)
                return
            _remove(other, work)
    work.put(_with_was(span, whole).altered(label=target, entity=_entity(span, target, work)))


def _with_was(span: Span, whole: dict[str, str]) -> Span:
    """What a suggestion said before goes along, so that it can be gone back to."""
    was = span.was
    if was is None or was.label not in whole:
        return span
    if whole[was.label] == GONE:
        return span.altered(was=None)
    return span.altered(was=Was(start=was.start, end=was.end, label=whole[was.label]))


def _entity(span: Span, target: str, work: Drafting) -> str | None:
    entity = work.entity(span.entity or "")
    if entity is None:
        return None
    return entity.id if entity.label == target else work.entity_named(entity.name, target).id


def _take_back_overlaps(edit: edits.ReviseMentions, work: Drafting) -> None:
    kept: list[Span] = []
    accepted = (span for span in work.spans() if span.status == "accepted")
    for span in sorted(accepted, key=lambda s: (s.start - s.end, s.start, s.label, s.id)):
        if any(breaks_overlap(span, other, edit.overlap) for other in kept):
            work.put(span.altered(status="suggested", how=None))
        else:
            kept.append(span)


def _reopen(scheme: str, work: Drafting) -> None:
    """An article that was finished under other labels is under review again."""
    decision = work.decision()
    if decision.status == "done":
        work.put(decision.altered(status="doing", ended=None, complete=Complete(), scheme=scheme))
