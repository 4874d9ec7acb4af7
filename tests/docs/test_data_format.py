"""The page on the data format shows what the tool really writes, and its snippets run."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from annotator.domain import records
from annotator.domain.canonical import canonical
from annotator.domain.operations import Change, Operation, apply
from annotator.domain.records import Article, Decision, Entity, Record, Span, Stance
from annotator.exporting import ArticleRecords, HistoryRow, Options
from annotator.exporting.native import audit_record, training_record
from annotator.exporting.reader import Check, check_operations

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "data-format.md").read_text(encoding="utf-8")


GLUED: tuple[dict[str, Any], ...] = tuple(
    {
        "text": text,
        "spans": [{"start": text.index(word), "end": text.index(word) + len(word), "label": label}
                  for word, label in names],
        "stances": [],
        "meta": {"complete_spans": True},
    }
    for text, names in (
        ("Ivan LoriotOslo salue Riga.", [("Ivan Loriot", "PER"), ("Oslo", "LOC"), ("Riga", "LOC")]),
        ("ParisLondres dort", [("Paris", "LOC"), ("Londres", "LOC")]),
        ("Banque de Riga, Otan-Russie", [("Banque de Riga", "ORG"), ("Riga", "LOC"), ("Otan", "ORG")]),
    )
)  # fmt: skip
"""Names that scraping ran together, and names in names."""


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def example(profile: str) -> dict[str, Any]:
    found = [json.loads(block) for block in blocks("json")]
    return next(data for data in found if data.get("profile") == profile)


def operation() -> dict[str, Any]:
    return next(data for data in map(json.loads, blocks("json")) if "prev_hash" in data)


def line(data: dict[str, Any]) -> bytes:
    return canonical(data).encode("utf-8") + b"\n"


@pytest.mark.parametrize("profile", ["training", "audit"])
def test_size_and_hash_of_the_examples_are_those_on_the_page(profile: str) -> None:
    written = line(example(profile))
    assert f"One line of {len(written)} bytes" in PAGE
    assert hashlib.sha256(written).hexdigest() in PAGE


def parsed() -> ArticleRecords:
    """The records of the audit example, as the project would hold them."""
    data = example("audit")
    article = Article.parse({key: data[key] for key in ("id", "text", "text_sha256", "source", "cluster")})
    decision = Decision.parse(data["decision"] | {key: data[key] for key in ("article_stance", "doc_labels")})
    spans = [Span.parse(span) for span in data["spans"] + data["rejected"]["spans"]]
    stances = [Stance.parse(stance) for stance in data["stances"]]
    entities = [Entity.parse(entity) for entity in data["entities"]]
    own: list[Record] = [article, decision, *spans, *stances]
    changes = [Change.of(article.id, None, record) for record in own]
    return ArticleRecords.of(
        apply({}, changes),
        apply({}, [Change.of(None, None, entity) for entity in entities]),
        [HistoryRow(**row) for row in data["history"]],
        scheme=decision.scheme,
    )


def test_both_examples_are_what_the_tool_writes_for_one_article() -> None:
    split = {example("audit")["id"]: "train"}
    assert canonical(audit_record(parsed())) == canonical(example("audit"))
    assert canonical(training_record(parsed(), Options(split=split))) == canonical(example("training"))


def test_the_examples_are_true_to_their_text() -> None:
    for profile in ("audit", "training"):
        data = example(profile)
        evidence = [part for stance in data["stances"] for part in stance["evidence"]]
        for part in data["spans"] + evidence:
            assert data["text"][part["start"] : part["end"]] == part["text"]
        assert set(data) == {key for key in data if f"`{key}`" in PAGE}
    assert hashlib.sha256(data["text"].encode("utf-8")).hexdigest() == example("audit")["text_sha256"]


def test_the_operation_on_the_page_is_a_whole_chain(tmp_path: Path) -> None:
    data = operation()
    assert Operation.parse(canonical(data)).line() == canonical(data)
    assert example("audit")["audit_head"] == data["hash"]
    path = tmp_path / "operations.jsonl"
    path.write_bytes(line(data))
    assert outcome(check_operations(path)) == Check(articles=1)


def outcome(steps: Generator[int, None, Check]) -> Check:
    """What a check comes to in the end."""
    found: list[Check] = []

    def followed() -> Iterator[int]:
        found.append((yield from steps))

    assert list(followed())
    return found[0]


def test_the_snippets_run_on_the_examples(tmp_path: Path) -> None:
    (tmp_path / "training.jsonl").write_bytes(line(example("training")) + b"".join(map(line, GLUED)))
    (tmp_path / "operations.jsonl").write_bytes(line(operation()))
    to_spacy, stances, chain = blocks("python")
    read_back = """
for doc in DocBin().from_disk("training.spacy").get_docs(nlp.vocab):
    print([(ent.text, ent.label_, ent.start_char) for ent in doc.ents], end=" ")
    print([token.text for token in doc if token.ent_iob_ == ""])
"""
    spans = [(span["text"], span["label"], span["start"]) for span in example("training")["spans"]]
    assert printed(to_spacy + read_back, tmp_path).splitlines() == [
        "4 names begin or end inside a token and are marked as unknown",
        f"{spans} []",
        "[('Riga', 'LOC', 22)] ['Ivan', 'LoriotOslo']",
        "[] ['ParisLondres']",
        "[('Banque de Riga', 'ORG', 0), ('Otan', 'ORG', 16)] []",
    ]
    assert "supportive Solène Arzur -> Lisbonne : a remercié Lisbonne" in printed(stances, tmp_path)
    assert printed(chain, tmp_path) == ""


def printed(code: str, folder: Path) -> str:
    """What a program says, run in a folder by an interpreter of its own."""
    result = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_the_snippet_for_chains_notices_an_altered_line(tmp_path: Path) -> None:
    altered = operation() | {"summary": "accept MISC La"}
    (tmp_path / "operations.jsonl").write_bytes(line(altered))
    with pytest.raises(AssertionError, match="was altered"):
        printed(blocks("python")[2], tmp_path)


@pytest.mark.parametrize("values", ["Polarity", "Mode", "Status", "How", "RegionKind", "DecisionStatus",
                                    "OriginType", "Reference", "Newline", "Kind"])  # fmt: skip
def test_every_value_of_every_list_is_explained(values: str) -> None:
    missing = {value for value in get_args(getattr(records, values)) if f"`{value}`" not in PAGE}
    assert not missing


@pytest.mark.parametrize("record", ["Region", "Span", "Entity", "Stance", "Decision", "Source", "Origin"])
def test_every_key_of_every_record_is_named(record: str) -> None:
    fields = getattr(records, record).__struct_fields__
    assert not {name for name in fields if f"`{name}`" not in PAGE and name != "unknown"}
