"""Counting what became of the suggestions of a project."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import orjson

from annotator.session.blind import BLIND, BlindArticles
from annotator.session.jobs.progress import Progress
from annotator.session.ledger import Bookkeeping, Ledger, Mark
from annotator.session.session import Session

_EACH = 20  # articles between two steps


def measure(session: Session, last: int | None = None) -> Iterator[Progress | Ledger]:
    """The ledger over the articles that are done (the last so many of them); the last item is the ledger.

    The records are read in order of import and counted in order of finishing.
    """
    decisions = {
        row.article: orjson.loads(row.body) for row in session.project.records("decision") if row.article
    }
    done = sorted(
        (id_ for id_, decision in decisions.items() if decision["status"] == "done"),
        key=lambda id_: (decisions[id_]["ended"] or "", id_),
    )
    counted = done[-last:] if last is not None else done
    wanted = set(counted)
    marks: dict[str, list[Mark]] = {}
    books = Bookkeeping(len(counted))
    total = len(session.queue())
    rows = session.project.records("span")
    for number, (article, found) in enumerate(groupby(rows, key=lambda row: row.article)):
        own = [Mark.parse(orjson.loads(row.body)) for row in found]
        if article in wanted:
            marks[str(article)] = own
        elif article not in decisions or decisions[str(article)]["status"] != "done":
            books.wait(own)
        if number % _EACH == 0:
            yield Progress(number, total, "")
    blind = BlindArticles(session)
    for id_ in counted:
        seconds = float(decisions[id_]["seconds"])
        if _is_blind(decisions[id_]):
            shown = blind.would_have_shown(id_)
            spans = None if shown is None else [(one.start, one.end, one.label) for one in shown.spans]
            books.take_blind(marks.get(id_, ()), seconds, spans)
        else:
            books.take(marks.get(id_, ()), seconds)
    yield books.finished()


def _is_blind(decision: dict[str, Any]) -> bool:
    return any(label["name"] == BLIND for label in decision["doc_labels"])


def ledger_of(session: Session, last: int | None = None) -> Ledger:
    """The ledger at once, for callers that can wait."""
    *_, ledger = measure(session, last)
    assert isinstance(ledger, Ledger)
    return ledger
