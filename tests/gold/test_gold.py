"""The hand-made labels of entities fit their articles, keep no text, and no article serves two files."""

import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.gold.pages import name_of, text_of

HERE = Path(__file__).resolve().parent
LABELS = {"PER", "ORG", "LOC", "MISC"}
KINDS = {"boilerplate", "caption"}
TOPICS = {"politics", "economy", "society", "sport", "culture"}
SPANS = {
    "entities_dev": 455,
    "entities_dev2": 685,
    "entities_dev3": 643,
    "entities_dev4": 579,
    "entities_dev5": 355,
    "entities_unseen": 454,
    "entities_unseen2": 393,
    "entities_unseen3": 562,
}
ARTICLES = {
    "entities_dev": 22,
    "entities_dev2": 26,
    "entities_dev3": 24,
    "entities_dev4": 27,
    "entities_dev5": 18,
    "entities_unseen": 24,
    "entities_unseen2": 16,
    "entities_unseen3": 22,
}
FILES = tuple(SPANS)
ENTITY_FILES = ("dev", "held_out", *FILES)


def rows_of(name: str) -> list[dict[str, Any]]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


@pytest.fixture(params=FILES)
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.mark.parametrize("name", SPANS)
def test_there_are_as_many_as_were_made(name: str) -> None:
    rows = rows_of(name)

    assert len(rows) == ARTICLES[name]
    assert sum(len(row["spans"]) for row in rows) == SPANS[name]


def test_rows_hold_offsets_and_labels_alone(name: str) -> None:
    for row in rows_of(name):
        assert set(row) - {"article", "file"} == {"text_sha256", "topic", "spans", "regions"}, name_of(row)
        assert ("article" in row) != ("file" in row), row
        assert row["topic"] in TOPICS, name_of(row)
        assert all(set(span) == {"start", "end", "label"} for span in row["spans"]), name_of(row)
        assert all(set(region) == {"start", "end", "kind"} for region in row["regions"]), name_of(row)
        assert {span["label"] for span in row["spans"]} <= LABELS, name_of(row)
        assert {region["kind"] for region in row["regions"]} <= KINDS, name_of(row)


@pytest.mark.parametrize("part", ["spans", "regions"])
def test_ranges_are_in_order_and_apart(name: str, part: str) -> None:
    for row in rows_of(name):
        ranges = [(one["start"], one["end"]) for one in row[part]]

        assert all(0 <= start < end for start, end in ranges), name_of(row)
        assert all(first[1] <= second[0] for first, second in pairwise(ranges)), name_of(row)


def test_articles_are_those_that_were_labelled(name: str, shared_data: Path) -> None:
    for row in rows_of(name):
        text = text_of(row, shared_data / "corpus")

        assert hashlib.sha256(text.encode("utf-8")).hexdigest() == row["text_sha256"], name_of(row)


def test_spans_lie_in_the_text_and_have_no_blank_edges(name: str, shared_data: Path) -> None:
    for row in rows_of(name):
        text = text_of(row, shared_data / "corpus")
        for one in [*row["spans"], *row["regions"]]:
            words = text[one["start"] : one["end"]]

            assert one["end"] <= len(text), name_of(row)
            assert words == words.strip(), (name_of(row), one)


def test_a_span_begins_and_ends_at_a_word_or_where_words_are_glued(name: str, shared_data: Path) -> None:
    for row in rows_of(name):
        text = text_of(row, shared_data / "corpus")
        furniture = [range(region["start"], region["end"]) for region in row["regions"]]
        for span in row["spans"]:
            for place in (span["start"], span["end"]):
                around = text[max(0, place - 1) : place + 1]
                inside = len(around) == 2 and place > 0 and around.isalnum()

                glued = around[-1:].isupper() or any(place in region for region in furniture)

                assert not inside or glued, (name_of(row), span)


def test_no_article_is_in_two_files() -> None:
    files = [name_of(row) for name in ENTITY_FILES for row in rows_of(name)]

    assert len(files) == len(set(files)), sorted({file for file in files if files.count(file) > 1})
