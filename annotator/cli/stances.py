"""The command that counts who stands how towards whom: stances."""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated, Any

import typer

from annotator.cli.console import Console
from annotator.cli.listing import Query
from annotator.cli.opening import reading
from annotator.cli.working import AsJson, Project
from annotator.domain.errors import AnnotatorError
from annotator.exporting import guarded_cell
from annotator.session.positions import ACCEPTED, Actor, Overview, Pair, positions
from annotator.session.session import Session

_AUTHOR = "(author)"
_COUNTS = ("supportive", "critical", "neutral", "no_stance")
_COLUMNS = ("holder", "holder_label", "target", "target_label", *_COUNTS, "total", "balance")


def stances(
    project: Project,
    query: Query = "",
    suggested: Annotated[bool, typer.Option("--suggested", help="Count undecided suggestions too.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the pairs as CSV.")] = False,
    as_json: AsJson = False,
) -> int:
    """Count who stands how towards whom.

    Pairs with their balance, weeks, and what contradicts itself.
    """
    console = Console(as_json)
    try:
        with reading(console, project) as session:
            overview = _overview(console, session, query, suggested=suggested)
    except AnnotatorError as error:
        return console.fail(error)
    if as_json:
        console.result({"query": query, **_plain(overview)})
    elif as_csv:
        _print_table(overview)
    else:
        _tell(console, overview)
    return console.code


def _overview(console: Console, session: Session, query: str, *, suggested: bool) -> Overview:
    if query.strip():
        for _ in console.follow("Indexing", session.index_texts()):
            pass
    return positions(session, query, statuses=(*ACCEPTED, "suggested") if suggested else ACCEPTED)


def _names(overview: Overview) -> Mapping[str, Actor]:
    return {actor.key: actor for actor in (*overview.targets, *overview.holders)}


def _ranked(overview: Overview) -> list[Pair]:
    return sorted(overview.pairs, key=lambda pair: (-pair.total, pair.holder, pair.target))


def _plain(overview: Overview) -> dict[str, Any]:
    """The figures as data; dates as ISO 8601."""
    named = _names(overview)
    return {
        "holders": [asdict(actor) for actor in overview.holders],
        "targets": [asdict(actor) for actor in overview.targets],
        "pairs": [
            asdict(pair)
            | {
                "holder_name": named[pair.holder].name,
                "target_name": named[pair.target].name,
                "total": pair.total,
                "balance": pair.balance,
            }
            for pair in _ranked(overview)
        ],
        "weeks": [asdict(week) | {"start": week.start.isoformat()} for week in overview.weeks],
        "contradictions": [
            {
                "id": one.id,
                "holder": one.holder,
                "target": one.target,
                "why": one.why,
                "first": one.first.stance_id,
                "second": one.second.stance_id,
            }
            for one in overview.contradictions
        ],
        "statements": [asdict(one) for one in overview.statements],
    }


def _print_table(overview: Overview) -> None:
    """A row for each pair, the most frequent first; cells are guarded as in the export of statements."""
    named = _names(overview)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for pair in _ranked(overview):
        holder, target = named[pair.holder], named[pair.target]
        words = (_name(holder), holder.label or "", _name(target), target.label or "")
        counts = (*(getattr(pair, name) for name in _COUNTS), pair.total, pair.balance)
        writer.writerow((*map(guarded_cell, words), *counts))


def _name(actor: Actor) -> str:
    return actor.name or _AUTHOR


def _tell(console: Console, overview: Overview) -> None:
    named = _names(overview)
    holders, targets = len(overview.holders), len(overview.targets)
    console.say(f"{len(overview.statements)} statements, {holders} holders, {targets} targets")
    for pair in _ranked(overview):
        counts = ", ".join(
            f"{getattr(pair, name)} {name.replace('_', ' ')}" for name in _COUNTS if getattr(pair, name)
        )
        ends = f"{_name(named[pair.holder])} → {_name(named[pair.target])}"
        console.say(f"  {pair.balance:+4d}  {ends}: {counts}")
    for one in overview.contradictions:
        ends = f"{_name(named[one.holder])} → {_name(named[one.target])}"
        where = " and ".join(dict.fromkeys((one.first.article_id, one.second.article_id)))
        why = "copies of one report judged differently" if one.why == "copy" else "both ways in one week"
        console.say(f"  contradiction  {ends}: {why}, {where}")
