"""Where a corpus contradicts itself: what was decided in one place and otherwise in another.

Only what is accepted or rejected counts; suggestions wait for their own review. Found in short slices.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Literal, get_args

import orjson

from annotator.domain.records import PROSE_REGIONS, Entity, Span, Stance
from annotator.domain.summaries import Summary
from annotator.session.jobs.progress import Progress
from annotator.storage import Mention, Project, Reading
from annotator.text.fold import fold
from annotator.text.patterns import compiled

Kind = Literal["labels", "edges", "entities", "near", "odd", "opposed", "copies", "missed", "rejected"]
KINDS: tuple[Kind, ...] = get_args(Kind)
MOST_SPOTS = 300
"""Places kept of one case: more are not looked at one by one."""
_KNOWN_FROM = 2  # accepted mentions, in as many articles, before a name is looked for
_SHARE = 0.8  # of a name's mentions under one label, before its label is taken for granted
_LONE_FROM, _LONE_SHARE = 4, 5  # accepted at least so often, and so many times as often as rejected
_NEAR_FROM = 5  # letters: shorter names differ by a letter too easily
_WORD = re.compile(r"\w+")
_CAPITALISED = r"\b\p{Lu}\w*"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an article, in code points, and the id of the span or stance that stands there, if any."""

    article: str
    start: int
    end: int
    span: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One contradiction. `name` is the folded text, or the entity's id for `odd`; of stances it is the key.

    `counts` are the ways it is decided and how often, the most frequent first: labels, ids of entities for
    `entities` and `near`, `accepted` and `rejected`, polarities of stances, or "" for what is marked
    otherwise or not at all.
    """

    kind: Kind
    name: str
    shown: str
    counts: tuple[tuple[str, int], ...]
    mentions: int
    articles: int
    label: str
    spots: tuple[Spot, ...] = ()
    is_of_stances: bool = False

    @property
    def key(self) -> str:
        """What it is known by in rulings: another way of deciding makes another case of it."""
        if self.is_of_stances:
            return self.name
        ways = "+".join(sorted(way for way, _ in self.counts))
        return f"{self.kind}:{self.name}:{ways}"


Placed = tuple[Spot, Span | Stance | None]
"""A place with what stands there now."""


@dataclass(frozen=True, slots=True)
class Found:
    """All there is to settle, and in how many articles was looked."""

    cases: tuple[Case, ...]
    articles: int


@dataclass(slots=True)
class _Known:
    """A name whose label is settled well enough to look for it."""

    label: str
    count: int
    articles: int


@dataclass(slots=True)
class _Desk:
    """What is gathered on the way."""

    cases: list[Case] = field(default_factory=list)
    known: dict[str, _Known] = field(default_factory=dict)
    labels_of: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    articles_of: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


def find_cases(
    project: Project,
    entities: Mapping[str, Entity],
    summaries: Collection[Summary],
    others: Iterable[Iterable[Case]] = (),
) -> Iterator[Progress | Found]:
    """Every contradiction of the corpus; closing the iterator gives up. `others` were found elsewhere."""
    desk = _Desk()
    settled = [one for one in summaries if one.settled_spans]
    total = len(settled)
    yield Progress(0, total, "")
    for group in _by_name(project.mentions()):
        if group is None:
            yield Progress(0, total, "")
        else:
            _look_at_name(group, entities, desk)
    _look_at_entities(entities, desk)
    yield from _look_at_texts(project, settled, desk)
    shown: dict[str, str] = {}
    for some in project.spelled(sorted({case.name for case in desk.cases if case.shown == case.name})):
        shown.update(some)
        yield Progress(total, total, "")
    cases = [replace(case, shown=" ".join(shown.get(case.name, case.shown).split())) for case in desk.cases]
    for more in others:
        cases += more
        yield Progress(total, total, "")
    yield Found(tuple(sorted(cases, key=_order)), len(summaries))


def _order(case: Case) -> tuple[int, int, str]:
    return KINDS.index(case.kind), -case.mentions, case.name


def _by_name(slices: Iterable[list[Mention]]) -> Iterator[list[Mention] | None]:
    """The mentions of one name after another; None between two slices."""
    kept: list[Mention] = []
    for rows in slices:
        for _, group in groupby(rows, key=attrgetter("name")):
            found = list(group)
            if kept and kept[0].name != found[0].name:
                yield kept
                kept = []
            kept += found
        yield None
    if kept:
        yield kept


def _look_at_name(mentions: list[Mention], entities: Mapping[str, Entity], desk: _Desk) -> None:
    accepted = [one for one in mentions if one.status == "accepted"]
    if not accepted:
        return
    name = mentions[0].name
    labels = Counter(one.label for one in accepted)
    articles = {one.article for one in accepted}
    (label, most), *others = ranked(labels)
    for one in accepted:
        if one.entity is not None:
            desk.labels_of[one.entity][one.label] += 1
            desk.articles_of[one.entity].add(one.article)
    if others:
        desk.cases.append(Case("labels", name, name, ranked(labels), len(accepted), len(articles), label))
    for code in labels:
        meant = Counter(one.entity for one in accepted if one.label == code and one.entity is not None)
        if len(meant) > 1:
            seen = {one.article for one in accepted if one.label == code}
            desk.cases.append(
                Case("entities", name, name, ranked(meant, entities), meant.total(), len(seen), code)
            )
    if len(articles) >= _KNOWN_FROM and most >= _SHARE * len(accepted):
        desk.known[name] = _Known(label, most, len(articles))
    _look_at_rejected(name, mentions, labels, desk)


def _look_at_rejected(name: str, mentions: list[Mention], labels: Counter[str], desk: _Desk) -> None:
    for code, count in labels.items():
        lone = [one for one in mentions if one.status == "rejected" and one.label == code]
        if lone and count >= _LONE_FROM and len(lone) * _LONE_SHARE <= count:
            counts = (("accepted", count), ("rejected", len(lone)))
            seen = len({one.article for one in mentions})
            desk.cases.append(Case("rejected", name, name, counts, len(lone), seen, code))


def ranked(counts: Counter[str], entities: Mapping[str, Entity] | None = None) -> tuple[tuple[str, int], ...]:
    """Ways and how often, the most frequent first; as often as another by name, where they are entities."""

    def order(item: tuple[str, int]) -> tuple[int, str, str]:
        way, count = item
        entity = (entities or {}).get(way)
        return -count, fold(entity.name) if entity is not None else "", way

    return tuple(sorted(counts.items(), key=order))


def _look_at_entities(entities: Mapping[str, Entity], desk: _Desk) -> None:
    """Entities with several labels, and names that differ by a letter."""
    shapes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, labels in desk.labels_of.items():
        entity = entities.get(id_)
        if entity is None:
            continue
        if len(labels) > 1:
            ways = ranked(labels)
            seen = len(desk.articles_of[id_])
            desk.cases.append(Case("odd", id_, entity.name, ways, labels.total(), seen, ways[0][0]))
        for shape in _shapes(fold(entity.name)):
            shapes[shape, entity.label].append(id_)
    pairs = {
        (one, other)
        for alike in shapes.values()
        if 1 < len(alike) <= 8
        for one in alike
        for other in alike
        if one < other
    }
    for pair in sorted(pairs):
        _look_at_pair([entities[id_] for id_ in pair], desk)


def _shapes(name: str) -> Iterator[str]:
    """The name, and the name without each of its letters: two that share one differ by a letter at most."""
    yield name
    if len(name) >= _NEAR_FROM and not any(sign.isdigit() for sign in name):
        yield from {name[:at] + name[at + 1 :] for at in range(len(name))}


def _look_at_pair(pair: list[Entity], desk: _Desk) -> None:
    first, second = sorted(
        pair, key=lambda one: (-desk.labels_of[one.id].total(), fold(one.name), one.name, one.id)
    )
    counts = tuple((one.id, desk.labels_of[one.id].total()) for one in (first, second))
    seen = desk.articles_of[first.id] | desk.articles_of[second.id]
    name = f"{fold(first.name)}\n{fold(second.name)}"
    mentions = sum(count for _, count in counts)
    desk.cases.append(
        Case("near", name, f"{first.name} / {second.name}", counts, mentions, len(seen), first.label)
    )


# -- the texts themselves


@dataclass(slots=True)
class _Shorter:
    """Places of a long name where only a part of it is marked, and those where nothing is."""

    shorter: dict[str, list[Spot]] = field(default_factory=lambda: defaultdict(list))
    missed: dict[str, list[Spot]] = field(default_factory=lambda: defaultdict(list))


def _look_at_texts(project: Project, settled: list[Summary], desk: _Desk) -> Iterator[Progress]:
    """Names that are marked elsewhere: in finished articles not at all, or anywhere with other edges."""
    finished = {one.id for one in settled if one.status == "done"}
    lexicon = _lexicon(desk.known)
    found = _Shorter()
    done = 0
    for readings in project.readings([one.id for one in settled], at_once=20):
        for reading in readings:
            _look_at_text(reading, lexicon, desk.known, found, is_finished=reading.article in finished)
        done += len(readings)
        yield Progress(done, len(settled), "")
    for kind, spots_of in (("edges", found.shorter), ("missed", found.missed)):
        for name, spots in spots_of.items():
            known = desk.known[name]
            counts = ((known.label, known.count), ("", len(spots)))
            seen = len({spot.article for spot in spots})
            case = Case("edges", name, name, counts, len(spots), seen, known.label, tuple(spots[:MOST_SPOTS]))
            desk.cases.append(case if kind == "edges" else replace(case, kind="missed"))


def _lexicon(names: Iterable[str]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Names by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name in names:
        words = tuple(_WORD.findall(name))
        if words and len(name) > 2:
            found[words[0]].append((words, name))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@lru_cache(maxsize=1 << 15)
def _folded(word: str) -> str:
    return fold(word)


def _look_at_text(
    reading: Reading,
    lexicon: Mapping[str, list[tuple[tuple[str, ...], str]]],
    known: Mapping[str, _Known],
    found: _Shorter,
    *,
    is_finished: bool,
) -> None:
    spans = [orjson.loads(body) for body in reading.spans]
    spans.sort(key=lambda span: span["start"])
    outside = [(a, b) for a, b, kind in reading.regions if kind not in PROSE_REGIONS]
    for start, end, name in _names_in(reading.text, lexicon):
        over = [span for span in spans if span["start"] < end and start < span["end"]]
        live = [span for span in over if span["status"] != "rejected"]
        spot = Spot(reading.article, start, end)
        if not live:
            is_hidden = any(a <= start and end <= b for a, b in outside)
            was_rejected = any(span["label"] == known[name].label for span in over)
            if is_finished and not is_hidden and not was_rejected:
                found.missed[name].append(spot)
            continue
        only = live[0]
        inside = (
            start <= only["start"] and only["end"] <= end and (only["start"], only["end"]) != (start, end)
        )
        if len(live) == 1 and inside and (only["status"], only["label"]) == ("accepted", known[name].label):
            found.shorter[name].append(replace(spot, span=only["id"]))


def _names_in(
    text: str, lexicon: Mapping[str, list[tuple[tuple[str, ...], str]]]
) -> Iterator[tuple[int, int, str]]:
    """The names of a lexicon that stand in a text, the longest at each place, capital letters first."""
    reached = 0
    for match in compiled(_CAPITALISED).finditer(text):
        start = match.start()
        if start < reached:
            continue
        for wanted, name in lexicon.get(_folded(match[0]), ()):
            end = _end_of(text, match.end(), wanted[1:])
            if end is not None and fold(text[start:end]) == name:
                yield start, end, name
                reached = end
                break


def _end_of(text: str, place: int, wanted: Iterable[str]) -> int | None:
    """Where the words wanted end if they are the next ones behind a place."""
    for word in wanted:
        match = _WORD.search(text, place)
        if match is None or _folded(match[0]) != word:
            return None
        place = match.end()
    return place
