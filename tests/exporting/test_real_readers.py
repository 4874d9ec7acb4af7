"""Training files in the hands of the tools that train on them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.exporting import Options, export_jsonl, report_of
from tests.exporting.making import article, decision, example, made, span

TEXT = "👩‍👩‍👧 Zoé Müller\u00a0: « l’île\u202f» — Org\u2028\n  Paris\u0085 e\u0301te\u0301 🇫🇷.\n"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    start = TEXT.index("Zoé")
    paris = TEXT.index("Paris")
    odd = made(
        article(TEXT, "odd"),
        decision(),
        spans=(span(TEXT, start, start + 10), span(TEXT, paris, paris + 5, "LOC")),
    )
    target = tmp_path_factory.mktemp("training") / "train.jsonl"
    report_of(export_jsonl([example(), odd], target, Options()))
    return target


@pytest.fixture(scope="module")
def nlp() -> Any:
    spacy = pytest.importorskip("spacy")
    return spacy.blank("fr")


def test_srsly_reads_each_line(file: Path) -> None:
    srsly = pytest.importorskip("srsly")
    records = list(srsly.read_jsonl(file))
    assert [record["meta"]["id"] for record in records] == ["odd", "portclair-0412"]
    for record in records:
        for item in record["spans"]:
            assert record["text"][item["start"] : item["end"]] == item["text"]


def test_spacy_reads_the_file_as_a_corpus(file: Path, nlp: Any) -> None:
    from spacy.training.corpus import JsonlCorpus

    texts = [item.reference.text for item in JsonlCorpus(file)(nlp)]
    assert texts == [TEXT, example().article["text"]]


def test_spacy_takes_the_spans_for_training(file: Path, nlp: Any) -> None:
    import srsly
    from spacy.training import Example

    for record in srsly.read_jsonl(file):
        spans = [(item["start"], item["end"], item["label"]) for item in record["spans"]]
        made = Example.from_dict(nlp.make_doc(record["text"]), {"entities": spans})
        found = [(ent.start_char, ent.end_char, ent.label_) for ent in made.reference.ents]
        assert found == spans
        assert made.reference.text == record["text"]
