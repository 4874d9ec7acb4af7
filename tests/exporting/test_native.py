"""What goes into an audit or a training record, and how it is ordered."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.records import (
    ArticleStance,
    DocLabel,
    Entity,
    Party,
    Region,
    Span,
)
from annotator.exporting.native import audit_record, training_record
from annotator.exporting.records import ArticleRecords, HistoryRow, Options
from tests.exporting.making import HUMAN, MODEL, article, concept, decision, made, span, stance

TEXT = "Le maire de Port-Clair, Ivan Loriot, défend la jetée. Les habitants la refusent.\n"
LORIOT = (24, 35)
PORT = (12, 22)


def records(**fields: Any) -> ArticleRecords:
    given: dict[str, Any] = {"article": article(TEXT), "decision": decision()} | fields
    return made(**given)


def trained(options: Options | None = None, **fields: Any) -> dict[str, Any]:
    record = training_record(records(**fields), options or Options())
    assert record is not None
    return record


def test_audit_splits_off_what_was_rejected() -> None:
    bad = span(TEXT, 0, 2, status="rejected", how="confirmed")
    bad_stance = stance(TEXT, id="t9", status="rejected", how="confirmed")
    record = audit_record(records(spans=(bad, span(TEXT, *LORIOT)), stances=(bad_stance, stance(TEXT))))
    assert [item["start"] for item in record["spans"]] == [24]
    assert [item["start"] for item in record["rejected"]["spans"]] == [0]
    assert [item["id"] for item in record["stances"]] == ["t1"]
    assert [item["id"] for item in record["rejected"]["stances"]] == ["t9"]


def test_audit_orders_spans_by_start_then_longest_then_label() -> None:
    spans = [span(TEXT, 12, 16), span(TEXT, 12, 22, "ORG"), span(TEXT, 12, 22, "LOC"), span(TEXT, 3, 8)]
    record = audit_record(records(spans=tuple(spans)))
    assert [(item["start"], item["end"], item["label"]) for item in record["spans"]] == [
        (3, 8, "PER"),
        (12, 22, "LOC"),
        (12, 22, "ORG"),
        (12, 16, "PER"),
    ]


def test_stances_without_evidence_stand_behind_the_others() -> None:
    stances = (stance(TEXT, id="t1"), stance(TEXT, (54, 67), id="t2"), stance(TEXT, (3, 8), id="t3"))
    record = audit_record(records(stances=stances))
    assert [item["id"] for item in record["stances"]] == ["t3", "t2", "t1"]


def test_only_entities_referred_to_are_listed_with_their_aliases_in_order() -> None:
    names = {
        id_: Entity(id=id_, name=id_.upper(), label="PER", aliases=("b", "a"))
        for id_ in ("e1", "e2", "e3", "e4")
    }
    whole = ArticleStance(polarity="critical", target=Party(ref="entity", id="e3", text="E3"), origin=HUMAN)
    record = audit_record(
        records(
            spans=(span(TEXT, *LORIOT, entity="e2"),),
            stances=(stance(TEXT, holder=Party(ref="entity", id="e1", text="E1")),),
            decision=decision(article_stance=whole.plain()),
            entities=tuple(reversed(names.values())),
        )
    )
    assert [item["id"] for item in record["entities"]] == ["e1", "e2", "e3"]
    assert record["entities"][0]["aliases"] == ["a", "b"]
    assert record["article_stance"]["target"]["id"] == "e3"


def test_regions_and_document_labels_are_ordered() -> None:
    regions = (
        Region(id="r2", start=54, end=60, kind="quote", origin=HUMAN),
        Region(id="r1", start=0, end=2, kind="byline", origin=HUMAN),
    )
    labels = [DocLabel(name=name, value="1", origin=HUMAN).plain() for name in ("b", "a")]
    record = audit_record(records(regions=regions, decision=decision(doc_labels=labels)))
    assert [item["id"] for item in record["regions"]] == ["r1", "r2"]
    assert [item["name"] for item in record["doc_labels"]] == ["a", "b"]
    assert "doc_labels" not in record["decision"]


def test_unknown_keys_stand_behind_the_known_ones_in_order() -> None:
    changed = article(TEXT, unknown={"zeta": 1, "alpha": {"b": 2, "a": 3}, "rejected": {"kept": True}})
    record = audit_record(records(article=changed))
    assert list(record)[-3:] == ["audit_head", "alpha", "zeta"]
    assert list(record["alpha"]) == ["a", "b"]
    assert record["rejected"] == {"spans": [], "stances": [], "kept": True}


def test_a_sealed_past_is_written_in_place_of_the_import() -> None:
    past = {"at": "2026-01-02T03:04:05.678Z", "op": "old", "actor": "r1", "summary": "s", "reverts": None}
    sealed = article(TEXT, unknown={"history": [{**past, "hash": "a" * 64, "more": 1}]})
    rows = tuple(
        HistoryRow(id_, "2026-02-02T03:04:05.678Z", "tool", "import", None, digit * 64)
        for id_, digit in (("new1", "b"), ("new2", "c"))
    )
    record = audit_record(records(article=sealed, history=rows))
    assert [row["op"] for row in record["history"]] == ["old", "new2"]
    assert list(record["history"][0]) == ["op", "at", "actor", "summary", "reverts", "hash", "more"]
    assert record["audit_head"] == "c" * 64


def test_training_takes_what_was_accepted() -> None:
    spans = (
        span(TEXT, *LORIOT),
        span(TEXT, *PORT, "LOC", status="suggested", how=None, origin=MODEL),
        span(TEXT, 0, 2, status="rejected", how="confirmed"),
    )
    assert [item["text"] for item in trained(spans=spans)["spans"]] == ["Ivan Loriot"]


def test_training_takes_suggestions_when_told() -> None:
    spans = (span(TEXT, *LORIOT), span(TEXT, *PORT, "LOC", status="suggested", how=None, origin=MODEL))
    record = trained(Options(include_suggested=True), spans=spans)
    assert [item["text"] for item in record["spans"]] == ["Port-Clair", "Ivan Loriot"]


@pytest.mark.parametrize("status", ["todo", "doing", "skipped", "flagged"])
def test_training_leaves_out_what_is_not_done(status: str) -> None:
    assert training_record(records(decision=decision(status)), Options()) is None


@pytest.mark.parametrize("status", ["todo", "doing"])
def test_an_unfinished_article_says_so(status: str) -> None:
    options = Options(include_suggested=True, split={"a1": "train"})
    unfinished = decision(status, complete={"spans": True, "stances": True})
    meta = trained(options, decision=unfinished)["meta"]
    assert (meta["complete_spans"], meta["complete_stances"], meta["split"]) == (False, False, None)


@pytest.mark.parametrize("status", ["skipped", "flagged"])
def test_ignored_articles_come_with_that_answer(status: str) -> None:
    assert trained(Options(include_ignored=True), decision=decision(status))["answer"] == "ignore"


def test_absence_means_nothing_where_labels_were_left_out() -> None:
    spans = (span(TEXT, *LORIOT, how="bulk"), span(TEXT, *PORT, "LOC"))
    record = trained(Options(how_excluded=frozenset({"bulk"})), spans=spans)
    assert [item["text"] for item in record["spans"]] == ["Port-Clair"]
    assert record["meta"]["complete_spans"] is False


def test_a_stance_without_polarity_is_never_trained_on() -> None:
    record = trained(stances=(stance(TEXT, polarity=None),))
    assert record["stances"] == []
    assert record["meta"]["complete_stances"] is False


def test_of_overlapping_spans_the_longest_stays() -> None:
    spans = (span(TEXT, 0, 22, "LOC"), span(TEXT, *PORT, "LOC"), span(TEXT, *LORIOT))
    assert [item["start"] for item in trained(spans=spans)["spans"]] == [0, 24]
    assert len(trained(Options(flat=False), spans=spans)["spans"]) == 3


def test_of_two_equal_ranges_the_lower_label_stays() -> None:
    spans = (span(TEXT, *PORT, "ORG"), span(TEXT, *PORT, "LOC"))
    assert [item["label"] for item in trained(spans=spans)["spans"]] == ["LOC"]


def test_a_suggestion_never_displaces_what_was_accepted() -> None:
    long = span(TEXT, 0, 22, "LOC", status="suggested", how=None, origin=MODEL)
    record = trained(Options(include_suggested=True), spans=(long, span(TEXT, *PORT, "LOC")))
    assert [item["start"] for item in record["spans"]] == [12]


def test_holder_and_target_carry_the_place_of_their_mention() -> None:
    loriot = span(TEXT, *LORIOT)
    holder = Party(ref="span", id=loriot.id, text="an older text")
    record = trained(spans=(loriot,), stances=(stance(TEXT, (36, 52), holder=holder),))
    assert record["stances"][0]["holder"] == {
        "ref": "span",
        "id": loriot.id,
        "text": "Ivan Loriot",
        "start": 24,
        "end": 35,
    }
    assert record["stances"][0]["target"] == {
        "ref": "concept",
        "id": None,
        "text": "le projet",
        "start": None,
        "end": None,
    }


def _with_lost_holder(lost: Span, *entities: Entity) -> dict[str, Any]:
    holder = Party(ref="span", id=lost.id, text=lost.text)
    held: dict[str, Any] = trained(
        spans=(lost,), entities=entities, stances=(stance(TEXT, (36, 52), holder=holder),)
    )["stances"][0]["holder"]
    return held


def test_a_holder_whose_mention_is_left_out_is_named_by_its_entity() -> None:
    lost = span(TEXT, *LORIOT, status="rejected", how="confirmed", entity="e1")
    found = _with_lost_holder(lost, Entity(id="e1", name="M. Loriot", label="PER"))
    assert found == {"ref": "entity", "id": "e1", "text": "M. Loriot", "start": None, "end": None}


def test_a_holder_whose_mention_is_left_out_is_named_by_its_words() -> None:
    found = _with_lost_holder(span(TEXT, *LORIOT, status="rejected", how="confirmed"))
    assert found == {"ref": "concept", "id": None, "text": "Ivan Loriot", "start": None, "end": None}


def test_training_takes_one_layer_only() -> None:
    other = records(layer="r02")
    assert training_record(other, Options()) is None
    assert training_record(other, Options(layer="r02")) is not None


def test_the_article_s_own_stance_and_labels_are_lean_in_training() -> None:
    whole = ArticleStance(polarity="neutral", target=concept("la jetée"), note="n", origin=HUMAN)
    label = DocLabel(name="topic", value="ports", origin=HUMAN)
    decided = decision(article_stance=whole.plain(), doc_labels=[label.plain()])
    record = trained(decision=decided)
    assert list(record["article_stance"]) == ["polarity", "target"]
    assert record["article_stance"]["target"]["text"] == "la jetée"
    assert record["doc_labels"] == [{"name": "topic", "value": "ports"}]
