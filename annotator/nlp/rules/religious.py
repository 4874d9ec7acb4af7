"""Monks, nuns and priests by their first name with the title: *Frère Ida*, *Mère Holm*."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.wordset import word_set

__all__: list[str] = []

_TITLES = word_set("frere soeur mere pere abbe dom")


@rule(
    "religious-name",
    "A monk, nun or priest by title and first name, both with a capital",
    "Le moine [Frère Paul] prie à l'aube.",
    against="Son frère Paul prie à l'aube.",
)
def religious_names(reading: Reading) -> Iterator[Candidate]:
    """The title is a part of the name where no surname follows."""
    for index, _ in reading.where(_TITLES):
        named = index + 1
        if not reading.is_capital(index) or not reading.is_capital(named) or reading.in_heading[index]:
            continue
        alone = not reading.is_capital(named + 1) or reading.opens[named + 1]
        if alone and reading.folded[named] in reading.lists.first_names:
            yield Candidate(index, named + 1, "PER", "religious-name", reading.tokens[index].text, rank=6)
