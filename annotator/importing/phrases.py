"""The shipped lists that tell furniture and dates, folded and compiled at first need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from annotator.resources import read_json
from annotator.text.fold import fold

TRAILING_SIGNS = " .:!…*>»-–|"
YEAR = r"(?:19|20)\d\d"


class Phrases(NamedTuple):
    """What lines of furniture hold anywhere, how they start, and what they are; each with its reason."""

    has: re.Pattern[str]
    starts: re.Pattern[str]
    whole: Mapping[str, str]
    reasons: Mapping[str, str]

    def within(self, folded: str) -> str | None:
        """Give the reason if a phrase stands anywhere in the folded line."""
        match = self.has.search(folded)
        return self.reasons[match[0]] if match else None

    def at_start(self, folded: str) -> str | None:
        """Give the reason if the folded line is a phrase but for signs around it, or starts with one."""
        if reason := self.whole.get(folded.strip(TRAILING_SIGNS)):
            return reason
        match = self.starts.match(folded)
        return self.reasons[match[0]] if match else None


@cache
def phrases() -> Phrases:
    """Give the phrases of `boilerplate.json`, folded."""
    lists = read_json("importing", "boilerplate.json")["reasons"]
    reasons: dict[str, str] = {}
    whole: dict[str, str] = {}
    parts: dict[str, list[str]] = {"has": [], "starts": []}
    for reason, kinds in lists.items():
        for phrase in map(fold, kinds.get("whole", ())):
            whole.setdefault(phrase.strip(TRAILING_SIGNS), reason)
        for kind, found in parts.items():
            for phrase in map(fold, kinds.get(kind, ())):
                for form in {phrase, phrase.replace(" :", ":")}:  # with the French space and without
                    found.append(form)
                    reasons.setdefault(form, reason)
    return Phrases(re.compile(_any_of(parts["has"])), re.compile(_any_of(parts["starts"])), whole, reasons)


class DateWords(NamedTuple):
    """How the press writes dates, in folded text."""

    months: Mapping[str, int]
    around: re.Pattern[str]
    published: re.Pattern[str]
    counted: re.Pattern[str]
    forms: tuple[re.Pattern[str], ...]


@cache
def date_words() -> DateWords:
    """Give the words of `dates.json`, folded."""
    lists: dict[str, Any] = read_json("importing", "dates.json")
    months = {fold(name): number for number, names in enumerate(lists["months"], 1) for name in names}
    ordinals = _any_of(lists["ordinals"])
    words = _any_of(map(fold, (*months, *lists["weekdays"], *lists["ordinals"], *lists["around"])))
    published, counted = (_any_of(map(fold, lists[key])) for key in ("published", "counted"))
    month, day, year = f"(?P<n>{_any_of(months)})", r"(?P<d>[12]\d|3[01]|0?[1-9])", f"(?P<y>{YEAR})"
    return DateWords(
        months,
        re.compile(rf"\b(?:{words})\b"),
        re.compile(rf"\b(?:{published})\b:? .{{0,20}}\d"),
        re.compile(rf"\d+ (?:{counted})\b[^.]*"),
        (
            re.compile(rf"\b{year}-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?\b"),
            re.compile(rf"\b{day}(?:{ordinals})?\.? (?:of )?{month}\.?,? {year}\b"),
            re.compile(rf"\b{month}\.? {day}(?:{ordinals})?,? {year}\b"),
            re.compile(rf"\b(?P<d>0[1-9]|[12]\d|3[01])[/.](?P<m>0[1-9]|1[0-2])[/.]{year}\b"),
        ),
    )


def _any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longer before the shorter."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
