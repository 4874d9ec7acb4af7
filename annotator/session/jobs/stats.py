"""What a project holds, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

import orjson

from annotator.domain.records import Kind
from annotator.session.jobs.ledger import ledger_of
from annotator.session.session import Session


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over a whole project. Spans and stances are counted by `label/status` or `polarity/status`."""

    articles: int = 0
    by_status: dict[str, int] = field(default_factory=dict)
    by_language: dict[str, int] = field(default_factory=dict)
    characters: int = 0
    spans: dict[str, dict[str, int]] = field(default_factory=dict)
    stances: dict[str, dict[str, int]] = field(default_factory=dict)
    origins: dict[str, dict[str, int]] = field(default_factory=dict)
    entities: int = 0
    operations: int = 0
    head: str = ""
    ledger: dict[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        return asdict(self)


def stats_of(session: Session, last: int | None = None) -> Stats:
    """Count everything in a session's project; the ledger over the `last` articles that were finished."""
    queue = session.queue()
    seq, head = session.project.head
    labels, origins = _tally(session, "span", "label")
    polarities, _ = _tally(session, "stance", "polarity")
    return Stats(
        articles=len(queue),
        by_status=_counted(summary.status for summary in queue),
        by_language=_counted(summary.language or "unknown" for summary in queue),
        characters=sum(summary.length for summary in queue),
        spans=labels,
        stances=polarities,
        origins=origins,
        entities=len(session.entities),
        operations=seq,
        head=head,
        ledger=ledger_of(session, last).plain(),
    )


def _tally(
    session: Session, kind: Kind, key: str
) -> tuple[dict[str, dict[str, int]], dict[str, dict[str, int]]]:
    """(by key and status, by what made it and its fate)."""
    classes: dict[str, Counter[str]] = {}
    makers: dict[str, Counter[str]] = {}
    for found in session.project.records(kind):
        data = orjson.loads(found.body)
        classes.setdefault(data[key] or "unset", Counter())[data["status"]] += 1
        origin = data["origin"]
        fate = data["how"] or data["status"]
        makers.setdefault(f"{origin['type']}:{origin['name']}", Counter())[fate] += 1
    return _plain(classes), _plain(makers)


def _plain(counters: dict[str, Counter[str]]) -> dict[str, dict[str, int]]:
    return {name: dict(sorted(counters[name].items())) for name in sorted(counters)}


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
