"""What a reviewer's decisions on the mentions of one article teach. Offsets are code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

LOOKED_AT = frozenset({"confirmed", "edited", "new"})
"""Ways of deciding that speak for one look at one mention; the others accept many at once."""
LONGEST = 300
"""Code points of a surface that is worth remembering: what is longer is a passage, and no name."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention as it stands, read straight from its JSON; `was` is (start, end, label)."""

    start: int
    end: int
    text: str
    label: str
    entity: str | None
    status: str
    how: str | None
    was: tuple[int, int, str] | None
    is_human: bool

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> Seen:
        """From a record as canonical JSON gave it."""
        was = data.get("was")
        return cls(
            data["start"], data["end"], data["text"], data["label"], data["entity"], data["status"],
            data["how"], (was["start"], was["end"], was["label"]) if was else None,
            data["origin"]["type"] == "human",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lesson:
    """One decision. `is`: looked at, and it is this; `kept`: let stand with the rest; `not`: it is not;
    `cut`: `surface` was suggested, and `to` was taken in its place."""

    kind: Literal["is", "kept", "not", "cut"]
    surface: str
    label: str
    name: str = ""
    to: str = ""


def lessons_of(
    spans: Iterable[Seen], text: Callable[[], str], names: Callable[[str], str]
) -> tuple[Lesson, ...]:
    """The lessons of one article. `text` gives the article where it is needed, `names` an entity's name."""
    rows = [span for span in spans if span.status != "suggested"]
    accepted = _Places(span for span in rows if span.status == "accepted")
    found: list[Lesson] = []
    for span in rows:
        if span.status == "rejected":
            found += _rejected(span, accepted)
            continue
        kind: Literal["is", "kept"] = "is" if span.how in LOOKED_AT else "kept"
        found.append(Lesson(kind, span.text, span.label, names(span.entity) if span.entity else ""))
        if span.was is not None:
            found += _corrected(span, span.was, text)
    return tuple(one for one in found if len(one.surface) <= LONGEST and len(one.to) <= LONGEST)


class _Places:
    """Mentions by place, so that each of very many is asked for its neighbours alone."""

    def __init__(self, spans: Iterable[Seen]) -> None:
        self._spans = sorted(spans, key=_start)
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def first_over(self, start: int, end: int) -> Seen | None:
        """The first mention that shares some of a range."""
        first = bisect_left(self._spans, start - self._longest, key=_start)
        last = bisect_left(self._spans, end, key=_start)
        return next((span for span in self._spans[first:last] if span.end > start), None)


def _start(span: Seen) -> int:
    return span.start


def _rejected(span: Seen, accepted: _Places) -> list[Lesson]:
    """A rejection teaches something unless it came with finishing; where another mention took the place,
    it was about the edges."""
    if span.how == "completion":
        return []
    instead = accepted.first_over(span.start, span.end)
    if instead is None:
        return [Lesson("not", span.text, span.label)]
    if (instead.start, instead.end) == (span.start, span.end):
        return [Lesson("not", span.text, span.label)]
    return [Lesson("cut", span.text, span.label, to=instead.text)]


def _corrected(span: Seen, was: tuple[int, int, str], text: Callable[[], str]) -> list[Lesson]:
    start, end, label = was
    if (start, end) == (span.start, span.end):
        return [Lesson("not", span.text, label)]
    return [Lesson("cut", text()[start:end], label, to=span.text)]
