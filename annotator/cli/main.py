"""The commands of `annotator`, made with typer. Each module below holds one group of them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import click
import typer

from annotator import __version__
from annotator.cli import checking, working
from annotator.cli.console import FAILED
from annotator.domain.errors import AnnotatorError

app = typer.Typer(
    name="annotator",
    help="Label entities and stances in news articles, offline. Without a command it opens the window.",
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("import")(working.import_)
app.command()(working.highlight)
app.command()(working.export)
app.command()(working.run)
app.command()(checking.stats)
app.command()(checking.verify)
app.command()(checking.evaluate)


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """What the command line asks of its caller: open the window on a project or a folder."""

    path: Path | None


def _version(value: bool) -> None:
    if value:
        print(f"annotator {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Options before the command."""


@app.command("open")
def open_(
    path: Annotated[Path, typer.Argument(help="A project, or a folder of articles to make one from.")],
) -> OpenWindow:
    """Open the window on a project; a folder becomes a new project beside it."""
    if not path.exists():
        raise click.ClickException(f"{path} does not exist.")
    return OpenWindow(path)


@app.command()
def setup() -> None:
    """Set the environment up again (in a clone): also tries again to get the trained pipeline."""
    print("There is nothing to set up: this is an installed package.")


def main(arguments: Sequence[str]) -> int | OpenWindow:
    """Run a command. Returns its exit code, or the window it asks for.

    0: done; 1: done, with refused files or findings, which were listed; 2: could not do it.
    """
    command = typer.main.get_command(app)
    try:
        outcome = command.main(args=list(arguments), prog_name="annotator", standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        return FAILED
    except click.Abort:
        return 130
    except AnnotatorError as error:
        print(f"annotator: {error}", file=sys.stderr)
        return FAILED
    if isinstance(outcome, (int, OpenWindow)):
        return outcome
    return 0
