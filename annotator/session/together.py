"""Planning one operation over many articles, in slices, while others may go on editing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.domain import planning
from annotator.domain.drafting import Actor, Plan
from annotator.domain.edits import MergeEntities, MoveMentions, Part, Together
from annotator.domain.operations import Change
from annotator.session.held import Held
from annotator.session.jobs.progress import Progress
from annotator.session.undoing import Watcher
from annotator.storage import Project

_OPENED_AT_ONCE = 10


def concerned(edit: Together, held: Held) -> int:
    """About how many articles an edit changes."""
    merged = (held.mentions.of(one.entity) for one in edit.parts if isinstance(one, MergeEntities))
    return len(_by_article(edit)) + sum(merged)


def planned(
    edit: Together, held: Held, project: Project, actor: Actor, watchers: list[Watcher]
) -> Iterator[Progress | Plan]:
    """Progress, then the plan. Articles that others touch meanwhile are planned again; what refers to an
    entity that is merged is found and moved.

    `watchers` hear of every change while this runs. Raises EditRefused.
    """
    several, touched = planning.Several(held.corpus, actor), set[str]()

    def watch(changes: Iterable[Change]) -> None:
        touched.update(change.key.article for change in changes if change.key.article is not None)

    watchers.append(watch)
    try:
        parts, merges = _by_article(edit), [one for one in edit.parts if isinstance(one, MergeEntities)]
        for one in merges:
            for ids in project.referring(one.entity):
                _add_moves(parts, ids, merges)
                yield Progress(0, len(parts), "")
        todo = list(parts)
        while todo:
            for start in range(0, len(todo), _OPENED_AT_ONCE):
                yield from project.when_ready(Progress(start, len(todo), ""))
                some = todo[start : start + _OPENED_AT_ONCE]
                touched.difference_update(some)
                for id_, view in held.opened(some):
                    several.take(view, parts[id_])
                yield Progress(start + len(some), len(todo), "")
            _add_moves(parts, touched, merges)
            todo = [id_ for id_ in parts if id_ in touched]
        yield several.plan(edit.summary)
    finally:
        watchers.remove(watch)


def _by_article(edit: Together) -> dict[str, list[Part]]:
    """The parts by article, in the order in which these are first named; "" for the corpus."""
    parts: dict[str, list[Part]] = {}
    for part in edit.parts:
        parts.setdefault(getattr(part, "article", ""), []).append(part)
    return parts


def _add_moves(
    parts: dict[str, list[Part]], articles: Iterable[str], merges: Iterable[MergeEntities]
) -> None:
    """Let whatever refers to an entity that goes refer to the one it is merged with."""
    for id_ in articles:
        own = parts.get(id_, [])
        moves = [MoveMentions(id_, one.entity, one.into) for one in merges]
        if missing := [move for move in moves if move not in own]:
            parts[id_] = [*own, *missing]
