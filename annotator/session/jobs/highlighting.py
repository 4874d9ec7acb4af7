"""Highlighting the articles of a project in a child process, as a job for callers without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.edits import Edit
from annotator.domain.ids import Action
from annotator.domain.views import ArticleView
from annotator.nlp import DEFAULT_MODEL, ClientItem, Highlights, Pool, processes_for
from annotator.session.blind import take_blind
from annotator.session.changed import Changed
from annotator.session.choices import Choices
from annotator.session.jobs.progress import Progress
from annotator.session.learning import Learning
from annotator.session.session import Session
from annotator.session.suggesting import suggest_edit


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article, or something to say about the whole job."""

    highlighted: int = 0
    problem: str | None = None
    notice: str | None = None


def request_of(view: ArticleView, switched_off: Iterable[str] = ()) -> ClientItem:
    """What the highlighting process needs to know of an article; `switched_off` are ids of rules."""
    regions = tuple((region.start, region.end, region.kind) for region in view.regions)
    return ClientItem(view.id, view.text, view.article.source.language, regions, frozenset(switched_off))


def take_highlights(
    session: Session, article: str, highlights: Highlights, action: Action | None = None
) -> Changed | None:
    """Put suggestions into an article; None, and nothing done, where a reviewer has acted in it meanwhile."""
    if not session.has_article(article) or session.article(article).is_touched:
        return None
    edit: Edit = suggest_edit(article, session.article(article).text, highlights)
    return session.apply(edit, action=action)


def highlight_articles(
    session: Session,
    articles: Sequence[str] | None = None,
    *,
    rules_only: bool = False,
    model: str | None = None,
) -> Iterator[Progress | Outcome]:
    """Suggest spans and stances in articles nobody has acted in (all of them, unless some are named).

    The project's memory helps, and rules that the reviewer switched off rest. Several processes share the
    work where cores and memory allow. Closing it keeps what has been done. Raises HighlightingError where
    no process can be started.
    """
    ids = [
        summary.id
        for summary in session.queue()
        if summary.status == "todo" and (articles is None or summary.id in articles)
    ]
    if not ids:
        return
    yield Progress(0, len(ids), "")
    session.keeper.before_bulk()
    action = Action()
    choices = Choices.of_project(session.project.project_id)
    learning = Learning(session, choices)
    for _ in learning.load():
        yield Progress(0, len(ids), "")
    name = None if rules_only else model or DEFAULT_MODEL
    with Pool(name, processes=processes_for(len(ids), pipeline=name is not None)) as pool:
        if pool.reason:
            yield Outcome(notice=pool.reason)
        pool.remember(learning.active(), learning.learned.active_habits())
        requests = _requests(session, ids, choices.rules_off)
        for done, (id_, answer) in enumerate(pool.highlight(requests), 1):
            if isinstance(answer, str):
                yield Outcome(problem=f"{id_}: {answer}")
            elif not take_blind(session, id_, answer, choices.blind_share):
                yield Outcome(highlighted=int(take_highlights(session, id_, answer, action) is not None))
            yield Progress(done, len(ids), id_)
    session.flush()


def _requests(session: Session, ids: Iterable[str], off: Iterable[str]) -> Iterator[ClientItem]:
    return (request_of(session.article(id_), off) for id_ in ids)
