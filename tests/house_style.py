"""What the memory makes of a project whose guidelines are not ours: `python -m tests.house_style [MODEL]`.

The readable labels are changed as such a project would have them (peoples not labelled, a civility inside the
person, media MISC), and a reviewer is replayed over them. The articles lie beside the project in `../shared`.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from annotator.nlp.lists import fold_word, lists
from annotator.session.jobs.simulating import Simulation, simulate
from annotator.text.tokens import tokenise
from tests.calibrate import ARTICLES, DEVELOPMENT

_CIVILITY = re.compile(r"(?:\bM\.|\bMme|\bMgr|\bMe|\bDr) $")


def restyled(row: dict[str, Any], text: str) -> dict[str, Any]:
    """A row of gold as the other project has it."""
    known = lists().phrases
    spans = []
    for span in row["spans"]:
        words = text[span["start"] : span["end"]]
        entry = known.get(tuple(fold_word(token.text) for token in tokenise(words)))
        if span["label"] == "MISC" and entry is not None and entry.source == "peoples":
            continue
        before = _CIVILITY.search(text[: span["start"]])
        start = before.start() if before is not None and span["label"] == "PER" else span["start"]
        is_medium = entry is not None and entry.source == "media" and span["label"] == "ORG"
        spans.append({"start": start, "end": span["end"], "label": "MISC" if is_medium else span["label"]})
    return {"file": row["file"], "text_sha256": row["text_sha256"], "spans": spans, "regions": row["regions"]}


def main() -> None:
    rows = []
    for path in DEVELOPMENT:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                row = json.loads(line)
                text = (ARTICLES / row["file"]).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
                rows.append(restyled(row, text.replace("\r", "\n")))
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "other-style.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        model = sys.argv[1] if len(sys.argv) > 1 else None
        *_, report = simulate([gold], ARTICLES, rules_only=model is None, model=model)
    assert isinstance(report, Simulation)
    print(*report.lines(), sep="\n")


if __name__ == "__main__":
    main()
