"""Export against `json.dumps` of the same dicts."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.operations import Change
from annotator.domain.records import Article, Decision, Evidence, Origin, Party, Record, Source, Span, Stance
from annotator.exporting import ArticleRecords, HistoryRow, Options, Profile, export_jsonl, report_of
from benchmarks.measure import Result, best

_ARTICLES, _MENTIONS = 100, 30
_LINE = "Ivan Loriot, maire de Port-Clair, défend la jetée « coûte que coûte » devant les pêcheurs. "
_RULE = Origin(type="rule", name="gazetteer", version="1", score=0.91, why="cities/port-clair")
_PERSON = Origin(type="human", name="r01")
_PROFILES: tuple[Profile, ...] = ("audit", "training")


def _labels(text: str) -> Iterator[Record]:
    """A span on each line, and a stance on each fifth."""
    for number, place in enumerate(range(0, len(text), len(_LINE))):
        name = text[place : place + 11]
        yield Span(
            id=f"s{place}", start=place, end=place + 11, text=name, label="PER", status="accepted",
            how="confirmed", origin=_RULE,
        )  # fmt: skip
        if number % 5 == 0:
            start, end = place + 34, place + 50
            yield Stance(
                id=f"t{place}", polarity="supportive", mode="reported", status="accepted", how="new",
                holder=Party(ref="span", id=f"s{place}", text=name), origin=_PERSON,
                target=Party(ref="concept", text="la jetée"),
                evidence=(Evidence(start=start, end=end, text=text[start:end]),),
            )  # fmt: skip


def made_article(number: int) -> dict[str, list[Change]]:
    """The records of an article with 30 spans and 6 stances, by its id."""
    text = _LINE * _MENTIONS
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(file=f"{number}.txt", sha256=digest, encoding="utf-8", bom=False, newline="lf")
    article = Article(id=f"a{number:05}", text=text, text_sha256=digest, source=source)
    records = [article, Decision(status="done", scheme="press-fr/1"), *_labels(text)]
    return {article.id: [Change.of(article.id, None, record) for record in records]}


def _records(number: int) -> ArticleRecords:
    (changes,) = made_article(number).values()
    rows = [
        HistoryRow(f"op{n}", "2026-01-01T00:00:00.000Z", "r01", "accept", None, "a" * 64) for n in range(5)
    ]
    return ArticleRecords.of(
        {change.key: change.after or "" for change in changes}, {}, rows, scheme="press-fr/1"
    )


def results() -> Iterator[Result]:
    """Both profiles, with everything an export does."""
    records = [_records(number) for number in range(_ARTICLES)]
    with tempfile.TemporaryDirectory() as folder:
        for profile in _PROFILES:
            target, options = Path(folder) / f"{profile}.jsonl", Options(profile=profile)
            ours = best(lambda at=target, how=options: _exported(records, at, how), 5)
            dicts = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
            base = best(lambda data=dicts, at=target: _plainly(data, at), 5)
            note = "with ordering, losses, the truth set down and the check by the reader"
            yield Result(
                f"export of {_ARTICLES} articles, {profile}",
                "json.dumps of the same dicts",
                ours,
                base,
                note=note,
            )


def _exported(records: list[ArticleRecords], target: Path, options: Options) -> None:
    report_of(export_jsonl(records, target, options, overwrite=True))


def _plainly(dicts: list[object], target: Path) -> None:
    lines = [json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n" for data in dicts]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
