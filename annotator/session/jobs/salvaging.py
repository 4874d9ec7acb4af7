"""Saving what can be saved of a damaged project as a job."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from annotator.domain.errors import ProjectError
from annotator.session.jobs.progress import Progress
from annotator.session.opening import SUFFIX
from annotator.storage import DamagedProject, NotAProject
from annotator.storage.salvage import Salvaged, salvage

PAGE = 4096
"""Bytes of a page of every project: what is made of whole pages may have been one, its first page gone."""


def salvage_project(path: Path, out: Path) -> Iterator[Progress | Salvaged]:
    """Write what can be saved to a new project; the last item says what that was. Raises ProjectError."""
    for news in salvage(path, out):
        yield news if isinstance(news, Salvaged) else Progress(news.done, news.total, news.stage)


def may_be_salvaged(path: Path, problem: ProjectError) -> bool:
    """Whether a file that could not be opened for this reason may hold something of a project."""
    if isinstance(problem, DamagedProject):
        return True
    if not isinstance(problem, NotAProject) or path.suffix != SUFFIX:
        return False
    try:
        size = path.stat().st_size
    except OSError:
        return False
    return size > 0 and size % PAGE == 0


def proposed_salvage(path: Path, word: str) -> Path:
    """Where what is saved goes: beside the damaged file, its name followed by a word, where nothing is."""
    stems = (f"{path.stem} ({word})" if n == 1 else f"{path.stem} ({word} {n})" for n in count(1))
    return next(one for one in map(path.with_name, (stem + SUFFIX for stem in stems)) if not one.exists())
