"""The commands that do the work: import, highlight, export, and all three in one go."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.console import FAILED, Console
from annotator.cli.opening import reading, working
from annotator.domain.errors import AnnotatorError
from annotator.exporting import Options, Report, require_target
from annotator.importing import known_encoding
from annotator.session.jobs.exporting import export as export_job
from annotator.session.jobs.exporting import export_table
from annotator.session.jobs.highlighting import highlight_articles
from annotator.session.jobs.importing import ImportReport, import_sources
from annotator.session.opening import SUFFIX, create_project
from annotator.session.session import Session

Sources = Annotated[
    list[Path], typer.Argument(metavar="SOURCE…", help="Files or folders of articles.", show_default=False)
]
Project = Annotated[
    Path, typer.Argument(metavar="PROJECT", help="A project file (.annotator).", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object, for machines.")]
RulesOnly = Annotated[bool, typer.Option("--rules-only", help="Do without the trained pipeline.")]
Model = Annotated[
    str | None, typer.Option("--model", help="Another installed spaCy pipeline.", show_default=False)
]
Out = Annotated[Path, typer.Option("--out", "-o", help="The file to write.", show_default=False)]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the file if it is there.")]


Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding", help="The encoding of the files, such as cp1252, where it is not found rightly."
    ),
]


class Profile(StrEnum):
    """What an export is for."""

    audit = "audit"
    training = "training"


class Format(StrEnum):
    """The formats an export can have."""

    jsonl = "jsonl"
    csv = "csv"


class Included(StrEnum):
    """What a training file may take in besides finished work."""

    suggested = "suggested"


Included_ = Annotated[
    Included | None,
    typer.Option("--include", help="training: also undecided suggestions and unfinished articles."),
]


def import_(
    sources: Sources,
    project: Annotated[Path, typer.Option("--project", "-p", help="The project; made if missing.")],
    encoding: Encoding = None,
    as_json: AsJson = False,
) -> int:
    """Import articles into a project.

    Plain text, web pages, our own JSONL, and rows of JSON as other tools write them.
    """
    console = Console(as_json)
    is_new = not project.exists()
    if is_new and project.suffix != SUFFIX:
        return console.fail(f"The name of a project ends in {SUFFIX}: {project.with_suffix(SUFFIX).name}")
    try:
        encoding = encoding and known_encoding(encoding)
        with closing(create_project(project)) if is_new else working(console, project) as session:
            report = _import(console, session, sources, encoding)
            session.flush()
    except AnnotatorError as error:
        return console.fail(error)
    if report.set_aside is not None:
        console.note(f"note: what was set aside is in {report.set_aside}")
    if report.nothing_found:
        if is_new:
            project.unlink()  # made a moment ago, for nothing
        return FAILED
    console.say(_imported(report))
    console.result(report.plain())
    return console.code


def highlight(
    project: Project,
    rules_only: RulesOnly = False,
    model: Model = None,
    as_json: AsJson = False,
) -> int:
    """Suggest spans and stances in untouched articles.

    Articles that somebody has worked on stay as they are.
    """
    console = Console(as_json)
    try:
        with working(console, project) as session:
            count = _highlight(console, session, rules_only=rules_only, model=model)
            session.flush()
    except AnnotatorError as error:
        return console.fail(error)
    console.say(f"Suggestions made for {count} articles.")
    console.result({"highlighted": count})
    return console.code


def export(
    project: Project,
    out: Out,
    format_: Annotated[
        Format, typer.Option("--format", help="jsonl, or csv: the stances, one a row.")
    ] = Format.jsonl,
    profile: Annotated[Profile, typer.Option(help="What the file is for.")] = Profile.audit,
    include: Included_ = None,
    overwrite: Overwrite = False,
    as_json: AsJson = False,
) -> int:
    """Write a project's labelled articles to a file.

    It is read back and checked before it takes its name.
    """
    console = Console(as_json)
    try:
        with reading(console, project) as session:
            options = _options(profile, include)
            if format_ is Format.csv:
                report = _export_table(console, session, out, options, overwrite=overwrite)
            else:
                report = _export(console, session, out, options, overwrite=overwrite)
    except AnnotatorError as error:
        return console.fail(error)
    _tell_export(console, report)
    console.result({"format": format_.value, **_plain(report)})
    return console.code


def run(
    sources: Sources,
    out: Out,
    *,
    encoding: Encoding = None,
    profile: Annotated[Profile, typer.Option(help="What the file is for.")] = Profile.audit,
    include: Included_ = None,
    rules_only: RulesOnly = False,
    model: Model = None,
    overwrite: Overwrite = False,
    as_json: AsJson = False,
) -> int:
    """Import, highlight and export in one go. Nothing else is kept."""
    console = Console(as_json)
    try:
        require_target(out, overwrite=overwrite)
        encoding = encoding and known_encoding(encoding)
        with (
            tempfile.TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder,
            closing(create_project(Path(folder) / "run.annotator")) as session,
        ):
            imported = replace(
                _import(console, session, sources, encoding), set_aside=None
            )  # it goes with the folder
            if imported.nothing_found:
                return FAILED
            highlighted = _highlight(console, session, rules_only=rules_only, model=model)
            written = _export(
                console, session, out, _options(profile, include), overwrite=overwrite, manifest=False
            )
    except AnnotatorError as error:
        return console.fail(error)
    console.say(_imported(imported))
    _tell_export(console, written)
    console.result({"imported": imported.plain(), "highlighted": highlighted, **_plain(written)})
    return console.code


def _import(console: Console, session: Session, sources: list[Path], encoding: str | None) -> ImportReport:
    report = console.outcome("Importing", import_sources(session, sources, encoding))
    for refusal in report.refused:
        console.finding(f"refused: {refusal}")
    for one in report.left_out:
        console.finding(f"left out: {one}")
    if encoding is None and any(refusal.by_encoding for refusal in report.refused):
        console.note("note: --encoding says the encoding of the files, such as --encoding cp1252")
    for warning in report.warnings:
        console.note(f"note: {warning}")
    if report.new_labels:
        console.note(f"note: labels new to the project: {', '.join(report.new_labels)}")
    if report.nothing_found:
        console.fail("Nothing was imported.")
    return report


def _highlight(console: Console, session: Session, *, rules_only: bool, model: str | None) -> int:
    count = 0
    steps = highlight_articles(session, rules_only=rules_only, model=model)
    for outcome in console.follow("Highlighting", steps):
        count += outcome.highlighted
        if outcome.problem:
            console.finding(outcome.problem)
        if outcome.notice:
            console.note(f"note: {outcome.notice}")
    return count


def _export(
    console: Console,
    session: Session,
    out: Path,
    options: Options,
    *,
    overwrite: bool,
    manifest: bool = True,
) -> Report:
    steps = export_job(session, out, options, overwrite=overwrite, manifest=manifest)
    return console.outcome("Exporting", steps)


def _export_table(
    console: Console, session: Session, out: Path, options: Options, *, overwrite: bool
) -> Report:
    steps = export_table(session, out, options, overwrite=overwrite)
    report = console.outcome("Exporting", steps)
    console.say(f"{report.check.stances_found} statements")
    return report


def _options(profile: Profile, include: Included | None) -> Options:
    if profile is Profile.audit:
        return Options(profile="audit")
    return Options(profile="training", include_suggested=include is Included.suggested)


def _imported(report: ImportReport) -> str:
    """What came in and what did not, in the words of the window."""
    parts = ["1 article added" if report.added == 1 else f"{report.added} articles added"]
    rest = {
        "labelled": report.labelled,
        "already here": report.unchanged,
        "refused": len(report.refused),
        "left out": len(report.left_out),
    }
    parts += [f"{count} {words}" for words, count in rest.items() if count]
    return ", ".join(parts) + "."


def _tell_export(console: Console, report: Report) -> None:
    if not report.articles and report.left_out:
        console.finding(
            f"{report.path.name} is empty: no article is done yet. Finish articles in the window, "
            "or add --include suggested."
        )
        return
    console.say(f"{report.path}: {report.articles} articles, {report.size} bytes, read back and equal.")
    for loss in report.losses:
        if not loss.is_expected:
            console.say(f"  {loss.sentence}")
    for warning in report.warnings:
        console.note(f"note: {warning}")


def _plain(report: Report) -> dict[str, object]:
    return {
        "file": str(report.path),
        "profile": report.profile,
        "articles": report.articles,
        "bytes": report.size,
        "sha256": report.sha256,
        "losses": {loss.code: loss.count for loss in report.losses},
        "manifest": None if report.manifest is None else str(report.manifest),
    }
