"""Replaying a reviewer over labelled articles: what the memory saves, article by article."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.errors import GoldRefused, HighlightingError
from annotator.domain.scores import EntityScores, Figures
from annotator.nlp import DEFAULT_MODEL, Client, ClientItem, Highlights, MemoryEntry, SpanSuggestion
from annotator.nlp.evaluate import GoldArticle, scored
from annotator.session.jobs.evaluating import gold_rows, request_for
from annotator.session.jobs.progress import Progress
from annotator.session.learned import Learned
from annotator.session.lessons import Lesson, Seen, lessons_of

STEPS = (0, 4, 20, 100)
ROUNDS = 3
_SHARE_HELD_OUT = 0.25
_LEAST = 8


@dataclass(frozen=True, slots=True)
class Point:
    """The curve at `corrected` articles: strict F1, precision, recall of articles held out, with the edits
    that each needs (accepting is none: a corrected, a rejected or a missed mention is one)."""

    corrected: int
    figures: Figures
    edits: float

    def plain(self) -> dict[str, float]:
        return {
            "corrected": self.corrected,
            "f1": round(self.figures.f1, 4),
            "precision": round(self.figures.precision, 4),
            "recall": round(self.figures.recall, 4),
            "edits_per_article": round(self.edits, 2),
        }


@dataclass(frozen=True, slots=True)
class Simulation:
    """`same` is the curve over articles like those corrected, `other` over those of another gold file."""

    articles: int
    model: str | None
    notice: str | None
    same: tuple[Point, ...]
    stream: tuple[Point, ...]
    other: tuple[tuple[str, tuple[Point, ...]], ...] = ()

    @property
    def loss(self) -> float | None:
        """The most that F1 on another topic fell below where it started, in points; None without one."""
        falls = [
            100 * (points[0].figures.f1 - point.figures.f1) for _, points in self.other for point in points
        ]
        return max(falls) if falls else None

    def plain(self) -> dict[str, Any]:
        return {
            "articles": self.articles,
            "model": self.model,
            "notice": self.notice,
            "same_topic": [point.plain() for point in self.same],
            "in_order": [point.plain() for point in self.stream],
            "other_topic": {name: [point.plain() for point in points] for name, points in self.other},
            "loss_points": None if self.loss is None else round(self.loss, 2),
        }

    def lines(self) -> Iterator[str]:
        """The report; percentages with one decimal."""
        if self.notice:
            yield f"Note: {self.notice}"
        yield f"{self.articles} articles, {self.model or 'rules only'}; the reviewer corrects every mention"
        yield f"{'corrected':>9}{'P':>8}{'R':>8}{'F1':>8}{'edits per article':>20}"
        yield "Held-out articles of the same file:"
        yield from map(_row, self.same)
        if self.stream:
            yield "The next article, in the order of the files:"
            yield from map(_row, self.stream)
        for name, points in self.other:
            yield f"Articles of {name}, after correcting the first file only:"
            yield from map(_row, points)
        if self.loss is not None:
            yield f"Most lost on another topic: {max(self.loss, 0.0):.1f} points"


def _row(point: Point) -> str:
    rates = (point.figures.precision, point.figures.recall, point.figures.f1)
    return (
        f"{point.corrected:>9}" + "".join(f"{100 * rate:>8.1f}" for rate in rates) + f"{point.edits:>20.1f}"
    )


@dataclass(slots=True)
class _Replay:
    """One child and the articles; highlighting an article twice asks only its rules again."""

    client: Client
    requests: Mapping[str, ClientItem]
    rows: Mapping[str, GoldArticle]
    known: dict[str, MemoryEntry] = field(default_factory=dict)

    def score(self, keys: Sequence[str], corrected: int) -> Point:
        """What the present memory makes of some articles."""
        total, edits = EntityScores(), 0
        for key, highlights in self.highlights(keys):
            entities = scored(self.rows[key], highlights).entities
            total += entities
            edits += len(entities.errors)
        return Point(corrected, total.strict, edits / max(len(keys), 1))

    def highlights(self, keys: Iterable[str]) -> Iterator[tuple[str, Highlights]]:
        for key, answer in self.client.highlight(self.requests[key] for key in keys):
            if isinstance(answer, str):
                raise HighlightingError(reason=f"{self.rows[key].name}: {answer}")
            yield key, answer

    def remember(self, learned: Learned) -> None:
        """Tell the child what changed in the memory since the last time."""
        now = dict(learned.entries())
        put = [entry for key, entry in now.items() if self.known.get(key) != entry]
        self.client.remember(put, self.known.keys() - now.keys(), learned.active_habits())
        self.known = now

    def forget(self) -> None:
        self.remember(Learned())

    def corrected(self, key: str) -> tuple[Lesson, ...]:
        """What the reviewer's corrections of an article teach, as it is suggested at present."""
        ((_, highlights),) = self.highlights([key])
        return replayed(self.rows[key], highlights)


