"""Where else an article, or the corpus, says the same words. Offsets are code points."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.domain.canonical import decode
from annotator.domain.edits import AddSpan, LabelOccurrences, Part, Range, Together
from annotator.domain.records import PROSE_REGIONS, Span
from annotator.domain.views import ArticleView
from annotator.session.jobs.progress import Progress
from annotator.storage import Project, Reading
from annotator.text.fold import fold, occurrences
from annotator.text.words import snap_to_words

Group = Literal["conflict", "new", "waiting", "rejected"]
GROUPS: tuple[Group, ...] = ("conflict", "new", "waiting", "rejected")
CONTEXT = 90
"""Code points of context kept on each side of a place."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be labelled everywhere: `surfaces`, the first of which was pointed at.

    `only` are the articles to look through, None for all; `whole_words` leaves parts of words out.
    """

    surfaces: tuple[str, ...]
    label: str
    entity: str | None = None
    only: frozenset[str] | None = None
    whole_words: bool = True


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place that reads like what is looked for, with the words `before` and `after` it.

    `there` is what stands in the way, or waits, or was rejected; `outside` the kind of the region outside the
    article in which it lies.
    """

    article: str
    start: int
    end: int
    text: str
    before: str
    after: str
    group: Group
    there: Span | None = None
    outside: str | None = None

    @property
    def range(self) -> Range:
        return self.start, self.end


def other_occurrences(view: ArticleView, start: int, end: int, label: str) -> tuple[tuple[int, int], ...]:
    """The ranges that read like `text[start:end]` as whole words and are not accepted under this label yet.

    Case, accents and apostrophes may differ, but a name in capitals or with a capital stays one: the first
    letter must be of the same case unless the whole is in capitals.
    """
    text = view.text
    settled = {(s.start, s.end) for s in view.live_spans if s.status == "accepted" and s.label == label}
    return tuple(
        place for place in places(text, text[start:end]) if place != (start, end) and place not in settled
    )


def places(text: str, surface: str, *, whole_words: bool = True) -> Iterator[Range]:
    """The ranges of a text that read like a surface and begin with a letter of the same case."""
    for first, last in occurrences(text, surface):
        if text[first].isupper() == surface[0].isupper() and (
            not whole_words or _stands_alone(text, first, last)
        ):
            yield first, last


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a range ends where words end. Between plain signs that needs no look at the words."""
    if text[start - 1 : start] in _PLAIN_BEFORE and text[end : end + 1] in _PLAIN_AFTER:
        return True
    return snap_to_words(text, start, end) == (start, end)


_PLAIN_BEFORE = frozenset({"", " ", "\n", "(", "«", "“", "\u00a0", "\u202f"})
_PLAIN_AFTER = frozenset({"", " ", "\n", ",", ";", ":", "!", "?", ")", "»", "”", "\u00a0", "\u202f"})


def surfaces_of(surface: str, names: Iterable[str]) -> tuple[str, ...]:
    """The surface and the other names, each reading once."""
    found: dict[str, str] = {}
    for one in (surface, *names):
        words = " ".join(one.split())
        if words:
            found.setdefault(fold(words), words)
    return tuple(found.values())


def in_corpus(
    project: Project, wish: Wish, order: Sequence[str], search: Callable[[Sequence[str]], Iterable[str]]
) -> Iterator[Progress | list[Occurrence]]:
    """Every place of the corpus that reads like one of the surfaces and is not settled, a slice at a time.

    `order` are all articles in the order wanted; `search` gives those that may hold some phrases. Closing the
    iterator stops the search.
    """
    held = set(order)
    if wish.whole_words:
        held = set((yield from project.answer(lambda: search(wish.surfaces), Progress(0, None, ""))))
    ids = [id_ for id_ in order if id_ in held and (wish.only is None or id_ in wish.only)]
    words = {word for one in wish.surfaces for word in fold(one).split()} if wish.whole_words else None
    done = 0
    yield Progress(0, len(ids), "")
    for readings in project.readings(ids, words):
        for reading in readings:
            found = _in_article(reading, wish)
            if found:
                yield found
        done += len(readings)
        yield Progress(done, len(ids), "")


def _in_article(reading: Reading, wish: Wish) -> list[Occurrence]:
    text = reading.text
    hits = {
        place
        for surface in wish.surfaces
        for place in places(text, surface, whole_words=wish.whole_words)
        if not text[place[0]].isspace() and not text[place[1] - 1].isspace()
    }
    if not hits:
        return []
    spans = [one for body in reading.spans if isinstance(one := decode("span", body), Span)]
    outside = [one for one in reading.regions if one[2] not in PROSE_REGIONS]
    found = []
    for start, end in _longest_first(hits):
        judged = _judged(start, end, wish.label, spans)
        if judged is not None:
            group, there = judged
            region = next((kind for a, b, kind in outside if a <= start and end <= b), None)
            before, after = context(text, start, end)
            found.append(
                Occurrence(reading.article, start, end, text[start:end], before, after, group, there, region)
            )
    return found


def _longest_first(hits: Iterable[Range]) -> list[Range]:
    """In reading order; of places that overlap the longest alone."""
    kept: list[Range] = []
    for start, end in sorted(hits, key=lambda place: (place[0] - place[1], place)):
        if all(end <= a or b <= start for a, b in kept):
            kept.append((start, end))
    return sorted(kept)


def _judged(start: int, end: int, label: str, spans: Sequence[Span]) -> tuple[Group, Span | None] | None:
    """To which group a place belongs, and what stands there; None where it is settled."""
    over = [span for span in spans if span.start < end and start < span.end]
    same = [s for s in over if (s.start, s.end, s.label) == (start, end, label)]
    if any(span.status == "accepted" for span in same):
        return None
    if any(s.label == label and s.status != "rejected" and _holds(s, start, end) for s in over):
        return None  # it is a part of a longer name that is marked so
    others = [span for span in over if span.status != "rejected" and span not in same]
    if len(others) == 1 and others[0].is_open and others[0].label == label:
        return "waiting", others[0]  # its edges are moved
    if others:
        return "conflict", max(others, key=lambda s: (s.status == "accepted", s.end - s.start))
    if not same:
        return "new", None
    return ("waiting" if same[0].is_open else "rejected"), same[0]


def _holds(span: Span, start: int, end: int) -> bool:
    return span.start <= start and end <= span.end and (span.start, span.end) != (start, end)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a place, within its line of thought, on one line each."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return _one_line(before), _one_line(after)


def _one_line(text: str) -> str:
    """White space as single spaces; what touches the place goes on touching it."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")


def labelling(wish: Wish, chosen: Sequence[Occurrence]) -> Together:
    """The step that labels the places chosen: a conflict that is chosen gives way, nothing else does."""
    parts: dict[str, list[Part]] = {}
    plain: dict[str, list[Range]] = {}
    for one in chosen:
        own = parts.setdefault(one.article, [])
        if one.group == "conflict":
            own.append(AddSpan(one.article, one.start, one.end, wish.label, wish.entity))
        else:
            plain.setdefault(one.article, []).append(one.range)
    for id_, ranges in plain.items():
        parts[id_].append(
            LabelOccurrences(id_, tuple(ranges), wish.label, wish.entity, keeps=True, how="bulk")
        )
    every = tuple(part for own in parts.values() for part in own)
    words = " ".join(wish.surfaces[0].split())
    summary = f"label everywhere {wish.label} {words} ({len(chosen)} mentions, {len(parts)} articles)"
    return Together(every, summary, words)
