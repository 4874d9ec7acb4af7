"""Learns what judgements are aimed at from labelled articles and writes `resources/targets.json`.

    python -m tests.fit_targets            cross-validate by article, fit on all, and write
    python -m tests.fit_targets --check    cross-validate only

The weights are those under which the right ones among all that could be meant are likeliest (conditional
logit with a penalty on their squares). Each article is read with the trained pipeline and by rules alone,
so that the weights suit both. The articles lie beside the project in `../shared`.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from annotator.domain.scores import POLAR, Statement, names_agree
from annotator.nlp.aiming import weight
from annotator.nlp.evaluate import GoldArticle, read_gold
from annotator.nlp.highlight import Highlighter, Item
from annotator.nlp.parties import Parties
from annotator.nlp.pipeline import Node, Pipeline, load
from annotator.nlp.quotations import quotations
from annotator.nlp.reading import Reading
from annotator.nlp.speaking import Speakers
from annotator.nlp.suggestions import Highlights
from annotator.nlp.topics import Topic, Topics
from annotator.nlp.verdicts import SURE, judged, judging_words

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
WEIGHTS = ROOT / "resources" / "targets.json"
GOLD = (
    (ROOT / "tests" / "gold" / "stances_dev.jsonl", SHARED / "corpus" / "text"),
    (ROOT / "tests" / "gold" / "stances_dev2.jsonl", SHARED / "corpus" / "text"),
    (ROOT / "tests" / "gold" / "stances_dev3.jsonl", SHARED / "corpus" / "text"),
    (ROOT / "tests" / "gold" / "stances_dev4.jsonl", SHARED / "corpus" / "text"),
    (SHARED / "gold.jsonl", SHARED / "articles"),
)
PENALTY = 0.03
ROUNDS = 300
FOLDS = 8
RARE = 3  # a feature seen in fewer judgements is not learnt


@dataclass(frozen=True)
class Judgement:
    """A suggested judgement at a labelled place: what could be meant, and which of it is right."""

    article: str
    topics: tuple[Topic, ...]
    right: tuple[bool, ...]


def read(rows: Sequence[GoldArticle], pipeline: Pipeline | None) -> Iterator[Judgement]:
    """All judgements suggested where gold has a statement."""
    items = [Item(row.text, row.language, row.regions) for row in rows]
    for row, result in zip(rows, Highlighter(pipeline, kept=0).highlight(items), strict=True):
        reading = Reading(row.text, result.language)
        nodes: Sequence[Node] = () if pipeline is None else next(pipeline.read([reading])).nodes
        yield from _of_article(row, result, reading, nodes)


def _of_article(
    row: GoldArticle, result: Highlights, reading: Reading, nodes: Sequence[Node]
) -> Iterator[Judgement]:
    quotes = quotations(reading)
    parties = Parties(reading, result.spans, nodes, quotes)
    speakers = Speakers(reading, parties, quotes)
    topics = Topics(reading, parties, quotes, judging_words(), nodes)
    starts, ends = ([getattr(token, side) for token in reading.tokens] for side in ("start", "end"))
    truth = [one for one in row.statements if one.polarity in POLAR]
    for stance in result.stances:
        (start, end), *_ = stance.evidence
        near = [one for one in truth if any(a < end and start < b for a, b in one.evidence)]
        if stance.rule != "judgement" or not near:
            continue
        score = stance.score if stance.mode == "direct_quote" else SURE
        found = (stance.polarity, bisect_left(starts, stance.cue[0]), score)
        place = judged(reading, bisect_left(starts, start), bisect_right(ends, end), found)
        meant = topics.topics(place, stance.holder, speakers.names)
        if meant:
            right = tuple(any(_is_right(one, statement, row.text) for statement in near) for one in meant)
            yield Judgement(row.name, tuple(meant), right)


def _is_right(topic: Topic, statement: Statement, text: str) -> bool:
    party = topic.party
    names = party.entity_name or party.text, text[party.start : party.end]
    return names_agree(names, (statement.target, *statement.target_aliases))


def fitted(rows: Sequence[Judgement]) -> dict[str, float]:
    """The weights under which the right targets are likeliest."""
    seen: dict[str, int] = {}
    for row in rows:
        for name in {name for topic in row.topics for name in topic.features}:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, times in seen.items() if times >= RARE)
    column = {name: at for at, name in enumerate(names)}
    useful = [row for row in rows if any(row.right)]
    sizes = [len(row.topics) for row in useful]
    table = np.zeros((sum(sizes), len(names)))
    for at, topic in enumerate(topic for row in useful for topic in row.topics):
        for name, value in topic.features.items():
            if name in column:
                table[at, column[name]] = value
    right = np.array([one for row in useful for one in row.right], dtype=float)
    values = _climb(table, right, np.array(sizes))
    return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}


def _climb(table: Any, right: Any, sizes: Any) -> Any:
    """Weights by gradient descent with the adaptive steps of Adam (arXiv:1412.6980)."""
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    group = np.repeat(np.arange(len(sizes)), sizes)
    weights = np.zeros(table.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, ROUNDS + 1):
        score = table @ weights
        share = np.exp(score - np.maximum.reduceat(score, starts)[group])
        kept = share * right
        share /= np.add.reduceat(share, starts)[group]
        kept /= np.add.reduceat(kept, starts)[group]
        slope = table.T @ (share - kept) / len(sizes) + PENALTY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        weights -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights


def right_of(rows: Sequence[Judgement], weights: dict[str, float], places: int = 1) -> int:
    """In how many judgements one of the likeliest `places` targets is right."""
    count = 0
    for row in rows:
        order = sorted(range(len(row.topics)), key=lambda at: -weight(row.topics[at].features, weights))
        count += any(row.right[at] for at in order[:places])
    return count


def by_article(rows: Sequence[Judgement]) -> list[set[str]]:
    """The articles in folds of equal size."""
    names = sorted({row.article for row in rows})
    return [set(names[fold::FOLDS]) for fold in range(FOLDS)]


def cross_validated(
    rows: Sequence[Judgement], tried: Sequence[Judgement], folds: Sequence[set[str]]
) -> tuple[int, int]:
    """Right ones of `tried` at the first place and among the first three, each of the `folds` (names of
    articles) by weights learnt from the others."""
    first = three = 0
    for own in folds:
        weights = fitted([row for row in rows if row.article not in own])
        kept = [row for row in tried if row.article in own]
        first += right_of(kept, weights)
        three += right_of(kept, weights, 3)
    return first, three


def written(weights: dict[str, float]) -> str:
    """The file that the product reads, one weight a line."""
    head = '{\n "version": "2026.1",\n "source": "annotator, hand-made labels",\n "licence": "MIT",\n'
    lines = ",\n".join(f'  "{name}": {value}' for name, value in weights.items() if value)
    return f'{head} "weights": {{\n{lines}\n }}\n}}\n'


def main() -> None:
    files = [list(read_gold(gold, folder)) for gold, folder in GOLD]
    articles = [row for rows in files for row in rows]
    parsed, bare = list(read(articles, load())), list(read(articles, None))
    for name, rows in (("with the pipeline", parsed), ("by rules alone", bare)):
        could = sum(any(row.right) for row in rows)
        print(f"{name}: {len(rows)} judgements, {could} with a right target among those that could be meant")
        by_file = [{row.name for row in known} for known in files]
        for way, folds in (("article", by_article(rows)), ("file", by_file)):
            first, three = cross_validated([*parsed, *bare], rows, folds)
            print(f"  cross-validated by {way}: {first} right, {three} among the first three")
    if "--check" not in sys.argv:
        WEIGHTS.write_text(written(fitted([*parsed, *bare])), encoding="utf-8")


if __name__ == "__main__":
    main()
