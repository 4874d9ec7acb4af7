"""The commands that look and count: stats, verify, evaluate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.console import FAILED, FINDINGS, Console
from annotator.cli.working import AsJson, Model, Project, RulesOnly
from annotator.domain.errors import AnnotatorError
from annotator.session.jobs.evaluating import Evaluation, evaluate_gold
from annotator.session.jobs.stats import Stats, stats_of
from annotator.session.jobs.verifying import verify_project
from annotator.session.opening import open_project
from annotator.storage import head_in


def stats(project: Project, as_json: AsJson = False) -> int:
    """Count what a project holds: articles, spans, stances, and the fate of the suggestions."""
    console = Console(as_json)
    try:
        session = open_project(project, read_only=True)
        try:
            counted = stats_of(session)
        finally:
            session.close()
    except AnnotatorError as error:
        return console.fail(error)
    for line in _stats_lines(counted):
        console.say(line)
    console.result(counted.plain())
    return console.code


def _stats_lines(counted: Stats) -> list[str]:
    status = ", ".join(f"{number} {name}" for name, number in counted.by_status.items())
    lines = [
        f"{counted.articles} articles ({status})" if status else "No articles yet",
        f"{counted.characters} characters, {counted.entities} entities, {counted.operations} operations",
    ]
    for title, table in (("Spans", counted.spans), ("Stances", counted.stances), ("Fate", counted.origins)):
        if table:
            lines.append(f"{title}:")
            width = max(len(name) for name in table)
            for name, row in table.items():
                cells = ", ".join(f"{number} {fate}" for fate, number in row.items())
                lines.append(f"  {name:<{width}}  {cells}")
    lines.append(f"Head {counted.head}")
    return lines


def verify(
    project: Project,
    against: Annotated[
        Path | None,
        typer.Option("--against", help="The MANIFEST.json of an export made earlier.", show_default=False),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Check a project thoroughly: structure, hashes, chain, and the state replayed from the log."""
    console = Console(as_json)
    grave = False
    try:
        seen = [] if against is None else [head_in(against)]
        for finding in console.follow("Verifying", verify_project(project, seen)):
            grave = grave or finding.grave
            console.finding(str(finding)) if finding.grave else console.note(f"note: {finding}")
    except AnnotatorError as error:
        return console.fail(error)
    console.say(f"{project}: " + ("damaged, see above." if grave else "sound, the history is whole."))
    console.result({"file": str(project), "sound": not grave})
    return FINDINGS if grave else console.code


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(metavar="GOLD.jsonl", help="Labelled JSONL: native records, or offsets by text hash."),
    ],
    articles: Annotated[
        Path | None, typer.Option("--articles", help="The texts; proposed: `articles` beside GOLD.")
    ] = None,
    rules_only: RulesOnly = False,
    model: Model = None,
    boilerplate: Annotated[bool, typer.Option("--boilerplate", help="Count page furniture too.")] = False,
    as_json: AsJson = False,
) -> int:
    """Measure the suggestions against labelled articles: precision, recall, F1, stances, and every error."""
    console = Console(as_json)
    outcome: Evaluation | None = None
    steps = evaluate_gold(gold, articles, rules_only=rules_only, model=model, boilerplate=boilerplate)
    try:
        for outcome in console.follow("Evaluating", steps):  # noqa: B007 - the last one is the whole
            pass
    except AnnotatorError as error:
        return console.fail(error)
    if outcome is None:
        return FAILED
    for line in outcome.lines():
        console.say(line)
    console.result(outcome.plain())
    return console.code
