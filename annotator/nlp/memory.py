"""What reviewers decided, as the highlighting uses it: this surface is that label here, and never that one.

The entries are derived elsewhere from the decisions of a project; here they are looked up in an article and
weighed against what the rules and the pipeline say. Offsets are code points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from annotator.nlp.lists import fold_word
from annotator.nlp.naming import tidy
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import SpanSuggestion, Tier
from annotator.text.fold import fold
from annotator.text.tokens import Kind, tokenise

__all__ = [
    "ASK_SCORE",
    "RULE_SIGN",
    "Habit",
    "Memory",
    "MemoryEntry",
    "apply_memory",
    "context_of",
    "rule_key",
    "surface_key",
]

VERSION = "1"
RULE_SIGN = "\u00a7"  # before the keys of entries about rules
ASK_SCORE = 0.5  # decisions differ: shown, but never among the sure ones
_ONCE, _OFTEN = 0.9, 0.97
_WEAK = 0.7  # a suggestion below this gives way to a remembered part of it


@lru_cache(maxsize=1 << 16)
def surface_key(surface: str) -> str:
    """How a surface is remembered: folded, with single spaces."""
    return fold(tidy(surface))


def rule_key(rule: str, label: str, context: str) -> str:
    """How an entry about a rule is kept: no surface has such a key."""
    return f"{RULE_SIGN}{rule} {label} {context}".rstrip()


def context_of(why: str | None) -> str:
    """What a rule went by, as far as other suggestions of it can share it: the list of a listed name, or
    the first word of what it shows as its reason, folded; empty where it shows none."""
    told = (why or "").partition("; ")[0].partition(" + ")[0]
    words = told.partition("/")[0].split()
    return fold(words[0]) if words else ""


@dataclass(frozen=True, slots=True)
class MemoryEntry:
    """What is known of one surface, as reviewers wrote it.

    `label` is what it is, if they agree; `never` are labels to hold back; `instead` the mention they took
    where this was suggested; `asks` says that they differed. `times` counts decisions, `articles` articles.

    With `rule` the entry is about what a rule suggests with the label `of`, whatever the surface: `surface`
    is then the word or the list that the rule goes by (see `context_of`), or empty for all of the rule.
    """

    surface: str
    label: str | None = None
    name: str = ""
    never: frozenset[str] = frozenset()
    instead: str | None = None
    asks: bool = False
    times: int = 1
    articles: int = 1
    rule: str = ""
    of: str = ""

    @property
    def key(self) -> str:
        return rule_key(self.rule, self.of, self.surface) if self.rule else surface_key(self.surface)

    @property
    def is_firm(self) -> bool:
        """Whether more than one article stands behind it."""
        return self.articles > 1


@dataclass(frozen=True, slots=True)
class Habit:
    """A word that reviewers cut off at an edge of this label's mentions, or took in with `joins`: `side` is
    `left` or `right`."""

    label: str
    side: str
    word: str  # folded
    times: int = 1
    joins: bool = False

    @property
    def key(self) -> str:
        """How the habit is switched off; no surface has such a key."""
        return f"{RULE_SIGN}{'+' if self.joins else '-'} {self.label} {self.side} {self.word}"


class Memory:
    """The entries by key, and what finds them in an article."""

    def __init__(self, entries: Iterable[MemoryEntry] = (), habits: Iterable[Habit] = ()) -> None:
        self.entries: dict[str, MemoryEntry] = {}
        self.habits: dict[tuple[str, str, str, bool], Habit] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._by_first: defaultdict[str, list[str]] = defaultdict(list)
        for entry in entries:
            self.put(entry)
        self.set_habits(habits)

    def __len__(self) -> int:
        return len(self.entries)

    def put(self, entry: MemoryEntry) -> None:
        """Take an entry in; one of the same surface gives way."""
        key = entry.key
        self.drop(key)
        if entry.rule:
            self.entries[key] = entry
            return
        words = tuple(fold_word(token.text) for token in tokenise(entry.surface))
        if not words:
            return
        self.entries[key] = entry
        self._words[key] = words
        self._by_first[words[0]].append(key)

    def drop(self, key: str) -> None:
        """Forget a surface; nothing happens where it is not known."""
        words = self._words.pop(key, None)
        self.entries.pop(key, None)
        if words is not None:
            self._by_first[words[0]].remove(key)

    def set_habits(self, habits: Iterable[Habit]) -> None:
        self.habits = {(habit.label, habit.side, habit.word, habit.joins): habit for habit in habits}

    def about_rule(self, span: SpanSuggestion) -> MemoryEntry | None:
        """What reviewers made of other suggestions like this one, by what its rule went by, or by the
        rule."""
        context = context_of(span.why)
        found = self.entries.get(rule_key(span.rule, span.label, context)) if context else None
        return found or self.entries.get(rule_key(span.rule, span.label, ""))

    def found_in(self, reading: Reading) -> Iterator[tuple[int, int, MemoryEntry]]:
        """Where labelled surfaces stand (token ranges), the longest at each place, cased as they were."""
        last = -1
        for index, first in reading.where(reading.positions.keys() & self._by_first.keys()):
            if index <= last:
                continue
            for key in sorted(self._by_first[first], key=lambda key: -len(self._words[key])):
                end = index + len(self._words[key])
                entry = self.entries[key]
                if (
                    entry.label is not None
                    and tuple(reading.folded[index:end]) == self._words[key]
                    and _is_cased(entry.surface, reading, index, end)
                ):
                    yield index, end, entry
                    last = end - 1
                    break


def _is_cased(surface: str, reading: Reading, start: int, end: int) -> bool:
    """Every word that had a capital has one; an acronym is one again, unless it was said as a name."""
    for known, here in zip(tokenise(surface), reading.tokens[start:end], strict=False):
        if known.text[0].isupper() and not here.text[0].isupper():
            return False
        if len(known.text) > 1 and known.text.isupper() and not here.text.isupper():
            return False
        if known.text.islower() and not here.text.islower() and not reading.in_heading[start]:
            return False
    return True


def apply_memory(reading: Reading, spans: Sequence[SpanSuggestion], memory: Memory) -> list[SpanSuggestion]:
    """Hold back what was rejected, correct label and edges as reviewers do, add what only they knew.

    A name found whole by the rules is not cut down to a remembered part of it, unless just that was done.
    """
    if not memory.entries and not memory.habits:
        return list(spans)
    own = [_with_habits(reading, one, memory) for one in spans]
    remembered = [
        _Place(reading.tokens[start].start, reading.tokens[end - 1].end, start, entry)
        for start, end, entry in memory.found_in(reading)
    ]
    kept: list[SpanSuggestion] = []
    for span in own:
        judged = _judged(reading, span, remembered, memory)
        if judged is not None:
            kept.append(judged)
    for place in remembered:
        free = not any(span.start < place.end and place.start < span.end for span in kept)
        if free and _may_stand(reading, place):
            kept.append(_suggestion(place))
    return sorted(kept, key=lambda span: span.start)


@dataclass(frozen=True, slots=True)
class _Place:
    """A remembered surface at code points `start:end`; `token` is its first token."""

    start: int
    end: int
    token: int
    entry: MemoryEntry


def _judged(
    reading: Reading, span: SpanSuggestion, remembered: Sequence[_Place], memory: Memory
) -> SpanSuggestion | None:
    """What memory makes of one suggestion; None where it is held back or gives way."""
    entry = memory.entries.get(surface_key(reading.text[span.start : span.end]))
    over = [place for place in remembered if place.start < span.end and span.start < place.end]
    same = next((place for place in over if (place.start, place.end) == (span.start, span.end)), None)
    if same is not None:
        return _confirmed(span, same.entry)
    if entry is not None and entry.asks:
        return replace(span, score=min(span.score, ASK_SCORE), tier=Tier.DOUBTFUL, why=_why(span, "differs"))
    if entry is not None and span.label in entry.never:
        is_backed = span.tier is Tier.NEAR_CERTAIN or span.rule == "listed"
        if entry.is_firm or not is_backed:
            return None
        return replace(span, score=min(span.score, ASK_SCORE), tier=Tier.DOUBTFUL, why=_why(span, "rejected"))
    if any(_beats(place, span, entry) for place in over):
        return None
    return span if entry is not None else _by_rule(span, memory.about_rule(span))


def _by_rule(span: SpanSuggestion, entry: MemoryEntry | None) -> SpanSuggestion | None:
    """What is left of a suggestion whose like reviewers reject or give another label."""
    if entry is None:
        return span
    if entry.label is None:
        return None
    why = f"what its rule finds is {entry.label} here: {_decisions(entry)}"
    return replace(
        span, label=entry.label, score=_score(entry), tier=_tier(entry), origin_type="memory", rule="memory",
        version=VERSION, why=f"{why}; {span.why}" if span.why else why, voices=("memory", *span.voices),
    )  # fmt: skip


def _beats(place: _Place, span: SpanSuggestion, entry: MemoryEntry | None) -> bool:
    """Whether a remembered mention takes the place of a suggestion that it overlaps."""
    if place.start <= span.start and span.end <= place.end:
        return True
    if entry is not None and entry.instead is not None and surface_key(entry.instead) == place.entry.key:
        return True
    inside = span.start <= place.start and place.end <= span.end
    return place.entry.is_firm and span.score < _WEAK and not inside


def _may_stand(reading: Reading, place: _Place) -> bool:
    """A word that any sentence may hold needs more than one article behind it."""
    if place.end - place.start < 2:
        return False
    words = [token for token in tokenise(place.entry.surface) if token.kind is Kind.WORD]
    if len(words) > 1 and any(word.is_capitalised for word in words):
        return True
    if reading.is_common(place.token) or not words or not words[0].is_capitalised:
        capital_proves = not reading.opens[place.token] and not reading.in_heading[place.token]
        return place.entry.is_firm and (capital_proves or not reading.is_common(place.token))
    return True


def _confirmed(span: SpanSuggestion, entry: MemoryEntry) -> SpanSuggestion:
    if entry.asks:
        return replace(span, score=min(span.score, ASK_SCORE), tier=Tier.DOUBTFUL, why=_why(span, "differs"))
    assert entry.label is not None
    if entry.label == span.label:
        better = max(span.score, _score(entry))
        tier = span.tier if span.score >= better else _tier(entry)
        return replace(span, score=better, tier=tier, voices=(*span.voices, "memory"))
    return replace(
        span, label=entry.label, entity_name=entry.name or span.entity_name, score=_score(entry),
        tier=_tier(entry), origin_type="memory", rule="memory", version=VERSION, why=_decisions(entry),
        voices=("memory", *span.voices),
    )  # fmt: skip


def _suggestion(place: _Place) -> SpanSuggestion:
    entry = place.entry
    assert entry.label is not None
    return SpanSuggestion(
        place.start, place.end, entry.label, entry.name or tidy(entry.surface), _score(entry), _tier(entry),
        "memory", "memory", VERSION, _decisions(entry), ("memory",),
    )  # fmt: skip


def _score(entry: MemoryEntry) -> float:
    return _OFTEN if entry.is_firm else _ONCE


def _tier(entry: MemoryEntry) -> Tier:
    return Tier.NEAR_CERTAIN if entry.is_firm else Tier.STRONG


def _decisions(entry: MemoryEntry) -> str:
    """The evidence in the words of `origin.why`."""
    decisions = "1 decision" if entry.times == 1 else f"{entry.times} decisions"
    articles = "1 article" if entry.articles == 1 else f"{entry.articles} articles"
    return f"{decisions} in {articles}"


def _why(span: SpanSuggestion, what: str) -> str:
    told = {"differs": "reviewers differed", "rejected": "rejected once"}[what]
    return f"{span.why}; memory: {told}" if span.why else f"memory: {told}"


def _with_habits(reading: Reading, span: SpanSuggestion, memory: Memory) -> SpanSuggestion:
    """The suggestion without the words at its edges that reviewers cut off, and with those that they take
    in."""
    if not memory.habits or span.origin_type == "memory":
        return span
    start, end = _widened(reading, span, memory)
    words = tokenise(reading.text[start:end])
    first, last = 0, len(words)
    while last - first > 1 and (span.label, "left", fold_word(words[first].text), False) in memory.habits:
        first += 1
    while last - first > 1 and (span.label, "right", fold_word(words[last - 1].text), False) in memory.habits:
        last -= 1
    start, end = start + words[first].start, start + words[last - 1].end
    if (start, end) == (span.start, span.end):
        return span
    return replace(
        span, start=start, end=end, origin_type="memory", rule="memory", version=VERSION,
        why=f"edge as reviewers set it; {span.why}" if span.why else "edge as reviewers set it",
        voices=("memory", *span.voices),
    )  # fmt: skip


def _widened(reading: Reading, span: SpanSuggestion, memory: Memory) -> tuple[int, int]:
    """The range with the words beside it that reviewers take in, at most two a side."""
    start, end = span.start, span.end
    left, right = reading.token_ending_before(start), reading.token_starting_after(end)
    for _ in range(2):
        if left >= 0 and (span.label, "left", reading.folded[left], True) in memory.habits:
            start, left = reading.tokens[left].start, left - 1
        if right < len(reading) and (span.label, "right", reading.folded[right], True) in memory.habits:
            end, right = reading.tokens[right].end, right + 1
    return start, end
