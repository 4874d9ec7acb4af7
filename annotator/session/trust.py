"""What the decisions of a project say of whole rules: how often what a rule finds, by what it goes by, was
right, rejected, or given one other label.

Only what was decided of several names in several articles, nearly without exception, becomes an entry: one
name is remembered by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.nlp.memory import MemoryEntry, rule_key, surface_key
from annotator.session.lessons import Lesson

_RIGHT = ""  # else `not`, or the label that was given
_NOT = "not"
_SHARE = 0.8
_FEWEST_DECISIONS, _FEWEST_ARTICLES = 3, 2
_NAMES_OF_CONTEXT, _NAMES_OF_RULE = 2, 3
_Kind = tuple[str, str, str]  # rule, label suggested, context


@dataclass(slots=True)
class _Outcomes:
    decided: Counter[str] = field(default_factory=Counter)  # by outcome
    articles: Counter[str] = field(default_factory=Counter)
    names: dict[str, Counter[str]] = field(default_factory=dict)


class Trust:
    """Counts outcomes by rule; `count` with the sign -1 takes back what an article taught."""

    def __init__(self) -> None:
        self._outcomes: dict[_Kind, _Outcomes] = {}
        self._kinds: dict[str, _Kind] = {}

    def count(self, lessons: Iterable[Lesson], sign: int) -> set[str]:
        """Count one article's lessons; the keys of the entries they may concern."""
        seen: set[tuple[_Kind, str]] = set()
        for lesson in lessons:
            outcome = _outcome(lesson)
            if outcome is None:
                continue
            for kind in {(lesson.rule, lesson.label, lesson.context), (lesson.rule, lesson.label, "")}:
                own = self._outcomes.setdefault(kind, _Outcomes())
                own.decided[outcome] += sign
                own.names.setdefault(outcome, Counter())[surface_key(lesson.surface)] += sign
                seen.add((kind, outcome))
        for kind, outcome in seen:
            self._outcomes[kind].articles[outcome] += sign
            self._kinds[rule_key(*kind)] = kind
        return {rule_key(*kind) for kind, _ in seen}

    def entry(self, key: str) -> MemoryEntry | None:
        """What is to be made of such suggestions; None where nothing else than what the rule says."""
        kind = self._kinds.get(key)
        if kind is None:
            return None
        rule, label, context = kind
        own = self._outcomes[kind]
        outcome, times = max(sorted(own.decided.items()), key=lambda row: row[1])
        names = sum(count > 0 for count in own.names[outcome].values())
        fewest = _NAMES_OF_CONTEXT if context else _NAMES_OF_RULE
        is_enough = times >= _FEWEST_DECISIONS and own.articles[outcome] >= _FEWEST_ARTICLES
        if outcome == _RIGHT or not is_enough or names < fewest or times < _SHARE * own.decided.total():
            return None
        return MemoryEntry(
            context, None if outcome == _NOT else outcome, never=frozenset({label}), times=times,
            articles=own.articles[outcome], rule=rule, of=label,
        )  # fmt: skip

    def keys(self) -> Iterator[str]:
        """The keys of everything counted; most have no entry."""
        yield from self._kinds


def _outcome(lesson: Lesson) -> str | None:
    if not lesson.rule:
        return None
    if lesson.kind == "not":
        return lesson.now or _NOT
    return _RIGHT if lesson.kind in {"is", "kept"} else None
