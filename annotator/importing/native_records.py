"""Our own records, `annotator/1`, from plain data: the inverse of what `exporting` writes.

Each function raises ValueError (`Invalid` is one) where the record as a whole is wrong.
Items that do not fit are left out and named in `findings`. Source: `docs/data-format.md`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain.ids import suggestion_id
from annotator.domain.records import (
    Article,
    Decision,
    Entity,
    Origin,
    Party,
    Region,
    Source,
    Span,
    Stance,
)
from annotator.importing.sieve import Sieve

Plain = Mapping[str, Any]

AUDIT_KEYS = (
    "schema", "profile", "id", "layer", "text", "text_sha256", "offset_unit", "source", "regions", "spans",
    "entities", "stances", "article_stance", "doc_labels", "decision", "cluster", "rejected", "history",
    "audit_head",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NativeRecords:
    """What one line says of one article, as records. `findings` are sentences on what was left out.

    Keys of an audit record that have no record of their own ride along in `article.unknown`: those of the
    record itself, of its `rejected` object under `rejected`, and its history under `history`.
    """

    article: Article
    decision: Decision | None
    layer: str = "main"
    regions: tuple[Region, ...] = ()
    spans: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    stances: tuple[Stance, ...] = ()
    findings: tuple[str, ...] = ()


def from_audit(data: Plain) -> NativeRecords:
    """The records of one audit line."""
    text = _settled(data)
    unknown = {key: value for key, value in data.items() if key not in AUDIT_KEYS}
    rejected = data.get("rejected") or {}
    if more := {key: value for key, value in rejected.items() if key not in {"spans", "stances"}}:
        unknown["rejected"] = more
    unknown["history"] = _history(data.get("history") or [])
    article = Article.parse(
        {
            "id": data.get("id"),
            "text": text,
            "text_sha256": data.get("text_sha256"),
            "source": data.get("source"),
            "cluster": data.get("cluster"),
        }
    ).altered(unknown=unknown)
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != article.text_sha256:
        raise ValueError("text_sha256 does not fit the text. The text was changed after export")
    sieve = Sieve(text)
    regions = [
        Region.parse(item)
        for item in _items(data, "regions")
        if sieve.fits(item, f"region {item.get('id')}", "region", "")
    ]
    entities = tuple(map(Entity.parse, _items(data, "entities")))
    named = {entity.id for entity in entities}
    spans = _spans(sieve, [*_items(data, "spans"), *_items(rejected, "spans")], named)
    given = [*_items(data, "stances"), *_items(rejected, "stances")]
    stances = _stances(sieve, given, spans, named)
    decision = _decision(data, sieve, {span.id for span in spans}, named)
    layer = data.get("layer") or "main"
    return NativeRecords(
        article, decision, layer, tuple(regions), spans, entities, stances, tuple(sieve.findings)
    )


def _settled(data: Plain) -> str:
    text = data.get("text")
    if not isinstance(text, str) or not text:
        raise ValueError("there is no text")
    if "\r" in text:
        raise ValueError("the text holds carriage returns, so its offsets are not ours")
    return text


def _items(data: Plain, key: str) -> list[Plain]:
    items = data.get(key) or []
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ValueError(f"{key} is no list of objects")
    return items


def _history(rows: Any) -> list[Plain]:
    steps = _items({"history": rows}, "history")
    if not all(isinstance(step.get("op"), str) and isinstance(step.get("hash"), str) for step in steps):
        raise ValueError("a step of the history has no id or no hash")
    return steps


def _spans(sieve: Sieve, items: Iterable[Plain], entities: set[str]) -> tuple[Span, ...]:
    spans: dict[str, Span] = {}
    for item in items:
        place = f"span {item.get('id')} ({item.get('label')})"
        if not sieve.fits(item, place, "span", ""):
            continue
        span = Span.parse({"text": sieve.text[item["start"] : item["end"]]} | dict(item))
        if span.id in spans:
            sieve.findings.append(f"{place}: the id occurs twice. The second span was set aside.")
            continue
        if span.entity is not None and span.entity not in entities:
            sieve.findings.append(
                f"{place}: entity {span.entity} does not exist. The span was imported without it."
            )
            span = span.altered(entity=None)
        spans[span.id] = span
    return tuple(spans.values())


def _stances(
    sieve: Sieve, items: Iterable[Plain], spans: Iterable[Span], entities: set[str]
) -> tuple[Stance, ...]:
    stances: dict[str, Stance] = {}
    known = {span.id for span in spans}
    for item in items:
        place = f"stance {item.get('id')}"
        pieces = _items(item, "evidence")
        if not all(sieve.fits(piece, place, "stance", "evidence ") for piece in pieces):
            continue
        filled = [{"text": sieve.text[piece["start"] : piece["end"]], **piece} for piece in pieces]
        stance = Stance.parse({"polarity": None} | dict(item) | {"evidence": filled})
        if stance.id in stances:
            sieve.findings.append(f"{place}: the id occurs twice. The second stance was set aside.")
            continue
        dangling = [
            f"{role} {party.id}"
            for role, party in (("holder", stance.holder), ("target", stance.target))
            if _dangles(party, known, entities)
        ]
        if dangling:
            sieve.findings.append(
                f"{place}: {dangling[0]} does not exist. The stance was set aside, its spans were imported."
            )
            continue
        stances[stance.id] = stance
    return tuple(stances.values())


def _dangles(party: Party, spans: set[str], entities: set[str]) -> bool:
    known = {"span": spans, "entity": entities}.get(party.ref)
    return known is not None and party.id not in known


def _decision(data: Plain, sieve: Sieve, spans: set[str], entities: set[str]) -> Decision | None:
    given = data.get("decision")
    if given is None:
        return None
    labels = {"article_stance": data.get("article_stance"), "doc_labels": _items(data, "doc_labels")}
    decision = Decision.parse(dict(given) | labels)
    stated = decision.article_stance
    if stated is not None and stated.target is not None and _dangles(stated.target, spans, entities):
        sieve.findings.append(f"article_stance: target {stated.target.id} does not exist. It was set aside.")
        decision = decision.altered(article_stance=None)
    return decision


def from_training(data: Plain, source: Source) -> NativeRecords:
    """The records of one training line, which came in a file described by `source`.

    Spans and stances are as decided as the file says, of origin `import`; nothing the file lacks is made up.
    """
    text = _settled(data)
    meta = data.get("meta") or {}
    article = Article(
        id=meta.get("id", ""),
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source=source.altered(**{key: meta.get(key) for key in ("outlet", "date", "language")}),
        cluster=meta.get("cluster"),
    )
    origin = Origin(type="import", name=source.file).plain()
    came = {"status": "accepted", "origin": origin}
    sieve = Sieve(text)
    spans = _spans(sieve, [dict(item) | came for item in _lean(data, "spans", ())], _linked(data))
    entities = _entities_of(spans, data)
    named = {entity.id for entity in entities}
    items = [dict(item) | came for item in _lean(data, "stances", ("start", "end"))]
    stances = _stances(sieve, items, spans, named)
    whole = bool(meta.get("complete_spans"))
    status = "skipped" if data.get("answer") == "ignore" else ("done" if whole else "todo")
    stated = data.get("article_stance")
    decision = Decision.parse(
        {
            "status": status,
            "complete": {"spans": whole, "stances": bool(meta.get("complete_stances"))},
            "scheme": "",
            "article_stance": stated and _without(stated, ("start", "end")) | {"origin": origin},
            "doc_labels": [dict(label) | {"origin": origin} for label in _items(data, "doc_labels")],
        }
    )
    return NativeRecords(
        article, decision, spans=spans, entities=entities, stances=stances, findings=tuple(sieve.findings)
    )


def _lean(data: Plain, key: str, dropped: tuple[str, ...]) -> list[Plain]:
    """The items of a training record, without what their own records do not have."""
    return [_without(item, dropped) | {"id": item.get("id") or f"{key[0]}{n}"}
            for n, item in enumerate(_items(data, key), 1)]  # fmt: skip


def _without(item: Plain, keys: tuple[str, ...]) -> dict[str, Any]:
    """An item whose holder and target lack some keys, and which has no token numbers."""
    rest = {key: value for key, value in item.items() if key not in {"token_start", "token_end"}}
    for role in ("holder", "target"):
        if keys and isinstance(rest.get(role), dict):
            rest[role] = {key: value for key, value in rest[role].items() if key not in keys}
    return rest


def _linked(data: Plain) -> set[str]:
    return {item["entity"] for item in _items(data, "spans") if isinstance(item.get("entity"), str)}


def _entities_of(spans: Iterable[Span], data: Plain) -> tuple[Entity, ...]:
    """The entities that a training record refers to, named as it names them: by a party or a mention."""
    names: dict[str, tuple[str, str]] = {}
    for span in spans:
        if span.entity is not None:
            names.setdefault(span.entity, (span.text, span.label))
    for stance in _items(data, "stances"):
        for party in (stance.get("holder") or {}, stance.get("target") or {}):
            if party.get("ref") == "entity" and party.get("id"):
                label = names.get(party["id"], ("", "MISC"))[1]
                names[party["id"]] = (party.get("text") or party["id"], label)
    return tuple(Entity(id=id_, name=name, label=label) for id_, (name, label) in names.items())


def from_gold(data: Plain, article: Article, name: str, version: str | None = None) -> NativeRecords:
    """Hand-made labels of an article that is there already: names of entities, holders and targets in words.

    `name` says where they come from and stands in their origin.
    """
    if data.get("text_sha256") != article.text_sha256:
        raise ValueError("text_sha256 does not fit the text of this article")
    origin = Origin(type="import", name=name, version=version)
    came = {"status": "accepted", "origin": origin.plain()}
    sieve = Sieve(article.text)
    regions = []
    for item in _items(data, "regions"):
        place = f"region {item.get('start')}–{item.get('end')} ({item.get('kind')})"
        if sieve.fits(item, place, "region", ""):
            id_ = suggestion_id("r", article.id, "gold", item["start"], item["end"], item["kind"])
            regions.append(
                Region(id=id_, start=item["start"], end=item["end"], kind=item["kind"], origin=origin)
            )
    named: dict[str, Entity] = {}
    items = []
    for item in _items(data, "spans"):
        link = None
        if words := item.get("entity"):
            entity = Entity(id=suggestion_id("e", words), name=words, label=item["label"])
            link = named.setdefault(words, entity).id
        id_ = suggestion_id("s", article.id, "gold", item["start"], item["end"], item["label"])
        items.append(dict(item) | came | {"id": id_, "entity": link})
    spans = _spans(sieve, items, {entity.id for entity in named.values()})
    stances = _gold_stances(data, article, sieve, named, came)
    return NativeRecords(
        article, None, "main", tuple(regions), spans, tuple(named.values()), stances, tuple(sieve.findings)
    )


def _gold_stances(
    data: Plain, article: Article, sieve: Sieve, named: Mapping[str, Entity], came: Plain
) -> tuple[Stance, ...]:
    items = []
    for number, item in enumerate(_items(data, "stances"), 1):
        rest = {key: item[key] for key in ("polarity", "mode", "evidence", "note") if key in item}
        for role in ("holder", "target"):
            words, aliases = item[role], tuple(item.get(f"{role}_aliases") or ())
            rest[role] = _party(words, aliases, article, named).plain()
        id_ = suggestion_id("t", article.id, "gold", number, item["holder"], item["target"])
        items.append(rest | dict(came) | {"id": id_})
    return _stances(sieve, items, (), {entity.id for entity in named.values()})


def _party(words: str, aliases: tuple[str, ...], article: Article, named: Mapping[str, Entity]) -> Party:
    if words in {"AUTHOR", "OUTLET"}:
        text = article.source.author if words == "AUTHOR" else article.source.outlet
        return Party(ref="author" if words == "AUTHOR" else "outlet", text=text or "", aliases=aliases)
    entity = named.get(words)
    if entity is None:
        return Party(ref="concept", text=words, aliases=aliases)
    return Party(ref="entity", id=entity.id, text=words, aliases=aliases)
