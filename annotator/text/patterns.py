"""Patterns of the `regex` library, compiled at first need: loading it is slow."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


@cache
def compiled(pattern: str) -> "regex.Pattern[str]":
    """Compile a pattern once; flags stand in it, as in `(?V1x)…`."""
    import regex

    return regex.compile(pattern)
