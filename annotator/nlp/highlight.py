"""Highlighting: a pure function of an article's text, the lists, a pipeline's reading and the reviewers'
memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.nlp.candidates import Candidate
from annotator.nlp.edges import trimmed
from annotator.nlp.language import language_of
from annotator.nlp.lists import lists
from annotator.nlp.memory import Memory, apply_memory
from annotator.nlp.naming import canonical_name, name_people
from annotator.nlp.pipeline import Parsed, Pipeline
from annotator.nlp.reading import Reading
from annotator.nlp.resolve import find
from annotator.nlp.rules.zones import zones
from annotator.nlp.stances import suggest_stances
from annotator.nlp.suggestions import Highlights, SpanSuggestion, Tier
from annotator.nlp.weigh import PRECISION, Weighed, weigh

__all__ = ["NOT_BOILERPLATE", "Item", "highlight", "highlight_all", "resources_version"]

NOT_BOILERPLATE = frozenset({"caption", "quote"})
Region = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Item:
    """An article to highlight; `regions` are (start, end, kind) in code points."""

    text: str
    language: str | None = None
    regions: Sequence[Region] = ()
    with_boilerplate: bool = False
    switched_off: Collection[str] = field(default_factory=frozenset)


def resources_version() -> str:
    """Version of the shipped lists, as suggestions carry it."""
    return lists().version


def highlight(
    text: str,
    language: str | None = None,
    regions: Sequence[Region] = (),
    memory: Memory | None = None,
    pipeline: Pipeline | None = None,
    *,
    with_boilerplate: bool = False,
    switched_off: Collection[str] = frozenset(),
) -> Highlights:
    """Suggest spans and stances for one article; equal arguments give equal suggestions.

    Without `pipeline` the rules speak alone. What lies in boilerplate regions is left out unless asked for.
    """
    item = Item(text, language, tuple(regions), with_boilerplate, switched_off)
    return next(highlight_all([item], memory, pipeline))


def highlight_all(
    items: Iterable[Item],
    memory: Memory | None = None,
    pipeline: Pipeline | None = None,
    *,
    batch_size: int = 16,
) -> Iterator[Highlights]:
    """One result per article, in order; with a pipeline, whole batches go to it at once."""
    if pipeline is None:
        for item in items:
            yield _highlights(item, _read(item), None, memory, None)
        return
    batch: list[Item] = []
    for item in items:
        batch.append(item)
        if len(batch) == batch_size:
            yield from _with_pipeline(batch, memory, pipeline)
            batch = []
    yield from _with_pipeline(batch, memory, pipeline)


def _with_pipeline(batch: Sequence[Item], memory: Memory | None, pipeline: Pipeline) -> Iterator[Highlights]:
    readings = [_read(item) for item in batch]
    own = [reading for reading in readings if reading.language == pipeline.language]
    parsed = pipeline.read(own, batch_size=len(batch) or 1)
    for item, reading in zip(batch, readings, strict=True):
        fits = reading.language == pipeline.language
        yield _highlights(item, reading, next(parsed) if fits else None, memory, pipeline if fits else None)


def _read(item: Item) -> Reading:
    return Reading(item.text, (item.language or language_of(item.text))[:2])


def _highlights(
    item: Item, reading: Reading, parsed: Parsed | None, memory: Memory | None, pipeline: Pipeline | None
) -> Highlights:
    version = reading.lists.version
    candidates = find(reading, item.switched_off)
    found = None if parsed is None else trimmed(reading, parsed.ents, zones(reading))
    kept = weigh(reading, candidates, found)
    spans = _suggestions(reading, kept, version, pipeline)
    if memory is not None:
        spans = apply_memory(reading, spans, memory)
    if not item.with_boilerplate:
        furniture = [(start, end) for start, end, kind in item.regions if kind not in NOT_BOILERPLATE]
        spans = [one for one in spans if not any(a <= one.start and one.end <= b for a, b in furniture)]
    else:
        furniture = []
    stances = suggest_stances(
        reading, spans, nodes=() if parsed is None else parsed.nodes, left_out=furniture, version=version
    )
    return Highlights(
        tuple(spans), tuple(stances), reading.language, version, None if pipeline is None else pipeline.title
    )


def _suggestions(
    reading: Reading, kept: Sequence[Weighed], version: str, pipeline: Pipeline | None
) -> list[SpanSuggestion]:
    names = [canonical_name(reading, one.candidate) for one in kept]
    people = [index for index, one in enumerate(kept) if one.candidate.label == "PER"]
    surfaces = [
        (reading.span_text(kept[index].candidate.start, kept[index].candidate.end), names[index])
        for index in people
    ]
    for index, name in zip(people, name_people(surfaces), strict=True):
        names[index] = name
    return [_suggestion(reading, one, name, version, pipeline) for one, name in zip(kept, names, strict=True)]


def _suggestion(
    reading: Reading, one: Weighed, name: str, version: str, pipeline: Pipeline | None
) -> SpanSuggestion:
    candidate = one.candidate
    voices = []
    if one.by_rule:
        voices.append(candidate.rule)
    if one.by_pipeline and pipeline is not None:
        voices.append(pipeline.title)
    from_model = not one.by_rule and pipeline is not None
    why = _why(candidate, one, pipeline)
    return SpanSuggestion(
        start=reading.tokens[candidate.start].start,
        end=reading.tokens[candidate.end - 1].end,
        label=candidate.label,
        entity_name=name,
        score=_score(one.tier, candidate),
        tier=one.tier,
        origin_type="model" if from_model else "rule",
        rule=pipeline.name if from_model and pipeline is not None else candidate.rule,
        version=pipeline.version if from_model and pipeline is not None else version,
        why=why,
        voices=tuple(voices),
    )


def _why(candidate: Candidate, one: Weighed, pipeline: Pipeline | None) -> str:
    if not one.by_rule or pipeline is None or not one.by_pipeline:
        return candidate.why
    return f"{candidate.why} + {pipeline.title}"


def _score(tier: Tier, candidate: Candidate) -> float:
    score = PRECISION[tier]
    # words in capitals stay below what "accept all sure ones" takes
    return min(score, 0.6) if candidate.rule == "acronym" else score
