"""The thorough check of a project file as a job."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.session.jobs.progress import Progress
from annotator.storage import Finding, verify


def verify_project(path: Path) -> Iterator[Progress | Finding]:
    """Check a project file; a grave finding means damage. Raises ProjectError where it cannot be read."""
    for news in verify(path):
        yield news if isinstance(news, Finding) else Progress(news.done, news.total, news.stage)
