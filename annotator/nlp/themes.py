"""What an article writes about: its names and noun groups, how often each stands, and its title."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property

from annotator.nlp.actors import Actors
from annotator.nlp.groups import Group, groups
from annotator.nlp.reading import Reading
from annotator.text.tokens import Kind

__all__ = ["Themes"]

_HEADLINE = 40  # tokens that a title has at most
_MOST = 4  # names written about most that are always thought of


class Themes:
    """Names and noun groups of one article; only the sentences asked for are looked through."""

    def __init__(self, reading: Reading, actors: Actors) -> None:
        self._reading, self._actors = reading, actors
        self._starts = reading.stretches
        self._kept: dict[int, list[Group]] = {}

    def sentence_at(self, index: int) -> int:
        """The number of the sentence that holds token `index`."""
        return max(0, bisect_right(self._starts, index) - 1)

    def of_sentences(self, first: int, last: int) -> list[Group]:
        """The groups of sentences `first` to `last`, both included, in order."""
        return [one for at in range(max(0, first), last + 1) for one in self._sentence(at)]

    def _sentence(self, at: int) -> list[Group]:
        if at not in self._kept:
            start = self._starts[at] if at < len(self._starts) else 0
            end = self._starts[at + 1] if at + 1 < len(self._starts) else len(self._reading)
            self._kept[at] = list(groups(self._reading, self._actors.mentions, start, end))
        return self._kept[at]

    @cached_property
    def of_title(self) -> list[Group]:
        """Those of the title: a first line that is not too long."""
        lines = (at for at, token in enumerate(self._reading.tokens) if token.kind is Kind.NEWLINE)
        end = min(next(lines, 0), _HEADLINE)
        return list(groups(self._reading, self._actors.mentions, 0, end))

    @cached_property
    def titled(self) -> frozenset[str]:
        """What the title names."""
        return frozenset(one.party.name for one in self.of_title)

    @cached_property
    def named(self) -> Counter[str]:
        """How often each name is mentioned."""
        return Counter(row[2].entity_name for row in self._actors.rows)

    @cached_property
    def most(self) -> str | None:
        """The name that is mentioned most."""
        return next((name for name, _ in self.named.most_common(1)), None)

    @cached_property
    def leading(self) -> list[Group]:
        """The first mention of each name written about most."""
        most = {name for name, _ in self.named.most_common(_MOST)}
        found: list[Group] = []
        for start, end, span in self._actors.rows:
            if span.entity_name in most:
                most.discard(span.entity_name)
                found += groups(self._reading, self._actors.mentions, start, end)
        return found

    def often(self, word: str) -> int:
        """How often a folded word stands in the article."""
        return len(self._reading.positions.get(word, ()))
