"""What the window does not wait for, and that the benchmark of the start sees the text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from annotator.resources import samples
from annotator.session.jobs.importing import import_sources
from annotator.session.opening import create_project
from benchmarks import start

LATER = (
    "alembic", "asyncio", "multiprocessing", "numpy", "pydantic", "PySide6.QtNetwork", "rich", "spacy",
    "sqlalchemy", "subprocess", "thinc", "trafilatura", "typer", "ulid", "annotator.cli",
    "annotator.exporting",
    "annotator.importing", "annotator.nlp", "annotator.session.consistency", "annotator.session.ledger",
    "annotator.session.schemes", "annotator.storage.check_apart", "annotator.storage.concordance",
    "annotator.storage.quick_look", "annotator.storage.salvage", "annotator.storage.searching",
    "annotator.storage.verifying", "annotator.text.normalise",
    "annotator.ui.consistency", "annotator.ui.dialogs", "annotator.ui.guidelines",
    "annotator.ui.history.panel", "annotator.ui.label_all", "annotator.ui.ledger", "annotator.ui.overview",
    "annotator.ui.palette", "annotator.ui.scheme", "annotator.ui.suggestions",
)  # fmt: skip


def test_the_text_is_painted_before_anything_else_is_imported(tmp_path: Path) -> None:
    project = tmp_path / "p.annotator"
    session = create_project(project, reviewer="Somebody else")  # a newcomer is not written down yet
    list(import_sources(session, [samples() / "articles"]))
    session.close()
    said = 'print("painted", flush=True)'
    assert said in start.PROJECT
    code = start.PROJECT.replace(said, "import json; print(json.dumps(sorted(sys.modules)), flush=True)")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "ANNOTATOR_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", code, str(project)],
        env=environment, capture_output=True, encoding="utf-8", timeout=120, check=True,
    )  # fmt: skip
    there = set(json.loads(done.stdout.splitlines()[0]))
    assert {"annotator.ui.reading.canvas", "annotator.storage.project"} <= there
    assert not there.intersection(LATER)
