"""What rules propose, and the registry of all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.nlp.reading import Reading

__all__ = ["RULES", "Candidate", "Rule", "rule"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed mention at tokens `start:end`.

    Among overlapping candidates the strong beats the weak, then the higher `rank`, then the longer.
    """

    start: int
    end: int
    label: str
    rule: str
    why: str
    is_strong: bool = True
    rank: int = 0
    name: str | None = None  # canonical name, where the rule knows it


Finder = Callable[[Reading], Iterator[Candidate]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: `examples` are invented sentences with the mentions that are found in square brackets;
    `against` is one of the same words where it has nothing to say."""

    id: str
    description: str
    examples: tuple[str, ...]
    find: Finder
    against: str


RULES: dict[str, Rule] = {}


def rule(rule_id: str, description: str, *examples: str, against: str) -> Callable[[Finder], Finder]:
    """Register a finder under `rule_id`; ids are what `origin.name` shows and what a reviewer can
    switch off."""

    def register(find: Finder) -> Finder:
        RULES[rule_id] = Rule(rule_id, description, examples, find, against)
        return find

    return register
