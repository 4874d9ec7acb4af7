"""The commands that keep a project safe: backups, restore, salvage."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.console import Console
from annotator.cli.working import AsJson, Project
from annotator.domain.errors import AnnotatorError
from annotator.session.jobs.salvaging import salvage_project
from annotator.storage import NoSuchProject, backups_of, look_at
from annotator.storage import restore as restore_from

NewFile = Annotated[Path, typer.Option("--out", "-o", help="The new file; nothing is overwritten.")]


def backups(project: Project, as_json: AsJson = False) -> int:
    """List the backups of a project, newest first."""
    console = Console(as_json)
    rows: list[dict[str, object]] = []
    try:
        for backup in backups_of(project):
            at = backup.at.strftime("%Y-%m-%dT%H:%M:%SZ")
            rows.append({"file": str(backup.path), "at": at, "bytes": backup.size})
            try:
                head = look_at(backup.path).head
            except AnnotatorError as error:
                console.finding(str(error))
                continue
            rows[-1] |= {"operations": head.seq, "head": head.hash}
            console.say(f"{at}  {head.seq:>8} operations  {backup.size:>11} bytes  {backup.path}")
    except (AnnotatorError, OSError) as error:
        return console.fail(str(error))
    if not rows and not project.is_file():
        return console.fail(NoSuchProject(path=project, file=project.name))
    if not rows:
        console.say("There are no backups yet.")
    console.result({"backups": rows})
    return console.code


def restore(
    backup: Annotated[
        Path, typer.Argument(metavar="BACKUP", help="A backup, as `annotator backups` lists it.")
    ],
    out: NewFile,
    as_json: AsJson = False,
) -> int:
    """Write the project in a backup to a new file, and check it."""
    console = Console(as_json)
    try:
        head = restore_from(backup, out)
    except AnnotatorError as error:
        return console.fail(error)
    console.say(f"{out}: {head.seq} operations, verified.")
    console.result({"file": str(out), "operations": head.seq, "head": head.hash})
    return console.code


def salvage(project: Project, out: NewFile, as_json: AsJson = False) -> int:
    """Save what can be saved of a damaged project.

    It goes into a new one; the damaged file stays as it is.
    """
    console = Console(as_json)
    try:
        saved = console.outcome("Salvaging", salvage_project(project, out))
    except AnnotatorError as error:
        return console.fail(error)
    for later in saved.later:
        console.finding(f"not replayed: operation {later.seq}, {later.at}, {later.actor}: {later.summary}")
    if saved.history < saved.known:
        console.finding(f"the history was {saved.known} operations long; {saved.history} could be replayed")
    if saved.records:
        console.finding(f"{saved.records} records were saved without the history that led to them")
    for id_ in saved.lost:
        console.finding(f"nothing could be saved of article {id_}")
    console.say(f"{out}: {saved.history} operations saved, verified.")
    said = {"operations": saved.history, "known": saved.known, "records": saved.records}
    console.result(
        {"file": str(out), **said, "later": [later.id for later in saved.later], "lost": saved.lost}
    )
    return console.code
