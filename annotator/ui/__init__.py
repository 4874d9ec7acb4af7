"""The desktop application: the only room that knows Qt."""

from __future__ import annotations

import gc
import os
from importlib import import_module
from pathlib import Path

__all__ = ["run"]


def run(path: Path | None = None) -> int:
    """Open the window, with a project or a folder of articles if one is given; returns the exit code."""
    # What is made on the way to the window stays; `app.warm_up` turns the collector on again.
    gc.disable()
    # Looking for plugins of pydantic reads the metadata of every package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # PySide reads the source of every module that is imported after it: what does not need Qt comes first.
    import_module("annotator.session.session")
    from annotator.ui.app import run as run_window

    return run_window(path)
