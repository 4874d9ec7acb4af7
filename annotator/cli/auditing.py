"""The command for who audits: history."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.console import Console
from annotator.cli.opening import reading
from annotator.cli.working import AsJson, Overwrite, Project
from annotator.domain.errors import AnnotatorError
from annotator.exporting import guarded_cell, require_target
from annotator.session.history import Step, steps
from annotator.session.jobs.history import write_history
from annotator.session.session import Session

_HASH_SHOWN = 12


def history(
    project: Project,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="Write the chain itself, to be checked.", show_default=False),
    ] = None,
    article: Annotated[
        str | None, typer.Option("--article", help="Only what touched this article.", show_default=False)
    ] = None,
    actor: Annotated[
        str | None,
        typer.Option("--actor", help="Only what this reviewer did, or `tool`.", show_default=False),
    ] = None,
    overwrite: Overwrite = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the operations as CSV.")] = False,
    as_json: AsJson = False,
) -> int:
    """Write who did what when.

    Every operation, oldest first, with the hash of the chain after it.
    """
    console = Console(as_json)
    if out is not None and (article or actor):
        return console.fail("--out writes the whole chain: leave --article and --actor out.")
    try:
        if out is not None:
            require_target(out, overwrite=overwrite)
        with reading(console, project) as session:
            who = _pseudonym(session, actor)
            found = steps(session.project, session.corpus.reviewers, article=article, actor=who)
            if out is not None:
                console.outcome("Writing", write_history(session, out))
            head = session.project.head
    except AnnotatorError as error:
        return console.fail(error)
    if not found:
        console.note("no operation found")
    if as_json:
        shown = [step._asdict() for step in found]
        console.result({"operations": shown, "head": {"operations": head.seq, "hash": head.hash}})
    elif out is not None:
        console.say(f"{out}: {head.seq} operations, head {head.hash}")
    elif as_csv:
        _print_table(found)
    else:
        for step in found:
            console.say(_line(step))
    return console.code


def _pseudonym(session: Session, actor: str | None) -> str | None:
    """Who is meant by a name or a pseudonym."""
    known = session.corpus.reviewers
    return next((id_ for id_, reviewer in known.items() if reviewer.name == actor), actor)


def _line(step: Step) -> str:
    who = f"{step.actor} ({step.name})" if step.name else step.actor
    undoes = f", undoing {step.undoes}" if step.undoes else ""
    undone = f" (undone by {step.undone_by})" if step.undone_by else ""
    what = f"{step.summary}{undoes}{undone}"
    return f"{step.operation:>6}  {step.at}  {who:<16}  {step.hash[:_HASH_SHOWN]}  {what}"


def _print_table(found: list[Step]) -> None:
    """A row for each operation; cells are guarded as in the export of statements."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(Step._fields)
    for step in found:
        writer.writerow(guarded_cell(cell) if isinstance(cell, str) else cell for cell in step)
