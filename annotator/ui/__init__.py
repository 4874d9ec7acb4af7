"""The desktop application: the only room that knows Qt."""

from __future__ import annotations

from pathlib import Path

__all__ = ["run"]


def run(path: Path | None = None) -> int:
    """Open the window, with a project or a folder of articles if one is given; returns the exit code."""
    from annotator.ui.app import run as run_window

    return run_window(path)
