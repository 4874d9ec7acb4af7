"""Searching a project of 100,000 articles with a million records.

The rows are laid into the tables as a history would leave them: what is measured is the search alone.
"""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from annotator.domain.canonical import encode
from annotator.domain.ids import operation_id
from annotator.domain.queries import parse
from annotator.domain.records import Article, Kind, Origin, Party, Record, Source, Span, Stance, record_id
from annotator.domain.summaries import summarise
from annotator.storage import Project
from annotator.storage.articles import COLUMNS, cells
from annotator.storage.codec import pack
from annotator.storage.rows import columns, stored, without_text
from annotator.storage.schema import make
from benchmarks.measure import Result, best

ARTICLES, SPANS, VARIANTS = 100_000, 8, 100
_NAMES = ("Ivan Loriot", "Port-Clair", "Gélanor", "le haut-commissariat", "Rives-Vives")
_LABELS = ("PER", "LOC", "LOC", "ORG", "MISC")
_LINE = "{name}, maire de Port-Clair, défend la jetée {n} devant le haut-commissariat. "
_RULE = Origin(type="rule", name="gazetteer", version="1", score=0.91, why="cities/port-clair")
_PERSON = Origin(type="human", name="r01")
QUERIES = (
    "label:ORG status:accepted",
    "stance:critical",
    'holder:"ivan loriot"',
    "holder~loriot",
    "mode:reported outlet~quai",
    "note:tentative",
    "origin:rule score<0.6",
    "label:ORG stance:critical date>=2024-06",
    'text~"haut-commissariat"',
    '"jetée 7"',
    "-status:done outlet~quai",
)
_ADD_ARTICLE = (
    f"INSERT INTO article (no, id, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (2 + len(COLUMNS)))})"
)
_ADD_RECORD = f"INSERT INTO record VALUES ({', '.join('?' * 10)})"


def _row(kind: Kind, record: Record) -> tuple[object, ...]:
    body = encode(record)
    return (kind, record_id(record), *columns(kind, body), stored(kind, body))


def _span(variant: int, number: int) -> Span:
    name = _NAMES[(variant + number) % 5]
    is_open = (variant + number) % 3
    return Span(
        id=f"s{number}", start=number * 20, end=number * 20 + len(name), text=name,
        label=_LABELS[(variant + number) % 5], status="suggested" if is_open else "accepted",
        how=None if is_open else "confirmed", origin=_RULE.altered(score=round(0.5 + variant / 250, 4)),
    )  # fmt: skip


def _stance(variant: int) -> Stance:
    holder, target = Party(ref="concept", text=_NAMES[variant % 5]), Party(ref="concept", text="la jetée")
    return Stance(
        id="t1", polarity="critical" if variant % 3 else "supportive", holder=holder, target=target,
        mode="reported" if variant % 2 else "authorial", status="accepted", how="new", origin=_PERSON,
    )  # fmt: skip


def _article(number: int) -> Article:
    text = _LINE.format(name=_NAMES[number % 5], n=number % 1000) * 3
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(
        file=f"{number}.txt", sha256=digest, encoding="utf-8", bom=False, newline="lf",
        outlet="Le Quai" if number % 2 else "La Digue", title=f"La jetée {number}",
        date=f"2024-{number % 12 + 1:02}-01", language="fr",
    )  # fmt: skip
    return Article(id=f"a{number:06}", text=text, text_sha256=digest, source=source)


def _fill(path: Path) -> None:
    """Articles of their own, whose mentions and stance are those of one of a hundred variants."""
    made = [
        [*(_row("span", _span(variant, n)) for n in range(SPANS)), _row("stance", _stance(variant))]
        for variant in range(VARIANTS)
    ]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        make(connection, operation_id())
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        for number in range(1, ARTICLES + 1):
            article = _article(number)
            status = "done" if number % 4 else "todo"
            said = (*cells(summarise(article))[:-5], status, SPANS, 0, 0, 1)
            connection.execute(_ADD_ARTICLE, (number, article.id, *said))
            rows = [*made[number % VARIANTS], _row("article", article)]
            connection.executemany(_ADD_RECORD, [(number, *row) for row in rows])
            text = without_text(encode(article))[1]
            connection.execute("INSERT INTO text VALUES (?, ?)", (number, pack(text.encode("utf-8"))))
        connection.execute("COMMIT")


def results() -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        path, cache = Path(folder) / "p.annotator", Path(folder)
        _fill(path)
        with Project.open(path, read_only=True) as project:
            indexing = best(lambda: list(project.index_texts(cache)), 1)
            yield Result(f"indexing {ARTICLES} texts, behind the window", "a minute", indexing, 60.0)
            for query in QUERIES:
                parsed = parse(query)
                found = len(project.search(parsed, cache).ids)
                took = best(lambda: project.search(parsed, cache), 5)  # noqa: B023 - run at once
                what = f"`{query}`, {found} of {ARTICLES} found"
                yield Result(what, "the 500 ms allowed", took, 0.5, 1)
