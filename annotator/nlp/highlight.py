"""Highlighting: a pure function of an article's text, the lists, a pipeline's reading and the reviewers'
memory."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.nlp.calibration import score_of
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
from annotator.nlp.suggestions import Highlights, SpanSuggestion
from annotator.nlp.weigh import Weighed, weigh

__all__ = ["NOT_BOILERPLATE", "Highlighter", "Item", "highlight", "highlight_all", "resources_version"]

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
    return Highlighter(pipeline, memory, batch_size=batch_size, kept=0).highlight(items)


class Highlighter:
    """Highlights article after article with one pipeline and one memory, which may change between them.

    What the pipeline said of the last `kept` articles is kept (some 100 KB each): when the memory has learned
    something, only the rules are asked again.
    """

    def __init__(
        self,
        pipeline: Pipeline | None = None,
        memory: Memory | None = None,
        *,
        batch_size: int = 16,
        kept: int = 256,
    ) -> None:
        self.pipeline = pipeline
        self.memory = memory if memory is not None else Memory()
        self._batch_size, self._most_kept = batch_size, kept
        self._kept: OrderedDict[bytes, Parsed] = OrderedDict()

    def highlight(self, items: Iterable[Item]) -> Iterator[Highlights]:
        """One result per article, in order."""
        pipeline = self.pipeline
        if pipeline is None:
            for item in items:
                yield _highlights(item, _read(item), None, self.memory, None)
            return
        batch: list[Item] = []
        for item in items:
            batch.append(item)
            if len(batch) == self._batch_size:
                yield from self._with_pipeline(batch, pipeline)
                batch = []
        yield from self._with_pipeline(batch, pipeline)

    def _with_pipeline(self, batch: Sequence[Item], pipeline: Pipeline) -> Iterator[Highlights]:
        readings = [_read(item) for item in batch]
        digests = [_digest(item) for item in batch]
        known = [self._kept.get(digest) for digest in digests]
        asked = [
            reading
            for reading, parsed in zip(readings, known, strict=True)
            if parsed is None and reading.language == pipeline.language
        ]
        news = pipeline.read(asked, batch_size=len(batch) or 1)
        for item, reading, digest, former in zip(batch, readings, digests, known, strict=True):
            if reading.language != pipeline.language:
                yield _highlights(item, reading, None, self.memory, None)
                continue
            parsed = former if former is not None else next(news)
            self._keep(digest, parsed)
            yield _highlights(item, reading, parsed, self.memory, pipeline)

    def _keep(self, digest: bytes, parsed: Parsed) -> None:
        self._kept[digest] = parsed
        self._kept.move_to_end(digest)
        while len(self._kept) > self._most_kept:
            self._kept.popitem(last=False)


def _digest(item: Item) -> bytes:
    return hashlib.blake2b(item.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _read(item: Item) -> Reading:
    return Reading(item.text, (item.language or language_of(item.text))[:2])


def _highlights(
    item: Item, reading: Reading, parsed: Parsed | None, memory: Memory, pipeline: Pipeline | None
) -> Highlights:
    version = reading.lists.version
    candidates = find(reading, item.switched_off)
    found = None if parsed is None else trimmed(reading, parsed.ents, zones(reading))
    kept = weigh(reading, candidates, found)
    spans = _suggestions(reading, kept, version, pipeline)
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
    for index, name in zip(people, name_people(surfaces, reading.lists.first_names), strict=True):
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
    rule = pipeline.name if from_model and pipeline is not None else candidate.rule
    why = _why(candidate, one, pipeline)
    return SpanSuggestion(
        start=reading.tokens[candidate.start].start,
        end=reading.tokens[candidate.end - 1].end,
        label=candidate.label,
        entity_name=name,
        score=score_of(one.tier, rule, with_pipeline=pipeline is not None),
        tier=one.tier,
        origin_type="model" if from_model else "rule",
        rule=rule,
        version=pipeline.version if from_model and pipeline is not None else version,
        why=why,
        voices=tuple(voices),
    )


def _why(candidate: Candidate, one: Weighed, pipeline: Pipeline | None) -> str:
    if not one.by_rule or pipeline is None or not one.by_pipeline:
        return candidate.why
    return f"{candidate.why} + {pipeline.title}"
