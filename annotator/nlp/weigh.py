"""Where the voices meet: rules and a trained pipeline become one set of suggestions, each with its tier.

How often the suggestions of a tier are right was measured; `calibration.py` turns it into scores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.nlp.candidates import Candidate
from annotator.nlp.edges import Found
from annotator.nlp.propagate import propagated
from annotator.nlp.reading import Reading
from annotator.nlp.resolve import resolve
from annotator.nlp.rules.unknown import GUESSED, TOLD
from annotator.nlp.suggestions import Tier

__all__ = ["Weighed", "weigh"]

# What stands before capitals that are most likely a body's initials.
_BEFORE_INITIALS = frozenset({"le", "la", "l'", "du", "au", "selon", "chez", "par", "les", "des"})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A kept mention: the candidate that gives edges and label, its tier, and whether the pipeline said
    it too."""

    candidate: Candidate
    tier: Tier
    by_rule: bool = True
    by_pipeline: bool = False


def weigh(reading: Reading, candidates: Sequence[Candidate], found: Sequence[Found] | None) -> list[Weighed]:
    """Combine; `found` is None where no pipeline spoke, and then its silence says nothing."""
    if found is None:
        every = reading.language != "fr"  # no pipeline is shipped for it that could speak for weak ones
        return [
            Weighed(one, _alone(one))
            for one in candidates
            if every or one.is_strong or _is_worth_a_doubt(reading, one) or one.why == TOLD
        ]
    ranges = {(start, end): label for start, end, label in found}
    strong = {index for one in candidates if one.is_strong for index in range(one.start, one.end)}
    kept: list[Weighed] = []
    for one in candidates:
        if one.rule != "unknown":
            kept += _with_pipeline(reading, one, ranges, strong)
    kept = _without_overlap(kept)
    taken = {index for one in kept for index in range(one.candidate.start, one.candidate.end)}
    labels = {
        tuple(reading.folded[one.candidate.start : one.candidate.end]): one.candidate.label for one in kept
    }
    known = [
        (start, end, labels.get(tuple(reading.folded[start:end])) or _placed(reading, start, end, label))
        for start, end, label in found
    ]
    kept += _pipeline_only(reading, known, taken)
    kept += _tails_of_supported(reading, kept)
    kept += _unknown(candidates, kept, ranges)
    return sorted(kept, key=lambda one: one.candidate.start)


def _unknown(
    candidates: Sequence[Candidate], kept: Sequence[Weighed], ranges: dict[tuple[int, int], str]
) -> list[Weighed]:
    """Capitals that neither a rule nor a trusted mention of the pipeline explains; where their neighbours say
    nothing, the label of the pipeline stands."""
    taken = {index for one in kept for index in range(one.candidate.start, one.candidate.end)}
    more = []
    for one in candidates:
        if one.rule != "unknown" or not taken.isdisjoint(range(one.start, one.end)):
            continue
        said = ranges.get((one.start, one.end))
        if said is None and one.why != TOLD:
            continue
        label = said if said is not None and one.why == GUESSED else one.label
        tier = Tier.DOUBTFUL if said is None else Tier.BOTH_WEAK
        more.append(Weighed(replace(one, label=label), tier, by_pipeline=said is not None))
    return more


def _is_worth_a_doubt(reading: Reading, one: Candidate) -> bool:
    """Whether a weak rule's lone word is worth a doubtful suggestion without the pipeline's support."""
    initials = one.rule == "acronym" and reading.word(one.start - 1) in _BEFORE_INITIALS
    return one.rule == "preposition" or initials


def _alone(candidate: Candidate) -> Tier:
    return Tier.STRONG if candidate.is_strong else Tier.DOUBTFUL


