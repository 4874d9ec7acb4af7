"""How this room says things: to the person who waits, and when it cannot go on."""

import sys


class CannotStart(Exception):
    """The tool cannot start here; the message says why and what to do next."""


def say(text: str) -> None:
    """Tell the person who waits."""
    print(text, file=sys.stderr, flush=True)
