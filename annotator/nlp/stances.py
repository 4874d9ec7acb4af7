"""First stance suggestions: a cue of attitude, its polarity, who holds it and towards what.

A pure function of the reading, the suggested spans and, where there is one, the dependency parse. Neutral
reporting verbs suggest nothing, nor do hypotheses (*pourrait saluer*).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from annotator.nlp.authorial import authorial
from annotator.nlp.cue_uses import judged, rest_end, stands
from annotator.nlp.cues import Cue, cues
from annotator.nlp.english_stances import suggest_english_stances
from annotator.nlp.judgements import judgements
from annotator.nlp.parties import Parties
from annotator.nlp.pipeline import Node
from annotator.nlp.polarities import has_no_agent, is_passive, polarity_of
from annotator.nlp.quotations import Quotation, is_quoting, quotation_at, quotations, whole
from annotator.nlp.reading import Reading
from annotator.nlp.reported import reported
from annotator.nlp.speaking import Speakers
from annotator.nlp.suggestions import Party, SpanSuggestion, StanceSuggestion
from annotator.nlp.targets import Targets
from annotator.nlp.topics import Topics
from annotator.nlp.verdicts import judging_words
from annotator.nlp.wordset import word_set
from annotator.text.fold import fold
from annotator.text.tokens import Kind

__all__ = ["suggest_stances"]

_ALL_SIDES = word_set("deux toutes chacun both all")


@dataclass
class _Scene:
    reading: Reading
    parties: Parties
    quotes: list[Quotation]
    speakers: Speakers
    targets: Targets

    @cached_property
    def table(self) -> dict[str, tuple[Cue, ...]]:
        return cues()

    def sentence(self, index: int) -> tuple[int, int]:
        """Token range of the sentence that holds token `index`."""
        at = bisect_right(self.reading.stretches, index) - 1
        start = self.reading.stretches[at] if at >= 0 else 0
        end = self.reading.stretches[at + 1] if at + 1 < len(self.reading.stretches) else len(self.reading)
        while end > start + 1 and self.reading.tokens[end - 1].kind is Kind.NEWLINE:
            end -= 1
        return start, end


def suggest_stances(
    reading: Reading,
    spans: Sequence[SpanSuggestion],
    *,
    nodes: Sequence[Node] = (),
    left_out: Sequence[tuple[int, int]] = (),
    version: str = "",
) -> list[StanceSuggestion]:
    """All suggested stances of one article, in order; `left_out` are ranges (code points) of boilerplate."""
    if reading.language == "en":
        return suggest_english_stances(reading, spans, left_out=left_out, version=version)
    quotes = quotations(reading)
    parties = Parties(reading, spans, nodes, quotes)
    scene = _Scene(reading, parties, quotes, Speakers(reading, parties, quotes), Targets(reading, parties))
    topics = Topics(reading, parties, quotes, judging_words(), nodes)
    found: list[StanceSuggestion] = []
    seen: set[tuple[str, str, int]] = set()
    moods: dict[int, tuple[str, int]] = {}
    for index, cue in _cues_in(scene):
        token = reading.tokens[index]
        if any(start <= token.start < end for start, end in left_out):
            continue
        quote = _quoted_before(scene, index) if cue.kind == "verb" else None
        if quote is not None:
            polarity = polarity_of(reading, index, cue, scene.sentence(index)[0])
            if polarity is not None:
                moods.setdefault(quote.start, (polarity, index))
            continue
        stance = _stance(scene, index, cue, version)
        if stance is None:
            continue
        key = (
            stance.holder.name,
            stance.target.name,
        )
        mark = (*key, scene.sentence(index)[0])
        if mark not in seen:
            seen.add(mark)
            found.append(stance)
            found.extend(_towards_both(scene, stance))
    found = _once(found)
    found.extend(
        stance
        for stance in judgements(
            reading, topics, parties, scene.speakers, quotes, tuple(found), moods, version
        )
        if not any(start <= stance.cue[0] < end for start, end in left_out)
    )
    taken = [part for stance in found for part in stance.evidence]
    found.extend(
        stance
        for stance in authorial(reading, quotes, frozenset(parties.mentions), version)
        if not any(start <= stance.cue[0] < end for start, end in (*left_out, *taken))
    )
    taken = [part for stance in found for part in stance.evidence]
    found.extend(
        stance
        for stance in reported(reading, parties.mentions, quotes, taken, version)
        if not any(start <= stance.cue[0] < end for start, end in left_out)
    )
    return sorted(found, key=lambda stance: (stance.evidence[0], stance.cue))


def _once(found: Sequence[StanceSuggestion]) -> list[StanceSuggestion]:
    """The suggestions without those that tell an attitude again by another word of it: *exprime sa gratitude*
    and *gratitude à Riga*, *dénonce la politique « dangereuse » de Riga*. The target is the narrower one."""
    kept: list[StanceSuggestion] = []
    for stance in found:
        last = kept[-1] if kept else None
        if last is None or last.polarity != stance.polarity or not _meet(last, stance):
            kept.append(stance)
        elif last.target.start == stance.cue[0]:  # *exprime sa solidarité et son soutien à Riga*
            kept[-1] = replace(last, target=stance.target, evidence=_over_both(last, stance))
        elif stance.rule == "cue-noun" and fold(stance.why) in fold(last.why).split():
            continue
        elif {last.rule, stance.rule} == {
            "cue-verb",
            "cue-adjective",
        } and last.holder.name == stance.holder.name:
            narrow = min(last, stance, key=lambda one: one.target.start or 0)
            kept[-1] = replace(narrow, evidence=_over_both(last, stance))
        else:
            kept.append(stance)
    return kept


def _meet(one: StanceSuggestion, other: StanceSuggestion) -> bool:
    (a, b), *_ = one.evidence
    (c, d), *_ = other.evidence
    return a < d and c < b and one.cue != other.cue


def _over_both(one: StanceSuggestion, other: StanceSuggestion) -> tuple[tuple[int, int], ...]:
    (a, b), *_ = one.evidence
    (c, d), *_ = other.evidence
    return ((min(a, c), max(b, d)),)


def _towards_both(scene: _Scene, stance: StanceSuggestion) -> list[StanceSuggestion]:
    """The stance towards a second target that *et* joins to the first one."""
    second = scene.targets.joined(stance.target)
    (start, end), *_ = stance.evidence
    if second is None or second.entity_name == stance.holder.entity_name or second.end is None:
        return []
    return [replace(stance, target=second, evidence=((start, max(end, second.end)),))]


def _cues_in(scene: _Scene) -> Iterator[tuple[int, Cue]]:
    reading = scene.reading
    table = scene.table
    for index, word in enumerate(reading.folded):
        if word in table and not scene.parties.covers(index):
            cue = next((cue for cue in table[word] if stands(reading, index, cue)), None)
            if cue is not None:
                yield index, cue


def _stance(scene: _Scene, index: int, cue: Cue, version: str) -> StanceSuggestion | None:
    """The stance that the cue at `index` carries, or None where polarity, holder or target is missing."""
    verb = judged(scene.reading, index) if cue.kind == "adjective" else index
    assert verb is not None
    start, _ = scene.sentence(index)
    polarity = polarity_of(scene.reading, verb, cue, start)
    found = _direct(scene, verb, index, cue)
    if polarity is None or found is None:
        return None
    holders, target, evidence = found
    if holders[0].name == target.name:
        return None
    token = scene.reading.tokens[index]
    return StanceSuggestion(
        polarity=polarity,
        holder=holders[0],
        target=target,
        mode="direct_quote" if is_quoting(scene.reading, scene.quotes, *evidence) else "reported",
        evidence=(evidence,),
        cue=(token.start, token.end),
        score=0.75 if cue.kind != "noun" else 0.6,
        rule=f"cue-{cue.kind}",
        version=version,
        why=cue.cue,
        holders=tuple(holders[1:3]),
        targets=scene.targets.others(max(verb, index), *scene.sentence(index), holders[0], target),
    )


_Found = tuple[list[Party], Party, tuple[int, int]]


def _direct(scene: _Scene, verb: int, index: int, cue: Cue) -> _Found | None:
    """Holder before, target behind the cue; a passive is turned round."""
    start, end = scene.sentence(index)
    quote = quotation_at(scene.quotes, index)
    speakers = [] if quote is None else scene.speakers.of(quote)
    holders = scene.parties.holders(verb, start, end, quote, speakers, is_noun=cue.kind == "noun")
    behind = rest_end(scene.reading, max(verb, index), cue.rest) if cue.kind != "adjective" else verb + 1
    if _ALL_SIDES & set(cue.rest):
        behind = index + 1
    # but for nouns, no further than the quotation: *« … personne »Face à …*, *le « soutien » de Riga*
    stop = min(end, quote.end) if quote is not None and cue.kind != "noun" else end
    target = None
    if holders and cue.kind == "verb":
        target = scene.targets.before(verb, start, end, holders[0], reflexive=cue.is_reflexive)
    if holders and target is None:
        target = scene.targets.target(behind or index + 1, index, stop, cue, holders[0])
    passive = cue.kind == "verb" and is_passive(scene.reading, verb)
    if passive and (turned := scene.targets.turned(verb, start, end, holders)) is not None:
        holders, target = turned
    if target is None or (not passive and cue.kind == "verb" and has_no_agent(scene.reading, verb)):
        return None
    return holders, target, _evidence(scene, verb, index, target, start, end)


def _quoted_before(scene: _Scene, verb: int) -> Quotation | None:
    """The quotation that ends just before the verb's group: *« … », se réjouit …*."""
    reading = scene.reading
    if reading.folded[verb].endswith(("ant", "ing")):
        return None
    first = verb
    while reading.word(first - 1) in _VERB_GROUP:
        first -= 1
    if reading.word(first - 1) != ",":
        return None
    quote = quotation_at(scene.quotes, first - 3)
    return quote if quote is not None and quote.end == first - 2 else None


def _evidence(scene: _Scene, verb: int, index: int, target: Party, start: int, end: int) -> tuple[int, int]:
    """From the verb's group to the target's end, within the sentence; code points."""
    reading = scene.reading
    first = min(verb, index)
    while first - 1 >= start and reading.folded[first - 1] in _VERB_GROUP:
        first -= 1
    left, right = reading.tokens[first].start, reading.tokens[max(verb, index)].end
    sentence = (reading.tokens[start].start, reading.tokens[end - 1].end)
    if target.start is not None and target.end is not None and sentence[0] <= target.start < sentence[1]:
        left, right = min(left, target.start), max(right, target.end)
    return whole(reading, scene.quotes, left, right)


_VERB_GROUP = word_set(
    """a ont avait avaient est s' se n' ne ete egalement aussi toujours pas dit fermement vivement has
    have had"""
)
