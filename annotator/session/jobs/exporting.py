"""Exporting a project: its articles, read from the file one by one, to the writers of `exporting`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.operations import Key
from annotator.exporting import (
    ArticleRecords,
    HistoryRow,
    Options,
    ProjectHead,
    Report,
    export_jsonl,
    export_statements,
    manifest_of,
    require_target,
    write_manifest,
)
from annotator.exporting import Progress as Written
from annotator.session.jobs.progress import Progress
from annotator.session.session import Session
from annotator.storage import Project

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class ArticlesOf:
    """The articles of a project as an export reads them; knows how many there are."""

    project: Project
    corpus: dict[Key, str]
    scheme: str
    ids: Sequence[str]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[ArticleRecords]:
        for id_ in self.ids:
            heads = self.project.operations(article=id_, limit=_ALL)
            history = [
                HistoryRow(head.id, head.at, head.actor, head.summary, head.reverts, head.hash)
                for head in reversed(heads)
            ]
            yield ArticleRecords.of(self.project.article(id_), self.corpus, history, scheme=self.scheme)


def articles_of(session: Session, *, only_done: bool = False) -> ArticlesOf:
    """All articles of a session's project, or the finished ones, in the order of their ids."""
    ids = [s.id for s in session.queue() if s.status == "done" or not only_done]
    return ArticlesOf(session.project, session.project.corpus(), session.scheme.tag, sorted(ids))


def export(
    session: Session,
    path: Path,
    options: Options,
    *,
    only_done: bool = False,
    overwrite: bool = False,
    manifest: bool = True,
) -> Iterator[Progress | Report]:
    """Write a project's articles as JSONL; the last item is the report. Raises ExportingError.

    Beside it lies a manifest with the head of the history, against which the project can be verified later.
    """
    yield from session.project.when_ready(Progress(0, None, ""))
    session.flush()
    if manifest:
        require_target(manifest_of(path), overwrite=overwrite)
    steps = export_jsonl(articles_of(session, only_done=only_done), path, options, overwrite=overwrite)
    for step in steps:
        if not isinstance(step, Report):
            yield from _told(session, step)
        elif manifest:
            yield _with_manifest(session, step, options, overwrite=overwrite)
        else:
            yield step
    session.keeper.note()


def export_table(
    session: Session, path: Path, options: Options, *, only_done: bool = False, overwrite: bool = False
) -> Iterator[Progress | Report]:
    """Write a project's statements as CSV, one row each, with a manifest as `export` does; the report comes
    last. Raises ExportingError."""
    yield from session.project.when_ready(Progress(0, None, ""))
    session.flush()
    require_target(manifest_of(path), overwrite=overwrite)
    articles = articles_of(session, only_done=only_done)
    for step in export_statements(articles, path, options, overwrite=overwrite):
        if isinstance(step, Report):
            yield _with_manifest(session, step, options, overwrite=overwrite)
        else:
            yield from _told(session, step)
    session.keeper.note()


def _told(session: Session, step: Written) -> Iterator[Progress]:
    """How far it is; the next article is asked for when the storage thread is done with what others want."""
    progress = Progress(step.done, step.total, step.step)
    yield progress
    yield from session.project.when_ready(progress)


def _with_manifest(session: Session, report: Report, options: Options, *, overwrite: bool) -> Report:
    head = ProjectHead(session.project.project_id, *session.project.head)
    return write_manifest(report, options, head, overwrite=overwrite)
