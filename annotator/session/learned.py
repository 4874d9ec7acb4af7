"""The memory of a project: the lessons of its articles, weighed into entries that highlighting can use.

An entry goes only as far as its evidence: decisions that differ make it ask, a single rejection only doubts
what rules and pipeline agree on, and a word that any sentence may hold needs two articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from annotator.nlp.lists import fold_word
from annotator.nlp.memory import Habit, MemoryEntry, rule_key, surface_key
from annotator.session.lessons import Lesson
from annotator.session.trust import Trust
from annotator.text.tokens import tokenise

_DIFFERENCE = 0.25  # a share of other decisions above this makes an entry ask
_HABIT_ARTICLES = 2
_K = TypeVar("_K", bound=Hashable)
_Sided = tuple[str, str, str]  # label, side, folded word


@dataclass(slots=True)
class _Facts:
    """What was decided of one surface, each by how many decisions and, with `*_in`, in how many articles."""

    yes: Counter[str] = field(default_factory=Counter)
    yes_in: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    no: Counter[str] = field(default_factory=Counter)
    no_in: Counter[str] = field(default_factory=Counter)
    cut: Counter[str] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    names: Counter[tuple[str, str]] = field(default_factory=Counter)

    def count(self, lesson: Lesson, sign: int) -> None:
        _bump(self.surfaces, lesson.surface, sign)
        if lesson.kind == "cut":
            _bump(self.cut, lesson.to, sign)
        elif lesson.kind == "not":
            _bump(self.no, lesson.label, sign)
        else:
            _bump(self.yes if lesson.kind == "is" else self.kept, lesson.label, sign)
            _bump(self.names, (lesson.label, lesson.name), sign)

    def count_article(self, kind: str, label: str, sign: int) -> None:
        if kind == "is":
            _bump(self.yes_in, label, sign)
        elif kind == "not":
            _bump(self.no_in, label, sign)


class Learned:
    """The lessons by article and what they come to by surface. Teaching an article anew replaces what it
    taught before, so that an undone decision is forgotten."""

    def __init__(self) -> None:
        self._lessons: dict[str, tuple[Lesson, ...]] = {}
        self._facts: dict[str, _Facts] = {}
        self._cut_words: Counter[_Sided] = Counter()  # by articles
        self._kept_words: Counter[_Sided] = Counter()  # by decisions
        self._joined_words: Counter[_Sided] = Counter()  # by articles
        self._parted_words: Counter[_Sided] = Counter()  # by decisions
        self._trust = Trust()
        self.switched_off: set[str] = set()
        self.own: dict[str, MemoryEntry] = {}

    @property
    def articles(self) -> int:
        """How many articles have taught something."""
        return len(self._lessons)

    def has(self, article: str) -> bool:
        return article in self._lessons

    def teach(self, article: str, lessons: Iterable[Lesson]) -> frozenset[str]:
        """Take the lessons of an article; the keys about which something else may hold now."""
        before, after = self._lessons.pop(article, ()), tuple(lessons)
        if after:
            self._lessons[article] = after
        if before == after:
            return frozenset()
        gone, come = Counter(before), Counter(after)
        self._count(come - gone, +1)
        self._count(gone - come, -1)
        was, is_ = _in_article(before), _in_article(after)
        for sign, kinds in ((+1, is_ - was), (-1, was - is_)):
            for kind, key, label in kinds:
                if key in self._facts:
                    self._facts[key].count_article(kind, label, sign)
        cut_before, cut_now = _cut_in(before), _cut_in(after)
        for sided in cut_now - cut_before:
            _bump(self._cut_words, sided, +1)
        for sided in cut_before - cut_now:
            _bump(self._cut_words, sided, -1)
        self._join(before, -1)
        self._join(after, +1)
        keys = {surface_key(lesson.surface) for lesson in (come - gone) + (gone - come)}
        return frozenset(keys | self._trusting(before, after))

    def _join(self, lessons: Iterable[Lesson], sign: int) -> None:
        """Count the words that were taken in, once an article, and where they stand outside."""
        for sided in {sided for one in lessons if one.kind == "cut" for sided in _taken_in(one)}:
            _bump(self._joined_words, sided, sign)
        for one in lessons:
            if one.kind == "beside":
                _bump(self._parted_words, (one.label, "left", fold_word(one.to)), sign)

    def _trusting(self, before: Iterable[Lesson], after: Iterable[Lesson]) -> set[str]:
        """Count what is said of rules; the keys of entries that are others now."""
        touched = {
            rule_key(one.rule, one.label, at)
            for one in (*before, *after)
            if one.rule
            for at in (one.context, "")
        }
        were = {key: self._trust.entry(key) for key in touched}
        self._trust.count(before, -1)
        self._trust.count(after, +1)
        return {key for key, entry in were.items() if (entry is None) != (self._trust.entry(key) is None)}

    def entry(self, key: str) -> MemoryEntry | None:
        """What is remembered of a surface, whether it is switched off or not."""
        own = self.own.get(key)
        facts = self._facts.get(key)
        found = self._trust.entry(key) if facts is None else _weighed(facts)
        return own if found is None or (own is not None and own.times > found.times) else found

    def active(self, key: str) -> MemoryEntry | None:
        """The entry as highlighting gets it: None where there is none or it is switched off."""
        return None if key in self.switched_off else self.entry(key)

    def entries(self) -> Iterator[tuple[str, MemoryEntry]]:
        """All entries with their keys, switched off or not."""
        for key in (*{**self._facts, **self.own}, *self._trust.keys()):
            found = self.entry(key)
            if found is not None:
                yield key, found

    def habits(self) -> list[Habit]:
        """The words that reviewers cut off at an edge, or take in, in several articles and nearly without
        exception; also those that are switched off."""
        cut = [
            Habit(label, side, word, times)
            for (label, side, word), times in sorted(self._cut_words.items())
            if times >= _HABIT_ARTICLES and 4 * self._kept_words[label, side, word] <= times
        ]
        taken = [
            Habit(*sided, times, joins=True)
            for sided, times in sorted(self._joined_words.items())
            if times >= _HABIT_ARTICLES and 4 * (self._parted_words[sided] + self._cut_words[sided]) <= times
        ]
        return cut + taken

    def active_habits(self) -> list[Habit]:
        """The habits as highlighting gets them."""
        return [habit for habit in self.habits() if habit.key not in self.switched_off]

    def _count(self, lessons: Counter[Lesson], sign: int) -> None:
        for lesson, times in lessons.items():
            if lesson.kind == "beside":
                continue
            key = surface_key(lesson.surface)
            facts = self._facts.setdefault(key, _Facts())
            facts.count(lesson, sign * times)
            if lesson.kind in {"is", "kept"}:
                for sided in _edges(lesson):
                    _bump(self._kept_words, sided, sign * times)
            if not facts.surfaces:
                del self._facts[key]


def _in_article(lessons: Iterable[Lesson]) -> set[tuple[str, str, str]]:
    """What an article says of which surfaces: (kind, key, label)."""
    return {(one.kind, surface_key(one.surface), one.label) for one in lessons}


def _cut_in(lessons: Iterable[Lesson]) -> set[_Sided]:
    return {sided for one in lessons if one.kind == "cut" for sided in _cut_off(one)}


def _bump(counter: Counter[_K], key: _K, sign: int) -> None:
    counter[key] += sign
    if not counter[key]:
        del counter[key]


def _weighed(facts: _Facts) -> MemoryEntry | None:
    """The entry that the decisions come to; None where nobody has looked at this surface by itself."""
    surface = max(sorted(facts.surfaces), key=lambda one: facts.surfaces[one])
    held = facts.yes + facts.kept
    never = frozenset(label for label in facts.no if not held[label])
    base = MemoryEntry(surface, never=never)
    seen = facts.yes_in.total() + facts.no_in.total()
    rejected = replace(base, times=facts.no.total(), articles=max(facts.no_in.values(), default=0))
    if not held:
        if facts.no:
            return rejected
        to = max(sorted(facts.cut), key=lambda one: facts.cut[one])
        return replace(base, instead=to, times=facts.cut.total())
    label = max(sorted(held), key=lambda one: held[one])
    others = held.total() - held[label] + facts.no[label] + facts.cut.total()
    if others > _DIFFERENCE * (others + held[label]):
        return replace(base, asks=True, times=held.total() + facts.no.total(), articles=max(seen, 1))
    if not facts.yes[label]:
        return (
            None if not never else replace(base, times=facts.no.total(), articles=max(facts.no_in.values()))
        )
    names = {name: count for (of, name), count in facts.names.items() if of == label and name}
    name = max(sorted(names), key=lambda one: names[one]) if names else ""
    return replace(
        base, label=label, name=name, times=facts.yes[label] + facts.kept[label],
        articles=facts.yes_in[label] + (1 if facts.kept[label] else 0),
    )  # fmt: skip


def _words(surface: str) -> list[str]:
    return [fold_word(token.text) for token in tokenise(surface)]


def _edges(lesson: Lesson) -> list[_Sided]:
    words = _words(lesson.surface)
    return [(lesson.label, "left", words[0]), (lesson.label, "right", words[-1])] if len(words) > 1 else []


def _cut_off(lesson: Lesson) -> set[_Sided]:
    """The words that a correction cut off at an edge, at most two a side."""
    was, now = _words(lesson.surface), _words(lesson.to)
    gone = len(was) - len(now)
    if not now or not 0 < gone <= 2:
        return set()
    if was[gone:] == now:
        return {(lesson.label, "left", word) for word in was[:gone]}
    if was[: len(now)] == now:
        return {(lesson.label, "right", word) for word in was[len(now) :]}
    return set()


def _taken_in(lesson: Lesson) -> set[_Sided]:
    """The words that a correction took in at an edge, at most two a side; no small word of grammar alone."""
    was, now = _words(lesson.surface), _words(lesson.to)
    more = len(now) - len(was)
    if not was or not 0 < more <= 2:
        return set()
    side, words = ("left", now[:more]) if now[more:] == was else ("right", now[len(was) :])
    if side == "right" and now[: len(was)] != was:
        return set()
    return {(lesson.label, side, word) for word in words} if len(words[0]) > 1 else set()
