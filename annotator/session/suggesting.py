"""From what highlighting hands out to records: spans, stances and entities with reproducible ids."""

from __future__ import annotations

from functools import cache

from annotator.domain.edits import Suggest
from annotator.domain.ids import suggestion_id
from annotator.domain.records import Entity, Evidence, Origin, Party, Span, Stance
from annotator.domain.views import ArticleView
from annotator.nlp.suggestions import Highlights, SpanSuggestion, StanceSuggestion
from annotator.nlp.suggestions import Party as SuggestedParty
from annotator.resources import read_json
from annotator.text.fold import fold

_AUTHOR = "author"
ENGLISH = "en"


def suggest_edit(article: str, text: str, highlights: Highlights) -> Suggest:
    """The edit that puts suggestions into an article. Offsets are code points of `text`."""
    entities: dict[str, Entity] = {}
    spans: dict[tuple[int, int], Span] = {}
    for suggestion in highlights.spans:
        span = _span(article, text, suggestion)
        if span.entity is not None:
            name, aliases = _in_language(suggestion.entity_name, highlights.language)
            entities[span.entity] = Entity(id=span.entity, name=name, label=span.label, aliases=aliases)
        spans[span.start, span.end] = span
    stances: dict[str, Stance] = {}
    for proposal in highlights.stances:
        stance = _stance(article, text, proposal, spans)
        stances[stance.id] = stance
    return Suggest(article, tuple(spans.values()), tuple(stances.values()), entities)


def _in_language(name: str, language: str) -> tuple[str, tuple[str, ...]]:
    """A name as an article of this language says it, and other names by which it may be known already.

    The lists name things in French; the entity that an English article brings keeps the French name as an
    alias, so that both mean one.
    """
    if language != ENGLISH:
        return name, ()
    english = _english_names().get(name, name)
    return english, () if english == name else (name,)


@cache
def _english_names() -> dict[str, str]:
    """English names of what the lists name otherwise, by those names."""
    return dict(read_json("names", "english_names.json")["entries"])


def offered(view: ArticleView, highlights: Highlights) -> Suggest:
    """The mentions that may come to an article in which a reviewer has acted: where none stands or stood."""
    edit = suggest_edit(view.id, view.text, highlights)
    free = tuple(span for span in edit.spans if not view.spans_over(span.start, span.end))
    wanted = {span.entity for span in free}
    entities = {id_: entity for id_, entity in edit.entities.items() if id_ in wanted}
    return Suggest(view.id, free, (), entities, beside=True)


def _span(article: str, text: str, suggestion: SpanSuggestion) -> Span:
    start, end, label = suggestion.start, suggestion.end, suggestion.label
    name = suggestion.entity_name
    return Span(
        id=suggestion_id("s", article, start, end, label),
        start=start,
        end=end,
        text=text[start:end],
        label=label,
        entity=suggestion_id("e", fold(name), label) if name else None,
        status="suggested",
        origin=Origin.parse(
            {
                "type": suggestion.origin_type,
                "name": suggestion.rule,
                "version": suggestion.version,
                "score": suggestion.score,
                "why": suggestion.why,
            }
        ),
    )


def _stance(
    article: str, text: str, proposal: StanceSuggestion, spans: dict[tuple[int, int], Span]
) -> Stance:
    holder, target = _party(proposal.holder, spans), _party(proposal.target, spans)
    evidence = tuple(
        Evidence(start=start, end=end, text=text[start:end]) for start, end in sorted(proposal.evidence)
    )
    return Stance.parse(
        {
            "id": suggestion_id("t", article, proposal.evidence, holder.text, target.text, proposal.mode),
            "polarity": proposal.polarity,
            "holder": holder.plain(),
            "target": target.plain(),
            "mode": proposal.mode,
            "evidence": [one.plain() for one in evidence],
            "status": "suggested",
            "other_targets": [_party(one, spans).text for one in proposal.targets],
            "origin": {
                "type": "rule",
                "name": proposal.rule,
                "version": proposal.version,
                "score": proposal.score,
                "why": proposal.why,
            },
        }
    )


def _party(party: SuggestedParty, spans: dict[tuple[int, int], Span]) -> Party:
    """A mention where it stands on a suggested span, otherwise the words."""
    if party.kind == _AUTHOR:
        return Party(ref="author", text=party.text)
    if party.start is not None and party.end is not None:
        span = spans.get((party.start, party.end))
        if span is not None:
            return Party(ref="span", id=span.id, text=span.text)
    return Party(ref="concept", text=party.text or "…")