def _with_pipeline(
    reading: Reading, one: Candidate, ranges: dict[tuple[int, int], str], strong: set[int]
) -> list[Weighed]:
    """What stands of a rule's candidate beside the pipeline; `strong` are the tokens of all strong ones."""
    if (one.start, one.end) in ranges:
        return [Weighed(one, Tier.NEAR_CERTAIN if one.is_strong else Tier.BOTH_WEAK, by_pipeline=True)]
    near = [
        (start, end, label) for (start, end), label in ranges.items() if start < one.end and one.start < end
    ]
    if not near:
        return [Weighed(one, _alone(one))] if one.is_strong or _is_worth_a_doubt(reading, one) else []
    if not one.is_strong:
        return []
    if _are_two_people(one, near):
        people = [replace(one, start=start, end=end, name=None) for start, end, _ in near]
        return [Weighed(person, Tier.OTHER_EDGES, by_pipeline=True) for person in people]
    longer = next(filter(None, (_lengthened(reading, one, found, strong) for found in near)), None)
    return [Weighed(longer or one, Tier.OTHER_EDGES, by_pipeline=longer is not None)]


def _lengthened(reading: Reading, one: Candidate, found: Found, strong: set[int]) -> Candidate | None:
    """The candidate with the pipeline's edges, where these add a part of the name."""
    start, end, label = found
    if _extends_person(reading, one, start, end, label):
        return Candidate(start, end, "PER", one.rule, one.why, name=one.name if one.end == end else None)
    if _extends_name(reading, one, start, end, strong):
        return Candidate(start, end, label if label != "PER" else one.label, one.rule, one.why)
    return None


