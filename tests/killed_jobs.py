"""What the victims of `tests.kill` do beside editing: jobs on a session, each told as it is saved.

Every job goes on without end, and edits in between, so that whoever kills it finds it at work.
"""

from __future__ import annotations

import json
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
from annotator.storage import Failed, Finding, Saved, backups_of, store, verify

Job = Callable[[Session, int], None]


def prepare(path: Path) -> None:
    """A project of the shipped samples."""
    session = create_project(path, reviewer="Noor")
    list(import_sources(session, [samples() / "articles"]))
    session.close()


def work(path: Path, job: str, seed: int) -> None:
    """Do a job until the end, which comes from outside."""

    def tell(news: Saved | Failed) -> None:
        assert isinstance(news, Saved)
        sys.stdout.write(f"{news.seq} {news.id} {news.hash}\n")
        sys.stdout.flush()

    session = open_project(path, reviewer="Noor")
    session.on_saved = tell
    _edit(session, seed, 0)
    JOBS[job](session, seed)


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


def check(path: Path) -> None:
    """After a kill: an export is a whole one, and every backup is sound. Raises AssertionError."""
    out = _exported(path)
    if out.exists():
        lines = out.read_text("utf-8").splitlines()
        assert len({json.loads(line)["id"] for line in lines}) == len(lines) >= 24
    for backup in backups_of(path)[:2]:
        assert not [one for one in verify(backup.path) if isinstance(one, Finding) and one.grave]


JOBS: dict[str, Job] = {"import": _import, "highlight": _highlight, "export": _export, "backup": _back_up}
