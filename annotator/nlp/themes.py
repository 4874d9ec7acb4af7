"""What an article writes about: its names and noun groups in order, how often each stands, and its title."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property

from annotator.nlp.actors import Actors
from annotator.nlp.groups import Group, groups
from annotator.nlp.reading import Reading
from annotator.nlp.suggestions import Party
from annotator.text.tokens import Kind

__all__ = ["Themes", "name_of"]

_HEADLINE = 40  # tokens that a title has at most
_MOST = 4  # names written about most that are always thought of


def name_of(party: Party) -> str:
    """The entity of a party, or its own words."""
    return party.entity_name or party.text


class Themes:
    """All names and noun groups of one article."""

    def __init__(self, reading: Reading, actors: Actors) -> None:
        self._reading, self._actors = reading, actors

    @cached_property
    def groups(self) -> list[Group]:
        """All of them, in order."""
        return list(groups(self._reading, self._actors.mentions, 0, len(self._reading)))

    @cached_property
    def firsts(self) -> list[int]:
        """Where each begins, in tokens."""
        return [one.start for one in self.groups]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each name or group of words stands."""
        return Counter(name_of(one.party) for one in self.groups)

    @cached_property
    def heads(self) -> Counter[str]:
        """How often each noun heads a group, by its folded form."""
        folded = self._reading.folded
        return Counter(folded[one.head] for one in self.groups if one.party.entity_name is None)

    @cached_property
    def known(self) -> list[tuple[str, int]]:
        """Names by how often they stand in the article."""
        return Counter(row[2].entity_name for row in self._actors.rows).most_common()

    @cached_property
    def of_title(self) -> list[Group]:
        """Those of the title: a first line that is not too long."""
        lines = (at for at, token in enumerate(self._reading.tokens) if token.kind is Kind.NEWLINE)
        return self.groups[: bisect_left(self.firsts, min(next(lines, 0), _HEADLINE))]

    @cached_property
    def always(self) -> list[Group]:
        """The groups of the title, and the first mention of each name written about most."""
        most = {name for name, _ in self.known[:_MOST]}
        found = list(self.of_title)
        for one in self.groups:
            if one.party.entity_name in most:
                most.discard(one.party.entity_name)
                found.append(one)
        return found

    @cached_property
    def named(self) -> dict[str, int]:
        """How often each name is mentioned."""
        return dict(self.known)

    @cached_property
    def titled(self) -> frozenset[str]:
        """What the title names."""
        return frozenset(name_of(one.party) for one in self.of_title)
