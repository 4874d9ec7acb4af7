"""Prizes with what they are given for."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.candidates import Candidate, rule
from annotator.nlp.reading import Reading
from annotator.nlp.rules.runs import name_run, person_run
from annotator.nlp.rules.zones import is_adjective
from annotator.nlp.wordset import word_set

__all__: list[str] = []


@rule(
    "prize",
    "A prize with what it is given for",
    "Elle reçoit le [Lion d'argent du meilleur réalisateur].",
    "Le [prix Holm de la meilleure actrice] est pour elle.",
    against="Le prix du meilleur vin est élevé.",
)
def prizes(reading: Reading) -> Iterator[Candidate]:
    """A capitalised prize, or *prix Xxx*, then *du meilleur …*, *de la meilleure …* or *du jury*."""
    for index, _ in reading.where(_PRIZE_HEADS):
        end = _prize_end(reading, index)
        purpose = end + 1 + (reading.word(end) == "de" and reading.word(end + 1) == "la")
        if end == index or reading.word(end) not in {"du", "de", "des"} or reading.in_heading[index]:
            continue
        best = reading.word(purpose) in {"meilleur", "meilleure", "meilleurs", "meilleures"}
        if not best and reading.word(purpose) not in {"jury", "public", "scenario"}:
            continue
        last = purpose + 1 + best
        while is_adjective(reading, last) and best:
            last += 1
        if last <= len(reading):
            yield Candidate(index, last, "MISC", "prize", reading.tokens[index].text, rank=6)


def _prize_end(reading: Reading, index: int) -> int:
    """End of the prize's own name that opens at `index`, or `index` if it is none."""
    at = index + 1
    if reading.word(index) == "grand":
        at += reading.word(at) == "prix"
        return at if at > index + 1 and reading.is_capital(index) else index
    if reading.word(at) == "d'" and reading.word(at + 1) in {"or", "argent", "bronze", "honneur"}:
        return at + 2
    if reading.word(index) == "prix":
        end = max(name_run(reading, at), person_run(reading, at)) if reading.is_capital(at) else at
        return end if end > at or reading.is_capital(index) else index
    return at if reading.is_capital(index) and not reading.opens[index] else index


_PRIZE_HEADS = word_set(
    "prix grand lion ours palme cesar oscar leopard moliere victoire golden bafta emmy trophee"
)
