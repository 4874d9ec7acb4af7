"""The desktop application: the only room that knows Qt."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

__all__ = ["run"]

SWITCH_SECONDS = 0.001
"""The longest for which another thread keeps Python to itself: with the usual five milliseconds, the window
waited for the thread that writes many times within one event."""


def run(path: Path | None = None) -> int:
    """Open the window, with a project or a folder of articles if one is given; returns the exit code."""
    # What is made on the way to the window stays; `Ahead.begin` turns the collector on again.
    gc.disable()
    sys.setswitchinterval(SWITCH_SECONDS)
    import_module("annotator.session.session")
    _spare_pyside_the_sources()
    from annotator.ui.app import run as run_window

    return run_window(path)


def _spare_pyside_the_sources() -> None:
    """Tell PySide which modules use it: it would search the source of each that is imported for its name.

    That took a fifteenth of the start. Where PySide no longer does so, nothing happens.
    """
    import_module("PySide6.QtCore")
    switches = sys.modules.get("shibokensupport.feature")
    if hasattr(switches, "_mod_uses_pyside"):
        setattr(switches, "_mod_uses_pyside", _uses_pyside)  # noqa: B010 - no attribute that types know of


def _uses_pyside(module: ModuleType) -> bool:
    return module.__name__.startswith(__name__)
