"""What edits of spans come to. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from annotator.domain import edits
from annotator.domain.drafting import Drafting, Plan
from annotator.domain.errors import EditRefused
from annotator.domain.ids import record_id as new_id
from annotator.domain.records import How, Overlap, Party, Span, Was
from annotator.text.fold import fold

_EXCERPT = 40


def add_span(edit: edits.AddSpan, work: Drafting) -> Plan:
    span = _labelled(work, edit.start, edit.end, edit.label, edit.entity)
    work.mark_begun()
    return work.plan(f"add {span.label} {_excerpt(span.text)}")


def label_occurrences(edit: edits.LabelOccurrences, work: Drafting) -> Plan:
    """All ranges as one step; one inside a longer accepted span is left alone, and counted in the notes."""
    done, left = 0, 0
    for start, end in edit.ranges:
        there = work.live_over(start, end)
        policy = work.corpus.scheme.overlap if edit.keeps else None
        if any(_is_covered(span, start, end) or _is_kept(span, start, end, policy) for span in there):
            left += 1
            continue
        span = _labelled(work, start, end, edit.label, edit.entity, edit.how)
        if span.entity is None and edit.entity is not None:
            work.put(span.altered(entity=_entity_for(work, span.text, edit.label, edit.entity)))
        done += 1
    if left:
        work.notes.append(f"covered:{left}")
    work.mark_begun()
    text = work.view.text[slice(*edit.ranges[0])] if edit.ranges else ""
    return work.plan(f"label {done} × {edit.label} {_excerpt(text)}")


def accept_spans(edit: edits.AcceptSpans, work: Drafting) -> Plan:
    spans = [work.span(id_) for id_ in edit.spans]
    for span in spans:
        if work.span(span.id).status == "rejected" and span.status != "rejected":
            continue  # gave way to one accepted just before
        accept(span, edit.how, work)
    work.mark_begun()
    return work.plan(_about("accept", spans))


def remove_spans(edit: edits.RemoveSpans, work: Drafting) -> Plan:
    spans = [work.span(id_) for id_ in edit.spans]
    for span in spans:
        give_way(span, edit.how, work)
    work.mark_begun()
    verb = "reject" if any(span.origin.type != "human" for span in spans) else "remove"
    return work.plan(_about(verb, spans))


def relabel_spans(edit: edits.RelabelSpans, work: Drafting) -> Plan:
    check_label(edit.label, work)
    spans = [work.span(id_) for id_ in edit.spans]
    for span in spans:
        if span.label == edit.label:
            accept(span, "confirmed", work)
            continue
        _refuse_twin(span, span.start, span.end, edit.label, work)
        entity = work.entity_named(_entity_name(span, work), edit.label)
        give_label(span, edit.label, entity.id, work)
    work.mark_begun()
    return work.plan(f"{_about('relabel', spans)} as {edit.label}")


def give_label(span: Span, label: str, entity: str, work: Drafting) -> None:
    """Correct the label of a span, and who is meant; one that stands there under the label already stays."""
    twin = _twin(work, span.id, span.start, span.end, label)
    if twin is not None and twin.status != "rejected":
        give_way(span, "confirmed", work)
        return
    if twin is not None:
        work.drop(twin)
    corrected = span.altered(label=label, entity=entity, **_as_correction(span))
    _make_room(corrected, work)
    work.put(corrected)


def resize_span(edit: edits.ResizeSpan, work: Drafting) -> Plan:
    span = work.span(edit.span)
    resized = _resized(span, edit.start, edit.end, work)
    work.mark_begun()
    return work.plan(f"resize {span.label} {_excerpt(span.text)} to {_excerpt(resized.text)}")


def link_spans(edit: edits.LinkSpans, work: Drafting) -> Plan:
    spans = [work.span(id_) for id_ in edit.spans]
    for span in spans:
        if edit.entity is not None:
            entity = work.corpus.entities.get(edit.entity)
            if entity is None:
                raise EditRefused(reason=f"there is no entity {edit.entity}")
            if entity.label != span.label:
                entity = work.entity_named(entity.name, span.label)
        else:
            name = (edit.name or "").strip()
            if not name:
                raise EditRefused(reason="an entity needs a name")
            entity = work.entity_named(name, span.label)
        work.put(span.altered(entity=entity.id))
    work.mark_begun()
    return work.plan(_about("link", spans))


def accept(span: Span, how: How, work: Drafting) -> None:
    """Accept a span; what it overlaps gives way where the scheme says so."""
    if span.status == "accepted":
        return
    accepted = span.altered(status="accepted", how=how if span.was is None else "edited")
    _make_room(accepted, work)
    work.put(accepted)


def give_way(span: Span, how: How, work: Drafting, to: Span | None = None) -> None:
    """Reject what a program suggested, remove what a person made; stances move on to the entity.

    `to` is the span it gives way to: a suggestion that was made just there is not kept beside it.
    """
    _release(span, work)
    if span.origin.type == "human":
        work.drop(span)
        return
    suggested = _as_suggested(span, work)
    if suggested is None or (to is not None and _place(suggested) == _place(to)):
        work.drop(span)
    else:
        work.put(suggested.altered(status="rejected", how=how))


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label


def _as_suggested(span: Span, work: Drafting) -> Span | None:
    """The span as it was suggested, before a correction; None where another one now stands just there."""
    was = span.was
    if was is None:
        return span
    if _twin(work, span.id, was.start, was.end, was.label) is not None:
        return None
    text = work.view.text[was.start : was.end]
    return span.altered(start=was.start, end=was.end, label=was.label, text=text, was=None)


def breaks_overlap(one: Span, other: Span, policy: Overlap) -> bool:
    """Whether two accepted spans may not stand together under the scheme's policy."""
    if policy == "free" or one.end <= other.start or other.end <= one.start:
        return False
    if policy == "none":
        return True
    return not _is_nested(one, other.start, other.end)


