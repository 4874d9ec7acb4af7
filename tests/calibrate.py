"""Counts how often suggestions are right on the labelled articles and writes `resources/calibration.json`.

    python -m tests.calibrate            count on the articles to develop on, and write
    python -m tests.calibrate FILE…      show the reliability of the present scores on other gold, in totals

The articles lie beside the project in `../shared`; the trained pipeline has to be installed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.nlp.calibration import _table, reliability, score_of
from annotator.nlp.evaluate import GoldArticle, read_gold
from annotator.nlp.highlight import Item, highlight_all
from annotator.nlp.pipeline import Pipeline, load
from annotator.nlp.suggestions import SpanSuggestion

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
ARTICLES = ROOT.parent / "shared" / "data" / "corpus" / "text"
TARGET = ROOT / "resources" / "calibration.json"
# Counted by tier alone: no rule is judged by these.
UNSEEN = tuple(GOLD / f"{name}.jsonl" for name in ("entities_unseen", "entities_unseen2"))
DEVELOPMENT = tuple(
    GOLD / f"{name}.jsonl"
    for name in ("dev", "held_out", "entities_dev", "entities_dev2", "entities_dev3", "entities_dev4")
)


def judged(files: Sequence[Path], pipeline: Pipeline | None) -> Iterator[tuple[SpanSuggestion, bool]]:
    """Every suggestion outside the gold's boilerplate, and whether gold has it with these edges and label."""
    rows: list[GoldArticle] = [row for path in files for row in read_gold(path, ARTICLES)]
    items = [Item(row.text, row.language, row.regions) for row in rows]
    for row, result in zip(rows, highlight_all(items, None, pipeline), strict=True):
        gold = {(one.start, one.end, one.label) for one in row.mentions}
        for span in result.spans:
            if not any(start <= span.start and span.end <= end for start, end in row.furniture):
                yield span, (span.start, span.end, span.label) in gold


def counts(files: Sequence[Path], pipeline: Pipeline | None, *, by_rule: bool = True) -> dict[str, list[int]]:
    """[suggested, right] by tier, and by tier and rule if asked for."""
    suggested: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for span, is_right in judged(files, pipeline):
        for key in (str(span.tier), f"{span.tier} {span.rule}")[: 1 + by_rule]:
            suggested[key] += 1
            right[key] += is_right
    return {key: [suggested[key], right[key]] for key in sorted(suggested)}


def write(pipeline: Pipeline) -> None:
    modes = {}
    for mode, voice in (("pipeline", pipeline), ("rules", None)):
        modes[mode] = counts(DEVELOPMENT, voice)
        modes[f"{mode} unseen"] = counts(UNSEEN, voice, by_rule=False)
    head = '{\n "version": "2026.1",\n "source": "annotator, hand-made labels",\n "licence": "MIT",\n'
    parts = []
    for mode, rows in modes.items():
        lines = ",\n".join(f"   {json.dumps(key)}: {json.dumps(row)}" for key, row in rows.items())
        parts.append(f'  "{mode}": {{\n{lines}\n  }}')
    TARGET.write_text(head + ' "counts": {\n' + ",\n".join(parts) + "\n }\n}\n", encoding="utf-8")


def main() -> None:
    pipeline = load()
    if len(sys.argv) == 1:
        write(pipeline)
        _table.cache_clear()
        score_of.cache_clear()
    files = [Path(name) for name in sys.argv[1:]] or DEVELOPMENT
    for name, voice in (("with the pipeline", pipeline), ("rules alone", None)):
        print(name)
        for point in reliability((span.score, is_right) for span, is_right in judged(files, voice)):
            print(f"  {point.score:.2f}  {point.share:.2f}  of {point.suggested}")


if __name__ == "__main__":
    main()
