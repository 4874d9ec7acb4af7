"""Changing the label scheme: what a draft alters, what it does to the corpus, and doing it as one step."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import orjson

from annotator.domain.edits import ReviseMentions, SetScheme, Together
from annotator.domain.errors import SchemeError
from annotator.domain.plan_spans import breaks_overlap
from annotator.domain.records import Label, Overlap, Scheme, Span
from annotator.domain.scheme_moves import GONE, LabelMove, label_after
from annotator.domain.values import Invalid
from annotator.session.jobs.progress import Progress
from annotator.session.session import Session

_STRICT: dict[Overlap, int] = {"free": 0, "nested": 1, "none": 2}
_EACH = 500


@dataclass(frozen=True, slots=True)
class SchemeDraft:
    """A new version as it is being made: the scheme after it, which mentions move, and a choice.

    With `reopens` finished articles that change are under review again.
    """

    before: Scheme
    after: Scheme
    moves: tuple[LabelMove, ...] = ()
    reopens: bool = True

    @property
    def is_empty(self) -> bool:
        return self.after == self.before and not self.moves

    @property
    def whole_moves(self) -> dict[str, str]:
        """Labels all of whose mentions move, and where to."""
        return {move.source: move.target for move in self.moves if not move.only}

    @property
    def is_stricter(self) -> bool:
        """Whether mentions that may stand together now may not afterwards."""
        return _STRICT[self.after.overlap] > _STRICT[self.before.overlap]

    @property
    def next_version(self) -> Scheme:
        """The scheme as it will be in force."""
        return self.after.altered(name=self.before.name, version=self.before.version + 1)


@dataclass(frozen=True, slots=True)
class MovedName:
    """Mentions that read alike and move together; `target` is empty where they are removed.

    `place` is the first of them: the article and the range in code points.
    """

    text: str
    source: str
    target: str
    mentions: int
    place: tuple[str, int, int] = ("", 0, 0)


@dataclass(frozen=True, slots=True)
class Impact:
    """What a draft does to the corpus. `by_move` has (mentions, articles) of each move.

    `overlaps` mentions become suggestions again; `articles` are all that change, `finished` those of them
    that are done; `entities` go along with all their mentions.
    """

    names: tuple[MovedName, ...] = ()
    by_move: tuple[tuple[int, int], ...] = ()
    overlaps: int = 0
    articles: frozenset[str] = frozenset()
    finished: frozenset[str] = frozenset()
    entities: tuple[tuple[str, str], ...] = ()

    @property
    def mentions(self) -> int:
        return sum(name.mentions for name in self.names)


@dataclass(slots=True)
class _Tally:
    names: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    entities: Counter[tuple[str, str]] = field(default_factory=Counter)
    mentions: Counter[int] = field(default_factory=Counter)
    places: dict[int, set[str]] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    first: dict[tuple[str, str, str], tuple[str, int, int]] = field(default_factory=dict)
    overlaps: int = 0


def impact_of(session: Session, draft: SchemeDraft) -> Iterator[Progress | Impact]:
    """Look through the mentions that a draft concerns, in slices; the last item is the impact."""
    tally, done = _Tally(), 0
    whole = draft.whole_moves
    labels = [None] if whole or draft.is_stricter else sorted({move.source for move in draft.moves})
    total = sum(one.open_spans + one.settled_spans for one in session.queue())
    for label in labels:
        found = session.project.records("span", label=label)
        for article, records in groupby(found, key=lambda one: one.article or ""):
            spans = [orjson.loads(one.body) for one in records]
            _count(article, spans, draft, whole, tally)
            if draft.is_stricter:
                _count_overlaps(article, spans, draft, tally)
            if (done + len(spans)) // _EACH > done // _EACH:
                yield Progress(min(done, total), total, "")
            done += len(spans)
    yield _impact(session, draft, tally)


def _count(
    article: str, spans: Sequence[dict[str, object]], draft: SchemeDraft, whole: dict[str, str], tally: _Tally
) -> None:
    for span in spans:
        label, text = str(span["label"]), str(span["text"])
        number = next((n for n, move in enumerate(draft.moves) if move.takes(label, text)), None)
        was = span["was"]
        if number is None:
            if isinstance(was, dict) and was["label"] in whole:
                tally.articles.add(article)
            continue
        tally.articles.add(article)
        if span["status"] == "rejected":
            continue
        target = draft.moves[number].target
        name = (" ".join(text.split()), label, target)
        tally.names[name] += 1
        tally.first.setdefault(name, (article, int(str(span["start"])), int(str(span["end"]))))
        tally.mentions[number] += 1
        tally.places.setdefault(number, set()).add(article)
        if span["entity"] is not None and target != GONE:
            tally.entities[str(span["entity"]), target] += 1


def _count_overlaps(
    article: str, spans: Sequence[dict[str, object]], draft: SchemeDraft, tally: _Tally
) -> None:
    accepted = [Span.parse(span) for span in spans if span["status"] == "accepted"]
    accepted = [span for span in accepted if label_after(span.label, span.text, draft.moves) != GONE]
    kept: list[Span] = []
    for span in sorted(accepted, key=lambda s: (s.start - s.end, s.start)):
        if any(breaks_overlap(span, other, draft.after.overlap) for other in kept):
            tally.overlaps += 1
            tally.articles.add(article)
        else:
            kept.append(span)


def _impact(session: Session, draft: SchemeDraft, tally: _Tally) -> Impact:
    names = tuple(
        MovedName(*name, count, tally.first[name])
        for name, count in sorted(tally.names.items(), key=lambda one: (-one[1], one[0]))
    )
    by_move = tuple(
        (tally.mentions[number], len(tally.places.get(number, ()))) for number in range(len(draft.moves))
    )
    finished = {id_ for id_ in tally.articles if session.summary(id_).status == "done"}
    whole = {source: target for source, target in draft.whole_moves.items() if target != GONE}
    moved = {
        id_: target
        for (id_, target), count in tally.entities.items()
        if count == session.entity_mentions(id_) and id_ in session.entities
    }
    moved |= {id_: whole[one.label] for id_, one in session.entities.items() if one.label in whole}
    return Impact(
        names,
        by_move,
        tally.overlaps,
        frozenset(tally.articles),
        frozenset(finished),
        tuple(sorted(moved.items())),
    )


def as_one_step(draft: SchemeDraft, impact: Impact) -> Together:
    """The edit that puts a draft in force, with the mentions it concerns."""
    scheme = draft.next_version
    parts = tuple(
        ReviseMentions(article, draft.moves, scheme.overlap, scheme.tag, draft.reopens)
        for article in sorted(impact.articles)
    )
    return Together((SetScheme(scheme, impact.entities), *parts), f"set the scheme {scheme.tag}")


def write_scheme(scheme: Scheme, path: Path) -> None:
    """Write a scheme as JSON that people can read. Raises OSError."""
    data = scheme.plain()
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read_scheme(path: Path) -> Scheme:
    """A scheme from a file of `write_scheme`. Raises SchemeError that says what is wrong."""
    try:
        return Scheme.parse_json(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SchemeError(file=path.name, reason=(error.strerror or "it cannot be read").lower()) from error
    except Invalid as error:
        place = ".".join(error.where)
        reason = f"{place}: {error.reason}" if place else error.reason
        raise SchemeError(file=path.name, reason=reason) from error
    except ValueError as error:
        raise SchemeError(file=path.name, reason="it is not JSON") from error


def joined(present: Scheme, read: Scheme, counts: dict[str, int]) -> Scheme:
    """The labels of a file over those of the project: labels with mentions that it lacks stay, at the end."""
    codes, keys = read.codes, {label.key for label in read.labels}
    kept: list[Label] = [
        label if label.key not in keys else label.altered(key=None)
        for label in present.labels
        if label.code not in codes and counts.get(label.code)
    ]
    return read.altered(name=present.name, version=present.version, labels=(*read.labels, *kept))


def with_label(scheme: Scheme, code: str) -> Scheme:
    """The scheme with one label more, in the next free slot and under the next free digit."""
    slot = min(len(scheme.labels) + 1, 9)
    key = str(slot) if len(scheme.labels) < 9 else None
    label = Label(code=code, name=code, key=key, slot=slot)
    return scheme.altered(version=scheme.version + 1, labels=(*scheme.labels, label))
