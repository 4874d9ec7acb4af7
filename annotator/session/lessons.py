"""What a reviewer's decisions on the mentions of one article teach. Offsets are code points."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

LOOKED_AT = frozenset({"confirmed", "edited", "new"})
"""Ways of deciding that speak for one look at one mention; the others accept many at once."""


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
    accepted = [span for span in rows if span.status == "accepted"]
    found: list[Lesson] = []
    for span in rows:
        if span.status == "rejected":
            found += _rejected(span, accepted)
            continue
        kind: Literal["is", "kept"] = "is" if span.how in LOOKED_AT else "kept"
        found.append(Lesson(kind, span.text, span.label, names(span.entity) if span.entity else ""))
        if span.was is not None:
            found += _corrected(span, span.was, text)
    return tuple(found)


def _rejected(span: Seen, accepted: Sequence[Seen]) -> list[Lesson]:
    """A rejection teaches something unless it came with finishing; where another mention took the place,
    it was about the edges."""
    if span.how == "completion":
        return []
    instead = next((one for one in accepted if one.start < span.end and span.start < one.end), None)
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