def replayed(row: GoldArticle, highlights: Highlights) -> tuple[Lesson, ...]:
    """The lessons of a reviewer who corrects every wrong mention and lets the rest stand."""
    text, by_place = row.text, {(one.start, one.end): one for one in highlights.spans}
    errors = scored(row, highlights).entities.errors
    wrong = {(e.suggested.start, e.suggested.end) for e in errors if e.suggested is not None}
    seen = [
        _seen(text, place, one.label, "accepted", "completion", one.entity_name, by=one)
        for place, one in by_place.items()
        if place not in wrong
    ]
    for error in errors:
        gold, mine = error.gold, error.suggested
        if gold is None and mine is not None:
            place = (mine.start, mine.end)
            seen.append(_seen(text, place, mine.label, "rejected", "confirmed", by=by_place[place]))
        elif gold is not None:
            was = None if mine is None else (mine.start, mine.end, mine.label)
            place, how = (gold.start, gold.end), "new" if was is None else "edited"
            known = by_place.get(place)
            name = known.entity_name if known else " ".join(text[gold.start : gold.end].split())
            by = None if was is None else by_place[was[:2]]
            seen.append(_seen(text, place, gold.label, "accepted", how, name, was, by))
    return lessons_of(seen, lambda: text, lambda name: name)


def _seen(
    text: str,
    place: tuple[int, int],
    label: str,
    status: str,
    how: str,
    name: str = "",
    was: tuple[int, int, str] | None = None,
    by: SpanSuggestion | None = None,
) -> Seen:
    start, end = place
    told = by if by is not None and by.origin_type != "memory" else None
    return Seen(
        start, end, text[start:end], label, name or None, status, how, was, is_human=how == "new",
        rule=told.rule if told else "", why=(told.why or "") if told else "",
    )  # fmt: skip


def simulate(
    golds: Sequence[Path],
    articles: Path | None = None,
    *,
    rules_only: bool = False,
    model: str | None = None,
    rounds: int = ROUNDS,
) -> Iterator[Progress | Simulation]:
    """Correct the articles of the first gold file and measure; the last item is the report.

    In each round a quarter of the articles, drawn anew, is held out, and the rest corrected one by one: the
    points are means over the rounds. Further files are other topics: nothing in them is corrected. Raises
    HighlightingError.
    """
    files = [(path.name, gold_rows(path, _folder(path, articles))) for path in golds]
    rows = {f"{number}:{at}": row for number, (_, own) in enumerate(files) for at, row in enumerate(own)}
    own = [key for key in rows if key.startswith("0:")]
    others = [
        (name, [key for key in rows if key.startswith(f"{number}:")])
        for number, (name, _) in enumerate(files)
        if number
    ]
    if len(own) < _LEAST:
        raise GoldRefused(reason=f"{golds[0].name} has fewer than {_LEAST} labelled articles")
    total = rounds * len(own)
    yield Progress(0, total, "")
    with Client(None if rules_only else model or DEFAULT_MODEL) as client:
        replay = _Replay(client, {key: request_for(key, row) for key, row in rows.items()}, rows)
        drawn: list[_Round] = []
        for round_ in range(rounds):
            for done in _round(replay, own, [keys for _, keys in others], round_):
                if isinstance(done, _Round):
                    drawn.append(done)
                else:
                    yield Progress(round_ * len(own) + done, total, "")
        yield Simulation(
            len(own), client.model, client.reason,
            _mean([one.held_out for one in drawn]), _mean([one.stream for one in drawn]),
            tuple((name, _mean([one.others[at] for one in drawn])) for at, (name, _) in enumerate(others)),
        )  # fmt: skip


def _folder(gold: Path, articles: Path | None) -> Path | None:
    """Where the texts of one of several files are: beside it, if it has its own there."""
    return None if (gold.parent / "articles").is_dir() else articles


@dataclass(slots=True)
class _Round:
    held_out: list[Point] = field(default_factory=list)
    others: list[list[Point]] = field(default_factory=list)
    stream: list[Point] = field(default_factory=list)


def _round(
    replay: _Replay, own: Sequence[str], others: Sequence[Sequence[str]], seed: int
) -> Iterator[int | _Round]:
    """One draw: how many articles are corrected, and at last what was measured."""
    order = list(own)
    random.Random(seed).shuffle(order)  # noqa: S311 - a draw for statistics
    held_out = order[: max(_LEAST // 2, round(_SHARE_HELD_OUT * len(order)))]
    corrected = [key for key in order if key not in held_out]
    points = [step for step in STEPS if step < len(corrected)] + [min(len(corrected), STEPS[-1])]
    learned, result = Learned(), _Round(others=[[] for _ in others])
    replay.forget()
    for number in range(points[-1] + 1):
        replay.remember(learned)
        if number in points:
            result.held_out.append(replay.score(held_out, number))
            for at, keys in enumerate(others):
                result.others[at].append(replay.score(keys, number))
        if number < points[-1]:
            result.stream.append(replay.score([corrected[number]], number))
            learned.teach(corrected[number], replay.corrected(corrected[number]))
            yield number + 1
    result.stream = _in_thirds(result.stream)
    yield result


def _in_thirds(stream: Sequence[Point]) -> list[Point]:
    """The articles as they came, in three parts: `corrected` is how many came before each."""
    size = max(1, len(stream) // 3)
    parts = [stream[:size], stream[size : 2 * size], stream[2 * size :]]
    return [_joined(part) for part in parts if part]


def _joined(points: Sequence[Point]) -> Point:
    figures = sum((point.figures for point in points), Figures())
    return Point(points[0].corrected, figures, sum(point.edits for point in points) / len(points))


def _mean(curves: Sequence[Sequence[Point]]) -> tuple[Point, ...]:
    return tuple(_joined(points) for points in zip(*curves, strict=True))
