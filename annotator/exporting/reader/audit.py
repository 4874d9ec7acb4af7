"""One audit record: does it hold together, and does it say what the project says?"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from annotator.exporting.reader.lines import canonical_text
from annotator.exporting.reader.parts import (
    AUDIT,
    evidence_faults,
    named,
    order_faults,
    slice_faults,
    twice,
)

Plain = Mapping[str, Any]
_NO_HASH = "0" * 64
_ARTICLE_KEYS = ("id", "text", "text_sha256", "source", "cluster")


def audit_faults(data: dict[str, Any]) -> Iterator[str]:
    """What is wrong with the record by itself."""
    shapeless = [] if AUDIT.holds(data) else list(AUDIT.faults(data, "record"))
    if shapeless:
        yield from shapeless
        return
    body, rejected = data["text"], data["rejected"]
    if hashlib.sha256(body.encode("utf-8")).hexdigest() != data["text_sha256"]:
        yield "text_sha256 does not fit the text"
    yield from slice_faults(data["regions"], body, "region")
    places = [(region["start"], region["end"], region["kind"]) for region in data["regions"]]
    if places != sorted(places):
        yield "the regions are not in order"
    for part, right in ((data, {"suggested", "accepted"}), (rejected, {"rejected"})):
        yield from slice_faults(part["spans"], body, "span")
        yield from evidence_faults(part["stances"], body)
        yield from order_faults(part["spans"], part["stances"], body)
        for item in (*part["spans"], *part["stances"]):
            if item["status"] not in right:
                yield f"{item['id']} is {item['status']} and stands in the wrong list"
    spans, stances = data["spans"] + rejected["spans"], data["stances"] + rejected["stances"]
    for what, items in (("region", data["regions"]), ("span", spans), ("stance", stances)):
        yield from twice((item["id"] for item in items), what)
    yield from _reference_faults(data, spans, stances)
    labels = [(label["name"], label["value"]) for label in data["doc_labels"]]
    if labels != sorted(labels):
        yield "the document labels are not in order"
    if data["audit_head"] != (data["history"][-1]["hash"] if data["history"] else _NO_HASH):
        yield "audit_head is not the hash of the last operation"


def _parties(data: Plain, stances: Iterable[Plain]) -> Iterator[tuple[str, str, Plain]]:
    for stance in stances:
        for role in ("holder", "target"):
            yield f"stance {stance['id']}", role, stance[role]
    if data["article_stance"] and data["article_stance"]["target"]:
        yield "the article's stance", "target", data["article_stance"]["target"]


def _reference_faults(data: Plain, spans: list[Plain], stances: list[Plain]) -> Iterator[str]:
    entities = {entity["id"] for entity in data["entities"]}
    parties = list(_parties(data, stances))
    for where, role, party in parties:
        ref, id_ = party["ref"], party["id"]
        if ref in {"span", "entity"}:
            if id_ not in (entities if ref == "entity" else {span["id"] for span in spans}):
                yield f"{where}: {role} {id_} does not exist"
        elif id_ is not None:
            yield f"{where}: {role} is of kind {ref} and has the id {id_}"
        elif ref == "concept" and not party["text"]:
            yield f"{where}: {role} is a concept without words"
    for span in spans:
        if span["entity"] is not None and span["entity"] not in entities:
            yield f"span {span['id']}: entity {span['entity']} does not exist"
    wanted = {span["entity"] for span in spans}
    wanted |= {party["id"] for _, _, party in parties if party["ref"] == "entity"}
    yield from _entity_faults(data["entities"], wanted)


def _entity_faults(entities: list[Plain], wanted: set[str | None]) -> Iterator[str]:
    ids = [entity["id"] for entity in entities]
    if ids != sorted(set(ids)):
        yield "the entities are not in order, or one occurs twice"
    for id_ in ids:
        if id_ not in wanted:
            yield f"entity {id_} is not referred to"
    for entity in entities:
        if entity["aliases"] != sorted(entity["aliases"]):
            yield f"the aliases of entity {entity['id']} are not in order"


def audit_warnings(data: dict[str, Any]) -> Iterator[str]:
    """What looks odd in the records, though the file says it faithfully."""
    standing = data["spans"]
    for place, count in Counter((span["start"], span["end"], span["label"]) for span in standing).items():
        if count > 1:
            yield f"{count} spans stand at {place[0]}–{place[1]} as {place[2]}"
    for span in standing:
        if span["text"] != span["text"].strip() and span["origin"]["type"] == "import":
            yield f"{named(span)} begins or ends with white space"
    regions = data["regions"]
    for one, next_ in pairwise(regions):
        if next_["start"] < one["end"]:
            yield f"regions {one['id']} and {next_['id']} overlap"
    done = data["decision"]["status"] == "done"
    for stance in data["stances"]:
        holder, target = stance["holder"], stance["target"]
        if (holder["ref"], holder["id"], holder["text"]) == (target["ref"], target["id"], target["text"]):
            yield f"stance {stance['id']}: holder and target are the same"
        whole = holder["ref"] in {"author", "outlet"} and target["ref"] == "entity"
        sided = stance["polarity"] in {"supportive", "critical"} and stance["status"] == "accepted"
        if done and sided and not stance["evidence"] and not whole:
            yield f"stance {stance['id']} has no evidence"


def audit_differences(data: dict[str, Any], truth: Plain) -> Iterator[str]:
    """Where the record and the project differ."""
    article, decision = dict(truth["article"]), dict(truth["decision"])
    past, more = article.pop("history", None), article.pop("rejected", {})
    rows = [dict(row) for row in truth["history"]]
    expected = {
        **article,
        "schema": "annotator/1",
        "profile": "audit",
        "offset_unit": "codepoint",
        "layer": truth["layer"],
        "article_stance": decision.pop("article_stance"),
        "history": rows if past is None else past + rows[1:],
    }
    labels = decision.pop("doc_labels")
    expected["decision"] = decision
    compared_apart = {"regions", "spans", "entities", "stances", "doc_labels", "rejected", "audit_head"}
    for key in sorted((data.keys() | expected.keys()) - compared_apart):
        if key not in data or key not in expected or data[key] != expected[key]:
            yield f"{key} is not what the project says"
    if {key: value for key, value in data["rejected"].items() if key not in {"spans", "stances"}} != more:
        yield "rejected is not what the project says"
    if sorted(map(_sorted_text, data["doc_labels"])) != sorted(map(_sorted_text, labels)):
        yield "doc_labels are not what the project says"
    yield from item_differences(data["regions"], truth["regions"], "region")
    yield from _entity_differences(data["entities"], truth["entities"])
    for part, rejected in ((data, False), (data["rejected"], True)):
        for kind in ("spans", "stances"):
            right = [item for item in truth[kind] if (item["status"] == "rejected") is rejected]
            yield from item_differences(part[kind], right, kind[:-1])


def _sorted_text(data: Any) -> str:
    return canonical_text(dict(sorted(data.items())))


def _entity_differences(found: list[Plain], truth: Iterable[Plain]) -> Iterator[str]:
    known = {entity["id"]: {**entity, "aliases": sorted(entity["aliases"])} for entity in truth}
    right = [known[entity["id"]] for entity in found if entity["id"] in known]
    yield from item_differences(found, right, "entity")


def item_differences(found: Iterable[Plain], right: Iterable[Plain], what: str) -> Iterator[str]:
    """Items that are missing, were never there, or differ, matched by id."""
    here = {item["id"]: item for item in found}
    for item in right:
        other = here.pop(item["id"], None)
        name = named(dict(item)) if what == "span" else f"{what} {item['id']}"
        if other is None:
            yield f"{name} expected, nothing found."
        elif other != item:
            keys = [key for key in sorted(item.keys() | other.keys()) if item.get(key) != other.get(key)]
            yield f"{name} differs in {', '.join(keys)}."
    for item in here.values():
        yield f"{named(dict(item)) if what == 'span' else f'{what} ' + item['id']} found, nothing expected."
