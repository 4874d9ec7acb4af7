"""The native records, `annotator/1`: plain dicts with fixed keys in a fixed order.

Source: `docs/data-format.md`. Offsets are code points into `text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.domain.canonical import canonical
from annotator.domain.values import NO_HASH
from annotator.exporting.records import ArticleRecords, HistoryRow, Options, Plain, referenced_entities
from annotator.exporting.selection import Selection, select, span_order, stance_order, takes

SCHEMA = "annotator/1"
_OF_ARTICLE = ("id", "text", "text_sha256", "source", "cluster")
_KEPT_APART = frozenset({*_OF_ARTICLE, "history", "rejected"})  # see ArticleRecords


def audit_record(records: ArticleRecords) -> dict[str, Any]:
    """The audit record: everything the project says about one article in one layer."""
    article, decision = records.article, records.decision
    standing, rejected = _parted(records)
    history = _history(records)
    return {
        "schema": SCHEMA,
        "profile": "audit",
        "id": article["id"],
        "layer": records.layer,
        "text": article["text"],
        "text_sha256": article["text_sha256"],
        "offset_unit": "codepoint",
        "source": article["source"],
        "regions": sorted(records.regions, key=_region_order),
        "spans": standing["spans"],
        "entities": _entities(records),
        "stances": standing["stances"],
        "article_stance": decision["article_stance"],
        "doc_labels": sorted(decision["doc_labels"], key=_doc_label_order),
        "decision": {
            key: value for key, value in decision.items() if key not in {"article_stance", "doc_labels"}
        },
        "cluster": article["cluster"],
        "rejected": rejected | _sorted(article.get("rejected", {})),
        "history": history,
        "audit_head": history[-1]["hash"] if history else NO_HASH,
        **_sorted({key: article[key] for key in article if key not in _KEPT_APART}),
    }


def _parted(records: ArticleRecords) -> tuple[dict[str, Any], dict[str, Any]]:
    """Spans and stances in file order, parted into those that stand and those rejected."""
    parts: tuple[dict[str, Any], dict[str, Any]] = (
        {"spans": [], "stances": []},
        {"spans": [], "stances": []},
    )
    for span in sorted(records.spans, key=span_order):
        parts[span["status"] == "rejected"]["spans"].append(span)
    for stance in sorted(records.stances, key=stance_order(len(records.article["text"]))):
        parts[stance["status"] == "rejected"]["stances"].append(stance)
    return parts


def _region_order(region: Plain) -> tuple[int, int, str, str]:
    return region["start"], region["end"], region["kind"], region["id"]


def _doc_label_order(label: Plain) -> tuple[str, str, str]:
    return label["name"], label["value"], canonical(label)


def _entities(records: ArticleRecords) -> list[Plain]:
    wanted = referenced_entities(records.spans, records.stances, records.decision)
    found = {entity["id"]: entity for entity in records.entities if entity["id"] in wanted}
    return [{**found[id_], "aliases": sorted(found[id_]["aliases"])} for id_ in sorted(found)]


def _history(records: ArticleRecords) -> list[Plain]:
    past = records.article.get("history")
    rows: list[Plain] = [row._asdict() for row in records.history]
    if past is None:
        return rows
    return [_known_first(row, HistoryRow._fields) for row in past] + rows[1:]


def _known_first(row: Plain, known: Iterable[str]) -> Plain:
    head = {key: row.get(key) for key in known}
    rest: dict[str, Any] = _sorted({key: value for key, value in row.items() if key not in head})
    return head | rest


def _sorted(value: Any) -> Any:
    """Unknown data with its keys in order, at every level."""
    if isinstance(value, Mapping):
        return {key: _sorted(value[key]) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return [_sorted(item) for item in value]
    return value


def training_record(records: ArticleRecords, options: Options) -> dict[str, Any] | None:
    """The lean record to train on, or None where the article is left out."""
    if records.layer != options.layer or not takes(records.decision, options):
        return None
    return training_record_of(records, select(records, options), options)


def training_record_of(records: ArticleRecords, selection: Selection, options: Options) -> dict[str, Any]:
    """The training record of an article that is taken, of the spans and stances selected."""
    article, decision = records.article, records.decision
    done = decision["status"] == "done"
    whole = done and not selection.losses["how"]
    complete, source, stated = decision["complete"], article["source"], decision["article_stance"]
    ends = _Ends(records, selection.spans)
    return {
        "schema": SCHEMA,
        "profile": "training",
        "text": article["text"],
        "spans": [_picked(span, _SPAN) for span in selection.spans],
        "stances": [_training_stance(stance, ends) for stance in selection.stances],
        "article_stance": stated
        and {"polarity": stated["polarity"], "target": stated["target"] and ends.party(stated["target"])},
        "doc_labels": [
            _picked(label, ("name", "value"))
            for label in sorted(decision["doc_labels"], key=_doc_label_order)
        ],
        "answer": "ignore" if decision["status"] in {"skipped", "flagged"} else "accept",
        "meta": {
            "id": article["id"],
            **_picked(source, ("outlet", "date", "language")),
            "cluster": article["cluster"],
            "split": options.split.get(records.id) if done else None,
            "complete_spans": whole and complete["spans"],
            "complete_stances": whole and complete["stances"] and not selection.losses["unset"],
        },
    }


_SPAN = ("start", "end", "label", "text", "id", "entity")


def _picked(item: Plain, keys: Iterable[str]) -> dict[str, Any]:
    return {key: item[key] for key in keys}


def _training_stance(stance: Plain, ends: _Ends) -> dict[str, Any]:
    return {
        "id": stance["id"],
        "polarity": stance["polarity"],
        "holder": ends.party(stance["holder"]),
        "target": ends.party(stance["target"]),
        "mode": stance["mode"],
        "evidence": [_picked(piece, ("start", "end", "text")) for piece in stance["evidence"]],
    }


class _Ends:
    """Holders and targets as a training record writes them: with the place of their mention.

    A mention that is left out of the record is named by its entity, or by its words.
    """

    def __init__(self, records: ArticleRecords, kept: Iterable[Plain]) -> None:
        self._kept = {span["id"]: span for span in kept}
        self._all = {span["id"]: span for span in records.spans}
        self._names = {entity["id"]: entity["name"] for entity in records.entities}

    def party(self, party: Plain) -> dict[str, Any]:
        ref, id_, text = party["ref"], party["id"], party["text"]
        start = end = None
        if ref == "span":
            span = self._kept.get(id_)
            if span is not None:
                text, start, end = span["text"], span["start"], span["end"]
            else:
                lost = self._all.get(id_)
                entity = lost["entity"] if lost else None
                if entity in self._names:
                    ref, id_, text = "entity", entity, self._names[entity]
                else:
                    ref, id_ = "concept", None
        return {"ref": ref, "id": id_, "text": text, "start": start, "end": end}
