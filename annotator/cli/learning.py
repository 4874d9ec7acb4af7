"""The commands about what the tool learns: memory and simulate."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.console import Console
from annotator.cli.opening import reading
from annotator.cli.working import AsJson, Model, Project, RulesOnly
from annotator.domain.errors import AnnotatorError
from annotator.nlp.wire import plain_entry
from annotator.session.choices import Choices, read_list, write_list
from annotator.session.jobs.simulating import simulate as simulate_job
from annotator.session.learning import Learning


def memory(
    project: Project,
    export: Annotated[
        Path | None, typer.Option("--export", help="Write the entries to a JSON list.", show_default=False)
    ] = None,
    take: Annotated[
        Path | None, typer.Option("--import", help="Add the entries of such a list.", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> int:
    """List what the suggestions have learned from decisions.

    It can be written to a list, and such a list be added.
    """
    console = Console(as_json)
    try:
        with reading(console, project) as session:
            learning = Learning(session, Choices.of_project(session.project.project_id))
            if take is not None:
                learning.choices.own.update({entry.key: entry for entry in read_list(take)})
                learning.choices.keep()
            for _ in learning.load():
                pass
            known = sorted(learning.active(), key=lambda entry: (-entry.times, entry.surface))
            habits = learning.learned.active_habits()
            if export is not None:
                write_list(export, known)
    except AnnotatorError as error:
        return console.fail(error)
    for entry in known:
        told = entry.label or ("asks" if entry.asks else "not " + " ".join(sorted(entry.never)))
        told = f"as “{entry.instead}”" if entry.instead else told
        about = f"{entry.of} by {entry.rule} {entry.surface}".rstrip() if entry.rule else entry.surface
        console.say(f"{told:<12} {about}   {entry.times} decisions, {entry.articles} articles")
    for habit in habits:
        told = f"{'with' if habit.joins else 'without'} “{habit.word}”"
        place = "before" if habit.side == "left" else "behind"
        console.say(f"{told:<12} {place} {habit.label}   {habit.times} articles")
    console.say(f"{len(known)} entries from {learning.learned.articles} articles.")
    console.result(
        {
            "articles": learning.learned.articles,
            "entries": [plain_entry(one) for one in known],
            "habits": [asdict(habit) for habit in habits],
        }
    )
    return console.code


def simulate(
    gold: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD.jsonl…", help="Articles to correct; further files are other topics."),
    ],
    articles: Annotated[
        Path | None, typer.Option("--articles", help="The texts; proposed: `articles` beside each GOLD.")
    ] = None,
    rules_only: RulesOnly = False,
    model: Model = None,
    as_json: AsJson = False,
) -> int:
    """Replay a reviewer over labelled articles.

    The edits each needs after 0, 4, 20 and 100 corrected.
    """
    console = Console(as_json)
    try:
        steps = simulate_job(gold, articles, rules_only=rules_only, model=model)
        outcome = console.outcome("Simulating", steps)
    except AnnotatorError as error:
        return console.fail(error)
    for line in outcome.lines():
        console.say(line)
    console.result(outcome.plain())
    return console.code