def _is_nested(span: Span, start: int, end: int) -> bool:
    """Whether one of the two lies within the other."""
    inside = span.start <= start and end <= span.end
    return inside or (start <= span.start and span.end <= end)


def check_inside(text: str, start: int, end: int) -> None:
    """Raise EditRefused unless the range lies in the text and holds something."""
    if not 0 <= start < end <= len(text):
        raise EditRefused(reason=f"{start}–{end} is not a stretch of this article")


def check_mention(text: str, start: int, end: int) -> None:
    """Like `check_inside`; a mention also has no white space at its edges."""
    check_inside(text, start, end)
    if text[start].isspace() or text[end - 1].isspace():
        raise EditRefused(reason="a mention does not start or end with white space")


def _labelled(
    work: Drafting, start: int, end: int, label: str, entity_id: str | None, how: How = "confirmed"
) -> Span:
    """Label a range: correct the span that is meant, or make a new one."""
    check_label(label, work)
    text = work.view.text
    check_mention(text, start, end)
    rejected = _twin(work, "", start, end, label)
    if rejected is not None and rejected.status == "rejected":
        accept(rejected, how, work)
        return work.span(rejected.id)
    same = next((s for s in work.live_over(start, end) if (s.start, s.end) == (start, end)), None)
    meant = same or _only_overlapped(work, start, end, label)
    if meant is not None and meant.label == label:
        if same is not None:
            accept(meant, how, work)
            return work.span(meant.id)
        return _resized(meant, start, end, work)
    if meant is not None:
        corrected = meant.altered(
            label=label,
            entity=_entity_for(work, text[start:end], label, entity_id),
            **_as_correction(meant),
        )
        _make_room(corrected, work)
        work.put(corrected)
        return corrected
    span = Span(
        id=new_id("s"), start=start, end=end, text=text[start:end], label=label,
        entity=_entity_for(work, text[start:end], label, entity_id),
        status="accepted", how="new", origin=work.actor.origin,
    )  # fmt: skip
    _make_room(span, work)
    work.put(span)
    return span


def _only_overlapped(work: Drafting, start: int, end: int, label: str) -> Span | None:
    """The one undecided span of this label that the range overlaps: its edges are being corrected."""
    overlapped = work.live_over(start, end)
    if len(overlapped) == 1 and overlapped[0].label == label and overlapped[0].status == "suggested":
        return overlapped[0]
    return None


