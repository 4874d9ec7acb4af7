"""Which parts of a scraped page are not the article: menus, date lines, share buttons, forms, credits.

Conservative: a line of prose is never taken because of its neighbours, and what is taken is only marked.
Before the first and after the last prose of the article more is believed than between. All offsets are code
points.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.domain.ids import suggestion_id
from annotator.domain.records import Origin, Region, RegionKind
from annotator.importing.furniture import (
    ends_sentence,
    inner_furniture,
    is_caption,
    is_cut_off,
    is_name,
    is_prose,
    is_standfirst,
    reason_for,
    staff_at_end,
)
from annotator.text.blocks import cut_lines
from annotator.text.fold import fold

RULES_VERSION = "1"
_TITLE_WORDS = 4
_MANY = 5
_OPENING = 12
_SAMPLE = 4_000
_WORD = re.compile(r"\w{4,}")
_REPEATED = 3
_LIST = 3
_SHORT = 100
_HEAD = 20
_LONG_PROSE = 200
_MOST_PROSE_IN_COMMENTS = 3
_LONGEST_CAPTION = 220
_OWN_BLOCK = -1
_BULLETS = frozenset("-–—•*·>")


@dataclass(slots=True)
class Line:
    """A line without its outer white space; `block` counts the groups between empty lines."""

    start: int
    end: int
    text: str
    block: int
    reason: str | None
    prose: bool
    credited: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that is furniture (or a caption), with the reasons."""

    start: int
    end: int
    kind: RegionKind
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a text are: the marks, the headline if one was found, the other lines around it."""

    marks: tuple[Mark, ...]
    title: str | None
    head: tuple[str, ...] = field(default=())


def layout_of(text: str) -> Layout:
    """Read the lines of a text and mark its furniture."""
    lines = _lines_of(text)
    if not lines:
        return Layout((), None)
    _mark_repeated(lines)
    prose = [number for number, line in enumerate(lines) if line.prose and line.reason is None]
    first = prose[0] if prose else len(lines)
    said = " ".join(lines[number].text for number in prose[:_OPENING])
    titles = _titles_in(lines[:first], said[:_SAMPLE])
    title = titles[0] if titles else None
    _mark_comments(lines)
    _mark_bulleted(lines)
    _mark_head(lines[:first], titles)
    _mark_blocks(lines, titles)
    _mark_between(lines, titles)
    _mark_tail(lines)
    marks = _marks_of(lines)
    dated = [text[mark.start : mark.end] for mark in marks if mark.reasons == ("date line",)]
    near = [line.text for line in lines[: min(first + 1, _HEAD)] if line.text != title]
    head = tuple(line for line in (*near, *dated[:1]) if len(line) < _LONG_PROSE)
    return Layout(tuple(_joined(text, marks)), title, head)


def furniture_in(text: str) -> list[tuple[int, int]]:
    """Give the ranges of a text that are not the article."""
    return furniture_ranges(layout_of(text).marks)


def furniture_ranges(marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Give the ranges of the marks that are not captions."""
    return [(mark.start, mark.end) for mark in marks if mark.kind != "caption"]


def regions_of(article: str, marks: Sequence[Mark]) -> tuple[Region, ...]:
    """Give the marks as regions of an article, with ids that depend on nothing but where they are."""
    return tuple(
        Region(
            id=suggestion_id("g", article, mark.start, mark.end, mark.kind),
            start=mark.start,
            end=mark.end,
            kind=mark.kind,
            origin=Origin(type="rule", name="furniture", version=RULES_VERSION, why=", ".join(mark.reasons)),
        )
        for mark in marks
    )


def _lines_of(text: str) -> list[Line]:
    lines: list[Line] = []
    block, empty = 0, True
    for start, end in cut_lines(text):
        piece = text[start:end]
        stripped = piece.strip()
        if not stripped:
            block += not empty
            empty = True
            continue
        at = start + len(piece) - len(piece.lstrip())
        lines += _parts_of(text, at, at + len(stripped), block)
        empty = False
    return lines


def _parts_of(text: str, start: int, end: int, block: int) -> list[Line]:
    """A line; a scraped date at its start is a line of its own, which says nothing of those beside it."""
    dated = inner_furniture(text[start:end])[0]
    if dated is None:
        return [_line(text, start, end, block)]
    behind = start + dated.end
    rest = text[behind:end]
    date = _line(text, start, behind, _OWN_BLOCK)
    date.reason = "date line"
    return [date, _line(text, behind + len(rest) - len(rest.lstrip()), end, block)]


def _line(text: str, start: int, end: int, block: int) -> Line:
    words = text[start:end]
    prose = is_prose(words)
    reason = reason_for(words, prose=prose)
    return Line(start, end, words, block, reason, prose, inner_furniture(words)[1] is not None)


def _titles_in(head: Sequence[Line], said: str) -> tuple[str, ...]:
    """Find the headline among the lines before the prose that nothing speaks against.

    Of a few it is the first long one; where menus of headlines stand above, the one nearest to the article,
    and those that are nearly as near stay too.
    """
    candidates = [
        line.text
        for line in head
        if line.reason is None
        and len(line.text.split()) >= _TITLE_WORDS - 1
        and not is_name(line.text)
        and not is_cut_off(line.text)
        and not line.credited
        and not is_caption(line.text)
    ]
    if not candidates:
        bare = [line.text for line in head if line.reason is None and not line.text.isupper()]
        return tuple(bare[:1])
    candidates = [title for title in candidates if not title.isupper()] or candidates
    if len(candidates) > _MANY:
        article = frozenset(_WORD.findall(fold(said)))
        near = {title: _kinship(title, article) for title in candidates}
        best = max(near.values())
        ranked = sorted(near, key=lambda title: -near[title])
        return tuple(title for title in ranked if near[title] >= best - 1)
    longest = max(map(len, candidates))
    return (next(title for title in candidates if len(title) >= 0.6 * longest),)


