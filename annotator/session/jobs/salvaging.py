"""Saving what can be saved of a damaged project as a job."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.session.jobs.progress import Progress
from annotator.storage import Salvaged, salvage


def salvage_project(path: Path, out: Path) -> Iterator[Progress | Salvaged]:
    """Write what can be saved to a new project; the last item says what that was. Raises ProjectError."""
    for news in salvage(path, out):
        yield news if isinstance(news, Salvaged) else Progress(news.done, news.total, news.stage)
