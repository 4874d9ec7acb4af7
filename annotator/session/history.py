"""The history as a panel shows it: who did what when, an action of many operations as one entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from annotator.domain.ids import stem_of
from annotator.domain.records import Reviewer
from annotator.session.reverting import standing_reversals
from annotator.session.undoing import IN_PART
from annotator.storage import OperationHead, Project

_AT_ONCE = 400


class Entry(Struct, frozen=True):
    """One action. `id` is its last operation, `seq` the number of its first: `before` of the page behind it.

    `operations` is how many it was stored as, `actor` the pseudonym, `name` who that is (empty for the tool),
    `reverts` the operation it undid, `undone_by` one that undid it, at `undone_at`, whole or in part; `hash`
    is the head after it.
    """

    id: str
    seq: int
    at: str
    actor: str
    name: str
    summary: str
    operations: int
    reverts: str | None
    undone_by: str | None
    hash: str
    undone_at: str = ""
    is_partly_undone: bool = False


class Step(NamedTuple):
    """One operation. `undoes` and `undone_by` are numbers of operations, `hash` is the head after it.

    `actor` is a pseudonym or `tool`, `name` who that is (empty for the tool).
    """

    operation: int
    at: str
    actor: str
    name: str
    summary: str
    undoes: int | None
    undone_by: int | None
    id: str
    hash: str


def steps(
    project: Project,
    reviewers: Mapping[str, Reviewer],
    *,
    article: str | None = None,
    actor: str | None = None,
) -> list[Step]:
    """The whole chain, or what of it touched one article or was done by one actor, oldest first."""
    heads = list(_heads(project, article, actor, None))
    undone = standing_reversals(project, [head.id for head in heads])
    named = {head.id: head.seq for head in heads}
    elsewhere = {*undone.values(), *(head.reverts for head in heads if head.reverts)} - named.keys()
    named.update({head.id: head.seq for head in project.heads(elsewhere).values()} if elsewhere else {})
    return [
        Step(
            operation=head.seq,
            at=head.at,
            actor=head.actor,
            name=reviewers[head.actor].name if head.actor in reviewers else "",
            summary=head.summary,
            undoes=named.get(head.reverts) if head.reverts else None,
            undone_by=named.get(undone[head.id]) if head.id in undone else None,
            id=head.id,
            hash=head.hash,
        )
        for head in reversed(heads)
    ]


def entries(
    project: Project,
    reviewers: Mapping[str, Reviewer],
    *,
    article: str | None = None,
    actor: str | None = None,
    before: int | None = None,
    limit: int = 200,
) -> list[Entry]:
    """Actions, newest first: of one article, of one actor, before an operation's number."""
    found: dict[str, list[OperationHead]] = {}
    for head in _heads(project, article, actor, before):
        stem = stem_of(head.id)
        if stem not in found and len(found) == limit:
            break
        found.setdefault(stem, []).append(head)
    undone = standing_reversals(project, [head.id for heads in found.values() for head in heads])
    by = project.heads(set(undone.values())) if undone else {}
    return [
        _entry(heads, reviewers, next((by[undone[head.id]] for head in heads if head.id in undone), None))
        for heads in found.values()
    ]


def _heads(
    project: Project, article: str | None, actor: str | None, before: int | None
) -> Iterator[OperationHead]:
    while True:
        page = project.operations(article=article, actor=actor, before=before, limit=_AT_ONCE)
        yield from page
        if len(page) < _AT_ONCE:
            return
        before = page[-1].seq


def _entry(
    heads: list[OperationHead], reviewers: Mapping[str, Reviewer], undone: OperationHead | None
) -> Entry:
    last, first = heads[0], heads[-1]
    reviewer = reviewers.get(last.actor)
    summary = first.summary if len(heads) == 1 else f"{first.summary} … {last.summary}"
    return Entry(
        last.id, first.seq, last.at, last.actor, reviewer.name if reviewer else "", summary,
        len(heads), last.reverts, undone.id if undone else None, last.hash, undone.at if undone else "",
        undone is not None and undone.summary.startswith(IN_PART),
    )  # fmt: skip