def _without_overlap(kept: Sequence[Weighed]) -> list[Weighed]:
    """Longer first: what the pipeline lengthened may have reached another candidate."""
    taken: set[int] = set()
    free = []
    for one in sorted(kept, key=lambda one: (one.candidate.start - one.candidate.end, one.candidate.start)):
        tokens = range(one.candidate.start, one.candidate.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            free.append(one)
    return free


def _are_two_people(one: Candidate, near: Sequence[Found]) -> bool:
    """Whether the pipeline parts a rule's person into two full names (*le camp d'Ida Holm Awa Sow*)."""
    if one.label != "PER" or len(near) != 2:
        return False
    first, second = sorted(near)
    tiles = (first[0], first[1], second[1]) == (one.start, second[0], one.end)
    return tiles and all(label == "PER" and end - start > 1 for start, end, label in near)


def _extends_name(reading: Reading, one: Candidate, start: int, end: int, strong: set[int]) -> bool:
    """Whether the pipeline adds unknown capitals right beside a listed place or body (*Oslo Connect*), or the
    place to a body told by its head (*Institut des eaux de Riga*)."""
    if one.label == "PER" or not (start <= one.start and one.end <= end) or end - start > 6:
        return False
    extra = [*range(start, one.start), *range(one.end, end)]
    if one.rule == "head":
        known = reading.match_at.get(end - 1)
        return start == one.start and known is not None and known.entry.label == "LOC"
    return one.rule in {"listed", "again", "tail"} and all(
        reading.is_name_like(index)
        and index not in strong
        and not reading.opens[index]
        and not reading.in_heading[index]
        for index in extra
    )


def _extends_person(reading: Reading, one: Candidate, start: int, end: int, label: str) -> bool:
    """Whether the pipeline's person is the rule's with a part of the name more (*Berzins* for *Ida
    Berzins*)."""
    if label != "PER" or one.label != "PER" or not (start <= one.start and one.end <= end) or end - start > 5:
        return False
    if any(reading.is_common(index) for index in range(start, one.start)):
        return False
    return (
        all(reading.tokens[index].text[0].isupper() for index in range(start, end))
        and not reading.in_heading[start]
    )


def _placed(reading: Reading, start: int, end: int, label: str) -> str:
    """A lone unknown word that stands mostly behind *à*, *de*, *en* is a place, whatever the pipeline calls
    it."""
    if end - start == 1 and label == "MISC" and reading.folded[start] in reading.lists.first_names:
        return label if reading.is_common(start) else "PER"
    if label == "LOC":
        return "MISC" if end - start == 1 and _is_counted(reading, start) else label
    if end - start > 1:
        return label
    places = [at for at in reading.positions[reading.folded[start]] if reading.is_capital(at)]
    behind = [at for at in places if reading.word(at - 1) in {"a", "de", "en", "d'", "vers"}]
    return "LOC" if len(places) > 1 and 2 * len(behind) > len(places) else label


def _is_counted(reading: Reading, index: int) -> bool:
    """Whether the article counts the word (*les Vrakholms*, *un Vrakholm*) and never goes there."""
    places = [at for at in reading.positions[reading.folded[index]] if reading.is_capital(at)]
    before = {reading.word(at - 1) for at in places if not reading.opens[at]}
    counted, visited = {"les", "des", "un", "une", "ces"}, {"a", "en", "vers", "au", "pres"}
    return bool(before & counted) and before.isdisjoint(visited)


def _tails_of_supported(reading: Reading, kept: Sequence[Weighed]) -> list[Weighed]:
    """Further mentions of what a weak rule and the pipeline said together."""
    taken = {index for one in kept for index in range(one.candidate.start, one.candidate.end)}
    weak = [one.candidate for one in kept if one.tier is Tier.BOTH_WEAK and one.candidate.label == "PER"]
    more = [one for one in propagated(reading, weak) if taken.isdisjoint(range(one.start, one.end))]
    return [Weighed(one, Tier.BOTH_WEAK) for one in resolve(more)]


def _pipeline_only(reading: Reading, found: Sequence[Found], taken: set[int]) -> list[Weighed]:
    """What no rule said: people by full name, and what is said in several places; tails of such people
    too."""
    free = [one for one in found if taken.isdisjoint(range(one[0], one[1]))]
    said = Counter((tuple(reading.folded[start:end]), label) for start, end, label in free)
    sure: list[Candidate] = []
    for start, end, label in free:
        times = said[tuple(reading.folded[start:end]), label]
        candidate = Candidate(start, end, label, "pipeline", f"said {times}x", is_strong=True)
        if _is_trusted(reading, start, end, label, times):
            sure.append(candidate)
    follow = [one for one in propagated(reading, sure) if taken.isdisjoint(range(one.start, one.end))]
    own = {(one.start, one.end) for one in sure}
    return [
        Weighed(one, Tier.PIPELINE, by_rule=(one.start, one.end) not in own, by_pipeline=True)
        for one in resolve([*sure, *follow])
    ]


def _is_trusted(reading: Reading, start: int, end: int, label: str, times: int) -> bool:
    words = reading.tokens[start:end]
    if start and reading.tokens[start - 1].text in _QUOTES and reading.word(end) in _QUOTES:
        return False
    if start and reading.tokens[start - 1].text in _QUOTES and label == "MISC" and len(words) > 2:
        return False
    if label == "PER" and any(token.text in {"-", "–"} for token in words):
        return False
    if label == "PER" and len(words) > 1:
        return not _looks_common(reading, start, end) and not (
            reading.opens[start] and reading.is_common(start)
        )
    if _looks_common(reading, start, end):
        return False
    named_after = reading.word(start - 2) in {"maladie", "syndrome", "virus"}
    return times > 1 and not named_after and reading.folded[start] not in _DIRECTIONS


_QUOTES = frozenset("\"«»“”'")
_DIRECTIONS = frozenset({"nord-est", "nord-ouest", "sud-est", "sud-ouest", "nord", "sud", "est", "ouest"})


def _looks_common(reading: Reading, start: int, end: int) -> bool:
    """A heading's or a sentence's first words, where a capital says nothing."""
    first = reading.opens[start] or reading.in_heading[start]
    common = all(reading.is_common(index) for index in range(start, end))
    return common and (first or end - start == 1)
