"""The project file at 5,000 articles and 200,000 operations: opening, editing, verifying, searching, backup.

The goals are those of the design: what is compared with is the time that is allowed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.domain.ids import operation_id
from annotator.domain.operations import Change, Draft
from annotator.domain.queries import parse
from annotator.domain.records import (
    TOOL,
    Article,
    Decision,
    Entity,
    Label,
    Origin,
    Party,
    Record,
    Reviewer,
    Scheme,
    Source,
    Span,
    Stance,
)
from annotator.domain.values import now
from annotator.storage import Finding, Project
from annotator.storage.verifying import verify
from benchmarks.measure import Result, best

ARTICLES, OPERATIONS = 5_000, 200_000
_SPANS, _SAMPLE = 20, 200
_LINE = (
    "Ivan Loriot, maire de Port-Clair, défend la jetée {n} « coûte que coûte » devant le haut-commissariat. "
)
_RULE = Origin(type="rule", name="gazetteer", version="1", score=0.91, why="cities/port-clair")
_PERSON = Origin(type="human", name="r01")
_LABELS = ("PER", "ORG", "LOC", "MISC")
QUERIES = (
    "label:ORG status:accepted",
    "stance:critical",
    'holder:"ivan loriot"',
    "holder~loriot",
    "origin:rule score<0.6",
    "label:ORG stance:critical date>=2024-06",
    'text~"haut-commissariat"',
    "jetée",
    "-status:done outlet~quai",
)


def _draft(summary: str, *changes: Change, actor: str = TOOL) -> Draft:
    return Draft(operation_id(), actor, now(), summary, changes)


def _beginning() -> list[Draft]:
    labels = tuple(Label(code=code, name=code, slot=slot) for slot, code in enumerate(_LABELS, 1))
    scheme = Scheme(name="press", version=1, labels=labels)
    entity = Entity(id="e1", name="Ivan Loriot", label="PER")
    records: tuple[Record, ...] = (scheme, Reviewer(id="r01", name="Noor"), entity)
    return [_draft("create", *[Change.of(None, None, record) for record in records])]


def _article(number: int) -> tuple[Article, tuple[Span, ...], Stance]:
    line = _LINE.format(n=number)
    text = line * _SPANS
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(
        file=f"{number}.txt", sha256=digest, encoding="utf-8", bom=False, newline="lf", outlet="Le Quai",
        title=f"La jetée {number}", date=f"2024-{number % 12 + 1:02}-01", language="fr",
    )  # fmt: skip
    spans = tuple(
        Span(
            id=f"s{number}-{n}", start=n * len(line), end=n * len(line) + 11, text="Ivan Loriot",
            label=_LABELS[n % 4], entity="e1", status="suggested",
            origin=_RULE.altered(score=round(0.5 + n / 50, 4)),
        )
        for n in range(_SPANS)
    )  # fmt: skip
    holder, target = Party(ref="concept", text="Ivan Loriot"), Party(ref="concept", text="la jetée")
    stance = Stance(
        id=f"t{number}", polarity="critical" if number % 3 else "supportive", holder=holder, target=target,
        mode="reported", status="accepted", how="new", origin=_PERSON,
    )  # fmt: skip
    id_ = f"a{number:05}"
    return Article(id=id_, text=text, text_sha256=digest, source=source), spans, stance


def _history() -> Iterator[Draft]:
    """Imports and suggestions, then mentions accepted, relabelled and put back, one by one."""
    state: dict[tuple[str, int], Span] = {}
    for number in range(ARTICLES):
        article, spans, stance = _article(number)
        yield _draft("import", Change.of(article.id, None, article))
        yield _draft("suggest", *[Change.of(article.id, None, one) for one in (*spans, stance)])
        decision = Decision(status="done" if number % 2 else "doing", scheme="press/1", reviewer="r01")
        yield _draft("decide", Change.of(article.id, None, decision))
        state.update({(article.id, n): span for n, span in enumerate(spans)})
    keys = list(state)
    for turn in range(OPERATIONS - 3 * ARTICLES - 1):
        key = keys[turn * 7919 % len(keys)]
        old = state[key]
        status = "accepted" if old.status == "suggested" else "suggested"
        state[key] = old.altered(status=status, how="confirmed" if status == "accepted" else None)
        yield _draft("accept PER Ivan Loriot", Change.of(key[0], old, state[key]))


def _percentile(times: list[float], share: float) -> float:
    return sorted(times)[int(len(times) * share)]


def _commits(project: Project) -> list[float]:
    """Seconds from handing an edit over to its being on disk."""
    article = project.summaries()[7].id
    body = next(body for key, body in project.article(article).items() if key.kind == "span")
    span, times = Span.parse_json(body), []
    for _ in range(_SAMPLE):
        status = "accepted" if span.status == "suggested" else "suggested"
        after = span.altered(status=status, how="confirmed" if status == "accepted" else None)
        start = time.perf_counter()
        project.append(_draft("accept", Change.of(article, span, after), actor="r01"))
        project.flush()
        times.append(time.perf_counter() - start)
        span = after
    return times


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def results() -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.annotator"
        with Project.create(path, _beginning()) as project:
            writing = _timed(lambda: _fill(project))
        yield Result(
            "writing 200,000 operations", "0.5 ms for each", writing, OPERATIONS * 0.0005, None, _sizes(path)
        )

        def open_first() -> None:
            with Project.open(path, read_only=True) as project:
                project.article(project.summaries()[0].id)

        what = "opening, summaries and the first article"
        yield Result(what, "the second allowed", best(open_first, 5), 1.0, 1)
        with Project.open(path) as project:
            times = _commits(project)
            what = f"an edit on disk, 95 of 100 (half: {_percentile(times, 0.5) * 1000:.1f} ms)"
            yield Result(what, "the 30 ms allowed", _percentile(times, 0.95), 0.03, 1)
            yield from _searches(project, Path(folder))
            backup = _timed(project.back_up)
        plain = _timed(lambda: shutil.copyfile(path, Path(folder) / "copy"))
        yield Result("backup, with its verification", "copying the file", backup, plain)
        before = os.times()
        checking = _timed(lambda: _verified(path))
        after = os.times()
        own, helper = after.user - before.user, after.children_user - before.children_user
        note = f"processor time {own:.1f} s, and {helper:.1f} s in a second process meanwhile"
        yield Result("verifying 200,000 operations", "5 s for 100,000", checking, 10.0, 1, note)
        yield from _history_beside_the_text(path)


def _history_beside_the_text(path: Path) -> Iterator[Result]:
    from benchmarks._history import measured  # Qt

    for words, wall, thread in measured(path):
        note = f"{thread * 1000:.0f} ms of it work of the window's thread"
        yield Result(f"history {words}: longest gap between events", "100 ms", wall, 0.1, 1, note)


def _fill(project: Project) -> None:
    for number, draft in enumerate(_history()):
        project.append(draft)
        if number % 5000 == 0:
            project.flush()
    project.flush()


def _verified(path: Path) -> None:
    grave = [str(one) for one in verify(path) if isinstance(one, Finding) and one.grave]
    if grave:
        raise AssertionError(grave)


def _sizes(path: Path) -> str:
    """How large the file is beside the plain JSONL of its state."""
    with Project.open(path, read_only=True) as project:
        state = sum(
            len(body.encode("utf-8")) + 1
            for summary in project.summaries()
            for body in project.article(summary.id).values()
        )
    size = path.stat().st_size
    share, each = size / state, OPERATIONS // ARTICLES
    return f"file {size / 1e6:.0f} MB, {share:.2f} times the JSONL of the state (goal 3); {each} an article"


def _searches(project: Project, cache: Path) -> Iterator[Result]:
    indexing = _timed(lambda: list(project.index_texts(cache)))
    yield Result(f"indexing {ARTICLES} texts", "a second", indexing, 1.0)
    for query in QUERIES:
        parsed = parse(query)
        found = len(project.search(parsed, cache).ids)
        took = best(lambda: project.search(parsed, cache), 3)  # noqa: B023 - run at once
        yield Result(f"`{query}`, {found} found", "the 100 ms allowed", took, 0.1, 1)
