"""The replayed reviewer: what each correction teaches, and that fewer edits are needed afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.domain.errors import HighlightingError
from annotator.domain.scores import Mention
from annotator.nlp import Highlights, SpanSuggestion, Tier
from annotator.nlp.evaluate import GoldArticle
from annotator.session.jobs.progress import Progress
from annotator.session.jobs.simulating import Simulation, replayed, simulate
from annotator.session.lessons import Lesson

SENTENCES = (
    "Hier, la société zwrk a parlé. La société zwrk attend.",
    "Le patron de zwrk se tait. On dit que zwrk est là.",
    "Rien de zwrk ce matin. Rien de zwrk ce soir.",
)


def written(folder: Path, name: str, texts: list[str], word: str, label: str) -> Path:
    """Gold in which only `word` is a mention: no rule finds it, as it has no capital."""
    rows = []
    for number, text in enumerate(texts):
        starts = [at for at in range(len(text)) if text.startswith(word, at)]
        spans = [{"start": at, "end": at + len(word), "label": label} for at in starts]
        rows.append({"file": f"{number}.txt", "text": text, "spans": spans})
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_corrected_articles_save_edits_and_harm_no_other_topic(tmp_path: Path) -> None:
    texts = [f"{SENTENCES[number % 3]} Fin {number}." for number in range(12)]
    own = written(tmp_path, "own.jsonl", texts, "zwrk", "ORG")
    other = written(tmp_path, "other.jsonl", ["Hier, Oslo négociait."], "Oslo", "LOC")
    *steps, report = simulate([own, other], rules_only=True, rounds=1)
    assert isinstance(report, Simulation)
    assert all(isinstance(step, Progress) for step in steps)
    first, *_, last = report.same
    assert (first.corrected, first.figures.f1, first.edits) == (0, 0.0, 2.0)
    assert (last.figures.f1, last.edits) == (1.0, 0.0)
    assert report.stream[0].edits > report.stream[-1].edits
    assert report.loss == 0
    data = report.plain()
    assert data["same_topic"][0]["edits_per_article"] == 2
    assert set(data["other_topic"]) == {"other.jsonl"}
    assert "Most lost on another topic: 0.0 points" in list(report.lines())


def test_too_few_articles_are_refused(tmp_path: Path) -> None:
    gold = written(tmp_path, "g.jsonl", ["Oslo."], "Oslo", "LOC")
    with pytest.raises(HighlightingError, match="fewer than 8"):
        list(simulate([gold], rules_only=True))


def test_each_kind_of_error_teaches_its_lesson() -> None:
    text = "Oslo, Riga, Ida Holm, Zwrk"

    def mention(words: str, label: str) -> Mention:
        return Mention(text.index(words), text.index(words) + len(words), label)

    def found(words: str, label: str) -> SpanSuggestion:
        start, end = text.index(words), text.index(words) + len(words)
        return SpanSuggestion(start, end, label, words, 0.9, Tier.STRONG, "rule", "r", "1", None)

    gold = (mention("Oslo", "LOC"), mention("Ida Holm", "PER"), mention("Zwrk", "ORG"))
    row = GoldArticle("a", text, "fr", gold, (), ())
    spans = (found("Oslo", "ORG"), found("Riga", "LOC"), found("Holm", "PER"))
    lessons = replayed(row, Highlights(spans, (), "fr", "1"))
    assert set(lessons) == {
        Lesson("is", "Oslo", "LOC", "Oslo"), Lesson("not", "Oslo", "ORG", now="LOC", rule="r"),
        Lesson("not", "Riga", "LOC", rule="r"),
        Lesson("is", "Ida Holm", "PER", "Ida Holm"), Lesson("cut", "Holm", "PER", to="Ida Holm"),
        Lesson("is", "Zwrk", "ORG", "Zwrk"),
    }  # fmt: skip
