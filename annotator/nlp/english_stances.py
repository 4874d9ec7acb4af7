"""Stance suggestions for English articles, by cues and word order: no parse is shipped for them."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.nlp.authorial import authorial
from annotator.nlp.english_clauses import Clauses
from annotator.nlp.english_objects import Objects
from annotator.nlp.english_quotes import Said
from annotator.nlp.english_sayings import callings, goings_on, quoted, states
from annotator.nlp.english_scene import Scene
from annotator.nlp.english_told import headlines, told
from annotator.nlp.english_verbs import verb_stances
from annotator.nlp.parties import Parties
from annotator.nlp.quotations import quotations
from annotator.nlp.reading import Reading
from annotator.nlp.reported import reported
from annotator.nlp.suggestions import SpanSuggestion, StanceSuggestion

__all__ = ["suggest_english_stances"]


def suggest_english_stances(
    reading: Reading,
    spans: Sequence[SpanSuggestion],
    *,
    left_out: Sequence[tuple[int, int]] = (),
    version: str = "",
) -> list[StanceSuggestion]:
    """All suggested stances of one English article, in order; `left_out` are ranges of boilerplate."""
    quotes = quotations(reading)
    parties = Parties(reading, spans, (), quotes)
    clauses = Clauses(reading, parties, quotes)
    scene = Scene(
        reading,
        parties,
        quotes,
        clauses,
        Objects(reading, parties, clauses),
        Said(reading, parties, clauses, quotes),
        version,
    )
    scene.objects.topics = [
        (one.target.start, one.target)
        for one in (*verb_stances(scene), *states(scene))
        if one.target.start is not None
    ]
    scene.objects.topics.sort(key=lambda topic: topic[0])
    found: list[StanceSuggestion] = []
    seen: set[tuple[str, str, int]] = set()
    for stance in (*verb_stances(scene), *callings(scene), *states(scene), *goings_on(scene)):
        if any(start <= stance.cue[0] < end for start, end in left_out):
            continue
        mark = (stance.holder.name, stance.target.name, _sentence_of(reading, stance))
        if mark not in seen and mark[0] != mark[1]:
            seen.add(mark)
            found.append(stance)
    found.extend(
        stance
        for stance in quoted(scene, found)
        if not any(start <= stance.cue[0] < end for start, end in left_out)
    )
    for more in (
        headlines(scene),
        told(scene, [part for one in found for part in one.evidence]),
        authorial(reading, quotes, frozenset(parties.mentions), version),
        reported(
            reading, parties.mentions, quotes, [part for one in found for part in one.evidence], version
        ),
    ):
        taken = [part for stance in found for part in stance.evidence]
        found.extend(
            stance
            for stance in more
            if not any(start <= stance.cue[0] < end for start, end in (*left_out, *taken))
        )
    return sorted(found, key=lambda stance: (stance.evidence[0], stance.cue))


def _sentence_of(reading: Reading, stance: StanceSuggestion) -> int:
    return reading.text.rfind(".", 0, stance.cue[0])
