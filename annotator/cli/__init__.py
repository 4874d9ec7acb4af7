"""The command line: the same verbs as the window. Knows neither Qt nor the window."""

from __future__ import annotations

from annotator.cli.main import OpenWindow, main

__all__ = ["OpenWindow", "main"]
