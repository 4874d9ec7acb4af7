"""Copies of one dispatch whose mentions were decided otherwise, sentence by equal sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.domain.canonical import decode
from annotator.domain.records import PROSE_REGIONS, Span
from annotator.domain.summaries import Summary
from annotator.session.consistency import MOST_SPOTS, Case, Placed, Spot, ranked
from annotator.storage import Project, Reading
from annotator.text.fold import fold
from annotator.text.sentences import sentences

_READ_AT_ONCE = 5  # articles: some 20 ms of the window's thread
_LEAST = 20  # code points: shorter sentences stand anywhere
Place = tuple[str, int, int]  # a sentence, and a stretch in it


@dataclass(slots=True)
class _Copy:
    """An article of a group of copies: its sentences, and its accepted mentions within them."""

    reading: Reading
    is_finished: bool
    starts: dict[str, int] = field(default_factory=dict)
    marked: dict[Place, Span] = field(default_factory=dict)

    def way(self, place: Place) -> tuple[str, Spot] | None:
        """How a stretch is decided here; None where that cannot be said."""
        sentence, start, end = place
        if sentence not in self.starts:
            return None
        at = self.starts[sentence]
        spot = Spot(self.reading.article, at + start, at + end)
        if place in self.marked:
            return self.marked[place].label, Spot(spot.article, spot.start, spot.end, self.marked[place].id)
        taken = any(one.start < spot.end and spot.start < one.end for one in self.marked.values())
        hidden = any(
            a <= spot.start and spot.end <= b
            for a, b, kind in self.reading.regions
            if kind not in PROSE_REGIONS
        )
        return ("", spot) if self.is_finished and not taken and not hidden else None


def copy_cases(project: Project, settled: Collection[Summary]) -> Iterator[list[Case]]:
    """Every name that copies of one dispatch treat otherwise, group by group; slices between are empty."""
    groups: dict[str, list[Summary]] = defaultdict(list)
    for one in settled:
        if one.cluster is not None:
            groups[one.cluster].append(one)
    for cluster, group in groups.items():
        if len(group) > 1:
            finished = {one.id for one in group if one.status == "done"}
            copies: list[_Copy] = []
            for some in project.readings([one.id for one in group], at_once=_READ_AT_ONCE):
                copies += [_copy(one, is_finished=one.article in finished) for one in some]
                yield []
            yield list(_cases(cluster, copies))


def _copy(reading: Reading, *, is_finished: bool) -> _Copy:
    made = _Copy(reading, is_finished)
    spans = _accepted(reading)
    for start, end in sentences(reading.text):
        sentence = reading.text[start:end]
        if end - start >= _LEAST and sentence not in made.starts:
            made.starts[sentence] = start
            for span in spans:
                if start <= span.start and span.end <= end:
                    made.marked[sentence, span.start - start, span.end - start] = span
    return made


def _accepted(reading: Reading) -> list[Span]:
    spans = (decode("span", body) for body in reading.spans)
    return [span for span in spans if isinstance(span, Span) and span.status == "accepted"]


def _cases(cluster: str, copies: list[_Copy]) -> Iterator[Case]:
    ways: dict[str, list[tuple[str, Spot]]] = defaultdict(list)
    for place in dict.fromkeys(place for copy in copies for place in copy.marked):
        sentence, start, end = place
        found = [way for copy in copies if (way := copy.way(place)) is not None]
        if len({way for way, _ in found}) > 1:
            ways[fold(sentence[start:end])] += found
    for name, own in ways.items():
        counts = ranked(Counter(way for way, _ in own))
        spots = tuple(spot for _, spot in own)
        label = next(way for way, _ in counts if way)
        seen = len({spot.article for spot in spots})
        yield Case(
            "copies", f"{cluster}\n{name}", _spelled(copies, spots[0]), counts, len(own), seen, label,
            spots[:MOST_SPOTS],
        )  # fmt: skip


def _spelled(copies: list[_Copy], spot: Spot) -> str:
    text = next(copy.reading.text for copy in copies if copy.reading.article == spot.article)
    return " ".join(text[spot.start : spot.end].split())


def places_of(project: Project, case: Case) -> Iterator[list[tuple[str, Placed]]]:
    """The places of a case with the way they are decided now, in slices."""
    by_article: Mapping[str, list[Spot]] = defaultdict(list)
    for spot in case.spots:
        by_article[spot.article].append(spot)
    for readings in project.readings(list(by_article)):
        placed: list[tuple[str, Placed]] = []
        for reading in readings:
            marked = {(one.start, one.end): one for one in _accepted(reading)}
            for spot in by_article[reading.article]:
                span = marked.get((spot.start, spot.end))
                place = Spot(spot.article, spot.start, spot.end, span.id if span else None)
                placed.append((span.label if span else "", (place, span)))
        yield placed
