"""One reviewer at work on one project: applies edits, appends operations, says what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

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
from annotator.domain.operations import Change, Draft
from annotator.domain.records import TOOL, Reviewer
from annotator.domain.summaries import Summary
from annotator.domain.views import ArticleView
from annotator.session.alarm import alarms
from annotator.session.changed import Changed
from annotator.session.contents import Contents
from annotator.session.folders import Folders
from annotator.session.held import Held
from annotator.session.jobs.progress import Progress
from annotator.session.keeping import Keeper
from annotator.session.reverting import Reversal, Reverting
from annotator.session.together import concerned, planned
from annotator.session.undoing import Steps, Undoing, Watcher, settled
from annotator.storage import Failed, Finding, Project, Saved

_FEW_ARTICLES = 20
DONE = "done"
_TOOL_EDITS = (AddArticle, AddLabels, Suggest)
_CORPUS_EDITS = (RenameEntity, MergeEntities, RelabelEntity, SetRuling, SetScheme)


class Session(Contents):
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

    @property
    def read_only(self) -> bool:
        return self._project.read_only or self._is_doubted

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
