"""The commands of `annotator`, made with typer. Each module below holds one group of them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from annotator import __version__
from annotator.cli import auditing, checking, keeping, learning, listing, stances, working
from annotator.cli.console import FAILED


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """What the command line asks of its caller: open the window on a project or a folder."""

    path: Path | None


Outcome = int | OpenWindow


def _version(value: bool) -> None:
    if value:
        print(f"annotator {__version__}")
        raise typer.Exit


def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Options before the command."""


def open_(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="A project, or a folder of articles to make one from.")
    ],
) -> Outcome:
    """Open the window on a project or a folder. A folder becomes a new project beside it."""
    if not path.exists():
        print(f"annotator: {path} does not exist.", file=sys.stderr)
        return FAILED
    return OpenWindow(path)


def setup() -> int:
    """Set the environment of a clone up again. This also tries again to get the trained pipeline."""
    print("There is nothing to set up: this is an installed package.")
    return 0


def _app(outcomes: list[Outcome]) -> typer.Typer:
    """The commands; what one returns is added to `outcomes`."""

    def keep(outcome: Outcome, **_options: object) -> None:
        outcomes.append(outcome)

    app = typer.Typer(
        name="annotator",
        help="Label entities and stances in news articles, offline. Without a command it opens the window.",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        callback=_common,
        result_callback=keep,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.command("open")(open_)
    app.command("import")(working.import_)
    app.command()(working.highlight)
    app.command()(working.export)
    app.command()(working.run)
    app.command("list")(listing.list_)
    app.command()(checking.stats)
    app.command()(stances.stances)
    app.command()(auditing.history)
    app.command()(checking.verify)
    app.command()(keeping.backups)
    app.command()(keeping.restore)
    app.command()(keeping.salvage)
    app.command()(checking.evaluate)
    app.command()(learning.simulate)
    app.command()(learning.memory)
    app.command()(setup)
    return app


def main(arguments: Sequence[str]) -> Outcome:
    """Run a command. Returns its exit code, or the window it asks for.

    0: done; 1: done, with refused files or findings, which were listed; 2: could not do it.
    """
    outcomes: list[Outcome] = []
    command = typer.main.get_command(_app(outcomes))
    try:
        command.main(args=list(arguments), prog_name="annotator")
    except SystemExit as end:
        if end.code:
            return end.code if isinstance(end.code, int) else FAILED
    return outcomes[-1] if outcomes else 0
