"""Undo of any action, also one that is not the last: what it takes, and what stands in its way.

An action is one operation, or all operations whose ids share a stem (`01J9ZK….1`, `.2`): a whole import.
It may be undone where every record it changed is byte for byte as it left it, and where what it leads back
to breaks no rule of the records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from msgspec import Struct, field

from annotator.domain.canonical import decode
from annotator.domain.consistency import new_faults
from annotator.domain.operations import Change, Key, Operation
from annotator.domain.records import CORPUS_KINDS, TOOL, Decision, Scheme, Span
from annotator.domain.views import CorpusView
from annotator.session.at_hand import AtHand, Read
from annotator.session.counting import MentionCounts, mentions_in
from annotator.session.jobs.progress import Progress
from annotator.storage import OperationHead, Project

_AT_ONCE, _FEW = 200, 10
_Steps = list[tuple[Operation, tuple[Change, ...]]]


class Reversal(Struct, frozen=True):
    """How an action would be undone: for each of its operations, newest first, the changes turned round.

    Where not all of it is free, these are the ones that would still leave everything whole.
    `later` are the standing operations that prevent it, oldest first; `blocked` the records they hold.
    `is_redo` tells that doing it would do something again that was undone.
    """

    steps: tuple[tuple[Operation, tuple[Change, ...]], ...]
    blocked: frozenset[Key]
    later: tuple[OperationHead, ...]
    is_redo: bool = False

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


class _Trial(Struct):
    """The state as it would be."""

    at_hand: AtHand
    corpus: CorpusView
    after: dict[Key, str | None] = field(default_factory=dict)
    gone: Counter[str] = field(default_factory=Counter)

    def now(self, key: Key) -> str | None:
        if key in self.after:
            return self.after[key]
        if key.kind in CORPUS_KINDS:
            return self.corpus.bodies.get(key)
        return self.at_hand.of(key.article or "").get(key)

    def take(self, change: Change) -> None:
        self.after[change.key] = change.after
        self.gone.update(mentions_in([change]))


class Reverting:
    """Looks for ways back in one project, from the state that a session holds."""

    def __init__(self, project: Project, corpus: CorpusView, read: Read, mentions: MentionCounts) -> None:
        self._project = project
        self._corpus = corpus
        self._read = read
        self._mentions = mentions

    def look(self, id_: str) -> Iterator[Progress | Reversal]:
        """How the action of this operation would be undone: hundredths of the way, and then the answer."""
        ids = yield from self._project.answer(partial(self._project.action, id_), _hundredths(0, 0, 1))
        operations = []
        for number, one in enumerate(reversed(ids), 1):
            progress = _hundredths(0, number, len(ids))
            operation = yield from self._project.answer(partial(self._project.operation, one), progress)
            operations += [operation] if operation is not None else []
            yield progress
        at_hand, own = AtHand(self._read), frozenset(ids)
        left_out: set[str | None] = set()
        trial, steps, blocked = yield from self._try(operations, own, left_out, at_hand)
        while broken := (yield from self._broken(trial)):
            blocked |= broken
            more = {key.article for key in broken}.intersection(key.article for key in trial.after)
            if not more - left_out:
                more = {None} if None not in left_out else {key.article for key in trial.after}
            left_out |= more
            trial, steps, held = yield from self._try(operations, own, left_out, at_hand)
            blocked |= held
        later = yield from self._later(blocked, ids)
        is_redo = self._project.turns(operations[0].id) % 2 == 1 if operations else False
        yield Reversal(tuple(steps), frozenset(blocked), later, is_redo)

    def _try(
        self,
        operations: Sequence[Operation],
        own: frozenset[str],
        left_out: Container[str | None],
        at_hand: AtHand,
    ) -> Generator[Progress, None, tuple[_Trial, _Steps, set[Key]]]:
        """Turn round what still is as it was left; nothing in the articles `left_out` (None: the corpus)."""
        trial = _Trial(at_hand, self._corpus)
        steps: _Steps = []
        blocked: set[Key] = set()
        at_hand.expect(c.key.article for one in operations for c in reversed(one.changes))
        for number, operation in enumerate(operations, 1):
            changes = []
            for count, change in enumerate(self._turned(operation, trial, own)):
                if at_hand.reach(change.key.article) or count % _AT_ONCE == 0:
                    yield from self._pause(_hundredths(1, at_hand.reached, at_hand.expected))
                if change.key.article not in left_out and trial.now(change.key) == change.before:
                    trial.take(change)
                    changes.append(change)
                else:
                    blocked.add(change.key)
            steps.append((operation, tuple(changes)))
            if len(operations) > 1:
                yield _hundredths(1, number, len(operations))
        return trial, steps, blocked

    def _pause(self, progress: Progress) -> Iterator[Progress]:
        """Let others work, and the storage thread do what they ask of it, before something is waited for."""
        yield progress
        yield from self._project.when_ready(progress)

    def _turned(self, operation: Operation, trial: _Trial, own: frozenset[str]) -> Iterator[Change]:
        """The changes turned round but for what later work needs: entities in use, an article taken up."""
        made = {c.key.id for c in operation.changes if c.key.kind == "entity" and c.before is None}
        counts = mentions_in(operation.changes) if made else Counter()
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

    def _broken(self, trial: _Trial) -> Generator[Progress, None, set[Key]]:
        """Records that would break a rule and do not break it now."""
        scheme, entities = self._corpus_after(trial)
        found = yield from self._unlabelled(scheme, trial)
        removed = self._corpus.entities.keys() - entities
        if removed:
            found |= yield from self._speaking_of(removed, trial)
        by_article: dict[str, dict[Key, str | None]] = {}
        for key, body in trial.after.items():
            if key.article is not None:
                by_article.setdefault(key.article, {})[key] = body
        trial.at_hand.expect(by_article)
        for number, (id_, after) in enumerate(by_article.items()):
            if trial.at_hand.reach(id_) or number % _FEW == 0:
                yield from self._pause(_hundredths(2, number, len(by_article)))
            bodies = trial.at_hand.of(id_)
            if bodies:
                found |= new_faults(id_, bodies, after, scheme, entities)
            if len(after) > _AT_ONCE:
                yield from self._pause(_hundredths(2, number, len(by_article)))
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

    def _unlabelled(self, scheme: Scheme, trial: _Trial) -> Generator[Progress, None, set[Key]]:
        """Spans anywhere under labels that the scheme would lose."""
        found = set()
        lost = sorted(self._corpus.scheme.codes - scheme.codes)
        for some in chain.from_iterable(self._project.records_in_slices("span", label=one) for one in lost):
            for one in some:
                key = Key(one.article, "span", one.id)
                if _has_one_of(trial.after.get(key, one.body), lost):
                    found.add(key)
            yield _hundredths(2, 0, 1)
        return found

    def _speaking_of(self, entities: Iterable[str], trial: _Trial) -> Generator[Progress, None, set[Key]]:
        """Stances anywhere whose holder or target would be gone."""
        found = set()
        said = [f'"ref":"entity","id":"{id_}"' for id_ in entities]
        for some in self._project.records_in_slices("stance"):
            for one in some:
                key = Key(one.article, "stance", one.id)
                if any(words in one.body for words in said) and trial.after.get(key, one.body) is not None:
                    found.add(key)
            yield _hundredths(2, 0, 1)
        return found

    def _later(
        self, blocked: set[Key], ids: Sequence[str]
    ) -> Generator[Progress, None, tuple[OperationHead, ...]]:
        """The operations behind the action that changed these records and still stand."""
        if not blocked:
            return ()
        found = []
        for heads in self._project.touching(blocked, ids[0]):
            found += [head for head in heads if head.id not in ids]
            yield _hundredths(2, 1, 1)
        undone = standing_reversals(self._project, [head.id for head in found])
        of_these = {head.id for head in found}
        return tuple(h for h in found if h.id not in undone and h.reverts not in of_these)


def _hundredths(part: int, done: int, total: int) -> Progress:
    """How far it is: of three parts (reading, turning round, checking) so much of this one is done."""
    return Progress((100 * part + 100 * done // max(total, 1)) // 3, 100)


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


def _has_one_of(body: str | None, labels: Container[str]) -> bool:
    record = None if body is None else decode("span", body)
    return isinstance(record, Span) and record.label in labels


def _takes_up(change: Change) -> bool:
    """Whether a change is a reviewer's first act in an article."""
    after = change.record_after()
    before = change.record_before()
    was = before.status if isinstance(before, Decision) else "todo"
    return isinstance(after, Decision) and (was, after.status) == ("todo", "doing")
