"""The one seam for what the window has to say. Nothing here blocks; tests read back what was said.

Notices and warnings can be dismissed. An error stays as long as its cause; at most three ways out,
the best first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from annotator.domain.errors import AnnotatorError
from annotator.ui import wording

Level = Literal["notice", "warning", "error"]


class Way(Struct, frozen=True):
    """A button of a message: its words and what it does."""

    text: str
    act: Callable[[], object]


class Message(Struct, frozen=True):
    """What happened, what is safe and what is next, and the ways out. `topic` is what it is about."""

    level: Level
    what: str
    next: str = ""
    ways: tuple[Way, ...] = ()
    topic: str = ""
    lasts: bool = False


class Messages(QObject):
    """The latest message of each topic; the gravest is shown. `changed`: another one is to be shown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing: dict[str, Message] = {}
        self.log: list[Message] = []

    @property
    def current(self) -> Message | None:
        """The message to show: errors before warnings before notices, the latest first."""
        order = {"error": 0, "warning": 1, "notice": 2}
        standing = reversed(self._standing.values())
        return min(standing, key=lambda message: order[message.level], default=None)

    def standing(self, topic: str) -> Message | None:
        """What is said on a topic and was neither withdrawn nor dismissed."""
        return self._standing.get(topic)

    def say(self, message: Message) -> None:
        """Show a message; it takes the place of what was said on the same topic."""
        self._standing.pop(message.topic, None)
        self._standing[message.topic] = message
        self.log.append(message)
        self.changed.emit()

    def notice(self, what: str, next_: str = "", *ways: Way, topic: str = "") -> None:
        self.say(Message("notice", what, next_, ways, topic))

    def warn(self, what: str, next_: str = "", *ways: Way, topic: str = "") -> None:
        self.say(Message("warning", what, next_, ways, topic))

    def report(self, problem: AnnotatorError, *ways: Way, topic: str = "") -> None:
        """Say an error of ours: what happened and what to do next, in the reader's language."""
        what, remedy = wording.error(problem)
        self.say(Message("error", what, remedy, ways, topic))

    def withdraw(self, topic: str = "") -> None:
        """The cause is gone, or the reader has dismissed it."""
        if self._standing.pop(topic, None) is not None:
            self.changed.emit()
