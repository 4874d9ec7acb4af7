"""What the victims of `tests.kill` do beside editing: jobs on a session, each told as it is saved.

Every job goes on without end, and edits in between, so that whoever kills it finds it at work. Who migrates
edits nothing: it puts a project of the first format back in place and opens it, over and over.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from annotator.domain.edits import Comment
from annotator.exporting import Options
from annotator.resources import samples
from annotator.session.jobs.exporting import export
from annotator.session.jobs.highlighting import highlight_articles
from annotator.session.jobs.importing import import_sources
from annotator.session.opening import create_project, open_project
from annotator.session.session import Session
from annotator.storage import Failed, Finding, Project, Saved, backups_of, migrating, store
from annotator.storage.verifying import verify

Job = Callable[[Session, int], None]
MIGRATE = "migrate"
OLD = Path(__file__).resolve().parent / "data" / "projects" / "schema-1.annotator"


def prepare(path: Path, job: str) -> None:
    """A project of the shipped samples, or one of the first format."""
    if job == MIGRATE:
        shutil.copyfile(OLD, path)
        return
    session = create_project(path, reviewer="Noor")
    list(import_sources(session, [samples() / "articles"]))
    session.close()


def work(path: Path, job: str, seed: int) -> None:
    """Do a job until the end, which comes from outside."""

    def tell(news: Saved | Failed) -> None:
        assert isinstance(news, Saved)
        sys.stdout.write(f"{news.seq} {news.id} {news.hash}\n")
        sys.stdout.flush()

    if job == MIGRATE:
        _migrate(path)
    session = open_project(path, reviewer="Noor")
    session.on_saved = tell
    _edit(session, seed, 0)
    _ON_A_SESSION[job](session, seed)


def _migrate(path: Path) -> None:
    fresh = path.with_name("fresh.annotator")
    for number in count():
        with Project.open(path) as project:
            seq, digest = project.head
            last = project.operations(limit=1)[0]
        if number == 0:
            sys.stdout.write(f"{seq} {last.id} {digest}\n")
            sys.stdout.flush()
        shutil.copyfile(OLD, fresh)
        fresh.replace(path)


def _edit(session: Session, seed: int, number: int) -> None:
    queue = session.queue()
    session.apply(Comment(queue[number % len(queue)].id, f"note {seed} {number}"))
    session.flush()


def _import(session: Session, seed: int) -> None:
    folder = session.path.parent / f"in-{seed}"
    folder.mkdir()
    for number in range(150):
        (folder / f"n{seed}-{number}.txt").write_text(f"Texte {number} de Riga, {seed}.\n", encoding="utf-8")
    list(import_sources(session, [folder]))
    _edit_on(session, seed)


def _highlight(session: Session, seed: int) -> None:
    for number, _ in enumerate(highlight_articles(session, rules_only=True)):
        if number == 1:
            sys.stdout.flush()
    _edit_on(session, seed)


def _export(session: Session, seed: int) -> None:
    for number in count(1):
        list(export(session, _exported(session.path), Options(profile="audit"), overwrite=True))
        _edit(session, seed, number)


def _back_up(session: Session, seed: int) -> None:
    store._PAGES_A_STEP = 1
    for number in count(1):
        session.keeper.back_up()
        _edit(session, seed, number)


def _edit_on(session: Session, seed: int) -> None:
    for number in count(1):
        _edit(session, seed, number)


def _exported(path: Path) -> Path:
    return path.with_name("export.jsonl")


def check(path: Path, job: str) -> None:
    """After a kill: an export is a whole one, and every backup is sound. Raises AssertionError."""
    if job == MIGRATE:
        _check_migrated(path)
        return
    out = _exported(path)
    if out.exists():
        lines = out.read_text("utf-8").splitlines()
        assert len({json.loads(line)["id"] for line in lines}) == len(lines) >= 24
    for backup in backups_of(path)[:2]:
        assert not [one for one in verify(backup.path) if isinstance(one, Finding) and one.grave]


def _check_migrated(path: Path) -> None:
    """The history is that of the old project, whichever moment was the last; nothing is left lying about."""
    whole = Path(shutil.copyfile(OLD, path.with_name("whole.annotator")))
    with Project.open(path) as project, Project.open(whole) as expected:
        assert list(project.log_lines()) == list(expected.log_lines())
        assert project.summaries() == expected.summaries()
    for backup in backups_of(path)[:2]:
        migrating.check_old(backup.path, backup.path, lambda: False)
    left = {other.name for other in path.parent.iterdir() if "killed" in other.name}
    assert left <= {path.name, f"{path.name}.lock", "killed.backups"}, left


_ON_A_SESSION: dict[str, Job] = {
    "import": _import,
    "highlight": _highlight,
    "export": _export,
    "backup": _back_up,
}
JOBS = (*_ON_A_SESSION, MIGRATE)
