"""The command that finds articles: list."""

from __future__ import annotations

from typing import Annotated

import typer
from msgspec.structs import asdict

from annotator.cli.console import Console
from annotator.cli.opening import reading
from annotator.cli.working import AsJson, Project
from annotator.domain.errors import AnnotatorError
from annotator.domain.queries import parse
from annotator.domain.summaries import Summary
from annotator.session.session import Session

Query = Annotated[
    str, typer.Argument(help="What to find, such as 'label:ORG stance:critical'; without it, all articles.")
]


def list_(project: Project, query: Query = "", as_json: AsJson = False) -> int:
    """List the articles that meet a query, in the order of import."""
    console = Console(as_json)
    try:
        with reading(console, project) as session:
            found = _found(console, session, query)
    except AnnotatorError as error:
        return console.fail(error)
    if not found:
        console.note("no article found")
    for summary in found:
        console.say(f"{summary.id}\t{summary.status}\t{summary.date or ''}\t{summary.title}")
    console.result({"query": query, "articles": [asdict(summary) for summary in found]})
    return console.code


def _found(console: Console, session: Session, query: str) -> list[Summary]:
    parse(query)  # what cannot be read is said before the texts are indexed for it
    for _ in console.follow("Indexing", session.index_texts()):
        pass
    return [session.summary(id_) for id_ in session.search(query).ids]
