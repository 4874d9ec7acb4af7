"""One reviewer at work on one project: applies edits, appends operations, says what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain import planning
from annotator.domain.drafting import Actor, Plan
from annotator.domain.edits import (
    AddArticle,
    AddLabels,
    Edit,
    MergeEntities,
    RelabelEntity,
    RenameEntity,
    SetRuling,
    SetScheme,
    Suggest,
    Together,
)
from annotator.domain.errors import EditRefused
from annotator.domain.ids import Action, operation_id
from annotator.domain.operations import Change, Draft, Key
from annotator.domain.queries import parse
from annotator.domain.records import TOOL, Entity, Party, Polarity, Reviewer, Scheme
from annotator.domain.summaries import Summary
from annotator.domain.views import ArticleView, CorpusView
from annotator.session.alarm import alarms
from annotator.session.changed import Changed
from annotator.session.folders import Folders
from annotator.session.held import Held
from annotator.session.history import Entry, entries
from annotator.session.jobs.progress import Progress
from annotator.session.keeping import Keeper
from annotator.session.reverting import Reversal, Reverting
from annotator.session.together import concerned, planned
from annotator.session.undoing import Steps, Undoing, Watcher, settled
from annotator.storage import Failed, Finding, Hits, Project, Saved

if TYPE_CHECKING:  # what reads texts is imported when it is asked for: the window opens sooner
    from annotator.session.consistency import Case, Found
    from annotator.session.consistency_cases import Dossier
    from annotator.session.guessing import StanceGuess
    from annotator.session.occurrences import Occurrence, Wish

_FEW_ARTICLES = 20
DONE = "done"
_TOOL_EDITS = (AddArticle, AddLabels, Suggest)
_CORPUS_EDITS = (RenameEntity, MergeEntities, RelabelEntity, SetRuling, SetScheme)


class Session:
    """The state in memory follows the log: summaries of all articles, the few that are open, the corpus.

    Use from one thread. `on_saved` is called on the storage thread with `Saved` or `Failed`.
    """

    def __init__(self, project: Project, reviewer: str, newcomer: Reviewer | None = None) -> None:
        """`newcomer` is the record of a reviewer whom the project does not know yet."""
        self._project = project
        self.reviewer_id = reviewer
        self._held = Held(project)
        self._steps = Steps(project.steps(reviewer))
        self._failure: Failed | None = None
        self._is_doubted = False
        self._watchers: list[Watcher] = []  # long steps that are being planned
        self._undoing = Undoing(self._commit_undo)
        self.on_saved: Callable[[Saved | Failed], None] | None = None
        folders = Folders.of_user()
        self.keeper = Keeper(project, folders)
        self._cache = folders.cache
        self._reverting = Reverting(project, self.corpus, self.bodies, self._held.mentions)
        project.listener = self._on_written
        self._introduction = () if newcomer is None else (Change.of(None, None, newcomer),)
        self._held.follow(self._introduction)

    # -- what there is

    @property
    def project(self) -> Project:
        """The file behind this session, for jobs that read it in bulk."""
        return self._project

    @property
    def path(self) -> Path:
        return self._project.path

    @property
    def read_only(self) -> bool:
        return self._project.read_only or self._is_doubted

    @property
    def corpus(self) -> CorpusView:
        """What belongs to no article: the scheme, the entities, the reviewers. It follows later edits."""
        return self._held.corpus

    @property
    def scheme(self) -> Scheme:
        return self.corpus.scheme

    @property
    def entities(self) -> Mapping[str, Entity]:
        return self.corpus.entities

    @property
    def knows_mentions(self) -> bool:
        """Whether `entity_mentions` answers at once; otherwise `count_mentions` sees to it."""
        return self._held.mentions.are_known

    def count_mentions(self) -> Iterator[None]:
        """Count the mentions of all entities, without waiting for the project."""
        return self._held.mentions.count()

    def entity_mentions(self, entity: str) -> int:
        """How many suggested and accepted spans in the whole corpus mean this entity."""
        return self._held.mentions.of(entity)

    def queue(self) -> list[Summary]:
        """The summaries of all articles, in the order they were imported."""
        return list(self._held.summaries.values())

    def summary(self, id_: str) -> Summary:
        return self._held.summaries[id_]

    def has_article(self, id_: str) -> bool:
        return id_ in self._held.summaries

    def article(self, id_: str) -> ArticleView:
        """The open article. The view follows later edits; do not keep it beyond the next article."""
        return self._held.article(id_)

    @property
    def open_articles(self) -> tuple[str, ...]:
        """The few articles that are held open, the one used last at the end."""
        return self._held.open

    def bodies(self, articles: Sequence[str]) -> Mapping[str, Mapping[Key, str]]:
        """The records of articles as canonical JSON, read together; of those that are there."""
        return self._held.bodies(articles)

    def preload(self, ids: Sequence[str]) -> None:
        """Open neighbours ahead, so that the next article is there at once."""
        for id_ in ids:
            if self.has_article(id_):
                self._held.article(id_)

    def guess_stance(self, article: str, polarity: Polarity | None, start: int, end: int) -> StanceGuess:
        """What the stance composer opens with at `text[start:end]` (a selection, a span, or the caret)."""
        from annotator.session.guessing import guess_stance

        return guess_stance(self.article(article), self.corpus, polarity, start, end)

    def others_of(self, article: str, stance: str) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Other holders and other targets that a stance may have, the likeliest first."""
        from annotator.session.guessing import others_of

        view = self.article(article)
        return others_of(view, self.corpus, view.stance(stance))

    def occurrences(self, article: str, start: int, end: int, label: str) -> tuple[tuple[int, int], ...]:
        """Where else the article says these words and they do not have this label yet."""
        from annotator.session.occurrences import other_occurrences

        return other_occurrences(self.article(article), start, end, label)

    def occurrences_in_corpus(self, wish: Wish) -> Iterator[Progress | list[Occurrence]]:
        """Every place of the corpus that reads like what is wished for and is not settled, in slices."""
        from annotator.session.occurrences import in_corpus

        cache = self._cache
        return in_corpus(
            self._project, wish, list(self._held.summaries), lambda w: self._project.holding(w, cache)
        )

    def cases(self) -> Iterator[Progress | Found]:
        """Where the corpus contradicts itself, in slices; what was found comes last."""
        from annotator.session.consistency import find_cases
        from annotator.session.consistency_cases import other_cases

        summaries = self.queue()
        return find_cases(self._project, self.corpus.entities, summaries, other_cases(self))

    def open_case(
        self, case: Case, *, whole: bool = False, into: str | None = None
    ) -> Iterator[Dossier | None]:
        """The places of a contradiction as they stand now, in slices; the dossier comes last.

        `into` is the way that the others are to follow, in place of the most frequent one.
        """
        from annotator.session.consistency_cases import open_case

        return open_case(self._project, case, list(self._held.summaries), whole=whole, into=into)

    # -- searching

    def search(self, text: str) -> Hits:
        """The articles that meet a query of the search language. Raises QueryError that names the place.

        Until `index_texts` has come to its end once, the hits say how much of the texts could be searched.
        """
        return self._project.search(parse(text), self._cache)

    def index_texts(self) -> Iterator[Progress]:
        """Bring the index of texts up to date, after the first paint. Closing it keeps what is done."""
        for news in self._project.index_texts(self._cache):
            yield Progress(news.done, news.total, news.stage)

    # -- edits

    def apply(
        self, edit: Edit, raw: Mapping[str, bytes] | None = None, action: Action | None = None
    ) -> Changed:
        """Do an edit as one operation, part of an `action` of many if one is given.

        Raises EditRefused, and then nothing was changed.
        """
        if isinstance(edit, MergeEntities):
            edit = Together((edit,), f"merge {edit.entity} into {edit.into}")
        if isinstance(edit, Together):
            return next(done for done in self.apply_together(edit) if isinstance(done, Changed))
        self._check_writable()
        actor = Actor(TOOL if isinstance(edit, _TOOL_EDITS) else self.reviewer_id)
        plan = planning.plan(edit, self._view_for(edit), self.corpus, actor)
        id_ = action.next_id() if action else operation_id()
        return self._commit(plan, actor, id_, edit=edit, raw=raw)

    def carry_out(self, edit: Together) -> Iterator[Progress | Changed | None]:
        """Like `apply_together`, after a backup where it concerns many articles: None while that is made."""
        if concerned(edit, self._held) > _FEW_ARTICLES:
            yield from self.keeper.ahead_of_bulk()
        yield from self.apply_together(edit)

    def apply_together(self, edit: Together) -> Iterator[Progress | Changed]:
        """Do edits of many articles as one operation: progress while it is planned, then what changed.

        Closing it before its end does nothing. Articles that others touch meanwhile are planned again. What
        refers to an entity that is merged is found and moved.
        Raises EditRefused, and then nothing was changed.
        """
        self._check_writable()
        actor = Actor(self.reviewer_id)
        for news in planned(edit, self._held, self._project, actor, self._watchers):
            if isinstance(news, Progress):
                yield news
                continue
            self._check_writable()
            yield self._commit(news, actor, operation_id(), edit=edit)

    @property
    def next_undo(self) -> str | None:
        """The reviewer's last operation that still stands."""
        return self._steps.next_undo

    @property
    def next_redo(self) -> str | None:
        """The reviewer's last undo, where nothing was done since."""
        return self._steps.next_redo

    def undo(self) -> Changed | None:
        """Turn round the reviewer's last operation that still stands; None where there is none."""
        return None if self.next_undo is None else self.undo_operation(self.next_undo)

    def redo(self) -> Changed | None:
        """Turn round the reviewer's last undo; None where there is none."""
        return None if self.next_redo is None else self.undo_operation(self.next_redo)

    def reversal(self, operation: str) -> Reversal:
        """How the action of this operation would be undone, and which later operations prevent it."""
        return next(one for one in self.looking(operation) if isinstance(one, Reversal))

    def looking(self, operation: str) -> Iterator[Progress | Reversal]:
        """Like `reversal`, in slices; what is done meanwhile may not be seen."""
        self._undoing.finish()
        return self._reverting.look(operation)

    def undo_operation(self, operation: str, *, only_free: bool = False) -> Changed:
        """Undo any action, of whoever it is, as a new one. With `only_free` what is held by later work stays.

        Raises EditRefused where later operations prevent it, and names them (see `reversal`).
        """
        steps = self.undo_together(operation, only_free=only_free)
        return next(done for done in steps if isinstance(done, Changed))

    def undo_together(self, operation: str, *, only_free: bool = False) -> Iterator[Progress | Changed]:
        """Like `undo_operation`, in slices: progress, then what changed.

        Closing it while it looks does nothing. Once it began to write it is done whole, also where it is
        closed, and before anything else is. What was touched while it looked is looked at again.
        """
        self._check_writable()
        reversal = yield from settled(self._reverting, operation, self._watchers)
        self._check_writable()
        if not reversal.steps:
            raise EditRefused(reason=f"there is no operation {operation}")
        is_held = not reversal.is_free and not only_free
        if is_held or not any(changes for _, changes in reversal.steps):
            raise EditRefused(reason=reversal.why)
        yield from self._undoing.run(reversal)

    def history(
        self,
        article: str | None = None,
        *,
        actor: str | None = None,
        before: int | None = None,
        limit: int = 200,
    ) -> list[Entry]:
        """Actions, newest first: of the project or of one article, before an operation's number."""
        return entries(
            self._project, self.corpus.reviewers, article=article, actor=actor, before=before, limit=limit
        )

    @property
    def can_undo(self) -> bool:
        return not self.read_only and self._steps.next_undo is not None

    @property
    def can_redo(self) -> bool:
        return not self.read_only and self._steps.next_redo is not None

    def _view_for(self, edit: Edit) -> ArticleView:
        if isinstance(edit, AddArticle):
            if edit.article.id in self._held.summaries:
                raise EditRefused(reason=f"there is an article {edit.article.id} already")
            return ArticleView(edit.article.id, {})
        if isinstance(edit, (*_CORPUS_EDITS, Together)):
            return ArticleView("", {})
        return self.article(edit.article)

    def _commit_undo(self, plan: Plan, id_: str, reverts: str) -> Changed:
        return self._commit(plan, Actor(self.reviewer_id), id_, reverts=reverts)

    def _commit(
        self,
        plan: Plan,
        actor: Actor,
        id_: str,
        *,
        edit: Edit | None = None,
        reverts: str | None = None,
        raw: Mapping[str, bytes] | None = None,
    ) -> Changed:
        if not plan.changes:
            return Changed(edit=edit, notes=plan.notes, summary=plan.summary)
        draft = Draft(id_, actor.id, actor.at, plan.summary, plan.changes, reverts)
        if actor.id == self.reviewer_id:
            self._introduce(actor)
        self._project.append(draft, raw or {})
        self.keeper.edited()
        before = self._summaries_of(plan.changes)
        for watch in self._watchers:
            watch(plan.changes)
        self._held.follow(plan.changes)
        notes = plan.notes + self._alarms(edit, before)
        if actor.id == self.reviewer_id:
            self._steps.add(draft.id, reverts)
        return Changed(draft.id, edit, plan.changes, notes, plan.summary, undoes=reverts is not None)

    def _introduce(self, actor: Actor) -> None:
        """Enter a newcomer ahead of the first thing they do: whoever only looks leaves no trace."""
        changes, self._introduction = self._introduction, ()
        if changes:
            self._project.append(Draft(operation_id(), TOOL, actor.at, f"add reviewer {actor.id}", changes))

    def _summaries_of(self, changes: Iterable[Change]) -> dict[str, Summary | None]:
        ids = {change.key.article for change in changes if change.key.article is not None}
        return {id_: self._held.summaries.get(id_) for id_ in ids}

    def _alarms(self, edit: Edit | None, before: Mapping[str, Summary | None]) -> tuple[str, ...]:
        """What an edit took away that does not say so; see `annotator.session.alarm`."""
        pairs = [(was, self._held.summaries.get(id_)) for id_, was in before.items()]
        lost = sum(was is not None and was.status == DONE for was, _ in pairs)
        lost -= sum(is_ is not None and is_.status == DONE for _, is_ in pairs)
        finished = sum(one.status == DONE for one in self._held.summaries.values()) if lost > 0 else 0
        return alarms(edit, pairs, (finished + max(lost, 0), finished))

    # -- saving

    @property
    def waiting(self) -> int:
        """How many operations are not on disk yet."""
        return self._project.waiting

    @property
    def failure(self) -> Failed | None:
        """Why the last operation could not be written, while that lasts."""
        return self._failure

    def flush(self) -> None:
        """Wait until everything is on disk."""
        self._undoing.finish()
        self._project.flush()

    def retry(self) -> None:
        """Try again to write what waits."""
        self._failure = None
        self._project.retry()

    def save_copy(self, path: Path) -> None:
        """Write the project with everything that waits to another place."""
        self._project.save_copy(path)

    def verify(self) -> Iterator[Progress | Finding]:
        """The thorough check beside the work, also against the heads noted on this computer."""
        for news in self._project.verify(*self.keeper.witnesses()):
            yield news if isinstance(news, Finding) else Progress(news.done, news.total, news.stage)

    def doubt(self) -> None:
        """The check found that the file does not hold together: from here on nothing is changed in it."""
        self._is_doubted = True

    def tick(self) -> None:
        """Make the backup that is due, in the background, and note the head; call every few seconds."""
        self.keeper.tick()

    def close(self, *, abandon: bool = False) -> None:
        """Write what waits and close the project. Raises WriteFailed, and stays open; `abandon` gives up
        what could not be written instead."""
        if not abandon:
            self._undoing.finish()
        self._project.close(abandon=abandon)
        self.keeper.closed()

    def _on_written(self, outcome: Saved | Failed) -> None:
        self._failure = outcome if isinstance(outcome, Failed) else None
        if self.on_saved is not None:
            self.on_saved(outcome)

    def _check_writable(self) -> None:
        if self.read_only:
            raise EditRefused(reason="the project is open for reading only")
        self._undoing.finish()
        if self._failure is not None:
            raise EditRefused(reason="the change before is not saved yet")