def _kinship(title: str, article: frozenset[str]) -> float:
    """How much a headline speaks of what the article speaks of: words shared, less half of the others."""
    words = set(_WORD.findall(fold(title)))
    return len(words & article) - 0.5 * len(words - article)


def _mark_repeated(lines: Sequence[Line]) -> None:
    """A short line that comes again and again is a label of the page."""
    counts = Counter(line.text for line in lines if len(line.text) < _SHORT and not line.prose)
    for line in lines:
        if counts[line.text] >= _REPEATED:
            line.reason = line.reason or "navigation"


def _mark_between(lines: Sequence[Line], titles: Sequence[str]) -> None:
    """A line that is no sentence, between two lines of furniture."""
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        if line.reason or line.prose or line.credited or line.text in titles:
            continue
        if before.reason and after.reason and not ends_sentence(line.text):
            line.reason = before.reason


def _mark_comments(lines: Sequence[Line]) -> None:
    """Take everything after the head of the comments, if most of the article stands before it."""
    total = sum(len(line.text) for line in lines if line.prose and line.reason is None)
    before = 0
    for number, line in enumerate(lines):
        if line.reason == "comments" and 2 * before >= total > 0:
            after = [other for other in lines[number:] if other.prose and len(other.text) >= _LONG_PROSE]
            if len(after) <= _MOST_PROSE_IN_COMMENTS:
                for other in lines[number:]:
                    other.reason = other.reason or (None if other.credited else "comments")
                return
        before += len(line.text) if line.prose and line.reason is None else 0


def _mark_bulleted(lines: Sequence[Line]) -> None:
    """*Autres articles*, then bullets on lines of their own: with the headline behind each."""
    listed = after_bullet = False
    for line in lines:
        is_bullet = line.text in _BULLETS
        if listed and (is_bullet or after_bullet):
            line.reason = line.reason or "related"
        listed = line.reason == "related"
        after_bullet = is_bullet


def _mark_head(head: Sequence[Line], titles: Sequence[str]) -> None:
    """Before the prose: short lines beside furniture are furniture, and so is a lone name after the title."""
    strong = {line.block for line in head if line.reason}
    title = titles[0] if titles else None
    places = [number for number, line in enumerate(head) if line.text == title]
    at = places[0] if places else 0
    furnished_above = any(line.reason for line in head[:at])
    for number, line in enumerate(head):
        if line.reason or line.text in titles:
            continue
        weak = len(line.text.split()) < _TITLE_WORDS or line.text.isupper() or is_name(line.text)
        if number < at and (line.block in strong or furnished_above):
            if weak or len(line.text) < 0.6 * len(title or ""):
                line.reason = "navigation"
        elif number == at + 1 and is_standfirst(line.text):
            continue
        elif number > at and title and line.block in strong and len(line.text) < _SHORT and not line.prose:
            line.reason = "byline" if is_name(line.text) else "navigation"
        elif number > at and title and is_name(line.text):
            line.reason = "byline"


def _mark_blocks(lines: Sequence[Line], titles: Sequence[str]) -> None:
    """Among the prose: a group of short lines that begins with furniture is furniture."""
    groups: dict[int, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.block, []).append(line)
    for group in groups.values():
        if not group[0].reason or any(line.prose and not line.reason for line in group):
            continue
        if any(line.text in titles for line in group):
            continue
        for line in group:
            if len(line.text) < _SHORT:
                line.reason = line.reason or group[0].reason


def _mark_tail(lines: Sequence[Line]) -> None:
    """After the last prose: everything from the first furniture on, and a list of links in any case."""
    last = max((number for number, line in enumerate(lines) if line.prose and not line.reason), default=-1)
    if last < 0:
        return
    tail = lines[last + 1 :]
    loose = [line for line in tail if not line.reason and not line.credited and not ends_sentence(line.text)]
    reason = "links" if len(loose) >= _LIST and len(loose) == len(tail) else None
    for line in tail:
        reason = line.reason or reason
        if not line.credited:
            line.reason = reason


def _marks_of(lines: Sequence[Line]) -> list[Mark]:
    marks: list[Mark] = []
    for line in lines:
        if line.reason:
            marks.append(Mark(line.start, line.end, "boilerplate", (line.reason,)))
            continue
        _, credit = inner_furniture(line.text)
        if credit:
            at = line.start + credit.start
            caption = line.text[: credit.start].rstrip()
            if len(caption) <= _LONGEST_CAPTION:
                marks.append(Mark(line.start, line.start + len(caption), "caption", ("caption",)))
            marks.append(Mark(at, line.start + credit.end, "boilerplate", ("credit",)))
        if staff := staff_at_end(line.text):
            marks.append(Mark(line.start + staff.start, line.start + staff.end, "boilerplate", ("byline",)))
    return marks


def _joined(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Join furniture with nothing but white space between."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if last and last.kind == mark.kind == "boilerplate" and not text[last.end : mark.start].strip():
            reasons = dict.fromkeys((*last.reasons, *mark.reasons))
            joined[-1] = Mark(last.start, mark.end, "boilerplate", tuple(reasons))
        else:
            joined.append(mark)
    return joined
