"""One training record: does it hold together, and is it what the project and the options make of it?"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from annotator.exporting.reader.audit import item_differences
from annotator.exporting.reader.findings import Rules
from annotator.exporting.reader.parts import (
    TRAINING,
    evidence_faults,
    order_faults,
    slice_faults,
    twice,
)

Plain = Mapping[str, Any]


def training_faults(data: dict[str, Any], *, flat: bool) -> Iterator[str]:
    """What is wrong with the record by itself."""
    shapeless = [] if TRAINING.holds(data) else list(TRAINING.faults(data, "record"))
    if shapeless:
        yield from shapeless
        return
    body, spans, stances = data["text"], data["spans"], data["stances"]
    yield from slice_faults(spans, body, "span")
    yield from evidence_faults(stances, body)
    yield from order_faults(spans, stances, body)
    yield from twice((span["id"] for span in spans), "span")
    yield from twice((stance["id"] for stance in stances), "stance")
    places = {span["id"]: (span["start"], span["end"], span["text"]) for span in spans}
    parties = [(stance["id"], stance[role]) for stance in stances for role in ("holder", "target")]
    if data["article_stance"] and data["article_stance"]["target"]:
        parties.append(("of the article", data["article_stance"]["target"]))
    for id_, party in parties:
        place = places.get(party["id"]) if party["ref"] == "span" else (None, None, party["text"])
        if place is None:
            yield f"stance {id_}: span {party['id']} does not exist"
        elif place != (party["start"], party["end"], party["text"]):
            yield f"stance {id_}: holder or target {party['id']} is not where its span is"
    if flat and any(next_["start"] < one["end"] for one, next_ in pairwise(spans)):
        yield "spans overlap"


class Expected:
    """What a training file should hold of one article, worked out from plain records."""

    def __init__(self, truth: Plain, rules: Rules) -> None:
        self.losses: Counter[str] = Counter()
        self._truth = truth
        self._rules = rules
        status = truth["decision"]["status"]
        self._done = status == "done"
        if truth["layer"] != rules.layer:
            self.taken = False
            self.losses["layer"] = 1
            return
        ignored = status in {"skipped", "flagged"}
        self.taken = self._done or (rules.include_ignored if ignored else rules.include_suggested)
        if not self.taken:
            self.losses["undone"] = 1
            return
        self.answer = "ignore" if ignored else "accept"
        self._select()

    def _select(self) -> None:
        truth, losses = self._truth, self.losses
        spans = [span for span in truth["spans"] if self._stays(span)]
        self.spans = _without_overlap(spans) if self._rules.flat else spans
        losses["overlap"] = len(spans) - len(self.spans)
        self.stances = [stance for stance in truth["stances"] if self._stays(stance)]
        losses["unset"] = sum(stance["polarity"] is None for stance in self.stances)
        self.stances = [stance for stance in self.stances if stance["polarity"] is not None]
        losses["stance-partial"] = sum(stance["note"] != "" for stance in self.stances)
        losses["provenance"] = len(self.spans)
        losses["region"] = len(truth["regions"])
        losses["history"] = len(truth["history"])

    def _stays(self, item: Plain) -> bool:
        if item["status"] == "accepted":
            if item["how"] in self._rules.how_excluded:
                self.losses["how"] += 1
                return False
            return True
        if item["status"] == "suggested" and self._rules.include_suggested:
            return True
        self.losses[item["status"]] += 1
        return False

    def _party(self, party: Plain) -> Plain:
        lean = {"ref": party["ref"], "id": party["id"], "text": party["text"], "start": None, "end": None}
        if party["ref"] != "span":
            return lean
        for span in self.spans:
            if span["id"] == party["id"]:
                return lean | {"text": span["text"], "start": span["start"], "end": span["end"]}
        names = {entity["id"]: entity["name"] for entity in self._truth["entities"]}
        for span in self._truth["spans"]:
            if span["id"] == party["id"] and span["entity"] in names:
                return lean | {"ref": "entity", "id": span["entity"], "text": names[span["entity"]]}
        return lean | {"ref": "concept", "id": None}

    def record(self) -> dict[str, Any]:
        """The whole record; keys and items in any order."""
        article, decision = self._truth["article"], self._truth["decision"]
        source, stated = article["source"], decision["article_stance"]
        whole = self._done and self.losses["how"] == 0
        complete = decision["complete"]
        return {
            "schema": "annotator/1",
            "profile": "training",
            "text": article["text"],
            "spans": [
                {key: span[key] for key in ("id", "start", "end", "label", "text", "entity")}
                for span in self.spans
            ],
            "stances": [self._stance(stance) for stance in self.stances],
            "article_stance": stated
            and {
                "polarity": stated["polarity"],
                "target": stated["target"] and self._party(stated["target"]),
            },
            "doc_labels": sorted(
                ({"name": label["name"], "value": label["value"]} for label in decision["doc_labels"]),
                key=lambda label: (label["name"], label["value"]),
            ),
            "answer": self.answer,
            "meta": {
                "id": article["id"],
                **{key: source[key] for key in ("outlet", "date", "language")},
                "cluster": article["cluster"],
                "split": self._rules.split.get(article["id"]) if self._done else None,
                "complete_spans": whole and complete["spans"],
                "complete_stances": whole and complete["stances"] and self.losses["unset"] == 0,
            },
        }

    def _stance(self, stance: Plain) -> Plain:
        return {
            "id": stance["id"],
            "polarity": stance["polarity"],
            "mode": stance["mode"],
            "holder": self._party(stance["holder"]),
            "target": self._party(stance["target"]),
            "evidence": [
                {key: piece[key] for key in ("start", "end", "text")} for piece in stance["evidence"]
            ],
        }


def _without_overlap(spans: list[Plain]) -> list[Plain]:
    """Decided before suggested, then longest, lowest start, label, id; what overlaps a kept one goes."""
    queue = sorted(
        spans,
        key=lambda item: (
            item["status"] == "suggested",
            -(item["end"] - item["start"]),
            item["start"],
            item["label"],
            item["id"],
        ),
    )
    taken: list[tuple[int, int]] = []
    kept = []
    for item in queue:
        place = (item["start"], item["end"])
        index = bisect_left(taken, place)
        before_ends = taken[index - 1][1] if index else 0
        after_starts = taken[index][0] if index < len(taken) else item["end"]
        if before_ends <= item["start"] and item["end"] <= after_starts:
            insort(taken, place)
            kept.append(item)
    return kept


def training_differences(data: dict[str, Any], expected: Expected) -> Iterator[str]:
    """Where the record and what the project makes of it differ."""
    right = expected.record()
    yield from item_differences(data["spans"], right["spans"], "span")
    yield from item_differences(data["stances"], right["stances"], "stance")
    for key in sorted((data.keys() | right.keys()) - {"spans", "stances"}):
        if key not in data or key not in right or data[key] != right[key]:
            yield f"{key} is not what the project says"
