"""Which trained pipelines are installed: found by their packages alone, without importing spaCy."""

from __future__ import annotations

from importlib.metadata import entry_points


def installed_pipelines() -> tuple[str, ...]:
    """The names of the installed spaCy pipelines, in order. One loaded from a folder is named by its path."""
    return tuple(sorted({entry.name for entry in entry_points(group="spacy_models")}))
