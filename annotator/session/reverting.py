"""Undo of any action, also one that is not the last: what it takes, and what stands in its way.

An action is one operation, or all operations whose ids share a stem (`01J9ZK….1`, `.2`): a whole import.
It may be undone where every record it changed is byte for byte as it left it, and where what it leads back
to breaks no rule of the records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field

from annotator.domain.canonical import decode
from annotator.domain.consistency import new_faults
from annotator.domain.operations import Change, Key, Operation
from annotator.domain.records import CORPUS_KINDS, TOOL, Decision, Scheme, Span
from annotator.domain.views import ArticleView, CorpusView
from annotator.session.counting import MentionCounts, mentions_in
from annotator.storage import OperationHead, Project

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Reversal:
    """How an action would be undone: for each of its operations, newest first, the changes turned round.

    Where not all of it is free, these are the ones that would still leave everything whole.
    `later` are the standing operations that prevent it, oldest first; `blocked` the records they hold.
    """

    steps: tuple[tuple[Operation, tuple[Change, ...]], ...]
    blocked: frozenset[Key]
    later: tuple[OperationHead, ...]

    @property
    def is_free(self) -> bool:
        return not self.blocked

    @property
    def why(self) -> str:
        """What prevents it, in words."""
        what = f"“{self.steps[-1][0].summary}” cannot be undone"
        if not self.later:
            kinds = sorted({f"{key.kind} {key.id}" for key in self.blocked})
            return f"{what}, the {', '.join(kinds[:3])} would not hold together any more"
        names = ", ".join(f"“{head.summary}”" for head in self.later[:3])
        more = len(self.later) - 3
        return f"{what} before {names}" + (f" and {more} more" if more > 0 else "")


@dataclass(slots=True)
class _Trial:
    """The state as it would be."""

    view_of: Callable[[str], ArticleView | None]
    corpus: CorpusView
    after: dict[Key, str | None] = field(default_factory=dict)
    gone: Counter[str] = field(default_factory=Counter)

    def now(self, key: Key) -> str | None:
        if key in self.after:
            return self.after[key]
        if key.kind in CORPUS_KINDS:
            return self.corpus.bodies.get(key)
        view = self.view_of(key.article or "")
        return None if view is None else view.bodies.get(key)

    def take(self, change: Change) -> None:
        self.after[change.key] = change.after
        self.gone.update(mentions_in([change]))


class Reverting:
    """Looks for ways back in one project, from the state that a session holds."""

    def __init__(
        self,
        project: Project,
        corpus: CorpusView,
        view_of: Callable[[str], ArticleView | None],
        mentions: MentionCounts,
        look_at: Callable[[Iterable[str]], None],
    ) -> None:
        self._project = project
        self._corpus = corpus
        self._view_of = view_of
        self._mentions = mentions
        self._look_at = look_at

    def look(self, id_: str) -> Reversal:
        """How the action of this operation would be undone."""
        ids = self._project.action(id_)
        operations = [one for id_ in reversed(ids) if (one := self._project.operation(id_)) is not None]
        left_out: set[str | None] = set()
        trial, steps, blocked = self._try(operations, frozenset(ids), left_out)
        while broken := self._broken(trial):
            blocked |= broken
            more = {key.article for key in broken}.intersection(key.article for key in trial.after)
            if not more - left_out:
                more = {None} if None not in left_out else {key.article for key in trial.after}
            left_out |= more
            trial, steps, held = self._try(operations, frozenset(ids), left_out)
            blocked |= held
        later = self._later(blocked, ids) if blocked else ()
        return Reversal(tuple(steps), frozenset(blocked), later)

    def _try(
        self, operations: Iterable[Operation], own: frozenset[str], left_out: Container[str | None]
    ) -> tuple[_Trial, list[tuple[Operation, tuple[Change, ...]]], set[Key]]:
        """Turn round what still is as it was left; nothing in the articles `left_out` (None: the corpus)."""
        trial = _Trial(self._view_of, self._corpus)
        steps: list[tuple[Operation, tuple[Change, ...]]] = []
        blocked: set[Key] = set()
        for operation in operations:
            self._look_at({change.key.article for change in operation.changes if change.key.article})
            changes = []
            for change in self._turned(operation, trial, own):
                if change.key.article not in left_out and trial.now(change.key) == change.before:
                    trial.take(change)
                    changes.append(change)
                else:
                    blocked.add(change.key)
            steps.append((operation, tuple(changes)))
        return trial, steps, blocked

    def _turned(self, operation: Operation, trial: _Trial, own: frozenset[str]) -> Iterator[Change]:
        """The changes turned round but for what later work needs: entities in use, an article taken up."""
        made = {c.key.id for c in operation.changes if c.key.kind == "entity" and c.before is None}
        counts = mentions_in(operation.changes)
        needed = {id_ for id_ in made if self._mentions.of(id_) + trial.gone[id_] > counts[id_]}
        for change in reversed(operation.changes):
            kind, id_ = change.key.kind, change.key.id
            if kind == "entity" and id_ in needed:
                continue
            if kind == "decision" and _takes_up(change) and self._is_worked_on(change.key.article, own):
                continue
            yield change.turned_round()

    def _is_worked_on(self, article: str | None, own: frozenset[str]) -> bool:
        """Whether a reviewer did something in an article after the action that still stands."""
        later: list[str] = []
        before: int | None = None
        while True:
            page = self._project.operations(article=article, before=before, limit=_AT_ONCE)
            reached = next((n for n, head in enumerate(page) if head.id in own), len(page))
            later += [head.id for head in page[:reached] if head.reverts is None and head.actor != TOOL]
            if reached < len(page) or len(page) < _AT_ONCE:
                break
            before = page[-1].seq
        return len(standing_reversals(self._project, later)) < len(later)

    def _broken(self, trial: _Trial) -> set[Key]:
        """Records that would break a rule and do not break it now."""
        scheme, entities = self._corpus_after(trial)
        found = self._unlabelled(scheme, trial)
        removed = self._corpus.entities.keys() - entities
        if removed:
            found |= self._speaking_of(removed, trial)
        by_article: dict[str, dict[Key, str | None]] = {}
        for key, body in trial.after.items():
            if key.article is not None:
                by_article.setdefault(key.article, {})[key] = body
        for id_, after in by_article.items():
            view = self._view_of(id_)
            if view is not None:
                found |= new_faults(view, after, scheme, entities)
        return found

    def _corpus_after(self, trial: _Trial) -> tuple[Scheme, frozenset[str]]:
        scheme, entities = self._corpus.scheme, set(self._corpus.entities)
        for key, body in trial.after.items():
            if key.kind == "entity":
                (entities.discard if body is None else entities.add)(key.id)
            elif key.kind == "scheme" and body is not None:
                record = decode("scheme", body)
                scheme = record if isinstance(record, Scheme) else scheme
        return scheme, frozenset(entities)

    def _unlabelled(self, scheme: Scheme, trial: _Trial) -> set[Key]:
        """Spans anywhere under labels that the scheme would lose."""
        return {
            key
            for label in self._corpus.scheme.codes - scheme.codes
            for one in self._project.records("span", label=label)
            if _has_label(trial.after.get(key := Key(one.article, "span", one.id), one.body), label)
        }

    def _speaking_of(self, entities: Iterable[str], trial: _Trial) -> set[Key]:
        """Stances anywhere whose holder or target would be gone."""
        said = [f'"ref":"entity","id":"{id_}"' for id_ in entities]
        return {
            key
            for one in self._project.records("stance")
            if any(words in one.body for words in said)
            and trial.after.get(key := Key(one.article, "stance", one.id), one.body) is not None
        }

    def _later(self, blocked: Iterable[Key], ids: list[str]) -> tuple[OperationHead, ...]:
        """The operations behind the action that changed these records and still stand."""
        found = [head for head in self._project.touching(set(blocked), ids[0]) if head.id not in ids]
        undone = standing_reversals(self._project, [head.id for head in found])
        return tuple(h for h in found if h.id not in undone and h.reverts not in {o.id for o in found})


def standing_reversals(project: Project, ids: Iterable[str]) -> dict[str, str]:
    """For each of these operations that is undone: the operation that undid it, and was not undone itself."""
    chains = {id_: id_ for id_ in ids}
    steps: Counter[str] = Counter()
    open_ = set(chains)
    while open_:
        reverting = project.reverting({chains[id_] for id_ in open_})
        open_ = {id_ for id_ in open_ if chains[id_] in reverting}
        for id_ in open_:
            chains[id_] = reverting[chains[id_]]
            steps[id_] += 1
    return {id_: chains[id_] for id_, count in steps.items() if count % 2}


def _has_label(body: str | None, label: str) -> bool:
    record = None if body is None else decode("span", body)
    return isinstance(record, Span) and record.label == label


def _takes_up(change: Change) -> bool:
    """Whether a change is a reviewer's first act in an article."""
    after = change.record_after()
    before = change.record_before()
    was = before.status if isinstance(before, Decision) else "todo"
    return isinstance(after, Decision) and (was, after.status) == ("todo", "doing")
