"""What a reviewer's decisions on the mentions of one article teach. Offsets are code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from annotator.nlp.memory import context_of

LOOKED_AT = frozenset({"confirmed", "edited", "new"})
"""Ways of deciding that speak for one look at one mention; the others accept many at once."""
LONGEST = 300
"""Code points of a surface that is worth remembering: what is longer is a passage, and no name."""
_FARTHEST = 40  # code points before a mention in which its neighbour is looked for


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
    rule: str = ""  # what suggested it, and its reason
    why: str = ""

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> Seen:
        """From a record as canonical JSON gave it."""
        was = data.get("was")
        return cls(
            data["start"], data["end"], data["text"], data["label"], data["entity"], data["status"],
            data["how"], (was["start"], was["end"], was["label"]) if was else None,
            data["origin"]["type"] == "human", *_rule_of(data["origin"]),
        )  # fmt: skip


def _rule_of(origin: Mapping[str, Any]) -> tuple[str, str]:
    """The rule or model that suggested a mention, with its reason; nothing of a reviewer's or the memory's
    own."""
    told = origin["type"] in {"rule", "model"}
    return (str(origin["name"]), str(origin.get("why") or "")) if told else ("", "")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One decision. `is`: looked at, and it is this; `kept`: let stand with the rest; `not`: it is not, but
    `now` if another label was given; `cut`: `surface` was suggested, and `to` was taken in its place;
    `beside`: the words `to` stand before an accepted mention of an article with such corrections, outside.

    `rule` and `context` tell what had suggested it, where that was a rule or a model.
    """

    kind: Literal["is", "kept", "not", "cut", "beside"]
    surface: str
    label: str
    name: str = ""
    to: str = ""
    now: str = ""
    rule: str = ""
    context: str = ""


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
        by = _by(span) if span.was is None else ("", "")
        name = names(span.entity) if span.entity else ""
        found.append(Lesson(kind, span.text, span.label, name, rule=by[0], context=by[1]))
        if span.was is not None:
            found += _corrected(span, span.was, text)
    found = [one for one in found if len(one.surface) <= LONGEST and len(one.to) <= LONGEST]
    joined = {_word_before(lesson) for lesson in found if lesson.kind == "cut"} - {""}
    return tuple(found) if not joined else (*found, *_beside(accepted.spans, text(), joined))


def _by(span: Seen) -> tuple[str, str]:
    return (span.rule, context_of(span.why)) if span.rule else ("", "")


class _Places:
    """Mentions by place, so that each of very many is asked for its neighbours alone."""

    def __init__(self, spans: Iterable[Seen]) -> None:
        self.spans = sorted(spans, key=_start)
        self._longest = max((span.end - span.start for span in self.spans), default=0)

    def first_over(self, start: int, end: int) -> Seen | None:
        """The first mention that shares some of a range."""
        first = bisect_left(self.spans, start - self._longest, key=_start)
        last = bisect_left(self.spans, end, key=_start)
        return next((span for span in self.spans[first:last] if span.end > start), None)


def _start(span: Seen) -> int:
    return span.start


def _rejected(span: Seen, accepted: _Places) -> list[Lesson]:
    """A rejection teaches something unless it came with finishing; where another mention took the place,
    it was about the edges."""
    if span.how == "completion":
        return []
    instead = accepted.first_over(span.start, span.end)
    rule, context = _by(span)
    if instead is None:
        return [Lesson("not", span.text, span.label, rule=rule, context=context)]
    if (instead.start, instead.end) == (span.start, span.end):
        return [Lesson("not", span.text, span.label, now=instead.label, rule=rule, context=context)]
    return [Lesson("cut", span.text, span.label, to=instead.text)]


def _corrected(span: Seen, was: tuple[int, int, str], text: Callable[[], str]) -> list[Lesson]:
    start, end, label = was
    if (start, end) == (span.start, span.end):
        rule, context = _by(span)
        return [Lesson("not", span.text, label, now=span.label, rule=rule, context=context)]
    return [Lesson("cut", text()[start:end], label, to=span.text)]


def _word_before(lesson: Lesson) -> str:
    """The last word that a correction took in at the left, as it stands; empty where it took in none."""
    more = lesson.to.removesuffix(lesson.surface)
    return more.split()[-1] if more != lesson.to and more.split() else ""


def _beside(accepted: Iterable[Seen], text: str, words: Collection[str]) -> Iterator[Lesson]:
    """The accepted mentions before which one of the words stands outside, which speaks against taking it
    in."""
    for span in accepted:
        before = text[max(0, span.start - _FARTHEST) : span.start].split()
        if before and before[-1] in words:
            yield Lesson("beside", span.text[:LONGEST], span.label, to=before[-1])
