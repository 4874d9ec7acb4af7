"""What can highlight here: trained pipelines, found by their packages alone without spaCy, and cores."""

from __future__ import annotations

from importlib.metadata import entry_points


def installed_pipelines() -> tuple[str, ...]:
    """The names of the installed spaCy pipelines, in order. One loaded from a folder is named by its path."""
    return tuple(sorted({entry.name for entry in entry_points(group="spacy_models")}))


def cores() -> int:
    """How many processes can highlight at once."""
    from annotator.nlp.pool import own_cores

    return own_cores()