def _resized(span: Span, start: int, end: int, work: Drafting) -> Span:
    text = work.view.text
    check_mention(text, start, end)
    if (start, end) == (span.start, span.end):
        return span
    _refuse_twin(span, start, end, span.label, work)
    resized = span.altered(start=start, end=end, text=text[start:end], **_as_correction(span))
    _make_room(resized, work)
    work.put(resized)
    return resized


def _as_correction(span: Span) -> dict[str, object]:
    """The fields that say a person corrected this span; a correction undone by hand is no correction."""
    if span.origin.type == "human":
        return {"status": "accepted", "how": "new"}
    was = span.was or Was(start=span.start, end=span.end, label=span.label)
    return {"status": "accepted", "how": "edited", "was": was}


def _make_room(span: Span, work: Drafting) -> None:
    policy = work.corpus.scheme.overlap
    for other in work.live_over(span.start, span.end):
        if other.id == span.id:
            continue
        if breaks_overlap(span, other, policy):
            if other.status == "accepted":
                work.notes.append(f"replaced:{other.label} {_excerpt(other.text)}")
            give_way(other, "confirmed", work, span)


def _release(span: Span, work: Drafting) -> None:
    """Stances that stand on a span go on with its entity, or with its words."""
    if not work.is_party(span.id):
        return
    for stance in work.stances():
        holder, target = _without(stance.holder, span), _without(stance.target, span)
        if holder is not stance.holder or target is not stance.target:
            if stance.status != "rejected":
                work.notes.append(f"released:{stance.id}")
            work.put(stance.altered(holder=holder, target=target))


def _without(party: Party, span: Span) -> Party:
    if party.ref != "span" or party.id != span.id:
        return party
    if span.entity is not None:
        return party.altered(ref="entity", id=span.entity)
    return party.altered(ref="concept", id=None)


def _refuse_twin(span: Span, start: int, end: int, label: str, work: Drafting) -> None:
    """No two spans share edges and label: a rejected one gives way for good, a live one refuses the edit."""
    other = _twin(work, span.id, start, end, label)
    if other is None:
        return
    if other.status != "rejected":
        raise EditRefused(reason=f"{label} {_excerpt(other.text)} is already marked there")
    work.drop(other)


def _twin(work: Drafting, id_: str, start: int, end: int, label: str) -> Span | None:
    for other in work.spans_over(start, end):
        if other.id != id_ and (other.start, other.end, other.label) == (start, end, label):
            return other
    return None


def _entity_for(work: Drafting, surface: str, label: str, entity_id: str | None) -> str:
    if entity_id is not None:
        entity = work.corpus.entities.get(entity_id)
        if entity is not None and entity.label == label:
            return entity_id
    folded = _folded(surface)
    for span in work.view.spans:
        if span.entity is None or span.label != label or span.status == "rejected":
            continue
        if _folded(span.text) == folded:
            return span.entity
    return work.entity_named(" ".join(surface.split()), label).id


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> str:
    """The folding of a mention: an article's mentions are asked for it with every new one."""
    return fold(text)


def _entity_name(span: Span, work: Drafting) -> str:
    entity = work.corpus.entities.get(span.entity or "")
    return entity.name if entity is not None else " ".join(span.text.split())


def _is_covered(span: Span, start: int, end: int) -> bool:
    """Whether a longer accepted span holds the range."""
    longer = span.start <= start and end <= span.end and (span.start, span.end) != (start, end)
    return longer and span.status == "accepted"


def _is_kept(span: Span, start: int, end: int, policy: Overlap | None) -> bool:
    """Whether an accepted span is not to give way to a label on the range. None: it may."""
    if policy is None or span.status != "accepted":
        return False
    if (span.start, span.end) == (start, end):
        return True
    return policy == "none" or (policy == "nested" and not _is_nested(span, start, end))


def check_label(label: str, work: Drafting) -> None:
    """Raise EditRefused unless the scheme has the label."""
    if label not in work.corpus.scheme.codes:
        raise EditRefused(reason=f"the scheme has no label {label}")


def _about(verb: str, spans: Iterable[Span]) -> str:
    listed = list(spans)
    if len(listed) == 1:
        return f"{verb} {listed[0].label} {_excerpt(listed[0].text)}"
    return f"{verb} {len(listed)} spans"


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"
