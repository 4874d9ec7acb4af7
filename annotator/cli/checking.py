"""The commands that look and count: stats, verify, evaluate."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from annotator.cli.console import FINDINGS, Console
from annotator.cli.opening import reading
from annotator.cli.working import AsJson, Model, Project, RulesOnly
from annotator.domain.errors import AnnotatorError
from annotator.session.jobs.evaluating import evaluate_gold
from annotator.session.jobs.stats import Stats, stats_of
from annotator.session.jobs.verifying import verify_project
from annotator.storage import (
    DamagedProject,
    Head,
    NotAManifest,
    altered_since,
    findings,
    head_in,
    look_at,
    project_in,
)


def stats(
    project: Project,
    last: Annotated[
        int | None,
        typer.Option("--last", min=1, help="Fates over so many finished articles.", show_default=False),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Count what a project holds.

    Articles, spans, stances, and what became of the suggestions.
    """
    console = Console(as_json)
    try:
        with reading(console, project) as session:
            counted = stats_of(session, last)
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
    lines += _ledger_lines(counted.ledger)
    lines.append(f"Head {counted.head}")
    return lines


def _ledger_lines(ledger: dict[str, Any]) -> list[str]:
    """What became of the suggestions in finished articles, the worst source first."""
    total = ledger["total"]
    if not total["judged"]:
        return []
    lines = [f"Suggestions judged in {ledger['articles']} finished articles: {total['judged']}"]
    head = ("right %", "as is", "edges", "label", "rejected", "looked at")
    lines.append(f"  {'':<24}" + "".join(f"{name:>11}" for name in head))
    rows = {"all": total, **ledger["rules"]}
    for name, row in sorted(rows.items(), key=lambda one: (one[0] != "all", one[1]["right"])):
        if row["judged"]:
            cells = ("kept", "edges", "relabelled", "rejected", "looked_at")
            counts = "".join(f"{row[cell]:>11}" for cell in cells)
            lines.append(f"  {name:<24}{100 * row['right']:>11.1f}{counts}")
    lines.append(f"  missed, added by hand: {total['missed']}; right from memory: {ledger['from_memory']}")
    blind = ledger["blind"]
    if blind["articles"]:
        aided = ledger["with_suggestions"]
        lines.append(
            f"  blind first: {blind['articles']} articles, agreement {_percent(blind['agreement'])} "
            f"(with suggestions {_percent(aided['agreement'])}), {blind['seconds_per_article']:.0f} s "
            f"an article (with suggestions {aided['seconds_per_article'] or 0:.0f})"
        )
    lines += [f"  {name} is wrong more often than right" for name in ledger["doubted"]]
    return lines


def _percent(share: float | None) -> str:
    return "unknown" if share is None else f"{100 * share:.0f} %"


def verify(
    project: Project,
    against: Annotated[
        Path | None,
        typer.Option("--against", help="An export made earlier, or its manifest.", show_default=False),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Check a project thoroughly.

    Structure, hashes, chain, and the state replayed from the log.
    """
    console = Console(as_json)
    grave: set[str] = set()
    try:
        seen = [] if against is None else [_head_of(console, project, against)]
        for finding in console.follow("Verifying", verify_project(project, seen)):
            if finding.grave:
                grave.add(finding.message)
                console.finding(str(finding))
            else:
                console.note(f"note: {finding}")
    except AnnotatorError as error:
        return console.fail(error)
    told = "damaged, see above." if grave else "sound, the history is whole."
    if grave == {findings.SHORTER}:
        told = "sound as far as it goes: an older copy, or its end was cut off."
    console.say(f"{project}: {told}")
    console.result({"file": str(project), "sound": not grave})
    return FINDINGS if grave else console.code


def _head_of(console: Console, project: Path, against: Path) -> Head:
    """The head that an export tells of; what was altered since it was exported is a finding."""
    for path in altered_since(against):
        console.finding(
            f"{path.name} was altered after it was exported: it has not the hash in its manifest."
        )
    of = project_in(against)
    with suppress(DamagedProject):  # the check will say more
        if of is not None and look_at(project).project != of:
            raise NotAManifest(file=against.name, reason=f"it is of another project than {project.name}")
    return head_in(against)


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
    """Measure the suggestions against labelled articles.

    Precision, recall, F1, stances, and every error.
    """
    console = Console(as_json)
    steps = evaluate_gold(gold, articles, rules_only=rules_only, model=model, boilerplate=boilerplate)
    try:
        outcome = console.outcome("Evaluating", steps)
    except AnnotatorError as error:
        return console.fail(error)
    for line in outcome.lines():
        console.say(line)
    console.result(outcome.plain())
    return console.code
