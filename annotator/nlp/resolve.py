"""Which of the rules' candidates stand: zones first, then the strong, the outermost, the higher rank."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from annotator.nlp.candidates import Candidate
from annotator.nlp.english_edges import settled
from annotator.nlp.propagate import propagated
from annotator.nlp.reading import Reading
from annotator.nlp.rules import RULES
from annotator.nlp.rules.zones import Zone, is_adjective, zones
from annotator.text.tokens import Kind

__all__ = ["find", "resolve"]


def find(reading: Reading, switched_off: Collection[str] = ()) -> list[Candidate]:
    """All rules over one article, then what follows from them: not overlapping, in order of the text."""
    candidates = [
        candidate
        for rule in RULES.values()
        if rule.id not in switched_off
        for candidate in rule.find(reading)
        if _is_sound(reading, candidate)
    ]
    if reading.language == "en":
        candidates = settled(reading, candidates)
    forbidden = zones(reading)
    candidates = [candidate for candidate in candidates if not _is_forbidden(candidate, forbidden)]
    candidates = _without_swallowed_lists(reading, candidates)
    kept = resolve(candidate for candidate in candidates if candidate.is_strong)
    more = [candidate for candidate in propagated(reading, kept) if not _is_forbidden(candidate, forbidden)]
    found = resolve(one for one in (*candidates, *more) if one.rule != "unknown")
    return _with_unknown(found, (one for one in candidates if one.rule == "unknown"))


def _with_unknown(found: list[Candidate], unknown: Iterable[Candidate]) -> list[Candidate]:
    """The capitals that no rule explains, where nothing else was found."""
    taken = {index for one in found for index in range(one.start, one.end)}
    free = [one for one in unknown if taken.isdisjoint(range(one.start, one.end))]
    return sorted([*found, *free], key=lambda one: one.start)


def resolve(candidates: Iterable[Candidate]) -> list[Candidate]:
    """A set that does not overlap: strong before weak, longer before shorter, then by rank."""
    order = sorted(
        candidates,
        key=lambda one: (not one.is_strong, one.start - one.end, -one.rank, one.start, one.rule, one.label),
    )
    taken: set[int] = set()
    kept = []
    for candidate in order:
        tokens = range(candidate.start, candidate.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(candidate)
    return sorted(kept, key=lambda one: one.start)


def _is_sound(reading: Reading, candidate: Candidate) -> bool:
    if not 0 <= candidate.start < candidate.end <= len(reading):
        return False
    first, last = reading.tokens[candidate.start], reading.tokens[candidate.end - 1]
    return first.kind is not Kind.NEWLINE and last.kind is not Kind.NEWLINE


def _is_forbidden(candidate: Candidate, forbidden: list[Zone]) -> bool:
    return any(
        zone.start <= candidate.start < zone.end and candidate.rule != "ministry" for zone in forbidden
    )


def _without_swallowed_lists(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """A listed name of several words beats a head that only runs on from it (*Conseil de sécurité
    norvégien*), a site that is a body's name (*le Stade Holmois d'Ida Berg*), and what reads the same words
    otherwise."""
    listed: dict[int, int] = {}
    bodies: set[int] = set()
    for one in candidates:
        if one.rule == "listed" and one.end - one.start > 1:
            listed[one.start] = max(one.end, listed.get(one.start, 0))
            if one.label == "ORG":
                bodies.add(one.start)

    def cuts_listed(one: Candidate) -> bool:  # *à la porte de l'Union européenne*
        return any(listed.get(at, 0) > one.end for at in range(one.start + 1, one.end))

    def is_swallowed(one: Candidate) -> bool:
        if one.rule in {"head", "club", "local-body"}:
            return one.start in listed and not _adds_adjective(reading, listed[one.start], one)
        if one.rule == "site" and (one.start in bodies or cuts_listed(one)):
            return True
        if one.rule in {"site", "named-after", "english-ministry"}:
            return listed.get(one.start, 0) >= one.end or (one.rule == "named-after" and one.start in listed)
        return False

    return [one for one in candidates if not is_swallowed(one)]


def _adds_adjective(reading: Reading, listed_end: int, one: Candidate) -> bool:
    """Whether a head has just one adjective more than a listed name, not one of origin (*Haute Cour
    constitutionnelle*)."""
    more = one.rule == "head" and one.end == listed_end + 1 and is_adjective(reading, listed_end)
    return more and reading.folded[listed_end] not in reading.lists.demonyms
